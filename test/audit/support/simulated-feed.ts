import { createFeedIngestion } from '../../../src/audit/activity-feed-ingestion.js';
import type { AuditIngestionContext } from '../../../src/audit/audit-source-ingestion.js';
import type { ActivityBlob } from '../../../src/audit/model/audit-api-port.js';
import type { Gap } from '../../../src/core/gap.js';
import { instant } from '../../../src/core/instant.js';
import { silentLog } from '../../support/test-logs.js';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

export interface Blob {
  readonly id: string;
  readonly createdMs: number;
  /** When the list begins to show it. */
  readonly listedMs: number;
  /** Reads that fail before one succeeds. */
  readonly failures: number;
}

export interface Poll {
  readonly afterHours: number;
  /** `crash`: killed after the first batch; `blobs`: the lists answer, no blob does; `some-lists`: every second window fails. */
  readonly fault: 'none' | 'list' | 'some-lists' | 'blobs' | 'crash';
}

/** An expected error of the tenant room, as the audit room knows it. */
class Refusal extends Error {
  constructor(readonly gap: Gap) {
    super(gap.detail);
  }
}

const down = () => new Refusal({ reason: 'unreachable', detail: 'down' });

/**
 * Plays a history of polls against a feed in memory that knows the service's rules, with a store in memory that keeps a batch whole or
 * not at all. `read`: how often each blob was marked as done. `chances`: polls without a fault that came an hour or more after the blob was
 * first listed and before the feed forgot it, when its pause after failed reads was over: half a minute, doubled each time, at most an hour.
 */
export async function readEverything(startMs: number, blobs: readonly Blob[], polls: readonly Poll[]) {
  const read = new Map<string, number>();
  const chances = new Map<string, number>();
  const failed = new Map<string, number>();
  const dueMs = new Map<string, number>();
  let cursor: string | undefined;
  let nowMs = startMs;
  const isThere = ({ createdMs, listedMs }: Blob) => listedMs <= nowMs && createdMs >= nowMs - 7 * DAY_MS;

  for (const { afterHours, fault } of polls) {
    nowMs += Math.round(afterHours * HOUR_MS);
    const resting = new Set(blobs.map(({ id }) => id).filter((id) => (dueMs.get(id) ?? 0) > nowMs));
    const killer = new AbortController();
    let lists = 0;
    const unused = () => {
      throw new Error('not part of this feed');
    };
    const parts: AuditIngestionContext = {
      api: {
        isSubscribed: () => Promise.resolve(true),
        subscribe: unused,
        listBlobs(_type, period) {
          const [fromMs, toMs] =
            period === 'last-24-hours' ? [nowMs - DAY_MS, nowMs] : [Date.parse(period.from), Date.parse(period.to)];
          // AF20055 and AF20030: a mistake of ours, not an expected error.
          if (toMs - fromMs > DAY_MS || fromMs < nowMs - 7 * DAY_MS)
            throw new Error('a window that the service refuses');
          lists += 1;
          if (fault === 'list' || (fault === 'some-lists' && lists % 2 === 0)) return Promise.reject(down());
          const found = blobs.filter((blob) => isThere(blob) && blob.createdMs >= fromMs && blob.createdMs < toMs);
          return Promise.resolve(found.map(feedBlob));
        },
        readBlob({ contentId }) {
          const blob = blobs.find(({ id }) => id === contentId);
          const tries = failed.get(contentId) ?? 0;
          if (blob === undefined || !isThere(blob)) return Promise.reject(down());
          if (fault !== 'blobs' && tries >= blob.failures) return Promise.resolve(Buffer.from(contentId));
          failed.set(contentId, tries + 1);
          dueMs.set(contentId, nowMs + Math.min(HOUR_MS, 30_000 * 2 ** tries));
          return Promise.reject(down());
        },
        directoryAudits: unused,
        searchAuditLog: unused,
      },
      store: {
        cursor: () => Promise.resolve(cursor === undefined ? undefined : (JSON.parse(cursor) as unknown)),
        unread: (_source, ids) => Promise.resolve(ids.filter((id) => !read.has(id))),
      },
      reader: { parseBlob: () => ({ events: [], malformed: [], seen: 1 }), parseRecords: unused },
      clock: { now: () => instant(nowMs) },
      log: silentLog,
      signal: killer.signal,
      saveBatch(batch) {
        killer.signal.throwIfAborted();
        for (const id of batch.blobIds) read.set(id, (read.get(id) ?? 0) + 1);
        cursor = JSON.stringify(batch.cursor);
        if (fault === 'crash') killer.abort(new Error('killed'));
        return Promise.resolve();
      },
    };
    const error = await createFeedIngestion('Audit.Exchange')(parts).catch((cause: unknown) => cause);
    if (error instanceof Error && !('gap' in error) && fault !== 'crash') throw error;
    if (error !== undefined || fault !== 'none') continue;
    for (const blob of blobs) {
      const isChance = blob.listedMs + HOUR_MS <= nowMs && blob.createdMs >= nowMs - 7 * DAY_MS + 6 * 60_000;
      if (isChance && !resting.has(blob.id)) chances.set(blob.id, (chances.get(blob.id) ?? 0) + 1);
    }
  }
  return { read, chances };
}

function feedBlob({ id, createdMs }: Blob): ActivityBlob {
  return { contentId: id, contentUri: `https://feed/${id}`, createdAt: instant(createdMs) };
}
