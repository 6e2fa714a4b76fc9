import { ADDRESS_ATTRIBUTES, isLeftQuestion } from '../../language/model/left-question.js';
import type { NamedSubject, Query, QueryCondition } from '../../language/model/query.js';
import type { Understanding } from '../../language/model/understanding.js';
import { answerInWords } from '../answer-text-renderer.js';
import type { Answer } from '../model/answer.js';
import { sayLaterAnswer } from '../model/later-answer-wording.js';
import type { QueryAnswer } from '../model/query-answer.js';
import { describeUnread, isOnUnanswered, listWeighty } from '../model/unread-wording.js';

/** The questions of a message that the answer to the first one leaves: "and from which address?". None: it asks one. */
export function readLaterQuestions(answer: Answer, { query, unused = [] }: Understanding): readonly string[] {
  const isNotRead = answer.kind === 'declined' && answer.why?.because === 'not-read';
  if (answer.kind !== 'query' && answer.kind !== 'report' && !isNotRead && !SHOWS_UNUSED.has(answer.kind)) return [];
  const later = [...new Set([...(query?.unread ?? []), ...unused].filter(isLeftQuestion))];
  // What is first of all leaves out the others, of whom the second question may be.
  const isOfOthers = (question: string): boolean =>
    query?.order !== undefined && OF_SEVERAL.test(question) && !SAYS_WHEN.test(question);
  return later.filter((question) => !isOfOthers(question)).slice(0, MOST_LATER);
}

/** Questions that are answered behind the first one; those beyond are told as not answered. */
const MOST_LATER = 3;

const OF_SEVERAL = /^(?:which|how many|welche|wie viele|quel|lesquel|combien|cu[áa]l|cu[áa]nt)/iu;

/** "how many rules did X make that same night?" says by itself of which. */
const SAYS_WHEN =
  /(?<!\p{L})(?:same|selben|derselben|même|mism[oa]|that) (?:day|night|evening|morning|week|tag|nacht|abend|woche|jour|nuit|soir|semaine|d[íi]a|noche|semana)(?!\p{L})/iu;

/** A later question of a message with what is said of it in one line. */
export interface LaterAnswer {
  readonly question: string;
  readonly said: string;
}

/** What answers a later question of a message. undefined: nothing does. `before`: the answers of the same message. */
export function readLaterAnswer(
  answer: Answer,
  asked: Understanding,
  before: { readonly query: Query | undefined; readonly answers: readonly Answer[] },
): LaterAnswer | undefined {
  const said = firstLineOf(answer);
  if (!isAnswered(answer, asked, before.query)) return undefined;
  const isSaid = before.answers.some((one) => firstLineOf(one) === said);
  if (!isSaid) return { question: asked.question, said };
  // The page of one says what it may do; of anything else the same again answers nothing.
  return isPage(answer) ? { question: asked.question, said: 'see above.' } : undefined;
}

/**
 * The answer to the first question of a message, with the first line of that to each later one, and with those that got none. `left`: those
 * that were asked and not answered, with what a later one asked besides.
 */
export function withLaterAnswers(
  answer: Answer,
  { query, unused = [] }: Pick<Understanding, 'query' | 'unused'>,
  later: { readonly said: readonly LaterAnswer[]; readonly left: readonly string[] },
): Answer {
  const isLeft = (words: string): boolean => later.said.every(({ question }) => question !== words);
  const lines = later.said.map(({ question, said }) => sayLaterAnswer(question, said));
  const left = [...new Set([...(query?.unread ?? []), ...unused, ...later.left])].filter(
    (words) => isLeftQuestion(words) && isLeft(words),
  );
  const tell = (notes: readonly string[]): readonly string[] => [
    ...lines,
    ...describeUnread(left),
    ...notes.filter((note) => !isOnUnanswered(note)),
  ];
  switch (answer.kind) {
    case 'query':
      return { ...answer, result: tellInQuery(answer.result, isLeft, tell(answer.result.notes)) };
    case 'report':
      return { ...answer, report: { ...answer.report, notes: tell(answer.report.notes) } };
    default:
      return { ...answer, unused: [...new Set([...(answer.unused ?? []).filter(isLeft), ...left])], besides: lines };
  }
}

/** A question that is answered is unread no more. */
const tellInQuery = (
  result: QueryAnswer,
  isLeft: (words: string) => boolean,
  notes: readonly string[],
): QueryAnswer => ({
  ...result,
  notes,
  query: { ...result.query, unread: result.query.unread.filter(isLeft) },
});

