import type { Activity, TurnContext } from 'botbuilder';
import type { Log } from '../../core/log.js';
import { withTimeout } from '../../core/with-timeout.js';
import type { BotTimings } from '../bot-options.js';
import { replaceCard, sendNewCard } from '../card-delivery.js';
import { conversationTypeOf } from '../inbound-activity-parser.js';
import { logTurnProblem } from '../internal-errors.js';
import {
  createBadRequestResponse,
  createCardResponse,
  createToastResponse,
  sendInvokeResponse,
} from '../invoke-response.js';
import type { LaterTurns } from '../later-turns.js';
import type { CardClick, CardVerbs, ClickOutcome } from './card-click.js';
import { parseClick } from './card-click-parser.js';

/** What {@link CardClickRouter} works with. */
export interface CardClickRouterOptions {
  readonly verbs: CardVerbs;
  readonly later: LaterTurns;
  /** Sends a text to one person in a personal chat. */
  readonly sendToPerson: (objectId: string, text: string) => Promise<unknown>;
  readonly timings: Pick<BotTimings, 'invokeBudgetMs'>;
  readonly log: Log;
}

const NOT_OURS = 'This button is not one of mine, or too old. Nothing was done. Ask me in words instead.';

/** Routes each click to its verb, and delivers the outcome in time: in the response, or after it. */
export class CardClickRouter {
  readonly #options: CardClickRouterOptions;

  constructor(options: CardClickRouterOptions) {
    this.#options = options;
  }

  /** Action.Execute: must be answered within seconds, so a slower outcome is delivered after the response. */
  async onExecute(context: TurnContext): Promise<void> {
    const { timings, later } = this.#options;
    const startedAt = performance.now();
    const activity = { ...context.activity };
    const found = this.#find(activity);
    if (found === undefined) return sendInvokeResponse(context, createBadRequestResponse(NOT_OURS));
    const { click, automatic } = found;
    const begun = await click.begin({ context, activity, via: 'execute' });
    if ('refusal' in begun) return this.#respond(context, activity, begun.refusal, automatic);
    const work = begun.run();
    const outcome = await withTimeout(work, timings.invokeBudgetMs - (performance.now() - startedAt));
    if (outcome !== undefined) return this.#respond(context, activity, outcome, automatic);
    await sendInvokeResponse(context, createToastResponse(click.pendingText));
    later.run('card click', activity, async (inLaterTurn) =>
      this.#deliver(inLaterTurn, activity, await this.#settled(click, work, activity), automatic),
    );
  }

  /** Action.Submit, from clients without Action.Execute: arrives as a message without text, and there is no response. */
  async onSubmit(context: TurnContext): Promise<void> {
    const activity = { ...context.activity };
    const click = this.#find(activity)?.click;
    if (click === undefined) return this.#tellClicker(context, activity, NOT_OURS);
    const begun = await click.begin({ context, activity, via: 'submit' });
    const outcome = 'refusal' in begun ? begun.refusal : await this.#settled(click, begun.run(), activity);
    return this.#deliver(context, activity, outcome);
  }

  #find({ value, from, conversation }: Activity): { click: CardClick; automatic: boolean } | undefined {
    const raw = parseClick(value);
    const click = raw && this.#options.verbs.get(raw.verb)?.(raw.data);
    if (raw !== undefined && click !== undefined) return { click, automatic: raw.automatic };
    const fields = { objectId: from.aadObjectId, conversationId: conversation.id };
    this.#options.log.warn(fields, 'Card click not understood: forged, or of an old card');
    return undefined;
  }

  async #settled(click: CardClick, work: Promise<ClickOutcome>, activity: Activity): Promise<ClickOutcome> {
    try {
      return await work;
    } catch (error) {
      return click.failed(logTurnProblem(this.#options.log, error, 'Card click failed'), activity);
    }
  }

  async #respond(context: TurnContext, activity: Activity, outcome: ClickOutcome, automatic: boolean) {
    const { later } = this.#options;
    switch (outcome.kind) {
      case 'private-text':
        return sendInvokeResponse(context, createToastResponse(outcome.text));
      case 'notice':
        return sendInvokeResponse(context, createToastResponse(outcome.card.summary));
      case 'in-place': {
        const { card, edit } = outcome;
        // The response changes the card in one client only.
        await sendInvokeResponse(context, createCardResponse(card.card));
        if (edit === undefined || automatic) return;
        later.run('edit of a clicked card', activity, (inLaterTurn) => edit(inLaterTurn, activity, card));
        return;
      }
      case 'below':
        if (outcome.posted === 'before') await outcome.post(context);
        await sendInvokeResponse(context, createToastResponse(outcome.toast));
        if (outcome.posted === 'after') later.run('card below a clicked card', activity, outcome.post);
    }
  }

  /** Delivers where the response cannot: it was sent already, or the client takes none. */
  async #deliver(context: TurnContext, activity: Activity, outcome: ClickOutcome, automatic = false): Promise<void> {
    switch (outcome.kind) {
      case 'private-text':
        return this.#tellClicker(context, activity, outcome.text);
      case 'notice':
        return sendNewCard(context, activity, outcome.card);
      case 'in-place':
        if (outcome.otherwise !== undefined) return this.#tellClicker(context, activity, outcome.otherwise);
        // A refresh that the client makes by itself must not edit the message: that would refresh it again.
        if (outcome.edit === undefined || automatic) return;
        return replaceCard(context, activity, outcome.card);
      case 'below':
        return outcome.post(context);
    }
  }

  async #tellClicker(context: TurnContext, activity: Activity, text: string): Promise<void> {
    const objectId = activity.from.aadObjectId;
    if (conversationTypeOf(activity) === 'personal') await context.sendActivity(text);
    else if (objectId !== undefined) await this.#options.sendToPerson(objectId, text);
  }
}
