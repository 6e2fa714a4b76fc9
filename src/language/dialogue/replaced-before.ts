import type { DialogueState } from '../model/dialogue-state.js';
import type { NamedSubject, Query } from '../model/query.js';
import type { Understanding } from '../model/understanding.js';
import type { UnderstandingContext } from '../understanding-context.js';
import { asksInFull } from './asking-words.js';
import { isBareName } from './completeness.js';
import { declineReference, understandAsQuery } from './dialogue-understandings.js';
import { type FollowUp, tableOf } from './follow-up-message.js';
import { readWithEveryTable, saysMoreThanNames } from './follow-up-reading.js';
import { askOtherTime } from './other-time-of-before.js';
import { replaceInQuery } from './query-edits.js';
import { showRoles } from './roles-of-before.js';
import { askSameOfKind } from './same-for-kind.js';

/** "and in Sales?", "what about the last 20 days?", "Priya?". */
export function replace(message: FollowUp): Understanding | undefined {
  const { question, opening, state, context, alone } = message;
  const { query, intent } = state.understanding;
  if (query === undefined) return undefined;
  const timed = askOtherTime(message);
  if (timed !== undefined) return timed;
  const isName = isBareName(opening.rest, context);
  if (opening.move !== 'replace' && !isName) return undefined;
  const own = readWithEveryTable(opening.rest, context).find(({ table }) => table.id === query.table);
  if (own === undefined) return undefined;
  const { where, show = [], named, period, check, unread } = own.query;
  const says = where.length > 0 || show.length > 0 || named.length > 0 || period !== undefined || check !== undefined;
  const isAccount = own.table.about === 'user' && own.nounAt !== undefined;
  const spoken = says || !isAccount ? undefined : nameOfOurWords(opening.rest);
  if (spoken !== undefined) {
    const asked = replaceInQuery(query, { ...own.query, named: [spoken] }, false);
    // Whom the question before described is not who is named now.
    return understandAsQuery(question, { ...asked, where: asked.where.filter(isPeriodOf) }, own.table, intent);
  }
  // "blurb the frobnicator wozzle": not a word of it is known.
  if (opening.move === undefined && named.length > 1 && !saysMoreThanNames(own) && named.every(isGuess))
    return undefined;
  if (!says || unread.length > 1) return undefined;
  const isOther = alone.tractable === true && alone.query?.table !== query.table;
  if (isOther && !isName && !namesItsLike(own.query, query, opening.rest)) return undefined;
  const edited = replaceInQuery(query, own.query, own.table.single === true);
  return showRoles(understandAsQuery(question, edited, own.table, intent), opening.rest);
}

/** "and the Exchange Administrator role?" after who has another: one of the same kind in its place, and nothing else asked. */
const namesItsLike = ({ named, where }: Query, before: Query, text: string): boolean =>
  named.length > 0 &&
  where.length === 0 &&
  !asksInFull(text) &&
  named.every(({ kind, guess }) => guess !== true && before.named.some((one) => one.kind === kind));

/** "and which certificates?": without a verb, which would ask for more. */
const VERBLESS =
  /^(?:(?:and|but|und|et|y) )?(?:which|what|welche[rs]?|quel(?:le)?s?|qu[ée]|cu[áa]les)(?! (?:is|are|was|were|ist|sind|est|sont|es|son|of|one|a|do|does|has|have)(?!\p{L}))(?: \p{L}+){1,2}[\s?.!]*$/iu;

/** "and which certificates?" after the secrets that expire in 30 days: the query before with another value, where a message asks for nothing else. */
export function readOtherValue(text: string, state: DialogueState, context: UnderstandingContext): Query | undefined {
  if (!VERBLESS.test(text)) return undefined;
  return readValueInstead(text, state, context);
}

/** The query before with another value of one of its conditions, where a text says that value alone. */
export function readValueInstead(text: string, state: DialogueState, context: UnderstandingContext): Query | undefined {
  const { query } = state.understanding;
  if (query === undefined || query.where.length < 2) return undefined;
  const own = readWithEveryTable(text, context).find(({ table }) => table.id === query.table);
  const [other, second] = own?.query.where ?? [];
  if (own === undefined || other === undefined || second !== undefined || other.op !== 'is') return undefined;
  const { show = [], named, unread, period, check } = own.query;
  const isAlone = show.length + named.length + unread.length === 0 && period === undefined && check === undefined;
  const [before, more] = query.where.filter(({ attribute, op }) => attribute === other.attribute && op === 'is');
  const isOther = before !== undefined && more === undefined && before.value !== other.value;
  return isAlone && isOther ? replaceInQuery(query, own.query, false) : undefined;
}

const isGuess = ({ guess }: NamedSubject): boolean => guess === true;

const isPeriodOf = ({ op }: Query['where'][number]): boolean => op === 'within' || op === 'not-within';

/** "and it admin?": two or three words, a small one among them, that ask for nothing may be what somebody is called. */
function nameOfOurWords(text: string): NamedSubject | undefined {
  const words = text.replace(/[\s?!.]+$/, '').split(/\s+/);
  if (words.length < 2 || words.length > 3 || asksInFull(text)) return undefined;
  const isOfMany = /^(?:an?|the|all|any|every|each|no|some|our|my|those|these|that|this)$/i.test(words[0] ?? '');
  const isSentence = isOfMany || !words.every((word) => /^[\p{L}\p{N}.-]+$/u.test(word));
  return isSentence ? undefined : { kind: 'name', words: words.join(' '), guess: true };
}

/** "the same for connectors": the question before, of another kind. */
export function askSame({ question, opening, state, context }: FollowUp): Understanding | undefined {
  const same = askSameOfKind(opening.rest, state, context);
  if (same === undefined) return undefined;
  if (same === 'not-so-asked') return declineReference(question, { kind: 'not-understood' });
  return understandAsQuery(question, same.query, tableOf(same.query), state.understanding.intent);
}
