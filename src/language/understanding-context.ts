import type { Instant } from '../core/instant.js';

/** When and where a question is asked: "yesterday" depends on both. Without a zone, UTC. */
export interface UnderstandingContext {
  readonly now: Instant;
  /** IANA name, e.g. `Europe/Zurich`; an unknown one is read as UTC. */
  readonly timeZone?: string;
}
