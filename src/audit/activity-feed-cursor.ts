import { instantSchema } from '../schemas/instant-schema.js';
import { z } from 'zod/v4';
import type { ActivityBlob } from './model/audit-api-port.js';
import { GAP_REASONS, type Gap } from '../core/gap.js';
import type { Instant } from '../core/instant.js';
import type { FeedProgress, InstantRange } from './activity-feed-windows.js';

/** A blob that has not been readable so far: retried until the feed drops it. */
export interface UnreadableBlob {
  readonly blob: ActivityBlob;
  readonly tries: number;
  readonly retryAt: Instant;
  readonly gap: Gap;
}

/** Where reading a feed continues; see {@link parseFeedCursor}. */
export interface FeedCursor extends FeedProgress {
  /** The feed was found switched off after being read up to here; not yet added to `missed`. */
  readonly offSince?: Instant | undefined;
  /** Oldest first. */
  readonly unreadable: readonly UnreadableBlob[];
  /** Unread periods for the audit search to fetch: the most recent few. */
  readonly missed: readonly InstantRange[];
}

/** Schema of a period in a cursor. */
export const periodSchema = z.object({ from: instantSchema, to: instantSchema });

const schema = z.object({
  readUpTo: instantSchema.optional(),
  relistedAt: instantSchema.optional(),
  offSince: instantSchema.optional(),
  unreadable: z.array(
    z.object({
      blob: z.object({ contentId: z.string(), contentUri: z.string(), createdAt: instantSchema }),
      tries: z.number(),
      retryAt: instantSchema,
      gap: z.object({ reason: z.enum(GAP_REASONS), detail: z.string() }),
    }),
  ),
  missed: z.array(periodSchema),
});

/**
 * Parses a stored cursor. If there is none, or this version cannot read it, reading starts over; blobs that are already
 * done are recognised.
 */
export function parseFeedCursor(stored: unknown): FeedCursor {
  return schema.safeParse(stored).data ?? { unreadable: [], missed: [] };
}
