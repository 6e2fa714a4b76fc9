import assert from 'node:assert/strict';
import { determineAdminMfaState } from '../../src/checks/lib/admin-mfa-state.js';
import type { TenantData } from '../../src/demo/demo-tenant-contract.js';
import { generateTenantData } from '../../src/demo/tenant-data/generate-tenant-data.js';
import { connectDemoTenant, NOW } from './support/demo-tenant-connection.js';

const plain = generateTenantData();

/** The group that the demo's policy for admins excludes, and the group inside it. */
const excluded = plain.conditionalAccessPolicies
  .flatMap((policy) => (policy['conditions'] as { users: { excludeGroups: string[] } }).users.excludeGroups)
  .at(0);
assert.ok(excluded !== undefined);
const inside = plain.groupMembers(excluded).find(({ type }) => type === 'group')?.id;
assert.ok(inside !== undefined);

async function read(hiddenGroup?: string) {
  const groups = Object.create(plain.groups, {
    byId: { value: (id: string) => withVisibility(plain.groups.byId(id)) },
    at: { value: (nth: number) => withVisibility(plain.groups.at(nth)) },
  }) as TenantData['groups'];
  const withVisibility = <T extends { id: string } | undefined>(group: T): T =>
    group?.id === hiddenGroup && group !== undefined ? { ...group, visibility: 'HiddenMembership' } : group;
  const world = Object.create(plain, { groups: { value: groups } }) as TenantData;
  const house = await connectDemoTenant({}, { world });
  try {
    const facts = {
      securityDefaults: { enabled: false },
      conditionalAccessPolicies: (await house.read('conditionalAccessPolicies')).value,
      adminPolicyGroups: (await house.read('adminPolicyGroups')).value,
      adminPerUserMfa: (await house.read('adminPerUserMfa')).value,
    };
    const { value: accounts } = await house.read('adminAccounts');
    const { value: methods } = await house.read('adminAuthentication');
    const { value: roles } = await house.read('roleHoldings');
    const state = (id: string) =>
      determineAdminMfaState(
        {
          id,
          account: accounts.find((one) => one.id === id),
          registration: methods.users.find(({ userId }) => userId === id),
          holdings: roles.holdings.filter(({ principal }) => principal.id === id),
        },
        facts,
        { now: NOW, parameters: {}, partial: new Set() },
      );
    const admins = accounts.filter(({ accountEnabled, userType }) => accountEnabled && userType === 'Member');
    return {
      states: new Map(admins.map(({ id }) => [id, state(id)])),
      policies: facts.conditionalAccessPolicies,
      members: facts.adminPolicyGroups
        .filter(({ groupIds }) => groupIds.some((id) => id === excluded))
        .map(({ userId }) => userId),
    };
  } finally {
    await house.close();
  }
}

describe('A policy that excludes a group with hidden members, or one inside it', () => {
  it('enforces MFA of nobody for certain: anybody may be in the group', async () => {
    const shown = await read();
    const leftOut = shown.members.filter((id) => shown.states.get(id)?.because.includes('excludes this person'));
    const enforced = [...shown.states].filter(([, { state }]) => state === 'enforced').map(([id]) => id);
    assert.ok(leftOut.length > 0 && enforced.length > 0);

    for (const hiddenGroup of [excluded, inside]) {
      const hidden = await read(hiddenGroup);
      assert.deepEqual(
        hidden.policies.flatMap(({ unseenGroups = [] }) => unseenGroups),
        [excluded],
      );
      // Of somebody in the group inside, Graph may still name the group around it.
      const unsure: readonly string[] = hiddenGroup === excluded ? [...leftOut, ...enforced] : enforced;
      for (const id of unsure) assert.equal(hidden.states.get(id)?.state, 'not-readable', id);
    }
  });
});
