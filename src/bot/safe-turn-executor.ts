import type { Activity, TurnContext } from 'botbuilder';
import { INVOKE_RESPONSE_KEY } from 'botbuilder';
import type { Log } from '../core/log.js';
import { conversationIdOf, teamIdOf } from './inbound-activity-parser.js';
import type { BackgroundTasks } from './background-tasks.js';
import { isOwnTenantConversation } from './sender-access-guard.js';
import { buildConversationReference } from './conversation-reference-from-activity.js';
import { ActivityTakenOver } from './activity-hold.js';
import type { ActivityDeduplicator } from './activity-deduplicator.js';
import { createCardMessage, createProblemAnswer, type QuestionHandler } from './question-handler.js';
import type { InstallEventFilter } from './install-event-filter.js';
import {
  acknowledgeInvoke,
  createBadRequestResponse,
  createInternalErrorResponse,
  createToastResponse,
  sendInvokeResponse,
} from './invoke-response.js';
import type { ConversationReferenceStore } from './model/conversation-reference-store-port.js';
import { describeTurnProblem, logTurnProblem, toLoggableError, type TurnProblem } from './internal-errors.js';
import { extractQuestionText } from './question-text-extractor.js';
import type { ServiceUrlMemory } from './service-url-memory.js';

/** What {@link SafeTurnExecutor} works with. */
export interface SafeTurnExecutorOptions {
  readonly mode: 'local' | 'teams';
  readonly tenantId: string;
  readonly questions: QuestionHandler;
  readonly conversations: ConversationReferenceStore;
  readonly installs: InstallEventFilter;
  readonly serviceUrls: ServiceUrlMemory;
  readonly background: BackgroundTasks;
  readonly deliveries: ActivityDeduplicator<unknown>;
  readonly log: Log;
}

const TAKEN = 'This click was taken already. Look at the card in a moment.';

/** Wraps every turn: deduplicates deliveries, remembers the conversation, answers every invoke, and never leaks error details. */
export class SafeTurnExecutor {
  readonly #options: SafeTurnExecutorOptions;

  constructor(options: SafeTurnExecutorOptions) {
    this.#options = options;
  }

  /** Runs `handlers` for the authenticated activity of `context`. */
  async run(context: TurnContext, handlers: (context: TurnContext) => Promise<unknown>): Promise<void> {
    const running = this.#options.deliveries.runOnce(context.activity, async () => {
      try {
        this.#remember(context.activity);
        if (context.activity.type === 'message') context.activity.text = extractQuestionText(context.activity);
        await handlers(context);
        await ensureResponse(context);
      } catch (error) {
        await this.handleError(context, error);
      }
      const response: unknown = context.turnState.get(INVOKE_RESPONSE_KEY);
      return response;
    });
    // Read while the database decides which process answers.
    if (context.activity.type === 'message') this.#options.questions.recall(context.activity);
    const delivery = await running;
    if (delivery.by === 'elsewhere') return answerElsewhere(context);
    const { by, result } = delivery;
    if (by === 'repeated' && result !== undefined) context.turnState.set(INVOKE_RESPONSE_KEY, result);
  }

  /** Handles an error: says that the database is down, or logs an unexpected one under an id and sends the person only that id. */
  async handleError(context: TurnContext, error: unknown): Promise<void> {
    const { log } = this.#options;
    if (error instanceof ActivityTakenOver) {
      this.#leaveToOther(context);
      return;
    }
    const problem = logTurnProblem(log, error, 'Turn failed', { activityType: context.activity.type });
    const text = describeTurnProblem(problem);
    if (context.activity.type === 'invoke') {
      const response = 'database' in problem ? createToastResponse(text) : createInternalErrorResponse(text);
      return sendInvokeResponse(context, response);
    }
    try {
      await context.sendActivity(this.#problemMessage(context.activity, problem));
    } catch (cause) {
      if (cause instanceof ActivityTakenOver) {
        this.#leaveToOther(context);
        return;
      }
      log.error({ err: toLoggableError(cause), ...problem }, 'Could not send the error message of a failed turn');
    }
  }

  #leaveToOther({ activity }: TurnContext): void {
    this.#options.log.info({ activityType: activity.type }, 'An activity is answered by another replica');
  }

  /** The bot was added or removed: welcomes once and marks the conversation. */
  async handleMembershipChange(context: TurnContext): Promise<void> {
    const { mode, tenantId, questions, installs, conversations, background } = this.#options;
    const change = installs.actionFor(context.activity);
    if (change === 'nothing' || !isOwnTenantConversation(context.activity, mode, tenantId)) return;
    const conversationId = conversationIdOf(context.activity);
    // Teams reports a team through its first channel, whose id is the team's id, not channel by channel.
    const isTeam = teamIdOf(context.activity) === conversationId;
    if (change === 'removed') {
      background.run('mark conversation removed', () => conversations.markRemoved(conversationId));
      if (isTeam) background.run('mark team removed', () => conversations.markTeam(conversationId, 'removed'));
      return;
    }
    if (isTeam) background.run('mark team back', () => conversations.markTeam(conversationId, 'back'));
    await context.sendActivity(createCardMessage(questions.renderWelcome()));
  }

  /** Runs in the background: a slow or failing store must not cost the answer. */
  #remember(activity: Activity): void {
    const { mode, tenantId, conversations, installs, serviceUrls, background } = this.#options;
    if (!isOwnTenantConversation(activity, mode, tenantId) || installs.isRemoval(activity)) return;
    const reference = buildConversationReference(activity, tenantId);
    serviceUrls.remember(reference);
    background.run('remember conversation', () => conversations.remember(reference));
  }

  #problemMessage(activity: Activity, problem: TurnProblem): Partial<Activity> {
    try {
      return createCardMessage(this.#options.questions.renderAnswer(createProblemAnswer(problem), activity));
    } catch (error) {
      this.#options.log.error({ err: toLoggableError(error), ...problem }, 'Could not render the error card');
      return { type: 'message', text: describeTurnProblem(problem) };
    }
  }
}

/** Another replica answers this activity: a click still needs a response here. */
async function answerElsewhere(context: TurnContext): Promise<void> {
  if (context.activity.type !== 'invoke') return;
  if (context.activity.name === 'adaptiveCard/action') await sendInvokeResponse(context, createToastResponse(TAKEN));
  else await acknowledgeInvoke(context);
}

async function ensureResponse(context: TurnContext): Promise<void> {
  if (context.activity.type !== 'invoke') return;
  const response: unknown = context.turnState.get(INVOKE_RESPONSE_KEY);
  if (response === undefined) await sendInvokeResponse(context, createBadRequestResponse('I do not know this action.'));
}
