import fc from 'fast-check';
import assert from 'node:assert/strict';
import type { DeliveryPlanAction } from '../../src/alerts/model/delivery-planning.js';
import type { Delivery } from '../../src/alerts/model/delivery.js';
import { planAlerts } from '../../src/alerts/alert-planner.js';
import type { IncidentRecord } from '../../src/incidents/model/incident.js';
import { compareSeverity, SEVERITIES } from '../../src/core/severity.js';
import type { DetectionFinding } from '../../src/detections/model/detection-finding.js';
import { at, finding, grown, incident, subscription } from './alert-samples.js';

const CHANNELS = ['soc', 'night', 'mail'];

/** What can happen to an outbox, one after the other. */
const event = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constant('change' as const), number: fc.nat(8), severity: fc.nat(2) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('find' as const), number: fc.nat(26) }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('send' as const), which: fc.nat(50), luck: fc.nat(9) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('wait' as const), minutes: fc.integer({ min: 1, max: 400 }) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('pause' as const), minutes: fc.integer({ min: 1, max: 90 }) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('leave' as const), channel: fc.nat(2), back: fc.boolean() }) },
);

/** Incidents by number; each covers the findings of its hand, once it is there. */
const INCIDENTS = 9;

/** The finding with this number, the doing of one of the hands. */
function findingOf(number: number): DetectionFinding {
  const hand = `hand-${number % INCIDENTS}`;
  const actor = { kind: 'app', id: hand, name: hand } as const;
  return finding(number, { notes: [{ eventId: 'e', at: at(0), actor, what: 'made', source: 'activity' }] });
}

type Event = typeof event extends fc.Arbitrary<infer T> ? T : never;
const DAY_MINUTES = 24 * 60;

/** An outbox in memory: keeps rows as the store does, without its database. */
class Outbox {
  minutes = 0;
  readonly rows = new Map<string, Delivery>();
  readonly records = new Map<number, IncidentRecord>();
  readonly found = new Set<number>();
  readonly removed = new Set<string>();
  /** Keys of messages that went out, in order; edits may repeat. */
  readonly out: string[] = [];
  pausedUntil = -1;

  get now() {
    return at(this.minutes);
  }

  plan(incidents: readonly IncidentRecord[] = [], numbers: readonly number[] = []): readonly DeliveryPlanAction[] {
    const pause = this.pausedUntil > this.minutes ? { pausedUntil: at(this.pausedUntil) } : {};
    const actions = planAlerts({
      now: this.now,
      incidents,
      findings: numbers.map((number) => {
        const incidentId = this.records.get(number % INCIDENTS)?.id;
        return { finding: findingOf(number), ...(incidentId === undefined ? {} : { incidentId }) };
      }),
      covered: new Map(
        [...this.records].map(([number, { id }]) => [
          id,
          [...this.found].filter((one) => one % INCIDENTS === number).map((one) => findingOf(one).id),
        ]),
      ),
      recentFindings: [...this.found].map(findingOf),
      subscriptions: CHANNELS.map((name) =>
        subscription(name, {
          ...(name === 'night' ? { quietHours: { from: '13:00', to: '15:00' } } : {}),
          ...(name === 'soc' ? pause : {}),
        }),
      ),
      removed: [...this.removed].map((conversationId) => ({ conversationId, since: at(0) })),
      deliveries: [...this.rows.values()],
    });
    for (const action of actions) this.#apply(action);
    return actions;
  }

  /** Messages whose time has come and whose card is there. */
  due(): readonly Delivery[] {
    return [...this.rows.values()].filter(({ kind, state, notBefore, parent }) => {
      const root = parent === undefined ? undefined : this.rows.get(parent);
      const waits = root?.state === 'pending' || (root?.state === 'unknown' && kind === 'edit');
      return kind !== 'member' && state === 'pending' && Date.parse(notBefore) <= Date.parse(this.now) && !waits;
    });
  }

  send(row: Delivery, arrives: 'yes' | 'unknown'): void {
    const number = row.kind === 'card' && row.item?.kind === 'finding' ? this.#numberOf(row.item.id) : undefined;
    assert.ok(number === undefined || !this.records.has(number % INCIDENTS), 'its incident tells of it');
    this.out.push(row.key);
    const mayRepeat = row.kind === 'edit' || row.kind === 'recovered';
    const state = arrives === 'yes' ? 'sent' : mayRepeat ? 'pending' : 'unknown';
    this.rows.set(row.key, { ...row, state, attempts: row.attempts + 1 });
    const card = row.kind === 'edit' && state === 'sent' ? this.rows.get(row.parent ?? '') : undefined;
    if (card?.item !== undefined && card.item.id === row.item?.id && row.version !== undefined)
      this.rows.set(card.key, { ...card, version: row.version });
  }

