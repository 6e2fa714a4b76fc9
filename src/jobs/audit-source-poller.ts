import { setTimeout as sleep } from 'node:timers/promises';
import { ingestDirectoryAudits } from '../audit/directory-audit-ingestion.js';
import { createFeedIngestion } from '../audit/activity-feed-ingestion.js';
import { type AuditStore } from '../audit/model/audit-store-port.js';
import { ingestAuditSearches } from '../audit/audit-search-ingestion.js';
import { extractGap, type AuditIngestion, type RecordParser } from '../audit/audit-source-ingestion.js';
import { toStoredEvents } from '../audit/event-storage-filter.js';
import type { AlertStore } from '../alerts/model/alert-store-port.js';
import { type AuditApi } from '../audit/model/audit-api-port.js';
import type { Clock } from '../core/clock.js';
import { ExpectedError } from '../core/expected-error.js';
import { daysBefore } from '../core/instant.js';
import type { Log } from '../core/log.js';
import { type AuditSourceId } from '../facts/fact-types.js';
import { ACTIVITY_CONTENT_TYPES } from '../m365/activity-content-types.js';
import { createAuditReadLockHolder } from './audit-read-lock-holder.js';

/** What the audit source poller needs. */
export interface AuditSourcePollerOptions {
  readonly api: AuditApi;
  readonly store: AuditStore;
  /** Knows which operations some detection wants. */
  readonly reader: RecordParser;
  readonly clock: Clock;
  readonly log: Log;
  /** Called whenever new events were stored and can be assessed. Must not throw. */
  readonly onEventsStored: () => void;
  /** Time between two passes over a source; default: one minute. */
  readonly pollMs?: number;
  /** Time between two checks for periods to search; default: five minutes. */
  readonly searchEveryMs?: number;
  /** Retention of events; default: 400 days. */
  readonly retentionDays?: number;
  /** Deletes old outbox rows together with the events. */
  readonly alerts?: Pick<AlertStore, 'forgetBefore'>;
}

/** The running audit source poller. */
export interface AuditSourcePoller {
  /** Cancels running passes and waits for them to end. */
  close(): Promise<void>;
}

const POLL_MS = 60_000;
const SEARCH_EVERY_MS = 5 * 60_000;
const LONGEST_PAUSE_MS = 5 * 60_000;
/** Delay before this process tries again to get the lock, or to reach the database. */
const STANDBY_MS = 10_000;
const DAY_MS = 24 * 3_600_000;
/** Longer than any audit log's retention, and than an app's year of dormancy plus a month. */
const KEEP_DAYS = 400;

/**
 * Polls each audit source independently, one pass at a time, and deletes old events once a day. All state is in the store: it can be
 * killed at any moment and resumes from there. Of several processes on one database only one reads. A failing source is retried with
 * growing pauses, and its state says why. Does not keep the process alive.
 */
export function startAuditSourcePoller(options: AuditSourcePollerOptions): AuditSourcePoller {
  const {
    store,
    log,
    clock,
    pollMs = POLL_MS,
    searchEveryMs = SEARCH_EVERY_MS,
    retentionDays: keepDays = KEEP_DAYS,
  } = options;
  const closing = new AbortController();
  const turns = createAuditReadLockHolder(store, closing.signal);

  async function passOver(source: AuditSourceId, pass: AuditIngestion, signal: AbortSignal): Promise<boolean> {
    const keep: Parameters<AuditIngestion>[0]['saveBatch'] = async (batch) => {
      signal.throwIfAborted();
      const { added } = await store.keep({ ...batch, events: batch.events.flatMap(toStoredEvents) });
      if (added.length > 0) options.onEventsStored();
    };
    try {
      await pass({ ...options, saveBatch: keep, signal });
      return true;
    } catch (error) {
      if (!signal.aborted) await noteFailure(source, error);
      return false;
    }
  }

  async function noteFailure(source: AuditSourceId, error: unknown): Promise<void> {
    if (error instanceof ExpectedError) {
      log.warn({ source, err: error }, 'audit source not read: waiting for the database');
      return;
    }
    const gap = extractGap(error);
    if (gap === undefined) log.error({ source, err: error }, 'reading an audit source failed unexpectedly');
    else log.warn({ source, gap }, 'audit source unavailable');
    await store.noteFailure(source, gap ?? { reason: 'bug', detail: `reading ${source}` }).catch((err: unknown) => {
      log.warn({ source, err }, 'failed to store the state of an audit source');
    });
  }

  /** Repeats a piece of work while this process holds the lock, with growing pauses after failures. */
  async function again(everyMs: number, work: (signal: AbortSignal) => Promise<boolean>): Promise<void> {
    for (let failures = 0; !closing.signal.aborted;) {
      let pauseMs = Math.min(everyMs, STANDBY_MS);
      try {
        const turn = await turns.current();
        if (turn !== undefined) {
          failures = (await work(turn)) ? 0 : failures + 1;
          pauseMs = Math.min(everyMs * 2 ** Math.min(failures, 20), Math.max(everyMs, LONGEST_PAUSE_MS));
        }
      } catch (err) {
        log.warn({ err }, 'audit poller is waiting for the database');
      }
      await sleep(pauseMs, undefined, { signal: closing.signal, ref: false }).catch(() => undefined);
    }
  }

  async function forget(): Promise<boolean> {
    const before = daysBefore(clock.now(), keepDays);
    const forgotten = await store.forgetBefore(before);
    const deliveries = await options.alerts?.forgetBefore(before);
    log.debug({ forgotten, deliveries }, 'old audit events deleted');
    return true;
  }

  const running = [
    ...ACTIVITY_CONTENT_TYPES.map((type) =>
      again(pollMs, (turn) => passOver(`activity:${type}`, createFeedIngestion(type), turn)),
    ),
    again(pollMs, (turn) => passOver('graph:directoryAudits', ingestDirectoryAudits, turn)),
    again(searchEveryMs, (turn) => passOver('audit-query', ingestAuditSearches, turn)),
    again(DAY_MS, forget),
  ];
  return {
    async close() {
      closing.abort(new Error('closing'));
      await Promise.all(running);
      await turns.release();
    },
  };
}
