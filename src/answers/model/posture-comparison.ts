import type { CheckId } from '../../checks/model/check-id.js';
import type { Instant } from '../../core/instant.js';
import type { PostureTotals } from './tenant-posture.js';
import type { Severity } from '../../core/severity.js';
import type { SweepFinding } from './tenant-sweep.js';

/** A finding that differs between two sweeps in severity or content, or is in only one of them. */
export interface FindingChange {
  readonly kind: 'appeared' | 'worse' | 'different' | 'better' | 'went';
  readonly finding: SweepFinding;
  /** Earlier severity, if it differs. */
  readonly was?: Severity;
  /** Why the tenant may not have changed: one of the sweeps did not see everything. */
  readonly doubt?: string;
}

/** Comparison of two sweeps of the tenant. */
export interface PostureComparison {
  /** The requested start, if any. */
  readonly asked?: Instant;
  readonly before: PostureTotals;
  readonly after: PostureTotals;
  /** Worst first within a kind; kinds in the order of the type. */
  readonly changes: readonly FindingChange[];
  /** Checks that one of the sweeps could not judge, so that they cannot be compared. */
  readonly notComparable: readonly { readonly check: CheckId; readonly unknown: 'before' | 'after' | 'both' }[];
}
