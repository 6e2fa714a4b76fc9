import assert from 'node:assert/strict';
import type { RoleHolding } from '../../src/facts/fact-types.js';
import { instant } from '../../src/core/instant.js';
import type { TenantData } from '../../src/demo/demo-tenant-contract.js';
import { CHECKS } from '../../src/answers/check-registry.js';
import { factsNeededBy } from '../../src/cli/doctor/check-diagnosis.js';
import { COLLECTOR_MANIFEST } from '../../src/tenant/collector-manifest.js';
import { COLLECTORS } from '../../src/tenant/collector-registry.js';
import { NOW, connectDemoTenant, type DemoTenantConnection } from './support/demo-tenant-connection.js';

/** Each fact that a check judges or the doctor looks at, and what these derive from. */
const JUDGED = factsNeededBy(CHECKS.values());
const ALL = COLLECTOR_MANIFEST.map(({ fact }) => fact).filter((fact) => JUDGED.includes(fact));
const sorted = (texts: Iterable<string>) => [...new Set(texts)].sort();
const text = (row: Record<string, unknown> | undefined, property: string) => row?.[property] as string;

/** Everyone with a role by the demo's own data: `person role road`. */
function expectedHoldings(world: TenantData): string[] {
  const roles = new Map(world.roleDefinitions.map((role) => [role.id, text(role, 'templateId')]));
  const lines: string[] = [];
  const add = (principalId: string, roleId: string, how: string): void => {
    const role = roles.get(roleId) ?? roleId;
    if (world.groups.byId(principalId) === undefined) {
      lines.push(`${principalId} ${role} ${how}`);
      return;
    }
    for (const id of world.groupMembers(principalId).map((member) => member.id)) lines.push(`${id} ${role} ${how}`);
    for (const instance of world.groupEligibilityScheduleInstances) {
      if (instance['groupId'] !== principalId || instance['accessId'] === 'owner') continue;
      lines.push(`${text(instance, 'principalId')} ${role} eligible`);
    }
  };
  for (const assignment of world.roleAssignments) {
    const instance = world.roleAssignmentScheduleInstances.find(
      (candidate) =>
        candidate['principalId'] === assignment['principalId'] &&
        candidate['roleDefinitionId'] === assignment['roleDefinitionId'] &&
        candidate['directoryScopeId'] === assignment['directoryScopeId'],
    );
    const standing = instance?.['endDateTime'] ? 'time-bound' : 'permanent';
    const how = instance?.['assignmentType'] === 'Activated' ? 'activated' : standing;
    add(text(assignment, 'principalId'), text(assignment, 'roleDefinitionId'), how);
  }
  for (const eligible of world.roleEligibilityScheduleInstances) {
    if (eligible['memberType'] === 'Group') continue;
    add(text(eligible, 'principalId'), text(eligible, 'roleDefinitionId'), 'eligible');
  }
  return lines;
}
const line = ({ principal, roleTemplateId, how }: RoleHolding) => `${principal.id} ${roleTemplateId} ${how}`;

