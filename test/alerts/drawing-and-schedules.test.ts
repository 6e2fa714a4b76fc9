import assert from 'node:assert/strict';
import { renderAlertMessage } from '../../src/alerts/alert-message-renderer.js';
import { decideDeliveryResult } from '../../src/alerts/delivery-retry-policy.js';
import type { ClaimedDelivery } from '../../src/alerts/model/claimed-delivery.js';
import type { Delivery } from '../../src/alerts/model/delivery.js';
import type { ReportSubscription } from '../../src/alerts/model/subscription.js';
import { checkRecipientAccess } from '../../src/alerts/recipient-access-guard.js';
import { findDueSlot, findNextSlot } from '../../src/alerts/report-schedule.js';
import { renderScheduledReport } from '../../src/alerts/scheduled-report-renderer.js';
import type { AccessPolicy } from '../../src/answers/model/access-policy-port.js';
import type { AnswerRequest, AnswerService } from '../../src/answers/model/answer-service-port.js';
import type { AlertCardRenderer } from '../../src/cards/model/alert-card-renderer-port.js';
import { instant } from '../../src/core/instant.js';
import { at, channel, claimedRow as row, finding, incident, MEGAN, NOON, plainCards, uuid } from './alert-samples.js';

const weekly: ReportSubscription = {
  id: 'weekly',
  conversationId: 'soc',
  createdBy: MEGAN,
  createdAt: instant('2026-11-02T10:00:00Z'),
  kind: 'report',
  report: 'admins-without-mfa',
  parameters: {},
  schedule: { cron: '0 9 * * 1', timeZone: 'Europe/Zurich', words: 'every Monday at 09:00' },
};
const claimed = (delivery: Delivery, more: Partial<ClaimedDelivery> = {}): ClaimedDelivery => ({
  delivery,
  incidents: [],
  findings: [],
  subscriptions: [],
  lost: [],
  ...more,
});

/** What cards were drawn with: their name and their arguments. */
function recordingCards() {
  const drawn: (readonly unknown[])[] = [];
  const cards = new Proxy(plainCards, {
    get:
      (_, name: keyof AlertCardRenderer) =>
      (...details: readonly unknown[]) => {
        drawn.push([name, ...details]);
        return { text: name };
      },
  });
  return { cards, drawn };
}

