import type { CheckId } from './check-id.js';
import type { Finding } from './finding.js';
import type { Gap } from './gap.js';
import type { Instant } from './instant.js';
import type { CheckResult, Cost, Outcome } from './result.js';
import { SEVERITIES, type Severity } from './severity.js';
import type { Subject } from './subject.js';

/** Number of findings by severity; absent means none. */
export type SeverityCounts = Readonly<Partial<Record<Severity, number>>>;

/** What a sweep stores of one check. */
export interface CheckOutcome {
  readonly check: CheckId;
  readonly status: Outcome;
  readonly examined: number;
  readonly counts: SeverityCounts;
  readonly gaps: readonly Gap[];
}

/** What a sweep stores of a finding: enough to identify it, to see that it got worse, and to name it half a year later. */
export interface KeptFinding extends Pick<Finding, 'id' | 'severity' | 'fingerprint' | 'title'> {
  readonly check: CheckId;
  readonly subject: Pick<Subject, 'kind' | 'id'>;
}

/** A sweep of the whole tenant without its findings. */
export interface SweepSummary {
  readonly asOf: Instant;
  readonly cost: Cost;
  readonly outcomes: readonly CheckOutcome[];
}

/** A sweep of the whole tenant, compact enough to store for half a year. */
export interface Sweep extends SweepSummary {
  readonly findings: readonly KeptFinding[];
}

/** Totals of one sweep. */
export interface Totals {
  readonly asOf: Instant;
  readonly byOutcome: Readonly<Record<Outcome, number>>;
  readonly bySeverity: Readonly<Record<Severity, number>>;
}

/** A failed check with its worst finding. */
export interface WorstThing {
  readonly check: CheckId;
  /** The check's own sentence. */
  readonly headline: string;
  readonly finding: Finding;
  /** Number of further findings. */
  readonly more: number;
}

/** The state of the whole tenant: all checks, worst first, and the history. */
export interface Posture {
  readonly totals: Totals;
  readonly cost: Cost;
  /** Worst first: failed checks by severity, then unknown, then passed. */
  readonly results: readonly CheckResult[];
  /** At most three, each from another check. */
  readonly worst: readonly WorstThing[];
  /** Earlier sweeps, oldest first, at most one a day, without this one. */
  readonly history: readonly Totals[];
  /** The sweep before this one. */
  readonly previous?: Totals;
  /** The last sweep that is at least 30 days old. */
  readonly monthAgo?: Totals;
}

/** A finding that differs between two sweeps in severity or content, or is in only one of them. */
export interface Change {
  readonly kind: 'appeared' | 'worse' | 'different' | 'better' | 'went';
  readonly finding: KeptFinding;
  /** Earlier severity, if it differs. */
  readonly was?: Severity;
  /** Why the tenant may not have changed: one of the sweeps did not see everything. */
  readonly doubt?: string;
}

/** Comparison of two sweeps of the tenant. */
export interface Changes {
  /** The requested start, if any. */
  readonly asked?: Instant;
  readonly before: Totals;
  readonly after: Totals;
  /** Worst first within a kind; kinds in the order of the type. */
  readonly changes: readonly Change[];
  /** Checks that one of the sweeps could not judge, so that they cannot be compared. */
  readonly notComparable: readonly { readonly check: CheckId; readonly unknown: 'before' | 'after' | 'both' }[];
}

/** Counts findings that call for action: all except `info`. */
export function troubles({ bySeverity }: Totals): number {
  return SEVERITIES.reduce((sum, severity) => sum + (severity === 'info' ? 0 : bySeverity[severity]), 0);
}
