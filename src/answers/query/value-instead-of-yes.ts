import { readAttribute } from './attribute-value-formatting.js';
import type { ResolvedNames } from './name-resolver.js';
import type { MatchedRows, QueryMaterial } from './query-material.js';

/** Whether what is shown answers a yes-no, and "yes" would tell nothing of it. */
export const asksForValue = (
  material: Pick<QueryMaterial, 'table' | 'query'>,
  names: Pick<ResolvedNames, 'filters'>,
  found: Pick<MatchedRows, 'matched'>,
): boolean => (material.query.ofFirst !== true && asksForNothing(material, names)) || isReachTold(material, found);

/** "has the emergency account been used lately?": with no condition "yes" would only say that it exists. */
function asksForNothing(
  { query: { where, check, show = [], named } }: Pick<QueryMaterial, 'query'>,
  { filters }: Pick<ResolvedNames, 'filters'>,
): boolean {
  // "does she have the Global Reader role?": the role that is named is the condition.
  const isNamed = show.length === 1 && named.some(({ kind, not }) => kind === show[0] && not !== true);
  return where.length === 0 && check === undefined && show.length > 0 && filters.length > 0 && !isNamed;
}

/** It is asked which mailboxes an app reaches, and that is known. */
function isReachTold(
  { table, query: { where, show = [] } }: Pick<QueryMaterial, 'table' | 'query'>,
  { matched }: Pick<MatchedRows, 'matched'>,
): boolean {
  const [only, ...others] = show;
  const attribute = only === 'mailboxes' && others.length === 0 ? table.attributes[only] : undefined;
  if (attribute === undefined || where[0]?.attribute !== 'power') return false;
  return matched.some((row) => readAttribute(attribute, row) !== undefined);
}
