import type { Instant } from '../../core/instant.js';
import type { Person } from '../../core/person-id-and-name.js';
import type { NamedApp } from '../../m365/app-ids-and-name.js';

/** One entry of the append-only record. `hash` covers all other fields and the previous entry's hash. */
export interface DecisionRecordEntry {
  readonly sequence: number;
  readonly at: Instant;
  readonly decisionId: string | null;
  readonly app: NamedApp | null;
  /** What happened: `opened`, `approved`, `step-written`, `refused` … */
  readonly what: string;
  readonly by: Person | null;
  /** Serialisable details: plan, reason, request ids, results, proof. */
  readonly details: Readonly<Record<string, unknown>>;
  readonly previousHash: string;
  readonly hash: string;
}
