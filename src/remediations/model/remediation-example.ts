import type { AppSnapshot } from './app-snapshot.js';

/** One case that serves as test and documentation. */
export interface RemediationExample {
  readonly name: string;
  readonly snapshot: AppSnapshot;
  /** Expected step ids, in order. */
  readonly expect: readonly string[];
}
