import { TurnContext } from 'botbuilder';
import type { Activity, ConversationReference } from 'botbuilder';
import { ExpectedError } from '../core/expected-error.js';
import { timeZoneOf } from './inbound-activity-parser.js';
import { createTeamsAdapter } from './teams-adapter.js';
import { AlertRequestHandler } from './alert-request-handler.js';
import { createTeamsApplication } from './teams-application.js';
import { BackgroundTasks } from './background-tasks.js';
import { SenderAccessGuard } from './sender-access-guard.js';
import { CardClickHandler } from './card-click-handler.js';
import { createConnectorHttpClient } from './bot-connector-http.js';
import { DecisionClickHandler } from './decisions/decision-click-handler.js';
import { QuestionHandler } from './question-handler.js';
import { RequestGuard } from './request-guard.js';
import { FileConsentHandler } from './files/file-consent-handler.js';
import { rejectionResponse } from './http-rejection.js';
import { InstallEventFilter } from './install-event-filter.js';
import { ConnectorMessenger } from './messenger/connector-messenger.js';
import { createSingleAttemptHttpClient } from './messenger/single-attempt-http-client.js';
import { type Bot, type BotMode, type BotOptions, type BotTimings, DEFAULT_BOT_TIMINGS } from './bot-options.js';
import { QuestionReplySender } from './question-reply-sender.js';
import { receiveActivity } from './activity-receiver.js';
import { startBotHttpServer } from './bot-http-server.js';
import {
  LOOPBACK_ALLOWLIST,
  isUrlAllowed,
  teamsServiceUrlAllowlist,
  fileUploadAllowlist,
} from './service-url-allowlist.js';
import { TurnHandler } from './turn-handler.js';
import { defaultTeamsAddress, ServiceUrlMemory } from './service-url-memory.js';
import { omitUndefined } from '../core/omit-undefined.js';

export type { Bot, BotMode, BotOptions } from './bot-options.js';

/**
 * Starts the bot: `POST /api/messages` for the Bot Connector (or the local client), `GET /healthz`, `GET /readyz`.
 * Throws ExpectedError when the configuration is incomplete or the port is taken.
 */
