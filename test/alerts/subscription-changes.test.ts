import assert from 'node:assert/strict';
import { planSubscriptionChange, type SubscriptionContext } from '../../src/alerts/subscription-change-planner.js';
import { applySubscriptionChange, isSetUpBy, listQuieterChanges } from '../../src/alerts/quieter-change.js';
import { formatQuietHours, formatSubscription } from '../../src/alerts/subscription-formatter.js';
import { matchesFinding, matchesIncident } from '../../src/alerts/subscription-matcher.js';
import type { SubscribeRequest } from '../../src/alerts/model/subscription-request.js';
import type { AlertSubscription, ReportSubscription, Subscription } from '../../src/alerts/model/subscription.js';
import { at, entry, finding, incident, MEGAN, NOON, subscription } from './alert-samples.js';

const soc = subscription('soc');
const apps = subscription('soc', { id: 'alerts:apps:soc', topic: 'apps', atLeast: 'high' });
const schedule = { cron: '0 9 * * 1', timeZone: 'Europe/Zurich', words: 'every Monday at 09:00' };
const weekly: ReportSubscription = {
  id: 'report:admins-without-mfa:44136fa355b3:soc',
  conversationId: 'soc',
  createdBy: MEGAN,
  createdAt: NOON,
  kind: 'report',
  report: 'admins-without-mfa',
  parameters: {},
  schedule,
};
const context = (current: readonly Subscription[], more: Partial<SubscriptionContext> = {}): SubscriptionContext => ({
  current,
  by: MEGAN,
  conversationId: 'soc',
  place: 'this channel',
  now: NOON,
  ...more,
});
const plan = (
  request: SubscribeRequest,
  current: readonly Subscription[] = [],
  more: Partial<SubscriptionContext> = {},
) => planSubscriptionChange(request, context(current, more));
const unchanged = (words: string, outcome = 'nothing-to-do') => ({
  outcome,
  words,
  save: [],
  remove: [],
  subscribed: false,
});
const NO_ALERTS = 'This channel gets no alerts yet. Say "alert this channel about critical findings" first.';

describe('a request for alerts', () => {
  it('is everything from medium on in UTC where nothing else is said, and nothing new when it is repeated', () => {
    const [first] = plan({ want: 'alerts' }).save;
    assert.deepEqual(plan({ want: 'alerts' }), {
      outcome: 'added',
      words: 'This channel now gets alerts about everything, medium or worse.',
      save: [soc],
      remove: [],
      subscribed: true,
    });
    assert.deepEqual(
      plan({ want: 'alerts' }, [first!]),
      unchanged('That is so already: this channel gets alerts about everything, medium or worse.'),
    );
  });

  it('keeps what the channel has: its zone, its pause, its quiet hours and whom it escalates to', () => {
    const kept = {
      timeZone: 'Europe/Zurich',
      pausedUntil: at(60),
      quietHours: { from: '20:00', to: '07:00' },
      escalation: { afterMinutes: 30, to: { person: MEGAN } },
    };
    const { outcome, save, remove } = plan({ want: 'alerts', topic: 'apps', atLeast: 'high' }, [{ ...soc, ...kept }]);
    assert.deepEqual([outcome, save, remove], ['added', [{ ...apps, ...kept }], []]);
    assert.deepEqual(plan({ want: 'alerts', atLeast: 'high' }, [soc]).save, [{ ...soc, atLeast: 'high' }]);
    const changed = plan({ want: 'alerts', timeZone: 'Asia/Tokyo' }, [{ ...soc, ...kept }]);
    assert.deepEqual([changed.outcome, changed.save], ['changed', [{ ...soc, ...kept, timeZone: 'Asia/Tokyo' }]]);
    const unknown = plan({ want: 'alerts', timeZone: 'Mars/Olympus', atLeast: 'info' }, [{ ...soc, ...kept }]);
    assert.deepEqual(unknown.save, [{ ...soc, ...kept, timeZone: 'UTC', atLeast: 'info' }]);
    assert.equal(unknown.words, 'This channel now gets alerts about everything, of any severity.');
  });

  it('for these only takes the others away; "only critical ones" changes all that there are', () => {
    const only = plan({ want: 'alerts', topic: 'apps', atLeast: 'high', only: true }, [soc, apps]);
    assert.deepEqual(only, {
      outcome: 'changed',
      words: 'This channel now gets alerts about apps, high or worse, and no other alerts.',
      save: [],
      remove: [soc],
      subscribed: true,
    });
    assert.equal(plan({ want: 'alerts', topic: 'apps', atLeast: 'high', only: true }, [apps]).outcome, 'nothing-to-do');
    const critical = plan({ want: 'alerts', atLeast: 'critical', only: true }, [soc, apps]);
    assert.equal(critical.words, 'From now on this channel gets only critical ones.');
    assert.deepEqual(
      critical.save,
      [soc, apps].map((one) => ({ ...one, atLeast: 'critical' })),
    );
    const worst = plan({ want: 'alerts', only: true }, [soc, apps]);
    assert.equal(worst.words, 'From now on this channel gets medium ones and worse.');
    assert.deepEqual(worst.save, [{ ...apps, atLeast: 'medium' }]);
    assert.equal(plan({ want: 'alerts', only: true }).outcome, 'added');
  });
});

