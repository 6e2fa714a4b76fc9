import { daysBefore } from '../../core/instant.js';
import { formatList } from '../../core/sentence-formatting.js';
import type { NamedSubject, Query } from '../../language/model/query.js';
import { readAttribute } from './attribute-value-formatting.js';
import type { ResolvedNames } from './name-resolver.js';
import { MOST_NAMES, type PhrasedAnswer } from './phrased-answer.js';
import type { MatchedRows, QueryMaterial } from './query-material.js';

/** What is not in the log may have been before it: " of the last 180 days", where no period is asked for. */
export function sayLogReach({ table: { about, looksBackDays }, query: { period } }: QueryMaterial): string {
  return about === 'event' && looksBackDays !== undefined && period === undefined
    ? ` of the last ${looksBackDays} days`
    : '';
}

/** "27 changes"; a log that has none is not all that happened: "the changes that I read". */
export const sayTotal = ({ about }: QueryMaterial['table'], total: number, noun: string): string =>
  about === 'event' && total === 0 ? 'the changes that I read' : `${total} ${noun}`;

/** The day from which on the log surely tells, where the period that is asked for begins before it. undefined: it reaches that far. */
function findReach({ table: { about, looksBackDays, period }, query, rows, asOf, table }: LogMaterial) {
  const since = query.period?.since;
  if (about !== 'event' || looksBackDays === undefined || since === undefined) return undefined;
  const kept = daysBefore(asOf, looksBackDays);
  const when = table.attributes[period ?? ''];
  // Some licences keep more.
  const times = rows.flatMap((row) => (when === undefined ? [] : [readAttribute(when, row)]));
  const first = times.flatMap((at) => (typeof at === 'string' ? [at] : [])).toSorted()[0] ?? kept;
  const reach = first < kept ? first : kept;
  return since < reach.slice(0, 10) ? { reach, looksBackDays } : undefined;
}

type LogMaterial = Pick<QueryMaterial, 'table' | 'query' | 'rows' | 'asOf'>;

/** "since the beginning of the year": what is older than the log is not told, and nobody is to think that there was none. */
export function describeLogReach(material: LogMaterial): readonly string[] {
  const found = findReach(material);
  if (found === undefined) return [];
  const { reach, looksBackDays } = found;
  return [
    `The audit log keeps ${looksBackDays} days, unless a licence keeps more: it tells nothing before ${reach.slice(0, 10)}.`,
  ];
}

/** "did X change anything in March?" of a time before all that the log tells: that it has no record is no "none". undefined: it reaches into it. */
export function phraseBeforeLog(
  material: LogMaterial,
  { matched, undecided }: MatchedRows,
  notes: readonly string[],
): PhrasedAnswer | undefined {
  const found = findReach(material);
  const until = material.query.period?.until;
  if (found === undefined || until === undefined || until > found.reach || matched.length + undecided.length > 0)
    return undefined;
  return {
    answer: { kind: 'unknown', value: null, subjects: [], of: null },
    headline: `Not known: the audit log, which is read ${found.looksBackDays} days back, tells nothing before ${found.reach.slice(0, 10)}`,
    notes,
  };
}

/**
 * "who created them?" of what was shown before, "when was Sven disabled?": what the log does not tell may be older than the log, and is no
 * "none". undefined: it does tell, or something else is asked.
 */
export function phraseOlderThanLog(
  { table: { about, looksBackDays }, query: { form, period, named } }: QueryMaterial,
  { matched, undecided }: MatchedRows,
  notes: readonly string[],
): PhrasedAnswer | undefined {
  if (form !== 'who' && form !== 'when') return undefined;
  if (about !== 'event' || looksBackDays === undefined || period !== undefined) return undefined;
  const shown = named.filter(({ not }) => not !== true);
  if (shown.length === 0 || matched.length + undecided.length > 0) return undefined;
  return { ...tellNothingLogged(shown, looksBackDays), notes };
}

/**
 * "who changed the policy X?" of what no record of the log names: that may be older than the log as well. undefined: another table, or
 * another question.
 */
