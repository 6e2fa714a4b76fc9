import { TurnContext } from 'botbuilder';
import type { Activity, ConversationReference } from 'botbuilder';
import { ExpectedError } from '../core/errors.js';
import { timeZoneOf } from './activity.js';
import { createAdapter } from './adapter.js';
import { AlertRequests } from './alert-requests.js';
import { createApplication } from './application.js';
import { Background } from './background.js';
import { Gatekeeper } from './caller.js';
import { CardClicks } from './card-clicks.js';
import { connectorHttpClient } from './connector-http.js';
import { DecisionClicks } from './decisions/clicks.js';
import { Desk } from './desk.js';
import { Door } from './door.js';
import { Files } from './files/files.js';
import { rejected } from './http-error.js';
import { Installs } from './installs.js';
import { ConnectorMessenger } from './messenger/messenger.js';
import { oneTryHttpClient } from './messenger/one-try.js';
import { type Bot, type BotMode, type BotOptions, type Timings, TIMINGS } from './options.js';
import { Questions } from './questions.js';
import { receive } from './receive.js';
import { listen } from './server.js';
import { LOOPBACK_SERVICE_URLS, mayCall, teamsServiceUrls, uploadRule } from './service-url.js';
import { Turn } from './turn.js';
import { teamsAddress, Whereabouts } from './whereabouts.js';

export type { Bot, BotMode, BotOptions } from './options.js';

/**
 * Starts the bot: `POST /api/messages` for the Bot Connector (or the local client), `GET /healthz`, `GET /readyz`.
 * Throws ExpectedError when the configuration is incomplete or the port is taken.
 */
export async function startBot(options: BotOptions): Promise<Bot> {
  assertConfigured(options.mode);
  const { mode, tenantId, log, clock, internal } = options;
  const timings: Timings = { ...TIMINGS, ...internal?.timings };
  const closing = new AbortController();
  const background = new Background(log);
  const allowed = allowedServiceUrl(options);
  const adapter = createAdapter(mode, connectorHttpClient(allowed), internal);
  const botId = mode.kind === 'teams' ? mode.botId : '';
  const whereabouts = new Whereabouts(mode.kind === 'teams' ? teamsAddress(botId) : undefined);
  const understand = (text: string, activity: Activity) => {
    const timeZone = timeZoneOf(activity);
    return options.understand(text, { now: clock.now(), ...(timeZone === undefined ? {} : { timeZone }) });
  };

  const gatekeeper = new Gatekeeper({ mode: mode.kind, tenantId, access: options.access, log });
  const { answers, cards, conversations } = options;
  const desk = new Desk({
    answers,
    alerts: new AlertRequests({ desk: options.alerts, conversations, tenantId, clock }),
    cards,
    clock,
    log,
    gatekeeper,
    answerLimitMs: timings.answerLimitMs,
    closing: closing.signal,
  });
  const later = (activity: Activity, logic: (context: TurnContext) => Promise<void>) =>
    adapter.continueConversationAsync(botId, referenceTo(activity), logic);
  const mayUploadTo = uploadRule(mode, options.fileUploadHosts);
  const files = new Files({ desk, mayUploadTo, background, later, closing: closing.signal, log });
  const questions = new Questions(desk, files, timings, log);
  const decisions = new DecisionClicks({
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
  const clicks = new CardClicks({ desk, questions, decisions, understand, background, later, timings, log });
  const turn = new Turn({
    mode: mode.kind,
    tenantId,
    desk,
    conversations,
    installs: new Installs(),
    whereabouts,
    background,
    log,
  });
  const app = createApplication({
    adapter,
    botId,
    understand,
    questions,
    clicks,
    files,
    onMembership: (context) => turn.membership(context),
  });
  adapter.onTurnError = (context, error) => turn.broke(context, error);

  const door = new Door({ mode, mayCall: allowed, log });
  const runTurn = (context: TurnContext) => turn.run(context, (inside) => app.run(inside));
  const { server, port } = await listen({
    port: options.port,
    host: mode.kind === 'local' ? '127.0.0.1' : undefined,
    log,
    isReady: options.isReady,
    head: (request) => door.head(request),
    receive: async (request, body) => {
      const admitted = door.body(body);
      if (!admitted.ok) return rejected(admitted.why);
      const authorization = mode.kind === 'teams' ? (request.headers.authorization ?? '') : '';
      const received = await receive(
        { adapter, turn: runTurn, timings, background, log },
        authorization,
        admitted.activity,
      );
      if (!('unauthorized' in received)) return received;
      return rejected(door.unauthorized(request, 'refused by the SDK'));
    },
  });
  log.info({ port, mode: mode.kind }, 'Bot listening');
  const messenger = new ConnectorMessenger({
    adapter: createAdapter(mode, oneTryHttpClient(allowed), internal),
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
      ? LOOPBACK_SERVICE_URLS
      : teamsServiceUrls(allowedServiceUrlHosts, internal?.loopbackServiceUrls === true);
  return (url) => mayCall(rule, url);
}

function referenceTo(activity: Activity): Partial<ConversationReference> {
  return TurnContext.getConversationReference(activity);
}

async function settledWithin(background: Background, ms: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const timeUp = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms);
  });
  await Promise.race([background.settled(), timeUp]);
  clearTimeout(timer);
}
