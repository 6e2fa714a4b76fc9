import { SUBJECT_TABLES } from '../../subjects/lib/subject-table-registry.js';
import type { AnySubjectTable } from '../../subjects/model/subject-table.js';
import type { DialogueState } from '../model/dialogue-state.js';
import { isInFull, type Query } from '../model/query.js';
import type { Understanding } from '../model/understanding.js';
import type { UnderstandingContext } from '../understanding-context.js';
import { listedQuery } from './query-edits.js';
import { listOrders, opposite, resolveOrder } from './resolved-order.js';
import { listSortTails, readByAlone, readListMove, type SaidOrder } from './sort-words.js';

/** Whether a message asks for the list before in another order, or for its first rows. */
export const asksToSort = (text: string): boolean => readListMove(text) !== undefined;

const tableOf = ({ table }: Query): AnySubjectTable | undefined => SUBJECT_TABLES.find(({ id }) => id === table);

/** A list that cannot be sorted as is said, and what it can be sorted by. */
export interface Unsorted {
  readonly by: readonly string[];
}

/**
 * "sort them by age", "newest on top", "turn it round", "only the first five": the list before, in that order or that many of it. undefined:
 * the message says none of this.
 */
export function sortBefore(
  text: string,
  { understanding: { query } }: DialogueState,
  context: UnderstandingContext,
): { readonly query: Query } | Unsorted | undefined {
  const move = readListMove(text);
  const table = query && tableOf(query);
  const byAlone = move === undefined ? readByAlone(text) : undefined;
  if (move === undefined && byAlone === undefined) return undefined;
  if (query === undefined || table === undefined || table.single === true)
    return move === undefined ? undefined : { by: [] };
  const unsorted = { by: listOrders(table) };
  if (byAlone !== undefined) {
    const sorted = applyOrder(byAlone, query, table, context);
    return sorted && { query: sorted };
  }
  if (move?.is === 'sort') {
    const sorted = applyOrder(move.said, query, table, context);
    return sorted === undefined ? unsorted : { query: sorted };
  }
  const { order } = query;
  const turned = order && { ...order, direction: opposite(order.direction) };
  if (move?.is === 'reverse') {
    const limit = query.limit === 1 ? { limit: 1 } : {};
    return turned === undefined ? unsorted : { query: { ...shapeless(query), order: turned, ...limit } };
  }
  const limit = move?.rows;
  const isFromEnd = move?.fromEnd === true;
  if (isFromEnd && turned === undefined) return unsorted;
  return { query: { ...shapeless(query), ...(isFromEnd ? { order: turned } : {}), limit } as Query };
}

function applyOrder(
  said: SaidOrder,
  query: Query,
  table: AnySubjectTable,
  context: UnderstandingContext,
): Query | undefined {
  const order = resolveOrder(said, query, table, context);
  if (order === undefined) return undefined;
  const rest = withoutOrder(shapeless(query));
  if (order === 'worst-first') return rest;
  const isColumn = Object.hasOwn(table.attributes, order.attribute);
  return {
    ...rest,
    ...(isColumn ? { show: [order.attribute, ...(query.show ?? []).filter((id) => id !== order.attribute)] } : {}),
    order,
  };
}

const withoutOrder = ({ order: _order, ...query }: Query): Query => query;

const shapeless = (query: Query): Query => withoutShape(listedQuery(query));

const withoutShape = ({ page: _page, by: _by, limit: _limit, format: _format, ...query }: Query): Query => query;

/**
 * A question that ends with how its answer is sorted, understood without that end, and sorted. undefined: it has no such end, or what is
 * asked cannot be sorted so.
 */
export function understandSorted(
  text: string,
  context: UnderstandingContext,
  understand: (text: string) => Understanding,
): Understanding | undefined {
  for (const { rest, said } of listSortTails(text)) {
    const asked = understand(rest);
    const table = asked.query && tableOf(asked.query);
    if (asked.query === undefined || table === undefined || table.single === true) continue;
    if (
      asked.intent === 'none' ||
      asked.intent === 'explain' ||
      (asked.query.order !== undefined && !isInFull(asked.query))
    )
      continue;
    const query = applyOrder(said, asked.query, table, context);
    if (query !== undefined) return { ...asked, query };
  }
  return undefined;
}
