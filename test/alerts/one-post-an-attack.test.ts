import assert from 'node:assert/strict';
import { planAlerts } from '../../src/alerts/alert-planner.js';
import type { DeliveryPlanningInput } from '../../src/alerts/model/delivery-planning.js';
import type { Delivery } from '../../src/alerts/model/delivery.js';
import type { DetectionFinding } from '../../src/detections/model/detection-finding.js';
import type { Severity } from '../../src/core/severity.js';
import { AlertTestEnvironment } from './alert-test-environment.js';
import { at, entry, finding, grown, incident, NOON, subscription, uuid } from './alert-samples.js';
import { added, given, KEY, said, sent } from './planner-test-helpers.js';

/** A finding of something that this hand did. */
const by = (hand: string, number: number, severity: Severity = 'critical'): DetectionFinding => {
  const actor = { kind: 'app', id: hand, name: hand } as const;
  const note = { eventId: `event-${number}`, at: NOON, actor, what: 'made', source: 'activity' } as const;
  return finding(number, { severity, notes: [note] });
};
const keyOf = (one: DetectionFinding) => `finding:${one.id}:soc`;
const rowOf = (one: DetectionFinding) => added(planAlerts(given({ findings: [{ finding: one }] })))[0]!;

describe('what belongs to one attack is one post', () => {
  const [first, second, third] = [by('mallory', 1), by('mallory', 2), by('mallory', 3)];
  const covering = (...findings: readonly DetectionFinding[]) => new Map([[uuid(1), findings.map(({ id }) => id)]]);
  const story = incident(1, { incident: { timeline: ['a', 'b', 'c'].map((key) => entry(key)) } });

  describe('a finding', () => {
    it('is posted at once; the next ones of the same actor wait for seconds, those of others do not', () => {
      const other = by('trent', 4);
      const findings = [first, second, other, third].map((one) => ({ finding: one }));
      const rows = added(planAlerts(given({ findings })));
      assert.deepEqual(
        rows.map(({ key, notBefore }) => [key, Date.parse(notBefore) - Date.parse(NOON)]),
        [
          [`${keyOf(first)}:card`, 0],
          [`${keyOf(second)}:card`, 10_000],
          [`${keyOf(other)}:card`, 0],
          [`${keyOf(third)}:card`, 10_000],
        ],
      );
    });

    it('waits also for what was posted minutes ago, and not for what was posted earlier', () => {
      const later = (minutes: number) =>
        added(
          planAlerts(
            given({
              now: at(minutes),
              findings: [{ finding: second }],
              recentFindings: [first],
              deliveries: [sent(rowOf(first))],
            }),
          ),
        )[0]?.notBefore;
      assert.equal(later(9), new Date(Date.parse(at(9)) + 10_000).toISOString().replace('.000', ''));
      assert.equal(later(11), at(11));
    });

    it('that waits is not posted when an incident tells of it', () => {
      const rows = added(planAlerts(given({ findings: [first, second].map((one) => ({ finding: one })) })));
      const actions = planAlerts(given({ incidents: [story], covered: covering(first, second), deliveries: rows }));
      assert.deepEqual(said(actions), [`drop ${keyOf(first)}:card`, `drop ${keyOf(second)}:card`, `add ${KEY}:card`]);
    });

    it('that waits in a digest leaves it when an incident tells of it', () => {
      const quiet = [subscription('soc', { pausedUntil: at(60) })];
      const high = by('mallory', 1, 'high');
      const rows = added(planAlerts(given({ subscriptions: quiet, findings: [{ finding: high }] })));
      const actions = planAlerts(
        given({ subscriptions: quiet, incidents: [story], covered: covering(high), deliveries: rows }),
      );
      assert.equal(said(actions)[0], `drop ${rows[1]?.key ?? ''}`);
      assert.deepEqual(said(actions).slice(1), [`add ${KEY}:card`]);
    });
  });

  describe('a posted card', () => {
    const posted = sent(rowOf(first), { version: 9 });
    const after = (deliveries: readonly Delivery[], more: Partial<DeliveryPlanningInput> = {}) =>
      planAlerts(
        given({ now: at(1), incidents: [story], covered: covering(first, second, third), deliveries, ...more }),
      );

    it('becomes the incident’s: edited, and its thread says what it has become', () => {
      assert.deepEqual(said(after([posted])), [
        `adopt ${keyOf(first)}:card`,
        `add ${keyOf(first)}:edit:1`,
        `add ${keyOf(first)}:reply:c`,
      ]);
    });

    it('becomes it also while it is on its way', () => {
      assert.equal(said(after([{ ...posted, state: 'claimed' }]))[0], `adopt ${keyOf(first)}:card`);
    });

    it('does not, if it may not have arrived, or has long scrolled away', () => {
      for (const row of [
        { ...posted, state: 'unknown', recoveredBy: 'notice' },
        { ...posted, createdAt: at(-25 * 60) },
      ] as const) {
        assert.ok(said(after([row])).includes(`add ${KEY}:card`));
      }
    });

    it('takes no more edits of the finding, and grows with the incident', () => {
      const edit: Delivery = {
        ...added(planAlerts(given({ findings: [{ finding: { ...first, count: 3 } }], deliveries: [posted] })))[0]!,
      };
      const actions = after([posted, edit]);
      assert.deepEqual(said(actions).slice(0, 2), [`drop ${edit.key}`, `adopt ${keyOf(first)}:card`]);
      const adopted = sent({ ...posted, item: { kind: 'incident', id: uuid(1) }, told: ['a', 'b'], version: 1 });
      const next = planAlerts(
        given({ incidents: [grown(story, ['a', 'b', 'c', 'd'])], deliveries: [adopted, ...added(actions)] }),
      );
      assert.ok(said(next).includes(`add ${keyOf(first)}:reply:d`));
      assert.ok(!said(next).includes(`add ${KEY}:card`));
    });

    it('that is the second one says where it goes on, once', () => {
      const rows = [posted, sent({ ...rowOf(second), createdAt: at(1) }), sent({ ...rowOf(third), createdAt: at(1) })];
      const actions = after(rows);
      assert.deepEqual(
        added(actions).flatMap(({ key, kind, parent, item }) =>
          key.includes('part-of') ? [[kind, parent, item?.id]] : [],
        ),
        [second, third].map((one) => ['edit', `${keyOf(one)}:card`, uuid(1)]),
      );
      const adopted = sent({ ...posted, item: { kind: 'incident', id: uuid(1) }, told: ['a', 'b'], version: 1 });
      const again = planAlerts(
        given({
          now: at(1),
          incidents: [story],
          covered: covering(second, third),
          deliveries: [adopted, ...rows.slice(1), ...added(actions)],
        }),
      );
      assert.deepEqual(again, []);
    });

    it('stays as it is where nobody wants the incident', () => {
      const subscriptions = [subscription('soc', { topic: 'audit' })];
      assert.deepEqual(after([posted], { subscriptions }), []);
    });
  });

  it('a critical act is told by a milder incident too, where only what is critical is wanted', () => {
    const milder = incident(1, {
      incident: { severity: 'high', timeline: [entry('a', { detection: 'app-role-assigned', severity: 'critical' })] },
    });
    const subscriptions = [subscription('soc', { atLeast: 'critical' })];
    assert.deepEqual(said(planAlerts(given({ subscriptions, incidents: [milder] }))), [`add ${KEY}:card`]);
  });

  describe('in the outbox', () => {
    let house: AlertTestEnvironment;
    before(async () => {
      house = await AlertTestEnvironment.open();
    });
    afterEach(() => house.empty());
    after(() => house.close());

    it('the post about the first act becomes the incident’s card, those that wait are never sent', async () => {
      await house.subscribe(subscription('soc'));
      const alerts = house.start({ everyMs: 600_000 });
      await house.happens([], [first, second, third]);
      alerts.wake();
      await house.recipient.until((seen) => seen.length === 1);
      await house.happens([story], [first, second, third], uuid(1));
      alerts.wake();
      await house.recipient.until((seen) => seen.length === 3);
      assert.deepEqual(house.recipient.seen, [
        `post soc: finding ${first.id} 1x`,
        `update soc: incident ${uuid(1)} v1 open abc`,
        `reply soc: step ${uuid(1)} c`,
      ]);
      await house.untilStates({ dropped: 2, sent: 3 });
    });

    it('a post that was on its way is edited once it is there', async () => {
      await house.subscribe(subscription('soc'));
      house.recipient.script = ({ how }) => (how === 'post' ? { late: 300 } : undefined);
      const alerts = house.start({ everyMs: 600_000 });
      await house.happens([], [first]);
      alerts.wake();
      await house.recipient.until((seen) => seen.length === 1);
      await house.happens([story], [first], uuid(1));
      alerts.wake();
      await house.recipient.until((seen) => seen.length === 3);
      assert.equal(house.recipient.seen[1], `update soc: incident ${uuid(1)} v1 open abc`);
    });

    it('what waits is in the database: a process that is killed leaves it to the next one, each a post of its own', async () => {
      await house.subscribe(subscription('soc'));
      await house.happens([], [first, second]);
      // The first process plans, posts the first one, and is never heard of again.
      await house.store.alerts.plan(planAlerts);
      const [row] = await house.query<{ waits: number }>(
        `select extract(epoch from not_before - created_at)::float8 as waits from deliveries order by not_before desc limit 1`,
      );
      assert.equal(row?.waits, 10);
      await house.query(`update deliveries set not_before = created_at`);
      house.start();
      await house.recipient.until((seen) => seen.length === 2);
      assert.deepEqual(
        [...house.recipient.seen].sort(),
        [first, second].map(({ id }) => `post soc: finding ${id} 1x`),
      );
    });
  });
});
