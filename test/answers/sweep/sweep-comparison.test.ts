import fc from 'fast-check';
import assert from 'node:assert/strict';
import type { Sweep, SweepFinding, SweptCheck } from '../../../src/answers/model/tenant-sweep.js';
import { CHECKS } from '../../../src/answers/check-registry.js';
import { compareSweeps } from '../../../src/answers/sweep/sweep-comparison.js';
import { instant } from '../../../src/core/instant.js';

const GAP = { reason: 'throttled', detail: 'slow' } as const;

const finding = (id: string, more: Partial<SweepFinding> = {}): SweepFinding => ({
  check: 'risky-apps',
  id,
  severity: 'high',
  fingerprint: 'f1',
  title: `about ${id}`,
  subject: { kind: 'service-principal', id },
  ...more,
});

function sweep(day: number, findings: readonly SweepFinding[], outcome: Partial<SweptCheck> = {}): Sweep {
  const check = outcome.check ?? 'risky-apps';
  return {
    asOf: instant(`2026-11-${day}T09:00:00Z`),
    cost: { requests: 1, ms: 1 },
    outcomes: [{ status: findings.length > 0 ? 'fail' : 'pass', examined: 3, counts: {}, gaps: [], ...outcome, check }],
    findings: findings.map((one) => ({ ...one, check })),
  };
}

describe('what two looks tell', () => {
  it('what appeared, got worse, changed, got better and went, in this order', () => {
    const before = sweep(23, [
      finding('worse', { severity: 'medium' }),
      finding('other'),
      finding('better', { severity: 'critical' }),
      finding('gone'),
      finding('same'),
    ]);
    const after = sweep(24, [
      finding('same'),
      finding('better'),
      finding('other', { fingerprint: 'f2' }),
      finding('worse', { fingerprint: 'f2' }),
      finding('new'),
    ]);
    const { changes, notComparable } = compareSweeps(before, after, CHECKS);
    assert.deepEqual(
      changes.map(({ kind, finding: { id }, was, doubt }) => [kind, id, was, doubt]),
      [
        ['appeared', 'new', undefined, undefined],
        ['worse', 'worse', 'medium', undefined],
        ['different', 'other', undefined, undefined],
        ['better', 'better', 'critical', undefined],
        ['went', 'gone', undefined, undefined],
      ],
    );
    assert.deepEqual(notComparable, []);
  });

  it('nothing is said of a check that could not tell, then or now, or was not there', () => {
    const unknown = { status: 'unknown', gaps: [GAP] } as const;
    const found = [finding('a')];
    for (const [before, after, blind] of [
      [sweep(23, found), sweep(24, [], unknown), 'after'],
      [sweep(23, [], unknown), sweep(24, found), 'before'],
      [sweep(23, [], unknown), sweep(24, [], unknown), 'both'],
      [{ ...sweep(23, []), outcomes: [] }, sweep(24, found), 'before'],
    ] as const) {
      const { changes, notComparable } = compareSweeps(before, after, CHECKS);
      assert.deepEqual(changes, []);
      assert.deepEqual(notComparable, [{ check: 'risky-apps', unknown: blind }]);
    }
  });

  it('what a look in part did not see is told with the doubt', () => {
    const partly = { gaps: [GAP] };
    const [went] = compareSweeps(
      sweep(23, [finding('a'), finding('b')]),
      sweep(24, [finding('b')], partly),
      CHECKS,
    ).changes;
    assert.deepEqual([went?.kind, went?.doubt], ['went', 'the later look did not see everything']);
    const [came] = compareSweeps(
      sweep(23, [finding('b')], partly),
      sweep(24, [finding('a'), finding('b')]),
      CHECKS,
    ).changes;
    assert.deepEqual([came?.kind, came?.doubt], ['appeared', 'the earlier look did not see everything']);
  });

  it('what a check about a period no longer shows may have grown old', () => {
    const ofPeriod = { check: 'mail-flow-changes' } as const;
    const [went] = compareSweeps(sweep(23, [finding('a')], ofPeriod), sweep(24, [], ofPeriod), CHECKS).changes;
    assert.match(went?.doubt ?? '', /older than the period/);
  });

  it('every finding is accounted for once, and a look differs in nothing from itself', () => {
    const findings = fc
      .uniqueArray(
        fc.record({
          id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
          severity: fc.constantFrom('critical', 'high', 'low'),
          fingerprint: fc.constantFrom('f1', 'f2'),
        }),
        { selector: ({ id }) => id },
      )
      .map((all) => all.map(({ id, ...more }) => finding(id, more)));
    fc.assert(
      fc.property(findings, findings, (then, now) => {
        const { changes } = compareSweeps(sweep(23, then), sweep(24, now), CHECKS);
        const ids = changes.map((change) => change.finding.id);
        assert.equal(new Set(ids).size, ids.length);
        for (const id of ['a', 'b', 'c', 'd', 'e']) {
          const [old, current] = [then, now].map((all) => all.find((one) => one.id === id));
          assert.equal(ids.includes(id), JSON.stringify(old) !== JSON.stringify(current), id);
        }
        assert.deepEqual(compareSweeps(sweep(23, now), sweep(24, now), CHECKS).changes, []);
      }),
    );
  });
});
