import type { Query } from '../model/query.js';

/** Whether every row of a table is asked for: nothing limits it. */
export const asksOfAll = (query: Query | undefined): boolean =>
  query !== undefined &&
  query.form !== 'count' &&
  query.where.length + query.named.length + (query.related ?? []).length === 0 &&
  [query.check, query.order, query.by, query.period].every((one) => one === undefined);
