import type { ExchangeRoleGroupMember } from '../../facts/fact-types.js';

const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The id of a member of a role group: in Entra where it is a known holder of a role there, else the best that Exchange gives. */
export function findMemberId({ ids, name }: ExchangeRoleGroupMember, known: { has(id: string): boolean }): string {
  return ids.find((id) => known.has(id)) ?? ids.find((id) => GUID.test(id)) ?? ids[0] ?? name;
}
