import assert from 'node:assert/strict';
import { planAlerts } from '../../src/alerts/alert-planner.js';
import type { Delivery } from '../../src/alerts/model/delivery.js';
import type { Severity } from '../../src/core/severity.js';
import { at, finding, grown, incident, MEGAN, NOON, subscription, uuid } from './alert-samples.js';
import { added, given, KEY, kindsOf, said, sent, sentCard } from './planner-test-helpers.js';

const ITEM = { kind: 'incident', id: uuid(1) } as const;
const many = (count: number, severity: Severity = 'medium') =>
  Array.from({ length: count }, (_, index) => ({ finding: finding(index, { severity }) }));
/** As they stand in the outbox once they were sent. */
const afterSending = (rows: readonly Delivery[]) => rows.map((row) => (row.kind === 'member' ? row : sent(row)));
const decided = { key: 'd-1', what: 'revoked', at: NOON, by: [MEGAN] } as const;

describe('what is planned for a card', () => {
  it('says which incident it is about, in the place and the zone of the card', () => {
    const zone = [subscription('soc', { timeZone: 'Europe/Zurich' })];
    const rows = added(planAlerts(given({ subscriptions: zone, incidents: [incident(1)] })));
    const [card] = rows;
    assert.deepEqual([card?.item, card?.told, card?.timeZone], [ITEM, ['a'], 'Europe/Zurich']);
    const next = planAlerts(
      given({ subscriptions: zone, incidents: [grown(incident(1), ['a', 'b'])], deliveries: [sent(card!)] }),
    );
    for (const row of added(next)) {
      assert.deepEqual([row.item, row.place, row.timeZone], [ITEM, { conversationId: 'soc' }, 'Europe/Zurich']);
    }
  });

  it('is keyed by its conversation, whatever that is called', () => {
    const cardiff = '19:cardiff@thread.tacv2';
    const input = given({ subscriptions: [subscription(cardiff)], incidents: [incident(1)] });
    const deliveries = afterSending(added(planAlerts(input)));
    const key = `incident:${uuid(1)}:${cardiff}`;
    assert.deepEqual(said(planAlerts({ ...input, incidents: [grown(incident(1), ['a', 'b'])], deliveries })), [
      `add ${key}:edit:2`,
      `add ${key}:reply:b`,
    ]);
  });

  it('is nothing while it waits and nothing is new; that it is critical by now makes it urgent, once', () => {
    const [card] = added(planAlerts(given({ incidents: [incident(1)] })));
    assert.deepEqual(planAlerts(given({ incidents: [incident(1)], deliveries: [card!] })), []);
    const [slow] = added(planAlerts(given({ incidents: [incident(1, { incident: { severity: 'high' } })] })));
    const actions = planAlerts(given({ incidents: [incident(1)], deliveries: [slow!] }));
    assert.deepEqual(actions, [{ do: 'told', key: `${KEY}:card`, urgent: true }]);
  });

  it('says in the row of an edit why it was dropped', () => {
    const second = grown(incident(1), ['a']);
    const rows = [sentCard(), ...added(planAlerts(given({ incidents: [second], deliveries: [sentCard()] })))];
    const [dropped] = planAlerts(given({ incidents: [grown(second, ['a'])], deliveries: rows }));
    assert.deepEqual(dropped, { do: 'drop', key: `${KEY}:edit:2`, why: 'a newer one takes its place' });
  });

  it('is a new one where the old was given up, or where its digest is no longer known', () => {
    const after = grown(incident(1), ['a', 'b']);
    const failed = { ...sentCard(), state: 'failed' } as const;
    assert.deepEqual(said(planAlerts(given({ incidents: [after], deliveries: [failed] }))), [`add ${KEY}:card`]);
    const petty = Array.from({ length: 7 }, (_, index) => incident(index, { incident: { severity: 'medium' } }));
    const rows = added(planAlerts(given({ incidents: petty })));
    const [member] = rows.filter(({ item, kind }) => kind === 'member' && item?.id === uuid(6));
    const worse = grown(petty[6]!, ['a', 'b'], { severity: 'high' });
    assert.deepEqual(said(planAlerts(given({ now: at(20), incidents: [worse], deliveries: [member!] }))), [
      `add incident:${uuid(6)}:soc:card`,
    ]);
  });

  it('is planned although the card of a finding says that it is part of the incident', () => {
    const [found] = afterSending(added(planAlerts(given({ findings: [{ finding: finding(1) }] }))));
    const lost = { ...sentCard(), state: 'failed' } as const;
    const partOf = sent({ ...lost, key: 'part-of', kind: 'edit', parent: found?.key ?? '', version: 9 });
    const actions = planAlerts(
      given({ incidents: [grown(incident(1), ['a', 'b'])], deliveries: [found!, lost, partOf] }),
    );
    assert.deepEqual(said(actions), [`add ${KEY}:card`]);
  });

  describe('in its thread', () => {
    it('a step that was not sent as the bot was away is told when it is back', () => {
      const after = grown(incident(1), ['a', 'b']);
      const rows = added(planAlerts(given({ incidents: [after], deliveries: [sentCard()] })));
      const away = rows.map((row) => (row.kind === 'reply' ? ({ ...row, state: 'dropped' } as const) : sent(row)));
      const actions = planAlerts(
        given({ incidents: [after], deliveries: [sentCard(after, { told: ['a'] }), ...away] }),
      );
      assert.deepEqual(said(actions), [`add ${KEY}:reply:b`]);
    });

    it('a decision is told once: at once where the card was there, not at all where the card tells of it', () => {
      const ended = { ...grown(incident(1), ['a']), decided: [decided] };
      assert.deepEqual(said(planAlerts(given({ incidents: [ended], deliveries: [sentCard()] }))), [
        `add ${KEY}:edit:2`,
        `add ${KEY}:reply:d-1`,
      ]);
      const [card] = added(planAlerts(given({ incidents: [ended] })));
      assert.deepEqual(card?.told, ['a', 'd-1']);
      const later = { ...grown(ended, ['a', 'b']), decided: [decided] };
      assert.deepEqual(said(planAlerts(given({ incidents: [later], deliveries: [sent(card)] }))), [
        `add ${KEY}:edit:3`,
        `add ${KEY}:reply:b`,
      ]);
    });
  });
});

