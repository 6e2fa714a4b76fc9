import { INVOKE_RESPONSE_KEY } from 'botbuilder';
import type { Activity, TurnContext } from 'botbuilder';
import type { ConversationStore, Log } from '../core/ports.js';
import { conversationIdOf, teamIdOf } from './activity.js';
import type { Background } from './background.js';
import { isOurs } from './caller.js';
import { conversationReference } from './conversation-memory.js';
import { Deliveries } from './deliveries.js';
import { cardMessage, type Desk } from './desk.js';
import type { Installs } from './installs.js';
import { badActionResponse, brokenActionResponse, respond } from './invoke-response.js';
import { brokenSentence, loggable, newProblemId } from './problems.js';
import { questionText } from './question-text.js';
import type { Whereabouts } from './whereabouts.js';

export interface TurnOptions {
  readonly mode: 'local' | 'teams';
  readonly tenantId: string;
  readonly desk: Desk;
  readonly conversations: ConversationStore;
  readonly installs: Installs;
  readonly whereabouts: Whereabouts;
  readonly background: Background;
  readonly log: Log;
}

/** What surrounds the handlers in every turn: each delivery once, the conversation remembered, nothing silent, nothing leaking. */
export class Turn {
  readonly #options: TurnOptions;
  readonly #deliveries = new Deliveries<unknown>();

  constructor(options: TurnOptions) {
    this.#options = options;
  }

  /** Runs `handlers` for the authenticated activity of `context`. */
  async run(context: TurnContext, handlers: (context: TurnContext) => Promise<unknown>): Promise<void> {
    const { result, repeated } = await this.#deliveries.once(context.activity, async () => {
      try {
        this.#remember(context.activity);
        if (context.activity.type === 'message') context.activity.text = questionText(context.activity);
        await handlers(context);
        await ensureResponse(context);
      } catch (error) {
        await this.broke(context, error);
      }
      const response: unknown = context.turnState.get(INVOKE_RESPONSE_KEY);
      return response;
    });
    if (repeated && result !== undefined) context.turnState.set(INVOKE_RESPONSE_KEY, result);
  }

  /** An error nobody expected: into the log under an id; the person gets the id and nothing of the error. */
  async broke(context: TurnContext, error: unknown): Promise<void> {
    const { desk, log } = this.#options;
    const problemId = newProblemId();
    log.error({ err: loggable(error), problemId, activityType: context.activity.type }, 'A turn broke');
    if (context.activity.type === 'invoke') return respond(context, brokenActionResponse(brokenSentence(problemId)));
    try {
      await context.sendActivity(this.#brokenMessage(desk, context.activity, problemId));
    } catch (cause) {
      log.error({ err: loggable(cause), problemId }, 'The person could not be told that a turn broke');
    }
  }

  /** Added or removed: a welcome once, and the conversation marked. */
  async membership(context: TurnContext): Promise<void> {
    const { mode, tenantId, desk, installs, conversations, background } = this.#options;
    const change = installs.read(context.activity);
    if (change === 'nothing' || !isOurs(context.activity, mode, tenantId)) return;
    const conversationId = conversationIdOf(context.activity);
    // A team is told of in its first channel, which has its name; the others are not heard of one by one.
    const isTeam = teamIdOf(context.activity) === conversationId;
    if (change === 'removed') {
      background.run('mark conversation removed', () => conversations.markRemoved(conversationId));
      if (isTeam) background.run('mark team removed', () => conversations.markTeam(conversationId, 'removed'));
      return;
    }
    if (isTeam) background.run('mark team back', () => conversations.markTeam(conversationId, 'back'));
    await context.sendActivity(cardMessage(desk.drawWelcome()));
  }

  /** Beside the turn: a store that fails or is slow costs nobody an answer. */
  #remember(activity: Activity): void {
    const { mode, tenantId, conversations, installs, whereabouts, background } = this.#options;
    if (!isOurs(activity, mode, tenantId) || installs.isRemoval(activity)) return;
    const reference = conversationReference(activity, tenantId);
    whereabouts.note(reference);
    background.run('remember conversation', () => conversations.remember(reference));
  }

  #brokenMessage(desk: Desk, activity: Activity, problemId: string): Partial<Activity> {
    try {
      return cardMessage(desk.draw({ kind: 'broken', problemId }, activity));
    } catch (error) {
      this.#options.log.error({ err: loggable(error), problemId }, 'The card about a problem could not be drawn');
      return { type: 'message', text: brokenSentence(problemId) };
    }
  }
}

async function ensureResponse(context: TurnContext): Promise<void> {
  if (context.activity.type !== 'invoke') return;
  const response: unknown = context.turnState.get(INVOKE_RESPONSE_KEY);
  if (response === undefined) await respond(context, badActionResponse('I do not know this action.'));
}
