import type { TurnContext } from 'botbuilder';
import type { Answer } from '../core/answer.js';
import type { Log } from '../core/ports.js';
import type { Understanding } from '../core/question.js';
import { cardMessage, type Desk, type View, type Wish } from './desk.js';
import type { Files } from './files/files.js';
import type { Timings } from './options.js';
import { startProgress } from './progress.js';

/** Answers questions and shows progress meanwhile. */
export class Questions {
  constructor(
    readonly desk: Desk,
    readonly files: Files,
    readonly timings: Timings,
    readonly log: Log,
  ) {}

  /** Replies with a card, then with a file offer if one was requested. Two messages: a combined one would return no id. */
  async reply(context: TurnContext, understanding: Understanding): Promise<void> {
    const { activity } = context;
    const { answer, offer } = await this.files.offer(
      await this.ask(context, { understanding }),
      understanding,
      activity,
    );
    await context.sendActivity(cardMessage(this.desk.draw(answer, activity, viewOf(understanding))));
    if (offer !== undefined) await context.sendActivity(offer);
  }

  /** Gets the answer or the refusal; the caller sends it. */
  async ask(context: TurnContext, wish: Wish): Promise<Answer> {
    const progress = startProgress(context, this.timings, this.log);
    try {
      const refusal = await this.desk.refusal(context);
      return refusal ?? (await this.desk.answer({ ...wish, onProgress: progress.onProgress }, context.activity));
    } finally {
      await progress.stop();
    }
  }
}

/** The card page that the question names ("page 2 of …"). */
export function viewOf(understanding: Understanding): View {
  const { page } = understanding.parameters;
  return page === undefined ? {} : { page };
}

/** The understanding that a button stands for, as if someone had typed the question. */
export function certain(intent: Understanding['intent'], parameters: Understanding['parameters'] = {}): Understanding {
  return { question: '', intent, parameters, confidence: 1, alternatives: [] };
}
