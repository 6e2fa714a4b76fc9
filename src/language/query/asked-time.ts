import type { AnySubjectTable } from '../../subjects/model/subject-table.js';
import type { Query, QueryCondition } from '../model/query.js';
import type { Word } from '../question-tokenizer.js';
import { isEndWithoutTime, isOfSwitch, tellsLastChange } from './switched-state.js';

const UNTIL_WHEN =
  /^(?:and |so )?(?:until|till|bis|jusqu.?[aà]|hasta) (?:when|wann|quand|cu[aá]ndo|what|which)(?!\p{L})/u;

/** Which time a question with "when" asks for. */
export interface AskedTime {
  /** The instant at which something ends, where it is asked until when. */
  readonly end?: string;
  /** Whether the table has a time to tell. */
  readonly isKnown: boolean;
}

/** Finds the time that is asked for among the attributes. `show`: those that the words name. */
export function findAskedTime(
  plain: string,
  table: AnySubjectTable,
  { show, where }: { readonly show: readonly string[]; readonly where: readonly QueryCondition[] },
): AskedTime {
  const { attributes, period } = table;
  const ahead = Object.entries(attributes).find(([, one]) => one.type === 'instant' && one.ahead === true)?.[0];
  const asksEnd = UNTIL_WHEN.test(plain);
  const end = asksEnd ? ahead : undefined;
  // "when was it disabled?": not when it was created.
  const knowsSwitch = tellsLastChange(table) || !where.some(isOfSwitch);
  // "when does it run out?": not when it was created.
  const knowsEnd = !where.some((one) => isEndWithoutTime(one, table));
  const isNamed = show.some((id) => attributes[id]?.type === 'instant');
  const isKnown = end !== undefined || isNamed || (period !== undefined && knowsSwitch && knowsEnd && !asksEnd);
  return { isKnown, ...(end === undefined ? {} : { end }) };
}

const ASKS_TIME = /^(?:when|date|day|time|wann|datum|tag|quand|cu[áa]ndo|fecha|d[íi]a)$/;
const BEFORE_ASKED =
  /^(?:since|from|until|on|at|by|what|which|the|seit|ab|an|von|durch|welche[rmns]?|depuis|[àa]|par|quelle?|desde|en|por|qu[ée])$/;

/** Where the words stand that ask when something was: "on what date", "seit wann". */
export function findAskedWords(words: readonly Word[]): readonly number[] {
  const to = Math.max(
    0,
    words.findIndex(({ text }) => ASKS_TIME.test(text)),
  );
  let from = to;
  while (from > 0 && BEFORE_ASKED.test(words[from - 1]?.text ?? '')) from -= 1;
  return Array.from({ length: to - from + 1 }, (_, at) => from + at);
}

const AT_ONCE = /^(?:at the same time|simultaneously|gleichzeitig|zur gleichen zeit|en même temps|al mismo tiempo)$/;
/** In words. */
const LONGEST_AT_ONCE = 4;

/**
 * Indexes of "at the same time" where it says more than what it stands beside. Of two things that are said of one it says that both hold. Of acts
 * in the log, and of one thing alone, it compares when each happened, which nothing reads.
 */
export function findAtOnce(
  words: readonly Word[],
  { about, where, named }: Pick<Query, 'about' | 'where' | 'named'>,
): readonly number[] {
  if (about !== 'event' && where.length + named.length > 1) return [];
  for (let from = 0; from < words.length; from += 1) {
    for (let length = 1; length <= LONGEST_AT_ONCE; length += 1) {
      const said = words.slice(from, from + length);
      if (AT_ONCE.test(said.map(({ text }) => text).join(' '))) return said.map((_, at) => from + at);
    }
  }
  return [];
}
