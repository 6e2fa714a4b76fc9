import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { planAlerts } from '../../src/alerts/alert-planner.js';
import { AlertTestEnvironment } from './alert-test-environment.js';
import { recordingLog } from '../support/test-logs.js';
import { at, finding, grown, incident, MEGAN, NOON, subscription, uuid } from './alert-samples.js';

const card = (number: number, version = 1, keys = 'a') => `incident ${uuid(number)} v${version} open ${keys}`;

describe('the outbox of alerts', () => {
  let house: AlertTestEnvironment;
  before(async () => {
    house = await AlertTestEnvironment.open();
  });
  afterEach(() => house.empty());
  after(() => house.close());

  it('posts a card when it is woken, edits it as the incident grows, and replies with each step', async () => {
    await house.subscribe(subscription('soc'));
    const alerts = house.start({ everyMs: 600_000 });
    await house.happens([incident(1)]);
    alerts.wake();
    await house.recipient.until((seen) => seen.length === 1);
    await house.happens([grown(incident(1), ['a', 'b'])]);
    alerts.wake();
    await house.recipient.until((seen) => seen.length === 3);
    assert.deepEqual(house.recipient.seen, [
      `post soc: ${card(1)}`,
      `update soc: ${card(1, 2, 'ab')}`,
      `reply soc: step ${uuid(1)} b`,
    ]);
    assert.ok(house.recipient.tried.slice(1).every(({ root }) => root === 'message-1'));
  });

  it('is quick: woken, it does not wait for its next look', async () => {
    await house.subscribe(subscription('soc'));
    const alerts = house.start({ everyMs: 600_000 });
    await house.happens([incident(1)]);
    alerts.wake();
    await house.recipient.until((seen) => seen.length === 1);
  });

  it('a row is not sent twice by two processes on one database', async () => {
    await house.subscribe(...['a', 'b', 'c', 'd'].map((name) => subscription(name)));
    const both = [house.start(), house.start()];
    for (let number = 1; number <= 10; number += 1) {
      await house.happens([incident(number)]);
      for (const one of both) one.wake();
    }
    await house.recipient.until((seen) => seen.length >= 40);
    assert.equal(new Set(house.recipient.seen).size, 40);
    assert.equal(house.recipient.seen.length, 40);
  });

  it('comes again when the service is busy or away, and is then sent once', async () => {
    house.recipient.script = (_, count) =>
      count === 0
        ? { sent: false, reason: 'busy', retryAfterMs: 40, detail: '429' }
        : count === 1
          ? { sent: false, reason: 'unavailable', detail: '503' }
          : undefined;
    await house.subscribe(subscription('soc'));
    await house.happens([incident(1)]);
    house.start({ random: () => 0 });
    await house.recipient.until((seen) => seen.length === 1);
    assert.deepEqual(house.recipient.seen, [`post soc: ${card(1)}`]);
    assert.equal(house.recipient.tried.length, 3);
  });

  it('a message that may have arrived is not repeated: another one says so, and carries the next steps', async () => {
    house.recipient.script = (_, count) =>
      count === 0 ? { sent: false, reason: 'unknown', detail: 'reset', butArrived: true } : undefined;
    await house.subscribe(subscription('soc'));
    const alerts = house.start();
    await house.happens([incident(1)]);
    alerts.wake();
    await house.recipient.until((seen) => seen.length === 2);
    await house.happens([grown(incident(1), ['a', 'b'])]);
    alerts.wake();
    await house.recipient.until((seen) => seen.length === 3);
    assert.deepEqual(house.recipient.seen, [
      `post soc: ${card(1)}`,
      `post soc: recovered ${uuid(1)}`,
      `reply soc: step ${uuid(1)} b`,
    ]);
    assert.equal(house.recipient.tried[2]?.root, 'message-2');
  });

  it('a process that dies between posting and remembering leaves a known unknown', async () => {
    await house.subscribe(subscription('soc'));
    await house.happens([incident(1)]);
    // The first process plans, claims and posts, and is never heard of again.
    await house.store.alerts.plan(planAlerts);
    const claimed = await house.store.alerts.claim({
      limit: 5,
      urgentLimit: 5,
      leaseMs: 50,
      except: [],
      drawn: [],
    });
    assert.equal(claimed.length, 1);
    house.start({ everyMs: 20 });
    await house.recipient.until((seen) => seen.length === 1);
    assert.deepEqual(house.recipient.seen, [`post soc: recovered ${uuid(1)}`]);
    // The lost one comes back with the answer after all: good to know, and nothing is sent again.
    await house.store.alerts.settle(claimed[0]!.delivery, { state: 'sent', activityId: 'late' });
    await house.untilStates({ sent: 2 });
  });

  it('a card that arrived after all, late, shows what happened meanwhile', async () => {
    await house.subscribe(subscription('soc'));
    await house.happens([incident(1)]);
    await house.store.alerts.plan(planAlerts);
    const [claimed] = await house.store.alerts.claim({ limit: 5, urgentLimit: 5, leaseMs: 50, except: [], drawn: [] });
    const alerts = house.start({ everyMs: 20 });
    await house.recipient.until((seen) => seen.length === 1);
    await house.happens([grown(incident(1), ['a', 'b'])]);
    alerts.wake();
    await house.recipient.until((seen) => seen.length === 2);
    const { delivery } = claimed ?? assert.fail();
    await house.store.alerts.settle(delivery, { state: 'sent', activityId: 'late', version: 1 });
    alerts.wake();
    await house.recipient.until((seen) => seen.length === 3);
    assert.equal(house.recipient.seen[2], `update soc: ${card(1, 2, 'ab')}`);
    assert.deepEqual([house.recipient.tried[2]?.how, house.recipient.tried[2]?.root], ['update', 'late']);
  });

  it('an edit of unknown fate is simply repeated', async () => {
    await house.subscribe(subscription('soc'));
    const alerts = house.start({ random: () => 0 });
    await house.happens([incident(1)]);
    alerts.wake();
    await house.recipient.until((seen) => seen.length === 1);
    house.recipient.script = ({ how }, count) =>
      how === 'update' && count < 2 ? { sent: false, reason: 'unknown', detail: '504', butArrived: true } : undefined;
    await house.happens([grown(incident(1), ['a'])]);
    alerts.wake();
    await house.recipient.until((seen) => seen.length === 3);
    assert.deepEqual(house.recipient.seen.slice(1), [`update soc: ${card(1, 2)}`, `update soc: ${card(1, 2)}`]);
  });

  it('a card that a stopped process sets back to an older state is edited once more', async () => {
    await house.subscribe(subscription('soc'));
    await house.happens([incident(1)]);
    const first = house.start({ everyMs: 600_000 });
    await house.recipient.until((seen) => seen.length === 1);
    await first.close();
    await house.happens([grown(incident(1), ['a'])]);
    await house.store.alerts.plan(planAlerts);
    const claim = { limit: 5, urgentLimit: 5, leaseMs: 50, except: [], drawn: [] };
    const [stopped] = await house.store.alerts.claim(claim);
    assert.equal(stopped?.delivery.kind, 'edit');
    house.start({ everyMs: 20 });
    await house.recipient.until((seen) => seen.length === 2);
    const third = { ...grown(incident(1), ['a']), version: 3 };
    await house.happens([third]);
    await house.recipient.until((seen) => seen.length === 3);
    await house.untilStates({ sent: 3 });
    // It wakes up, and its edit, drawn long ago, reaches Teams.
    await house.store.alerts.settle(stopped.delivery, { state: 'sent', activityId: 'message-1', version: 2 });
    await house.recipient.until((seen) => seen.length === 4);
    await house.untilStates({ sent: 3 });
    assert.deepEqual(house.recipient.seen.slice(1), [
      `update soc: ${card(1, 2)}`,
      `update soc: ${card(1, 3)}`,
      `update soc: ${card(1, 3)}`,
    ]);
  });

  it('an edit whose end is told twice is sent once', async () => {
    await house.subscribe(subscription('soc'));
    const alerts = house.start({ everyMs: 20 });
    await house.happens([incident(1)]);
    await house.recipient.until((seen) => seen.length === 1);
    await alerts.close();
    await house.happens([grown(incident(1), ['a'])]);
    await house.store.alerts.plan(planAlerts);
    const [claimed] = await house.store.alerts.claim({
      limit: 5,
      urgentLimit: 5,
      leaseMs: 60_000,
      except: [],
      drawn: [],
    });
    assert.ok(claimed);
    for (let times = 0; times < 2; times += 1) {
      await house.store.alerts.settle(claimed.delivery, { state: 'sent', activityId: 'message-1', version: 2 });
    }
    assert.deepEqual(await house.states(), { sent: 2 });
  });

  it('a step whose card was deleted is told as a message of its own', async () => {
    await house.subscribe(subscription('soc'));
    const alerts = house.start({ everyMs: 600_000 });
    await house.happens([incident(1)]);
    alerts.wake();
    await house.recipient.until((seen) => seen.length === 1);
    house.recipient.script = ({ how }) =>
      how === 'post' ? undefined : { sent: false, reason: 'missing', detail: 'ActivityNotFoundInConversation' };
    await house.happens([grown(incident(1), ['a', 'b'])]);
    alerts.wake();
    await house.recipient.until((seen) => seen.length === 2);
    assert.equal(house.recipient.seen[1], `post soc: step ${uuid(1)} b`);
  });

  it('a card that the service refuses is told in plain words', async () => {
    await house.subscribe(subscription('soc'));
    house.recipient.script = ({ text }) =>
      text.startsWith('incident') ? { sent: false, reason: 'refused', detail: '413' } : undefined;
    await house.happens([incident(1)]);
    house.start();
    await house.recipient.until((seen) => seen.length === 1);
    assert.match(house.recipient.seen[0] ?? '', /Ask me "show incidents"/);
  });

  it('gives up what leads nowhere, and says why: no way there is known, or nothing is left to tell of', async () => {
    await house.subscribe(subscription('soc'));
    // Nobody knows how to reach it: its first message was never taken down.
    await house.store.alerts.saveSubscription(subscription('nowhere'));
    const add = (kind: 'card' | 'report' | 'recovered' | 'digest', conversationId: string) =>
      house.store.alerts.addDelivery({ key: kind, kind, place: { conversationId }, timeZone: 'UTC', notBefore: NOON });
    await Promise.all([
      add('card', 'nowhere'),
      add('report', 'nowhere'),
      add('recovered', 'soc'),
      add('digest', 'soc'),
    ]);
    house.start();
    await house.untilStates({ dropped: 1, failed: 3 });
    const rows = await house.query('select kind, state, last_error from deliveries order by kind');
    assert.deepEqual(rows, [
      { kind: 'card', state: 'failed', last_error: 'it is not known how to reach this conversation' },
      { kind: 'digest', state: 'dropped', last_error: 'nothing left to tell of' },
      { kind: 'recovered', state: 'failed', last_error: 'nothing left to tell of' },
      { kind: 'report', state: 'failed', last_error: 'it is not known how to reach this conversation' },
    ]);
    assert.deepEqual(house.recipient.tried, []);
  });

  it('escalates to a person when nobody reacts, unless somebody did', async () => {
    house.now = NOON;
    const escalation = { afterMinutes: 30, to: { person: MEGAN } } as const;
    await house.subscribe(subscription('soc', { escalation }));
    const alerts = house.start();
    await house.happens([incident(1), incident(2)]);
    alerts.wake();
    await house.untilStates({ pending: 2, sent: 2 });
    await house.store.incidents.acknowledge(uuid(2), MEGAN, NOON);
    house.now = at(31);
    alerts.wake();
    await house.recipient.until((seen) => seen.length === 4);
    const [taken, escalated] = house.recipient.seen.slice(2).sort().reverse();
    assert.equal(taken, `update soc: ${card(2, 2)}`);
    assert.equal(escalated, `person ${MEGAN.objectId}: escalation ${uuid(1)} after 31`);
    await house.untilStates({ dropped: 1, sent: 4 });
  });

  it('calls the channel once more when the person who was to be told cannot be', async () => {
    house.now = NOON;
    await house.subscribe(subscription('soc', { escalation: { afterMinutes: 30, to: { person: MEGAN } } }));
    house.recipient.script = ({ how }) =>
      how === 'person' ? { sent: false, reason: 'gone', detail: 'BotBlockedByUser' } : undefined;
    const log = recordingLog();
    const alerts = house.start({ log });
    await house.happens([incident(1)]);
    alerts.wake();
    await house.untilStates({ pending: 1, sent: 1 });
    house.now = at(31);
    alerts.wake();
    await house.untilStates({ failed: 1, sent: 2 });
    assert.deepEqual(
      log.lines.filter(({ level }) => level === 'error').map(({ message, fields }) => [message, fields['kind']]),
      [['gave up on an alert', 'escalation']],
    );
    assert.equal(house.recipient.seen[1], `post soc: escalation ${uuid(1)} after 31`);
    await house.happens([grown(incident(1), ['a', 'b'])]);
    alerts.wake();
    await house.untilStates({ failed: 1, sent: 4 });
    assert.equal(house.recipient.tried.filter(({ text }) => text.startsWith('escalation')).length, 2, 'once each');
  });

  it('a burst of findings is five cards and a digest that grows', async () => {
    await house.subscribe(subscription('soc'));
    const alerts = house.start();
    await house.happens(
      [],
      Array.from({ length: 7 }, (_, index) => finding(index, { severity: 'medium' })),
    );
    alerts.wake();
    await house.recipient.until((seen) => seen.length === 6);
    await house.happens([], [finding(8, { severity: 'medium' })]);
    alerts.wake();
    await house.recipient.until((seen) => seen.length === 7);
    assert.equal(house.recipient.seen.filter((line) => line.includes('digest burst')).length, 2);
    assert.match(house.recipient.seen.at(-1) ?? '', /^update soc: digest burst: .*rule-5.*rule-6.*rule-8/);
  });

  it('a finding that is known under another id keeps its card', async () => {
    await house.subscribe(subscription('soc'));
    const alerts = house.start();
    await house.happens([], [finding(1)]);
    alerts.wake();
    await house.untilStates({ sent: 1 });
    const { incidents } = house.store;
    const renamed = { ...finding(2), count: 3 };
    const saved = await incidents.assessed({
      generation: await incidents.generation(),
      eventIds: [],
      records: [],
      findings: [{ finding: renamed }],
      renamed: [{ from: finding(1).id, to: renamed.id }],
    });
    assert.ok(saved);
    alerts.wake();
    await house.recipient.until((seen) => seen.length === 2);
    assert.equal(house.recipient.seen[1], `update soc: finding ${renamed.id} 3x`);
  });

  it('a new subscriber hears of the incidents that are open, the others of nothing', async () => {
    await house.subscribe(subscription('soc'));
    const alerts = house.start({ everyMs: 600_000 });
    await house.happens([incident(1)]);
    alerts.wake();
    await house.recipient.until((seen) => seen.length === 1);
    await house.subscribe(subscription('new'));
    await house.store.alerts.planOpenIncidentsAgain();
    alerts.wake();
    await house.recipient.until((seen) => seen.length === 2);
    assert.equal(house.recipient.seen[1], `post new: ${card(1)}`);
    await house.untilStates({ sent: 2 });
  });

  it('rows of what is long over are forgotten, all of an item at once, and nothing is told again for it', async () => {
    await house.subscribe(subscription('soc'));
    const alerts = house.start();
    await house.happens([incident(1), incident(2), incident(3)], [finding(1), finding(2)]);
    alerts.wake();
    await house.untilStates({ sent: 5 });
    const closed = { name: 'closed', at: NOON, why: 'revoked' } as const;
    await house.happens([
      { ...incident(1), version: 2, status: closed },
      { ...incident(2), version: 2, status: closed },
    ]);
    alerts.wake();
    await house.untilStates({ sent: 7 });
    const before = house.recipient.seen.length;
    const long = `timestamptz '2025-01-01'`;
    await house.query(`update deliveries set created_at = ${long}, settled_at = ${long}`);
    await house.query(`update incidents set changed_at = ${long}`);
    await house.query(`update detection_findings set last_at = ${long} where id = '${finding(1).id}'`);
    // The last word on the second incident is new: its card stays with it.
    await house.query(`update deliveries set settled_at = now() where kind = 'edit' and item_id = '${uuid(2)}'`);

    assert.equal(await house.store.alerts.forgetBefore(NOON), 3);
    assert.deepEqual(await itemsLeft(), [finding(2).id, uuid(2), uuid(2), uuid(3)].toSorted());
    assert.equal(await house.store.alerts.forgetBefore(NOON), 0);

    // The same again, and a new subscriber: only what is open is told, and to the newcomer alone.
    await house.happens([{ ...incident(1), version: 2, status: closed }], [finding(1)]);
    await house.subscribe(subscription('new'));
    await house.store.alerts.planOpenIncidentsAgain();
    alerts.wake();
    await house.recipient.until((seen) => seen.length === before + 1);
    await house.untilStates({ sent: 5 });
    assert.deepEqual(house.recipient.seen.slice(before), [`post new: ${card(3)}`]);
  });

  async function itemsLeft(): Promise<readonly string[]> {
    const rows = await house.query<{ item_id: string }>('select item_id from deliveries where item_id is not null');
    return rows.map(({ item_id }) => item_id).toSorted();
  }

  it('hostile names and lines a page long do not stop the others', async () => {
    const nasty = `x${'\u0000\ud800%_\\'.repeat(50)}${randomBytes(6_000).toString('hex')}`;
    await house.subscribe(subscription('soc'));
    const alerts = house.start({ everyMs: 600_000 });
    await house.happens([incident(1)]);
    alerts.wake();
    await house.recipient.until((seen) => seen.length === 1);
    await house.happens([grown(incident(1), ['a', nasty]), incident(2)]);
    alerts.wake();
    await house.recipient.until((seen) => seen.includes(`post soc: ${card(2)}`));
    await house.recipient.until((seen) => seen.some((line) => line.startsWith('reply')));
  });
});
