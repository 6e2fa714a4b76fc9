import type { Activity, TurnContext } from 'botbuilder';
import type { CardRenderer } from '../../cards/index.js';
import { REFUSAL_WORDS } from '../../cards/index.js';
import type { Clock } from '../../core/clock.js';
import type { Log } from '../../core/log.js';
import { withTimeout } from '../../core/with-timeout.js';
import type { Decider, DecisionAction, DecisionService } from '../../decisions/model/decision-service-port.js';
import type { Decision } from '../../decisions/model/decision.js';
import type { CallerDirectory } from '../../tenant/model/caller-directory-port.js';
import { conversationIdOf, conversationTypeOf } from '../inbound-activity-parser.js';
import type { BackgroundTasks } from '../background-tasks.js';
import type { SenderAccessGuard } from '../sender-access-guard.js';
import { buildConversationReference } from '../conversation-reference-builder.js';
import { replaceCard } from '../card-delivery.js';
import { createCardMessage } from '../question-handler.js';
import {
  createBadRequestResponse,
  createCardResponse,
  createToastResponse,
  sendInvokeResponse,
} from '../invoke-response.js';
import type { BotTimings } from '../bot-options.js';
import { internalErrorMessage, newProblemId, toLoggableError } from '../internal-errors.js';
import { resolveDeciderName } from './decider-name.js';
import { type DecisionClickOutcome, decisionClickOutcome, opensNewMessage } from './decision-click-outcome.js';
import { type DecisionClick, parseDecisionExecute, parseDecisionSubmit } from './decision-click-parser.js';

/** What {@link DecisionClickHandler} works with. */
export interface DecisionClickHandlerOptions {
  /** Without it, nothing can be decided. */
  readonly desk: DecisionService | undefined;
  /** Resolves people's names for the record; without it, the name shown by their client is used. */
  readonly people: CallerDirectory | undefined;
  readonly gatekeeper: SenderAccessGuard;
  readonly cards: CardRenderer;
  readonly tenantId: string;
  readonly background: BackgroundTasks;
  /** Runs `logic` in the same conversation after this turn is over. */
  readonly later: (activity: Activity, logic: (context: TurnContext) => Promise<void>) => Promise<void>;
  /** Sends a text to one person in a personal chat. */
  readonly tell: (objectId: string, text: string) => Promise<unknown>;
  readonly timings: BotTimings;
  readonly clock: Clock;
  readonly log: Log;
}

/** Wraps a promise so that an async function can return it without awaiting it. */
interface Begun {
  readonly work: Promise<DecisionClickOutcome>;
}

const NOT_OURS = 'This button is not one of mine, or too old. Nothing was done.';
const NO_DESK = 'Deciding on apps is not set up here. Nothing was done.';
const BELOW = 'The card is below.';
const WORKING_BELOW = 'Working on it; the card comes as a message.';
const WORKING = 'Working on it; the card changes when it is done.';

/**
 * Handles clicks on decision cards. The clicker comes from the verified activity; the card only states what is wanted. Cards that
 * others see are not edited here: one job edits every copy, so that no copy ends in an older state than another.
 */
export class DecisionClickHandler {
  readonly #options: DecisionClickHandlerOptions;

  constructor(options: DecisionClickHandlerOptions) {
    this.#options = options;
  }

  /** Handles an Action.Execute click. False: it is not about a decision. */
  async onExecute(context: TurnContext): Promise<boolean> {
    const startedAt = performance.now();
    const click = parseDecisionExecute(context.activity.value);
    if (click === undefined) return false;
    const activity = { ...context.activity };
    const begun = await this.#begin(context, click);
    if (begun === undefined) {
      await sendInvokeResponse(context, createBadRequestResponse(NOT_OURS));
      return true;
    }
    const leftMs = this.#options.timings.invokeBudgetMs - (performance.now() - startedAt);
    const outcome = await withTimeout(begun.work, leftMs);
    if (outcome !== undefined) {
      await this.#answer(context, activity, outcome);
      return true;
    }
    await sendInvokeResponse(context, createToastResponse(isBelow(click) ? WORKING_BELOW : WORKING));
    this.#late(activity, begun.work);
    return true;
  }

