import assert from 'node:assert/strict';
import type { FactName, FactReading } from '../../src/facts/fact-types.js';
import { NOW, connectDemoTenant, type DemoTenantConnection } from './support/demo-tenant-connection.js';
import { json, startFakeApi, type FakeApi } from './support/fake-api-server.js';
import { createFakeTenantClient } from './support/fake-tenant-client.js';

describe('The facts of the baseline', () => {
  let house: DemoTenantConnection;
  before(async () => {
    house = await connectDemoTenant();
  });
  after(() => house.close());
  afterEach(() => {
    house.demo.faults.clear();
  });

  it('are read as the tenant has them', async () => {
    assert.deepEqual((await house.read('premiumLicences')).value, { p1: true, p2: true });
    assert.deepEqual((await house.read('authorizationPolicy')).value, {
      userConsentPolicies: ['microsoft-user-default-legacy'],
      ownedResourceConsentPolicies: [],
      usersMayRegisterApps: true,
      riskyConsentAllowed: false,
      guestInviters: 'everyone',
    });
    assert.deepEqual((await house.read('adminConsentRequestPolicy')).value, {
      enabled: false,
      reviewers: 0,
      notifiesReviewers: false,
    });
    assert.deepEqual((await house.read('smtpAuthentication')).value, { disabled: false });
    assert.deepEqual((await house.read('unifiedAuditLog')).value, { enabled: true });
    assert.deepEqual((await house.read('mailboxAudit')).value, { enabled: true });
  });

  it('name who is exempt from mailbox auditing, by object id', async () => {
    const exempt = (await house.read('mailboxAuditBypasses')).value;
    assert.equal(exempt.examined, house.world.exchange.users.size);
    const [one, ...others] = exempt.bypassed;
    assert.equal(others.length, 0);
    assert.equal(house.world.users.byId(one?.userId ?? '')?.['displayName'], one?.name);
  });

  it('tell by the lists alone how fresh the feed is', async () => {
    house.demo.requests.reset();
    const { value, gaps } = await house.read('auditFeed');
    assert.deepEqual(gaps, []);
    const ageMs = Date.parse(NOW) - Date.parse(value.newestAt ?? '');
    assert.ok(ageMs > 0 && ageMs < 24 * 3_600_000, value.newestAt);
    const { facts } = await house.tenant.reader.collect(['auditFeed']);
    assert.ok(facts.auditFeed.requests <= 4, `${facts.auditFeed.requests} requests: no content is fetched`);
  });

  it('know a refused feed for what it is, with the gap, and do not take an outage for a refusal', async () => {
    house.demo.faults.add({ path: '/api/v1.0/', kind: 403 });
    const refused = await house.read('auditFeed');
    assert.equal(refused.value.state, 'refused');
    assert.deepEqual(refused.gaps, ['permission-missing: ActivityFeed.Read']);
    house.demo.faults.clear();
    house.demo.faults.add({ path: '/api/v1.0/', kind: 503 });
    assert.match((await house.refused('auditFeed')).join(), /^unreachable/);
  });

  it('follow the licence', async () => {
    for (const [licence, expected] of [
      ['none', { p1: false, p2: false }],
      ['p1', { p1: true, p2: false }],
    ] as const) {
      const other = await connectDemoTenant({ licence });
      assert.deepEqual((await other.read('premiumLicences')).value, expected);
      await other.close();
    }
  });
});

