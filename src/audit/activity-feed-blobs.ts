import pLimit from 'p-limit';
import type { ActivityBlob } from './model/audit-api-port.js';
import type { Gap } from '../core/gap.js';
import { instant, type Instant } from '../core/instant.js';
import type { UnreadableBlob } from './activity-feed-cursor.js';
import { extractGap, type AuditIngestionContext, type ParsedRecords } from './audit-source-ingestion.js';
import { FEED_RETENTION_MS } from './activity-feed-windows.js';

/** Parallel downloads within one group. */
const WIDTH = 4;
const FIRST_PAUSE_MS = 30_000;
const LONGEST_PAUSE_MS = 3_600_000;

/** The outcome of reading a blob. */
export type BlobDownload =
  | { readonly blob: ActivityBlob; readonly ok: true; readonly records: ParsedRecords }
  | { readonly blob: ActivityBlob; readonly ok: false; readonly gap: Gap };

/**
 * Downloads and parses a group of blobs. A failing blob does not affect the others. Throws only when the read is
 * aborted.
 */
export async function downloadBlobs(
  blobs: readonly ActivityBlob[],
  parts: AuditIngestionContext,
): Promise<readonly BlobDownload[]> {
  const { api, reader, signal, log } = parts;
  return pLimit(WIDTH).map(blobs, async (blob): Promise<BlobDownload> => {
    signal.throwIfAborted();
    try {
      return { blob, ok: true, records: reader.parseBlob(await api.readBlob(blob, { signal })) };
    } catch (error) {
      signal.throwIfAborted();
      const gap = extractGap(error);
      if (gap === undefined)
        log.error({ err: error, blob: blob.contentId }, 'unexpected error while reading an audit blob');
      return { blob, ok: false, gap: gap ?? { reason: 'bug', detail: 'reading a blob of the activity feed' } };
    }
  });
}

/** Selects the blobs to read now: those listed, plus earlier failures whose retry time has come. */
export function selectBlobsToTry(
  listed: readonly ActivityBlob[],
  unreadable: readonly UnreadableBlob[],
  now: Instant,
): readonly ActivityBlob[] {
  const blobs = new Map(unreadable.map(({ blob }) => [blob.contentId, blob]));
  for (const blob of listed) blobs.set(blob.contentId, blob);
  for (const { blob, retryAt } of unreadable) {
    if (Date.parse(retryAt) > Date.parse(now)) blobs.delete(blob.contentId);
  }
  return [...blobs.values()].sort((a, b) => Date.parse(a.createdAt) - Date.parse(b.createdAt));
}

/** Splits blobs into those the feed has dropped by now and those it still has. */
export function splitExpiredBlobs(unreadable: readonly UnreadableBlob[], now: Instant) {
  const isExpired = ({ blob }: UnreadableBlob) => Date.parse(blob.createdAt) + FEED_RETENTION_MS < Date.parse(now);
  return { expired: unreadable.filter(isExpired), waiting: unreadable.filter((one) => !isExpired(one)) };
}

/** Updates the unreadable blobs after a group: blobs that were read leave the list, failures wait longer each time. */
export function updateUnreadableBlobs(
  before: readonly UnreadableBlob[],
  readings: readonly BlobDownload[],
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