describe('the card of a row of the outbox', () => {
  const item = { kind: 'incident', id: uuid(1) } as const;
  const open = incident(1);
  const zone = { timeZone: 'Asia/Tokyo' };
  const root = { key: 'card', activityId: 'activity-1', version: 0 };
  const ends = ['first', 'end'].map((key) => ({ key, what: 'revoked', at: NOON, by: [MEGAN] }) as const);
  const draw = (delivery: Delivery, more: Partial<ClaimedDelivery> = {}) => {
    const { cards, drawn } = recordingCards();
    const result = renderAlertMessage(claimed({ ...delivery, ...zone }, more), { cards, now: at(5) });
    return drawn[0] ?? result;
  };

  it('tells the time in the zone of its channel', () => {
    const about = channel('lost');
    const quieter = { at: NOON, by: MEGAN, conversationId: 'lost', kinds: ['pause'], words: 'quiet' } as const;
    const decided = { ...open, decided: ends };
    assert.deepEqual(draw(row('card', { item }), { incidents: [open] }), ['incident', open, zone]);
    assert.deepEqual(draw(row('card', { item }), { findings: [finding(1)] }), ['finding', finding(1), zone]);
    assert.deepEqual(draw(row('reply', { entry: 'a' }), { incidents: [open] }), [
      'step',
      open,
      open.incident.timeline[0],
      zone,
    ]);
    assert.deepEqual(draw(row('reply', { entry: 'end' }), { incidents: [decided] }), [
      'decided',
      decided,
      ends[1],
      zone,
    ]);
    const items = [{ kind: 'incident', record: open }];
    assert.deepEqual(draw(row('digest'), { incidents: [open] }), ['digest', { why: 'burst', items }, zone]);
    assert.deepEqual(draw(row('recovered'), { incidents: [open] }), ['recovered', items, zone]);
    assert.deepEqual(draw(row('escalation', { due: at(-1) }), { incidents: [open] }), [
      'escalation',
      open,
      { waitedMinutes: 6, ...zone },
    ]);
    assert.deepEqual(draw(row('unreachable', { due: at(-1) }), { about }), ['unreachable', about, at(-1), zone]);
    assert.deepEqual(draw(row('unreachable'), { about }), ['unreachable', about, at(5), zone]);
    assert.deepEqual(draw(row('quieter'), { about, quieter }), ['quieter', quieter, about, zone]);
    assert.deepEqual(draw(row('late', { due: at(-1), entry: 'full' })), [
      'late',
      at(-1),
      { until: NOON, state: 'full', ...zone },
    ]);
    assert.deepEqual(draw(row('late')), ['late', at(5), { until: NOON, state: undefined, ...zone }]);
  });

  it('of a finding that an incident tells of names the incident, whatever versions they have', () => {
    const ofFinding = { ...root, item: { kind: 'finding', id: 'f' }, version: 9 } as const;
    const edit = row('edit', { item, version: 1 });
    assert.deepEqual(draw(edit, { incidents: [open], root: ofFinding }), ['folded', open, zone]);
    assert.deepEqual(draw(edit, { root: ofFinding }), { skip: 'what it was about is gone' });
    const counted = row('edit', { item: { kind: 'finding', id: 'f' }, version: 10 });
    assert.deepEqual(draw(counted, { findings: [finding(1)], root: ofFinding }), ['finding', finding(1), zone]);
  });

  it('about what may not have arrived names the report, and the worst first whatever it is', () => {
    const lost = [
      row('report', { subscriptionId: 'weekly', due: NOON }),
      row('report', { subscriptionId: 'weekly' }),
      row('report', { subscriptionId: 'gone', due: NOON }),
    ];
    const other = { ...weekly, id: 'other', report: 'posture' } as const;
    assert.deepEqual(draw(row('recovered'), { lost, subscriptions: [other, weekly] }), [
      'recovered',
      [{ kind: 'report', report: 'admins-without-mfa', parameters: {}, due: NOON }],
      zone,
    ]);
    const mild = incident(2, { incident: { severity: 'low' } });
    const bad = finding(1, { severity: 'critical' });
    assert.deepEqual(draw(row('digest', { why: 'pause' }), { incidents: [mild], findings: [bad] }), [
      'digest',
      {
        why: 'pause',
        items: [
          { kind: 'finding', finding: bad },
          { kind: 'incident', record: mild },
        ],
      },
      zone,
    ]);
  });
});

describe('what is kept of the outcome of a message', () => {
  const when = { now: NOON, random: 1 };

  it('is where it is, or why it is not there, at no great length', () => {
    const delivery = row('card');
    assert.deepEqual(decideDeliveryResult({ delivery }, { sent: true, activityId: 'a-1' }, when), {
      state: 'sent',
      activityId: 'a-1',
    });
    const detail = 'x'.repeat(600);
    assert.deepEqual(decideDeliveryResult({ delivery }, { sent: false, reason: 'missing', detail }, when), {
      state: 'dropped',
      error: `missing: ${'x'.repeat(491)}`,
    });
  });

  it('says when it is tried again: a tenth later at most than was asked for, and for as long as three days', () => {
    const busy = { sent: false, reason: 'busy', detail: '429' } as const;
    assert.deepEqual(decideDeliveryResult({ delivery: row('card') }, { ...busy, retryAfterMs: 10_000 }, when), {
      state: 'pending',
      notBefore: instant('2026-11-24T12:00:11Z'),
      error: 'busy: 429',
    });
    const state = (attempts: number) => decideDeliveryResult({ delivery: row('card', { attempts }) }, busy, when);
    assert.equal(state(900).state, 'pending');
    assert.deepEqual(state(901), { state: 'failed', error: 'busy: 429' });
  });

  it('is that a refused card becomes a plain line, and that a word on an outage may come twice', () => {
    const refused = { sent: false, reason: 'refused', detail: '413' } as const;
    assert.deepEqual(decideDeliveryResult({ delivery: row('card') }, refused, when), {
      state: 'pending',
      notBefore: NOON,
      plain: true,
      error: 'refused: 413',
    });
    const unknown = { sent: false, reason: 'unknown', detail: 'reset' } as const;
    assert.equal(decideDeliveryResult({ delivery: row('late') }, unknown, when).state, 'pending');
  });
});

