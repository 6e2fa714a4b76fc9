import assert from 'node:assert/strict';
import { tmpdir } from 'node:os';
import { CHECKS } from '../../src/answers/check-registry.js';
import type { FindingChange } from '../../src/answers/model/posture-comparison.js';
import { createAnswerService } from '../../src/answers/answer-service.js';
import type { Answer } from '../../src/answers/model/answer.js';
import { type Instant, instant } from '../../src/core/instant.js';
import type { AnswerRequest } from '../../src/answers/model/answer-service-port.js';
import type { QuestionParameters } from '../../src/core/question-parameter-types.js';
import type { TenantData } from '../../src/demo/demo-tenant-contract.js';
import type { Intent } from '../../src/language/model/intent-id.js';
import { openStore, type Store } from '../../src/store/persistent-store.js';
import { type DemoProduct, openDemoProduct } from '../support/demo-product-without-bot.js';
import { silentLog } from '../support/test-logs.js';
import { createMigratedDatabaseUrl } from '../support/postgres-test-server.js';

const DAY_MS = 86_400_000;
const withoutRules = (world: TenantData): TenantData => ({
  ...world,
  exchange: { ...world.exchange, transportRules: [] },
});

describe('looking at the whole tenant', () => {
  let store: Store;
  let house: DemoProduct;
  let nowMs: number;
  const clock = { now: (): Instant => instant(nowMs) };

  beforeEach(async () => {
    nowMs = Date.now();
    store = await openStore({
      databaseUrl: await createMigratedDatabaseUrl(),
      dataDir: tmpdir(),
      log: silentLog,
      clock,
    });
    house = await openDemoProduct();
  });
  afterEach(async () => {
    await house.close();
    await store.close();
  });

  /** A service on the store, whose readings happen at the test's time. */
  function asker(of: DemoProduct) {
    const collect: DemoProduct['tenant']['reader']['collect'] = async (names, options) => ({
      ...(await of.tenant.reader.collect(names, options)),
      asOf: clock.now(),
    });
    const answers = createAnswerService({
      checks: CHECKS,
      reader: { collect },
      apps: of.tenant.apps,
      results: store.results,
      sweeps: store.sweeps,
      clock,
      log: silentLog,
    });
    return (intent: Intent, parameters: QuestionParameters = {}, more: Partial<AnswerRequest> = {}) =>
      answers.answer({ understanding: { question: '', intent, parameters, confidence: 1, alternatives: [] }, ...more });
  }

  it('comes to the same verdicts as asking each check, and costs less than half of it', async () => {
    const posture = postureOf(await asker(house)('posture'));
    const cost = house.demo.requests.count;
    const ids = [...CHECKS.keys()];
    assert.deepEqual(posture.results.map(({ check }) => check).sort(), ids.sort());
    house.demo.requests.reset();
    for (const swept of posture.results) {
      const { result } = await house.check(swept.check);
      assert.equal(swept.status, result.status, swept.check);
      assert.deepEqual(
        swept.findings.map(({ id, severity, fingerprint }) => [id, severity, fingerprint]),
        result.findings.map(({ id, severity, fingerprint }) => [id, severity, fingerprint]),
        swept.check,
      );
    }
    const oneByOne = house.demo.requests.count;
    assert.ok(cost * 2 < oneByOne, `${cost} requests together, ${oneByOne} one by one`);
  });

  it('answers later questions about single checks, and counts nothing green that it could not see', async () => {
    house.demo.withhold('Policy.Read.All');
    const ask = asker(house);
    const posture = postureOf(await ask('posture'));
    const cost = house.demo.requests.count;
    const { status } = posture.results.find(({ check }) => check === 'security-defaults') ?? assert.fail();
    assert.equal(status, 'unknown');
    const { byOutcome } = posture.totals;
    assert.ok(byOutcome.fail > 0, 'a refused permission leaves the other checks alone');
    assert.equal(byOutcome.unknown, posture.results.filter((result) => result.status === 'unknown').length);

    const apps = await ask('risky-apps');
    assert.ok(apps.kind === 'report' && apps.stored);
    const again = await ask('posture');
    assert.ok(again.kind === 'posture' && again.stored);
    assert.deepEqual(again.posture.totals, posture.totals);
    assert.equal(house.demo.requests.count, cost);
  });

  it('shows three worst things of three checks', async () => {
    const { worst, results } = postureOf(await asker(house)('posture'));
    assert.equal(new Set(worst.map(({ check }) => check)).size, 3);
    assert.deepEqual(
      worst.map(({ finding }) => finding.severity),
      ['critical', 'critical', 'critical'],
    );
    assert.deepEqual(
      results.slice(0, 3).map(({ check }) => check),
      worst.map(({ check }) => check),
    );
  });

  it('is honest on the first day', async () => {
    const ask = asker(house);
    const first = await ask('what-changed');
    assert.ok(first.kind === 'no-earlier-look');
    assert.equal(first.firstLook, clock.now());
    assert.equal(postureOf(await ask('posture', {}, { refresh: true })).previous, undefined);
  });

  it('names the next day what appeared, what went, and what cannot be compared', async () => {
    const yesterday = await openDemoProduct({
      change: withoutRules,
    });
    try {
      await asker(yesterday)('posture');
    } finally {
      await yesterday.close();
    }
    nowMs += DAY_MS;
    house.demo.withhold('Policy.Read.All');
    const ask = asker(house);
    const answer = await ask('what-changed');
    assert.ok(answer.kind === 'changes', answer.kind);
    const { changes, notComparable, before, after } = answer.changes;
    assert.equal(Date.parse(after.asOf) - Date.parse(before.asOf), DAY_MS);
    const appeared = titles(changes, 'appeared', 'transport-rules');
    const { result } = await house.check('transport-rules');
    assert.deepEqual(appeared, result.findings.map(({ title }) => title).sort());
    assert.ok(appeared.length > 0);
    assert.ok(notComparable.some(({ check, unknown }) => check === 'security-defaults' && unknown === 'after'));
    assert.ok(!changes.some(({ finding }) => finding.check === 'security-defaults'));

    nowMs += DAY_MS;
    const back = await openDemoProduct({
      change: withoutRules,
    });
    try {
      const later = await asker(back)('what-changed');
      assert.ok(later.kind === 'changes');
      assert.deepEqual(titles(later.changes.changes, 'went', 'transport-rules'), appeared);
      const posture = postureOf(await asker(back)('posture'));
      assert.equal(posture.history.length, 2);
      assert.ok(posture.previous !== undefined && posture.monthAgo === undefined);
    } finally {
      await back.close();
    }
  });

  it('says from when on it knows, when asked for longer ago', async () => {
    const ask = asker(house);
    await ask('posture');
    const first = clock.now();
    nowMs += 2 * DAY_MS;
    const asked = instant(nowMs - 30 * DAY_MS);
    const answer = await ask('what-changed', { since: asked });
    assert.ok(answer.kind === 'changes');
    assert.deepEqual([answer.changes.asked, answer.changes.before.asOf], [asked, first]);
  });

  it('stops at its request budget, and calls nothing complete then', async () => {
    const names = ['servicePrincipals', 'roleHoldings', 'appRoleGrants', 'adminAccounts'] as const;
    const { facts, cost } = await house.tenant.reader.collect(names, { requestBudget: 3 });
    assert.ok(cost.requests <= 3, `${cost.requests} requests`);
    assert.equal(house.tenant.requestCount(), cost.requests);
    const gaps = names.flatMap((name) => facts[name].gaps);
    assert.ok(gaps.some(({ reason, detail }) => reason === 'truncated' && detail.includes('budget of 3 requests')));
    for (const name of names) {
      const reading = facts[name];
      assert.ok(!reading.ok || reading.gaps.length > 0 || name === 'servicePrincipals', name);
    }
  });
});

function postureOf(answer: Answer) {
  return answer.kind === 'posture' ? answer.posture : assert.fail(`a posture was expected, not ${answer.kind}`);
}

function titles(changes: readonly FindingChange[], kind: FindingChange['kind'], check: string): readonly string[] {
  return changes
    .filter((change) => change.kind === kind && change.finding.check === check)
    .map(({ finding }) => finding.title)
    .sort();
}
