import assert from 'node:assert/strict';
import { planAlerts } from '../../src/alerts/alert-planner.js';
import { createSubscriptionService } from '../../src/alerts/subscription-service.js';
import type { FindChangeRight } from '../../src/alerts/model/quieter-change.js';
import type { SubscribeRequest } from '../../src/alerts/model/subscription-request.js';
import type { AccessPolicy } from '../../src/answers/model/access-policy-port.js';
import type { Incident } from '../../src/incidents/model/incident.js';
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
  const approvers = new Set<string>();
  before(async () => {
    house = await AlertTestEnvironment.open();
  });
  beforeEach(() => {
    house.now = NOON;
    woken = 0;
    answering = true;
    approvers.clear();
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

  const findChangeRight: FindChangeRight = (person) =>
    Promise.resolve({
      right: approvers.has(person.objectId) ? 'approver' : 'none',
      person: { ...person, name: `${person.name} of Entra` },
      ...(person.objectId === MEGAN.objectId ? { userPrincipalName: 'megan@contoso.com' } : {}),
    });

  function desk() {
    return createSubscriptionService({
      store: house.store.alerts,
      incidents: house.store.incidents,
      access,
      findPerson: (who) => Promise.resolve(people.get(who)),
      findChangeRight,
      watchPlace: { conversationId: 'watch' },
      tenantId: uuid(1),
      clock: house.clock,
      wake: () => {
        woken += 1;
      },
    });
  }

  const ask = (request: SubscribeRequest, by = MEGAN) => desk().change(request, channel('soc'), by);
  /** The outbox is worked off until this has arrived in this conversation. */
  async function sends(place: string, text: string): Promise<void> {
    await house.store.conversations.remember(channel(place));
    house.start();
    await house.recipient.until((seen) => seen.some((line) => line.startsWith(`post ${place}: ${text}`)));
  }
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
    assert.match(worse.words, /^From now on this c\w+ gets high ones and worse\. Asked for by Megan/);
    const critical = await ask({ want: 'alerts', only: true, atLeast: 'critical' });
    assert.equal(critical.outcome, 'changed');
    assert.match(critical.words, /^From now on this c\w+ gets only critical ones\. Asked/);
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
      findChangeRight,
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
    await assert.rejects(desk().acknowledge(uuid(1), channel('soc'), MEGAN), /Only people who may ask/);
    answering = true;
    assert.deepEqual(await lines(), ['everything medium']);
  });

  it('lets only an approver, or who set it up, make a conversation quieter', async () => {
    await ask({ want: 'alerts', atLeast: 'medium' });
    await ask({ want: 'escalate', afterMinutes: 15, who: 'diego' });
    const before = await house.store.alerts.subscriptions('soc');
    const quieter: readonly SubscribeRequest[] = [
      { want: 'stop', what: 'all' },
      { want: 'stop', what: 'alerts' },
      { want: 'pause', until: at(120) },
      { want: 'quiet-hours', from: '20:00', to: '07:00' },
      { want: 'alerts', atLeast: 'critical', only: true },
      { want: 'alerts', topic: 'apps', only: true },
      { want: 'alerts', atLeast: 'high' },
      { want: 'escalate', afterMinutes: 600, who: 'diego' },
    ];
    for (const request of quieter) {
      const refused = await ask(request, DIEGO);
      assert.match(refused.words, /only an approver, or who set this up/, JSON.stringify(request));
      assert.equal(refused.outcome, 'nothing-to-do');
    }
    assert.deepEqual(await house.store.alerts.subscriptions('soc'), before);
    assert.equal(
      (await ask({ want: 'alerts', topic: 'apps', atLeast: 'low' }, DIEGO)).outcome,
      'added',
      'more is free',
    );
    for (const what of ['all', 'alerts'] as const)
      assert.equal((await ask({ want: 'stop', what }, DIEGO)).outcome, 'nothing-to-do', 'only a part of it is theirs');
    approvers.add(DIEGO.objectId);
    assert.equal((await ask({ want: 'pause', until: at(120) }, DIEGO)).outcome, 'paused');
    assert.equal((await ask({ want: 'resume' }, STRANGER)).outcome, 'nothing-to-do');
    approvers.clear();
    assert.equal((await ask({ want: 'stop', what: 'apps' }, DIEGO)).outcome, 'stopped', 'it was theirs');
  });

  it('records a quieter conversation under the name of Entra, and tells it there and in the second place', async () => {
    await ask({ want: 'alerts' });
    const paused = await ask({ want: 'pause', until: at(120) });
    assert.match(
      paused.words,
      /Critical alerts come all the same\. Asked for by Megan Bowen of Entra; it is on the record\.$/,
    );
    const [entry] = await house.store.decisions.record({ limit: 1 });
    assert.deepEqual(
      [entry?.what, entry?.by, entry?.details['kinds'], entry?.details['conversationId']],
      ['made-quieter', { ...MEGAN, name: 'Megan Bowen of Entra' }, ['pause'], 'soc'],
    );
    await house.store.conversations.remember(channel('soc'));
    await sends('watch', 'quieter soc by Megan Bowen of Entra');
  });

  it('changes nothing when it cannot be recorded', async () => {
    await ask({ want: 'alerts' });
    const broken = createSubscriptionService({
      ...{ incidents: house.store.incidents, access, findChangeRight, tenantId: uuid(1), clock: house.clock },
      store: { ...house.store.alerts, recordQuieter: () => Promise.reject(new Error('the database is away')) },
      findPerson: () => Promise.resolve(undefined),
      wake: () => undefined,
    });
    await assert.rejects(broken.change({ want: 'stop', what: 'all' }, channel('soc'), MEGAN), /away/);
    assert.deepEqual(await lines(), ['everything medium']);
  });

  it('"I\'m on it" counts where the card is, and somebody else can take over', async () => {
    await ask({ want: 'alerts' });
    await house.happens([incident(1)]);
    await assert.rejects(
      desk().acknowledge(uuid(1), channel('soc'), MEGAN),
      /where its card was posted/,
      'not yet sent',
    );
    await sends('soc', 'incident');
    await assert.rejects(desk().acknowledge(uuid(1), channel('elsewhere'), MEGAN), /where its card was posted/);
    const first = await desk().acknowledge(uuid(1), channel('soc'), MEGAN);
    const megan = { ...MEGAN, name: 'Megan Bowen of Entra' };
    assert.deepEqual(first?.acknowledged, { by: megan, at: NOON });
    const second = await desk().acknowledge(uuid(1), channel('soc'), DIEGO);
    assert.deepEqual([second?.acknowledged?.by.objectId, second?.acknowledged?.from], [DIEGO.objectId, megan]);
    assert.equal((await desk().acknowledge(uuid(1), channel('soc'), DIEGO))?.version, second?.version, 'twice is once');
    assert.equal(await desk().acknowledge(uuid(9), channel('soc'), MEGAN), undefined);
  });

  it('"I\'m on it" counts only where this incident\'s own card was sent', async () => {
    await ask({ want: 'alerts', atLeast: 'critical' });
    await house.happens([incident(1), incident(2, { incident: { severity: 'high' } })]);
    await sends('soc', 'incident');
    await assert.rejects(
      desk().acknowledge(uuid(2), channel('soc'), MEGAN),
      /where its card was posted/,
      'the card of another incident is there',
    );
    for (const state of ['pending', 'dropped', 'failed']) {
      await house.query(`update deliveries set state = '${state}'`);
      await assert.rejects(desk().acknowledge(uuid(1), channel('soc'), MEGAN), /where its card was posted/, state);
    }
    await house.query(`update deliveries set kind = 'edit', state = 'sent'`);
    await assert.rejects(desk().acknowledge(uuid(1), channel('soc'), MEGAN), /its card was/, 'only another is edited');
    await house.query(`update deliveries set kind = 'card'`);
    for (const state of ['claimed', 'sent', 'unknown']) {
      await house.query(`update deliveries set state = '${state}'`);
      assert.ok(await desk().acknowledge(uuid(1), channel('soc'), MEGAN), state);
    }
  });

  it('"I\'m on it" counts where a digest told of the incident, once it was sent', async () => {
    await ask({ want: 'alerts' });
    await ask({ want: 'pause', until: at(120) });
    await house.happens([incident(1, { incident: { severity: 'high' } })]);
    await house.store.alerts.plan(planAlerts);
    await assert.rejects(desk().acknowledge(uuid(1), channel('soc'), MEGAN), /where its card was posted/);
    house.now = at(121);
    await sends('soc', 'digest');
    assert.equal((await desk().acknowledge(uuid(1), channel('soc'), MEGAN))?.acknowledged?.by.objectId, MEGAN.objectId);
  });

  it('"I\'m on it" counts in the chat of whom the escalation was sent to, and in no other', async () => {
    await ask({ want: 'alerts' });
    await ask({ want: 'escalate', afterMinutes: 15, who: 'diego' });
    await house.happens([incident(1)]);
    await sends('soc', 'incident');
    await assert.rejects(desk().acknowledge(uuid(1), channel('chat'), DIEGO), /where its card was posted/, 'not yet');
    house.now = at(16);
    house.start();
    await house.recipient.until((seen) => seen.some((line) => line.startsWith(`person ${DIEGO.objectId}: escalation`)));
    await assert.rejects(desk().acknowledge(uuid(1), channel('chat'), MEGAN), /where its card was posted/);
    const taken = await desk().acknowledge(uuid(1), channel('chat'), DIEGO);
    assert.equal(taken?.acknowledged?.by.objectId, DIEGO.objectId);
  });

  const named: readonly (readonly [how: string, incident: Partial<Incident>])[] = [
    ['by their id', { people: [{ kind: 'person', id: MEGAN.objectId.toUpperCase(), name: 'm' }] }],
    ['by their sign-in name, beside another id', { people: [{ kind: 'person', id: 'm', name: 'Megan@Contoso.com' }] }],
    ['by their sign-in name in place of an id', { people: [{ kind: 'person', id: 'MEGAN@contoso.com', name: 'm' }] }],
    ['by their id in place of a name', { people: [{ kind: 'person', id: 'm', name: MEGAN.objectId.toUpperCase() }] }],
    ['only as a suspect, by their id', { suspects: [{ id: MEGAN.objectId, name: 'm' }] }],
    ['only as a suspect, by their sign-in name', { suspects: [{ id: 'm', name: 'megan@contoso.com' }] }],
  ];
  for (const [how, more] of named) {
    it(`"I'm on it" never counts from a person that the incident names ${how}`, async () => {
      await ask({ want: 'alerts' });
      await house.happens([incident(1, { incident: more })]);
      await sends('soc', 'incident');
      await assert.rejects(desk().acknowledge(uuid(1), channel('soc'), MEGAN), /names you/);
      assert.equal((await house.store.incidents.find(uuid(1)))?.acknowledged, undefined);
      const taken = await desk().acknowledge(uuid(1), channel('soc'), DIEGO);
      assert.equal(taken?.acknowledged?.by.objectId, DIEGO.objectId);
    });
  }

  it('"I\'m on it" counts although the incident has somebody without a name, and Entra gives no sign-in name', async () => {
    await ask({ want: 'alerts' });
    await house.happens([incident(1, { incident: { people: [{ kind: 'person', id: 'm', name: '' }] } })]);
    await sends('soc', 'incident');
    assert.equal((await desk().acknowledge(uuid(1), channel('soc'), DIEGO))?.acknowledged?.by.objectId, DIEGO.objectId);
  });
});