describe('the reader of a message', () => {
  const personal = { ...channel('megan'), conversationType: 'personal', userObjectId: MEGAN.objectId } as const;
  type Asked = Parameters<AccessPolicy['mayAsk']>[0];
  const check = async (
    delivery: Delivery,
    decision: Awaited<ReturnType<AccessPolicy['mayAsk']>>,
    reader: Partial<ClaimedDelivery> = { conversation: personal },
  ) => {
    const asked: Asked[] = [];
    const access: AccessPolicy = {
      mayAsk: (who) => {
        asked.push(who);
        return Promise.resolve(decision);
      },
    };
    const result = await checkRecipientAccess(claimed(delivery, reader), { access, tenantId: 't' }, at(60));
    return { result, asked };
  };
  const no = (reason: 'cannot-verify' | 'not-allowed' | 'unknown-person') => ({ allowed: false, reason }) as const;
  const error = (reason: string) => `its reader may not see it: ${reason}`;
  const wait = (reason: string) => ({ state: 'pending', notBefore: at(65), error: error(reason), waited: true });
  const week = { createdAt: at(60 - 7 * 24 * 60) };
  const longer = { createdAt: at(60 - 8 * 24 * 60) };
  const toMegan = { place: { personId: MEGAN.objectId } };

  it('is asked for by who reads it: one person alone, and nobody in a channel', async () => {
    const who = [{ objectId: MEGAN.objectId, tenantId: 't' }];
    assert.deepEqual(await check(row('card'), { allowed: true }), { result: { goes: 'whole' }, asked: who });
    assert.deepEqual((await check(row('escalation', toMegan), { allowed: true }, {})).asked, who);
    const everybody = { result: { goes: 'whole' }, asked: [] };
    assert.deepEqual(await check(row('card'), no('not-allowed'), { conversation: channel('soc') }), everybody);
    assert.deepEqual(await check(row('card'), no('not-allowed'), {}), everybody);
    const nobody = { ...channel('megan'), conversationType: 'personal' } as const;
    assert.deepEqual(await check(row('report'), { allowed: true }, { conversation: nobody }), {
      result: { state: 'dropped', error: error('unknown-person') },
      asked: [],
    });
  });

  it('who may not see it waits for a week, gets no report, and hears of an escalation without its content', async () => {
    const cases = [
      [row('card'), 'cannot-verify', wait('cannot-verify')],
      [row('report'), 'cannot-verify', wait('cannot-verify')],
      [row('card', week), 'not-allowed', wait('not-allowed')],
      [row('card', longer), 'not-allowed', { state: 'dropped', error: error('not-allowed') }],
      [row('recovered', longer), 'not-allowed', { state: 'failed', error: error('not-allowed') }],
      [row('report'), 'not-allowed', { state: 'dropped', error: error('not-allowed') }],
      [row('escalation', toMegan), 'not-allowed', { goes: 'withheld' }],
      [row('escalation', toMegan), 'unknown-person', { state: 'failed', error: error('unknown-person') }],
    ] as const;
    for (const [delivery, reason, expected] of cases) {
      assert.deepEqual((await check(delivery, no(reason))).result, expected, `${delivery.kind} ${reason}`);
    }
  });
});

