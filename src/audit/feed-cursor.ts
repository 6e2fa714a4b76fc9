import { z } from 'zod/v4';
import type { FeedBlob } from '../core/audit-ports.js';
import { GAP_REASONS, type Gap } from '../core/gap.js';
import { tryInstant, type Instant } from '../core/instant.js';
import type { FeedProgress, Period } from './windows.js';

/** A blob that could not be read so far: tried again until the feed forgets it. */
export interface UnreadableBlob {
  readonly blob: FeedBlob;
  readonly tries: number;
  readonly retryAt: Instant;
  readonly gap: Gap;
}

/** Where a feed goes on; see {@link readFeedCursor}. */
export interface FeedCursor extends FeedProgress {
  /** The feed was found switched off, having been read up to here; not yet told among what was missed. */
  readonly offSince?: Instant | undefined;
  /** Oldest first. */
  readonly unreadable: readonly UnreadableBlob[];
  /** Periods that went past unread, for the audit search to fetch: the newest few. */
  readonly missed: readonly Period[];
}

/** A moment in a cursor. */
export const cursorMoment = z.string().transform((text, context): Instant => {
  const at = tryInstant(text);
  if (at !== undefined) return at;
  context.addIssue({ code: 'custom', message: 'no moment' });
  return z.NEVER;
});

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

/** A stored cursor. None, or one that this version cannot read: from the start, where blobs already done are still known as such. */
export function readFeedCursor(stored: unknown): FeedCursor {
  return schema.safeParse(stored).data ?? { unreadable: [], missed: [] };
}
