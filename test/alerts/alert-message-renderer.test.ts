import assert from 'node:assert/strict';
import { findingVersion } from '../../src/alerts/finding-version.js';
import { renderAlertMessage } from '../../src/alerts/alert-message-renderer.js';
import type { ClaimedDelivery } from '../../src/alerts/model/claimed-delivery.js';
import type { Delivery } from '../../src/alerts/model/delivery.js';
import {
  at,
  claimedRow as row,
  entry,
  finding,
  grown,
  incident,
  MEGAN,
  NOON,
  plainCards,
  uuid,
} from './alert-samples.js';

const claimed = (delivery: Delivery, more: Partial<ClaimedDelivery> = {}): ClaimedDelivery => ({
  delivery,
  incidents: [],
  findings: [],
  subscriptions: [],
  lost: [],
  ...more,
});
const drawn = (delivery: Delivery, more: Partial<ClaimedDelivery> = {}) =>
  renderAlertMessage(claimed(delivery, more), { cards: plainCards, now: at(5) });

describe('the message of a row of the outbox', () => {
  const item = { kind: 'incident', id: uuid(1) } as const;
  const root = { key: 'card', activityId: 'activity-1', version: 2 };
  const open = incident(1);
  const taken = { ...open, acknowledged: { by: MEGAN, at: NOON } };
  const closed = { ...open, status: { name: 'closed', at: NOON, why: 'benign' } } as const;
  const lost = row('report', { subscriptionId: 'gone', due: NOON });

  const NOT_NEEDED: readonly (readonly [string, Delivery, Partial<ClaimedDelivery>, string])[] = [
    ['a card whose incident is forgotten', row('card', { item }), {}, 'what it was about is gone'],
    ['a step of a forgotten incident', row('reply', { item, entry: 'a' }), {}, 'this step is told by another line'],
    [
      'a step that was merged into another',
      row('reply', { item, entry: 'z' }),
      { incidents: [open] },
      'this step is told by another line',
    ],
    ['a digest of which nothing is left', row('digest', { why: 'pause' }), {}, 'nothing left to tell of'],
    ['a notice about nothing', row('recovered'), {}, 'nothing left to tell of'],
    ['a notice about a report that nobody wants', row('recovered'), { lost: [lost] }, 'nothing left to tell of'],
    [
      'an edit of a deleted message',
      row('edit', { item, version: 3 }),
      { incidents: [open], root: { key: 'card' } },
      'the message was deleted, or is not known to have arrived',
    ],
    [
      'an edit of nothing',
      row('edit', { item, version: 3 }),
      {},
      'the message was deleted, or is not known to have arrived',
    ],
    ['an edit that came late', row('edit', { item, version: 2 }), { incidents: [open], root }, 'it shows this already'],
    ['an edit of a digest that is empty by now', row('edit'), { root }, 'nothing left to tell of'],
    [
      'an escalation of what is over',
      row('escalation', { item }),
      { incidents: [closed] },
      'someone reacted, or it is over',
    ],
    [
      'an escalation of what somebody took',
      row('escalation', { item }),
      { incidents: [taken] },
      'someone reacted, or it is over',
    ],
    ['an escalation of nothing', row('escalation', { item }), {}, 'someone reacted, or it is over'],
    ['a word about a conversation that is not known', row('unreachable'), {}, 'the conversation is not known'],
    ['a quieter channel without its entry', row('quieter'), {}, 'the entry of the record cannot be read'],
    ['a member of a digest', row('member', { item }), { incidents: [open] }, 'no message of its own'],
    ['a report, which is drawn before', row('report'), {}, 'no message of its own'],
  ];
  for (const [what, delivery, more, skip] of NOT_NEEDED) {
    it(`is none for ${what}: ${skip}`, () => {
      assert.deepEqual(drawn(delivery, more), { skip });
      assert.deepEqual(drawn({ ...delivery, plain: true }, more), { skip }, 'nor a plain one');
    });
  }

  const DRAWN: readonly (readonly [string, Delivery, Partial<ClaimedDelivery>, string, number?])[] = [
    ['a card', row('card', { item }), { incidents: [open] }, `incident ${uuid(1)} v1 open a`, 1],
    [
      'a finding',
      row('card', { item }),
      { findings: [finding(1, { count: 3 })] },
      `finding ${finding(1).id} 3x`,
      findingVersion(finding(1, { count: 3 })),
    ],
    [
      'an edit',
      row('edit', { item, version: 3 }),
      { incidents: [grown(open, ['a', 'b'])], root },
      `incident ${uuid(1)} v2 open ab`,
      2,
    ],
    [
      'an edit of a message whose version is not known',
      row('edit', { item, version: 1 }),
      { incidents: [open], root: { key: 'card', activityId: 'x' } },
      `incident ${uuid(1)} v1 open a`,
      1,
    ],
    ['a step', row('reply', { item, entry: 'a' }), { incidents: [open] }, `step ${uuid(1)} a`],
    [
      'a decision that ended',
      row('reply', { item, entry: 'end' }),
      { incidents: [{ ...open, decided: [{ key: 'end', what: 'revoked', at: NOON, by: [MEGAN] }] }] },
      `decided ${uuid(1)} end`,
    ],
    [
      'an escalation, with how long nobody reacted',
      row('escalation', { item, due: at(-26) }),
      { incidents: [open] },
      `escalation ${uuid(1)} after 31`,
    ],
    [
      'an escalation whose wait began now',
      row('escalation', { item }),
      { incidents: [open] },
      `escalation ${uuid(1)} after 0`,
    ],
    ['a digest', row('digest', { why: 'pause' }), { incidents: [open] }, `digest pause: ${uuid(1)}`],
    ['an outage', row('late', { due: at(-10), entry: 'full' }), {}, `late full ${at(-10)} ${NOON}`],
  ];
  for (const [what, delivery, more, text, version] of DRAWN) {
    it(`is drawn for ${what}`, () => {
      assert.deepEqual(drawn(delivery, more), { message: { text }, ...(version === undefined ? {} : { version }) });
    });
  }

  it('is one plain line where Teams refused the card, of the same version', () => {
    const result = drawn(row('card', { item, plain: true }), { incidents: [open] });
    assert.ok('message' in result);
    assert.deepEqual(result.version, 1);
    assert.match('text' in result.message ? result.message.text : '', /could not draw here\. Ask me "show incidents"/);
  });

  it('lists the worst first, then the newest, in a digest and in a notice', () => {
    const old = finding(1, { severity: 'high', lastAt: at(1) });
    const newer = finding(2, { severity: 'high', lastAt: at(2) });
    const low = finding(3, { severity: 'low', lastAt: at(9) });
    const medium = incident(4, { incident: { severity: 'medium', timeline: [entry('a')] } });
    const more = { incidents: [medium, open], findings: [low, old, newer] };
    const order = [uuid(1), newer.id, old.id, uuid(4), low.id].join(', ');
    assert.deepEqual(drawn(row('digest', { why: 'burst' }), more), { message: { text: `digest burst: ${order}` } });
    assert.deepEqual(drawn(row('recovered'), more), { message: { text: `recovered ${order}` } });
  });
});
