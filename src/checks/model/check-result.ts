import type { CheckId } from './check-id.js';
import type { Finding } from '../../core/finding.js';
import type { Gap } from '../../core/gap.js';
import type { Instant } from '../../core/instant.js';
import { type RequestCost } from '../../core/request-cost.js';

interface ResultBase {
  readonly check: CheckId;
  readonly asOf: Instant;
  /** Number of objects examined. */
  readonly examined: number;
  readonly cost: RequestCost;
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
export type CheckStatus = CheckResult['status'];
