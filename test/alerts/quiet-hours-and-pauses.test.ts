import assert from 'node:assert/strict';
import { planAlerts } from '../../src/alerts/alert-planner.js';
import { added, given, KEY, said, sent, sentCard } from './planner-test-helpers.js';
import { at, finding, grown, incident, MEGAN, NOON, subscription } from './alert-samples.js';

describe('planning alerts that have to wait', () => {
  describe('quiet hours', () => {
    const night = subscription('soc', { quietHours: { from: '20:00', to: '07:00' }, timeZone: 'Europe/Zurich' });
    const late = at(11 * 60); // 23:00 UTC, midnight in Zurich

    it('let only critical ones pass, the rest comes in one digest at their end', () => {
      const findings = [{ finding: finding(1) }, { finding: finding(2) }];
      const rows = added(planAlerts(given({ now: late, subscriptions: [night], incidents: [incident(1)], findings })));
      assert.deepEqual(
        rows.map(({ kind, notBefore }) => [kind, notBefore]),
        [
          ['card', late],
          ['digest', '2026-11-25T06:00:00Z'],
          ['member', late],
          ['member', late],
        ],
      );
    });

    it('hold in the zone of the channel, the hour of the change of clocks included', () => {
      const times = [
        ['2026-03-28T23:30:00Z', '2026-03-29T05:00:00Z'], // the night that is an hour short
        ['2026-10-24T22:30:00Z', '2026-10-25T06:00:00Z'], // and the one that is an hour longer
      ] as const;
      for (const [now, until] of times) {
        const input = given({
          now: now as typeof NOON,
          subscriptions: [night],
          findings: [{ finding: finding(1) }],
        });
        assert.equal(added(planAlerts(input)).find(({ kind }) => kind === 'digest')?.notBefore, until);
      }
    });

    it('a step of a card that is there waits for the digest, the card is edited at once', () => {
      const high = incident(1, { incident: { severity: 'high' } });
      const card = sentCard(high);
      const actions = planAlerts(
        given({ now: late, subscriptions: [night], incidents: [grown(high, ['a', 'b'])], deliveries: [card] }),
      );
      assert.deepEqual(
        added(actions).map(({ kind, notBefore }) => [kind, notBefore]),
        [
          ['edit', late],
          ['digest', '2026-11-25T06:00:00Z'],
          ['member', late],
        ],
      );
      assert.deepEqual(actions.at(-1), { do: 'told', key: `${KEY}:card`, entries: ['b'] });
    });

    it('do not tell again in the morning what the thread of a card has', () => {
      const high = incident(1, { incident: { severity: 'high' } });
      const before = grown(high, ['a', 'b']);
      const card = sentCard(high);
      const told = added(planAlerts(given({ incidents: [before], deliveries: [card] }))).map((row) => sent(row));
      assert.deepEqual(
        told.map(({ kind }) => kind),
        ['edit', 'reply'],
      );
      const worse = { ...grown(before, ['a', 'b']), acknowledged: { by: MEGAN, at: late } };
      const actions = planAlerts(
        given({ now: late, subscriptions: [night], incidents: [worse], deliveries: [card, ...told] }),
      );
      assert.deepEqual(said(actions), [`add ${KEY}:edit:3`]);
    });
  });

  describe('a pause', () => {
    const paused = subscription('soc', { pausedUntil: at(120) });
    const high = incident(1, { incident: { severity: 'high' } });

    it('lets critical ones pass, with each step, and holds the rest back until one digest', () => {
      const critical = added(planAlerts(given({ subscriptions: [paused], incidents: [incident(1)] })));
      assert.deepEqual(
        critical.map(({ kind, notBefore, urgent }) => [kind, notBefore, urgent]),
        [['card', NOON, true]],
      );
      const step = given({
        subscriptions: [paused],
        incidents: [grown(incident(1), ['a', 'b'])],
        deliveries: [sentCard()],
      });
      const waiting = added(planAlerts(step));
      assert.deepEqual(
        waiting.map(({ kind, notBefore }) => [kind, notBefore]),
        [
          ['edit', NOON],
          ['reply', NOON],
        ],
      );
      assert.deepEqual(planAlerts(given({ subscriptions: [paused], deliveries: [sentCard(), ...waiting] })), []);
      const rows = added(planAlerts(given({ subscriptions: [paused], incidents: [high] })));
      assert.deepEqual(
        rows.map(({ kind, notBefore }) => [kind, notBefore]),
        [
          ['digest', at(120)],
          ['member', NOON],
        ],
      );
    });

    it('that begins in quiet hours has a digest of its own: the one of the night does not say that it was paused', () => {
      const quietHours = { from: '20:00', to: '07:00' };
      const late = at(11 * 60);
      const night = added(
        planAlerts(
          given({
            now: late,
            subscriptions: [subscription('soc', { quietHours })],
            findings: [{ finding: finding(1) }],
          }),
        ),
      );
      const both = [subscription('soc', { quietHours, pausedUntil: at(48 * 60) })];
      const rows = added(
        planAlerts(given({ now: late, subscriptions: both, findings: [{ finding: finding(2) }], deliveries: night })),
      );
      assert.deepEqual(
        rows.map(({ kind, why, parent }) => [kind, why ?? parent]),
        [
          ['digest', 'pause'],
          ['member', rows[0]?.key],
        ],
      );
    });

    it('that ended leaves what grows meanwhile in the digest that is on its way', () => {
      const medium = incident(1, { incident: { severity: 'medium' } });
      const rows = added(planAlerts(given({ subscriptions: [paused], incidents: [medium] })));
      const [digest, member] = rows;
      assert.deepEqual([digest?.kind, member?.kind], ['digest', 'member']);
      const actions = planAlerts(given({ now: at(121), incidents: [grown(medium, ['a', 'b'])], deliveries: rows }));
      assert.deepEqual(actions, [{ do: 'told', key: member?.key, version: 2 }]);
    });

    it('that ends early brings the digest at once; one that is made longer, later', () => {
      const rows = added(planAlerts(given({ subscriptions: [paused], incidents: [high] })));
      const digest = rows[0]!.key;
      assert.deepEqual(planAlerts(given({ now: at(5), deliveries: rows })), [
        { do: 'reschedule', key: digest, notBefore: at(5) },
      ]);
      const longer = [subscription('soc', { pausedUntil: at(300) })];
      assert.deepEqual(planAlerts(given({ now: at(5), deliveries: rows, subscriptions: longer })), [
        { do: 'reschedule', key: digest, notBefore: at(300) },
      ]);
    });

    it('that ends early brings at once what it held of cards that are there: edits, and how a decision ended', () => {
      const before = [sentCard(high)];
      const end = { key: 'end', what: 'revoked', at: at(1), by: [MEGAN] } as const;
      const after = { ...grown(high, ['a']), decided: [end] };
      const held = added(planAlerts(given({ subscriptions: [paused], incidents: [after], deliveries: before })));
      assert.deepEqual(
        held.map(({ kind, notBefore }) => [kind, notBefore]),
        [
          ['edit', at(120)],
          ['reply', at(120)],
        ],
      );
      assert.deepEqual(
        planAlerts(given({ now: at(5), deliveries: [...before, ...held] })),
        held.map(({ key }) => ({ do: 'reschedule', key, notBefore: at(5) })),
      );
      const tried = held.map((row) => ({ ...row, attempts: 1 }));
      assert.deepEqual(planAlerts(given({ now: at(5), deliveries: [...before, ...tried] })), []);
    });

    it('an incident that goes on after the digest gets its card', () => {
      const rows = added(planAlerts(given({ subscriptions: [paused], incidents: [high] }))).map((row) =>
        row.kind === 'digest' ? sent(row) : row,
      );
      assert.deepEqual(planAlerts(given({ now: at(130), incidents: [high], deliveries: rows })), []);
      const more = planAlerts(given({ now: at(130), incidents: [grown(high, ['a', 'b'])], deliveries: rows }));
      assert.deepEqual(said(more), [`add ${KEY}:card`]);
    });
  });
});
