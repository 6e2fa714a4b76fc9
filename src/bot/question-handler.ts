import type { Activity, TurnContext } from 'botbuilder';
import type { CardRenderer, RenderedCard, RenderOptions } from '../cards/index.js';
import type { Answer } from '../answers/model/answer.js';
import type { DialogueService } from '../answers/dialogue/dialogue-service.js';
import type { DialogueKey } from '../answers/model/dialogue-memory-port.js';
import type { DialogueState } from '../language/model/dialogue-state.js';
import type { Understanding } from '../language/model/understanding.js';
import type { Clock } from '../core/clock.js';
import type { Log } from '../core/log.js';
import { withTimeout } from '../core/with-timeout.js';
import type { AnswerRequest, AnswerService } from '../answers/model/answer-service-port.js';
import { createUnderstandingFromIntent } from './understanding-from-intent.js';
import { timeZoneOf } from './inbound-activity-parser.js';
import type { AlertRequestHandler } from './alert-request-handler.js';
import type { SecondReader } from './second-reading/second-reader.js';
import type { TurnProblem } from './internal-errors.js';
import type { SenderAccessGuard } from './sender-access-guard.js';
import { omitUndefined } from '../core/omit-undefined.js';

/** What {@link QuestionHandler} works with. */
export interface QuestionHandlerOptions {
  readonly answers: AnswerService;
  readonly dialogue: DialogueService;
  /** Absent: no text leaves this process to be understood. */
  readonly readAgain?: SecondReader;
  readonly alerts: AlertRequestHandler;
  readonly cards: CardRenderer;
  readonly clock: Clock;
  readonly log: Log;
  readonly senders: SenderAccessGuard;
  readonly answerLimitMs: number;
  /** Aborted when the bot closes. */
  readonly closing: AbortSignal;
}

/** How to show an answer: page, explanation, time zone. */
export type CardView = Pick<RenderOptions, 'page' | 'explain' | 'timeZone'>;

/** What a person requests by text or click: an answer, or to acknowledge an incident (by id). */
export type UserRequest = Omit<AnswerRequest, 'signal'> | { readonly acknowledge: string };

/**
 * An answer, and when the dialogue can go on from it: wait for that before the person sees it, or the next message may not know what "they"
 * are. Drawing the card takes as long. `remembered` never rejects.
 */
export interface GivenAnswer {
  readonly answer: Answer;
  readonly remembered: Promise<void>;
}

/** Turns questions into answers and answers into cards, for text, clicks and file consents alike. */
export class QuestionHandler {
  readonly #options: QuestionHandlerOptions;
  readonly #recalled = new WeakMap<Activity, Promise<DialogueState | undefined>>();

  constructor(options: QuestionHandlerOptions) {
    this.#options = options;
  }

  /** The refusal, if this turn's sender may not ask. */
  async refusalFor(context: TurnContext): Promise<Answer | undefined> {
    const decision = await this.#options.senders.checkAccess(context);
    if (decision.allowed) return undefined;
    const { reason } = decision;
    this.#options.log.info({ reason, objectId: context.activity.from.aadObjectId }, 'Question refused');
    return { kind: 'refused', reason };
  }

  /** What the sender's typed text means: in their dialogue, else by the second reading. Call only if {@link refusalFor} returned none. */
  async understandTyped(text: string, context: TurnContext): Promise<Understanding> {
    const local = await this.understand(text, context.activity);
    return (await this.#options.readAgain?.(local, context)) ?? local;
  }

  /** Starts to read the dialogue of the sender, before it is known whether the text is answered here. Never throws. */
  recall(activity: Activity): void {
    const recalled = this.#options.dialogue.recall(dialogueKeyOf(activity));
    // A failure is handled by `understand`.
    recalled.catch(() => undefined);
    this.#recalled.set(activity, recalled);
  }

  /** What a text means in the sender's dialogue. Call only if {@link refusalFor} returned none. */
  understand(text: string, activity: Activity): Promise<Understanding> {
    const recalled = this.#recalled.get(activity);
    this.#recalled.delete(activity);
    return this.#options.dialogue.understand(dialogueKeyOf(activity), text, timeZoneOf(activity), recalled);
  }

  /**
   * Call only if {@link refusalFor} returned none. Sender and conversation come from `activity`. Rejects after `answerLimitMs`, even if
   * the answer service ignores its signal.
   */
  async answer(request: UserRequest, activity: Activity): Promise<GivenAnswer> {
    const { answerLimitMs, closing } = this.#options;
    const controller = new AbortController();
    const { signal } = controller;
    let onClosing: () => void = () => undefined;
    const closed = new Promise<undefined>((resolve) => {
      onClosing = () => {
        resolve(undefined);
      };
    });
    closing.addEventListener('abort', onClosing);
    try {
      const work = this.#fulfil(request, activity, signal);
      const answer = await withTimeout(Promise.race([work, closed]), answerLimitMs);
      if (answer !== undefined) return answer;
      const reason = new Error(closing.aborted ? 'The bot is closing' : `No answer within ${answerLimitMs} ms`);
      controller.abort(reason);
      throw reason;
    } finally {
      closing.removeEventListener('abort', onClosing);
    }
  }

  async #fulfil(request: UserRequest, activity: Activity, signal: AbortSignal): Promise<GivenAnswer> {
    const { answers, alerts, dialogue } = this.#options;
    if ('acknowledge' in request) {
      const taken = await alerts.acknowledge(request.acknowledge, activity);
      return { answer: taken ?? (await answers.answer({ ...INCIDENTS, signal })), remembered: Promise.resolve() };
    }
    const change = await alerts.changeSubscription(request.understanding, activity);
    if (change !== undefined) return { answer: change, remembered: Promise.resolve() };
    return dialogue.answer(
      dialogueKeyOf(activity),
      request.understanding,
      (understanding) => answers.answer({ ...request, understanding, signal }),
      answers.names,
      signal,
    );
  }

  /** Renders an answer as a card, in the sender's time zone unless `view` names one. */
  renderAnswer(answer: Answer, activity: Activity, view: CardView = {}): RenderedCard {
    const timeZone = timeZoneOf(activity);
    const zone = omitUndefined({ timeZone });
    return this.#options.cards.render(answer, { ...zone, ...view, now: this.#options.clock.now() });
  }

  /** Renders the welcome card. */
  renderWelcome(): RenderedCard {
    return this.#options.cards.renderWelcome();
  }
}

/** One person in one conversation; each thread of a channel is one. The sender has been verified. */
function dialogueKeyOf({ conversation, from }: Activity): DialogueKey {
  return { conversationId: conversation.id, personId: (from.aadObjectId ?? '').toLowerCase() };
}

/** Shown when the incident does not exist: the list of incidents. */
const INCIDENTS: AnswerRequest = { understanding: createUnderstandingFromIntent('incidents') };

/** The answer when a turn failed. */
export function createProblemAnswer(problem: TurnProblem): Answer {
  return 'problemId' in problem ? { kind: 'broken', ...problem } : { kind: 'database-down', ...problem };
}

/** A message with the card only: Teams splits card and text into two messages and returns no id. */
export function createCardMessage(rendered: RenderedCard): Partial<Activity> {
  return {
    type: 'message',
    summary: rendered.summary,
    attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: rendered.card }],
  };
}
