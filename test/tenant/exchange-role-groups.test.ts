import assert from 'node:assert/strict';
import type { TenantData } from '../../src/demo/demo-tenant-contract.js';
import { generateTenantData } from '../../src/demo/tenant-data/generate-tenant-data.js';
import { connectDemoTenant } from './support/demo-tenant-connection.js';

const plain = generateTenantData();
const app = plain.servicePrincipals.at(0);

/** The demo's tenant with a role group of its own, which has these management roles and one app in it. */
function worldWithGroup(Name: string, Roles: readonly string[]): TenantData {
  const { roleGroups, roleGroupMembers } = plain.exchange;
  const member = {
    Identity: app.id,
    Name: app.id,
    DisplayName: app['displayName'],
    Guid: app.id,
    RecipientType: 'ServicePrincipal',
  };
  const exchange = {
    ...plain.exchange,
    roleGroups: [
      ...roleGroups,
      { ...roleGroups[0], Name, DisplayName: Name, Guid: undefined, Roles, Members: [app.id] },
    ],
    roleGroupMembers: new Map([...(roleGroupMembers ?? []), [Name, [member]]]),
  };
  return Object.assign(Object.create(plain) as TenantData, { exchange });
}

describe('A role group of Exchange that the tenant made itself', () => {
  const levelOf = async (roles: readonly string[]) => {
    const house = await connectDemoTenant({}, { world: worldWithGroup('Service desk', roles) });
    try {
      const { value, gaps } = await house.read('exchangeRoleGroupMembers');
      assert.deepEqual(gaps, []);
      return value.find(({ roleGroup }) => roleGroup === 'Service desk')?.level;
    } finally {
      await house.close();
    }
  };

  it('may hold a role of the tenant’s own, made of any other: its members are privileged', async () => {
    assert.equal(await levelOf(['Address Lists', 'Quiet role']), 'privileged');
  });

  it('does not matter with roles that are known to be small, or with none', async () => {
    assert.equal(await levelOf(['Address Lists', 'Message Tracking']), undefined);
    assert.equal(await levelOf([]), undefined);
  });
});
