import type { Instant } from './instant.js';
import type { Confidence, Severity } from './severity.js';
import type { Subject } from './subject.js';

/** One piece of evidence for a finding. `ref` is a URL path (`/v1.0/users/…`) or an audit event's id. */
export interface Evidence {
  readonly source: 'graph' | 'exchange' | 'activity' | 'audit-query';
  readonly ref: string;
  readonly label: string;
  readonly value: string;
  readonly observedAt: Instant;
}

/** A short instruction for fixing the problem; `url` opens the portal page for it. */
export interface NextStep {
  readonly text: string;
  readonly url?: string;
}

/** What a check found wrong with one subject. Evidence is never empty (the tuple type enforces it). */
export interface Finding {
  /** Stable across runs while the same problem persists on the same subject: `<check>:<subject kind>:<subject id>[:<what>]`. */
  readonly id: string;
  readonly subject: Subject;
  readonly severity: Severity;
  readonly confidence: Confidence;
  readonly title: string;
  readonly evidence: readonly [Evidence, ...Evidence[]];
  /** Changes when the problem changes (another permission, another role), to tell repeats from news. */
  readonly fingerprint: string;
}