export async function startBot(options: BotOptions): Promise<Bot> {
  assertConfigured(options.mode);
  const { mode, tenantId, log, clock, internal } = options;
  const timings: BotTimings = { ...DEFAULT_BOT_TIMINGS, ...internal?.timings };
  const closing = new AbortController();
  const background = new BackgroundTasks(log);
  const allowed = allowedServiceUrl(options);
  const adapter = createTeamsAdapter(mode, createConnectorHttpClient(allowed), internal);
  const botId = mode.kind === 'teams' ? mode.botId : '';
  const whereabouts = new ServiceUrlMemory(mode.kind === 'teams' ? defaultTeamsAddress(botId) : undefined);
  const understand = (text: string, activity: Activity) => {
    const timeZone = timeZoneOf(activity);
    return options.understand(text, { now: clock.now(), ...omitUndefined({ timeZone }) });
  };

  const gatekeeper = new SenderAccessGuard({ mode: mode.kind, tenantId, access: options.access, log });
  const { answers, cards, conversations } = options;
  const desk = new QuestionHandler({
    answers,
    alerts: new AlertRequestHandler({ desk: options.alerts, conversations, tenantId, clock }),
    cards,
    clock,
    log,
    gatekeeper,
    answerLimitMs: timings.answerLimitMs,
    closing: closing.signal,
  });
  const later = (activity: Activity, logic: (context: TurnContext) => Promise<void>) =>
    adapter.continueConversationAsync(botId, referenceTo(activity), logic);
  const mayUploadTo = fileUploadAllowlist(mode, options.fileUploadHosts);
  const files = new FileConsentHandler({ desk, mayUploadTo, background, later, closing: closing.signal, log });
  const questions = new QuestionReplySender(desk, files, timings, log);
  const decisions = new DecisionClickHandler({
    desk: options.decisions,
    people: options.people,
    gatekeeper,
    cards,
    tenantId,
    background,
    later,
    tell: (objectId, text) => messenger.postToPerson(objectId, { text }),
    timings,
    clock,
    log,
  });
  const clicks = new CardClickHandler({ desk, questions, decisions, understand, background, later, timings, log });
  const turn = new TurnHandler({
    mode: mode.kind,
    tenantId,
    desk,
    conversations,
    installs: new InstallEventFilter(),
    whereabouts,
    background,
    log,
  });
  const app = createTeamsApplication({
    adapter,
    botId,
    understand,
    questions,
    clicks,
    files,
    onMembership: (context) => turn.handleMembershipChange(context),
  });
  adapter.onTurnError = (context, error) => turn.handleError(context, error);

  const door = new RequestGuard({ mode, mayCall: allowed, log });
  const runTurn = (context: TurnContext) => turn.run(context, (inside) => app.run(inside));
  const { server, port } = await startBotHttpServer({
    port: options.port,
    host: mode.kind === 'local' ? '127.0.0.1' : undefined,
    log,
    isReady: options.isReady,
    head: (request) => door.checkHeaders(request),
    receive: async (request, body) => {
      const admitted = door.checkBody(body);
      if (!admitted.ok) return rejectionResponse(admitted.why);
      const authorization = mode.kind === 'teams' ? (request.headers.authorization ?? '') : '';
      const received = await receiveActivity(
        { adapter, turn: runTurn, timings, background, log },
        authorization,
        admitted.activity,
      );
      if (!('unauthorized' in received)) return received;
      return rejectionResponse(door.rejectToken(request, 'refused by the SDK'));
    },
  });
  log.info({ port, mode: mode.kind }, 'Bot listening');
  const messenger = new ConnectorMessenger({
    adapter: createTeamsAdapter(mode, createSingleAttemptHttpClient(allowed), internal),
    botId,
    tenantId,
    mayCall: allowed,
    conversations,
    whereabouts,
    sendLimitMs: timings.sendLimitMs,
    log,
  });

  let closed: Promise<void> | undefined;
  const close = async () => {
    const stopped = new Promise<void>((resolve) => {
      server.server.close(() => {
        resolve();
      });
    });
    await settledWithin(background, timings.closeLimitMs);
    closing.abort();
    await settledWithin(background, 1_000);
    if ('closeAllConnections' in server.server) server.server.closeAllConnections();
    await stopped;
  };
  return { port, messenger, close: () => (closed ??= close()) };
}

/** An incomplete configuration must never start a bot that checks no tokens. */
function assertConfigured(mode: BotMode): void {
  if (mode.kind === 'local') return;
  const missing = Object.entries({ botId: mode.botId, tenantId: mode.tenantId }).filter(
    ([, value]) => value.trim() === '',
  );
  if (missing.length > 0) {
    throw new ExpectedError(
      `The bot is half configured: ${missing.map(([name]) => name).join(', ')} is empty.`,
      'Set the bot’s app id and the tenant of its registration, or neither to run the local demo.',
    );
  }
  const hasPassword = mode.password !== undefined && mode.password.trim() !== '';
  if (mode.botType === 'SingleTenant' && !hasPassword) {
    throw new ExpectedError('A single-tenant bot has no password.', 'Set it, or use a user-assigned managed identity.');
  }
  if (mode.botType === 'UserAssignedMsi' && mode.password !== undefined) {
    throw new ExpectedError('A bot with a managed identity has no password.', 'Remove the password.');
  }
}

function allowedServiceUrl({ mode, allowedServiceUrlHosts, internal }: BotOptions): (url: string) => boolean {
  const rule =
    mode.kind === 'local'
      ? LOOPBACK_ALLOWLIST
      : teamsServiceUrlAllowlist(allowedServiceUrlHosts, internal?.loopbackServiceUrls === true);
  return (url) => isUrlAllowed(rule, url);
}

function referenceTo(activity: Activity): Partial<ConversationReference> {
  return TurnContext.getConversationReference(activity);
}

async function settledWithin(background: BackgroundTasks, ms: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const timeUp = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms);
  });
  await Promise.race([background.settled(), timeUp]);
  clearTimeout(timer);
}
