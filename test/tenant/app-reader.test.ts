import assert from 'node:assert/strict';
import type { AppDossierReading } from '../../src/tenant/model/app-reader-port.js';
import type { NamedApp } from '../../src/m365/app-ids-and-name.js';
import { connectDemoTenant, type DemoTenantConnection } from './support/demo-tenant-connection.js';

const PARTS = [
  'identity',
  'registration',
  'federated',
  'owners',
  'registrationOwners',
  'appRoleGrants',
  'delegatedGrants',
  'directoryRoles',
  'exchangeRoleGroupMembers',
  'assigned',
  'lastUsedAt',
  'history',
] as const satisfies readonly (keyof AppDossierReading)[];

async function found(house: DemoTenantConnection, asked: string): Promise<readonly NamedApp[]> {
  const answer = await house.tenant.apps.find(asked);
  return answer.ok ? answer.value.apps : assert.fail(answer.gaps[0].detail);
}

async function one(house: DemoTenantConnection, asked: string): Promise<AppDossierReading> {
  const [app] = await found(house, asked);
  return house.tenant.apps.read(app ?? assert.fail(`${asked} was not found`));
}

const valueOf = <T>(part: { readonly ok: true; readonly value: T } | { readonly ok: false }): T =>
  part.ok ? part.value : assert.fail('not read');

describe('One app of the demo tenant', () => {
  let house: DemoTenantConnection;
  before(async () => {
    house = await connectDemoTenant();
  });
  after(() => house.close());

  it('is found by name in any case, by app id, by object id, and by its registration’s object id', async () => {
    const [app] = await found(house, 'OFFICE sync helper');
    assert.ok(app !== undefined);
    const registration = valueOf((await house.tenant.apps.read(app)).registration);
    for (const asked of [app.name, app.appId, app.id.toUpperCase(), registration?.id ?? assert.fail()]) {
      assert.deepEqual(await found(house, asked), [app], asked);
    }
  });

  it('is not found by what is only like a name, however it is written', async () => {
    for (const asked of [
      'Office',
      "O'Brien' or 1 eq 1",
      '<at>x</at>',
      '%',
      '',
      '00000000-0000-4000-8000-00000000dead',
    ]) {
      assert.deepEqual(await found(house, asked), [], asked);
    }
  });

  it('comes whole, with the names of what it points to', async () => {
    const parts = await one(house, 'Office Sync Helper');
    assert.deepEqual(
      PARTS.filter((part) => !parts[part].ok || parts[part].gaps.length > 0),
      [],
    );
    assert.deepEqual(
      valueOf(parts.appRoleGrants).map(({ value, resourceName }) => [value, resourceName]),
      [['Exchange.ManageAsApp', 'Office 365 Exchange Online']],
    );
    assert.deepEqual(
      valueOf(parts.owners).map(({ name }) => name),
      ['it.admin@alpine-instruments.example'],
    );
    assert.equal(valueOf(parts.registration)?.credentials.length, 1);
    assert.equal(valueOf(parts.identity).credentials.length, 1);
  });

  it('of another tenant has no registration here, and that is no gap; who agreed is named, and when', async () => {
    const parts = await one(house, '\u039cicrosoft Office Sync');
    assert.deepEqual(parts.registration, { ok: true, value: undefined, gaps: [] });
    assert.equal(valueOf(parts.delegatedGrants).length, 2);
    assert.equal(parts.people.size, 2);
    const consents = valueOf(parts.history).filter(({ operation }) => operation === 'Consent to application');
    assert.deepEqual(consents.map(({ actor }) => actor.name).toSorted(), [...parts.people.values()].toSorted());
  });

  it('a granted app role is in its history though the log has it under the service', async () => {
    const names = valueOf(await house.tenant.apps.names());
    const histories = await Promise.all(
      names.filter(({ name }) => name !== 'Microsoft Graph').map((app) => house.tenant.apps.read(app)),
    );
    const granted = histories.filter((parts) =>
      valueOf(parts.history).some(({ changes }) =>
        changes.some((change) => change.name === 'AppRole.Value' && change.new === 'Files.Read.All'),
      ),
    );
    assert.equal(granted.length, 1);
    const [{ appRoleGrants }] = granted as [AppDossierReading];
    assert.ok(valueOf(appRoleGrants).some(({ value }) => value === 'Files.Read.All'));
  });

  it('holds the same roles as the facts about the whole tenant say', async () => {
    const { facts } = await house.tenant.reader.collect(['roleHoldings', 'exchangeRoleGroupMembers']);
    const { holdings } = valueOf(facts.roleHoldings);
    const members = valueOf(facts.exchangeRoleGroupMembers);
    const names = valueOf(await house.tenant.apps.names());
    const withRoles = names.filter(({ id, appId }) =>
      [...holdings.map(({ principal }) => principal.id), ...members.flatMap(({ ids }) => ids)].some((one) =>
        [id, appId].includes(one),
      ),
    );
    assert.ok(withRoles.length >= 3, `${withRoles.length} apps hold roles`);
    for (const app of [...withRoles, ...names.slice(0, 5)]) {
      const { directoryRoles, exchangeRoleGroupMembers } = await house.tenant.apps.read(app);
      const expected = holdings.filter(({ principal }) => principal.id === app.id);
      assert.deepEqual(valueOf(directoryRoles).holdings, expected, app.name);
      const groupsOf = (all: typeof members) =>
        all.filter(({ ids }) => ids.some((id) => [app.id, app.appId].includes(id))).map(({ roleGroup }) => roleGroup);
      assert.deepEqual(groupsOf(valueOf(exchangeRoleGroupMembers)), groupsOf(members), app.name);
    }
  });

  it('a federated credential is read with its issuer and subject', async () => {
    const [trust] = valueOf((await one(house, 'Deployment Pipeline')).federated);
    assert.equal(trust?.issuer, 'https://token.actions.githubusercontent.com');
  });
});

