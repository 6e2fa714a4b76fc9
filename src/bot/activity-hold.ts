import { AsyncLocalStorage } from 'node:async_hooks';
import type { TurnContext } from 'botbuilder';

/** Thrown instead of sending a message: another process has taken the activity over and answers it. */
export class ActivityTakenOver extends Error {
  override readonly name = 'ActivityTakenOver';

  constructor() {
    super('another process answers this activity');
  }
}

/** Whether the activity, whose work this is, is still this process's to answer. Never rejects. */
const current = new AsyncLocalStorage<() => Promise<boolean>>();

/** Runs the work of one activity; `isOurs` is asked before each message that the work sends, also in later turns. */
export function runUnderHold<T>(isOurs: () => Promise<boolean>, work: () => Promise<T>): Promise<T> {
  return current.run(isOurs, work);
}

/**
 * Middleware of the adapter: a process that was stopped for longer than its hold, and wakes, sends nothing under it. Throws
 * {@link ActivityTakenOver} where the message would be sent. Typing, and the response to a click,
 * go out in any case.
 */
export async function sendOnlyUnderHold(context: TurnContext, next: () => Promise<void>): Promise<void> {
  context.onSendActivities(async (_context, activities, send) => {
    const isOurs = activities.some(({ type }) => type === 'message') ? current.getStore() : undefined;
    if (isOurs !== undefined && !(await isOurs())) throw new ActivityTakenOver();
    return send();
  });
  await next();
}
