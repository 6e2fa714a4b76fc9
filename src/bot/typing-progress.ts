import type { TurnContext } from 'botbuilder';
import type { FactName } from '../facts/fact-types.js';
import type { Log } from '../core/log.js';
import type { CollectOptions } from '../tenant/model/tenant-reader-port.js';
import { factLabelsInWords } from './tenant-fact-labels.js';
import type { BotTimings } from './bot-options.js';
import { conversationTypeOf } from './inbound-activity-parser.js';
import { toLoggableError } from './internal-errors.js';

/** Progress shown to a waiting person, one per turn: the SDK shares one typing timer, so a short turn would stop a long one's. */
export interface TypingProgress {
  readonly onProgress: NonNullable<CollectOptions['onProgress']>;
  /** Always call before sending the answer. Waits for pending sends, to keep the order. */
  stop(): Promise<void>;
}

/** Shows typing now and at intervals, and after `slowAfterMs` sends one line on what is being read. */
export function startTypingProgress(context: TurnContext, timings: BotTimings, log: Log): TypingProgress {
  const done: FactName[] = [];
  let total = 0;
  let last: Promise<unknown> = Promise.resolve();
  const send = (activity: { type: string; text?: string }) => {
    last = Promise.allSettled([last, context.sendActivity(activity)]).then(([, sent]) => {
      if (sent.status === 'rejected')
        log.debug({ err: toLoggableError(sent.reason) }, 'Progress message not delivered');
    });
  };
  const typing = () => {
    if (showsTyping(context)) send({ type: 'typing' });
  };
  typing();
  const again = setInterval(typing, timings.typingEveryMs);
  const slow = setTimeout(() => {
    send({ type: 'message', text: slowLine(done, total) });
  }, timings.slowAfterMs);
  return {
    onProgress: (progress) => {
      total = progress.total;
      if (!done.includes(progress.fact)) done.push(progress.fact);
    },
    stop: async () => {
      clearInterval(again);
      clearTimeout(slow);
      await last;
    },
  };
}

/** Shows typing once. Does not wait for it, and ignores a failure. */
export function showTyping(context: TurnContext): void {
  if (showsTyping(context)) context.sendActivity({ type: 'typing' }).catch(() => undefined);
}

/**
 * Teams shows typing in personal and group chats, not in channels (https://github.com/MicrosoftDocs/msteams-docs/issues/1451). In a channel
 * the local client, Agents Playground 0.2.28, drops its connection on typing, and loses what comes until it is connected again.
 */
function showsTyping({ activity }: TurnContext): boolean {
  return conversationTypeOf(activity) !== 'channel';
}

/** The line shown after `slowAfterMs`. */
function slowLine(done: readonly FactName[], total: number): string {
  if (done.length === 0) return 'Reading from your tenant. This takes a moment…';
  if (total <= done.length) return `Reading ${factLabelsInWords(done)} from your tenant…`;
  return `Reading ${factLabelsInWords(done, 'more')} from your tenant (${done.length} of ${total} done)…`;
}
