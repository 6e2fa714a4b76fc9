import type { CheckId } from '../../checks/model/check-id.js';
import type { Instant } from '../../core/instant.js';
import { compareSeverity } from '../../core/severity.js';
import type { FindingChange, PostureComparison } from '../model/posture-comparison.js';
import type { Sweep, SweepFinding, SweptCheck } from '../model/tenant-sweep.js';
import { sumSweepTotals } from './sweep-summary.js';
import { omitUndefined } from '../../core/omit-undefined.js';

/** Checks of a period that ends at the sweep: their findings disappear when they get older than the period. */
const OF_A_PERIOD: readonly CheckId[] = ['mail-flow-changes', 'recent-consents'];
const KINDS: readonly FindingChange['kind'][] = ['appeared', 'worse', 'different', 'better', 'went'];

/**
 * Compares two sweeps. Checks that either sweep could not judge are listed, and their findings are left out: an unread finding has
 * neither appeared nor gone.
 */
export function compareSweeps(before: Sweep, after: Sweep, asked?: Instant): PostureComparison {
  const outcomes = { before: byCheck(before.outcomes), after: byCheck(after.outcomes) };
  const judged = (outcome: SweptCheck | undefined) => outcome !== undefined && outcome.status !== 'unknown';
  const checks = [...outcomes.after.keys()];
  const notComparable = checks.flatMap((check): PostureComparison['notComparable'] => {
    const known = { before: judged(outcomes.before.get(check)), after: judged(outcomes.after.get(check)) };
    if (known.before && known.after) return [];
    if (!known.before && !known.after) return [{ check, unknown: 'both' }];
    return [{ check, unknown: known.before ? 'after' : 'before' }];
  });
  const silent = new Set(notComparable.map(({ check }) => check));
  const comparable = (findings: readonly SweepFinding[]) =>
    byId(findings.filter(({ check }) => outcomes.after.has(check) && !silent.has(check)));
  const old = comparable(before.findings);
  const current = comparable(after.findings);

  const changes = [
    ...[...current].flatMap(([key, finding]) => changeOf(old.get(key), finding, outcomes.before.get(finding.check))),
    ...[...old].flatMap(([key, finding]) =>
      current.has(key) ? [] : [gone(finding, outcomes.after.get(finding.check))],
    ),
  ].sort(byKindAndWeight);
  return {
    ...omitUndefined({ asked }),
    before: sumSweepTotals(before),
    after: sumSweepTotals(after),
    changes,
    notComparable,
  };
}

function changeOf(
  old: SweepFinding | undefined,
  finding: SweepFinding,
  before: SweptCheck | undefined,
): readonly FindingChange[] {
  if (old === undefined) {
    const doubt = (before?.gaps.length ?? 0) > 0 ? 'the earlier look did not see everything' : undefined;
    return [{ kind: 'appeared', finding, ...omitUndefined({ doubt }) }];
  }
  const order = compareSeverity(finding.severity, old.severity);
  if (order !== 0) return [{ kind: order < 0 ? 'worse' : 'better', finding, was: old.severity }];
  return finding.fingerprint === old.fingerprint ? [] : [{ kind: 'different', finding }];
}

function gone(finding: SweepFinding, after: SweptCheck | undefined): FindingChange {
  const doubt = OF_A_PERIOD.includes(finding.check)
    ? 'it may only be older than the period that this check looks at'
    : (after?.gaps.length ?? 0) > 0
      ? 'the later look did not see everything'
      : undefined;
  return { kind: 'went', finding, ...omitUndefined({ doubt }) };
}

function byCheck(outcomes: readonly SweptCheck[]): ReadonlyMap<CheckId, SweptCheck> {
  return new Map(outcomes.map((outcome) => [outcome.check, outcome]));
}

function byId(findings: readonly SweepFinding[]): ReadonlyMap<string, SweepFinding> {
  return new Map(findings.map((finding) => [`${finding.check} ${finding.id}`, finding]));
}

function byKindAndWeight(a: FindingChange, b: FindingChange): number {
  return KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || compareSeverity(a.finding.severity, b.finding.severity);
}