describe('a request for a report', () => {
  const request = { want: 'report', report: 'admins-without-mfa', parameters: {}, schedule } as const;

  it('adds it, changes its time from now on, and is nothing new when it is repeated', () => {
    const words = 'This channel now gets the report "admins without MFA" every Monday at 09:00.';
    assert.deepEqual(plan(request), { ...unchanged(words, 'added'), save: [weekly] });
    const again = unchanged(
      'That is so already: this channel gets the report "admins without MFA" every Monday at 09:00.',
    );
    assert.deepEqual(plan(request, [soc, weekly]), again);
    for (const other of [
      { ...schedule, cron: '0 8 * * 1' },
      { ...schedule, timeZone: 'UTC' },
    ]) {
      const changed = plan({ ...request, schedule: other }, [weekly], { now: at(5) });
      assert.deepEqual(
        [changed.outcome, changed.save],
        ['changed', [{ ...weekly, createdAt: at(5), schedule: other }]],
      );
    }
    assert.equal(plan({ ...request, parameters: { app: 'Sync' } }, [weekly]).outcome, 'added', 'another question');
  });

  it('is not understood without a time that can be kept', () => {
    const never = { ...schedule, cron: 'at times' };
    assert.deepEqual(
      plan({ ...request, schedule: never }),
      unchanged('I do not understand when to send it.', 'unclear'),
    );
  });
});

