import { isAddress } from '../../core/ip-address.js';
import { formatList } from '../../core/sentence-formatting.js';
import { BY_APP, MAKING_IN_LOG, whereMadeAndRemoved } from '../../language/model/making-in-log.js';
import type { Query } from '../../language/model/query.js';
import type { QueryAnswer } from '../model/query-answer.js';
import { MOST_NAMES } from './phrased-answer.js';
import { withoutVerdict } from './verdict.js';

/** Who asks for what is still there means no other. */
const STILL_THERE =
  /(?<!\p{L})(?:still|remain(?:s|ing)?|exist(?:s|ing)?|in place|now|noch|existieren|left|übrig|encore|toujours|reste(?:nt)?|existent|todav[ií]a|a[uú]n|siguen?|quedan|existen)(?!\p{L})/iu;

/** "are the rules from 16 November still there?": what is gone is the answer. */
const WHETHER_STILL_THERE =
  /^(?:\p{L}+ )?(?:(?:are|is|do|does|sind|existieren) (?:all |alle )?(?:the|those|these|die)|les|(?:est-ce que )les|¿?(?:siguen|todav[ií]a|a[úu]n))(?!\p{L})/iu;

/** A second question, of what the first one finds. */
const SECOND = /[,;?]? (?:and|und|et|y) (?:how many|wie ?viele|combien|cu[áa]nt[oa]s)(?!\p{L}).*$/iu;

/**
 * "how many rules were created in November?": asks the log for those that were created in that time and removed again. undefined: the question
 * is of something else, or the log does not know.
 */
export function askRemovedSince(query: Query, question: string): Query | undefined {
  const { about, where, named, show = [], related = [], check, by, order } = query;
  const fromThere = askFromAddress(query);
  const making = MAKING_IN_LOG[about];
  const isPlain = related.length === 0 && check === undefined && by === undefined && order === undefined;
  const meansNoOther = STILL_THERE.test(question.replace(SECOND, '')) && !WHETHER_STILL_THERE.test(question);
  if (making === undefined || !isPlain || meansNoOther) return undefined;
  const { made, maker } = making;
  if (fromThere !== undefined)
    return {
      ...OF_LOG,
      where: whereMadeAndRemoved(making),
      named: fromThere.map((one) => ({ ...one, attributes: ['ip'] })),
    };
  const time = where.find(({ attribute, op, value }) => attribute === made && op === 'within' && value === true);
  const isOfMaker = named.every(({ attributes = show }) => maker !== undefined && attributes.includes(maker));
  const ofLog = { ...OF_LOG, named: named.map((one) => ({ ...one, attributes: ['actor'] })) };
  // "which rules has X made?": as far back as the log goes.
  if (making.isWhole && isOfMaker && named.length > 0 && where.length === 0)
    return { ...ofLog, where: whereMadeAndRemoved(making) };
  if (time?.period === undefined || !isOfMaker) return undefined;
  const { period } = time;
  return {
    ...ofLog,
    where: [
      ...whereMadeAndRemoved(making),
      ...where.filter(isByApp),
      { attribute: 'at', op: 'within', value: true, period, words: '' },
    ],
    period,
  };
}

/** The log tells as well whether an app made something. */
const isByApp = ({ attribute }: Query['where'][number]): boolean => attribute === BY_APP;

const OF_MAKING: ReadonlySet<string> = new Set(['createdFrom', 'createdAt']);

const OF_LOG = { about: 'event', table: 'events', form: 'list', show: ['object'], unread: [] } as const;

/** "how many rules were created from 203.0.113.7?": the addresses alone that they were made from. undefined: it says something else, too. */
function askFromAddress({ where, named, show = [] }: Query): Query['named'] | undefined {
  const isOfAddresses = named.length > 0 && named.every(({ words, not }) => isAddress(words) && not !== true);
  return where.length === 0 && isOfAddresses && show.some((id) => OF_MAKING.has(id)) ? named : undefined;
}

/** The answer of what is there, with what was made in the same time and removed again. */
export function tellRemovedSince(ofThere: QueryAnswer, ofGone: QueryAnswer): QueryAnswer {
  const { query, answer, noun, notes } = ofThere;
  const making = MAKING_IN_LOG[query.about];
  if (making === undefined || answer.kind === 'unknown' || ofThere.notFound.length > 0) return ofThere;
  const gone = ofGone.answer.subjects;
  const made = making.isWhole ? 'created' : 'given';
  const isOfTime = query.where.some(({ op }) => op === 'within');
  const ofMaker = isOfTime ? 'in that time' : `by the same ${query.named.length === 1 ? 'actor' : 'actors'}`;
  const since = askFromAddress(query) === undefined ? ofMaker : 'from there';
  if (gone.length === 0) {
    const unread = `Not known: whether others were ${made} ${since} and removed again, for the audit log was not read in full.`;
    return ofGone.gaps.length === 0 ? ofThere : { ...ofThere, notes: [...notes, unread] };
  }
  const names = formatList(
    (making.isWhole && ofGone.values.length > 0 ? ofGone.values : gone).map(({ name }) => name),
    MOST_NAMES,
  );
  const isOne = gone.length === 1;
  const said = `${isOne ? 'was' : 'were'} ${made} ${since} and removed again: ${names}`;
  const some = `${gone.length} ${noun[isOne ? 0 : 1]}`;
  // Of what is gone only its making is known, and not whether the rest of the question is so of it.
  if (query.where.filter((one) => !isByApp(one)).length > 1 || !TELLS_ROWS.has(query.form)) {
    const isTold = notes.some((note) => note.startsWith(LEFT_OUT));
    return isTold ? ofThere : { ...ofThere, notes: [`Not counted: ${some} that ${said}.`, ...notes] };
  }
  const others = notes.filter((note) => !note.startsWith(LEFT_OUT));
  const count = (typeof answer.value === 'number' ? answer.value : answer.subjects.length) + gone.length;
  const value = answer.kind === 'count' ? count : answer.kind === 'yes-no' ? true : answer.value;
  return {
    ...ofThere,
    answer: { ...answer, value },
    headline: sayBoth(ofThere, { count, gone: gone.length, some, said }),
    notes: others,
  };
}

/** The number or the yes first; where nothing of it is there, what is gone before that. */
function sayBoth(
  { answer, headline }: QueryAnswer,
  {
    count,
    gone,
    some,
    said,
  }: { readonly count: number; readonly gone: number; readonly some: string; readonly said: string },
): string {
  const least = answer.kind === 'count' && headline.startsWith(LEAST) ? LEAST : '';
  const lead = answer.kind === 'count' ? `${least}${count}: ` : '';
  const there = headline.slice(least.length);
  if (answer.subjects.length > 0) return `${lead}${there}; ${gone} more ${said}`;
  const none = withoutVerdict(there).replace(/^(?:0: )?None/, 'none');
  return `${answer.kind === 'yes-no' ? 'Yes: ' : lead}${some} ${said}. Of those that are there: ${none}`;
}

const LEAST = 'At least ';
const TELLS_ROWS: ReadonlySet<Query['form']> = new Set<Query['form']>(['list', 'count', 'yes-no']);
/** How a note begins on rows that a table itself knows to be gone. */
const LEFT_OUT = 'Of those not counted';