describe('what is planned for a finding', () => {
  const counted = (number: number, severity: Severity, count = 2) => ({
    finding: finding(number, { severity, count }),
  });

  it('goes to the conversations that the bot is back in, and to no others', () => {
    const subscriptions = [subscription('soc'), subscription('back')];
    const findings = [{ finding: finding(1), onlyFor: ['back'] }];
    assert.deepEqual(
      added(planAlerts(given({ subscriptions, findings }))).map(({ place }) => place),
      [{ conversationId: 'back' }],
    );
  });

  it('waits for the end of a pause where it is an edit, unless it is critical', () => {
    const [card] = afterSending(added(planAlerts(given({ findings: many(1) }))));
    const subscriptions = [subscription('soc', { pausedUntil: at(60) })];
    const edits = (severity: Severity, paused: boolean) =>
      added(
        planAlerts(
          given({
            now: at(1),
            findings: [counted(0, severity)],
            deliveries: [card!],
            ...(paused ? { subscriptions } : {}),
          }),
        ),
      ).map(({ kind, notBefore }) => [kind, notBefore]);
    assert.deepEqual(edits('medium', true), [['edit', at(60)]]);
    assert.deepEqual(edits('medium', false), [['edit', at(1)]]);
    assert.deepEqual(edits('critical', true), [['edit', at(1)]]);
  });

  it('is a card now where it is critical, in a pause and in quiet hours, and waits for their end where it is not', () => {
    const always = { from: '00:00', to: '23:59' };
    for (const held of [{ pausedUntil: at(60) }, { quietHours: always }]) {
      const planned = (severity: Severity) =>
        added(planAlerts(given({ findings: many(1, severity), subscriptions: [subscription('soc', held)] })));
      assert.deepEqual(
        planned('critical').map(({ kind, notBefore, urgent }) => [kind, notBefore, urgent]),
        [['card', NOON, true]],
      );
      assert.deepEqual(
        planned('high').map(({ kind }) => kind),
        ['digest', 'member'],
      );
    }
  });

  it('makes a card that waits urgent when it becomes critical', () => {
    const [card] = added(planAlerts(given({ findings: many(1) })));
    const [told, ...others] = planAlerts(given({ findings: [counted(0, 'critical')], deliveries: [card!] }));
    assert.deepEqual(others, []);
    assert.ok(told?.do === 'told');
    assert.deepEqual([told.key, told.urgent], [card?.key, true]);
  });
});

