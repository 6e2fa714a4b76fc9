import type { Query, QueryCondition } from '../model/query.js';
import type { Understanding } from '../model/understanding.js';
import { isConjunction, isFunctionWord, isTimeWord } from '../query/function-words.js';
import { findTimeWords } from '../query/time-words.js';
import { sayUnused } from '../rewording/around-question.js';
import { materialOf } from '../understand-question.js';
import type { UnderstandingContext } from '../understanding-context.js';
import { readWithEveryTable, saysMoreThanNames } from './follow-up-reading.js';
import { narrowQuery } from './query-edits.js';

/** Words before that may belong to a time: "in the". */
const BEFORE = 2;
/** Without two of these no text has two times. */
const HINT =
  /\d|\b(?:today|yesterday|week|month|quarter|year|day|hour|since|before|after|ago|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|(?:heute|gestern|woche|monat|jahr|tag|seit|hier|semaine|mois|ann[ée]e|jour|depuis|hoy|ayer|semana|mes|a[ñn]o|d[ií]a|desde)/giu;
/** "between May and July", "from 3 to 5 November": before the word between two ends of one time. */
const IN_RANGE =
  /(?<!\p{L})(?:between|from|zwischen|von|vom|entre|du|de(?! \p{L}+$)|desde)(?: the| dem| le| el)? (?:[^\s,;]+ ){0,2}[^\s,;]+$/iu;
const JOINED =
  /,? +(?:but|and|yet|though|although|while|aber|und|doch|obwohl|mais|et|pero|y|aunque)(?: (?:also|still|auch|aussi|también))?(?: (?:that|who|which|die|der|das|qui|que))? +|,? +(?:that|who|which|die|welche|qui) +/giu;

/** A time that a question names, by the place of its words. */
interface NamedTime {
  readonly from: number;
  readonly to: number;
}

/** The times that a text names, one after the other. */
function listTimes(text: string, context: UnderstandingContext): readonly NamedTime[] {
  const { words } = materialOf(text, context);
  const groups: number[][] = [];
  for (const at of findTimeWords(words)) {
    const last = groups.at(-1);
    const before = last?.at(-1) ?? at;
    const isNear = words
      .slice(before + 1, at)
      .every(({ text: word }) => !isConjunction(word) && (isFunctionWord(word) || isTimeWord(word)));
    if (last !== undefined && isNear) last.push(at);
    else groups.push([at]);
  }
  return groups.flatMap((group) => {
    const [first = 0] = group;
    const from = words[Math.max(0, first - BEFORE)]?.start ?? 0;
    const to = words[group.at(-1) ?? first]?.end ?? from;
    return hasPeriod(text.slice(from, to), context) ? [{ from: words[first]?.start ?? from, to }] : [];
  });
}

function hasPeriod(text: string, context: UnderstandingContext): boolean {
  const { since, until } = materialOf(text, context).period;
  return since !== undefined || until !== undefined;
}

/**
 * A question with two times, each of another condition: "apps made before 2025 and used in the last 30 days". What is read of the second
 * narrows the first; a time that nothing takes is left unread, for a question has one period only.
 */
export function readBothTimes(
  text: string,
  whole: Understanding,
  context: UnderstandingContext,
  understand: (said: string) => Understanding,
): Understanding {
  if ((text.match(HINT)?.length ?? 0) < 2) return whole;
  const joined = [...text.matchAll(JOINED)].find(
    ({ index, 0: word }) =>
      hasPeriod(text.slice(0, index), context) && hasPeriod(text.slice(index + word.length), context),
  );
  if (joined !== undefined && IN_RANGE.test(text.slice(0, joined.index))) return whole;
  if (joined === undefined) {
    const [, second] = listTimes(text, context);
    return second === undefined ? whole : leave(whole, text.slice(second.from, second.to));
  }
  const rest = text.slice(joined.index + joined[0].length).replace(/[\s?.!]+$/, '');
  const alone = understand(`${text.slice(0, joined.index)}?`);
  const both = narrowed(alone, rest, context);
  const { question } = whole;
  return both === undefined ? leave(isRead(alone) ? { ...alone, question } : whole, rest) : { ...both, question };
}

const leave = (understanding: Understanding, words: string): Understanding => ({
  ...sayUnused(understanding, words),
  tractable: false,
  ...(understanding.otherQueries === undefined
    ? {}
    : { otherQueries: understanding.otherQueries.map((query) => ({ ...query, unread: [...query.unread, words] })) }),
});

const isRead = ({ intent, query }: Understanding): boolean =>
  intent !== 'none' && intent !== 'clarify' && query !== undefined && query.unread.length === 0;

/** What was read, with the conditions of the rest, where the same table reads all of that. */
function narrowed(alone: Understanding, rest: string, context: UnderstandingContext): Understanding | undefined {
  const { query } = alone;
  if (query === undefined || !isRead(alone)) return undefined;
  const more = readWithEveryTable(rest, context).find(({ table }) => table.id === query.table);
  if (more === undefined || more.unreadAt.length > 0 || !saysMoreThanNames(more)) return undefined;
  // "on 10 November and on 25 November": nothing happened at both.
  if (more.query.where.some((one) => query.where.some((other) => isApart(one, other)))) return undefined;
  const conditions: Query = { ...more.query, form: query.form };
  const both = narrowQuery(query, conditions);
  return { ...alone, query: { ...both, show: [...(query.show ?? []), ...(both.show ?? [])] }, otherQueries: [] };
}

/** Whether two say of the same that it was at times of which one is over when the other begins. */
function isApart(one: QueryCondition, other: QueryCondition): boolean {
  if (one.attribute !== other.attribute || one.op !== 'within' || other.op !== 'within') return false;
  const isBefore = (first: QueryCondition, second: QueryCondition): boolean =>
    Date.parse(first.period?.until ?? '') <= Date.parse(second.period?.since ?? '');
  return isBefore(one, other) || isBefore(other, one);
}
