import assert from 'node:assert/strict';
import { tmpdir } from 'node:os';
import { setTimeout as delay } from 'node:timers/promises';
import type { ReportSubscription } from '../../src/alerts/model/subscription.js';
import type { Answer } from '../../src/answers/model/answer.js';
import type { AnswerService } from '../../src/answers/model/answer-service-port.js';
import { planAlerts } from '../../src/alerts/alert-planner.js';
import { instant } from '../../src/core/instant.js';
import { openStore } from '../../src/store/persistent-store.js';
import { openSeverableConnection } from '../store/severable-connection.js';
import { silentLog } from '../support/test-logs.js';
import { AlertTestEnvironment } from './alert-test-environment.js';
import { finding, grown, incident, MEGAN, subscription, uuid } from './alert-samples.js';

const DAILY: ReportSubscription = {
  id: 'report-1',
  conversationId: 'soc',
  createdBy: MEGAN,
  createdAt: instant('2026-01-01T00:00:00Z'),
  kind: 'report',
  report: 'posture',
  parameters: {},
  schedule: { cron: '0 9 * * *', timeZone: 'UTC', words: 'every day' },
};

/** Reads the tenant until it is let go. */
class SlowAnswers implements AnswerService {
  asked = 0;
  #release: () => void = () => undefined;
  readonly #released = new Promise<void>((resolve) => (this.#release = resolve));

  async answer(): Promise<Answer> {
    this.asked += 1;
    await this.#released;
    return { kind: 'help' };
  }

  letGo(): void {
    this.#release();
  }
}

const critical = (number: number) => `incident ${uuid(number)} v1 open a`;
const high = (number: number) => incident(number, { incident: { severity: 'high' } });