describe('a report', () => {
  const due = (now: string, more: Partial<ReportSubscription> = {}, last?: string) =>
    findDueSlot({ ...weekly, ...more }, instant(now), last === undefined ? undefined : instant(last));
  const monday = instant('2026-11-09T08:00:00Z');

  it('is due from its minute on, once, and not for a time before it was asked for or while it is paused', () => {
    assert.equal(due('2026-11-09T07:59:59Z'), undefined);
    assert.equal(due('2026-11-09T08:00:00Z'), monday);
    assert.equal(due('2026-11-12T08:00:00Z'), monday);
    assert.equal(due('2026-11-12T08:00:00Z', {}, monday), undefined);
    assert.equal(due('2026-11-12T08:00:00Z', {}, '2026-11-02T08:00:00Z'), monday);
    assert.equal(due('2026-11-12T08:00:00Z', { createdAt: monday }), undefined);
    assert.equal(due('2026-11-12T08:00:00Z', { pausedUntil: instant('2026-11-12T08:00:01Z') }), undefined);
    assert.equal(due('2026-11-12T08:00:00Z', { pausedUntil: instant('2026-11-12T08:00:00Z') }), monday);
  });

  it('comes next after now, or after its pause, and never by a schedule that cannot be kept', () => {
    const next = (more: Partial<ReportSubscription> = {}) =>
      findNextSlot({ ...weekly, ...more }, instant('2026-11-05T08:00:00Z'));
    assert.equal(next(), monday);
    assert.equal(next({ pausedUntil: instant('2026-11-04T08:00:00Z') }), monday);
    assert.equal(next({ pausedUntil: instant('2026-11-10T08:00:00Z') }), instant('2026-11-16T08:00:00Z'));
    for (const schedule of [
      { ...weekly.schedule, cron: '0 0 9 * * 1' },
      { ...weekly.schedule, cron: '0 9 30 2 *' },
      { ...weekly.schedule, timeZone: 'Mars/Olympus' },
    ]) {
      assert.deepEqual([next({ schedule }), due('2026-11-12T08:00:00Z', { schedule })], [undefined, undefined]);
    }
  });

  it('is its question asked anew, with its period moved, and says when it is late', async () => {
    const asked: AnswerRequest[] = [];
    const answers: AnswerService = {
      answer: (request) => {
        asked.push(request);
        return Promise.resolve({ kind: 'help' });
      },
    };
    const { cards, drawn } = recordingCards();
    const { signal } = new AbortController();
    const render = (subscription: ReportSubscription, delivery: Delivery) =>
      renderScheduledReport(claimed(delivery, { subscriptions: [subscription] }), {
        cards,
        answers,
        now: at(0),
        signal,
      });
    const since = instant('2026-11-01T10:00:00Z');
    const until = instant('2026-11-02T10:00:00Z');
    const moving = { ...weekly, createdAt: at(-7 * 24 * 60), parameters: { app: 'Sync', since, until } };
    await render(moving, row('report', { due: at(-10) }));
    await render({ ...weekly, createdAt: NOON }, row('report', { due: at(-11) }));
    const of = (parameters: object) => ({
      understanding: {
        question: 'every Monday at 09:00',
        intent: 'admins-without-mfa',
        parameters,
        confidence: 1,
        alternatives: [],
      },
      refresh: true,
      signal,
    });
    assert.deepEqual(asked, [
      of({ app: 'Sync', since: instant('2026-11-08T10:00:00Z'), until: instant('2026-11-09T10:00:00Z') }),
      of({}),
    ]);
    const view = { words: 'every Monday at 09:00', timeZone: 'Europe/Zurich' };
    assert.deepEqual(drawn, [
      ['report', { kind: 'help' }, { ...view, due: at(-10), late: false }],
      ['report', { kind: 'help' }, { ...view, due: at(-11), late: true }],
    ]);
    const unwanted = { skip: 'it is not wanted any more' };
    assert.deepEqual(await render(weekly, row('report')), unwanted);
    const nothing = claimed(row('report', { due: NOON }));
    assert.deepEqual(await renderScheduledReport(nothing, { cards, answers, now: NOON, signal }), unwanted);
  });
});
