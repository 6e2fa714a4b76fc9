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

/** What {@link TurnHandler} works with. */
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

/** Wraps every turn: deduplicates deliveries, remembers the conversation, answers every invoke, and never leaks error details. */
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

  /** Handles an unexpected error: logs it under an id and sends the person only that id. */
  async broke(context: TurnContext, error: unknown): Promise<void> {
    const { desk, log } = this.#options;
    const problemId = newProblemId();
    log.error({ err: loggable(error), problemId, activityType: context.activity.type }, 'Turn failed');
    if (context.activity.type === 'invoke') return respond(context, brokenActionResponse(brokenSentence(problemId)));
    try {
      await context.sendActivity(this.#brokenMessage(desk, context.activity, problemId));
    } catch (cause) {
      log.error({ err: loggable(cause), problemId }, 'Could not send the error message of a failed turn');
    }
  }

  /** The bot was added or removed: welcomes once and marks the conversation. */
  async membership(context: TurnContext): Promise<void> {
    const { mode, tenantId, desk, installs, conversations, background } = this.#options;
    const change = installs.read(context.activity);
    if (change === 'nothing' || !isOurs(context.activity, mode, tenantId)) return;
    const conversationId = conversationIdOf(context.activity);
    // Teams reports a team through its first channel, whose id is the team's id, not channel by channel.
    const isTeam = teamIdOf(context.activity) === conversationId;
    if (change === 'removed') {
      background.run('mark conversation removed', () => conversations.markRemoved(conversationId));
      if (isTeam) background.run('mark team removed', () => conversations.markTeam(conversationId, 'removed'));
      return;
    }
    if (isTeam) background.run('mark team back', () => conversations.markTeam(conversationId, 'back'));
    await context.sendActivity(cardMessage(desk.drawWelcome()));
  }

  /** Runs in the background: a slow or failing store must not cost the answer. */
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
      this.#options.log.error({ err: loggable(error), problemId }, 'Could not render the error card');
      return { type: 'message', text: brokenSentence(problemId) };
    }
  }
}

async function ensureResponse(context: TurnContext): Promise<void> {
  if (context.activity.type !== 'invoke') return;
  const response: unknown = context.turnState.get(INVOKE_RESPONSE_KEY);
  if (response === undefined) await respond(context, badActionResponse('I do not know this action.'));
}
