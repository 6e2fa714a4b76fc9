import type { AnyCheck, CheckPeriod } from '../../checks/model/check.js';
import type { CheckId } from '../../checks/model/check-id.js';
import type { Instant } from '../../core/instant.js';
import { compareSeverity } from '../../core/severity.js';
import type { FindingChange, PostureComparison } from '../model/posture-comparison.js';
import type { Sweep, SweepFinding, SweptCheck } from '../model/tenant-sweep.js';
import { sumSweepTotals } from './stored-sweep-builder.js';
import { omitUndefined } from '../../core/omit-undefined.js';

const KINDS: readonly FindingChange['kind'][] = ['appeared', 'worse', 'different', 'better', 'went'];

/**
 * Compares two sweeps. Checks that either sweep could not judge are listed, and their findings are left out: an unread finding has
 * neither appeared nor gone. `checks`: by id; those of events are known by their period.
 */
export function compareSweeps(
  before: Sweep,
  after: Sweep,
  checks: ReadonlyMap<string, Pick<AnyCheck, 'period'>>,
  asked?: Instant,
): PostureComparison {
  const outcomes = { before: byCheck(before.outcomes), after: byCheck(after.outcomes) };
  const judged = (outcome: SweptCheck | undefined) => outcome !== undefined && outcome.status !== 'unknown';
  const swept = [...outcomes.after.keys()];
  const notComparable = swept.flatMap((check): PostureComparison['notComparable'] => {
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
      current.has(key) ? [] : [gone(finding, outcomes.after.get(finding.check), checks.get(finding.check)?.period)],
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

function gone(finding: SweepFinding, after: SweptCheck | undefined, period: CheckPeriod | undefined): FindingChange {
  const doubt =
    typeof period === 'object' && period.use === 'events'
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
