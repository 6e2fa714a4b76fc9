import assert from 'node:assert/strict';
import { openDemoServerBench, type DemoServerBench } from './demo-server-bench.js';

const SIGN_INS = '/v1.0/users?$select=id,signInActivity&$top=5';

describe('last sign-ins and risk in the demo tenant', () => {
  let bench: DemoServerBench;
  beforeEach(async () => {
    bench = await openDemoServerBench();
  });
  afterEach(() => bench.close());

  it('signInActivity comes when asked for, and takes the permission of the reports', async () => {
    const { body } = await bench.ask(SIGN_INS);
    const rows = body['value'] as { signInActivity?: { lastSignInDateTime: string } | null }[];
    assert.equal(rows.length, 5);
    assert.ok(rows.every(({ signInActivity }) => signInActivity !== undefined));
    bench.tenant.withhold('AuditLog.Read.All');
    const refused = await bench.ask(SIGN_INS);
    assert.equal(refused.status, 403);
    assert.equal(refused.body.error?.code, 'Authentication_MSGraphPermissionMissing');
    assert.equal((await bench.ask('/v1.0/users?$select=id&$top=5')).status, 200, 'other properties do not need it');
  });

  it('risky users are filtered by their state, and need their own permission', async () => {
    const path =
      "/v1.0/identityProtection/riskyUsers?$filter=riskState eq 'atRisk' or riskState eq 'confirmedCompromised'";
    const { body } = await bench.ask(path);
    const rows = body['value'] as { riskState: string }[];
    assert.deepEqual(
      rows.map(({ riskState }) => riskState),
      ['atRisk', 'atRisk'],
    );
    bench.tenant.withhold('IdentityRiskyUser.Read.All');
    assert.equal((await bench.ask(path)).status, 403);
  });
});

describe('what the tenant has not bought of identity', () => {
  it('risk takes P2 and says so in words only; the last sign-in takes P1', async () => {
    const bench = await openDemoServerBench({}, { licence: 'none' });
    try {
      const risk = await bench.ask('/v1.0/identityProtection/riskyUsers');
      assert.equal(risk.status, 403);
      assert.equal(risk.body.error?.code, 'Forbidden');
      assert.match(risk.body.error.message, /not licensed/);
      const signIns = await bench.ask(SIGN_INS);
      assert.equal(signIns.body.error?.code, 'Authentication_RequestFromNonPremiumTenantOrB2CTenant');
    } finally {
      await bench.close();
    }
  });

  it('a user asked for alone: ten a minute; a list counts with the reports', async () => {
    const bench = await openDemoServerBench({ limits: 'documented' });
    try {
      const { id } = bench.world.users.at(0);
      const path = `/v1.0/users/${id}?$select=signInActivity`;
      const asked = await Promise.all(Array.from({ length: 12 }, () => bench.ask(path)));
      assert.equal(asked.filter(({ status }) => status === 429).length, 2);
      assert.equal((await bench.ask(SIGN_INS)).status, 200);
    } finally {
      await bench.close();
    }
  });
});
