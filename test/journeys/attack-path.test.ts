import assert from 'node:assert/strict';
import { tmpdir } from 'node:os';
import type { AlertSubscription } from '../../src/alerts/model/subscription.js';
import { answerInWords } from '../../src/answers/answer-text-renderer.js';
import type { AnswerService } from '../../src/answers/model/answer-service-port.js';
import { ATTACK_STEPS, type AttackStepId } from '../../src/answers/model/attack-path.js';
import { composeAnswerService } from '../../src/compose-tenant.js';
import { daysBefore } from '../../src/core/instant.js';
import { DEMO_PEOPLE, DEMO_TENANT_ID } from '../../src/demo/demo-tenant-contract.js';
import { understand } from '../../src/language/understand-question.js';
import { openStore, type Store } from '../../src/store/persistent-store.js';
import { systemClock } from '../../src/system-clock.js';
import { type DemoProduct, openDemoProduct } from '../support/demo-product-without-bot.js';
import { createMigratedDatabaseUrl } from '../support/postgres-test-server.js';
import { silentLog } from '../support/test-logs.js';

const CHANNEL: AlertSubscription = {
  id: 'a0000000-0000-4000-8000-000000000001',
  conversationId: '19:security@thread.tacv2',
  createdBy: { objectId: DEMO_PEOPLE.approver, name: 'Nadja Keller' },
  createdAt: daysBefore(systemClock.now(), 1),
  kind: 'alerts',
  topic: 'everything',
  atLeast: 'critical',
  timeZone: 'UTC',
};

describe('could this happen to us? asked of the demo tenant', () => {
  let house: DemoProduct;
  let store: Store;
  let answers: AnswerService;

  before(async () => {
    house = await openDemoProduct();
    store = await openStore({
      databaseUrl: await createMigratedDatabaseUrl(),
      dataDir: tmpdir(),
      log: silentLog,
      clock: systemClock,
    });
    const open = { tenantId: DEMO_TENANT_ID, tenant: house.tenant, ownAppIds: [], close: () => Promise.resolve() };
    answers = composeAnswerService(open, silentLog, store);
  });
  after(async () => {
    await store.close();
    await house.close();
  });

  async function ask(question = 'could this happen to us?') {
    const answer = await answers.answer({ understanding: understand(question, { now: systemClock.now() }) });
    assert.ok(answer.kind === 'attack-path', answer.kind);
    const step = (id: AttackStepId) => answer.path.steps.find((one) => one.id === id) ?? assert.fail(id);
    return { answer, step, text: answerInWords(answer) };
  }

  it('finds every step open that the tenant’s past attack took, by the names of that attack', async () => {
    const { answer, step, text } = await ask();
    assert.deepEqual(
      answer.path.steps.map(({ id }) => id),
      ATTACK_STEPS,
    );
    assert.match(text, /^Yes: 6 of 6 steps are open\n/);
    const facts = (id: AttackStepId) => step(id).evidence.map(({ fact }) => fact);
    assert.ok(facts('password-is-enough').some((fact) => fact.startsWith('IT Admin has no second factor')));
    assert.ok(facts('app-can-be-granted').includes('Users may consent to any app'));
    const helper = 'Office Sync Helper holds Exchange.ManageAsApp and Global Administrator, Exchange Administrator';
    assert.ok(facts('app-is-armed').includes(helper));
    assert.ok(facts('mail-flow-unseen').includes(helper));
    assert.ok(facts('app-sleeps').some((fact) => fact.startsWith('Directory Browser has')));
    assert.deepEqual(facts('nobody-is-told'), ['No conversation is subscribed to alerts about apps']);
  });

  it('takes the last step for not known once a channel gets alerts, while nothing has read the audit log yet', async () => {
    await store.alerts.saveSubscription(CHANNEL);
    try {
      const { step, text } = await ask();
      assert.equal(step('nobody-is-told').state, 'unknown');
      assert.match(text, /^Yes: 5 of 6 steps are open; 1 is not known\n/);
      assert.match(text, /Not read: how far the bot has read the audit log\./);
    } finally {
      await store.alerts.removeSubscription(CHANNEL.id);
    }
  });

  it('gives the same steps in German, French and Spanish', async () => {
    const states = async (question: string) => (await ask(question)).answer.path.steps.map(({ state }) => state);
    const english = await states('could this happen to us?');
    for (const question of ['könnte uns das passieren?', 'cela pourrait-il nous arriver ?', '¿podría pasarnos esto?']) {
      assert.deepEqual(await states(question), english, question);
    }
  });

  it('without a permission its steps are not known or stand on the rest, and none is closed', async () => {
    for (const permission of ['UserAuthenticationMethod.Read.All', 'Policy.Read.All', 'AuditLog.Read.All']) {
      house.demo.withhold(permission);
      try {
        const { answer } = await ask();
        assert.ok(
          answer.path.steps.every(({ state }) => state !== 'closed'),
          permission,
        );
        assert.ok(
          answer.path.steps.some(({ unread }) => unread.some((what) => what.includes(permission))),
          permission,
        );
      } finally {
        house.demo.grant(permission);
      }
    }
  });
});
