import type { Instant } from '../../core/instant.js';
import type { CheckOutcome, Sweep, SweepSummary, Totals } from '../../core/posture.js';
import type { Report } from '../../core/report.js';
import type { CheckResult, Cost, Outcome } from '../../core/result.js';
import { SEVERITIES, type Severity } from '../../core/severity.js';

/** Longest stored title, in UTF-16 units: a hostile name could make it endless. */
const LONGEST_TITLE = 300;

/** Builds the stored form of a sweep. Its `asOf` is that of its oldest report. */
export function sweepOf(reports: readonly Report[], cost: Cost): Sweep {
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

function outcomeOf({ check, status, examined, findings, gaps }: CheckResult): CheckOutcome {
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
export function totalsOf({ asOf, outcomes }: SweepSummary): Totals {
  const byOutcome: Record<Outcome, number> = { fail: 0, unknown: 0, pass: 0, 'not-applicable': 0 };
  const bySeverity: Record<Severity, number> = { critical: 0, high: 0, medium: 0, low: 0, info: 0 };
  for (const { status, counts } of outcomes) {
    byOutcome[status] += 1;
    for (const severity of SEVERITIES) bySeverity[severity] += counts[severity] ?? 0;
  }
  return { asOf, byOutcome, bySeverity };
}
