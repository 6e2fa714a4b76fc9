import { createHash } from 'node:crypto';
import type { Activity } from 'botbuilder';
import { ExpiringMap } from './expiring-map.js';

const REMEMBERED_MS = 60_000;
const MAX_REMEMBERED = 1_000;

/**
 * Teams redelivers an activity when the response is slow (up to four times observed). Each activity is processed once, and a
 * repeated click gets the response to the first.
 * Source: https://github.com/microsoft/BotFramework-Services/issues/59
 */
export class ActivityDeduplicator<R> {
  readonly #recent = new ExpiringMap<Promise<R>>(MAX_REMEMBERED, REMEMBERED_MS);

  /** Runs `work`, or waits for the result of the first delivery of this activity. */
  async runOnce(
    activity: Activity,
    work: () => Promise<R>,
  ): Promise<{ readonly result: R; readonly repeated: boolean }> {
    const key = keyOf(activity);
    if (key === undefined) return { result: await work(), repeated: false };
    const first = this.#recent.get(key);
    if (first !== undefined) return { result: await first, repeated: true };
    const running = work();
    this.#recent.set(key, running);
    running.catch(() => {
      this.#recent.delete(key);
    });
    return { result: await running, repeated: false };
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
