import assert from 'node:assert/strict';
import { CHECKS } from '../../src/answers/check-registry.js';
import { createQueryService, type QueryService } from '../../src/answers/query/query-service.js';
import type { KeptFactsOptions } from '../../src/answers/query/kept-facts.js';
import { DatabaseProblem } from '../../src/core/database-problem.js';
import type { Gap } from '../../src/core/gap.js';
import { instant, type Instant } from '../../src/core/instant.js';
import type { FactName, FactReading } from '../../src/facts/fact-types.js';
import { understand } from '../../src/language/understand-question.js';
import type { TenantReader } from '../../src/tenant/model/tenant-reader-port.js';
import { waitUntil } from '../support/wait-until.js';
import { connectDemoTenant, NOW, type DemoTenantConnection } from '../tenant/support/demo-tenant-connection.js';

const ASKED = 'which admins have no MFA?';
const FOLLOWING = 'how many admins have no MFA?';

describe('questions that follow each other', () => {
  let house: DemoTenantConnection;
  let nowMs: number;
  let readings: number;
  let gap: Gap | undefined;
  let ended: AbortController;
  before(async () => {
    house = await connectDemoTenant();
  });
  beforeEach(() => {
    nowMs = Date.parse(NOW);
    readings = 0;
    gap = undefined;
    ended = new AbortController();
  });
  after(() => house.close());

  const clock = { now: (): Instant => instant(nowMs) };
  /** The tenant, read by the clock of the test, perhaps with a gap. */
  const reader: TenantReader = {
    async collect(names, options) {
      readings += 1;
      const collected = await house.tenant.reader.collect(names, options);
      const asOf = clock.now();
      if (gap === undefined) return { ...collected, asOf };
      const [[name, reading] = assert.fail()] = Object.entries(
        collected.facts as Readonly<Record<string, FactReading<FactName>>>,
      );
      return { ...collected, asOf, facts: { ...collected.facts, [name]: { ...reading, gaps: [gap] } } };
    },
  };
  const service = (decisions?: KeptFactsOptions['decisions']): QueryService =>
    createQueryService({ reader, checks: CHECKS, clock, ...(decisions === undefined ? {} : { decisions }) });
  const ask = async (queries: QueryService, question: string, how = {}) => {
    const { query } = understand(question, { now: NOW, timeZone: 'UTC' });
    const answer = await queries.answer(query ?? assert.fail(question), question, how);
    return answer ?? assert.fail(question);
  };

  it('within a minute are answered from the same reading, and say of when it is', async () => {
    const queries = service();
    const first = await ask(queries, ASKED);
    nowMs += 59_000;
    const second = await ask(queries, FOLLOWING);
    assert.deepEqual([readings, second.asOf], [1, NOW]);
    assert.deepEqual(second.answer.value, first.answer.subjects.length);
    nowMs += 1_000;
    assert.equal((await ask(queries, ASKED)).asOf, clock.now());
    assert.equal(readings, 2);
  });

  it('that need other facts are read for', async () => {
    const queries = service();
    await ask(queries, ASKED);
    await ask(queries, 'how many transport rules are there?');
    assert.equal(readings, 2);
  });

  it('are read for anew where that is asked for', async () => {
    const queries = service();
    await ask(queries, ASKED);
    await ask(queries, ASKED, { refresh: true });
    assert.equal(readings, 2);
    await ask(queries, ASKED);
    assert.equal(readings, 2);
  });

  it('are read for anew after a step of a decision: we changed the tenant ourselves', async () => {
    let at: Instant | undefined = instant(Date.parse(NOW) - 1);
    const entry = () => ({
      sequence: 1,
      at: at ?? NOW,
      decisionId: null,
      app: null,
      what: 'step',
      by: null,
      details: {},
    });
    const hashes = { previousHash: '', hash: '' };
    const queries = service({ record: () => Promise.resolve(at === undefined ? [] : [{ ...entry(), ...hashes }]) });
    await ask(queries, ASKED);
    await ask(queries, ASKED);
    assert.equal(readings, 1, 'a step before the reading');
    nowMs += 5_000;
    at = clock.now();
    await ask(queries, ASKED);
    assert.equal(readings, 2);
    at = undefined;
    await ask(queries, ASKED);
    assert.equal(readings, 2, 'nothing was decided ever');
  });

  it('are read for anew while it cannot be said whether we changed something', async () => {
    const queries = service({ record: () => Promise.reject(new DatabaseProblem('away', 'It is away.', 'Wait.')) });
    await ask(queries, ASKED);
    await ask(queries, ASKED);
    assert.equal(readings, 2);
    const broken = service({ record: () => Promise.reject(new Error('a bug')) });
    await ask(broken, ASKED);
    await assert.rejects(ask(broken, ASKED), /a bug/);
  });

  it('are read for anew where the reading had a gap that may be closed by now, not for one that stays', async () => {
    const queries = service();
    gap = { reason: 'throttled', detail: 'x' };
    await ask(queries, ASKED);
    await ask(queries, ASKED);
    assert.equal(readings, 2);
    gap = { reason: 'permission-missing', detail: 'x' };
    await ask(queries, ASKED);
    await ask(queries, ASKED);
    assert.equal(readings, 3);
  });

  it('do not get what was broken off', async () => {
    const queries = service();
    const broken = ask(queries, ASKED, { signal: ended.signal });
    await waitUntil('it is read', () => readings === 1);
    ended.abort(new Error('no longer wanted'));
    await assert.rejects(broken, /no longer wanted/);
    await ask(queries, ASKED);
    assert.equal(readings, 2);
  });

  it('hold no lists of a large tenant', async () => {
    const large: TenantReader = {
      async collect(names, options) {
        const collected = await reader.collect(names, options);
        const facts = Object.entries(collected.facts as Readonly<Record<string, FactReading<FactName>>>).map(
          ([name, reading]) => {
            const value = { ...(reading.ok ? (reading.value as object) : {}), length: 30_000 };
            return [name, reading.ok ? { ...reading, value } : reading];
          },
        );
        return { ...collected, facts: Object.fromEntries(facts) as typeof collected.facts };
      },
    };
    const queries = createQueryService({ reader: large, checks: new Map(), clock });
    const { query } = understand('how many transport rules are there?', { now: NOW, timeZone: 'UTC' });
    for (const times of [1, 2]) {
      await queries.answer(query ?? assert.fail(), '').catch(() => undefined);
      assert.equal(readings, times);
    }
  });
});
