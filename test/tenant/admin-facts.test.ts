import assert from 'node:assert/strict';
import { instant } from '../../src/core/instant.js';
import { connectDemoTenant, type DemoTenantConnection } from './support/demo-tenant-connection.js';

describe('What is known of admins besides their roles', () => {
  let house: DemoTenantConnection;
  before(async () => {
    house = await connectDemoTenant();
  });
  after(() => house.close());
  afterEach(() => {
    house.demo.faults.clear();
  });

  it('plans that work, and none that is deleted', async () => {
    const { value } = await house.read('adminAccounts');
    for (const { id, plans } of value) {
      const assigned = house.world.users.byId(id)?.['assignedPlans'] as {
        servicePlanId: string;
        capabilityStatus: string;
      }[];
      const working = assigned.filter(({ capabilityStatus }) => capabilityStatus !== 'Deleted');
      assert.deepEqual(plans.map(({ planId }) => planId).sort(), working.map((plan) => plan.servicePlanId).sort());
    }
    assert.ok(value.some(({ plans }) => plans.length === 0) && value.some(({ plans }) => plans.length > 2));
  });

  it('the last sign-in, success and attempt apart, 15 people in a filter and all filters in one request', async () => {
    house.demo.requests.reset();
    const { facts } = await house.tenant.reader.collect(['adminSignIns']);
    assert.ok(facts.adminSignIns.ok);
    assert.equal(facts.adminSignIns.requests, 1);
    for (const { userId, successfulAt, interactiveAt } of facts.adminSignIns.value) {
      const activity = house.world.users.byId(userId)?.['signInActivity'] as Record<string, string> | null;
      assert.equal(successfulAt, activity?.['lastSuccessfulSignInDateTime']);
      assert.equal(interactiveAt, activity?.['lastSignInDateTime']);
    }
  });

  it('users at risk now, privileged or not; one whose risk was dismissed is none', async () => {
    const { value, gaps } = await house.read('adminRisk');
    assert.deepEqual(gaps, []);
    assert.ok(value.source === 'identity-protection');
    assert.deepEqual(value.users.map(({ displayName }) => displayName).sort(), ['IT Admin', 'Rosalind Achterberg']);
  });

  it('a service that is down is no reason to look at the log instead', async () => {
    house.demo.faults.add({ path: '/v1.0/identityProtection/riskyUsers', kind: 503 });
    house.demo.requests.reset();
    const [gap] = await house.refused('adminRisk');
    assert.match(gap ?? '', /^unreachable: /);
    assert.equal(house.demo.requests.log().filter(({ path }) => path.includes('directoryAudits')).length, 0);
  });
});

describe('What is known of admins without P2', () => {
  let house: DemoTenantConnection;
  before(async () => {
    house = await connectDemoTenant({ licence: 'p1' });
  });
  after(() => house.close());
  afterEach(() => {
    house.demo.faults.clear();
  });

  it('the signs of the audit log, who did it, and the licence as a gap that stays', async () => {
    const { value, gaps } = await house.read('adminRisk');
    assert.deepEqual(gaps, ['licence-missing: Microsoft Entra ID P2']);
    assert.ok(value.source === 'directory-audits');
    const told = value.signs.map(({ kind, by, actorName }) => `${kind} by ${by} ${actorName.split('@')[0] ?? ''}`);
    assert.deepEqual(told.sort(), [
      'factor-registered by self diego.marchetti',
      'factor-registered by self rosalind.achterberg',
      'factor-removed by another marta.kowalska',
      'password-reset by another marta.kowalska',
      'password-reset by another marta.kowalska',
    ]);
  });

  it('from a moment on that was asked for, where the log reaches so far', async () => {
    const since = instant('2026-11-21T00:00:00Z');
    const { value } = await house.read('adminRisk', { since });
    assert.ok(value.source === 'directory-audits');
    assert.equal(value.since, since);
    assert.ok(value.signs.length > 0 && value.signs.every(({ at }) => at >= since));
  });

  it('neither risk nor log: the log’s permission is what is missing', async () => {
    house.demo.faults.add({ path: /^\/v1\.0\/auditLogs\/directoryAudits/, kind: 403 });
    assert.deepEqual(await house.refused('adminRisk'), ['permission-missing: AuditLog.Read.All']);
  });

  it('an audit log without a single event cannot be', async () => {
    house.demo.faults.add({ path: /^\/v1\.0\/auditLogs\/directoryAudits/, kind: 'null-value' });
    const [gap] = await house.refused('adminRisk');
    assert.match(gap ?? '', /^invalid-response: /);
  });
});

describe('What is known of admins without any licence', () => {
  it('no last sign-in, and the licence that it takes', async () => {
    const house = await connectDemoTenant({ licence: 'none' });
    try {
      assert.deepEqual(await house.refused('adminSignIns'), ['licence-missing: Microsoft Entra ID P1']);
    } finally {
      await house.close();
    }
  });
});
