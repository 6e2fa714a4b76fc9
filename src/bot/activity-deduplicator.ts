import { createHash } from 'node:crypto';
import type { Activity } from 'botbuilder';
import type { Log } from '../core/log.js';
import { runUnderHold } from './activity-hold.js';
import { ActivityHolds, type DeduplicationPatience } from './activity-holds.js';
import { ExpiringMap } from './expiring-map.js';
import type { TakenActivities } from './model/taken-activities-port.js';

const REMEMBERED_MS = 60_000;
const MAX_REMEMBERED = 1_000;

/** What came of a delivery. `repeated`: by this process, with the first delivery's result. `elsewhere`: by another process. */
export type DeduplicationResult<R> =
  | { readonly by: 'first' | 'repeated'; readonly result: R }
  | { readonly by: 'elsewhere' };

/** `open`: another process was about to answer it when this one last heard of it. */
type Outcome<R> = { readonly by: 'first'; readonly result: R } | { readonly by: 'elsewhere'; readonly isOpen: boolean };

/**
 * Teams redelivers an activity when the response is slow (up to four times observed), to any replica. Each activity is processed once, and
 * a repeated click gets the response to the first.
 *
 * Across processes the database says who answers. If that process dies between taking and answering, a further delivery waits for the end
 * of its lease and is answered instead, also by a process that had it before and was stopped. What it had done by then is done again:
 * changes of decisions and subscriptions are safe to repeat, and where it had begun to send its answer, the second one says that it may be
 * there twice. If it was only stopped, it sends nothing more when it wakes. Without a database a process knows only its own deliveries.
 * Source: https://github.com/microsoft/BotFramework-Services/issues/59
 */
export class ActivityDeduplicator<R> {
  readonly #recent = new ExpiringMap<Promise<Outcome<R>>>(MAX_REMEMBERED, REMEMBERED_MS);
  readonly #holds: ActivityHolds | undefined;

  constructor(log: Log, patience: DeduplicationPatience, taken?: TakenActivities) {
    this.#holds = taken && new ActivityHolds(log, patience, taken);
  }

  /** Runs `work`, or waits for the result of the first delivery of this activity. */
  async runOnce(activity: Activity, work: () => Promise<R>): Promise<DeduplicationResult<R>> {
    const key = keyOf(activity);
    if (key === undefined) return { by: 'first', result: await work() };
    const first = this.#recent.get(key);
    if (first !== undefined) {
      const outcome = await first;
      if (outcome.by === 'first') return { by: 'repeated', result: outcome.result };
      return outcome.isOpen ? this.runOnce(activity, work) : { by: 'elsewhere' };
    }
    const running = this.#runUnlessElsewhere(key, activity, work);
    this.#recent.set(key, running);
    const forget = () => {
      this.#recent.delete(key);
    };
    running.then((outcome) => {
      if (outcome.by === 'elsewhere' && outcome.isOpen) forget();
    }, forget);
    const outcome = await running;
    return outcome.by === 'first' ? outcome : { by: 'elsewhere' };
  }

  async #runUnlessElsewhere(key: string, activity: Activity, work: () => Promise<R>): Promise<Outcome<R>> {
    if (this.#holds === undefined) return { by: 'first', result: await work() };
    const state = await this.#holds.take(key, activity.type);
    if (state === 'elsewhere' || state === 'answered') return { by: 'elsewhere', isOpen: state === 'elsewhere' };
    const hold = this.#holds.keep(key);
    try {
      const result = await runUnderHold({ begin: () => hold.begin(), mayBeAnswered: state === 'begun' }, work);
      return hold.isLost() ? { by: 'elsewhere', isOpen: true } : { by: 'first', result };
    } finally {
      hold.end();
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
