import type { Instant } from './instant.js';
import type { Confidence, Severity } from './severity.js';
import type { Subject } from './subject.js';

/** One thing that was read and that shows the finding. `ref` is a URL path (`/v1.0/users/…`) or an audit event's id. */
export interface Evidence {
  readonly source: 'graph' | 'exchange' | 'activity' | 'audit-query';
  readonly ref: string;
  readonly label: string;
  readonly value: string;
  readonly observedAt: Instant;
}

/** A way to make it good, as a short instruction; `url` opens the portal page where it is done. */
export interface NextStep {
  readonly text: string;
  readonly url?: string;
}

/** What a check found wrong with one subject. Evidence is never empty (the tuple type says so). */
export interface Finding {
  /** Stable across runs while the same thing is wrong with the same subject: `<check>:<subject kind>:<subject id>[:<what>]`. */
  readonly id: string;
  readonly subject: Subject;
  readonly severity: Severity;
  readonly confidence: Confidence;
  readonly title: string;
  readonly evidence: readonly [Evidence, ...Evidence[]];
  /** Changes when what is wrong changes (another permission, another role), so that repeats are told from news. */
  readonly fingerprint: string;
}
