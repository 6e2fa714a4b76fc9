import { strict as assert } from 'node:assert';
import { tmpdir } from 'node:os';
import { DELIVERY_KINDS } from '../../src/alerts/model/delivery.js';
import type { DecisionRecordDraft } from '../../src/decisions/model/decision-store-port.js';
import { openStore, type Store } from '../../src/store/persistent-store.js';
import { parsePersonId } from '../../src/store/person-erasure/person-names.js';
import { NOW, PLAN } from '../decisions/decision-samples.js';
import { ASOF } from '../incidents/support/attack-events.js';
import { warden } from '../cli/run-warden.js';
import { createMigratedDatabaseUrl, systemClock } from '../support/postgres-test-server.js';
import { silentLog } from '../support/test-logs.js';
import { ANN, decisionByAnn, findingAboutAnn, incidentOfBoth, JOANN, runSql, saveAssessed } from './stored-person.js';

const CLOSED = { name: 'closed', at: ASOF, why: 'approved' } as const;
const byAnn = (what: string, decisionId: string): DecisionRecordDraft => ({
  at: NOW,
  decisionId,
  app: null,
  what,
  by: ANN,
  details: { reason: 'needed' },
});

describe('forgetting a person', () => {
  let url: string;
  let store: Store;
  const closed = incidentOfBoth(CLOSED);
  const open = incidentOfBoth({ name: 'open' });
  const ofDecision = incidentOfBoth(CLOSED);
  const over = decisionByAnn({ name: 'expired', at: NOW, why: 'time' });
  const applies = decisionByAnn({ name: 'planned', by: ANN, at: NOW, plan: PLAN }, { incidentId: ofDecision.id });
  const finding = findingAboutAnn('2026-11-01');
  const loose = findingAboutAnn('2026-11-02');

  beforeEach(async () => {
    url = await createMigratedDatabaseUrl();
    store = await openStore({ databaseUrl: url, dataDir: tmpdir(), log: silentLog, clock: systemClock });
    for (const [who, id] of [
      [ANN, 'a:ann'],
      [JOANN, 'a:joann'],
    ] as const) {
      const reference = { conversationId: id, conversationType: 'personal', userObjectId: who.objectId } as const;
      await store.conversations.remember({
        ...reference,
        tenantId: 't',
        serviceUrl: 'https://x.example',
        channelId: 'msteams',
        botId: 'b',
      });
      await store.dialogues.save({ conversationId: id, personId: who.objectId }, { at: systemClock.now() } as never);
      await subscribe(`own-${id}`, id, { createdBy: who });
      await deliver(`card-${id}`, { conversation_id: id, state: 'sent' });
    }
    await subscribe('channel', '19:c', { createdBy: ANN });
    await subscribe('escalates', '19:d', {
      createdBy: ANN,
      escalation: { afterMinutes: 5, to: { person: ANN } },
    });
    await deliver('to-ann', { person_id: ANN.objectId, state: 'sent', kind: 'escalation' });
    await deliver('told', { conversation_id: '19:c', state: 'sent', item_kind: 'finding', item_id: finding.id });
    await saveAssessed(
      store,
      url,
      [closed, open, ofDecision],
      [{ finding, incidentId: closed.id }, { finding: loose }],
    );
    for (const one of [over, applies]) await store.decisions.open(one, byAnn('opened', one.id));
    await runSql(
      url,
      `insert into decision_cards select id, '19:c', 'x', '{}', 1 from decisions where id in ('${over.id}', '${applies.id}')`,
    );
    for (const [key, who] of [
      ['ann', ANN],
      ['joann', JOANN],
    ] as const) {
      const json = JSON.stringify({ subject: { kind: 'user', id: who.objectId, name: who.upn } });
      await runSql(url, `insert into check_results values ('stale-admins', $1, $2, now())`, [key, json]);
      for (const gone of ['now()', 'null'])
        await runSql(
          url,
          `insert into sweep_findings (check_id, finding, seen_from, gone_at) values ('stale-admins', $1, now(), ${gone})`,
          [json],
        );
    }
  });
  afterEach(() => store.close());

  async function subscribe(id: string, conversationId: string, more: object): Promise<void> {
    const subscription = {
      id,
      conversationId,
      createdAt: NOW,
      kind: 'alerts',
      topic: 'everything',
      atLeast: 'high',
      timeZone: 'UTC',
      ...more,
    };
    await runSql(url, 'insert into subscriptions values ($1, $2, now(), $3)', [
      id,
      conversationId,
      JSON.stringify(subscription),
    ]);
  }

  async function deliver(key: string, row: Readonly<Record<string, string>>): Promise<void> {
    const columns = { kind: DELIVERY_KINDS[0], place: 'p', time_zone: 'UTC', ...row };
    const names = Object.keys(columns).join(', ');
    const places = Object.keys(columns)
      .map((_, index) => `$${index + 2}`)
      .join(', ');
    await runSql(
      url,
      `insert into deliveries (key, ${names}, not_before, created_at) values ($1, ${places}, now(), now())`,
      [key, ...Object.values(columns)],
    );
  }

  /** All that is stored, but for what must stay, as text. */
  async function dump(): Promise<Readonly<Record<string, string>>> {
    const tables = [
      'conversation_references',
      'dialogues',
      'subscriptions',
      'deliveries',
      'incidents',
      'detection_findings',
      'decisions',
      'decision_cards',
      'decision_record',
      'check_results',
      'sweep_findings',
    ];
    const found: Record<string, string> = {};
    for (const table of tables) {
      const rows = await runSql(url, `select one::text as line from ${table} as one order by 1`);
      found[table] = rows.map(({ line }) => String(line)).join('\n');
    }
    return found;
  }

  const linesWith = (text: string | undefined, name: string) =>
    (text ?? '').split('\n').filter((line) => line.includes(name));

  it('first only says what it would do', async () => {
    const before = await dump();
    const found = await store.people.find(ANN.objectId);
    assert.deepEqual(await dump(), before);
    assert.deepEqual([...found.ids].sort(), [ANN.objectId, ANN.upn]);
    assert.deepEqual(found.displayNames, [ANN.name]);
    const count = (list: readonly { readonly what: string; readonly rows: number }[], what: RegExp) =>
      list.filter((one) => what.test(one.what)).map(({ rows }) => rows);
    assert.deepEqual(count(found.deleted, /last questions/), [1]);
    assert.deepEqual(count(found.deleted, /stored reports/), [1]);
    assert.deepEqual(count(found.rewritten, /closed incidents/), [1, 1]);
    assert.deepEqual(count(found.stays, /record of decisions/), [2]);
    assert.deepEqual(count(found.stays, /incidents that are open/), [2]);
    assert.ok(found.stays.every(({ why }) => why.length > 20));
  });

  it('leaves the name only where it says that it stays, and the names of others everywhere', async () => {
    const before = await dump();
    const told = await store.people.erase(ANN.upn);
    const after = await dump();
    const names = [ANN.objectId, ANN.upn, ANN.name];
    const left = (table: string) =>
      (after[table] ?? '')
        .split('\n')
        .filter((line) => names.some((name) => new RegExp(`(?<![a-z])${name}`).test(line)));
    for (const table of ['conversation_references', 'dialogues', 'check_results'])
      assert.deepEqual(left(table), [], table);
    assert.equal(left('subscriptions').length, 1, 'the escalation');
    assert.equal(left('deliveries').length, 1, 'the message of the escalation');
    assert.equal(left('sweep_findings').length, 1, 'the tenant as it is');
    assert.equal(left('incidents').length, 2, 'the open one, and that of a decision that applies');
    assert.equal(left('detection_findings').length, 1, 'the one of no incident');
    assert.equal(left('decisions').length, 1, 'the one that applies');
    assert.equal(after['decision_record'], before['decision_record']);
    assert.equal((await store.decisions.verifyRecord()).sound, true);
    for (const [table, text] of Object.entries(before)) {
      const own = linesWith(text, JOANN.objectId).length;
      assert.equal(linesWith(after[table], JOANN.objectId).length, own, `${table}: Joann stays`);
    }

    const stored = await store.incidents.find(closed.id);
    assert.match(
      stored?.incident.headline ?? '',
      /^forgotten-[0-9a-f]{8} and joann\.lee@contoso\.example armed an app\.$/,
    );
    assert.equal((await store.incidents.byHandles([`user:${ANN.upn}`])).length, 2);
    assert.equal((await store.alerts.subscriptions()).length, 3);
    const renamed = await runSql(url, `select item_id from deliveries where key = 'told'`);
    const [finding] = await store.incidents.findings([String(renamed[0]?.['item_id'])]);
    assert.equal(finding?.incidentId, closed.id, 'the message is still about the finding');
    assert.ok(told.deleted.length > 4);

    const again = await store.people.erase(ANN.upn);
    assert.deepEqual([again.deleted, again.rewritten], [[], []]);
    assert.deepEqual(again.stays, told.stays);
  });

  it('is a command that changes nothing without --yes, beside a running bot', async () => {
    const env = { DATABASE_URL: url };
    const dry = await warden(['forget', ANN.upn], '', env);
    assert.equal(dry.code, 0, dry.stderr);
    assert.match(dry.stdout, /^Looked for: Ann Lee, /);
    assert.match(
      dry.stdout,
      /To delete:\n[^]*stored reports: 1 row\n[^]*Stays:\n[^]*each entry is chained[^]*add --yes\.\n$/,
    );
    const done = await warden(['forget', ANN.upn, '--yes', '--json'], '', env);
    const told = JSON.parse(done.stdout) as { readonly done: boolean; readonly deleted: readonly unknown[] };
    assert.equal(told.done, true);
    assert.ok(told.deleted.length > 4);
  });

  it('takes nothing that could match more than one person', () => {
    for (const text of ['', '%', 'Ann', '@', 'a@b', '*@contoso.example', 'ann@%.example'])
      assert.equal(parsePersonId(text), undefined, text);
    assert.equal(parsePersonId(` ${ANN.upn.toUpperCase()} `), ANN.upn);
  });
});