describe('Reading one app', () => {
  const houses: DemoTenantConnection[] = [];
  const open = async (...how: Parameters<typeof connectDemoTenant>) => {
    const house = await connectDemoTenant(...how);
    houses.push(house);
    return house;
  };
  afterEach(async () => {
    for (const house of houses.splice(0)) await house.close();
  });

  it('takes as many requests in a tenant of 3,000 apps as in one of 60', async () => {
    for (const servicePrincipals of [60, 3_000]) {
      const house = await open({ servicePrincipals });
      house.demo.requests.reset();
      const parts = await one(house, 'Docuvault Backup for Microsoft 365');
      assert.equal(house.demo.requests.log().filter(({ path }) => /^\/(?:v1\.0|beta)\//.test(path)).length, 9);
      // Of these, ten ask Exchange, which knows this app.
      assert.equal(parts.cost.requests, 18);
    }
  });

  it('a withheld permission costs the parts that need it, and no other', async () => {
    const house = await open();
    const [app] = await found(house, 'Office Sync Helper');
    house.demo.withhold('AuditLog.Read.All');
    const parts = await house.tenant.apps.read(app ?? assert.fail());
    assert.deepEqual(
      PARTS.filter((part) => !parts[part].ok),
      ['lastUsedAt', 'history'],
    );
    assert.deepEqual(parts.history.gaps, [{ reason: 'permission-missing', detail: 'AuditLog.Read.All' }]);
  });

  it('without Entra ID P1 the last use is not known, and says why', async () => {
    const house = await open({ licence: 'none' });
    const { lastUsedAt } = await one(house, 'Office Sync Helper');
    assert.deepEqual([lastUsedAt.ok, lastUsedAt.gaps.map(({ reason }) => reason).join()], [false, 'licence-missing']);
  });

  it('of an app that is gone meanwhile says so, and breaks nothing', async () => {
    const house = await open();
    const id = '00000000-0000-4000-8000-00000000dead';
    const parts = await house.tenant.apps.read({ id, appId: id, name: 'Gone' });
    assert.equal(parts.identity.ok, false);
    assert.equal(parts.appRoleGrants.ok, false);
  });
});