describe('a request for less', () => {
  it('stops what it names, and says what stays', () => {
    const all = [soc, apps, weekly];
    const stopped = (
      what: Extract<SubscribeRequest, { want: 'stop' }>['what'],
      current: readonly Subscription[] = all,
    ) => {
      const { outcome, words, remove } = plan({ want: 'stop', what }, current);
      return [outcome, words, remove];
    };
    const nothing = 'Stopped. This channel gets nothing from me any more.';
    assert.deepEqual(stopped('all'), ['stopped', nothing, all]);
    assert.deepEqual(stopped('alerts'), ['stopped', 'Stopped. One other subscription stays.', [soc, apps]]);
    assert.deepEqual(stopped('reports'), ['stopped', 'Stopped. 2 other subscriptions stay.', [weekly]]);
    assert.deepEqual(stopped('apps'), ['stopped', 'Stopped. 2 other subscriptions stay.', [apps]]);
    assert.deepEqual(stopped('admins-without-mfa', [weekly]), ['stopped', nothing, [weekly]]);
    assert.deepEqual(stopped('risky-apps'), [
      'nothing-to-do',
      'There is nothing to stop: this channel gets no such thing.',
      [],
    ]);
  });

  it('pauses all of it until a moment to come, told in the zone of the channel', () => {
    const words = (zone: string) =>
      `Paused until ${zone}. What comes meanwhile is told then, in one message. Critical alerts come all the same.`;
    const until = at(60);
    const zurich = words('24 Nov, 14:00 (Europe/Zurich)');
    assert.deepEqual(plan({ want: 'pause', until }, [weekly, soc]), {
      ...unchanged(zurich, 'paused'),
      save: [weekly, soc].map((one) => ({ ...one, pausedUntil: until })),
    });
    const paused = [{ ...soc, pausedUntil: until }];
    assert.deepEqual(plan({ want: 'pause', until }, paused), unchanged(words('24 Nov, 13:00 (UTC)')));
    assert.equal(plan({ want: 'pause', until }, [...paused, apps]).outcome, 'paused');
    assert.deepEqual(
      plan({ want: 'pause', until }),
      unchanged('There is nothing to pause: this channel gets nothing from me.'),
    );
    assert.deepEqual(plan({ want: 'pause', until: NOON }, [soc]), unchanged('Until when?', 'unclear'));
  });

  it('resumes what is paused, and says so where nothing is', () => {
    const over = { ...apps, pausedUntil: NOON };
    const paused = { ...soc, pausedUntil: at(60) };
    assert.deepEqual(plan({ want: 'resume' }, [weekly, over, paused]), {
      ...unchanged('Resumed. What came meanwhile follows in one message.', 'resumed'),
      save: [apps, soc],
      subscribed: true,
    });
    for (const current of [[], [weekly, over]]) {
      assert.deepEqual(plan({ want: 'resume' }, current), unchanged('Nothing is paused here.'));
    }
  });

  it('makes quiet hours, and ends them', () => {
    const request = { want: 'quiet-hours', from: '20:00', to: '07:00' } as const;
    const quietHours = { from: '20:00', to: '07:00' };
    assert.deepEqual(plan(request, [weekly, soc]), {
      outcome: 'changed',
      words: 'Quiet hours: 20:00 to 07:00 (UTC). Critical alerts come all the same.',
      save: [{ ...soc, quietHours }],
      remove: [],
      subscribed: true,
    });
    const tokyo = plan({ ...request, timeZone: 'Asia/Tokyo' }, [soc]);
    assert.deepEqual(tokyo.save, [{ ...soc, quietHours, timeZone: 'Asia/Tokyo' }]);
    assert.equal(plan(request, [{ ...soc, quietHours }]).outcome, 'nothing-to-do');
    assert.deepEqual(plan(request, [weekly]), unchanged(NO_ALERTS));
    const unclear = unchanged('From when to when? Say "quiet hours 20:00 to 07:00".', 'unclear');
    for (const wrong of [{ from: '24:00' }, { to: 'late' }, { to: '20:00' }]) {
      assert.deepEqual(plan({ ...request, ...wrong }, [soc]), unclear);
    }
    const none = plan({ want: 'no-quiet-hours' }, [{ ...soc, quietHours }, apps]);
    assert.deepEqual([none.words, none.save], ['There are no quiet hours here any more.', [soc]]);
  });

  it('escalates to somebody who is known, by a name that is no formatting', () => {
    const person = { objectId: 'x', name: `*Diego* [link](https://x) ${'y'.repeat(90)}` };
    const { words, save } = plan({ want: 'escalate', afterMinutes: 30, who: 'x' }, [soc], { escalateTo: person });
    assert.equal(
      words,
      `If nobody says "I'm on it" within 30 minutes, I tell ${`Diego linkhttpsx ${'y'.repeat(90)}`.slice(0, 80)}.`,
    );
    assert.deepEqual(save, [{ ...soc, escalation: { afterMinutes: 30, to: { person } } }]);
    const whom = (escalateTo?: string) =>
      plan({ want: 'escalate', afterMinutes: 30, who: 'x' }, [soc], escalateTo === undefined ? {} : { escalateTo });
    assert.deepEqual(whom(), unchanged('Whom shall I tell?', 'unclear'));
    assert.deepEqual(whom('Nobody is called x.'), unchanged('Nobody is called x.', 'unclear'));
  });

  it('lists what there is, or asks', () => {
    assert.deepEqual(plan({ want: 'list' }), unchanged('This channel gets nothing from me yet.', 'listed'));
    assert.deepEqual(
      plan({ want: 'list' }, [{ ...apps, atLeast: 'critical' }, weekly]),
      unchanged(
        'This channel gets alerts about apps, critical only; the report "admins without MFA" every Monday at 09:00.',
        'listed',
      ),
    );
    assert.deepEqual(plan({ want: 'unclear', missing: 'About what?' }), unchanged('About what?', 'unclear'));
    const topics = ['incidents', 'mail-flow', 'admins', 'policies', 'audit'] as const;
    assert.deepEqual(
      topics.map((topic) => formatSubscription({ ...soc, topic })),
      ['incidents', 'mail flow', 'admins', 'policies', 'the audit log'].map(
        (one) => `alerts about ${one}, medium or worse`,
      ),
    );
    assert.equal(formatQuietHours(soc), 'none');
  });
});

