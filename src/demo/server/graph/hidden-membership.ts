import type { WireObject } from '../../demo-tenant-contract.js';
import type { GraphCall } from './graph-route-contract.js';

/** Whether a caller sees who is in a group. Hidden members are left out without a word: https://learn.microsoft.com/graph/api/group-list-members#permissions */
export function mayBeSeen({ caller }: Pick<GraphCall, 'caller'>, group: WireObject): boolean {
  if (group['visibility'] !== 'HiddenMembership') return true;
  return caller.user !== undefined || caller.roles.includes('Member.Read.Hidden');
}
