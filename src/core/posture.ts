import type { CheckId } from './check-id.js';
import type { Finding } from './finding.js';
import type { Gap } from './gap.js';
import type { Instant } from './instant.js';
import type { CheckResult, Cost, Outcome } from './result.js';
import { SEVERITIES, type Severity } from './severity.js';
import type { Subject } from './subject.js';

/** How many findings of each severity; absent is none. */
export type SeverityCounts = Readonly<Partial<Record<Severity, number>>>;

/** What is kept of one check of a sweep. */
export interface CheckOutcome {
  readonly check: CheckId;
  readonly status: Outcome;
  readonly examined: number;
  readonly counts: SeverityCounts;
  readonly gaps: readonly Gap[];
}

/** What is kept of a finding: enough to tell it from others, to see that it got worse, and to name it half a year later. */
export interface KeptFinding extends Pick<Finding, 'id' | 'severity' | 'fingerprint' | 'title'> {
  readonly check: CheckId;
  readonly subject: Pick<Subject, 'kind' | 'id'>;
}

/** A look at the whole tenant, without its findings. */
export interface SweepSummary {
  readonly asOf: Instant;
  readonly cost: Cost;
  readonly outcomes: readonly CheckOutcome[];
}

/** A look at the whole tenant, small enough to keep for half a year. */
export interface Sweep extends SweepSummary {
  readonly findings: readonly KeptFinding[];
}

/** The totals of one look. */
export interface Totals {
  readonly asOf: Instant;
  readonly byOutcome: Readonly<Record<Outcome, number>>;
  readonly bySeverity: Readonly<Record<Severity, number>>;
}

/** A check that found something, told by the worst that it found. */
export interface WorstThing {
  readonly check: CheckId;
  /** The check's own sentence. */
  readonly headline: string;
  readonly finding: Finding;
  /** How many findings it has besides. */
  readonly more: number;
}

/** The state of the whole tenant: every check, the worst first, and how it was before. */
export interface Posture {
  readonly totals: Totals;
  readonly cost: Cost;
  /** Worst first: what failed by severity, then what is not known, then what is well. */
  readonly results: readonly CheckResult[];
  /** At most three, of three checks. */
  readonly worst: readonly WorstThing[];
  /** Earlier looks, oldest first, at most one a day, without this one. */
  readonly history: readonly Totals[];
  /** The look before this one. */
  readonly previous?: Totals;
  /** The last look that is 30 days old or more. */
  readonly monthAgo?: Totals;
}

/** Severity or substance of a finding differs between two looks, or it is only in one of them. */
export interface Change {
  readonly kind: 'appeared' | 'worse' | 'different' | 'better' | 'went';
  readonly finding: KeptFinding;
  /** Before, where the severity differs. */
  readonly was?: Severity;
  /** Why it may be no change of the tenant: one of the looks did not see everything. */
  readonly doubt?: string;
}

/** What two looks at the tenant tell of the time between them. */
export interface Changes {
  /** What was asked for, if anything. */
  readonly asked?: Instant;
  readonly before: Totals;
  readonly after: Totals;
  /** Worst first within a kind; kinds in the order of the type. */
  readonly changes: readonly Change[];
  /** Checks that one of the looks could not judge, so that nothing can be said of the time between. */
  readonly notComparable: readonly { readonly check: CheckId; readonly unknown: 'before' | 'after' | 'both' }[];
}

/** Findings that call for action: all but information. */
export function troubles({ bySeverity }: Totals): number {
  return SEVERITIES.reduce((sum, severity) => sum + (severity === 'info' ? 0 : bySeverity[severity]), 0);
}
