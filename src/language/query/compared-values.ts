import { LazyPattern } from '../../core/lazy-pattern.js';
import type { QuestionMaterial } from '../parameters/question-parameters.js';
import type { Query, QueryCondition } from '../model/query.js';
import { negateCondition } from '../model/condition-negation.js';
import { isNegation } from './function-words.js';
import type { TableReading } from './table-reading.js';
import type { TableVocabulary } from './table-vocabulary.js';
import type { AnySubjectTable } from '../../subjects/model/subject-table.js';

/** Two numbers are asked for, or which of two is larger. */
const COMPARES = new LazyPattern(
  [
    '(?:how many|how much) .+ (?:and|vs\\.?|versus|or) (?:how many|how much|those)(?!\\p{L})',
    'how many .+[,;] ?how many(?!\\p{L})',
    'how many .+ (?:vs\\.?|versus|compared (?:to|with)|as opposed to)',
    '(?:more|fewer|less) .+ (?:than|or) ',
    'versus|vs\\.?',
    '(?:compare|comparison|split|break ?down|ratio|difference|distribution|proportion)(?: of| between)? ',
    '(?:with|having) (?:and|or|versus|vs\\.?) without',
    'wie ?viele .+(?: und|[,;]) ?wie ?viele|mehr .+ als|verhältnis|vergleich\\p{L}*|aufteilung|mit und ohne',
    'combien .+(?: et|[,;]) ?combien|plus de .+ que|comparer?|répartition|avec et sans',
    'cu[áa]nt[oa]s .+(?: y|[,;]) ?¿?cu[áa]nt[oa]s|más .+ que|comparar?|compara|reparto|con y sin',
  ]
    .map((source) => `(?:${source})`)
    .join('|'),
  'u',
);
/** One thing that is had and lacked: "with and without MFA", "have MFA and how many do not". */
const WITH_AND_WITHOUT =
  /(?<!\p{L})(?:(?:with|having) (?:and|or|versus|vs\.?) without|and how many (?:(?:do|does|are|have|is|has)(?:n't| not)|without|lack)|mit und ohne|und wie ?viele nicht|avec et sans|et combien (?:pas|sans)|con y sin|y cu[áa]nt[oa]s no)(?!\p{L})/u;

/** Where the second of two counts begins, and each one after it. */
const SECOND =
  /(?<!\p{L})(?:and how many|versus|vs\.?|und wie ?viele|et combien|y cu[áa]nt[oa]s)(?!\p{L})|(?<=[,;] ?¿?)(?:how many|wie ?viele|combien|cu[áa]nt[oa]s)(?!\p{L})/u;
const SECONDS = new LazyPattern(SECOND.source, 'gu');

/** "how many of those": the second count is of the first. */
const OF_THOSE =
  /(?<!\p{L})(?:of (?:those|these|them|which)|davon|von (?:diesen|denen|ihnen)|dont|parmi (?:eux|elles|ceux|celles)|d'entre (?:eux|elles)|de (?:ell[oa]s|est[oa]s|es[oa]s))(?!\p{L})/u;

/** Words that only say that two are compared. */
const COMPARING =
  /^(?:compare|compared|comparison|versus|vs|split|breakdown|break|down|ratio|difference|distribution|proportion|between|more|fewer|less|than|vergleiche?|vergleichen|verhältnis|aufteilung|zwischen|comparer?|répartition|entre|comparar?|compara|reparto)$/;

/** Whether a lower-case question compares two numbers or asks for both. */
export const comparesTwo = (plain: string): boolean => COMPARES.test(plain);

/** Points of a table that knows both of what is compared. */
const COMPARED_POINTS = 4;

/**
 * "how many admins are humans and how many are apps?", "more disabled accounts than enabled ones?": two values of one attribute that are
 * compared select nothing, but are each counted. A reading that has no two such values stays as it is.
 */
export function countCompared(
  reading: TableReading,
  { plain, words }: QuestionMaterial,
  { table }: TableVocabulary,
): TableReading {
  const { query } = reading;
  if (query.by !== undefined || query.order !== undefined || !comparesTwo(plain)) return reading;
  const isWithout = WITH_AND_WITHOUT.test(plain);
  const attribute = findCompared(query, table, isWithout);
  const each = isWithout ? undefined : (countOfFirst(query, plain, table) ?? joinCounted(query, plain));
  if (each !== undefined)
    return { ...reading, query: { ...query, where: each }, score: reading.score + COMPARED_POINTS };
  if (attribute === undefined) return leaveSecond(reading, plain);
  const saysNothing = (word: string): boolean => COMPARING.test(word) || (isWithout && isNegation(word));
  const unreadAt = reading.unreadAt.filter((at) => !saysNothing(words[at]?.text ?? ''));
  const left = (said: string): string =>
    said
      .split(' ')
      .filter((word) => !saysNothing(word))
      .join(' ');
  const compared: Query = {
    ...query,
    form: 'count',
    where: query.where.filter((one) => one.attribute !== attribute).map(withoutGroup),
    named: query.named.filter(({ guess, words: said }) => guess !== true || left(said) !== ''),
    by: { attribute, wants: 'each' },
    unread: query.unread.map(left).filter((said) => said !== ''),
  };
  return { ...reading, query: compared, unreadAt, score: reading.score + COMPARED_POINTS };
}

/**
 * "how many are switched on, how many off, how many only in test mode?": one condition of each count, which are told of several attributes,
 * as alternatives that are each counted. undefined: they are of one, or a count tells more or less than one.
 */
function joinCounted({ where, form }: Query, plain: string): readonly QueryCondition[] | undefined {
  const starts = [...plain.matchAll(SECONDS)].map(({ index }) => index);
  if (form !== 'count' || starts.length === 0 || OF_THOSE.test(plain)) return undefined;
  let end = 0;
  const placed = where.map((condition) => {
    const at = plain.indexOf(condition.words, end);
    end = at < 0 ? end : at + condition.words.length;
    return { condition, clause: at < 0 ? -1 : starts.filter((start) => start < at).length };
  });
  const told = [0, ...starts.map((_, at) => at + 1)].map((clause) =>
    placed.filter((one) => one.clause === clause).map(({ condition }) => condition),
  );
  const [first = [], ...others] = told;
  const counted = [first.at(-1), ...others.map(([only, more]) => (more === undefined ? only : undefined))];
  const isEach = counted.every((one) => one !== undefined) && placed.every(({ clause }) => clause >= 0);
  if (!isEach || new Set(counted.map((one) => one.attribute)).size === 1) return undefined;
  const group = Math.max(0, ...where.map((one) => one.group ?? 0)) + 1;
  return where.map((one) => (counted.includes(one) ? { ...one, group } : one));
}

/** The first count is of all there are, and the second names no kind of its own: it is of the first. */
const OF_FIRST =
  /(?:(?:do|have) (?:we|i|you) (?:have|got)|are there|(?:haben|gibt) (?:wir|es)|avons[- ]nous|y a[- ]t[- ]il|il y a|tenemos|hay)(?: (?:here|in total|hier|insgesamt|en tout|en total))?,? (?:and |und |et |y )?(?:how many|wie ?viele|combien|¿?cu[áa]nt[oa]s) (?:(?:of (?:those|these|them)|davon|von (?:diesen|denen|ihnen)|d'entre (?:eux|elles)|de (?:ell|est|es)[oa]s) )?(?:have|has|are|can|hold|do|lack|haben|hat|sind|können|dürfen|ont|sont|peuvent|n'ont|ne|tienen|son|est[áa]n|pueden|no)(?!\p{L})/u;

/**
 * "how many managed identities do we have and how many have Graph permissions?": all of the first are told, and how many of them are what the
 * second says. undefined: the counts are of their own.
 */
function countOfFirst(
  { where, named, form, unread }: Query,
  plain: string,
  { attributes }: AnySubjectTable,
): readonly QueryCondition[] | undefined {
  const starts = [...plain.matchAll(SECONDS)];
  const [start] = starts;
  if (form !== 'count' || start === undefined || starts.length > 1 || !OF_FIRST.test(plain)) return undefined;
  const isSecond = ({ words }: QueryCondition): boolean => plain.lastIndexOf(words) > start.index;
  const [second, ...more] = where.filter(isSecond);
  const first = where.filter((one) => !isSecond(one));
  if (second === undefined || more.length + named.length + unread.length > 0 || first.length === 0) return undefined;
  const isCounted = ['flag', 'choice'].includes(attributes[second.attribute]?.type ?? '');
  if (!isCounted || first.some(({ attribute }) => attribute === second.attribute)) return undefined;
  const others = { ...negateCondition(second), words: `not ${second.words}` };
  return [...first.map(withoutGroup), ...[second, others].map((one) => ({ ...one, group: 1 }))];
}

/** The attribute of which two values are named; or, after "with and without", the one that is had and lacked. */
function findCompared({ where }: Query, { attributes }: AnySubjectTable, isWithout: boolean): string | undefined {
  const valuesOf = (id: string): Set<unknown> =>
    new Set(where.flatMap(({ attribute, op, value }) => (attribute === id && op === 'is' ? [value] : [])));
  const two = where.find(({ attribute }) => valuesOf(attribute).size > 1);
  if (two !== undefined || !isWithout) return two?.attribute;
  const isCounted = ({ attribute }: QueryCondition): boolean =>
    ['flag', 'choice'].includes(attributes[attribute]?.type ?? '');
  return where.findLast(isCounted)?.attribute;
}

/** "how many are enabled and how many skip the filter?": the first is counted; that the second is not is said. */
function leaveSecond(reading: TableReading, plain: string): TableReading {
  const { query } = reading;
  const both = WITH_AND_WITHOUT.exec(plain)?.[0];
  if (both !== undefined) return { ...reading, query: { ...query, unread: [...query.unread, both] } };
  const silent = findSilent(reading, plain);
  if (silent.length > 0) return { ...reading, query: { ...query, unread: [...query.unread, ...silent] } };
  const at = plain.search(SECOND);
  const isSecond = ({ words }: QueryCondition): boolean => at >= 0 && plain.indexOf(words) > at;
  const dropped = query.where.filter(isSecond);
  if (dropped.length === 0 || dropped.length === query.where.length) return reading;
  return {
    ...reading,
    score: reading.score - dropped.length,
    query: {
      ...query,
      where: query.where.filter((one) => !isSecond(one)),
      unread: [...query.unread, ...dropped.map(({ words }) => words)],
    },
  };
}

/** The counts of which nothing was read: "how many are enabled, how many aus". Of names it is not known where they stand. */
function findSilent({ query: { where, named, unread, period } }: TableReading, plain: string): readonly string[] {
  const starts = [...plain.matchAll(SECONDS)].map(({ index }) => index);
  if (starts.length === 0 || named.length > 0 || where.length === 0 || period !== undefined) return [];
  return starts.flatMap((start, at) => {
    const clause = plain.slice(start, starts[at + 1]).replace(/[\s,;?!.]+$/, '');
    const isRead = [...where.map(({ words }) => words), ...unread].some((words) => clause.includes(words));
    return isRead || OF_THOSE.test(clause) ? [] : [clause];
  });
}

/** What was joined with a value that is compared holds by itself. */
function withoutGroup({ group: _group, ...condition }: QueryCondition): QueryCondition {
  return condition;
}
