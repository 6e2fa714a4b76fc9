import { LazyPattern } from '../../core/lazy-pattern.js';
import type { DialogueState } from '../model/dialogue-state.js';
import type { Query } from '../model/query.js';
import type { UnderstandingContext } from '../understanding-context.js';
import { tableOf } from './follow-up-message.js';
import { readWithEveryTable } from './follow-up-reading.js';

const END = '(?: too| as well| auch| aussi| tambi[ée]n)?[\\s?.!]*$';
/** "and the outbound ones, do they all require it?", by what is said of the others. */
const ALL_OF_OTHERS: readonly RegExp[] = [
  new LazyPattern(
    `^(?:and|but|what about|how about) (?:the |those )?([\\p{L} -]{3,40}?)(?: ones)?,? (?:do|are|have|can) (?:they|those|these) (?:also )?all(?: \\p{L}+)?(?: (?:it|that|so|them|one))?${END}`,
    'iu',
  ),
  new LazyPattern(
    `^(?:and|but) (?:do|are|have|can) (?:all )?(?:the |those )?([\\p{L} -]{3,40}?) ones (?:also )?(?:all )?\\p{L}+ (?:it|that|so|them|one)${END}`,
    'iu',
  ),
  new LazyPattern(
    `^und (?:die|bei den|auf seiten der) ([\\p{L} -]{3,40}?),? \\p{L}+ (?:die|sie|diese) (?:es |das |sie )?(?:auch )?alle${END}`,
    'iu',
  ),
  new LazyPattern(
    `^et (?:c[ôo]t[ée]|les|pour les|du c[ôo]t[ée] des?|ceux|celles) ([\\p{L} -]{3,40}?),? (?:est-ce qu['’])?(?:ils|elles) (?:l['’]|le |la |les |en )?\\p{L}+ tou(?:te)?s${END}`,
    'iu',
  ),
  new LazyPattern(`^¿?y (?:l[oa]s|en) ([\\p{L} -]{3,40}?),? ¿?(?:l[oa]s? )?\\p{L}+ tod[oa]s${END}`, 'iu'),
];

/**
 * "and the outbound ones, do they all require it?" after the inbound ones that require TLS: whether it holds of all the others. undefined: the
 * message says no such thing, or nothing was asked of those before besides what they are.
 */
export function askOfAllOthers(text: string, state: DialogueState, context: UnderstandingContext): Query | undefined {
  const { query } = state.understanding;
  const table = query && tableOf(query);
  const others = ALL_OF_OTHERS.map((one) => one.exec(text)?.[1]).find((one) => one !== undefined);
  if (query === undefined || table === undefined || others === undefined) return undefined;
  const own = readWithEveryTable(others, context).find((one) => one.table.id === table.id)?.query;
  const told = own?.where ?? [];
  if (own === undefined || told.length === 0 || own.unread.length + own.named.length > 0) return undefined;
  const attributes = new Set(told.map(({ attribute }) => attribute));
  const asked = query.where.filter(({ attribute }) => !attributes.has(attribute));
  if (asked.length === 0 || asked.length === query.where.length) return undefined;
  const where = [...told.map((one) => ({ ...one, ofWhich: true as const })), ...asked];
  const { about, named } = query;
  return { about, table: table.id, where, named, form: 'yes-no', every: true, unread: [] };
}
