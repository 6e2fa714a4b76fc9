import type { CheckId } from './check-id.js';
import type { Finding } from './finding.js';
import type { Gap } from './gap.js';
import type { Instant } from './instant.js';

/** Cost of an answer: HTTP requests to the tenant (a $batch counts once) and wall-clock time in milliseconds. */
export interface Cost {
  readonly requests: number;
  readonly ms: number;
}

interface ResultBase {
  readonly check: CheckId;
  readonly asOf: Instant;
  /** Number of objects examined. */
  readonly examined: number;
  readonly cost: Cost;
}

/** Result of one check. Its JSON shape is a contract (command line, store). A pass has no gaps: with a gap it is unknown. */
export type CheckResult =
  | (ResultBase & { readonly status: 'pass'; readonly findings: readonly []; readonly gaps: readonly [] })
  | (ResultBase & {
      readonly status: 'fail';
      readonly findings: readonly [Finding, ...Finding[]];
      readonly gaps: readonly Gap[];
    })
  | (ResultBase & {
      readonly status: 'not-applicable';
      readonly findings: readonly [];
      readonly gaps: readonly [];
      readonly why: string;
    })
  | (ResultBase & {
      readonly status: 'unknown';
      readonly findings: readonly [];
      readonly gaps: readonly [Gap, ...Gap[]];
    });

/** Status of a check's result. */
export type Outcome = CheckResult['status'];
