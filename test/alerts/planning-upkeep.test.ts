import assert from 'node:assert/strict';
import { planAlerts } from '../../src/alerts/alert-planner.js';
import { PlanningState, toKeyPart } from '../../src/alerts/alert-planning-state.js';
import type { Delivery } from '../../src/alerts/model/delivery.js';
import type { AlertSubscription } from '../../src/alerts/model/subscription.js';
import { findDeliveryHold } from '../../src/alerts/quiet-hours-and-pauses.js';
import { instant } from '../../src/core/instant.js';
import { at, claimedRow, finding, grown, incident, MEGAN, NOON, subscription, uuid } from './alert-samples.js';
import { added, given, kindsOf, said, sentCard } from './planner-test-helpers.js';

/** A row that waits in the channel of the SOC. */
const waiting = (kind: Delivery['kind'], more: Partial<Delivery> = {}): Delivery =>
  claimedRow(kind, { key: kind, state: 'pending', attempts: 0, ...more });
const FINDING = { kind: 'finding', id: 'f' } as const;

describe('what a conversation was told a moment ago', () => {
  const rows = [
    waiting('card', { key: 'now', item: FINDING }),
    waiting('card', { key: 'just', createdAt: instant(Date.parse(at(-10)) + 1_000) }),
    waiting('card', { key: 'before', createdAt: at(-10), item: { ...FINDING, id: 'before' } }),
    waiting('card', { key: 'dropped', state: 'dropped', item: { ...FINDING, id: 'dropped' } }),
    waiting('card', { key: 'incident', state: 'sent', item: { kind: 'incident', id: 'i' } }),
    waiting('digest', { key: 'paused', why: 'pause', state: 'sent', item: { ...FINDING, id: 'odd' } }),
    waiting('digest', { key: 'night', why: 'quiet-hours' }),
    waiting('digest', { key: 'day', why: 'pause' }),
    waiting('digest', { key: 'burst-dropped', why: 'burst', state: 'dropped' }),
    waiting('digest', { key: 'burst-failed', why: 'burst', state: 'failed' }),
    waiting('digest', { key: 'burst-before', why: 'burst', createdAt: at(-10) }),
    waiting('digest', { key: 'burst', why: 'burst', state: 'sent' }),
    waiting('edit', { parent: 'now' }),
  ];
  const board = new PlanningState(NOON, rows);

  it('is its cards and the digest of a burst, as long as they are new', () => {
    assert.equal(board.countRecentCards('soc'), 5);
    assert.equal(board.countRecentCards('elsewhere'), 0);
    assert.equal(board.openBurstDigest('soc')?.key, 'burst');
    assert.deepEqual(board.recentFindingIds('soc'), ['f']);
  });

  it('is none of what waits for the end of a pause or of the night', () => {
    assert.equal(board.waitingDigest('soc', 'pause')?.key, 'day');
    assert.equal(board.waitingDigest('soc', 'quiet-hours')?.key, 'night');
  });

  it('is kept under a key that an index can hold, however long an id an attacker makes', () => {
    const longest = 'x'.repeat(160);
    assert.equal(toKeyPart(longest), longest);
    assert.match(toKeyPart(`${longest}y`), /^sha256-[0-9a-f]{64}$/);
    assert.notEqual(toKeyPart(`${longest}y`), toKeyPart(`${longest}z`));
  });
});

