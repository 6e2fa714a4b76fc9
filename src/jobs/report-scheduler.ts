import { planDueReports } from '../alerts/scheduled-report-planner.js';
import type { AlertStore } from '../alerts/model/alert-store-port.js';
import type { Log } from '../core/log.js';

/** What the report scheduler needs. */
export interface ReportSchedulerOptions {
  readonly store: Pick<AlertStore, 'now' | 'subscriptions' | 'lastSlot' | 'addDelivery'>;
  /** Called when a report was added to the outbox, so that it is sent. */
  readonly wake: () => void;
  readonly log: Log;
  /** Maximum time between checks: subscriptions change, and clocks are adjusted. */
  readonly everyMs?: number;
}

/** The running report scheduler. */
export interface ReportScheduler {
  /** Subscriptions changed. */
  wake(): void;
  /** Stops the timer and waits for the current check. */
  close(): Promise<void>;
}

const EVERY_MS = 30_000;

/** Adds scheduled reports to the outbox when they are due. Does not keep the process alive. */
export function startReportScheduler(options: ReportSchedulerOptions): ReportScheduler {
  const { store, wake, log, everyMs = EVERY_MS } = options;
  let closed = false;
  let again = false;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;

  function look(): void {
    clearTimeout(timer);
    if (closed) return;
    again = running !== undefined;
    running ??= lookOnce().then((waitMs) => {
      running = undefined;
      timer = setTimeout(look, again ? 0 : waitMs);
      timer.unref();
    });
  }

  /** Milliseconds until the next check. */
  async function lookOnce(): Promise<number> {
    try {
      const { added, nextInMs = everyMs } = await planDueReports(store);
      if (added > 0) wake();
      return Math.min(everyMs, nextInMs);
    } catch (cause) {
      log.warn({ err: cause }, 'failed to check for scheduled reports; will retry');
      return everyMs;
    }
  }

  look();
  return {
    wake: look,
    async close() {
      closed = true;
      clearTimeout(timer);
      await running;
    },
  };
}
