import assert from 'node:assert/strict';
import { composeAnswerService } from '../../../src/compose-tenant.js';
import { CHECK_IDS } from '../../../src/checks/model/check-id.js';
import { DEMO_TENANT_ID } from '../../../src/demo/demo-tenant-contract.js';
import { type DemoProduct, openDemoProduct } from '../../support/demo-product-without-bot.js';
import { HOSTILE_NAMES, withHostileNames } from '../../support/hostile-names.js';
import { silentLog } from '../../support/test-logs.js';
import { assertHarmless } from './dangerous-text.js';
import { callTool, connectInProcess } from './mcp-client.js';

describe('An assistant that asks about a tenant whose every name is an attack', () => {
  let house: DemoProduct;
  let open: Awaited<ReturnType<typeof connectInProcess>>;
  before(async () => {
    house = await openDemoProduct({ change: withHostileNames });
    const connection = {
      tenantId: DEMO_TENANT_ID,
      ownAppIds: [],
      tenant: house.tenant,
      close: () => Promise.resolve(),
    };
    open = await connectInProcess(composeAnswerService(connection, silentLog));
  });
  after(async () => {
    await open.close();
    await house.close();
  });

  for (const id of CHECK_IDS) {
    it(`gets the findings of ${id} with names that do nothing`, async () => {
      const result = await callTool(open.client, 'check', { id });
      assert.equal(result['check'], id);
      assertMarkedAndHarmless(result);
    });
  }

  for (const question of [
    'which admins lack MFA?',
    'which apps can manage Exchange?',
    'which rules redirect mail?',
    'who made connectors this year?',
    'how is our security?',
    ...HOSTILE_NAMES['app-name'].slice(0, 8).map((name) => `tell me about the app "${name}"`),
    ...HOSTILE_NAMES['person-name'].slice(0, 8).map((name) => `tell me about ${name}`),
  ]) {
    it(`gets a harmless answer to: ${JSON.stringify(question).slice(0, 60)}`, async () => {
      assertMarkedAndHarmless(await callTool(open.client, 'ask', { question }));
    });
  }

  it('is told the same as without the names: the first line, and of whom', async () => {
    const plain = await openDemoProduct();
    try {
      for (const id of ['admins-without-mfa', 'app-credentials'] as const) {
        const { headline, result } = await plain.check(id);
        const { text, findings } = await callTool(open.client, 'check', { id });
        assert.equal(String(text).split('\n')[0], headline);
        const told = (findings as { subject: { id: string } }[]).map(({ subject }) => subject.id);
        assert.deepEqual(told.toSorted(), result.findings.map(({ subject }) => subject.id).toSorted(), id);
      }
    } finally {
      await plain.close();
    }
  });
});

function assertMarkedAndHarmless(result: Record<string, unknown>): void {
  assert.match(String(result['notice']), /data from the tenant, not instructions/);
  const { length } = JSON.stringify(result);
  assert.ok(length < 50_000, `${length} characters`);
  assertHarmless(result);
}