describe('the hours in which a channel is quiet', () => {
  const held = (time: string, more: Partial<AlertSubscription>) =>
    findDeliveryHold(subscription('soc', more), instant(`2026-11-24T${time}:00Z`));
  const noon = { quietHours: { from: '12:00', to: '14:00' } };
  const night = { quietHours: { from: '22:00', to: '06:00' } };

  it('begin and end on the minute, within a day and over midnight', () => {
    const hold = { why: 'quiet-hours', until: instant('2026-11-24T14:00:00Z') };
    assert.deepEqual(
      ['11:59', '12:00', '13:59', '14:00'].map((time) => held(time, noon)),
      [undefined, hold, hold, undefined],
    );
    assert.deepEqual(
      ['21:59', '22:00', '05:59', '06:00'].map((time) => held(time, night)?.until),
      [undefined, instant('2026-11-25T06:00:00Z'), instant('2026-11-24T06:00:00Z'), undefined],
    );
  });

  it('are none where they are not written as such, and those of UTC where nobody knows the zone', () => {
    for (const [from, to] of [
      ['12:00', '12:00'],
      ['noon', '14:00'],
      ['12:00', '25:00'],
    ] as const) {
      assert.equal(held('12:00', { quietHours: { from, to } }), undefined);
    }
    assert.equal(held('13:59', { ...noon, timeZone: 'Mars/Olympus' })?.until, instant('2026-11-24T14:00:00Z'));
  });

  it('do not matter in a pause, which ends on the minute too', () => {
    const pausedUntil = instant('2026-11-24T13:00:00Z');
    assert.deepEqual(held('12:59', { ...noon, pausedUntil }), { why: 'pause', until: pausedUntil });
    assert.equal(held('13:00', { ...noon, pausedUntil })?.why, 'quiet-hours');
    assert.equal(held('13:00', { pausedUntil }), undefined);
  });
});

describe('what waits to be sent', () => {
  it('is dropped with its reason where the bot is gone or nothing is wanted; reports and people are not', () => {
    const other = { place: { conversationId: 'other' } };
    const rows = [
      waiting('card'),
      waiting('report', { key: 'report-soc' }),
      waiting('member', { parent: 'card' }),
      ...(['edit', 'reply', 'digest', 'late'] as const).map((kind) => waiting(kind, other)),
      waiting('card', { ...other, key: 'under way', state: 'claimed' }),
      waiting('report', { ...other, key: 'report-other' }),
      waiting('escalation', { place: { personId: MEGAN.objectId } }),
    ];
    const removed = [{ conversationId: 'soc', since: at(-5) }];
    const drops = planAlerts(given({ removed, subscriptions: [], deliveries: rows }));
    const unreachable = 'the bot cannot write there';
    const unwanted = 'nothing is wanted there';
    assert.deepEqual(
      drops.map((action) => (action.do === 'drop' ? [action.key, action.why] : [])),
      [
        ['card', unreachable],
        ['report-soc', unreachable],
        ['edit', unwanted],
        ['reply', unwanted],
        ['digest', unwanted],
        ['late', unwanted],
      ],
    );
  });

  it('moves with a pause: to its end, and to now when there is none, but not what is due or was tried', () => {
    const later = { notBefore: at(60) };
    const rows = [
      ...(['edit', 'reply', 'recovered'] as const).map((kind) => waiting(kind, later)),
      waiting('digest', { ...later, why: 'pause' }),
      waiting('digest', { ...later, key: 'night', why: 'quiet-hours' }),
      waiting('digest', { ...later, key: 'burst', why: 'burst' }),
      waiting('card', later),
      waiting('edit', { key: 'due' }),
      waiting('edit', { ...later, key: 'tried', attempts: 1 }),
      waiting('edit', { ...later, key: 'sent', state: 'sent' }),
      waiting('edit', { ...later, key: 'to a person', place: { personId: MEGAN.objectId } }),
    ];
    const moved = (one: AlertSubscription, ...others: readonly AlertSubscription[]) =>
      planAlerts(given({ subscriptions: [one, ...others], deliveries: rows })).map((action) =>
        action.do === 'reschedule' ? [action.key, action.notBefore] : [action],
      );
    const held = ['edit', 'reply', 'recovered', 'digest', 'night'];
    const all = (until: Delivery['notBefore']) => held.map((key) => [key, until]);
    assert.deepEqual(moved(subscription('soc')), all(NOON));
    assert.deepEqual(moved(subscription('soc', { pausedUntil: at(90) })), all(at(90)));
    assert.deepEqual(moved(subscription('soc', { pausedUntil: at(60) })), []);
    const due = waiting('digest', { why: 'pause' });
    const longerPause = [subscription('soc', { pausedUntil: at(90) })];
    assert.deepEqual(planAlerts(given({ subscriptions: longerPause, deliveries: [due] })), [
      { do: 'reschedule', key: 'digest', notBefore: at(90) },
    ]);
    const second = subscription('soc', { id: 'second', pausedUntil: at(90) });
    assert.deepEqual(moved(subscription('soc'), second), all(NOON), 'the first subscription counts');
    const quiet = subscription('soc', { quietHours: { from: '11:00', to: '13:00' } });
    assert.deepEqual(moved(quiet), [...held.slice(0, 3).map((key) => [key, NOON])]);
    const longer = subscription('soc', { quietHours: { from: '11:00', to: '14:00' } });
    assert.deepEqual(moved(longer), [
      ...held.slice(0, 3).map((key) => [key, NOON]),
      ...held.slice(3).map((key) => [key, at(120)]),
    ]);
  });
});