export function phraseUnlogged(
  { table: { about, looksBackDays }, query: { form, period } }: QueryMaterial,
  notFound: NamedSubject,
  notes: readonly string[],
): PhrasedAnswer | undefined {
  const isAsked = (form === 'who' || form === 'when') && period === undefined && notFound.kind !== 'user';
  if (about !== 'event' || looksBackDays === undefined || !isAsked) return undefined;
  return { ...tellNothingLogged([notFound], looksBackDays), notes };
}

function tellNothingLogged(named: readonly NamedSubject[], looksBackDays: number): Omit<PhrasedAnswer, 'notes'> {
  const names = formatList(
    named.map(({ words }) => words),
    MOST_NAMES,
  );
  return {
    answer: { kind: 'unknown', value: null, subjects: [], of: null },
    headline: `Not known: the audit log, which is read ${looksBackDays} days back, says nothing about it for ${names}`,
  };
}

/** Tables whose rows are no people and of which a person is only the owner, the maker or the like. */
const OF_THINGS: ReadonlySet<string> = new Set([
  'apps',
  'permission-grants',
  'credentials',
  'connectors',
  'transport-rules',
]);

/** "is it still needed?" of an account, asked of apps: no word says what it has to do with them, and that no app is it is no answer. */
function isOfNobody(
  { id, attributes }: QueryMaterial['table'],
  { where, show = [], related = [] }: QueryMaterial['query'],
  untold: readonly NamedSubject[],
): boolean {
  const holdsPeople = (attribute: string): boolean => {
    const held = attributes[attribute];
    return held?.type === 'subjects' && held.lookup === 'user';
  };
  const isPlain = untold.every((one) => one.kind === 'user' && one.attributes === undefined);
  return OF_THINGS.has(id) && isPlain && where.length > 0 && related.length === 0 && !show.some(holdsPeople);
}

/**
 * "which of these apps changed something?" of rows that no record of the log can name: that none does is no "none". undefined: the log tells
 * of them, or they are found.
 */
export function phraseUntold(
  { table, query }: QueryMaterial,
  { unheld }: Pick<ResolvedNames, 'unheld'>,
  { matched }: MatchedRows,
  notes: readonly string[],
): PhrasedAnswer | undefined {
  const untold = unheld.filter(({ ids = [], not }) => ids.length > 0 && not !== true);
  const isOfThem = untold.length > 0 && untold.length === query.named.filter(({ ids }) => ids !== undefined).length;
  if (!isOfThem || matched.length > 0) return undefined;
  // A credential that was shown is older than the log.
  if (untold.some(({ attributes = [] }) => attributes.includes('credential'))) return undefined;
  if (table.about !== 'event' && !isOfNobody(table, query, untold)) return undefined;
  const names = formatList(
    untold.map(({ words }) => words),
    MOST_NAMES,
  );
  return {
    answer: { kind: 'unknown', value: null, subjects: [], of: null },
    headline:
      table.about === 'event'
        ? `I could not tell: the audit log says nothing about ${names}`
        : `I do not read that about ${names}`,
    notes: [...notes, 'If you mean something else, ask in full, with the name of the app or the person.'],
  };
}

/** "who added those?" of several, of which the log knows some: the others are older than the log, or are not told by it. */
export function describeUnlogged(
  { looksBackDays }: QueryMaterial['table'],
  { form, named }: QueryMaterial['query'],
  { unheld }: Pick<ResolvedNames, 'unheld'>,
): readonly string[] {
  const untold = unheld.filter(({ attributes = [] }) => attributes.includes('credential'));
  if ((form !== 'who' && form !== 'when') || looksBackDays === undefined) return [];
  if (untold.length === 0 || untold.length === named.length) return [];
  const names = formatList(
    untold.map(({ words }) => words),
    MOST_NAMES,
  );
  return [`The audit log, which is read ${looksBackDays} days back, says nothing about ${names}.`];
}

/** "who created X?", "who gave X the role?": that the log does not reach so far back is an answer, and what X holds is none. */
export const isOlderThanLog = ({ about, form, where }: Query): boolean =>
  about === 'event' &&
  (form === 'who' || form === 'when') &&
  where.some(({ attribute }) => attribute === 'ofWhole' || attribute === 'act');

/** "who gave X its permissions?": that nobody knows is an answer, too. */
export const asksForGranter = ({ about, form, show = [], unread }: Query): boolean =>
  about === 'permission' && (form === 'who' || form === 'count') && show.length > 0 && unread.length === 0;
