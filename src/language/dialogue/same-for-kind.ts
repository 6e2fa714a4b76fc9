import { omitUndefined } from '../../core/omit-undefined.js';
import type { DialogueState } from '../model/dialogue-state.js';
import type { Query } from '../model/query.js';
import type { UnderstandingContext } from '../understanding-context.js';
import { isAnyNoun, readWithEveryTable, saysMoreThanNames, type FollowUpReading } from './follow-up-reading.js';

/** What comes of asking the question before of another kind of thing. */
export type AskedOfKind =
  | { readonly query: Query; readonly table: string }
  /** What it asked cannot be asked of that kind. */
  | 'not-so-asked';

/**
 * "the same for connectors": what the question before asked of its kind, of another one. undefined: the message names no other kind, or says
 * more than that.
 */
export function askSameOfKind(
  text: string,
  { understanding: { query } }: DialogueState,
  context: UnderstandingContext,
): AskedOfKind | undefined {
  if (query === undefined) return undefined;
  const bare = text
    .replace(/[\s?.!]+$/, '')
    .replace(/^(?:the|all|our|die|alle|les|tous les|toutes les|los|las|todos los) /iu, '');
  const kinds = readWithEveryTable(bare, context).filter((one) => isAnyNoun(one) && !saysMoreThanNames(one));
  const [other] = kinds;
  if (other === undefined || kinds.some(({ table }) => table.id === query.table)) return undefined;
  if (query.where.length === 0 && query.check === undefined) return askShownOfKind(query, other);
  const said = query.where.map(({ words }) => words).join(' ');
  const reading = readWithEveryTable(`${bare} ${said}`, context).find(({ table }) => table.id === other.table.id);
  const isSaid =
    reading !== undefined &&
    query.where.length > 0 &&
    reading.unreadAt.length === 0 &&
    reading.query.where.length >= query.where.length;
  if (!isSaid || query.named.length > 0 || query.check !== undefined) return 'not-so-asked';
  return { query: { ...reading.query, form: query.form === 'count' ? 'count' : 'list' }, table: reading.table.id };
}

/** "who changed them last?", and then "the same for rules": what was asked to see, of another kind that has it. */
function askShownOfKind({ show = [], form, order }: Query, { table, query }: FollowUpReading): AskedOfKind {
  const asked = [...show, ...(order === undefined ? [] : [order.attribute])];
  if (!asked.every((id) => Object.hasOwn(table.attributes, id))) return 'not-so-asked';
  return { query: { ...query, form, show, ...omitUndefined({ order }) }, table: table.id };
}
