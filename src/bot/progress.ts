import type { TurnContext } from 'botbuilder';
import type { FactName } from '../core/facts.js';
import type { CollectOptions, Log } from '../core/ports.js';
import { factsInWords } from './facts-in-words.js';
import type { Timings } from './options.js';
import { loggable } from './problems.js';

/** Keeps a waiting person company. One for each turn: the SDK's own typing timer is one for all (a short turn ends a long one's). */
export interface Progress {
  readonly onProgress: NonNullable<CollectOptions['onProgress']>;
  /** Call before the answer is sent, and in any case. Waits until what was being sent has arrived, so that order holds. */
  stop(): Promise<void>;
}

/** Typing at once and again while it lasts; after `slowAfterMs` one line that says what is being done. */
export function startProgress(context: TurnContext, timings: Timings, log: Log): Progress {
  const done: FactName[] = [];
  let total = 0;
  let last: Promise<unknown> = Promise.resolve();
  const send = (activity: { type: string; text?: string }) => {
    last = Promise.allSettled([last, context.sendActivity(activity)]).then(([, sent]) => {
      if (sent.status === 'rejected') log.debug({ err: loggable(sent.reason) }, 'Sign of life not delivered');
    });
  };
  const typing = () => {
    send({ type: 'typing' });
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

/** The sentence for someone who has waited two seconds. */
function slowLine(done: readonly FactName[], total: number): string {
  if (done.length === 0) return 'Reading from your tenant. This takes a moment…';
  if (total <= done.length) return `Reading ${factsInWords(done)} from your tenant…`;
  return `Reading ${factsInWords(done, 'more')} from your tenant (${done.length} of ${total} done)…`;
}
