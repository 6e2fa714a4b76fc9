import { strict as assert } from 'node:assert';
import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import pg from 'pg';
import type { DecisionCardCopy, DecisionRecordDraft } from '../../src/decisions/model/decision-store-port.js';
import { instant, type Instant } from '../../src/core/instant.js';
import { applyDecisionEvent } from '../../src/decisions/decision-state-machine.js';
import type { Decision } from '../../src/decisions/model/decision.js';
import { openStore, type Store } from '../../src/store/persistent-store.js';
import { decision, NOW, PEOPLE, PLAN } from '../decisions/decision-samples.js';
import { silentLog } from '../support/test-logs.js';
import { createMigratedDatabaseUrl } from '../support/postgres-test-server.js';
import { waitUntil } from '../support/wait-until.js';

const line = (what: string, details: Readonly<Record<string, unknown>> = {}): DecisionRecordDraft => ({
  at: NOW,
  decisionId: null,
  app: null,
  what,
  by: PEOPLE.megan,
  details,
});
const CONVERSATION = {
  conversationId: '19:a@thread.tacv2',
  conversationType: 'channel',
  tenantId: 't',
  serviceUrl: 'https://smba.trafficmanager.net/emea/',
  channelId: 'msteams',
  botId: '28:bot',
} as const;
const fresh = (change: Partial<Decision> = {}) => decision({ id: randomUUID(), ...change });

