import type { ExchangeRoleGroupMember, RoleHoldings } from '../../../facts/fact-types.js';

/**
 * Distinct object ids of people with a directory role or in a role group of Exchange, active or eligible, in the order read. Without
 * Exchange's members (not readable) those of the directory.
 */
export function listAdminUserIds(
  { holdings }: RoleHoldings,
  members: readonly ExchangeRoleGroupMember[] = [],
): readonly string[] {
  const others = new Set(holdings.flatMap(({ principal }) => (principal.kind === 'user' ? [] : [principal.id])));
  const held = holdings.flatMap(({ principal }) => (principal.kind === 'user' ? [principal.id] : []));
  const inExchange = members.flatMap(({ kind, objectId }) =>
    kind === 'other' && objectId !== undefined ? [objectId] : [],
  );
  return [...new Set([...held, ...inExchange.filter((id) => !others.has(id))])];
}
