import { setTimeout as sleep } from 'node:timers/promises';
import type { Log } from '../core/log.js';
import { withTimeout } from '../core/with-timeout.js';
import { toLoggableError } from './internal-errors.js';
import type { TakenActivities, TakenActivityState } from './model/taken-activities-port.js';

/** After a crash another delivery of the activity is answered this much later. Renewed while the turn runs. */
const LEASE_MS = 9_000;
const LOOK_EVERY_MS = 500;
/** A database that says nothing for so long is away. */
const SILENT_MS = 2_000;
/** A restart of the database takes less; who asks waits for that, and for nothing longer. */
const RESTART_MS = 6_000;
/** After so long without a failure the next one is another outage. */
const NEXT_OUTAGE_MS = 60_000;
/** A process that was stopped waits longer: others may have answered meanwhile. */
const AFTER_STOP_MS = 10_000;

/** How patient a delivery is whose activity another process answers. */
export interface DeduplicationPatience {
  /** A click must be answered within seconds. */
  readonly clickMs: number;
  readonly messageMs: number;
}

/** An activity that this process answers. */
export interface KeptActivity {
  /** Before each message; false: another process has taken it over. */
  begin(): Promise<boolean>;
  /** Whether `begin` has ever given false. */
  isLost(): boolean;
  /** It is answered, or another process's: lets it go. */
  end(): void;
}

/** Which activities this process answers, by the database. While that is away each process answers what it gets. */
export class ActivityHolds {
  #awaySinceMs = -Infinity;
  #failedAtMs = -Infinity;

  constructor(
    readonly log: Log,
    readonly patience: DeduplicationPatience,
    readonly taken: TakenActivities,
  ) {}

  /** Takes an activity, or waits until the process that answers it has done so or is gone. */
  async take(key: string, type: string): Promise<TakenActivityState> {
    const isClick = type === 'invoke';
    const limitMs = isClick ? this.patience.clickMs : this.patience.messageMs;
    const startedAt = performance.now();
    for (;;) {
      const state = await this.#ask(() => this.taken.take(key, LEASE_MS), isClick ? 0 : RESTART_MS);
      if (state === undefined) this.log.warn({}, 'Could not take an activity for all replicas; answering it');
      if (state !== 'elsewhere') return state ?? 'ours';
      if (performance.now() - startedAt >= limitMs) return state;
      await sleep(LOOK_EVERY_MS);
    }
  }

  /** Keeps an activity that was taken for this process. */
  keep(key: string): KeptActivity {
    let heldAtMs = performance.now();
    let isLost = false;
    const renewing = setInterval(() => {
      this.taken.renew(key, LEASE_MS).then(
        () => (heldAtMs = performance.now()),
        (err: unknown) => {
          this.log.debug({ err: toLoggableError(err) }, 'Could not renew the hold of an activity');
        },
      );
    }, LEASE_MS / 3);
    renewing.unref();
    return {
      begin: async () => {
        const mayBeOver = performance.now() - heldAtMs > LEASE_MS;
        const isOurs = await this.#ask(() => this.taken.begin(key), mayBeOver ? AFTER_STOP_MS : RESTART_MS);
        isLost ||= isOurs === false;
        return isOurs ?? true;
      },
      isLost: () => isLost,
      end: () => {
        clearInterval(renewing);
        void this.#markAnswered(key);
      },
    };
  }

  /** The database may restart just now: this is not given up at once, or the activity would be answered once more. */
  async #markAnswered(key: string): Promise<void> {
    const marked = await this.#ask(() => this.taken.markAnswered(key).then(() => true), AFTER_STOP_MS);
    if (marked === undefined) this.log.warn({}, 'Could not store that an activity is answered');
  }

  /** undefined: the database is away. One that went away just now may be restarting: `waitMs` counts from the beginning of the outage. */
  async #ask<T>(ask: () => Promise<T>, waitMs: number): Promise<T | undefined> {
    for (;;) {
      const asking = ask().catch((err: unknown) => {
        this.log.debug({ err: toLoggableError(err) }, 'Could not ask who answers an activity');
        return undefined;
      });
      const answer = await withTimeout(asking, SILENT_MS);
      if (answer !== undefined) return answer;
      const nowMs = performance.now();
      if (nowMs - this.#failedAtMs > NEXT_OUTAGE_MS) this.#awaySinceMs = nowMs;
      this.#failedAtMs = nowMs;
      if (nowMs - this.#awaySinceMs >= waitMs) return undefined;
      await sleep(LOOK_EVERY_MS);
    }
  }
}
