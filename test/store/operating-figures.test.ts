import { strict as assert } from 'node:assert';
import { tmpdir } from 'node:os';
import { openStore } from '../../src/store/persistent-store.js';
import { NOW } from '../decisions/decision-samples.js';
import { createMigratedDatabaseUrl, systemClock } from '../support/postgres-test-server.js';
import { silentLog } from '../support/test-logs.js';
import { ANN, decisionByAnn, runSql } from './stored-person.js';

describe('how the work stands', () => {
  it('is read from the database, by its clock', async () => {
    const url = await createMigratedDatabaseUrl();
    const store = await openStore({ databaseUrl: url, dataDir: tmpdir(), log: silentLog, clock: systemClock });
    try {
      assert.deepEqual(await store.operatingFigures(), {
        auditSources: [],
        oldestDueDeliverySeconds: 0,
        decisions: [],
      });
      await runSql(
        url,
        `insert into audit_cursors (source, last_success_at) values ('audit-query', now() - interval '90 s'), ('other', null)`,
      );
      for (const [key, kind, state, due] of [
        ['late', 'card', 'pending', '-60 s'],
        ['later', 'card', 'pending', '-30 s'],
        ['done', 'card', 'sent', '-1 day'],
        ['note', 'member', 'pending', '-1 day'],
        ['next', 'card', 'pending', '1 hour'],
      ] as const)
        await runSql(
          url,
          `insert into deliveries (key, kind, state, place, time_zone, not_before, created_at)
           values ($1, $2, $3, 'p', 'UTC', now() + $4::interval, now())`,
          [key, kind, state, due],
        );
      for (const name of ['expired', 'expired', 'open'] as const) {
        const one = decisionByAnn(name === 'open' ? { name } : { name, at: NOW, why: 'time' });
        await store.decisions.open(one, {
          at: NOW,
          decisionId: one.id,
          app: null,
          what: 'opened',
          by: ANN,
          details: {},
        });
      }
      const { auditSources, oldestDueDeliverySeconds, decisions } = await store.operatingFigures();
      const [source, ...others] = auditSources;
      assert.deepEqual([source?.source, others], ['audit-query', []]);
      assert.ok(source !== undefined && source.ageSeconds >= 90 && source.ageSeconds < 600);
      assert.ok(oldestDueDeliverySeconds >= 60 && oldestDueDeliverySeconds < 600, String(oldestDueDeliverySeconds));
      assert.deepEqual(decisions, [
        { state: 'expired', count: 2 },
        { state: 'open', count: 1 },
      ]);
      assert.ok(store.connections().open >= 1);
    } finally {
      await store.close();
    }
  });
});