describe('a change that lets a channel hear less', () => {
  const quieter = (
    current: readonly Subscription[],
    save: readonly Subscription[],
    remove: readonly Subscription[] = [],
  ) => listQuieterChanges(current, { save, remove });
  const quietHours = { from: '20:00', to: '07:00' };
  const escalation = { afterMinutes: 30, to: { person: MEGAN } };
  const changed = (more: Partial<AlertSubscription>, before: AlertSubscription = soc) =>
    quieter([before], [{ ...before, ...more }]);

  it('is each way of it, and none that lets it hear more', () => {
    assert.deepEqual(quieter([soc], [], [soc]), ['stop']);
    assert.deepEqual(quieter([soc, weekly], [], [weekly]), ['stop']);
    assert.deepEqual(quieter([weekly], [soc]), []);
    assert.deepEqual(quieter([soc, apps], [], [soc]), ['fewer-alerts']);
    assert.deepEqual(quieter([soc, apps], [], [apps]), [], 'everything has them');
    assert.deepEqual(changed({ atLeast: 'high' }), ['fewer-alerts']);
    assert.deepEqual(changed({ atLeast: 'critical' }, apps), ['fewer-alerts']);
    const critical = { ...apps, atLeast: 'critical' } as const;
    const audit = subscription('soc', { id: 'alerts:audit:soc', topic: 'audit' });
    assert.deepEqual(quieter([critical, audit], [], [critical]), ['fewer-alerts']);
    const each = (['incidents', 'mail-flow', 'apps', 'admins', 'policies', 'audit'] as const).map((topic) => ({
      ...soc,
      id: topic,
      topic,
    }));
    assert.deepEqual(quieter([soc], each, [soc]), [], 'each topic by itself is everything');
    assert.deepEqual(quieter([soc, apps], [{ ...apps, pausedUntil: at(60) }]), ['pause']);
    assert.deepEqual(changed({ atLeast: 'low' }), []);
    assert.deepEqual(changed({ topic: 'apps' }), ['fewer-alerts']);
    assert.deepEqual(changed({ topic: 'everything' }, apps), []);
    assert.deepEqual(changed({ pausedUntil: at(60) }), ['pause']);
    assert.deepEqual(changed({ pausedUntil: at(30) }, { ...soc, pausedUntil: at(60) }), []);
    assert.deepEqual(quieter([weekly], [{ ...weekly, pausedUntil: at(60) }]), ['pause']);
    assert.deepEqual(changed({ quietHours }), ['quiet-hours']);
    assert.deepEqual(changed({ timeZone: 'Asia/Tokyo' }, { ...soc, quietHours }), ['quiet-hours']);
    assert.deepEqual(changed({ timeZone: 'Asia/Tokyo' }), []);
    assert.deepEqual(changed({ escalation }), []);
    const { escalation: none, ...without } = { ...soc, escalation };
    assert.deepEqual(quieter([{ ...without, escalation: none }], [without]), ['escalation']);
    assert.deepEqual(changed({ escalation: { ...escalation, afterMinutes: 60 } }, { ...soc, escalation }), [
      'escalation',
    ]);
    assert.deepEqual(changed({ pausedUntil: at(60), quietHours }), ['pause', 'quiet-hours']);
  });

  it('is applied to what is there, and is of who set up all that it touches', () => {
    const other = { ...apps, createdBy: { objectId: 'other', name: 'Other' } };
    const milder = { ...soc, atLeast: 'low' } as const;
    assert.deepEqual(applySubscriptionChange([soc, other], { save: [milder, weekly], remove: [other] }), [
      milder,
      weekly,
    ]);
    const mine = (save: readonly Subscription[], remove: readonly Subscription[] = []) =>
      isSetUpBy([soc, other], { save, remove }, MEGAN.objectId.toUpperCase());
    assert.deepEqual(
      [mine([milder]), mine([], [other]), mine([milder, other]), mine([weekly])],
      [true, false, false, true],
    );
  });
});

describe('what a subscription is for', () => {
  it('is what is as grave, in the incident or in one of its acts; an attack on the watch itself is for everybody', () => {
    const grave = { ...soc, topic: 'mail-flow', atLeast: 'critical' } as const;
    const rule = (severity: 'high' | 'critical') =>
      incident(1, {
        incident: { severity: 'high', timeline: [entry('a', { detection: 'transport-rule-changed', severity })] },
      });
    const silent = incident(1, { incident: { severity: 'high', timeline: [entry('a', { severity: 'critical' })] } });
    assert.deepEqual(
      [rule('critical'), rule('high'), silent].map((one) => matchesIncident(grave, one)),
      [true, false, false],
    );
    const tampered = incident(1, { incident: { kind: 'warden-tampered', severity: 'low', timeline: [] } });
    assert.ok(matchesIncident(grave, tampered));
    const wanted = { ...soc, topic: 'mail-flow', atLeast: 'high' } as const;
    assert.deepEqual(
      [
        matchesFinding(wanted, { finding: finding(1) }),
        matchesFinding(grave, { finding: finding(1) }),
        matchesFinding(wanted, { finding: finding(1, { own: true }) }),
        matchesFinding(wanted, { finding: finding(1), incidentId: 'i' }),
        matchesFinding({ ...wanted, topic: 'apps' }, { finding: finding(1) }),
      ],
      [true, false, false, false, false],
    );
  });
});
