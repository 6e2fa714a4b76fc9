import type { CheckId } from '../../checks/model/check-id.js';
import type { Finding } from '../../core/finding.js';
import type { Gap } from '../../core/gap.js';
import type { Instant } from '../../core/instant.js';
import type { RequestCost } from '../../core/request-cost.js';
import type { CheckStatus } from '../../checks/model/check-result.js';
import type { Severity } from '../../core/severity.js';
import type { Subject } from '../../core/subject.js';

/** Number of findings by severity; absent means none. */
export type SeverityCounts = Readonly<Partial<Record<Severity, number>>>;

/** What a sweep stores of one check. */
export interface SweptCheck {
  readonly check: CheckId;
  readonly status: CheckStatus;
  readonly examined: number;
  readonly counts: SeverityCounts;
  readonly gaps: readonly Gap[];
}

/** What a sweep stores of a finding: enough to identify it, to see that it got worse, and to name it half a year later. */
export interface SweepFinding extends Pick<Finding, 'id' | 'severity' | 'fingerprint' | 'title'> {
  readonly check: CheckId;
  readonly subject: Pick<Subject, 'kind' | 'id'>;
}

/** A sweep of the whole tenant without its findings. */
export interface SweepSummary {
  readonly asOf: Instant;
  readonly cost: RequestCost;
  readonly outcomes: readonly SweptCheck[];
}

/** A sweep of the whole tenant, compact enough to store for half a year. */
export interface Sweep extends SweepSummary {
  readonly findings: readonly SweepFinding[];
}
