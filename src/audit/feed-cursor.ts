import { z } from 'zod/v4';
import type { FeedBlob } from '../core/audit-ports.js';
import { GAP_REASONS, type Gap } from '../core/gap.js';
import { tryInstant, type Instant } from '../core/instant.js';
import type { FeedProgress, Period } from './windows.js';

/** A blob that has not been readable so far: retried until the feed drops it. */
export interface UnreadableBlob {
  readonly blob: FeedBlob;
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
  readonly missed: readonly Period[];
}

/** Schema of an instant in a cursor. */
export const cursorMoment = z.string().transform((text, context): Instant => {
  const at = tryInstant(text);
  if (at !== undefined) return at;
  context.addIssue({ code: 'custom', message: 'no moment' });
  return z.NEVER;
});

/** Schema of a period in a cursor. */
export const cursorPeriod = z.object({ from: cursorMoment, to: cursorMoment });

const schema = z.object({
  readUpTo: cursorMoment.optional(),
  relistedAt: cursorMoment.optional(),
  offSince: cursorMoment.optional(),
  unreadable: z.array(
    z.object({
      blob: z.object({ contentId: z.string(), contentUri: z.string(), createdAt: cursorMoment }),
      tries: z.number(),
      retryAt: cursorMoment,
      gap: z.object({ reason: z.enum(GAP_REASONS), detail: z.string() }),
    }),
  ),
  missed: z.array(cursorPeriod),
});

/**
 * Parses a stored cursor. If there is none, or this version cannot read it, reading starts over; blobs that are already
 * done are recognised.
 */
export function readFeedCursor(stored: unknown): FeedCursor {
  return schema.safeParse(stored).data ?? { unreadable: [], missed: [] };
}
