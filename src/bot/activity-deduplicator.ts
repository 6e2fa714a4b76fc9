import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Activity } from 'botbuilder';
import type { Log } from '../core/log.js';
import { withTimeout } from '../core/with-timeout.js';
import { runUnderHold } from './activity-hold.js';
import { ExpiringMap } from './expiring-map.js';
import { toLoggableError } from './internal-errors.js';
import type { TakenActivities } from './model/taken-activities-port.js';

const REMEMBERED_MS = 60_000;
const MAX_REMEMBERED = 1_000;
/** After a crash another delivery of the activity is answered this much later. Renewed while the turn runs. */
const LEASE_MS = 9_000;
const LOOK_EVERY_MS = 500;
/** A person waits for no database: after this, the activity is answered without it. */
const TAKE_LIMIT_MS = 2_000;
/** A restart of the database takes less. */
const ASK_LIMIT_MS = 10_000;

/** How patient a delivery is whose activity another process answers. */
export interface DeduplicationPatience {
  /** A click must be answered within seconds. */
  readonly clickMs: number;
  readonly messageMs: number;
}

/** What came of a delivery. `repeated`: by this process, with the first delivery's result. `elsewhere`: by another process. */
export type DeduplicationResult<R> =
  { readonly by: 'first' | 'repeated'; readonly result: R } | { readonly by: 'elsewhere' };

/**
 * Teams redelivers an activity when the response is slow (up to four times observed), to any replica. Each activity is processed once, and
 * a repeated click gets the response to the first.
 *
 * Across processes the database says who answers. If that process dies between taking and answering, a further delivery waits for the end
 * of its lease and is answered instead. What it had done by then is done again: changes of decisions and subscriptions are safe to repeat,
 * and where it had begun to send its answer, the second one says that it may be there twice. If it was only stopped, it sends nothing more when it wakes. Without a database a process
 * knows only its own deliveries.
 * Source: https://github.com/microsoft/BotFramework-Services/issues/59
 */
export class ActivityDeduplicator<R> {
  readonly #recent = new ExpiringMap<Promise<DeduplicationResult<R>>>(MAX_REMEMBERED, REMEMBERED_MS);

  constructor(
    readonly log: Log,
    readonly patience: DeduplicationPatience,
    readonly taken?: TakenActivities,
  ) {}

  /** Runs `work`, or waits for the result of the first delivery of this activity. */
  async runOnce(activity: Activity, work: () => Promise<R>): Promise<DeduplicationResult<R>> {
    const key = keyOf(activity);
    if (key === undefined) return { by: 'first', result: await work() };
    const first = this.#recent.get(key);
    if (first !== undefined) {
      const outcome = await first;
      return outcome.by === 'elsewhere' ? outcome : { ...outcome, by: 'repeated' };
    }
    const running = this.#runUnlessElsewhere(key, activity, work);
    this.#recent.set(key, running);
    running.catch(() => {
      this.#recent.delete(key);
    });
    return running;
  }

  async #runUnlessElsewhere(key: string, activity: Activity, work: () => Promise<R>): Promise<DeduplicationResult<R>> {
    const { taken } = this;
    if (taken === undefined) return { by: 'first', result: await work() };
    const state = await this.#takes(taken, key, activity);
    if (state === 'elsewhere') return { by: 'elsewhere' };
    let heldAtMs = performance.now();
    const renewing = setInterval(() => {
      taken.renew(key, LEASE_MS).then(
        () => (heldAtMs = performance.now()),
        (err: unknown) => {
          this.log.debug({ err: toLoggableError(err) }, 'Could not renew the hold of an activity');
        },
      );
    }, LEASE_MS / 3);
    renewing.unref();
    try {
      const hold = { begin: () => this.#begin(taken, key, heldAtMs), mayBeAnswered: state === 'begun' };
      return { by: 'first', result: await runUnderHold(hold, work) };
    } finally {
      clearInterval(renewing);
      void this.#markAnswered(taken, key);
    }
  }

  /** The database may restart just now: this is not given up at once, or the activity would be answered once more. */
  async #markAnswered(taken: TakenActivities, key: string): Promise<void> {
    const deadlineMs = performance.now() + ASK_LIMIT_MS;
    for (;;) {
      try {
        await taken.markAnswered(key);
        return;
      } catch (err) {
        if (performance.now() < deadlineMs) {
          await sleep(LOOK_EVERY_MS, undefined, { ref: false });
          continue;
        }
        this.log.warn({ err: toLoggableError(err) }, 'Could not store that an activity is answered');
        return;
      }
    }
  }

  /** Without a database, as far as this process knows; after a stop it waits for one for some seconds. */
  async #begin(taken: TakenActivities, key: string, heldAtMs: number): Promise<boolean> {
    const mayBeOver = performance.now() - heldAtMs > LEASE_MS;
    const deadlineMs = performance.now() + (mayBeOver ? ASK_LIMIT_MS : 0);
    for (;;) {
      const asking = taken.begin(key).catch(() => undefined);
      const isOurs = await withTimeout(asking, TAKE_LIMIT_MS);
      if (isOurs !== undefined) return isOurs;
      if (performance.now() >= deadlineMs) return true;
      await sleep(LOOK_EVERY_MS);
    }
  }

  async #takes(taken: TakenActivities, key: string, { type }: Activity): Promise<'ours' | 'begun' | 'elsewhere'> {
    const limitMs = type === 'invoke' ? this.patience.clickMs : this.patience.messageMs;
    const startedAt = performance.now();
    for (;;) {
      const asking = taken.take(key, LEASE_MS).catch((err: unknown) => {
        this.log.warn({ err: toLoggableError(err) }, 'Could not take an activity for all replicas; answering it');
        return 'ours' as const;
      });
      const state = (await withTimeout(asking, TAKE_LIMIT_MS)) ?? 'ours';
      if (state === 'ours' || state === 'begun') return state;
      if (state === 'answered' || performance.now() - startedAt >= limitMs) return 'elsewhere';
      await sleep(LOOK_EVERY_MS);
    }
  }
}

/** Some clients number activities per conversation or not at all, so the content is part of the key. */
function keyOf(activity: Activity): string | undefined {
  if (activity.id === undefined || activity.id === '') return undefined;
  return createHash('sha256')
    .update(
      JSON.stringify([
        activity.conversation.id,
        activity.from.id,
        activity.type,
        activity.id,
        activity.name,
        activity.text,
        activity.value,
      ]),
    )
    .digest('base64');
}
