import { setImmediate } from 'node:timers/promises';
import type { TurnContext } from 'botbuilder';
import type { Log } from '../core/log.js';
import type { Understanding } from '../language/model/understanding.js';
import {
  createCardMessage,
  type CardView,
  type GivenAnswer,
  type QuestionHandler,
  type UserRequest,
} from './question-handler.js';
import type { FileConsentHandler } from './files/file-consent-handler.js';
import type { BotTimings } from './bot-options.js';
import { createUnderstandingFromIntent } from './understanding-from-intent.js';
import { askBeforeSending } from './activity-hold.js';
import { startTypingProgress } from './typing-progress.js';
import { omitUndefined } from '../core/omit-undefined.js';

/** Answers questions and shows progress meanwhile. */
export class QuestionReplySender {
  constructor(
    readonly questions: QuestionHandler,
    readonly files: FileConsentHandler,
    readonly timings: BotTimings,
    readonly log: Log,
  ) {}

  /** Replies with a card, then with a file offer if one was requested. Two messages: a combined one would return no id. */
  async reply(context: TurnContext, text: string): Promise<void> {
    const { activity } = context;
    let understanding = createUnderstandingFromIntent('help');
    const given = await this.ask(context, async () => {
      understanding = await this.questions.understandTyped(text, context);
      return { understanding };
    });
    const { answer, offer } = await this.files.addFileOffer(given.answer, understanding, activity);
    // The dialogue is on its way to the database before the commit that waits for the disk, and both while the card is drawn.
    await setImmediate();
    askBeforeSending();
    await setImmediate();
    const card = this.questions.renderAnswer(answer, activity, cardViewOf(understanding));
    await given.remembered;
    await context.sendActivity(createCardMessage(card));
    if (offer !== undefined) await context.sendActivity(offer);
  }

  /** Gets the answer or the refusal; the caller sends it. What is asked is read only of those who may ask. */
  async ask(context: TurnContext, read: () => Promise<UserRequest>): Promise<GivenAnswer> {
    const progress = startTypingProgress(context, this.timings, this.log);
    try {
      const refusal = await this.questions.refusalFor(context);
      if (refusal !== undefined) return { answer: refusal, remembered: Promise.resolve() };
      return await this.questions.answer({ ...(await read()), onProgress: progress.onProgress }, context.activity);
    } finally {
      await progress.stop();
    }
  }
}

/** The card page that the question names ("page 2 of …"). */
export function cardViewOf(understanding: Understanding): CardView {
  const { page } = understanding.parameters;
  return omitUndefined({ page });
}
