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

describe('Members of Organization Management', () => {
  const person = plain.users.at(40);
  const member = (Name: string, RecipientType: string, id?: string) => ({
    Identity: Name,
    Name,
    DisplayName: Name,
    Guid: `guid of ${Name}`,
    RecipientType,
    ExternalDirectoryObjectId: id ?? '',
  });
  const world = (): TenantData => {
    const members = [
      member('TenantAdmins_-1882457', 'Group'),
      member('ExchangeServiceAdmins_-1029384', 'UniversalSecurityGroup'),
      member('TenantAdmins_77', 'MailUniversalSecurityGroup', 'a-group-of-the-tenant'),
      member('Somebody', 'UserMailbox', person.id),
    ];
    const roleGroups = plain.exchange.roleGroups.map((group) =>
      group['Name'] === 'Organization Management' ? { ...group, Members: members.map(({ Name }) => Name) } : group,
    );
    const roleGroupMembers = new Map([
      ...(plain.exchange.roleGroupMembers ?? []),
      ['Organization Management', members],
    ]);
    return Object.assign(Object.create(plain) as TenantData, {
      exchange: { ...plain.exchange, roleGroups, roleGroupMembers },
    });
  };

  it('are people, whose accounts are read too, and groups, but not the images of Entra’s roles', async () => {
    const house = await connectDemoTenant({}, { world: world() });
    try {
      const { value } = await house.read('exchangeRoleGroupMembers');
      const seen = value.filter(({ roleGroup }) => roleGroup === 'Organization Management');
      assert.deepEqual(
        seen.map(({ name, kind }) => `${kind} ${name}`),
        ['group TenantAdmins_77', 'other Somebody'],
      );
      const accounts = await house.read('adminAccounts');
      assert.ok(accounts.value.some(({ id }) => id === person.id));
    } finally {
      await house.close();
    }
  });

  it('are missing where Exchange may not be read, and the accounts of the others are not', async () => {
    const house = await connectDemoTenant({}, { world: world() });
    try {
      house.demo.withhold('Exchange.ManageAsApp');
      const [gap] = await house.refused('exchangeRoleGroupMembers');
      assert.match(gap ?? '', /^permission-missing: Exchange\.ManageAsApp/);
      const accounts = await house.read('adminAccounts');
      assert.deepEqual(accounts.gaps, []);
    } finally {
      await house.close();
    }
  });
});