  #numberOf(id: string): number | undefined {
    return [...this.found].find((number) => findingOf(number).id === id);
  }

  #apply(action: DeliveryPlanAction): void {
    if (action.do === 'add') {
      const there = this.rows.get(action.delivery.key);
      assert.ok(there === undefined || there.state === 'dropped' || there.state === 'failed', 'a living row stays');
      this.rows.set(action.delivery.key, {
        ...action.delivery,
        state: 'pending',
        createdAt: this.now,
        attempts: 0,
        drawing: 0,
      });
      return;
    }
    const row = this.rows.get(action.key);
    assert.ok(row !== undefined, `${action.do} of a row that is not there`);
    if (action.do === 'drop') this.rows.set(row.key, { ...row, state: 'dropped' });
    if (action.do === 'reschedule') this.rows.set(row.key, { ...row, notBefore: action.notBefore });
    if (action.do === 'adopt') {
      assert.ok(row.state === 'sent' && row.item?.kind === 'finding', 'only what people see is taken over');
      this.rows.set(row.key, { ...row, item: action.item, told: action.told, version: 0 });
    }
    if (action.do === 'recovered-by') this.rows.set(row.key, { ...row, recoveredBy: action.by });
    if (action.do !== 'told') return;
    const told = [...(row.told ?? []), ...(action.entries ?? [])];
    this.rows.set(row.key, { ...row, told, ...(action.version === undefined ? {} : { version: action.version }) });
  }
}

function run(outbox: Outbox, happens: Event): void {
  switch (happens.do) {
    case 'change': {
      const before = outbox.records.get(happens.number);
      const severity = SEVERITIES[happens.severity] ?? 'high';
      const keys = before?.incident.timeline.map(({ key }) => key) ?? [];
      const next =
        before === undefined
          ? incident(happens.number, { incident: { severity } })
          : grown(before, [...keys, `k${keys.length}`], {
              severity: compareSeverity(severity, before.incident.severity) < 0 ? severity : before.incident.severity,
            });
      outbox.records.set(happens.number, next);
      outbox.plan([next]);
      return;
    }
    case 'find': {
      if (outbox.found.has(happens.number)) return;
      outbox.found.add(happens.number);
      outbox.plan([], [happens.number]);
      return;
    }
    case 'send': {
      const due = outbox.due();
      const row = due[happens.which % Math.max(1, due.length)];
      if (row !== undefined && happens.luck > 1) outbox.send(row, happens.luck > 3 ? 'yes' : 'unknown');
      return;
    }
    case 'wait':
      outbox.minutes += happens.minutes;
      return;
    case 'pause':
      outbox.pausedUntil = outbox.minutes + happens.minutes;
      return;
    case 'leave': {
      const channel = CHANNELS[happens.channel] ?? 'soc';
      if (happens.back) outbox.removed.delete(channel);
      else outbox.removed.add(channel);
    }
  }
}

/** The service is well, everybody is back, and all holds are over. */
function settle(outbox: Outbox): void {
  outbox.removed.clear();
  // Noon, two days on: no quiet hours.
  outbox.minutes = (Math.floor(outbox.minutes / DAY_MINUTES) + 2) * DAY_MINUTES;
  for (let round = 0; round < 200; round += 1) {
    outbox.plan();
    const due = outbox.due();
    if (due.length === 0) return;
    for (const row of due) outbox.send(row, 'yes');
  }
  assert.fail('it never comes to rest');
}

describe('planning, whatever happens', () => {
  it('sends no message twice, leaves nothing waiting, and tells every incident in every channel, by one card', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 60 }), (events) => {
        const outbox = new Outbox();
        for (const one of events) {
          run(outbox, one);
          outbox.plan();
          assert.deepEqual(outbox.plan(), [], 'planning again asks for nothing');
        }
        settle(outbox);
        // Each once more, as it is: what a channel missed while the bot was away is told now.
        const last = [...outbox.records.values()].map((record) => grown(record, ['end']));
        outbox.plan(last);
        settle(outbox);

        const once = outbox.out.filter((key) => !key.includes(':edit:') && !key.startsWith('recovered:'));
        assert.equal(new Set(once).size, once.length, 'a message went out twice');
        const rows = [...outbox.rows.values()];
        assert.deepEqual(
          rows.filter(({ state, kind }) => state === 'pending' && kind !== 'member').map(({ key }) => key),
          [],
        );
        for (const row of rows.filter(({ state }) => state === 'unknown')) {
          assert.equal(outbox.rows.get(row.recoveredBy ?? '')?.state, 'sent', `${row.key} is told of`);
        }
        for (const { id, version } of last) {
          for (const channel of CHANNELS) {
            const told = rows.some(
              (row) =>
                row.item?.id === id &&
                'conversationId' in row.place &&
                row.place.conversationId === channel &&
                ((row.kind === 'card' &&
                  (row.state === 'unknown' || (row.state === 'sent' && row.version === version))) ||
                  (row.kind === 'member' && row.version === version)),
            );
            assert.ok(told, `${id} in ${channel}`);
            const cards = rows.filter(
              ({ kind, state, item, place }) =>
                kind === 'card' &&
                state === 'sent' &&
                item?.id === id &&
                'conversationId' in place &&
                place.conversationId === channel,
            );
            assert.ok(cards.length <= 1, `${id} has ${cards.length} cards in ${channel}`);
          }
        }
      }),
      { numRuns: 150 },
    );
  });
});
