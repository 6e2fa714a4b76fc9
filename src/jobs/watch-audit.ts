import { setTimeout as sleep } from 'node:timers/promises';
import { directoryPass } from '../audit/directory.js';
import { feedPass } from '../audit/feed.js';
import { searchPass } from '../audit/search.js';
import { gapIn, type Pass, type RecordReader } from '../audit/source.js';
import { worthKeeping } from '../audit/worth-keeping.js';
import { FEED_CONTENT_TYPES, type AuditApi, type AuditSourceId, type AuditStore } from '../core/audit-ports.js';
import type { AlertStore } from '../core/alert-outbox.js';
import { ExpectedError } from '../core/errors.js';
import { daysBefore } from '../core/instant.js';
import type { Clock, Log } from '../core/ports.js';
import { auditTurns } from './audit-turns.js';

export interface AuditWatchOptions {
  readonly api: AuditApi;
  readonly store: AuditStore;
  /** Knows which operations some detection wants. */
  readonly reader: RecordReader;
  readonly clock: Clock;
  readonly log: Log;
  /** Called each time something new has been kept: it can be assessed now. Must not throw. */
  readonly onKept: () => void;
  /** Between two passes over a source; a minute when left out. */
  readonly pollMs?: number;
  /** Between two looks for something to search for; five minutes when left out. */
  readonly searchEveryMs?: number;
  /** How long events are kept; 400 days when left out. */
  readonly keepDays?: number;
  /** What was told of events that are forgotten; says how many rows went. */
  readonly alerts?: Pick<AlertStore, 'forgetBefore'>;
}

export interface AuditWatch {
  /** Calls off what is under way, and waits for it. */
  close(): Promise<void>;
}

const POLL_MS = 60_000;
const SEARCH_EVERY_MS = 5 * 60_000;
const LONGEST_PAUSE_MS = 5 * 60_000;
/** Until this process asks again whether it is its turn, or whether the database is back. */
const STANDBY_MS = 10_000;
const DAY_MS = 24 * 3_600_000;
/** Long enough for any log, and for a sleep of a year with a month on top. */
const KEEP_DAYS = 400;

/**
 * Reads the audit trail as it appears, each source on its own, one pass at a time, and forgets once a day what is too old. All it knows
 * is in the store: it can be killed at any moment and goes on from there. Of several processes on one database one reads. A source that
 * fails is tried again with growing pauses, and its state says why. It does not keep the process alive.
 */
export function startAuditWatch(options: AuditWatchOptions): AuditWatch {
  const { store, log, clock, pollMs = POLL_MS, searchEveryMs = SEARCH_EVERY_MS, keepDays = KEEP_DAYS } = options;
  const closing = new AbortController();
  const turns = auditTurns(store, closing.signal);

  async function passOver(source: AuditSourceId, pass: Pass, signal: AbortSignal): Promise<boolean> {
    const keep: Parameters<Pass>[0]['keep'] = async (batch) => {
      signal.throwIfAborted();
      const { added } = await store.keep({ ...batch, events: batch.events.flatMap(worthKeeping) });
      if (added.length > 0) options.onKept();
    };
    try {
      await pass({ ...options, keep, signal });
      return true;
    } catch (error) {
      if (!signal.aborted) await noteFailure(source, error);
      return false;
    }
  }

  async function noteFailure(source: AuditSourceId, error: unknown): Promise<void> {
    if (error instanceof ExpectedError) {
      log.warn({ source, err: error }, 'reading an audit source has to wait for the database');
      return;
    }
    const gap = gapIn(error);
    if (gap === undefined) log.error({ source, err: error }, 'reading an audit source broke');
    else log.warn({ source, gap }, 'an audit source cannot be read at present');
    await store.noteFailure(source, gap ?? { reason: 'bug', detail: `reading ${source}` }).catch((err: unknown) => {
      log.warn({ source, err }, 'the state of an audit source was not stored');
    });
  }

  /** Does a piece of work again and again while it is this process's turn; after failures with growing pauses. */
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
        log.warn({ err }, 'the audit watch has to wait for the database');
      }
      await sleep(pauseMs, undefined, { signal: closing.signal, ref: false }).catch(() => undefined);
    }
  }

  async function forget(): Promise<boolean> {
    const before = daysBefore(clock.now(), keepDays);
    const forgotten = await store.forgetBefore(before);
    const deliveries = await options.alerts?.forgetBefore(before);
    log.debug({ forgotten, deliveries }, 'old audit events forgotten');
    return true;
  }

  const running = [
    ...FEED_CONTENT_TYPES.map((type) => again(pollMs, (turn) => passOver(`activity:${type}`, feedPass(type), turn))),
    again(pollMs, (turn) => passOver('graph:directoryAudits', directoryPass, turn)),
    again(searchEveryMs, (turn) => passOver('audit-query', searchPass, turn)),
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
