import { AsyncLocalStorage } from 'node:async_hooks';
import type { TurnContext } from 'botbuilder';

/** Thrown instead of sending a message: another process has taken the activity over and answers it. */
export class ActivityTakenOver extends Error {
  override readonly name = 'ActivityTakenOver';

  constructor() {
    super('another process answers this activity');
  }
}

/** One activity in the hands of this process. */
export interface ActivityHold {
  /** Called before each message; false: the activity is another process's to answer by now. Never rejects. */
  begin(): Promise<boolean>;
  /** A process that is gone may have answered already. */
  readonly mayBeAnswered: boolean;
}

const current = new AsyncLocalStorage<ActivityHold>();
const told = new WeakSet<ActivityHold>();

const MAY_BE_TWICE = 'I was interrupted while I answered this. You may see the answer twice.';

/** Runs the work of one activity; the hold counts for each message that the work sends, also in later turns. */
export function runUnderHold<T>(hold: ActivityHold, work: () => Promise<T>): Promise<T> {
  return current.run(hold, work);
}

/**
 * Middleware of the adapter: a process that was stopped for longer than its hold, and wakes, sends nothing under it. Throws
 * {@link ActivityTakenOver} where the message would be sent. Typing, and the response to a click, go out in any case. What may have been
 * answered by a process that is gone is answered with a word about it, in the first message.
 */
export async function sendOnlyUnderHold(context: TurnContext, next: () => Promise<void>): Promise<void> {
  context.onSendActivities(async (_context, activities, send) => {
    const message = activities.find(({ type }) => type === 'message');
    const hold = message === undefined ? undefined : current.getStore();
    if (message === undefined || hold === undefined) return send();
    if (!(await hold.begin())) throw new ActivityTakenOver();
    if (hold.mayBeAnswered && !told.has(hold)) {
      told.add(hold);
      message.text = [MAY_BE_TWICE, message.text].filter(Boolean).join('\n\n');
    }
    return send();
  });
  await next();
}
