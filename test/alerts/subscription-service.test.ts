import assert from 'node:assert/strict';
import { createSubscriptionService } from '../../src/alerts/subscription-service.js';
import type { SubscribeRequest } from '../../src/alerts/model/subscription-request.js';
import type { AccessPolicy } from '../../src/answers/model/access-policy-port.js';
import { AlertTestEnvironment } from './alert-test-environment.js';
import { at, channel, incident, MEGAN, NOON, uuid } from './alert-samples.js';

const DIEGO = { objectId: uuid(77), name: 'Diego *Siciliani*' };
const STRANGER = { objectId: uuid(66), name: 'Stranger' };
const WEEKLY = {
  want: 'report',
  report: 'admins-without-mfa',
  parameters: {},
  schedule: { cron: '0 9 * * 1', timeZone: 'Europe/Zurich', words: 'every Monday at 09:00 (Europe/Zurich)' },
} as const;

describe('the desk for alerts', () => {
  let house: AlertTestEnvironment;
  let woken: number;
  let answering: boolean;
  before(async () => {
    house = await AlertTestEnvironment.open();
  });
  beforeEach(() => {
    house.now = NOON;
    woken = 0;
    answering = true;
  });
  afterEach(() => house.empty());
  after(() => house.close());

  const access: AccessPolicy = {
    mayAsk: ({ objectId }) =>
      Promise.resolve(
        !answering
          ? { allowed: false, reason: 'cannot-verify' }
          : objectId === STRANGER.objectId
            ? { allowed: false, reason: 'not-allowed' }
            : { allowed: true },
      ),
  };
  const people = new Map([
    ['diego', DIEGO],
    ['stranger', STRANGER],
  ]);

  function desk() {
    return createSubscriptionService({
      store: house.store.alerts,
      incidents: house.store.incidents,
      access,
      findPerson: (who) => Promise.resolve(people.get(who)),
      tenantId: uuid(1),
      clock: house.clock,
      wake: () => {
        woken += 1;
      },
    });
  }

  const ask = (request: SubscribeRequest, by = MEGAN) => desk().change(request, channel('soc'), by);
  const lines = async () =>
    (await house.store.alerts.subscriptions('soc')).map((one) =>
      one.kind === 'alerts' ? `${one.topic} ${one.atLeast}` : `${one.report} ${one.schedule.cron}`,
    );

  it('adds what is asked for, once, however often it is asked', async () => {
    const first = await ask({ want: 'alerts', atLeast: 'critical' });
    assert.equal(first.outcome, 'added');
    assert.equal(first.words, 'This channel now gets alerts about everything, critical only.');
    assert.equal((await ask({ want: 'alerts', atLeast: 'critical' })).outcome, 'nothing-to-do');
    assert.equal((await ask(WEEKLY)).outcome, 'added');
    assert.equal((await ask(WEEKLY)).outcome, 'nothing-to-do');
    assert.deepEqual(await lines(), ['everything critical', 'admins-without-mfa 0 9 * * 1']);
    assert.equal(woken, 2);
  });

  it('"only" replaces what was there, and keeps the quiet hours', async () => {
    await ask({ want: 'alerts' });
    await ask({ want: 'quiet-hours', from: '20:00', to: '07:00', timeZone: 'Europe/Zurich' });
    const only = await ask({ want: 'alerts', topic: 'mail-flow', only: true });
    assert.match(only.words, /mail flow.* no other alerts/);
    const [left, ...more] = await house.store.alerts.subscriptions('soc');
    assert.deepEqual(more, []);
    assert.deepEqual(left?.kind === 'alerts' && left.quietHours, { from: '20:00', to: '07:00' });
    const worse = await ask({ want: 'alerts', only: true, atLeast: 'high' });
    assert.match(worse.words, /^From now on this c\w+ gets high ones and worse\.$/);
    const critical = await ask({ want: 'alerts', only: true, atLeast: 'critical' });
    assert.equal(critical.outcome, 'changed');
    assert.match(critical.words, /^From now on this c\w+ gets only critical ones\.$/);
    assert.deepEqual(await lines(), ['mail-flow critical']);
  });

  it('"only" loses nothing when the database goes away half way', async () => {
    await ask({ want: 'alerts', topic: 'mail-flow', atLeast: 'high' });
    const away = new Error('the database is away');
    const { alerts } = house.store;
    const broken = createSubscriptionService({
      ...{ incidents: house.store.incidents, access, tenantId: uuid(1), clock: house.clock },
      store: { ...alerts, saveSubscription: () => Promise.reject(away) },
      findPerson: () => Promise.resolve(undefined),
      wake: () => undefined,
    });
    const only = { want: 'alerts', topic: 'apps', only: true } as const;
    await assert.rejects(broken.change(only, channel('soc'), MEGAN), away);
    assert.deepEqual(await lines(), ['mail-flow high']);
  });

  it('a new time for a report replaces the old one, and owes nothing of the past', async () => {
    await ask(WEEKLY);
    house.now = at(60);
    const moved = await ask({ ...WEEKLY, schedule: { ...WEEKLY.schedule, cron: '0 8 * * 2' } });
    assert.equal(moved.outcome, 'changed');
    assert.deepEqual(await lines(), ['admins-without-mfa 0 8 * * 2']);
    assert.equal((await house.store.alerts.subscriptions('soc'))[0]?.createdAt, at(60));
  });

  it('stops one thing or all of it', async () => {
    await ask({ want: 'alerts' });
    await ask({ want: 'alerts', topic: 'apps' });
    await ask(WEEKLY);
    assert.equal((await ask({ want: 'stop', what: 'audit' })).outcome, 'nothing-to-do');
    assert.equal((await ask({ want: 'stop', what: 'apps' })).outcome, 'stopped');
    assert.deepEqual(await lines(), ['everything medium', 'admins-without-mfa 0 9 * * 1']);
    assert.match((await ask({ want: 'stop', what: 'admins-without-mfa' })).words, /One other subscription stays/);
    assert.match((await ask({ want: 'stop', what: 'all' })).words, /nothing from me any more/);
    assert.equal((await ask({ want: 'stop', what: 'all' })).outcome, 'nothing-to-do');
  });

  it('pauses all of it and resumes', async () => {
    assert.equal((await ask({ want: 'pause', until: at(120) })).outcome, 'nothing-to-do');
    await ask({ want: 'alerts' });
    await ask(WEEKLY);
    const paused = await ask({ want: 'pause', until: at(120) });
    assert.equal(paused.outcome, 'paused');
    assert.match(paused.words, /^Paused until 24 Nov, 14:00 \(UTC\)/);
    assert.ok(paused.current.every(({ pausedUntil }) => pausedUntil === at(120)));
    assert.equal((await ask({ want: 'pause', until: at(-1) })).outcome, 'unclear');
    assert.equal((await ask({ want: 'resume' })).outcome, 'resumed');
    assert.equal((await ask({ want: 'resume' })).outcome, 'nothing-to-do');
    assert.ok((await house.store.alerts.subscriptions('soc')).every(({ pausedUntil }) => pausedUntil === undefined));
  });

  it('escalates only to someone who is found and may see incidents', async () => {
    await ask({ want: 'alerts' });
    const escalate = (who: string) => ask({ want: 'escalate', afterMinutes: 15, who });
    assert.equal((await escalate('nobody')).outcome, 'unclear');
    assert.match((await escalate('stranger')).words, /may not see incidents/);
    const done = await escalate('diego');
    assert.equal(done.words, 'If nobody says "I\'m on it" within 15 minutes, I tell Diego Siciliani.');
    assert.equal((await escalate('diego')).outcome, 'nothing-to-do');
  });

  it('lists what there is, and says what is unclear', async () => {
    assert.equal((await ask({ want: 'list' })).words, 'This channel gets nothing from me yet.');
    await ask({ want: 'alerts' });
    assert.match((await ask({ want: 'list' })).words, /everything, medium or worse/);
    assert.deepEqual(await ask({ want: 'unclear', missing: 'When?' }).then(({ outcome, words }) => [outcome, words]), [
      'unclear',
      'When?',
    ]);
    assert.equal((await ask({ want: 'quiet-hours', from: '25:00', to: '07:00' })).outcome, 'unclear');
    const never = { ...WEEKLY, schedule: { ...WEEKLY.schedule, cron: '0 9 31 2 *' } };
    assert.equal((await ask(never)).outcome, 'unclear');
  });

  it('lets nobody change or read anything who may not ask, or who cannot be verified', async () => {
    await ask({ want: 'alerts' });
    const refused = await ask({ want: 'stop', what: 'all' }, STRANGER);
    assert.deepEqual([refused.outcome, refused.current], ['nothing-to-do', []]);
    answering = false;
    assert.deepEqual((await ask({ want: 'list' })).current, []);
    await assert.rejects(desk().acknowledge(uuid(1), MEGAN), /Only people who may ask/);
    answering = true;
    assert.deepEqual(await lines(), ['everything medium']);
  });

  it('the first to say "I\'m on it" stays', async () => {
    await house.happens([incident(1)]);
    const first = await desk().acknowledge(uuid(1), MEGAN);
    assert.deepEqual(first?.acknowledged, { by: MEGAN, at: NOON });
    const second = await desk().acknowledge(uuid(1), DIEGO);
    assert.deepEqual(second?.acknowledged?.by, MEGAN);
    assert.equal(await desk().acknowledge(uuid(9), MEGAN), undefined);
  });
});
