import type { CheckId } from '../../checks/model/check-id.js';
import type { DatabaseState } from '../../core/database-problem.js';
import type { Finding } from '../../core/finding.js';
import type { Instant } from '../../core/instant.js';
import type { RequestCost } from '../../core/request-cost.js';
import type { CheckResult, CheckStatus } from '../../checks/model/check-result.js';
import type { SweptCheck } from './tenant-sweep.js';
import { SEVERITIES, type Severity } from '../../core/severity.js';

/** Totals of one sweep. */
export interface PostureTotals {
  readonly asOf: Instant;
  readonly byOutcome: Readonly<Record<CheckStatus, number>>;
  readonly bySeverity: Readonly<Record<Severity, number>>;
}

/** A failed check with its worst finding. */
export interface WorstCheckFinding {
  readonly check: CheckId;
  /** The check's own sentence. */
  readonly headline: string;
  readonly finding: Finding;
  /** Number of further findings. */
  readonly more: number;
}

/** The state of the whole tenant: all checks, worst first, and the history. */
export interface Posture {
  readonly totals: PostureTotals;
  readonly cost: RequestCost;
  /** Worst first: failed checks by severity, then unknown, then passed. */
  readonly results: readonly CheckResult[];
  /** At most three, each from another check. */
  readonly worst: readonly WorstCheckFinding[];
  /** Earlier sweeps, oldest first, at most one a day, without this one. */
  readonly history: readonly PostureTotals[];
  /** Earlier sweeps exist perhaps, but cannot be read: the database is down. */
  readonly historyUnread?: DatabaseState;
  /** The sweep before this one. */
  readonly previous?: PostureTotals;
  /** What that sweep found, check by check; empty without one. */
  readonly checksBefore: readonly SweptCheck[];
  /** The last sweep that is at least 30 days old. */
  readonly monthAgo?: PostureTotals;
}

/** Counts findings that call for action: all except `info`. */
export function countActionableFindings({ bySeverity }: PostureTotals): number {
  return SEVERITIES.reduce((sum, severity) => sum + (severity === 'info' ? 0 : bySeverity[severity]), 0);
}
