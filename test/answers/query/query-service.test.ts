import assert from 'node:assert/strict';
import { CHECKS } from '../../../src/answers/check-registry.js';
import { createQueryService, type QueryOptions } from '../../../src/answers/query/query-service.js';
import { daysBefore, instant } from '../../../src/core/instant.js';
import type { FactName } from '../../../src/facts/fact-types.js';
import type { CheckId } from '../../../src/checks/model/check-id.js';
import type { Query } from '../../../src/language/model/query.js';
import { SUBJECT_TABLES } from '../../../src/subjects/lib/subject-table-registry.js';
import type { CollectOptions } from '../../../src/tenant/model/tenant-reader-port.js';
import { NOW } from './sample-apps.js';

const GAP = { reason: 'permission-missing', detail: 'Read.All' } as const;

/** What is read for a query of a tenant of which nothing can be read, and what is answered. */
async function ask(query: Partial<Query> & { readonly table: string }, how: QueryOptions = {}) {
  const read: { names: readonly FactName[]; options: CollectOptions }[] = [];
  const service = createQueryService({
    checks: CHECKS,
    clock: { now: () => NOW },
    reader: {
      collect: (names, options = {}) => {
        read.push({ names, options });
        const facts = Object.fromEntries(
          names.map((name) => [name, { ok: false, gaps: [GAP], asOf: NOW, requests: 1 }]),
        );
        return Promise.resolve({ facts, asOf: NOW, cost: { requests: 1, ms: 1 } } as never);
      },
    },
  });
  const whole: Query = { about: 'user', where: [], named: [], form: 'list', unread: [], ...query };
  const answer = await service.answer(whole, '', how);
  return { answer, names: new Set(read[0]?.names), options: read[0]?.options, readings: read.length };
}

const judgedBy = (id: string) => ({ check: CHECKS.get(id) ?? assert.fail(id), parameters: {} });

describe('A question about the rows of a table', () => {
  for (const { id, needs, wants, wantsFor = {}, checks } of SUBJECT_TABLES)
    it(`reads what the table ${id} needs, what is slow only where it is asked for, and what its checks judge`, async () => {
      const slow = new Set<FactName>(Object.values(wantsFor).flat());
      const plain = await ask({ table: id });
      assert.deepEqual(
        [...plain.names].toSorted(),
        [...new Set([...needs, ...wants.filter((one) => !slow.has(one))])].toSorted(),
      );
      for (const [attribute, facts] of Object.entries(wantsFor)) {
        const asked: readonly Partial<Query>[] = [
          { where: [{ attribute, op: 'has', value: '', words: 'x' }] },
          { show: [attribute] },
          { order: { attribute, direction: 'ascending' } },
        ];
        for (const query of asked) {
          const { names } = await ask({ table: id, ...query });
          for (const fact of facts) assert.ok(names.has(fact), `${attribute}: ${fact}`);
        }
      }
      for (const check of checks) {
        const judge = judgedBy(check).check;
        const asked = await ask({ table: id, check: check satisfies CheckId });
        const led = await ask({ table: id }, { judgedBy: judgedBy(check) });
        for (const fact of [...judge.needs, ...judge.wants])
          assert.ok(asked.names.has(fact) && led.names.has(fact), `${check}: ${fact}`);
        assert.equal(asked.answer?.report?.result.check, check);
        assert.equal(led.answer?.report?.result.check, check);
      }
    });

  it('has the report of the judgement that it asks for before that of the check it leads to', async () => {
    const { answer } = await ask({ table: 'apps', check: 'risky-apps' }, { judgedBy: judgedBy('dormant-apps') });
    assert.equal(answer?.report?.result.check, 'risky-apps');
    assert.equal((await ask({ table: 'apps' })).answer?.report, undefined);
  });

  it('is not answered for a table or an attribute that is not there', async () => {
    assert.deepEqual(await ask({ table: 'no longer there' }).then(({ answer, readings }) => [answer, readings]), [
      undefined,
      0,
    ]);
    for (const query of [
      { where: [{ attribute: 'gone', op: 'has', value: '', words: 'x' }] },
      { show: ['gone'] },
      { order: { attribute: 'gone', direction: 'ascending' } },
      { show: ['toString'] },
    ] as const)
      assert.deepEqual(await ask({ table: 'apps', ...query }).then(({ answer, readings }) => [answer, readings]), [
        undefined,
        0,
      ]);
  });

  it('says each gap once, and nothing of rows that it could not read', async () => {
    const { answer } = await ask({ table: 'apps', form: 'count' });
    assert.deepEqual([answer?.answer.kind, answer?.gaps, answer?.listing.rows], ['unknown', [GAP], []]);
  });

  it('reads logs from the beginning of the period, else as far back as the table looks', async () => {
    const since = instant('2026-11-01T00:00:00Z');
    const events = SUBJECT_TABLES.find(({ id }) => id === 'events') ?? assert.fail();
    assert.equal((await ask({ table: 'events', period: { since } })).options?.since, since);
    assert.equal((await ask({ table: 'events' })).options?.since, daysBefore(NOW, events.looksBackDays ?? 0));
    assert.equal(
      (await ask({ table: 'events', period: { until: since } })).options?.since,
      daysBefore(NOW, events.looksBackDays ?? 0),
    );
    assert.equal((await ask({ table: 'transport-rules' })).options?.since, undefined);
    assert.equal((await ask({ table: 'transport-rules', period: { since } })).options?.since, since);
  });
});