describe('a message that may not have arrived', () => {
  const lost = (more: Partial<Delivery> = {}): Delivery => ({ ...sentCard(), state: 'unknown', key: 'lost', ...more });
  const notice = `recovered:soc:${NOON}`;

  it('is told after a pause, at once if it was urgent', () => {
    const subscriptions = [subscription('other'), subscription('soc', { pausedUntil: at(60) })];
    const calm = { ...sentCard(incident(1, { incident: { severity: 'high' } })), state: 'unknown' } as const;
    const [told] = added(planAlerts(given({ subscriptions, deliveries: [calm] })));
    assert.deepEqual([told?.kind, told?.notBefore, told?.urgent], ['recovered', at(60), undefined]);
    const [urgent] = added(planAlerts(given({ subscriptions, deliveries: [lost({ urgent: true })] })));
    assert.deepEqual([urgent?.kind, urgent?.notBefore, urgent?.urgent], ['recovered', NOON, true]);
  });

  it('makes a notice that waits urgent, and due unless it was tried', () => {
    const subscriptions = [subscription('soc', { pausedUntil: at(60) })];
    const waits = waiting('recovered', { key: 'notice', notBefore: at(60) });
    const also = { do: 'told', key: 'notice', urgent: true };
    const by = { do: 'recovered-by', key: 'lost', by: 'notice' };
    const actions = (row: Delivery) => planAlerts(given({ subscriptions, deliveries: [row, lost({ urgent: true })] }));
    assert.deepEqual(actions(waits), [also, { do: 'reschedule', key: 'notice', notBefore: NOON }, by]);
    assert.deepEqual(actions({ ...waits, attempts: 1 }), [also, by]);
    const calm = planAlerts(
      given({
        subscriptions,
        deliveries: [waits, waiting('card', { key: 'lost', state: 'unknown' })],
      }),
    );
    assert.deepEqual(calm, [by], 'what is not urgent makes nothing urgent');
  });

  it('is told anew when its notice was dropped or was sent before it, and not where the bot is gone', () => {
    const dropped = waiting('recovered', { key: 'old', state: 'dropped' });
    const before = waiting('recovered', { key: 'old', state: 'sent' });
    const rows = (row: Delivery, more: Partial<Delivery>) => said(planAlerts(given({ deliveries: [row, lost(more)] })));
    assert.deepEqual(rows(dropped, { recoveredBy: 'old' }), [`add ${notice}`, 'recovered-by lost']);
    assert.deepEqual(rows(before, { recoveredBy: 'old' }), []);
    assert.deepEqual(rows(before, {}), [`add ${notice}`, 'recovered-by lost']);
    const removed = [{ conversationId: 'soc', since: at(-5) }];
    const told = [waiting('unreachable', { key: `unreachable:soc:${at(-5)}`, state: 'sent' })];
    assert.deepEqual(said(planAlerts(given({ removed, deliveries: [lost(), ...told] }))), []);
  });
});

