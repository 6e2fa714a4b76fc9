import type { Instant } from '../../core/instant.js';
import type { NamedApp } from '../../m365/app-ids-and-name.js';
import type { WriteRequest } from '../../remediations/model/write-request.js';

/** A write of a decision, and the time in which it was carried out, as the decision record has it. */
export interface CarriedOutStep {
  readonly app: NamedApp;
  readonly write: WriteRequest;
  /** Object ids of the people who confirmed and do it by hand; absent: the responder does it. */
  readonly byHand?: readonly string[];
  /** By the database's clock. */
  readonly from: Instant;
  /** Absent: it is not over yet. */
  readonly until?: Instant;
}

/** What the decision record says was carried out. */
export interface CarriedOut {
  readonly steps: readonly CarriedOutStep[];
  /** When the record was begun: of earlier acts it cannot say whether they were decided. */
  readonly recordedSince: Instant;
}