/** Kinds that say what they do not use, and so can say more. */
const SHOWS_UNUSED: ReadonlySet<Answer['kind']> = new Set<Answer['kind']>(['dossier', 'person', 'explanation']);

/** Below this the second question may be another one. */
const SURE = 0.5;

/** Whether a second question is answered: every word of it is used, and what is said is no question back. */
function isAnswered(answer: Answer, asked: Understanding, before: Query | undefined): boolean {
  const { confidence, query, unused = [] } = asked;
  switch (answer.kind) {
    case 'query':
      // That the log says nothing of it is an answer.
      if (answer.result.answer.kind === 'unknown' && answer.result.query.table !== 'events') return false;
      if (!asksSomething(asked, before)) return false;
      // "how is that enforced?": a yes tells no way, no reason and no time.
      if (answer.result.answer.kind === 'yes-no' && WANTS_MORE_THAN_YES.test(asked.question)) return false;
      return listWeighty(answer.result.query.unread).length === 0 && answer.result.notFound.length === 0;
    case 'report':
      if (!asksSomething(asked, before)) return false;
      return confidence >= SURE && listWeighty([...(query?.unread ?? []), ...unused]).length === 0;
    case 'dossier':
    case 'person':
    case 'explanation':
      return listWeighty(unused).length === 0;
    case 'declined':
      return answer.why?.because === 'not-read';
    default:
      return false;
  }
}

const WANTS_MORE_THAN_YES =
  /^[¿\s]*(?:(?:and|so|und|et|y) )?(?:(?:since |until |seit |bis |depuis |jusqu['’]à |desde |hasta )?(?:when|wann|quand|cu[áa]ndo)|how(?! (?:many|much|often|bad|come)(?!\p{L}))|why|where|wie(?! ?(?:viele|oft|schlimm)(?!\p{L}))|warum|wieso|weshalb|wo(?:her|hin)?|comment|pourquoi|d?['’]?où|c[óo]mo|por qu[ée]|d[óo]nde)(?!\p{L})/iu;

/** Whether it is about the answer to the first one, or says by itself what it is about, and asks something of that. */
function asksSomething({ question, followsUp, query, tractable }: Understanding, before: Query | undefined): boolean {
  if (query === undefined) return followsUp === true;
  const { where, named, related = [], show = [], check, form, table } = query;
  const isOther = table !== before?.table;
  // There is one tenant to ask a setting of; "how many apps?" and "connectors?" are of all, and "alguno es administrador?" of some.
  // "from which addresses were changes made?": each of them is told.
  const isOfEach = show.some((id) => ADDRESS_ATTRIBUTES.has(id));
  const isWhole = (isOther && (form === 'count' || isOfEach || IS_KIND.test(question))) || query.about === 'tenant';
  const saysItself = tractable === true && isWhole;
  if (followsUp !== true && !saysItself && where.length + named.length + related.length === 0) return false;
  const isOtherList = isOther && (form === 'list' || form === 'yes-no');
  const isNew = ({ attribute, op, value }: QueryCondition): boolean =>
    isOther || !before.where.some((one) => one.attribute === attribute && one.op === op && one.value === value);
  // "is any of them global admin?" asks for what they hold.
  const isOfOtherRight = named.some(
    ({ kind, words }) => IS_RIGHT.has(kind) && before?.named.some((one) => one.words === words) !== true,
  );
  if (isOfOtherRight) return true;
  // "no, 9 of 13 have none" does not name those who have one.
  if (before?.every === true && before.form === 'yes-no' && (form === 'list' || form === 'who')) return true;
  return (
    where.some(isNew) ||
    related.length + show.length > 0 ||
    check !== undefined ||
    form === 'count' ||
    isOfEach ||
    isOtherList
  );
}

const IS_RIGHT: ReadonlySet<NamedSubject['kind']> = new Set<NamedSubject['kind']>(['role', 'permission']);

const IS_KIND = /^[\p{L}-]+(?: [\p{L}-]+)?\?$/u;

/** What a page says first of its subject comes behind its incidents. Of steps the first alone would be half an answer. */
function firstLineOf(answer: Answer): string {
  const lines = answerInWords(answer).split('\n');
  const steps = answer.kind === 'explanation' ? lines.filter((line) => STEP.test(line)) : [];
  if (steps.length > 0 && lines[0] === steps[0]) return steps.join(' ');
  return lines.find((line) => !isPage(answer) || !OF_INCIDENTS.test(line)) ?? '';
}

const isPage = ({ kind }: Answer): boolean => kind === 'dossier' || kind === 'person';

const STEP = /^\d+\. /;

const OF_INCIDENTS = /^\d+ open incidents?:/;
