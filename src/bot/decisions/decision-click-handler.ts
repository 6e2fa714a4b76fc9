import type { Activity, TurnContext } from 'botbuilder';
import type { CardRenderer } from '../../cards/index.js';
import { REFUSAL_WORDS } from '../../cards/index.js';
import type { Clock } from '../../core/clock.js';
import type { Log } from '../../core/log.js';
import type { DecisionReply, DecisionService } from '../../decisions/model/decision-service-port.js';
import type { Decision } from '../../decisions/model/decision.js';
import type { CallerDirectory } from '../../tenant/model/caller-directory-port.js';
import { replaceCard } from '../card-delivery.js';
import { bindVerbs, type CardClick, type CardVerbs, type ClickOutcome, type ClickTurn } from '../clicks/card-click.js';
import { buildConversationReference } from '../conversation-reference-from-activity.js';
import { conversationIdOf, conversationTypeOf } from '../inbound-activity-parser.js';
import { describeTurnProblem, toLoggableError, type TurnProblem } from '../internal-errors.js';
import { createCardMessage } from '../question-handler.js';
import type { SenderAccessGuard, SenderIdentity } from '../sender-access-guard.js';
import { resolveDeciderName } from './decider-name.js';
import { DECISION_CLICK_PARSERS, type DecisionClick } from './decision-verbs.js';

/** What clicks on decisions work with. */
export interface DecisionClickOptions {
  /** Without it, nothing can be decided. */
  readonly decisions: DecisionService | undefined;
  /** Resolves people's names for the record; without it, the name shown by their client is used. */
  readonly people: CallerDirectory | undefined;
  readonly senders: SenderAccessGuard;
  readonly cards: CardRenderer;
  readonly tenantId: string;
  readonly clock: Clock;
  readonly log: Log;
}

const NOT_SET_UP = 'Deciding on apps is not set up here. Nothing was done.';
const BELOW = 'The card is below.';
const WORKING_BELOW = 'Working on it; the card comes as a message.';
const WORKING = 'Working on it; the card changes when it is done.';
const OWNERS_ONLY = 'This question was asked of somebody else.';
const ANSWERED_ALREADY = 'You have answered already. Thank you.';
/** The decision has moved on: the clicker sees the current card. */
const STALE = ['stale', 'wrong-state', 'plan-changed'];

/** The buttons about decisions. */
export function createDecisionVerbs(options: DecisionClickOptions): CardVerbs {
  return bindVerbs(DECISION_CLICK_PARSERS, (click) => new DecisionClickHandler(options, click));
}

/**
 * Handles a click on a decision card. The clicker comes from the verified activity; the card only states what is wanted. Cards that
 * others see are not edited here: one job edits every copy, so that no copy ends in an older state than another.
 */
class DecisionClickHandler implements CardClick {
  readonly pendingText: string;

  constructor(
    readonly options: DecisionClickOptions,
    readonly click: DecisionClick,
  ) {
    this.pendingText = click.shown === 'below' ? WORKING_BELOW : WORKING;
  }