describe('decisions, kept', () => {
  let url: string;
  let store: Store;
  let now: Instant;
  beforeEach(async () => {
    now = NOW;
    url = await createMigratedDatabaseUrl();
    store = await openStore({ databaseUrl: url, dataDir: tmpdir(), log: silentLog, clock: { now: () => now } });
  });
  afterEach(() => store.close());

  const { megan, alex } = PEOPLE;
  const sql = async (text: string) => {
    const client = new pg.Client(url);
    await client.connect();
    try {
      return await client.query(text);
    } finally {
      await client.end();
    }
  };

  it('of one app there is one, whoever opens it and however many at once', async () => {
    const opened = await Promise.all(Array.from({ length: 8 }, () => store.decisions.open(fresh(), line('opened'))));
    assert.equal(new Set(opened.map(({ id }) => id)).size, 1);
    const entries = await store.decisions.record({ limit: 50 });
    assert.equal(entries.length, 1, 'and one line says so');
  });

  it('another app has another, and after one is superseded there may be a next', async () => {
    const first = await store.decisions.open(fresh(), line('opened'));
    const other = { id: 'sp-9', appId: 'app-9', name: 'Other' };
    const second = await store.decisions.open(fresh({ app: other }), line('opened'));
    assert.notEqual(second.id, first.id);
    const over = applyDecisionEvent(first, { name: 'supersede', by: 'next' }, NOW);
    assert.ok(over.ok);
    assert.equal(await store.decisions.change(first, over.next, over.entries), true);
    const next = await store.decisions.open(fresh(), line('opened'));
    assert.notEqual(next.id, first.id);
    assert.equal((await store.decisions.ofApp(first.app.id))?.id, next.id);
  });

  it('of many who change it at once one does, and the record has that one only', async () => {
    const start = await store.decisions.open(fresh(), line('opened'));
    const wishes = Array.from({ length: 10 }, (_, i) => {
      const by = i % 2 === 0 ? megan : alex;
      const result = applyDecisionEvent(start, { name: 'plan', by, version: start.version, plan: PLAN }, NOW);
      assert.ok(result.ok);
      return result;
    });
    const won = await Promise.all(wishes.map(({ next, entries }) => store.decisions.change(start, next, entries)));
    assert.equal(won.filter(Boolean).length, 1);
    const kept = await store.decisions.find(start.id);
    assert.deepEqual(kept, wishes[won.indexOf(true)]?.next);
    assert.deepEqual(
      (await store.decisions.record({ decisionId: start.id, limit: 50 })).map(({ what }) => what),
      ['plan'],
    );
    assert.deepEqual(await store.decisions.verifyRecord(), { sound: true, entries: 2 });
  });

  it('the record keeps its order under many writers, with any text in it', async () => {
    const texts = ['a\u0000b', '\uD800 half', '${x}', '🧨', 'x'.repeat(10_000), ''];
    await Promise.all(
      Array.from({ length: 40 }, (_, i) =>
        store.decisions.note(line(`noted ${i}`, { text: texts[i % texts.length], n: i / 7 })),
      ),
    );
    assert.deepEqual(await store.decisions.verifyRecord(), { sound: true, entries: 40 });
    assert.equal((await store.decisions.record({ limit: 3 }))[0]?.sequence, 40);
    const older = await store.decisions.record({ limit: 3, before: 9 });
    assert.deepEqual(
      older.map(({ sequence }) => sequence),
      [8, 7, 6],
    );
  });

  it('whoever is refused the same a thousand times has one line, and one more when the hour is over', async () => {
    const refusal = (reason: string, by: { readonly objectId: string; readonly name: string } = megan) => ({
      ...line('refused', { reason, verb: 'v' }),
      by,
      at: now,
    });
    await Promise.all(Array.from({ length: 100 }, () => store.decisions.note(refusal('stale'))));
    await store.decisions.note(refusal('guest'));
    await store.decisions.note(refusal('stale', alex));
    const told = async () => (await store.decisions.record({ limit: 50 })).map(({ by, details }) => [by, details]);
    assert.equal((await told()).length, 3, 'another reason and another person are lines of their own');
    await store.decisions.settleNotes();
    assert.equal((await told()).length, 3, 'the hour is not over');

    now = instant(Date.parse(now) + 61 * 60_000);
    await Promise.all([store.decisions.settleNotes(), store.decisions.settleNotes()]);
    await store.decisions.settleNotes();
    assert.equal((await told()).length, 4);
    const [[by, details] = []] = await told();
    assert.deepEqual(by, megan);
    assert.deepEqual(details, { reason: 'stale', verb: 'v', more: 99, since: '2026-11-24T09:00:00.000Z', lastAt: NOW });
    assert.deepEqual(await store.decisions.verifyRecord(), { sound: true, entries: 4 });
    await store.decisions.note(refusal('stale'));
    assert.equal((await told()).length, 5, 'a new hour begins with a line of its own');
  });

  it('what was counted is told before the next line where nobody looked in between', async () => {
    const refusal = () => ({ ...line('refused', { reason: 'stale' }), at: now });
    for (let i = 0; i < 3; i += 1) await store.decisions.note(refusal());
    now = instant(Date.parse(now) + 2 * 60 * 60_000);
    await store.decisions.note(refusal());
    const entries = await store.decisions.record({ limit: 50 });
    assert.deepEqual(
      entries.map(({ details }) => details['more']),
      [undefined, 2, undefined],
    );
    assert.deepEqual(await store.decisions.verifyRecord(), { sound: true, entries: 3 });
  });

  it('the record is not sound when its end was cut off, though every line left follows the one before', async () => {
    const start = await store.decisions.open(fresh(), line('opened'));
    const planned = applyDecisionEvent(start, { name: 'plan', by: megan, version: start.version, plan: PLAN }, NOW);
    assert.ok(planned.ok);
    assert.equal(await store.decisions.change(start, planned.next, planned.entries), true);
    assert.deepEqual(await store.decisions.verifyRecord(), { sound: true, entries: 2 });
    await sql('alter table decision_record disable trigger decision_record_append_only');
    await sql('delete from decision_record where sequence = 2');
    assert.deepEqual(await store.decisions.verifyRecord(), { sound: false, brokenAt: 2 });
    await sql('delete from decision_record');
    assert.deepEqual(await store.decisions.verifyRecord(), { sound: false, brokenAt: 1 });
  });

  it('nor when the first line of a decision is not there', async () => {
    const id = randomUUID();
    await store.decisions.note(line('before'));
    await store.decisions.open(fresh({ id }), { ...line('opened'), decisionId: id });
    assert.deepEqual(await store.decisions.verifyRecord(), { sound: true, entries: 2 });
    await sql('alter table decision_record disable trigger decision_record_append_only');
    await sql('delete from decision_record where sequence = 2');
    assert.deepEqual(await store.decisions.verifyRecord(), { sound: false, brokenAt: 2 });
  });

  it('the record takes nothing back, and shows it when the database was made to', async () => {
    for (const what of ['one', 'two', 'three']) await store.decisions.note(line(what));
    for (const statement of [
      `update decision_record set hash = ''`,
      'delete from decision_record',
      'truncate decision_record',
    ])
      await assert.rejects(sql(statement), /append-only/);
    await sql('alter table decision_record disable trigger decision_record_append_only');
    await sql(`update decision_record set entry = jsonb_set(entry, '{what}', '"approved"') where sequence = 2`);
    assert.deepEqual(await store.decisions.verifyRecord(), { sound: false, brokenAt: 2 });
    await sql('delete from decision_record where sequence = 2');
    assert.deepEqual(await store.decisions.verifyRecord(), { sound: false, brokenAt: 3 });
  });

  it('one process carries a decision out at a time, and another when its lease ran out', async () => {
    const { id } = await store.decisions.open(fresh(), line('opened'));
    assert.equal(await store.decisions.lease(id, 'one', 10_000), true);
    assert.equal(await store.decisions.lease(id, 'two', 10_000), false);
    assert.equal(await store.decisions.lease(id, 'one', 30), true, 'its own it may prolong');
    now = instant(Date.parse(now) + 3_600_000);
    // The database's clock decides, not ours.
    await waitUntil('it has run out', () => store.decisions.lease(id, 'two', 10_000));
    await store.decisions.release(id, 'one');
    assert.equal(await store.decisions.lease(id, 'one', 10_000), false, 'only who has it lets it go');
    await store.decisions.release(id, 'two');
    assert.equal(await store.decisions.lease(id, 'one', 10_000), true);
  });

  /** The card of a new decision, which shows nothing yet. */
  async function rememberedCopy() {
    const { id: decisionId } = await store.decisions.open(fresh(), line('opened'));
    const copy = { decisionId, conversation: CONVERSATION, activityId: '1' };
    await store.decisions.rememberCopy(copy);
    return copy;
  }

  /** Begun as soon as the edit before has no lease any more. */
  async function begunEdit(copy: DecisionCardCopy): Promise<number> {
    let edit: number | undefined;
    await waitUntil(
      'nobody edits it',
      async () => (edit = await store.decisions.beginEdit(copy, 60_000)) !== undefined,
    );
    assert.ok(edit !== undefined);
    return edit;
  }

  async function editCard(copy: DecisionCardCopy, version: number): Promise<void> {
    await store.decisions.endEdit(copy, await begunEdit(copy), version);
  }

  it('knows which cards show an old version', async () => {
    const start = await store.decisions.open(fresh(), line('opened'));
    const copy = { decisionId: start.id, conversation: CONVERSATION, activityId: '1' };
    await store.decisions.rememberCopy(copy);
    await store.decisions.rememberCopy(copy);
    assert.deepEqual(
      (await store.decisions.staleCopies(10)).map((stale) => stale.copy),
      [copy],
    );
    await editCard(copy, start.version);
    assert.deepEqual(await store.decisions.staleCopies(10), []);
    const planned = applyDecisionEvent(start, { name: 'plan', by: megan, version: 1, plan: PLAN }, NOW);
    assert.ok(planned.ok);
    await store.decisions.change(start, planned.next, planned.entries);
    assert.equal((await store.decisions.staleCopies(10))[0]?.decision.version, 2);
    await store.decisions.forgetCopy(copy);
    assert.deepEqual(await store.decisions.staleCopies(10), []);
  });

  it('lets one process edit a card at a time, and takes a failed edit for none', async () => {
    const copy = await rememberedCopy();
    const edit = await store.decisions.beginEdit(copy, 60_000);
    assert.ok(edit !== undefined);
    assert.equal(await store.decisions.beginEdit(copy, 60_000), undefined);
    await store.decisions.endEdit(copy, edit, undefined);
    assert.equal((await store.decisions.staleCopies(10)).length, 1);
    await editCard(copy, 1);
    assert.deepEqual(await store.decisions.staleCopies(10), []);
  });

  it('edits a card once more that a process, stopped meanwhile, may have set back to an older state', async () => {
    const copy = await rememberedCopy();
    const stopped = await store.decisions.beginEdit(copy, 1);
    assert.ok(stopped !== undefined);
    await editCard(copy, 1);
    assert.deepEqual(await store.decisions.staleCopies(10), []);
    await store.decisions.endEdit(copy, stopped, 0);
    assert.equal((await store.decisions.staleCopies(10)).length, 1, 'it shows what the stopped one sent');
    await editCard(copy, 1);
    assert.deepEqual(await store.decisions.staleCopies(10), []);
  });

  it('edits a card once more where the process that was stopped ends before the one that took over', async () => {
    const copy = await rememberedCopy();
    const stopped = await store.decisions.beginEdit(copy, 1);
    assert.ok(stopped !== undefined);
    const other = await begunEdit(copy);
    await store.decisions.endEdit(copy, stopped, 0);
    await store.decisions.endEdit(copy, other, 1);
    assert.equal((await store.decisions.staleCopies(10)).length, 1, 'which of the two came last is not known');
    await sql('update decision_cards set edit_until = null');
    await editCard(copy, 1);
    assert.deepEqual(await store.decisions.staleCopies(10), []);
  });

  it('cards of decisions that cannot be read do not keep the other cards from being updated', async () => {
    const broken = await store.decisions.open(fresh(), line('opened'));
    for (let i = 0; i < 7; i++)
      await store.decisions.rememberCopy({ decisionId: broken.id, conversation: CONVERSATION, activityId: `old ${i}` });
    await sql(`update decisions set decision = '{}'`);
    const good = await store.decisions.open(
      fresh({ app: { id: 'sp-9', appId: 'app-9', name: 'Other' } }),
      line('opened'),
    );
    const copies = ['1', '2', '3'].map((activityId) => ({
      decisionId: good.id,
      conversation: CONVERSATION,
      activityId,
    }));
    for (const copy of copies) await store.decisions.rememberCopy(copy);
    await sql(`update decision_cards set shown_version = -1 where decision_id = '${broken.id}'`);

    const shown = async (limit: number) =>
      (await store.decisions.staleCopies(limit)).map(({ copy }) => copy.activityId);
    assert.deepEqual(await shown(2), ['1', '2']);
    assert.deepEqual(await shown(3), ['1', '2', '3']);
    assert.deepEqual(await shown(10), ['1', '2', '3']);
  });

  it('what somebody wrote into the table by hand is no decision', async () => {
    const { id } = await store.decisions.open(fresh(), line('opened'));
    await sql(`update decisions set decision = jsonb_set(decision, '{state}', '{"name":"revoking"}')`);
    assert.equal(await store.decisions.find(id), undefined);
    assert.deepEqual(await store.decisions.inStates(['open', 'revoking']), []);
  });
});
