import { defineFact } from './lib/fact-definition.js';
import type { Instant } from '../core/instant.js';

/**
 * A relationship of granular delegated administration (GDAP): while in force, a partner may give its staff these roles of this tenant. Its holders
 * show among role assignments as ids without names. Source: https://learn.microsoft.com/graph/api/resources/delegatedadminrelationship
 */
export interface PartnerRelationship {
  readonly id: string;
  /** As the partner named it; unique for the partner, and usually with its name. Hostile text. */
  readonly name: string;
  /** Template ids of the roles. */
  readonly roleTemplateIds: readonly string[];
  /** Absent: it is in force. */
  readonly state?: 'ended' | 'pending';
  /** When it came into force. */
  readonly startsAt?: Instant;
  readonly endsAt?: Instant;
  readonly ref: string;
}

/** Relationships with partners, also those that are over or not yet in force. */
export const partnerRelationships = defineFact<readonly PartnerRelationship[]>({
  words: 'relationships with partners',
});
