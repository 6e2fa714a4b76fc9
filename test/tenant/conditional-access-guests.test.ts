import assert from 'node:assert/strict';
import type { TenantData, WireObject } from '../../src/demo/demo-tenant-contract.js';
import { generateTenantData } from '../../src/demo/tenant-data/generate-tenant-data.js';
import { connectDemoTenant } from './support/demo-tenant-connection.js';

const EVERY_KIND =
  'internalGuest,b2bCollaborationGuest,b2bCollaborationMember,b2bDirectConnectUser,otherExternalUser,serviceProvider';
const ALL_TENANTS = { '@odata.type': '#microsoft.graph.conditionalAccessAllExternalTenants', membershipKind: 'all' };
const ONE_TENANT = { membershipKind: 'enumerated', members: ['11111111-1111-4111-8111-111111111111'] };

/** What the fact says of guests when a policy includes, and excludes, these. */
async function guestsOf(types: string, externalTenants: object | null) {
  const plain = generateTenantData();
  const [first, ...others] = plain.conditionalAccessPolicies;
  const conditions = first!['conditions'] as { readonly users: object };
  const guests = { guestOrExternalUserTypes: types, externalTenants };
  const users = { ...conditions.users, includeGuestsOrExternalUsers: guests, excludeGuestsOrExternalUsers: guests };
  const policy = { ...first, conditions: { ...conditions, users } } as WireObject;
  const world = Object.create(plain, {
    conditionalAccessPolicies: { value: [policy, ...others] },
  }) as TenantData;
  const house = await connectDemoTenant({}, { world });
  try {
    const { value } = await house.read('conditionalAccessPolicies');
    const found = value.find(({ id }) => id === policy.id);
    return [found?.includesGuests, found?.excludesGuests];
  } finally {
    await house.close();
  }
}

describe('Guests in a Conditional Access policy', () => {
  it('are included when those who are in our directory are, of every company', async () => {
    assert.deepEqual(await guestsOf(EVERY_KIND, ALL_TENANTS), [true, true]);
    assert.deepEqual(await guestsOf('b2bCollaborationGuest, internalGuest', null), [true, true]);
  });

  it('are not when only some are, by kind or by company; then some are left out all the same', async () => {
    assert.deepEqual(await guestsOf('serviceProvider', ALL_TENANTS), [false, true]);
    assert.deepEqual(await guestsOf('b2bCollaborationGuest', ALL_TENANTS), [false, true]);
    assert.deepEqual(await guestsOf(EVERY_KIND, ONE_TENANT), [false, true]);
  });

  it('are neither when nobody is meant', async () => {
    assert.deepEqual(await guestsOf('none', null), [false, false]);
  });
});