describe('A service that leaves out what it is asked for', () => {
  const services: FakeApi[] = [];
  afterEach(async () => {
    for (const service of services.splice(0)) await service.close();
  });

  /** What becomes of a fact when every request is answered so. */
  async function reading<K extends FactName>(fact: K, body: unknown): Promise<FactReading<K>> {
    const service = await startFakeApi((_request, response) => {
      json(response, 200, body);
    });
    services.push(service);
    const tenant = createFakeTenantClient(service.origin);
    try {
      const { facts } = await tenant.reader.collect([fact]);
      return facts[fact];
    } finally {
      await tenant.close();
    }
  }

  it('is not taken to have answered no', async () => {
    for (const [fact, body] of [
      ['unifiedAuditLog', { value: [{ Name: 'Admin Audit Log Settings' }] }],
      ['unifiedAuditLog', { value: [] }],
      ['mailboxAudit', { value: [{ AuditDisabled: null }] }],
      ['smtpAuthentication', { value: [{ SmtpClientAuthenticationDisabled: 'perhaps' }] }],
      ['authorizationPolicy', { id: 'authorizationPolicy', defaultUserRolePermissions: null }],
      ['adminConsentRequestPolicy', { id: 'adminConsentRequestPolicy', isEnabled: null }],
    ] as const) {
      const answer = await reading(fact, body);
      assert.equal(answer.ok, false, fact);
      assert.equal(answer.gaps.map(({ reason }) => reason).join(), 'invalid-response', fact);
    }
  });

  it('may write booleans as words', async () => {
    const answer = await reading('unifiedAuditLog', { value: [{ UnifiedAuditLogIngestionEnabled: 'False' }] });
    assert.ok(answer.ok);
    assert.deepEqual(answer.value, { enabled: false });
  });

  it('may have a default authentication policy: one that refuses SMTP is named, one that allows it is not', async () => {
    for (const [allowed, refusedByPolicy] of [
      ['False', 'Block Basic'],
      ['True', undefined],
    ] as const) {
      const answers: Readonly<Record<string, object>> = {
        'Get-TransportConfig': { SmtpClientAuthenticationDisabled: false },
        'Get-OrganizationConfig': { DefaultAuthenticationPolicy: 'block basic' },
        'Get-AuthenticationPolicy': { Name: 'Block Basic', AllowBasicAuthSmtp: allowed },
      };
      const service = await startFakeApi((request, response) => {
        const asked = Object.keys(answers).find((cmdlet) => request.body.includes(`"${cmdlet}"`)) ?? '';
        json(response, 200, { value: [answers[asked]] });
      });
      services.push(service);
      const tenant = createFakeTenantClient(service.origin);
      const { facts } = await tenant.reader.collect(['smtpAuthentication']);
      await tenant.close();
      assert.ok(facts.smtpAuthentication.ok);
      assert.equal(facts.smtpAuthentication.value.disabled, false);
      assert.equal(facts.smtpAuthentication.value.refusedByPolicy, refusedByPolicy);
    }
  });

  it('keeps an exempt account that cannot be looked up, by the name it has; a gap only where it may be there', async () => {
    for (const [status, gaps] of [
      [404, 0],
      [403, 1],
    ] as const) {
      const service = await startFakeApi((request, response) => {
        if (request.body.includes('Get-User')) json(response, status, { error: { code: 'Refused', message: 'no' } });
        else json(response, 200, { value: [{ Guid: 'g-1', Name: 'OLDSERVER', AuditBypassEnabled: 'True' }] });
      });
      services.push(service);
      const tenant = createFakeTenantClient(service.origin);
      const { facts } = await tenant.reader.collect(['mailboxAuditBypasses']);
      await tenant.close();
      assert.ok(facts.mailboxAuditBypasses.ok);
      assert.deepEqual(facts.mailboxAuditBypasses.value, { examined: 1, bypassed: [{ id: 'g-1', name: 'OLDSERVER' }] });
      assert.equal(facts.mailboxAuditBypasses.gaps.length, gaps);
    }
  });

  it('takes an answer that does not say whether an account is exempt, SMTP refused, or a connector on, for none', async () => {
    const answers: Readonly<Record<string, object>> = {
      'Get-MailboxAuditBypassAssociation': { Guid: 'g-1', Name: 'OLDSERVER' },
      'Get-TransportConfig': { SmtpClientAuthenticationDisabled: false },
      'Get-OrganizationConfig': { DefaultAuthenticationPolicy: 'Block Basic' },
      'Get-AuthenticationPolicy': { Name: 'Block Basic' },
      'Get-InboundConnector': { Name: 'Relay' },
      'Get-OutboundConnector': { Name: 'Relay' },
    };
    const service = await startFakeApi((request, response) => {
      const asked = Object.keys(answers).find((cmdlet) => request.body.includes(`"${cmdlet}"`)) ?? '';
      json(response, 200, { value: [answers[asked]] });
    });
    services.push(service);
    const tenant = createFakeTenantClient(service.origin);
    const connectors = ['inboundConnectors', 'outboundConnectors'] as const;
    const { facts } = await tenant.reader.collect(['mailboxAuditBypasses', 'smtpAuthentication', ...connectors]);
    await tenant.close();
    for (const fact of connectors) assert.equal(facts[fact].gaps[0].reason, 'invalid-response', fact);
    assert.equal(facts.mailboxAuditBypasses.gaps[0].reason, 'invalid-response');
    assert.ok(facts.smtpAuthentication.ok);
    assert.equal(facts.smtpAuthentication.value.refusedByPolicy, undefined);
    assert.equal(facts.smtpAuthentication.gaps[0]?.reason, 'invalid-response');
  });
});
