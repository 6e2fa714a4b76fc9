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
const asked = new WeakMap<ActivityHold, { readonly isOurs: Promise<boolean>; readonly askedAtMs: number }>();

/** An answer of the database that is older counts no more: the process may have been stopped since. */
const ASKED_WITHIN_MS = 1_000;
const told = new WeakSet<ActivityHold>();

const MAY_BE_TWICE = 'I was interrupted while I answered this. You may see the answer twice.';

/** Runs the work of one activity; the hold counts for each message that the work sends, also in later turns. */
export function runUnderHold<T>(hold: ActivityHold, work: () => Promise<T>): Promise<T> {
  return current.run(hold, work);
}

/** Asks whether a message may be sent while it is still being drawn. Call it only where the message is sent at once then. */
export function askBeforeSending(): void {
  const hold = current.getStore();
  if (hold !== undefined) asked.set(hold, { isOurs: hold.begin(), askedAtMs: performance.now() });
}

/** What was asked before counts for one message. */
function begin(hold: ActivityHold): Promise<boolean> {
  const before = asked.get(hold);
  asked.delete(hold);
  const isRecent = before !== undefined && performance.now() - before.askedAtMs < ASKED_WITHIN_MS;
  return isRecent ? before.isOurs : hold.begin();
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
    if (!(await begin(hold))) throw new ActivityTakenOver();
    if (hold.mayBeAnswered && !told.has(hold)) {
      told.add(hold);
      message.text = [MAY_BE_TWICE, message.text].filter(Boolean).join('\n\n');
    }
    return send();
  });
  await next();
}