describe('The facts of a tenant with P2', () => {
  let house: DemoTenantConnection;
  before(async () => {
    house = await connectDemoTenant();
  });
  after(() => house.close());
  afterEach(() => {
    house.demo.faults.clear();
  });

  it('are all read, without a gap, and each HTTP request is counted once', async () => {
    house.demo.requests.reset();
    const before = house.tenant.requestCount();
    const seen: number[] = [];
    const { facts, cost, asOf } = await house.tenant.reader.collect(ALL, {
      onProgress: ({ done, total }) => {
        assert.equal(total, ALL.length);
        seen.push(done);
      },
    });
    for (const fact of ALL) {
      assert.ok(facts[fact].ok, fact);
      assert.deepEqual(facts[fact].gaps, [], fact);
    }
    assert.deepEqual(
      seen,
      ALL.map((_, at) => at + 1),
    );
    assert.equal(cost.requests, house.tenant.requestCount() - before);
    assert.ok(cost.requests <= 62, `${cost.requests} requests`);
    assert.equal(
      ALL.reduce((sum, fact) => sum + facts[fact].requests, 0),
      cost.requests,
    );
    assert.equal(asOf, NOW);
  });

  it('hold every role by every road: direct, time-bound, activated, eligible, through groups and eligible membership', async () => {
    const { value } = await house.read('roleHoldings');
    assert.equal(value.pim, 'read');
    assert.deepEqual(sorted(value.holdings.map(line)), sorted(expectedHoldings(house.world)));
    const ways = sorted(value.holdings.map(({ how }) => how));
    assert.deepEqual(ways, ['activated', 'eligible', 'permanent', 'time-bound']);
    assert.ok(value.holdings.some(({ through }) => through?.membership === 'member'));
    assert.ok(value.holdings.some(({ through }) => through?.membership === 'eligible'));
    assert.ok(
      value.holdings.some(({ principal }) => principal.kind === 'unknown'),
      'a deleted principal is kept',
    );
    for (const { principal } of value.holdings) {
      if (principal.kind !== 'unknown') assert.notEqual(principal.displayName, '', principal.id);
    }
  });

  it('hold the account of every person with a role, in the directory or in Exchange, and of nobody else', async () => {
    const { value: roles } = await house.read('roleHoldings');
    const { value } = await house.read('adminAccounts');
    const { value: members } = await house.read('exchangeRoleGroupMembers');
    const ids = [
      ...roles.holdings.flatMap(({ principal }) => (principal.kind === 'user' ? [principal.id] : [])),
      ...members.flatMap(({ kind, objectId }) => (kind === 'other' ? (objectId ?? []) : [])),
    ];
    assert.deepEqual(sorted(value.map(({ id }) => id)), sorted(ids));
    for (const account of value) {
      const user = house.world.users.byId(account.id);
      assert.equal(account.displayName, user?.['displayName']);
      assert.equal(account.accountEnabled, user?.['accountEnabled']);
      assert.equal(account.userType, user?.['userType']);
      assert.equal(account.syncedFromOnPremises, user?.['onPremisesSyncEnabled'] === true);
    }
  });

  it('know the methods of each admin, from the report where it lists a second factor and live where it does not', async () => {
    const { value: accounts } = await house.read('adminAccounts');
    const { value } = await house.read('adminAuthentication');
    assert.deepEqual(sorted(value.users.map(({ userId }) => userId)), sorted(accounts.map(({ id }) => id)));
    for (const { userId, source, secondFactor, methods } of value.users) {
      const inReport = house.world.reportedAdminIds.includes(userId);
      assert.equal(source, inReport && secondFactor ? 'registration-report' : 'authentication-methods', userId);
      assert.ok(!methods.includes('other'), userId);
      const live = house.world.authenticationMethods(userId).map((method) => text(method, '@odata.type'));
      const factors = live.filter((type) => !/(password|email|temporaryAccessPass)AuthenticationMethod$/i.test(type));
      assert.equal(secondFactor, factors.length > 0, userId);
    }
    assert.ok(value.users.some(({ secondFactor }) => !secondFactor));
  });

  it('hold each application permission with its name, asked from the resources', async () => {
    const value = [...(await house.read('appRoleGrants')).value];
    const { appRoleAssignments, servicePrincipals } = house.world;
    const expected = Array.from({ length: appRoleAssignments.size }, (_, at) => appRoleAssignments.at(at)).filter(
      (row) => row['principalType'] === 'ServicePrincipal',
    );
    assert.deepEqual(sorted(value.map(({ id }) => id)), sorted(expected.map(({ id }) => id)));
    const full = value.find((grant) => grant.value === 'Exchange.ManageAsApp');
    assert.ok(full !== undefined);
    assert.equal(full.resourceName, servicePrincipals.byId(full.resourceId)?.['displayName']);
  });

  it('tell single sign-on by SAML from secrets and certificates', async () => {
    const { value } = await house.read('servicePrincipals');
    const kinds = new Set(value.flatMap(({ credentials }) => credentials.map(({ kind }) => kind)));
    assert.ok(kinds.has('saml-signing') && kinds.has('secret'), [...kinds].join());
    assert.equal(value.length, house.world.servicePrincipals.size);
  });

  it('hold the connectors and rules as Exchange has them', async () => {
    const { exchange } = house.world;
    const names = (rows: readonly Record<string, unknown>[]) => sorted(rows.map((row) => text(row, 'Name')));
    const { value: inbound } = await house.read('inboundConnectors');
    const { value: rules } = await house.read('transportRules');
    const { value: domains } = await house.read('acceptedDomains');
    assert.deepEqual(sorted(inbound.map(({ name }) => name)), names(exchange.inboundConnectors));
    assert.deepEqual(sorted(rules.map(({ name }) => name)), names(exchange.transportRules));
    assert.deepEqual(sorted(domains), sorted(exchange.acceptedDomains.map((row) => text(row, 'DomainName'))));
    for (const connector of inbound) assert.ok(connector.createdAt !== undefined, connector.name);
  });

  const MAIL_FLOW = /^(New|Set|Enable|Disable|Remove)-(InboundConnector|OutboundConnector|TransportRule)$/;
  const expectedEvents = (since: string) =>
    sorted(
      house.world.auditRecords
        .filter((record) => MAIL_FLOW.test(text(record, 'Operation')))
        .filter((record) => Date.parse(`${record.CreationTime}Z`) >= Date.parse(since))
        .map(({ Id }) => Id),
    );

  it('hold who made and removed connectors and rules for ninety days, the app as an app', async () => {
    const { value } = await house.read('mailFlowEvents');
    assert.deepEqual(sorted(value.events.map(({ id }) => id)), expectedEvents(value.from));
    assert.equal(value.from, instant('2026-08-26T09:00:00Z'));
    const byApps = value.events.filter(({ actor }) => actor.kind === 'app');
    assert.ok(byApps.length > 0);
    for (const { actor } of byApps) assert.match(actor.id, /^[0-9a-f-]{36}$/);
    assert.ok(value.events.every(({ ip }) => ip === undefined || !/:\d+$/.test(ip) || ip.includes('::')));
  });

  it('come from the activity feed alone where it covers the period, and are the same', async () => {
    const since = instant('2026-11-20T00:00:00Z');
    const { value, gaps } = await house.read('mailFlowEvents', { since });
    assert.deepEqual(gaps, []);
    assert.deepEqual(sorted(value.events.map(({ id }) => id)), expectedEvents(since));
    assert.ok(value.events.every(({ source }) => source === 'activity'));
  });

  it('fall back to the feed when the search is refused, and say how far back that reaches', async () => {
    house.demo.faults.add({ path: '/v1.0/security/auditLog', kind: 403 });
    const { value, gaps } = await house.read('mailFlowEvents');
    assert.deepEqual(sorted(value.events.map(({ id }) => id)), expectedEvents(value.from));
    assert.match(gaps.join('\n'), /permission-missing: AuditLogsQuery-Exchange.Read.All/);
    assert.match(gaps.join('\n'), /truncated: connector and rule changes could be read only since 2026-11-1/);
  });

  it('are partial, never silently complete, when one part of a batch stays refused', async () => {
    const [admin] = (await house.read('adminAccounts')).value;
    house.demo.faults.add({ path: `/v1.0/users/${admin?.id ?? ''}?`, kind: 500 });
    const { value, gaps } = await house.read('adminAccounts');
    assert.ok(value.every(({ id }) => id !== admin?.id));
    assert.equal(gaps.length, 1);
    assert.match(gaps[0] ?? '', /unreachable: .*500/);
  });

  it('keep a group as holder when its members cannot be read', async () => {
    house.demo.faults.add({ path: /^\/v1\.0\/groups\//, kind: 403 });
    const { value, gaps } = await house.read('roleHoldings');
    assert.ok(value.holdings.some(({ principal }) => principal.kind === 'group'));
    assert.deepEqual(gaps, ['permission-missing: GroupMember.Read.All']);
  });

  it('do not call an assignment standing when PIM could not be asked', async () => {
    house.demo.faults.add({ path: '/v1.0/roleManagement/directory/roleAssignmentScheduleInstances', kind: 503 });
    const { value, gaps } = await house.read('roleHoldings');
    assert.equal(value.pim, 'unreadable');
    assert.equal(gaps.length, 1);
  });

  it('fail alone: a bug in one leaves the others, and is logged with its cause', async () => {
    const broken = {
      ...COLLECTORS,
      securityDefaults: {
        ...COLLECTORS.securityDefaults,
        collect: () => {
          throw new TypeError('ours');
        },
      },
    };
    const { collectFacts: collect } = await import('../../src/tenant/collect-facts.js');
    const log = house.log;
    const { facts } = await collect(
      {
        collectors: broken,
        readsFor: () => {
          throw new Error('not asked');
        },
        clock: { now: () => NOW },
        log,
      },
      ['securityDefaults'],
    );
    assert.equal(facts.securityDefaults.ok, false);
    assert.equal(facts.securityDefaults.gaps.map(({ reason }) => reason).join(), 'bug');
    assert.ok(log.entries.some(({ level, fields }) => level === 'error' && fields['err'] instanceof Error));
  });
});

describe('The facts of a tenant without a licence', () => {
  let house: DemoTenantConnection;
  before(async () => {
    house = await connectDemoTenant({ licence: 'none' });
  });
  after(() => house.close());

  it('say that PIM is not licensed, without a gap', async () => {
    const { value, gaps } = await house.read('roleHoldings');
    assert.equal(value.pim, 'not-licensed');
    assert.deepEqual(gaps, []);
    assert.ok(value.holdings.every(({ how }) => how === 'permanent'));
  });

  it('take the methods of every admin from the admin, 20 in a request', async () => {
    const { value, gaps } = await house.read('adminAuthentication');
    assert.deepEqual(gaps, []);
    assert.ok(value.users.length > 0);
    assert.ok(value.users.every(({ source }) => source === 'authentication-methods'));
  });

  it('know that there are no Conditional Access policies, and that the use of apps takes P1', async () => {
    assert.deepEqual(await house.read('conditionalAccessPolicies'), { value: [], gaps: [] });
    assert.deepEqual(await house.refused('servicePrincipalUse'), ['licence-missing: Microsoft Entra ID P1']);
  });
});

describe('A permission that was not granted', () => {
  let house: DemoTenantConnection;
  before(async () => {
    house = await connectDemoTenant({ licence: 'p1' });
    // A token carries the roles of the moment it was issued: all three are got before anything is withheld.
    await house.tenant.reader.collect(['roleHoldings', 'acceptedDomains', 'mailFlowEvents'], { since: NOW });
  });
  after(() => house.close());

  async function without<T>(permissions: readonly string[], ask: () => Promise<T>): Promise<T> {
    permissions.forEach((permission) => {
      house.demo.withhold(permission);
    });
    try {
      return await ask();
    } finally {
      permissions.forEach((permission) => {
        house.demo.grant(permission);
      });
    }
  }

  it('is named, whichever it is', async () => {
    const cases = [
      [['RoleManagement.Read.Directory', 'Directory.Read.All'], 'roleHoldings', 'RoleManagement.Read.Directory'],
      [['Policy.Read.All'], 'securityDefaults', 'Policy.Read.All'],
      [['Policy.Read.All'], 'conditionalAccessPolicies', 'Policy.Read.All'],
      [['Application.Read.All', 'Directory.Read.All'], 'servicePrincipals', 'Application.Read.All'],
      [['Directory.Read.All'], 'delegatedGrants', 'Directory.Read.All'],
      [['AuditLog.Read.All'], 'servicePrincipalUse', 'AuditLog.Read.All'],
      [['Exchange.ManageAsApp'], 'transportRules', 'Exchange.ManageAsApp with the role Global Reader'],
      [
        ['AuditLogsQuery.Read.All', 'AuditLogsQuery-Exchange.Read.All', 'ActivityFeed.Read'],
        'mailFlowEvents',
        'AuditLogsQuery-Exchange.Read.All (or ActivityFeed.Read for the last seven days)',
      ],
    ] as const;
    for (const [withheld, fact, named] of cases) {
      const gaps = await without(withheld, () => house.refused(fact));
      assert.deepEqual(gaps, [`permission-missing: ${named}`], fact);
    }
  });

  it('does not matter for the report when the methods can be read, nor the other way round for those it lists', async () => {
    const live = await without(['AuditLog.Read.All'], () => house.read('adminAuthentication'));
    assert.deepEqual(live.gaps, []);
    assert.ok(live.value.users.every(({ source }) => source === 'authentication-methods'));
    const reported = await without(['UserAuthenticationMethod.Read.All'], () => house.read('adminAuthentication'));
    assert.deepEqual(reported.gaps, ['permission-missing: UserAuthenticationMethod.Read.All']);
    assert.ok(reported.value.users.every(({ source }) => source === 'registration-report'));
  });
});

describe('Requests', () => {
  it('do not grow with the number of users', async () => {
    const facts = [
      'roleHoldings',
      'adminAccounts',
      'adminAuthentication',
      'conditionalAccessPolicies',
      'adminPerUserMfa',
      'adminPolicyGroups',
    ] as const;
    const costs: number[] = [];
    for (const users of [10_000, 40_000]) {
      const house = await connectDemoTenant({ users });
      const { cost } = await house.tenant.reader.collect(facts);
      costs.push(cost.requests);
      await house.close();
    }
    assert.equal(costs[0], costs[1]);
    assert.ok(costs[0]! <= 25, costs.join());
  });
});
