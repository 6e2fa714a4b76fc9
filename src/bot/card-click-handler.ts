import type { Activity, TurnContext } from 'botbuilder';
import type { Answer } from '../answers/model/answer.js';
import type {
  AppActionData,
  CardAction,
  CheckActionData,
  IncidentActionData,
  PersonActionData,
} from '../cards/model/card-actions.js';
import type { Log } from '../core/log.js';
import type { Understanding } from '../language/model/understanding.js';
import { withTimeout } from '../core/with-timeout.js';
import type { BackgroundTasks } from './background-tasks.js';
import { parseExecuteAction, parseSubmitAction } from './card-action-parser.js';
import { understandingOfIntent } from './certain-understanding.js';
import type { DecisionClickHandler } from './decisions/decision-click-handler.js';
import { replaceCard, sendNewCard, updateCard } from './card-delivery.js';
import type { CardView, QuestionHandler, UserRequest } from './question-handler.js';
import {
  createBadRequestResponse,
  createCardResponse,
  createToastResponse,
  sendInvokeResponse,
} from './invoke-response.js';
import type { BotTimings } from './bot-options.js';
import { cardViewOf, type QuestionReplySender } from './question-reply-sender.js';
import { omitUndefined } from '../core/omit-undefined.js';

/** What {@link CardClickHandler} works with. */
export interface CardClickHandlerOptions {
  readonly desk: QuestionHandler;
  readonly questions: QuestionReplySender;
  readonly decisions: DecisionClickHandler;
  readonly understand: (text: string, activity: Activity) => Understanding;
  readonly background: BackgroundTasks;
  /** Runs `logic` in the same conversation after this turn is over. */
  readonly later: (activity: Activity, logic: (context: TurnContext) => Promise<void>) => Promise<void>;
  readonly timings: BotTimings;
  readonly log: Log;
}

const NOT_OURS = 'This button is not one of mine, or too old. Ask me in words instead.';
const ANSWERED = 'Answered below.';
const ANSWER_COMES = 'Reading from your tenant. The answer comes as a message.';
const CARD_CHANGES = 'Reading from your tenant. The card changes when it is done.';

/** Handles clicks on our cards. */
export class CardClickHandler {
  readonly #options: CardClickHandlerOptions;

  constructor(options: CardClickHandlerOptions) {
    this.#options = options;
  }

