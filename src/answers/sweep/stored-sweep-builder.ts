import type { Instant } from '../../core/instant.js';
import type { PostureTotals } from '../model/tenant-posture.js';
import type { CheckReport } from '../../checks/model/check-report.js';
import type { RequestCost } from '../../core/request-cost.js';
import type { CheckResult, CheckStatus } from '../../checks/model/check-result.js';
import { SEVERITIES, type Severity } from '../../core/severity.js';
import type { Sweep, SweepSummary, SweptCheck } from '../model/tenant-sweep.js';

/** Longest stored title, in UTF-16 units: a hostile name could make it endless. */
const LONGEST_TITLE = 300;

/** Builds the stored form of a sweep. Its `asOf` is that of its oldest report. */
export function buildSweep(reports: readonly CheckReport[], cost: RequestCost): Sweep {
  const results = reports.map(({ result }) => result);
  return {
    asOf: oldest(results),
    cost,
    outcomes: results.map(outcomeOf),
    findings: results.flatMap(({ check, findings }) =>
      findings.map(({ id, severity, fingerprint, title, subject }) => ({
        check,
        id,
        severity,
        fingerprint,
        title: title.slice(0, LONGEST_TITLE),
        subject: { kind: subject.kind, id: subject.id },
      })),
    ),
  };
}

function outcomeOf({ check, status, examined, findings, gaps }: CheckResult): SweptCheck {
  const counts: Partial<Record<Severity, number>> = {};
  for (const { severity } of findings) counts[severity] = (counts[severity] ?? 0) + 1;
  return { check, status, examined, counts, gaps };
}

function oldest(results: readonly CheckResult[]): Instant {
  const [first, ...rest] = results.map(({ asOf }) => asOf);
  if (first === undefined) throw new Error('A sweep needs at least one check');
  return rest.reduce((least, at) => (Date.parse(at) < Date.parse(least) ? at : least), first);
}

/** The totals of a sweep: checks by outcome, findings by severity. */
export function sumSweepTotals({ asOf, outcomes }: SweepSummary): PostureTotals {
  const byOutcome: Record<CheckStatus, number> = { fail: 0, unknown: 0, pass: 0, 'not-applicable': 0 };
  const bySeverity: Record<Severity, number> = { critical: 0, high: 0, medium: 0, low: 0, info: 0 };
  for (const { status, counts } of outcomes) {
    byOutcome[status] += 1;
    for (const severity of SEVERITIES) bySeverity[severity] += counts[severity] ?? 0;
  }
  return { asOf, byOutcome, bySeverity };
}
