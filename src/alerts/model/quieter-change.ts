import type { Instant } from '../../core/instant.js';
import type { Person } from '../../core/person-id-and-name.js';

/** Ways in which a conversation can be made to hear less. A contract: stored in the record. */
export const QUIETER_CHANGES = ['stop', 'fewer-alerts', 'pause', 'quiet-hours', 'escalation'] as const;
/** One of {@link QUIETER_CHANGES}; `escalation`: somebody else is told when nobody reacts. */
export type QuieterChangeKind = (typeof QUIETER_CHANGES)[number];

/** Somebody made a conversation quieter, as recorded. */
export interface QuieterChange {
  readonly conversationId: string;
  readonly kinds: readonly QuieterChangeKind[];
  /** Named as in Entra, whatever Teams shows. */
  readonly by: Person;
  readonly at: Instant;
  /** What the conversation was told. */
  readonly words: string;
}

/** Whether somebody may make a conversation quieter that another person set up, and their name in Entra; unclear means no. */
export type FindChangeRight = (person: Person) => Promise<{
  readonly right: 'approver' | 'none' | 'cannot-verify';
  readonly person: Person;
  readonly userPrincipalName?: string;
}>;