  /** Action.Execute: must be answered within seconds, so slower results are delivered after the response. */
  async onExecute(context: TurnContext): Promise<void> {
    const { desk, timings, decisions, log } = this.#options;
    const startedAt = performance.now();
    if (await decisions.onExecute(context)) return;
    const click = parseExecuteAction(context.activity.value);
    if (click === undefined) {
      log.warn({ conversationId: context.activity.conversation.id }, 'Card action not understood');
      return sendInvokeResponse(context, createBadRequestResponse(NOT_OURS));
    }
    // Not awaited: a slow connector must not use up the click's time budget.
    if (asksAnew(click.action)) signOfLife(context);
    const refusal = await desk.refusalFor(context);
    if (refusal !== undefined)
      return sendInvokeResponse(context, createToastResponse(desk.renderAnswer(refusal, context.activity).summary));

    const { wish, view } = this.#meaning(click.action, context.activity);
    const work = desk.answer(wish, context.activity);
    const inTime = await withTimeout(work, timings.invokeBudgetMs - (performance.now() - startedAt));
    if (inTime === undefined) {
      await sendInvokeResponse(context, createToastResponse(asksAnew(click.action) ? ANSWER_COMES : CARD_CHANGES));
      this.#afterwards(context.activity, async (later, activity) => {
        const answer = await work;
        const deliver = belongsInPlace(click.action, answer) ? replaceCard : sendNewCard;
        await deliver(later, activity, desk.renderAnswer(answer, activity, view));
      });
      return;
    }
    const rendered = desk.renderAnswer(inTime, context.activity, view);
    if (asksAnew(click.action)) {
      await sendNewCard(context, context.activity, rendered);
      return sendInvokeResponse(context, createToastResponse(ANSWERED));
    }
    if (!belongsInPlace(click.action, inTime))
      return sendInvokeResponse(context, createToastResponse(rendered.summary));
    await sendInvokeResponse(context, createCardResponse(rendered.card));
    // The response changes the card in one client only. An automatic refresh must not edit the message: that would refresh it again.
    if (!click.automatic) {
      this.#afterwards(context.activity, (later, activity) => updateCard(later, activity, rendered));
    }
  }

  /** Action.Submit, from clients without Action.Execute: arrives as a message without text. */
  async onSubmit(context: TurnContext): Promise<void> {
    const { desk, questions, decisions } = this.#options;
    if (await decisions.onSubmit(context)) return;
    const action = parseSubmitAction(context.activity.value);
    if (action === undefined) {
      await context.sendActivity(NOT_OURS);
      return;
    }
    const { wish, view } = this.#meaning(action, context.activity);
    const answer = await questions.ask(context, wish);
    const deliver = belongsInPlace(action, answer) ? replaceCard : sendNewCard;
    await deliver(context, context.activity, desk.renderAnswer(answer, context.activity, view));
  }

  #meaning(action: CardAction, activity: Activity): { readonly wish: UserRequest; readonly view: CardView } {
    switch (action.verb) {
      case 'ask': {
        const understanding = this.#options.understand(action.data.question, activity);
        return { wish: { understanding }, view: cardViewOf(understanding) };
      }
      case 'answer.page':
        return { wish: { ...about(action.data), anyAge: true }, view: { page: action.data.page } };
      case 'answer.refresh':
        return { wish: { ...about(action.data), refresh: true }, view: {} };
      case 'posture.refresh':
        return { wish: { understanding: understandingOfIntent('posture'), refresh: true }, view: {} };
      case 'answer.explain':
        return { wish: { ...about(action.data), anyAge: true }, view: { explain: true } };
      case 'dossier.open':
        return { wish: aboutApp(action.data), view: {} };
      case 'dossier.page': {
        const { page, refresh = false } = action.data;
        return { wish: { ...aboutApp(action.data), refresh, anyAge: !refresh }, view: { page } };
      }
      case 'person.open':
        return { wish: aboutPerson(action.data), view: {} };
      case 'person.page': {
        const { page, refresh = false, ...reference } = action.data;
        return { wish: { ...aboutPerson(reference), refresh, anyAge: !refresh }, view: { page } };
      }
      case 'incident.acknowledge':
        return { wish: { acknowledge: action.data.incident }, view: zoneOf(action.data) };
      case 'incident.details': {
        const { incident, page } = action.data;
        return {
          wish: { understanding: understandingOfIntent('incidents'), incident },
          view: { ...zoneOf(action.data), page },
        };
      }
    }
  }

  /** Copies `activity`: the original is revoked when the turn ends. */
  #afterwards(activity: Activity, deliver: (context: TurnContext, activity: Activity) => Promise<void>): void {
    const { background, later } = this.#options;
    const kept = { ...activity };
    background.run('card action', () => later(kept, (context) => deliver(context, kept)));
  }
}

function about(data: CheckActionData) {
  return { understanding: understandingOfIntent(data.check, data.parameters) };
}

function aboutApp({ app }: AppActionData) {
  return { understanding: understandingOfIntent('app-details', { app }) };
}

function aboutPerson({ person, ...period }: PersonActionData) {
  return { understanding: understandingOfIntent('person-details', { user: person, ...period }) };
}

/** The time zone of the clicked card. */
function zoneOf({ timeZone }: IncidentActionData): CardView {
  return omitUndefined({ timeZone });
}

/** A click that asks something new: the answer is a separate message and the clicked card stays unchanged. */
function asksAnew({ verb }: CardAction): boolean {
  return verb === 'ask' || verb === 'dossier.open' || verb === 'person.open' || verb === 'incident.details';
}

/** Errors and refusals never replace a card that others see. */
function belongsInPlace(action: CardAction, answer: Answer): boolean {
  return !asksAnew(action) && ['report', 'posture', 'dossier', 'person', 'incident'].includes(answer.kind);
}

/** Ignores a failed typing indicator. */
function signOfLife(context: TurnContext): void {
  context.sendActivity({ type: 'typing' }).catch(() => undefined);
}