  /** Handles an Action.Submit click of older clients, which has no card response. False: it is not about a decision. */
  async onSubmit(context: TurnContext): Promise<boolean> {
    const click = parseDecisionSubmit(context.activity.value);
    if (click === undefined) return false;
    const activity = { ...context.activity };
    const begun = (await this.#begin(context, click)) ?? told(NOT_OURS);
    this.#late(activity, begun.work);
    return true;
  }

  /** Identifies the sender during the turn; the rest may take longer. Undefined: not one of our buttons. */
  async #begin(context: TurnContext, click: DecisionClick): Promise<Begun | undefined> {
    const { desk, gatekeeper, tenantId, log } = this.#options;
    const { activity } = context;
    if (click.kind === 'forged') {
      const { aadObjectId } = activity.from;
      log.warn({ aadObjectId, conversationId: activity.conversation.id }, 'Forged decision click');
      return undefined;
    }
    if (desk === undefined) return told(NO_DESK);
    const sender = await gatekeeper.identifySender(context);
    if (!sender.known) {
      log.warn({ reason: sender.reason, objectId: activity.from.aadObjectId }, 'Decision click refused');
      return told(REFUSAL_WORDS[sender.reason]);
    }
    const { verb } = click.action;
    if (verb === 'decision.status') {
      const allowed = await gatekeeper.checkAccess(context);
      if (!allowed.allowed) return told(REFUSAL_WORDS['not-an-approver']);
    }
    if (verb === 'decision.owner-answer' && sender.tenantId !== tenantId.toLowerCase()) {
      return told(REFUSAL_WORDS['other-tenant']);
    }
    return { work: this.#outcome(desk, click, { ...activity }, sender) };
  }

  async #outcome(
    desk: DecisionService,
    click: Exclude<DecisionClick, { kind: 'forged' }>,
    activity: Activity,
    sender: { readonly objectId: string; readonly tenantId: string },
  ): Promise<DecisionClickOutcome> {
    const { action } = click;
    const name = await resolveDeciderName(sender.objectId, activity, this.#options.people);
    const by: Decider = { objectId: sender.objectId, tenantId: sender.tenantId, name };
    if (!(await isFromItsPlace(desk, action, activity))) {
      return decisionClickOutcome(await desk.refuse('not-shown-here', action, by), action);
    }
    if (click.kind === 'inputs') return decisionClickOutcome(await desk.refuse(click.reason, action, by), action);
    const outcome = decisionClickOutcome(await desk.act(action, by), action);
    await this.#keepTrue(desk, activity, outcome);
    return outcome;
  }

  /**
   * Registers the clicked card for updates. It usually is registered already, except when the process died or the response was lost
   * while it was posted: Teams has no way to look it up.
   */
  async #keepTrue(desk: DecisionService, activity: Activity, outcome: DecisionClickOutcome): Promise<void> {
    if (outcome.kind !== 'in-place' && outcome.kind !== 'as-it-is') return;
    const { replyToId } = activity;
    if (replyToId === undefined || replyToId === '') return;
    const conversation = buildConversationReference(activity, this.#options.tenantId);
    await desk.shown(outcome.decision.id, conversation, replyToId).catch((error: unknown) => {
      this.#options.log.warn({ err: toLoggableError(error) }, 'Could not store where a decision card is shown');
    });
  }

  async #answer(context: TurnContext, activity: Activity, outcome: DecisionClickOutcome): Promise<void> {
    const { cards } = this.#options;
    switch (outcome.kind) {
      case 'told':
        return sendInvokeResponse(context, createToastResponse(outcome.text));
      case 'in-place':
      case 'as-it-is':
        return sendInvokeResponse(context, createCardResponse(this.#draw(outcome.decision).card));
      case 'thanks': {
        const thanks = cards.renderOwnerThanks(outcome.decision);
        await sendInvokeResponse(context, createCardResponse(thanks.card));
        this.#afterwards(activity, (later) => replaceCard(later, activity, thanks));
        return;
      }
      case 'below':
        await sendInvokeResponse(context, createToastResponse(BELOW));
        {
          this.#afterwards(activity, (later) => this.#post(later, activity, outcome.decision));
          return;
        }
    }
  }

  /** Delivers after the turn; a text for one person goes to that person only. */
  #late(activity: Activity, work: Promise<DecisionClickOutcome>): void {
    const { cards, tell } = this.#options;
    this.#afterwards(activity, async (later) => {
      const outcome = await work.catch((error: unknown) => this.#broke(error));
      switch (outcome.kind) {
        case 'in-place':
          return;
        case 'below':
          return this.#post(later, activity, outcome.decision);
        case 'thanks':
          return replaceCard(later, activity, cards.renderOwnerThanks(outcome.decision));
        case 'told':
        case 'as-it-is': {
          const objectId = activity.from.aadObjectId;
          if (conversationTypeOf(activity) === 'personal') await later.sendActivity(outcome.text);
          else if (objectId !== undefined) await tell(objectId, outcome.text);
        }
      }
    });
  }

  /** Posts the card as a message in the same conversation and thread, and registers it for updates. */
  async #post(context: TurnContext, activity: Activity, decision: Decision): Promise<void> {
    const { desk, tenantId } = this.#options;
    const conversation = buildConversationReference(activity, tenantId);
    // Before sending: a crash in between would leave an unregistered card, until someone clicks it.
    await desk?.willShow(decision.id, conversation);
    const sent = await context.sendActivity(createCardMessage(this.#draw(decision)));
    if (sent?.id === undefined || sent.id === '') throw new Error('A decision card was sent but got no id');
    await desk?.shown(decision.id, conversation, sent.id, decision.version);
  }

  #draw(decision: Decision) {
    const { cards, clock } = this.#options;
    return cards.renderDecision(decision, { now: clock.now() });
  }

  #broke(error: unknown): DecisionClickOutcome {
    const problemId = newProblemId();
    this.#options.log.error({ err: toLoggableError(error), problemId }, 'Decision click failed');
    return { kind: 'told', text: internalErrorMessage(problemId) };
  }

  #afterwards(activity: Activity, deliver: (context: TurnContext) => Promise<void>): void {
    const { background, later } = this.#options;
    background.run('click on a decision', () => later(activity, deliver));
  }
}

function told(text: string): Begun {
  return { work: Promise.resolve({ kind: 'told', text }) };
}

/** A click can come only from a conversation that shows the card; from elsewhere, its ids are forged. */
async function isFromItsPlace(desk: DecisionService, action: DecisionAction, activity: Activity): Promise<boolean> {
  switch (action.verb) {
    case 'decision.review':
    case 'decision.status':
      return true;
    case 'decision.owner-answer':
      return conversationTypeOf(activity) === 'personal';
    default:
      return desk.isShownIn(action.decision, conversationIdOf(activity));
  }
}

function isBelow(click: DecisionClick): boolean {
  return click.kind !== 'forged' && opensNewMessage(click.action.verb);
}