describe('a critical card', () => {
  let house: AlertTestEnvironment;
  before(async () => {
    house = await AlertTestEnvironment.open();
  });
  afterEach(() => house.empty());
  after(() => house.close());

  /** A report that is due, in a channel that also wants alerts. */
  async function reportIsDue(): Promise<void> {
    await house.subscribe(subscription('soc'), DAILY);
    const due = instant(house.clock.now());
    await house.store.alerts.addDelivery({
      key: `report:${DAILY.id}:${due}`,
      kind: 'report',
      place: { conversationId: 'soc' },
      subscriptionId: DAILY.id,
      due,
      timeZone: 'UTC',
      notBefore: due,
    });
  }

  it('does not wait for a report that is being drawn for the same channel', async () => {
    const answers = new SlowAnswers();
    await reportIsDue();
    const alerts = house.start({ answers });
    await house.recipient.until(() => answers.asked === 1);
    await house.happens([incident(1)]);
    alerts.wake();
    await house.recipient.until((seen) => seen.length === 1);
    assert.deepEqual(house.recipient.seen, [`post soc: ${critical(1)}`]);
    answers.letGo();
    await house.recipient.until((seen) => seen.length === 2);
    await house.untilStates({ sent: 2 });
    assert.match(house.recipient.seen[1] ?? '', /^post soc: report help/);
    assert.equal(answers.asked, 1);
  });

  it('does not wait when the process that drew the report is gone; the report comes once, drawn by another', async () => {
    const wire = await openSeverableConnection(house.url);
    const { clock } = house;
    const itsStore = await openStore({ databaseUrl: wire.url, dataDir: tmpdir(), log: silentLog, clock });
    const itsAnswers = new SlowAnswers();
    const answers = new SlowAnswers();
    await reportIsDue();
    const killed = house.start({ answers: itsAnswers, store: itsStore.alerts, drawingLeaseMs: 400 });
    await house.recipient.until(() => itsAnswers.asked === 1);
    await wire.cut();

    await house.happens([incident(1)]);
    const alerts = house.start({ answers, everyMs: 100, drawingLeaseMs: 400 });
    alerts.wake();
    await house.recipient.until((seen) => seen.length === 1);
    assert.deepEqual(house.recipient.seen, [`post soc: ${critical(1)}`]);

    await house.recipient.until(() => answers.asked === 1);
    // The first one wakes up and has its drawing: it is no longer its to send.
    await wire.mend();
    itsAnswers.letGo();
    killed.wake();
    answers.letGo();
    await house.recipient.until((seen) => seen.length === 2);
    await house.untilStates({ sent: 2 });
    await killed.close();
    await itsStore.close();
    await wire.close();
    assert.equal(house.recipient.seen.length, 2);
    assert.match(house.recipient.seen[1] ?? '', /^post soc: report help/);
  });

  it('goes before everything that waits for its channel', async () => {
    await house.subscribe(subscription('soc'));
    await house.happens([high(1), high(2), high(3)]);
    await house.store.alerts.plan(planAlerts);
    await house.happens([incident(4)]);
    house.start({ parallel: 1 });
    await house.recipient.until((seen) => seen.length === 4);
    assert.equal(house.recipient.seen[0], `post soc: ${critical(4)}`);
  });

  it('goes first also when it became critical while it waited', async () => {
    await house.subscribe(subscription('soc'));
    await house.happens([high(1), high(2)]);
    await house.store.alerts.plan(planAlerts);
    await house.happens([grown(high(2), ['a', 'b'], { severity: 'critical' })]);
    house.start();
    await house.recipient.until((seen) => seen.length === 2);
    assert.match(house.recipient.seen[0] ?? '', new RegExp(`^post soc: incident ${uuid(2)}`));
  });

  it('does not wait for a process that died while it sent something less urgent', async () => {
    await house.subscribe(subscription('soc'));
    await house.happens([], [finding(1)]);
    await house.store.alerts.plan(planAlerts);
    const lost = await house.store.alerts.claim({
      limit: 5,
      urgentLimit: 5,
      leaseMs: 600_000,
      except: [],
      drawn: [],
    });
    assert.equal(lost.length, 1);
    await house.happens([incident(2)]);
    house.start();
    await house.recipient.until((seen) => seen.length === 1);
    assert.deepEqual(house.recipient.seen, [`post soc: ${critical(2)}`]);
  });

  it('whose process died is named by a message that goes as first as it would have', async () => {
    await house.subscribe(subscription('soc'));
    await house.happens([], [finding(1)]);
    await house.store.alerts.plan(planAlerts);
    const claim = { limit: 5, urgentLimit: 5, except: [], drawn: [] };
    assert.equal((await house.store.alerts.claim({ ...claim, leaseMs: 600_000 })).length, 1);
    await house.happens([incident(2)]);
    await house.store.alerts.plan(planAlerts);
    assert.equal((await house.store.alerts.claim({ ...claim, leaseMs: 1 })).length, 1);
    house.start();
    await house.recipient.until((seen) => seen.length === 1, 20_000);
    assert.deepEqual(house.recipient.seen, [`post soc: recovered ${uuid(2)}`]);
  });

  it('that takes long to send is not taken for lost', async () => {
    await house.subscribe(subscription('soc'));
    await house.happens([incident(1)]);
    house.recipient.script = () => ({ late: 1_500 });
    for (const one of [house.start({ leaseMs: 400, everyMs: 50 }), house.start({ leaseMs: 400, everyMs: 50 })])
      one.wake();
    await house.untilStates({ sent: 1 }, 20_000);
    assert.deepEqual(house.recipient.seen, [`post soc: ${critical(1)}`]);
  });

  it('is remembered as sent although the database was away when it arrived', async () => {
    const wire = await openSeverableConnection(house.url);
    const { clock } = house;
    const itsStore = await openStore({ databaseUrl: wire.url, dataDir: tmpdir(), log: silentLog, clock });
    await house.subscribe(subscription('soc'));
    await house.happens([incident(1)]);
    house.recipient.script = () => ({ late: 300 });
    const alerts = house.start({ store: itsStore.alerts });
    await house.recipient.until((seen) => seen.length === 1);
    await wire.cut();
    await delay(1_000);
    await wire.mend();
    await house.untilStates({ sent: 1 }, 8_000);
    await alerts.close();
    await itsStore.close();
    await wire.close();
    assert.equal(house.recipient.seen.length, 1);
  });

  it('is sent by another process soon after the one that planned it died', async () => {
    await house.subscribe(subscription('soc'));
    house.start({ everyMs: 600_000 });
    await house.untilStates({});
    await delay(300);
    await house.happens([incident(1)]);
    await house.store.alerts.plan(planAlerts);
    await house.recipient.until((seen) => seen.length === 1, 15_000);
    await house.happens([grown(incident(1), ['a', 'b'])]);
    await house.recipient.until((seen) => seen.length === 3, 15_000);
  });

  it('finds room when slow channels take all the places of ordinary messages', async () => {
    const slow = ['a', 'b'];
    await house.subscribe(...slow.map((name) => subscription(name)), subscription('soc', { atLeast: 'critical' }));
    await house.happens([high(1)]);
    house.recipient.script = ({ place }) => (slow.includes(place) ? { late: 3_000 } : undefined);
    const alerts = house.start({ parallel: 2 });
    await house.recipient.until((seen) => seen.length === 2);
    await house.happens([incident(2, { incident: { handles: ['app:other'] } })]);
    alerts.wake();
    await house.recipient.until((seen) => seen.some((line) => line === `post soc: ${critical(2)}`));
    const ordinary = await house.query(`select 1 from deliveries where state = 'claimed' and not urgent`);
    assert.equal(ordinary.length, slow.length, 'the slow ones are still on their way');
    house.recipient.script = () => undefined;
  });
});
