import assert from 'node:assert/strict';
import { planAlerts } from '../../src/alerts/alert-planner.js';
import type { Delivery } from '../../src/alerts/model/delivery.js';
import { at, claimedRow, finding, grown, incident, MEGAN, NOON, subscription, uuid } from './alert-samples.js';
import { added, given, KEY, kindsOf, said, sent } from './planner-test-helpers.js';

describe('an incident that takes over what was told of its findings', () => {
  const one = finding(1);
  const two = finding(2);
  const item = { kind: 'incident', id: uuid(1) } as const;
  const covered = new Map([[uuid(1), [one.id, two.id]]]);
  const cards = () =>
    added(planAlerts(given({ findings: [{ finding: one }, { finding: two }] }))).map((row) => sent(row));
  const take = (deliveries: readonly Delivery[], record = incident(1)) =>
    planAlerts(given({ now: at(1), incidents: [record], covered, deliveries }));

  it('takes the oldest card, and tells in its thread what it is now, but for a step that was made to sleep', () => {
    const [first, second] = cards();
    const older = { ...second!, createdAt: at(-5) };
    const decided = [{ key: 'd-1', what: 'revoked', at: NOON, by: [MEGAN] }] as const;
    const timeline = [
      { ...incident(1).incident.timeline[0]!, key: 'a' },
      { ...incident(1).incident.timeline[0]!, key: 'b' },
      { ...incident(1).incident.timeline[0]!, key: 'c', stage: 'dormant' as const },
    ];
    const record = { ...incident(1, { incident: { timeline } }), decided };
    const [adopt] = take([first!, older], record);
    assert.deepEqual(adopt, { do: 'adopt', key: older.key, item, told: ['a', 'c', 'd-1'] });
    const asleep = incident(1, { incident: { timeline: timeline.slice(2) } });
    assert.deepEqual(take([older], asleep)[0], { do: 'adopt', key: older.key, item, told: ['c'] });
    assert.ok(said(take([{ ...older, createdAt: at(1 - 24 * 60) }])).includes(`add ${KEY}:card`));
  });

  it('says on each other card where it goes on, in place of the edits that waited for it', () => {
    const cardiff = '19:cardiff@thread.tacv2';
    const subscriptions = [subscription(cardiff)];
    const findings = [{ finding: one }, { finding: two }];
    const [first, second] = added(planAlerts(given({ subscriptions, findings }))).map((row) => sent(row));
    const later = sent({ ...second!, createdAt: at(0.5), version: 7 });
    const done = sent({ ...later, key: 'edited', kind: 'edit', parent: later.key });
    const edit = claimedRow('edit', { key: 'edit', state: 'pending', place: later.place, parent: later.key });
    const actions = planAlerts(
      given({ now: at(1), subscriptions, incidents: [incident(1)], covered, deliveries: [first!, later, done, edit] }),
    );
    assert.ok(
      actions.some(
        (action) => action.do === 'drop' && action.key === 'edit' && action.why === 'its incident tells of it',
      ),
    );
    const partOf = added(actions).filter(({ key }) => key.includes('part-of'));
    assert.deepEqual(
      partOf.map(({ key, item: about, version }) => [key, about, version]),
      [[`finding:${two.id}:${cardiff}:part-of:${uuid(1)}`, item, 7]],
    );
  });

  it('drops what waits, with the reason, and leaves a digest that was sent as it is', () => {
    const paused = [subscription('soc', { pausedUntil: at(60) })];
    const rows = added(planAlerts(given({ subscriptions: paused, findings: [{ finding: one }] })));
    const member = rows.find(({ kind }) => kind === 'member')!;
    assert.deepEqual(take(rows)[1], { do: 'drop', key: member.key, why: 'its incident tells of it' });
    const after = rows.map((row) => (row.kind === 'digest' ? sent(row) : row));
    assert.deepEqual(said(take(after)), [`add ${KEY}:card`]);
    assert.deepEqual(said(take([member])), [`add ${KEY}:card`]);
  });
});

describe('a digest', () => {
  const burst = (count = 8) =>
    added(
      planAlerts(
        given({
          findings: Array.from({ length: count }, (_, at) => ({ finding: finding(at, { severity: 'medium' }) })),
        }),
      ),
    ).map((row) => (row.kind === 'member' ? row : sent(row)));
  const key = `digest:soc:burst:${NOON}`;
  const more = (minutes: number, number: number, deliveries: readonly Delivery[]) =>
    planAlerts(
      given({ now: at(minutes), findings: [{ finding: finding(number, { severity: 'medium' }) }], deliveries }),
    );

  it('of a burst is edited as it grows, by the newest edit only, and not while nobody knows whether it arrived', () => {
    const rows = burst();
    const first = more(1, 20, rows);
    const actions = more(2, 21, [...rows, ...added(first)]);
    const edit = (minutes: number) => `${key}:edit:${Date.parse(at(minutes))}`;
    assert.deepEqual(
      actions.filter((action) => action.do === 'drop'),
      [{ do: 'drop', key: edit(1), why: 'a newer one takes its place' }],
    );
    assert.deepEqual(said(actions).at(-1), `add ${edit(2)}`);
    const unknown = rows.map((row) =>
      row.key === key ? ({ ...row, state: 'unknown', recoveredBy: 'x' } as const) : row,
    );
    assert.deepEqual(kindsOf(more(1, 20, unknown)), ['member']);
  });

  it('passes over a finding of it that is known under another id', () => {
    const rows = burst(6).map((row) =>
      row.kind === 'member' ? { ...row, item: { kind: 'finding', id: finding(9).id } as const } : row,
    );
    assert.deepEqual(more(1, 9, rows), []);
  });

  it('of last night is over: an incident of it that goes on gets its card', () => {
    const medium = incident(1, { incident: { severity: 'medium' } });
    const subscriptions = [subscription('soc', { pausedUntil: at(60) })];
    const rows = added(planAlerts(given({ subscriptions, incidents: [medium] }))).map((row) =>
      row.kind === 'digest' ? sent(row) : row,
    );
    assert.deepEqual(
      kindsOf(planAlerts(given({ now: at(61), incidents: [grown(medium, ['a', 'b'])], deliveries: rows }))),
      ['card'],
    );
  });
});
