import { DEMO_APPROVERS_GROUP_ID, type TenantData } from '../../../src/demo/demo-tenant-contract.js';

/** Who came into the approvers' group, and who was thrown out of every group, by object id; looked at with each request. */
export interface ApproverGroupChanges {
  readonly enlisted: Set<string>;
  readonly dismissed: Set<string>;
}

/** The same world with these people's memberships. */
export function applyGroupChanges(world: TenantData, { enlisted, dismissed }: ApproverGroupChanges): TenantData {
  return {
    ...world,
    groupIdsOf(id) {
      if (dismissed.has(id)) return [];
      return enlisted.has(id) ? [...world.groupIdsOf(id), DEMO_APPROVERS_GROUP_ID] : world.groupIdsOf(id);
    },
    groupMembers(groupId) {
      const members = world.groupMembers(groupId).filter(({ id }) => !dismissed.has(id));
      if (groupId !== DEMO_APPROVERS_GROUP_ID) return members;
      return [...members, ...[...enlisted].map((id) => ({ id, type: 'user' as const }))];
    },
  };
}
