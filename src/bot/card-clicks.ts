import type { Activity, TurnContext } from 'botbuilder';
import type { Answer } from '../core/answer.js';
import type {
  AppReference,
  CardAction,
  CheckReference,
  IncidentReference,
  PersonReference,
} from '../core/card-actions.js';
import type { Log } from '../core/ports.js';
import type { Understanding } from '../core/question.js';
import type { Background } from './background.js';
import { parseExecute, parseSubmit } from './card-action.js';
import type { DecisionClicks } from './decisions/clicks.js';
import { replaceCard, sendNew, updateCard } from './deliver.js';
import type { Desk, View, Wish } from './desk.js';
import { badActionResponse, cardResponse, respond, toastResponse } from './invoke-response.js';
import type { Timings } from './options.js';
import { certain, viewOf, type Questions } from './questions.js';
import { within } from '../core/within.js';

/** What {@link CardClickHandler} works with. */
export interface CardClicksOptions {
  readonly desk: Desk;
  readonly questions: Questions;
  readonly decisions: DecisionClicks;
  readonly understand: (text: string, activity: Activity) => Understanding;
  readonly background: Background;
  /** Runs `logic` in the same conversation after this turn is over. */
  readonly later: (activity: Activity, logic: (context: TurnContext) => Promise<void>) => Promise<void>;
  readonly timings: Timings;
  readonly log: Log;
}

const NOT_OURS = 'This button is not one of mine, or too old. Ask me in words instead.';
const ANSWERED = 'Answered below.';
const ANSWER_COMES = 'Reading from your tenant. The answer comes as a message.';
const CARD_CHANGES = 'Reading from your tenant. The card changes when it is done.';

/** Handles clicks on our cards. */
export class CardClicks {
  readonly #options: CardClicksOptions;

  constructor(options: CardClicksOptions) {
    this.#options = options;
  }

  /** Action.Execute: must be answered within seconds, so slower results are delivered after the response. */
  async onExecute(context: TurnContext): Promise<void> {
    const { desk, timings, decisions, log } = this.#options;
    const startedAt = performance.now();
    if (await decisions.onExecute(context)) return;
    const click = parseExecute(context.activity.value);
    if (click === undefined) {
      log.warn({ conversationId: context.activity.conversation.id }, 'Card action not understood');
      return respond(context, badActionResponse(NOT_OURS));
    }
    // Not awaited: a slow connector must not use up the click's time budget.
    if (asksAnew(click.action)) signOfLife(context);
    const refusal = await desk.refusal(context);
    if (refusal !== undefined) return respond(context, toastResponse(desk.draw(refusal, context.activity).summary));

    const { wish, view } = this.#meaning(click.action, context.activity);
    const work = desk.answer(wish, context.activity);
    const inTime = await within(work, timings.invokeBudgetMs - (performance.now() - startedAt));
    if (inTime === undefined) {
      await respond(context, toastResponse(asksAnew(click.action) ? ANSWER_COMES : CARD_CHANGES));
      this.#afterwards(context.activity, async (later, activity) => {
        const answer = await work;
        const deliver = belongsInPlace(click.action, answer) ? replaceCard : sendNew;
        await deliver(later, activity, desk.draw(answer, activity, view));
      });
      return;
    }
    const rendered = desk.draw(inTime, context.activity, view);
    if (asksAnew(click.action)) {
      await sendNew(context, context.activity, rendered);
      return respond(context, toastResponse(ANSWERED));
    }
    if (!belongsInPlace(click.action, inTime)) return respond(context, toastResponse(rendered.summary));
    await respond(context, cardResponse(rendered.card));
    // The response changes the card in one client only. An automatic refresh must not edit the message: that would refresh it again.
    if (!click.automatic) {
      this.#afterwards(context.activity, (later, activity) => updateCard(later, activity, rendered));
    }
  }

  /** Action.Submit, from clients without Action.Execute: arrives as a message without text. */
  async onSubmit(context: TurnContext): Promise<void> {
    const { desk, questions, decisions } = this.#options;
    if (await decisions.onSubmit(context)) return;
    const action = parseSubmit(context.activity.value);
    if (action === undefined) {
      await context.sendActivity(NOT_OURS);
      return;
    }
    const { wish, view } = this.#meaning(action, context.activity);
    const answer = await questions.ask(context, wish);
    const deliver = belongsInPlace(action, answer) ? replaceCard : sendNew;
    await deliver(context, context.activity, desk.draw(answer, context.activity, view));
  }

  #meaning(action: CardAction, activity: Activity): { readonly wish: Wish; readonly view: View } {
    switch (action.verb) {
      case 'ask': {
        const understanding = this.#options.understand(action.data.question, activity);
        return { wish: { understanding }, view: viewOf(understanding) };
      }
      case 'answer.page':
        return { wish: { ...about(action.data), anyAge: true }, view: { page: action.data.page } };
      case 'answer.refresh':
        return { wish: { ...about(action.data), refresh: true }, view: {} };
      case 'posture.refresh':
        return { wish: { understanding: certain('posture'), refresh: true }, view: {} };
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
        return { wish: { understanding: certain('incidents'), incident }, view: { ...zoneOf(action.data), page } };
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

function about(data: CheckReference) {
  return { understanding: certain(data.check, data.parameters) };
}

function aboutApp({ app }: AppReference) {
  return { understanding: certain('app-details', { app }) };
}

function aboutPerson({ person, ...period }: PersonReference) {
  return { understanding: certain('person-details', { user: person, ...period }) };
}

/** The time zone of the clicked card. */
function zoneOf({ timeZone }: IncidentReference): View {
  return timeZone === undefined ? {} : { timeZone };
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