describe('what is planned for a digest', () => {
  const burst = () => afterSending(added(planAlerts(given({ findings: many(8) }))));
  const digestIn = (rows: readonly Delivery[]) => rows.find(({ kind }) => kind === 'digest')?.key ?? '';
  const again = (rows: readonly Delivery[], more: Parameters<typeof given>[0]) =>
    planAlerts(given({ now: at(1), deliveries: rows, ...more }));

  it('is an edit when a finding of it comes again, and nothing when it does not', () => {
    const rows = burst();
    const key = digestIn(rows);
    const repeated = { finding: finding(7, { severity: 'medium', count: 3 }) };
    assert.deepEqual(said(again(rows, { findings: [repeated] })), [
      `told ${key}:member:finding:${repeated.finding.id}`,
      `add ${key}:edit:${Date.parse(at(1))}`,
    ]);
    assert.deepEqual(again(rows, { findings: many(8) }), []);
  });

  it('is an edit also after the night, for what is high and came at night', () => {
    const findings = many(1, 'high');
    const subscriptions = [subscription('soc', { pausedUntil: at(60) })];
    const rows = afterSending(added(planAlerts(given({ subscriptions, findings }))));
    const more = again(rows, { now: at(61), findings: [{ finding: finding(0, { count: 2 }) }] });
    assert.deepEqual(kindsOf(more), ['edit']);
  });

  it('is nothing for what is high and in it already, as of that flood', () => {
    const flood = many(40, 'high');
    const rows = afterSending(added(planAlerts(given({ findings: flood }))));
    assert.deepEqual(again(rows, { findings: flood }), []);
    const two = [38, 39].map((number) => ({ finding: finding(number, { count: 2 }) }));
    const members = again(rows, { findings: two }).filter((action) => action.do === 'told');
    assert.equal(members.length, 2);
  });

  it('is an edit when an incident of it goes on, and a card of its own beside it when that becomes high', () => {
    const petty = Array.from({ length: 7 }, (_, index) => incident(index, { incident: { severity: 'medium' } }));
    const rows = afterSending(added(planAlerts(given({ incidents: petty }))));
    const inDigest = petty[6]!;
    assert.deepEqual(kindsOf(again(rows, { incidents: [grown(inDigest, ['a', 'b'])] })), ['edit']);
    for (const severity of ['high', 'critical'] as const) {
      const worse = again(rows, { incidents: [grown(inDigest, ['a', 'b'], { severity })] });
      assert.deepEqual(said(worse), [`add incident:${inDigest.id}:soc:card`], severity);
    }
  });

  it('is an edit when an incident of it is closed', () => {
    const petty = Array.from({ length: 7 }, (_, index) => incident(index, { incident: { severity: 'medium' } }));
    const rows = afterSending(added(planAlerts(given({ incidents: petty }))));
    const closed = { ...grown(petty[6]!, ['a']), status: { name: 'closed', at: NOON, why: 'benign' } } as const;
    const actions = again(rows, { incidents: [closed] });
    assert.deepEqual(
      actions.map((action) => action.do),
      ['told', 'add'],
    );
    assert.equal(added(actions)[0]?.parent, digestIn(rows));
  });

  it('is what comes next within ten minutes of it, though the cards before it are older', () => {
    const rows = burst().map((row) => (row.kind === 'card' ? { ...row, createdAt: at(-5) } : row));
    const next = [{ finding: finding(20, { severity: 'medium' }) }];
    assert.deepEqual(kindsOf(again(rows, { now: at(6), findings: next })), ['member', 'edit']);
  });

  it('is never what is critical, however much of it comes', () => {
    assert.ok(kindsOf(planAlerts(given({ findings: many(40, 'critical') }))).every((kind) => kind === 'card'));
  });

  it('names its incident in what waits for the morning', () => {
    const high = incident(1, { incident: { severity: 'high' } });
    const actions = planAlerts(
      given({
        subscriptions: [subscription('soc', { pausedUntil: at(60) })],
        incidents: [grown(high, ['a', 'b'])],
        deliveries: [sentCard(high)],
      }),
    );
    assert.deepEqual(added(actions).find(({ kind }) => kind === 'member')?.item, ITEM);
  });
});