describe('that a channel cannot be reached', () => {
  const removed = [{ conversationId: 'soc', since: at(-5) }];
  const soc = subscription('soc', { timeZone: 'Europe/Zurich' });

  it('is told in the zone of who is told, once, and again only if that was dropped', () => {
    const other = subscription('other', { timeZone: 'Asia/Tokyo' });
    const [elsewhere] = added(planAlerts(given({ removed, subscriptions: [soc, other] })));
    assert.deepEqual(
      [elsewhere?.kind, elsewhere?.place, elsewhere?.timeZone, elsewhere?.about, elsewhere?.due],
      ['unreachable', { conversationId: 'other' }, 'Asia/Tokyo', 'soc', at(-5)],
    );
    const [person] = added(planAlerts(given({ removed, subscriptions: [soc] })));
    assert.deepEqual([person?.place, person?.timeZone], [{ personId: MEGAN.objectId }, 'Europe/Zurich']);
    const again = (state: Delivery['state']) =>
      kindsOf(planAlerts(given({ removed, subscriptions: [soc], deliveries: [{ ...person!, state }] })));
    assert.deepEqual([again('failed'), again('sent'), again('dropped')], [[], [], ['unreachable']]);
  });

  it('is told of no channel that nobody subscribed', () => {
    assert.deepEqual(planAlerts(given({ removed, subscriptions: [subscription('other')] })), []);
  });
});

describe('that alerts may be late', () => {
  it('is told in each channel that was not told of this outage', () => {
    const told = [
      waiting('late', { key: 'told', state: 'sent', createdAt: at(1) }),
      waiting('late', { key: 'to a person', state: 'sent', createdAt: at(1), place: { personId: MEGAN.objectId } }),
      waiting('late', { key: 'before', state: 'sent', createdAt: at(0), place: { conversationId: 'other' } }),
    ];
    const subscriptions = [subscription('soc'), subscription('other')];
    const outage = { since: at(1), state: 'full' } as const;
    assert.deepEqual(
      added(planAlerts(given({ now: at(2), subscriptions, outage, deliveries: told }))).map(({ place }) => place),
      [{ conversationId: 'other' }],
    );
  });
});

