import { strict as assert } from 'node:assert';
import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { instant } from '../../src/core/instant.js';
import type { IncidentRecord } from '../../src/incidents/model/incident.js';
import { openStore, type Store } from '../../src/store/persistent-store.js';
import { NOW, PLAN } from '../decisions/decision-samples.js';
import { createMigratedDatabaseUrl, systemClock } from '../support/postgres-test-server.js';
import { silentLog } from '../support/test-logs.js';
import { ANN, decisionByAnn, findingAboutAnn, incidentOfBoth, runSql, saveAssessed } from './stored-person.js';

const DAY_MS = 86_400_000;
const daysAgo = (days: number) => instant(Date.now() - days * DAY_MS);
const dayOf = (days: number) => daysAgo(days).slice(0, 10);
const closed = (days: number): IncidentRecord =>
  incidentOfBoth({ name: 'closed', at: daysAgo(days), why: 'approved' }, daysAgo(days));
const line = (decisionId: string) => ({ at: NOW, decisionId, app: null, what: 'opened', by: ANN, details: {} });

describe('what is over goes after so many days', () => {
  let url: string;
  let store: Store;
  beforeEach(async () => {
    url = await createMigratedDatabaseUrl();
    store = await openStore({ databaseUrl: url, dataDir: tmpdir(), log: silentLog, clock: systemClock });
  });
  afterEach(() => store.close());

  const ids = async (table: string, column = 'id') =>
    (await runSql(url, `select ${column}::text as id from ${table} order by 1`)).map(({ id }) => String(id));

  it('closed incidents with their findings; open ones, untold ones and those of a decision that applies stay', async () => {
    const [old, recent, ofDecision, untold] = [closed(101), closed(99), closed(300), closed(300)];
    const open = incidentOfBoth({ name: 'open' }, daysAgo(900));
    const findings = [old, recent].map(({ id }, index) => ({
      finding: findingAboutAnn(dayOf(200 + index)),
      incidentId: id,
    }));
    const loose = { finding: findingAboutAnn(dayOf(150)) };
    await saveAssessed(store, url, [old, recent, ofDecision, open, untold], [...findings, loose]);
    await runSql(url, 'update incidents set alerted_version = 0 where id = $1', [untold.id]);
    const planned = decisionByAnn({ name: 'planned', by: ANN, at: NOW, plan: PLAN }, { incidentId: ofDecision.id });
    await store.decisions.open(planned, line(planned.id));

    const deleted = await store.deleteExpired(100);
    assert.deepEqual([deleted.incidents, deleted.findings], [1, 2]);
    const left = [recent, ofDecision, open, untold].map(({ id }) => id);
    assert.deepEqual(await ids('incidents'), left.toSorted());
    assert.deepEqual(await ids('detection_findings'), [findings[1]?.finding.id]);
  });

  it('decisions that no longer apply, with the places of their cards; the record keeps every entry', async () => {
    const changed = { openedAt: daysAgo(500), changedAt: daysAgo(101) };
    const over = decisionByAnn({ name: 'expired', at: NOW, why: 'time' }, changed);
    const fresh = decisionByAnn({ name: 'expired', at: NOW, why: 'time' }, { changedAt: daysAgo(99) });
    const applies = decisionByAnn({ name: 'approved', by: [ANN], reason: 'x', at: NOW, until: NOW } as never, changed);
    for (const one of [over, fresh, applies]) await store.decisions.open(one, line(one.id));
    await runSql(url, `insert into decision_cards select id, '19:c', 'x', '{}', 1 from decisions`);

    const deleted = await store.deleteExpired(100);
    assert.equal(deleted.decisions, 1);
    const left = [fresh.id, applies.id].toSorted();
    assert.deepEqual([await ids('decisions'), await ids('decision_cards', 'decision_id')], [left, left]);
    assert.deepEqual(await store.decisions.verifyRecord(), { sound: true, entries: 3 });
  });

  it('conversations that the bot left, with what was set up there; and messages, but for the last report of each', async () => {
    for (const [id, removed] of [
      ['19:old', '101'],
      ['19:new', '99'],
      ['19:here', null],
    ] as const) {
      await runSql(
        url,
        `insert into conversation_references values ($1, 'channel', 't', 's', 'c', 'b', null, null, null, now(),
         now() - make_interval(days => $2))`,
        [id, removed],
      );
      await runSql(url, `insert into subscriptions values ($1, $2, now(), '{}')`, [randomUUID(), id]);
    }
    const deliver = (key: string, more: string) =>
      runSql(
        url,
        `insert into deliveries (key, place, time_zone, not_before, created_at, kind, state, subscription_id, due, parent)
         values ($1, 'p', 'UTC', now(), now() - interval '101 days', ${more})`,
        [key],
      );
    await deliver('first-report', `'report', 'sent', 's', '2026-01-01', null`);
    await deliver('last-report', `'report', 'sent', 's', '2026-01-02', null`);
    await deliver('waiting', `'recovered', 'pending', null, null, null`);
    await deliver('notice', `'recovered', 'sent', null, null, null`);
    await deliver('digest', `'digest', 'sent', null, null, null`);
    await deliver('member', `'member', 'unknown', null, null, 'digest'`);

    const deleted = await store.deleteExpired(100);
    assert.deepEqual([deleted.conversations, deleted.messages], [1, 2]);
    assert.deepEqual(await ids('conversation_references', 'conversation_id'), ['19:here', '19:new']);
    assert.deepEqual(await ids('subscriptions', 'conversation_id'), ['19:here', '19:new']);
    assert.deepEqual(await ids('deliveries', 'key'), ['digest', 'last-report', 'member', 'waiting']);
  });

  it('last questions after half an hour, even if nobody asks again; stored reports', async () => {
    await runSql(url, `insert into dialogues values ('t', 'c', 'p', '{}', now() - interval '31 minutes')`);
    await runSql(url, `insert into dialogues values ('t', 'c', 'q', '{}', now() - interval '29 minutes')`);
    await runSql(url, `insert into check_results values ('stale-admins', 'a', '{}', now() - interval '101 days')`);
    const { dialogues, reports } = await store.deleteExpired(100);
    assert.deepEqual([dialogues, reports], [1, 1]);
    assert.deepEqual(await ids('dialogues', 'person_id'), ['q']);
  });

  it('activities that were answered ten minutes ago; what is held for longer stays', async () => {
    const insert = (key: string, taken: string, until: string) =>
      runSql(
        url,
        `insert into taken_activities (tenant_id, key, holder, taken_at, lease_until, answered)
         values ('t', '${key}', 'h', now() - interval '${taken}', now() + interval '${until}', true)`,
      );
    await insert('over', '11 minutes', '-1 minute');
    await insert('new', '9 minutes', '-1 minute');
    await insert('held', '11 minutes', '1 minute');
    assert.equal((await store.deleteExpired(100)).takenActivities, 1);
    assert.deepEqual(await ids('taken_activities', 'key'), ['held', 'new']);
  });

  it('several processes at once delete once', async () => {
    await saveAssessed(
      store,
      url,
      Array.from({ length: 20 }, () => closed(101)),
      [],
    );
    const runs = await Promise.all(Array.from({ length: 4 }, () => store.deleteExpired(100)));
    assert.equal(
      runs.reduce((sum, { incidents }) => sum + incidents, 0),
      20,
    );
  });
});
