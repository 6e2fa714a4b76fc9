import { isLeftQuestion } from '../../language/model/left-question.js';
import type { Query, QueryCondition } from '../../language/model/query.js';
import type { Understanding } from '../../language/model/understanding.js';
import { answerInWords } from '../answer-text-renderer.js';
import type { Answer } from '../model/answer.js';
import type { QueryAnswer } from '../model/query-answer.js';
import { describeUnread, listWeighty } from '../model/unread-wording.js';

/** The second question of a message, which the answer to the first one leaves: "and from which address?". undefined: it asks one. */
export function readSecondQuestion(answer: Answer, { query, unused = [] }: Understanding): string | undefined {
  if (answer.kind !== 'query' && answer.kind !== 'report' && !SHOWS_UNUSED.has(answer.kind)) return undefined;
  const [second, ...others] = new Set([...(query?.unread ?? []), ...unused].filter(isLeftQuestion));
  // What is first of all leaves out the others, of whom the second question may be.
  const isOfOthers = query?.order !== undefined && second !== undefined && OF_SEVERAL.test(second);
  return others.length === 0 && !isOfOthers ? second : undefined;
}

const OF_SEVERAL = /^(?:which|how many|welche|wie viele|quel|lesquel|combien|cu[áa]l|cu[áa]nt)/iu;

/** The answer to a first question, with the first line of that to the second. It stays as it is where that one got no answer. */
export function withSecondAnswer(
  answer: Answer,
  { query }: Pick<Understanding, 'query'>,
  second: Answer,
  asked: Understanding,
): Answer {
  const { question } = asked;
  const said = firstLineOf(second);
  // The same again answers nothing.
  if (!isAnswered(second, asked, query) || said === firstLineOf(answer)) return answer;
  const line = `On “${question}”: ${said}`;
  const left = describeUnread([question]);
  const tell = (notes: readonly string[]): readonly string[] => [line, ...notes.filter((note) => !left.includes(note))];
  switch (answer.kind) {
    case 'query':
      return { ...answer, result: tellInQuery(answer.result, question, tell(answer.result.notes)) };
    case 'report':
      return { ...answer, report: { ...answer.report, notes: tell(answer.report.notes) } };
    default:
      return { ...answer, unused: (answer.unused ?? []).filter((one) => one !== question), besides: [line] };
  }
}

/** Its question is answered: it is unread no more. */
const tellInQuery = (result: QueryAnswer, question: string, notes: readonly string[]): QueryAnswer => ({
  ...result,
  notes,
  query: { ...result.query, unread: result.query.unread.filter((words) => words !== question) },
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
      if (answer.result.answer.kind === 'unknown' || !asksSomething(asked, before)) return false;
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

/** Whether it is about the answer to the first one, or says by itself what it is about, and asks something of that. */
function asksSomething({ followsUp, query }: Understanding, before: Query | undefined): boolean {
  if (query === undefined) return followsUp === true;
  const { where, named, related = [], show = [], check, form, table } = query;
  if (followsUp !== true && where.length + named.length + related.length === 0) return false;
  const isOther = table !== before?.table;
  const isOtherList = isOther && (form === 'list' || form === 'yes-no');
  const isNew = ({ attribute, op, value }: QueryCondition): boolean =>
    isOther || !before.where.some((one) => one.attribute === attribute && one.op === op && one.value === value);
  return (
    where.some(isNew) || related.length + show.length > 0 || check !== undefined || form === 'count' || isOtherList
  );
}

/** What a page says first of its subject comes behind its incidents. */
function firstLineOf(answer: Answer): string {
  const lines = answerInWords(answer).split('\n');
  const isPage = answer.kind === 'dossier' || answer.kind === 'person';
  return lines.find((line) => !isPage || !OF_INCIDENTS.test(line)) ?? '';
}

const OF_INCIDENTS = /^\d+ open incidents?:/;