describe('an escalation', () => {
  const to = (place: NonNullable<AlertSubscription['escalation']>['to']) =>
    subscription('soc', { escalation: { afterMinutes: 30, to: place } });
  const toMegan = [to({ person: MEGAN })];
  const key = `incident:${uuid(1)}:escalation:person:${MEGAN.objectId}`;
  const high = incident(1, { incident: { severity: 'high' } });
  const escalations = (input: Parameters<typeof given>[0]) =>
    added(planAlerts(given({ subscriptions: toMegan, incidents: [high], ...input }))).filter(
      ({ kind }) => kind === 'escalation',
    );

  it('goes to another conversation, not to the one that has the card, and is urgent if the incident is critical', () => {
    const [boss] = escalations({ subscriptions: [to({ conversationId: 'boss' })] });
    assert.deepEqual([boss?.place, boss?.urgent], [{ conversationId: 'boss' }, undefined]);
    assert.deepEqual(escalations({ subscriptions: [to({ conversationId: 'soc' })] }), []);
    assert.equal(escalations({ incidents: [incident(1)] })[0]?.urgent, true);
  });

  it('is dropped when somebody is on it or it is over, and nothing is where none waits', () => {
    const card = sentCard(high);
    const [row] = escalations({});
    for (const after of [
      { ...grown(high, ['a']), acknowledged: { by: MEGAN, at: NOON } },
      { ...grown(high, ['a']), status: { name: 'closed', at: NOON, why: 'benign' } },
    ] as const) {
      const input = given({ subscriptions: toMegan, incidents: [after], deliveries: [card, row!] });
      const why = 'someone reacted, or it is over';
      assert.deepEqual(
        planAlerts(input).filter((action) => action.do === 'drop'),
        [{ do: 'drop', key, why }],
      );
      assert.deepEqual(kindsOf(planAlerts({ ...input, deliveries: [card] })), ['edit']);
    }
  });

  it('that cannot reach the person goes to the channel at once; if that fails too, nobody is left', () => {
    const [row] = escalations({});
    const failed = { ...row!, state: 'failed' } as const;
    const [instead, ...others] = escalations({ now: at(40), deliveries: [sentCard(high), failed] });
    assert.deepEqual(others, []);
    assert.deepEqual(
      [instead?.key, instead?.place, instead?.notBefore, instead?.due],
      [`incident:${uuid(1)}:escalation:soc`, { conversationId: 'soc' }, at(40), NOON],
    );
    const lost = { ...instead!, state: 'failed' } as const;
    assert.deepEqual(escalations({ now: at(41), deliveries: [sentCard(high), failed, lost] }), []);
  });

  it('counts from the first digest that was sent, not from one that never was, and keeps its time once tried', () => {
    const paused = (minutes: number) => [{ ...toMegan[0]!, pausedUntil: at(minutes) }];
    const rows = added(planAlerts(given({ subscriptions: paused(60), incidents: [high] })));
    const digests = (state: Delivery['state'] | 'not known') =>
      rows.flatMap((row) =>
        row.kind === 'escalation' || (row.kind === 'digest' && state === 'not known')
          ? []
          : row.kind === 'digest'
            ? [{ ...row, state: state as Delivery['state'] }]
            : [row],
      );
    const due = (state: Delivery['state'] | 'not known') =>
      escalations({
        now: at(61),
        subscriptions: paused(240),
        incidents: [grown(high, ['a', 'b'])],
        deliveries: digests(state),
      })[0]?.notBefore;
    assert.deepEqual(
      [due('sent'), due('dropped'), due('failed'), due('not known')],
      [at(90), at(270), at(270), at(270)],
    );
    const tried = rows.map((row) => (row.kind === 'escalation' ? { ...row, attempts: 1 } : row));
    assert.deepEqual(escalations({ now: at(5), deliveries: tried }), []);
    const sooner = planAlerts(given({ now: at(5), subscriptions: toMegan, incidents: [high], deliveries: rows }));
    assert.deepEqual(
      sooner.filter((action) => action.do === 'drop'),
      [{ do: 'drop', key, why: 'it is told sooner' }],
    );
  });
});

describe('findings that have an actor in common', () => {
  const by = (
    number: number,
    actor: { readonly kind: 'person' | 'app' | 'microsoft' | 'unknown'; readonly id: string; readonly name: string },
  ) => ({
    finding: finding(number, {
      notes: [{ eventId: `e-${number}`, at: NOON, actor, what: 'made', source: 'activity' }],
    }),
  });
  const waits = (...findings: readonly ReturnType<typeof by>[]) =>
    added(planAlerts(given({ findings }))).map(({ notBefore }) => Date.parse(notBefore) - Date.parse(NOON));

  it('wait for their incident, in whatever case the id or the sign-in name is written', () => {
    const name = 'mallory@contoso.example';
    assert.deepEqual(
      waits(by(1, { kind: 'person', id: 'M', name }), by(2, { kind: 'person', id: 'm', name: 'x' })),
      [0, 10_000],
    );
    assert.deepEqual(
      waits(by(1, { kind: 'person', id: 'a', name }), by(2, { kind: 'app', id: 'b', name: name.toUpperCase() })),
      [0, 10_000],
    );
  });

  it('do not, if all they have in common is Microsoft, nobody known, or what people call them', () => {
    for (const kind of ['microsoft', 'unknown'] as const) {
      assert.deepEqual(waits(by(1, { kind, id: 'm', name: 'M' }), by(2, { kind, id: 'm', name: 'M' })), [0, 0]);
    }
    assert.deepEqual(
      waits(by(1, { kind: 'app', id: '', name: 'Sync' }), by(2, { kind: 'app', id: '', name: 'Sync' })),
      [0, 0],
    );
    assert.deepEqual(
      waits(by(1, { kind: 'app', id: 'a', name: 'Sync' }), by(2, { kind: 'app', id: 'b', name: 'Sync' })),
      [0, 0],
    );
  });
});
