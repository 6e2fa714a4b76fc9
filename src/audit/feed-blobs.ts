import type { FeedBlob } from '../core/audit-ports.js';
import type { Gap } from '../core/gap.js';
import { instant, type Instant } from '../core/instant.js';
import type { UnreadableBlob } from './feed-cursor.js';
import { inParallel } from './in-parallel.js';
import { gapIn, type PassParts, type ReadRecords } from './source.js';
import { FEED_KEEPS_MS } from './windows.js';

/** Parallel downloads within one group. */
const WIDTH = 4;
const FIRST_PAUSE_MS = 30_000;
const LONGEST_PAUSE_MS = 3_600_000;

/** The outcome of reading a blob. */
export type BlobReading =
  | { readonly blob: FeedBlob; readonly ok: true; readonly records: ReadRecords }
  | { readonly blob: FeedBlob; readonly ok: false; readonly gap: Gap };

/**
 * Downloads and parses a group of blobs. A failing blob does not affect the others. Throws only when the read is
 * aborted.
 */
export async function readBlobs(blobs: readonly FeedBlob[], parts: PassParts): Promise<readonly BlobReading[]> {
  const { api, reader, signal, log } = parts;
  return inParallel(blobs, WIDTH, async (blob): Promise<BlobReading> => {
    signal.throwIfAborted();
    try {
      return { blob, ok: true, records: reader.blob(await api.readBlob(blob, { signal })) };
    } catch (error) {
      signal.throwIfAborted();
      const gap = gapIn(error);
      if (gap === undefined) log.error({ err: error, blob: blob.contentId }, 'unexpected error while reading an audit blob');
      return { blob, ok: false, gap: gap ?? { reason: 'bug', detail: 'reading a blob of the activity feed' } };
    }
  });
}

/** Selects the blobs to read now: those listed, plus earlier failures whose retry time has come. */
export function blobsToTry(
  listed: readonly FeedBlob[],
  unreadable: readonly UnreadableBlob[],
  now: Instant,
): readonly FeedBlob[] {
  const blobs = new Map(unreadable.map(({ blob }) => [blob.contentId, blob]));
  for (const blob of listed) blobs.set(blob.contentId, blob);
  for (const { blob, retryAt } of unreadable) {
    if (Date.parse(retryAt) > Date.parse(now)) blobs.delete(blob.contentId);
  }
  return [...blobs.values()].sort((a, b) => Date.parse(a.createdAt) - Date.parse(b.createdAt));
}

/** Splits blobs into those the feed has dropped by now and those it still has. */
export function splitExpired(unreadable: readonly UnreadableBlob[], now: Instant) {
  const isExpired = ({ blob }: UnreadableBlob) => Date.parse(blob.createdAt) + FEED_KEEPS_MS < Date.parse(now);
  return { expired: unreadable.filter(isExpired), waiting: unreadable.filter((one) => !isExpired(one)) };
}

/** Updates the unreadable blobs after a group: blobs that were read leave the list, failures wait longer each time. */
export function unreadableAfter(
  before: readonly UnreadableBlob[],
  readings: readonly BlobReading[],
  now: Instant,
): readonly UnreadableBlob[] {
  const byId = new Map(before.map((one) => [one.blob.contentId, one]));
  for (const reading of readings) {
    const { blob } = reading;
    if (reading.ok) {
      byId.delete(blob.contentId);
      continue;
    }
    const tries = (byId.get(blob.contentId)?.tries ?? 0) + 1;
    const pauseMs = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** Math.min(tries - 1, 20));
    byId.set(blob.contentId, { blob, tries, retryAt: instant(Date.parse(now) + pauseMs), gap: reading.gap });
  }
  return [...byId.values()].sort((a, b) => Date.parse(a.blob.createdAt) - Date.parse(b.blob.createdAt));
}