  /** Identifies the sender during the turn; the rest may take longer. */
  async begin({ context, activity }: ClickTurn) {
    const { decisions, senders, tenantId, log } = this.options;
    const { people } = this.click;
    if (decisions === undefined) return { refusal: say(NOT_SET_UP) };
    const sender = await senders.identifySender(context);
    if (!sender.known) {
      log.warn({ reason: sender.reason, objectId: activity.from.aadObjectId }, 'Decision click refused');
      return { refusal: say(REFUSAL_WORDS[sender.reason]) };
    }
    if (people === 'may-ask' && !(await senders.checkAccess(context)).allowed) {
      return { refusal: say(REFUSAL_WORDS['not-an-approver']) };
    }
    if (people === 'of-our-tenant' && sender.tenantId !== tenantId.toLowerCase()) {
      return { refusal: say(REFUSAL_WORDS['other-tenant']) };
    }
    return { run: async () => this.#outcome(await this.#act(decisions, activity, sender), decisions, activity) };
  }

  failed(problem: TurnProblem): ClickOutcome {
    return say(describeTurnProblem(problem));
  }

  async #act(
    decisions: DecisionService,
    activity: Activity,
    { objectId, tenantId }: Extract<SenderIdentity, { known: true }>,
  ): Promise<DecisionReply> {
    const { action, invalidInput } = this.click;
    const by = { objectId, tenantId, name: await resolveDeciderName(objectId, activity, this.options.people) };
    if (!(await this.#isFromItsPlace(decisions, activity))) return decisions.refuse('not-shown-here', action, by);
    if (invalidInput !== undefined) return decisions.refuse(invalidInput, action, by);
    const reply = await decisions.act(action, by);
    const showsCard = reply.kind === 'view' || STALE.includes(reply.reason);
    if (this.click.shown === 'in-place' && showsCard && reply.decision !== undefined) {
      await this.#registerClickedCard(decisions, activity, reply.decision);
    }
    return reply;
  }

  /** A click can come only from a conversation that shows the card; from elsewhere, its ids are forged. */
  async #isFromItsPlace(decisions: DecisionService, activity: Activity): Promise<boolean> {
    const { from, action } = this.click;
    if (from === 'personal-chat') return conversationTypeOf(activity) === 'personal';
    if (from === 'anywhere' || !('decision' in action)) return true;
    return decisions.isShownIn(action.decision, conversationIdOf(activity));
  }

  /**
   * Registers the clicked card for updates. It usually is registered already, except when the process died or the response was lost
   * while it was posted: Teams has no way to look it up.
   */
  async #registerClickedCard(decisions: DecisionService, activity: Activity, { id }: Decision): Promise<void> {
    const { replyToId } = activity;
    if (replyToId === undefined || replyToId === '') return;
    const conversation = buildConversationReference(activity, this.options.tenantId);
    await decisions.shown(id, conversation, replyToId).catch((error: unknown) => {
      this.options.log.warn({ err: toLoggableError(error) }, 'Could not store where a decision card is shown');
    });
  }

  #outcome(reply: DecisionReply, decisions: DecisionService, activity: Activity): ClickOutcome {
    const { shown } = this.click;
    if (reply.kind === 'refused') return this.#refused(reply);
    const { decision } = reply;
    if (shown === 'thanks') {
      return { kind: 'in-place', card: this.options.cards.renderOwnerThanks(decision), edit: replaceCard };
    }
    if (shown === 'in-place') return { kind: 'in-place', card: this.#draw(decision) };
    const post = (context: TurnContext) => this.#post(context, decisions, activity, decision);
    return { kind: 'below', posted: 'after', post, toast: BELOW };
  }

  #refused({ reason, decision }: Extract<DecisionReply, { kind: 'refused' }>): ClickOutcome {
    if (this.click.shown === 'thanks') {
      // An owner must not see what approvers see.
      if (reason === 'not-an-approver') return say(OWNERS_ONLY);
      return say(reason === 'wrong-state' ? ANSWERED_ALREADY : REFUSAL_WORDS[reason]);
    }
    if (decision === undefined || !STALE.includes(reason)) return say(REFUSAL_WORDS[reason]);
    return { kind: 'in-place', card: this.#draw(decision), otherwise: REFUSAL_WORDS[reason] };
  }

  /** Posts the card as a message in the same conversation and thread, and registers it for updates. */
  async #post(context: TurnContext, decisions: DecisionService, activity: Activity, decision: Decision) {
    const conversation = buildConversationReference(activity, this.options.tenantId);
    // Before sending: a crash in between would leave an unregistered card, until someone clicks it.
    await decisions.willShow(decision.id, conversation);
    const sent = await context.sendActivity(createCardMessage(this.#draw(decision)));
    if (sent?.id === undefined || sent.id === '') throw new Error('A decision card was sent but got no id');
    await decisions.shown(decision.id, conversation, sent.id, decision.version);
  }

  #draw(decision: Decision) {
    const { cards, clock } = this.options;
    return cards.renderDecision(decision, { now: clock.now() });
  }
}

function say(text: string): ClickOutcome {
  return { kind: 'private-text', text };
}
