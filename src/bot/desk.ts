import type { Activity, TurnContext } from 'botbuilder';
import type { CardRenderer, RenderedCard, RenderOptions } from '../cards/index.js';
import type { Answer } from '../core/answer.js';
import type { AnswerService, Clock, Log, Question } from '../core/ports.js';
import { timeZoneOf } from './activity.js';
import type { AlertRequests } from './alert-requests.js';
import type { Gatekeeper } from './caller.js';

export interface DeskOptions {
  readonly answers: AnswerService;
  readonly alerts: AlertRequests;
  readonly cards: CardRenderer;
  readonly clock: Clock;
  readonly log: Log;
  readonly gatekeeper: Gatekeeper;
  readonly answerLimitMs: number;
  /** Aborted when the bot closes. */
  readonly closing: AbortSignal;
}

export type View = Pick<RenderOptions, 'page' | 'explain' | 'timeZone'>;

/** What a person wants, typed or clicked: an answer, or to be on an incident. */
export type Wish = Omit<Question, 'signal'> | { readonly acknowledge: string };

/** Where a question becomes an answer and an answer a message; every road into the bot leads here. */
export class Desk {
  readonly #options: DeskOptions;

  constructor(options: DeskOptions) {
    this.#options = options;
  }

  /** The refusal, if the sender of this turn is not to be answered. */
  async refusal(context: TurnContext): Promise<Answer | undefined> {
    const decision = await this.#options.gatekeeper.decide(context);
    if (decision.allowed) return undefined;
    const { reason } = decision;
    this.#options.log.info({ reason, objectId: context.activity.from.aadObjectId }, 'Question refused');
    return { kind: 'refused', reason };
  }

  /**
   * Only after {@link refusal} gave none. Who wishes and where is what `activity` says. Given up after `answerLimitMs`, also by a
   * service that ignores its signal.
   */
  async answer(wish: Wish, activity: Activity): Promise<Answer> {
    const { answerLimitMs, closing } = this.#options;
    const controller = new AbortController();
    const { promise: givenUp, reject } = deferred();
    const giveUp = (message: string) => () => {
      const reason = new Error(message);
      controller.abort(reason);
      reject(reason);
    };
    const onClosing = giveUp('The bot is closing');
    const timer = setTimeout(giveUp(`No answer within ${answerLimitMs} ms`), answerLimitMs);
    closing.addEventListener('abort', onClosing);
    try {
      return await Promise.race([this.#fulfil(wish, activity, controller.signal), givenUp]);
    } finally {
      clearTimeout(timer);
      closing.removeEventListener('abort', onClosing);
    }
  }

  async #fulfil(wish: Wish, activity: Activity, signal: AbortSignal): Promise<Answer> {
    const { answers, alerts } = this.#options;
    if ('acknowledge' in wish) {
      return (await alerts.acknowledge(wish.acknowledge, activity)) ?? answers.answer({ ...INCIDENTS, signal });
    }
    const change = await alerts.change(wish.understanding, activity);
    return change ?? answers.answer({ ...wish, signal });
  }

  draw(answer: Answer, activity: Activity, view: View = {}): RenderedCard {
    const timeZone = timeZoneOf(activity);
    const zone = timeZone === undefined ? {} : { timeZone };
    return this.#options.cards.render(answer, { ...zone, ...view, now: this.#options.clock.now() });
  }

  drawWelcome(): RenderedCard {
    return this.#options.cards.renderWelcome();
  }
}

/** What is shown in place of an incident that is not there. */
const INCIDENTS: Question = {
  understanding: { question: '', intent: 'incidents', parameters: {}, confidence: 1, alternatives: [] },
};

/** A message that is nothing but the card: card and text in one activity arrive as two, without an id. */
export function cardMessage(rendered: RenderedCard): Partial<Activity> {
  return {
    type: 'message',
    summary: rendered.summary,
    attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: rendered.card }],
  };
}

function deferred() {
  let reject: (reason: Error) => void = () => undefined;
  const promise = new Promise<never>((_, rejectIt) => {
    reject = rejectIt;
  });
  return { promise, reject };
}
