import type { TurnContext } from 'botbuilder';
import type { Answer } from '../core/answer.js';
import type { Log } from '../core/ports.js';
import type { Understanding } from '../core/question.js';
import { cardMessage, type Desk, type View, type Wish } from './desk.js';
import type { Files } from './files/files.js';
import type { Timings } from './options.js';
import { startProgress } from './progress.js';

/** A question with signs of life while it is worked on. The answer comes back; sending it is the caller's. */
export class Questions {
  constructor(
    readonly desk: Desk,
    readonly files: Files,
    readonly timings: Timings,
    readonly log: Log,
  ) {}

  /** Answers what was typed, with a card, and the offer of a file where one was asked for: two messages, or no id comes back. */
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

/** "page 2 of …" asks for a page in words. */
export function viewOf(understanding: Understanding): View {
  const { page } = understanding.parameters;
  return page === undefined ? {} : { page };
}

/** What a button means, as if it had been understood from words. */
export function certain(intent: Understanding['intent'], parameters: Understanding['parameters'] = {}): Understanding {
  return { question: '', intent, parameters, confidence: 1, alternatives: [] };
}
