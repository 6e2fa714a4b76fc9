import { ingestDirectoryAudits } from '../audit/directory-audit-ingestion.js';
import { createFeedIngestion } from '../audit/activity-feed-ingestion.js';
import { type AuditStore } from '../audit/model/audit-store-port.js';
import { ingestAuditSearches } from '../audit/audit-search-ingestion.js';
import { extractGap, type AuditIngestion, type RecordParser } from '../audit/audit-source-ingestion.js';
import { toStoredEvents } from '../audit/event-storage-filter.js';
import type { AlertStore } from '../alerts/model/alert-store-port.js';
import { type AuditApi } from '../audit/model/audit-api-port.js';
import type { Clock } from '../core/clock.js';
import { findDatabaseProblem } from '../core/database-problem.js';
import { ExpectedError } from '../core/expected-error.js';
import { daysBefore } from '../core/instant.js';
import { LeaseLost } from '../core/lease.js';
import type { Log } from '../core/log.js';
import { type AuditSourceId } from '../facts/fact-types.js';
import { ACTIVITY_CONTENT_TYPES } from '../m365/activity-content-types.js';
import { reportAuditApiProgress } from './audit-api-progress.js';
import type { LeasedJob, LeaseTurn } from './leased-jobs.js';

/** What reading the audit sources needs. */
export interface AuditReadingOptions {
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

const POLL_MS = 60_000;
const SEARCH_EVERY_MS = 5 * 60_000;
const DAY_MS = 24 * 3_600_000;
/** Longer than any audit log's retention, and than an app's year of dormancy plus a month. */
const KEEP_DAYS = 400;

/**
 * The jobs that read the audit sources, each on its own, and delete old events once a day. All state is in the store: a pass can be killed
 * at any moment, and the next goes on from there. A failing source is retried with growing pauses, and its state says why.
 */
export function createAuditReadingJobs(options: AuditReadingOptions): readonly LeasedJob[] {
  const { store, log, clock, pollMs = POLL_MS, searchEveryMs = SEARCH_EVERY_MS, retentionDays = KEEP_DAYS } = options;

  function reading(source: AuditSourceId, everyMs: number, ingest: AuditIngestion): LeasedJob {
    return { name: source, everyMs, run: (turn) => passOver(source, ingest, turn) };
  }

  async function passOver(source: AuditSourceId, ingest: AuditIngestion, turn: LeaseTurn): Promise<boolean> {
    const { lease, signal, onProgress } = turn;
    const saveBatch: Parameters<AuditIngestion>[0]['saveBatch'] = async (batch) => {
      signal.throwIfAborted();
      const { added } = await store.keep({ ...batch, events: batch.events.flatMap(toStoredEvents) }, lease);
      onProgress();
      if (added.length > 0) options.onEventsStored();
    };
    try {
      await ingest({ ...options, api: reportAuditApiProgress(options.api, onProgress), saveBatch, signal });
      return true;
    } catch (error) {
      if (error instanceof LeaseLost || findDatabaseProblem(error) !== undefined) throw error;
      if (!signal.aborted) await noteFailure(source, error, turn);
      return false;
    }
  }

  async function noteFailure(source: AuditSourceId, error: unknown, { lease }: LeaseTurn): Promise<void> {
    if (error instanceof ExpectedError) {
      log.warn({ source, err: error }, 'audit source not read: waiting for the database');
      return;
    }
    const gap = extractGap(error);
    if (gap === undefined) log.error({ source, err: error }, 'reading an audit source failed unexpectedly');
    else log.warn({ source, gap }, 'audit source unavailable');
    await store.noteFailure(source, gap ?? { reason: 'bug', detail: `reading ${source}` }, lease);
  }

  async function forget(): Promise<boolean> {
    const before = daysBefore(clock.now(), retentionDays);
    const forgotten = await store.forgetBefore(before);
    const deliveries = await options.alerts?.forgetBefore(before);
    log.debug({ forgotten, deliveries }, 'old audit events deleted');
    return true;
  }

  return [
    ...ACTIVITY_CONTENT_TYPES.map((type) => reading(`activity:${type}`, pollMs, createFeedIngestion(type))),
    reading('graph:directoryAudits', pollMs, ingestDirectoryAudits),
    reading('audit-query', searchEveryMs, ingestAuditSearches),
    { name: 'forget old audit events', everyMs: DAY_MS, run: forget },
  ];
}
