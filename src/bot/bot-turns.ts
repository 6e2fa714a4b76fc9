import type { TurnContext } from 'botbuilder';
import { omitUndefined } from '../core/omit-undefined.js';
import { ActivityDeduplicator } from './activity-deduplicator.js';
import { AlertRequestHandler } from './alert-request-handler.js';
import type { BackgroundTasks } from './background-tasks.js';
import type { BotConnection } from './bot-connection.js';
import type { BotOptions, BotTimings } from './bot-options.js';
import { createAnswerVerbs } from './clicks/answer-click-handler.js';
import { CardClickRouter } from './clicks/card-click-router.js';
import { createDecisionVerbs } from './decisions/decision-click-handler.js';
import { FileConsentHandler } from './files/file-consent-handler.js';
import { TakenFileOffers } from './files/taken-file-offers.js';
import { InstallEventFilter } from './install-event-filter.js';
import { LaterTurns } from './later-turns.js';
import { QuestionHandler } from './question-handler.js';
import { QuestionReplySender } from './question-reply-sender.js';
import { createSecondReader } from './second-reading/second-reader.js';
import { SenderAccessGuard } from './sender-access-guard.js';
import { fileUploadAllowlist } from './service-url-allowlist.js';
import { createTeamsApplication } from './teams-application.js';
import { SafeTurnExecutor } from './safe-turn-executor.js';

/** What the turns of one bot share. */
export interface BotTurnsOptions {
  readonly bot: BotOptions;
  readonly connection: BotConnection;
  readonly timings: BotTimings;
  readonly background: BackgroundTasks;
  /** Aborted when the bot closes. */
  readonly closing: AbortSignal;
}

/** Builds the handlers of all activities; the result runs one turn. */
export function createBotTurns(options: BotTurnsOptions): (context: TurnContext) => Promise<void> {
  const { bot, connection, background } = options;
  const { mode, tenantId, conversations, log } = bot;
  const { adapter, botId, serviceUrls } = connection;
  const senders = new SenderAccessGuard({ mode: mode.kind, tenantId, access: bot.access, log });
  const questions = createQuestionHandler(options, senders);
  const installs = new InstallEventFilter();
  const turn = new SafeTurnExecutor({
    mode: mode.kind,
    tenantId,
    questions,
    conversations,
    installs,
    serviceUrls,
    background,
    deliveries: new ActivityDeduplicator(
      log,
      { clickMs: options.timings.invokeBudgetMs, messageMs: options.timings.answerLimitMs },
      bot.takenActivities,
    ),
    log,
  });
  adapter.onTurnError = (context, error) => turn.handleError(context, error);
  const app = createTeamsApplication({
    adapter,
    botId,
    onMembership: (context) => turn.handleMembershipChange(context),
    ...createActivityHandlers(options, senders, questions),
  });
  return (context) => turn.run(context, (inside) => app.run(inside));
}

function createQuestionHandler({ bot, timings, closing }: BotTurnsOptions, senders: SenderAccessGuard) {
  const { answers, dialogue, secondReading, alerts: subscriptions, cards, conversations, tenantId, clock, log } = bot;
  const readAgain = secondReading && createSecondReader(secondReading, log);
  return new QuestionHandler({
    answers,
    dialogue,
    ...omitUndefined({ readAgain }),
    alerts: new AlertRequestHandler({ subscriptions, conversations, tenantId, clock }),
    cards,
    clock,
    log,
    senders,
    answerLimitMs: timings.answerLimitMs,
    closing,
  });
}

function createActivityHandlers(
  { bot, connection, timings, background, closing }: BotTurnsOptions,
  senders: SenderAccessGuard,
  questions: QuestionHandler,
) {
  const { mode, tenantId, cards, decisions, people, clock, log } = bot;
  const { adapter, botId, messenger } = connection;
  const later = new LaterTurns(adapter, botId, background);
  const mayUploadTo = fileUploadAllowlist(mode, bot.fileUploadHosts);
  const offers = new TakenFileOffers(log, bot.takenActivities);
  const files = new FileConsentHandler({ questions, mayUploadTo, offers, later, closing, log });
  const replies = new QuestionReplySender(questions, files, timings, log);
  const verbs = new Map([
    ...createAnswerVerbs({ questions, replies }),
    ...createDecisionVerbs({ decisions, people, senders, cards, tenantId, clock, log }),
  ]);
  const sendToPerson = (objectId: string, text: string) => messenger.postToPerson(objectId, { text });
  const clicks = new CardClickRouter({ verbs, later, sendToPerson, timings, log });
  return { replies, clicks, files };
}
