import type { Instant } from '../../core/instant.js';
import type { Sweep, SweepSummary } from './tenant-sweep.js';

/** Stores every sweep of the whole tenant in compact form, for 180 days. */
export interface SweepStore {
  /** Saves a sweep and deletes those that are too old. A sweep older than the last stored one is dropped: history is never rewritten. */
  save(sweep: Sweep): Promise<void>;
  /** Sweeps since a moment, oldest first, without their findings. */
  since(from: Instant): Promise<readonly SweepSummary[]>;
  /** The last sweep at or before a moment. */
  lastBefore(at: Instant): Promise<Sweep | undefined>;
  /** The first sweep after a moment. */
  firstAfter(at: Instant): Promise<Sweep | undefined>;
}
