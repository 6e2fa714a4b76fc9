import { AI } from '@microsoft/teams-ai/lib/AI.js';
import { Application } from '@microsoft/teams-ai/lib/Application.js';
import type { TurnContext } from 'botbuilder';
import type { WardenTeamsAdapter } from './teams-adapter.js';
import type { CardClickRouter } from './clicks/card-click-router.js';
import type { FileConsentHandler } from './files/file-consent-handler.js';
import { ANSWER_ACTION, QuestionPlanner } from './teams-ai-question-planner.js';
import { type QuestionReplySender } from './question-reply-sender.js';

/** What the routes of {@link createTeamsApplication} call. */
export interface TeamsApplicationOptions {
  readonly adapter: WardenTeamsAdapter;
  readonly botId: string;
  readonly replies: QuestionReplySender;
  readonly clicks: CardClickRouter;
  readonly files: FileConsentHandler;
  /** The bot was added to or removed from a conversation, or its members changed. */
  readonly onMembership: (context: TurnContext) => Promise<void>;
}

/**
 * Routes each activity to its handler. Has no storage: no state outlives a turn, so concurrent turns cannot conflict.
 * We handle typing and mentions ourselves (see `typing-progress`, `question-text-extractor`).
 */
export function createTeamsApplication(options: TeamsApplicationOptions): Application {
  const { adapter, botId, replies, clicks, files, onMembership } = options;
  const app = new ApplicationWithoutTyping({
    adapter,
    botAppId: botId,
    removeRecipientMention: false,
    ai: { planner: new QuestionPlanner(), allow_looping: false },
  });
  overrideActions(app.ai);
  app.ai.action<{ readonly text: string }>(ANSWER_ACTION, async (context, _state, { text }) => {
    await replies.reply(context, text);
    return AI.StopCommandName;
  });
  app.addRoute(is('invoke', 'adaptiveCard/action'), (context) => clicks.onExecute(context), true);
  app.addRoute(is('invoke', 'fileConsent/invoke'), (context) => files.onConsent(context), true);
  app.activity('installationUpdate', onMembership);
  app.activity('conversationUpdate', onMembership);
  app.activity(isWithoutText, (context) =>
    isObject(context.activity.value) ? clicks.onSubmit(context) : replies.reply(context, 'help'),
  );
  return app;
}

/** @microsoft/teams-ai 1.7.4 ignores `startTypingTimer: false`: `Application.run` starts the timer in any case. */
class ApplicationWithoutTyping extends Application {
  override startTypingTimer(): void {
    // `typing-progress` shows typing, per turn.
  }
}

/** The SDK's default actions stay silent, print to the console, or wrap the error. */
function overrideActions(ai: AI): void {
  ai.action(AI.HttpErrorActionName, (_context, _state, error: unknown) => Promise.reject(asError(error)));
  for (const name of [
    AI.UnknownActionName,
    AI.FlaggedInputActionName,
    AI.FlaggedOutputActionName,
    AI.TooManyStepsActionName,
  ]) {
    ai.action(name, () => Promise.reject(new Error(`The plan ended in ${name}`)));
  }
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error('The plan failed with a value that is not an Error');
}

function is(type: string, name: string) {
  return ({ activity }: TurnContext) => Promise.resolve(activity.type === type && activity.name === name);
}

/** A button in an old client, a file, a picture, or a bare mention: the SDK would not reply at all. */
function isWithoutText({ activity }: TurnContext): Promise<boolean> {
  return Promise.resolve(activity.type === 'message' && activity.text === '');
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}
