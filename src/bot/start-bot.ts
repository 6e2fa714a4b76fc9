import type { TurnContext } from 'botbuilder';
import { withTimeout } from '../core/with-timeout.js';
import { receiveActivity } from './activity-receiver.js';
import { BackgroundTasks } from './background-tasks.js';
import { createBotConnection } from './bot-connection.js';
import type { ActivityHandlers, BotHttpServer } from './bot-http-server.js';
import { openBotServer } from './bot-server-opening.js';
import { assertModeComplete } from './bot-mode-check.js';
import { type Bot, type BotOptions, type BotTimings, DEFAULT_BOT_TIMINGS, type TurnObserver } from './bot-options.js';
import { type BotTurnsOptions, createBotTurns } from './bot-turns.js';
import { rejectionResponse } from './http-rejection.js';
import { RequestGuard } from './request-guard.js';

export type { Bot, BotMode, BotOptions } from './bot-options.js';

/** How long work that was aborted may take to end. */
const ABORTED_WORK_MS = 1_000;

/**
 * Starts the bot: `POST /api/messages` for the Bot Connector (or the local client), `GET /healthz`, `GET /readyz`.
 * Throws ExpectedError when the configuration is incomplete or the port is taken.
 */
export async function startBot(options: BotOptions): Promise<Bot> {
  const { mode, log, internal } = options;
  assertModeComplete(mode);
  const timings: BotTimings = { ...DEFAULT_BOT_TIMINGS, ...internal?.timings };
  const closing = new AbortController();
  const background = new BackgroundTasks(log);
  const connection = createBotConnection(options, timings);
  const server = options.server ?? (await openBotServer(options));
  const { port } = server;
  server.serve(createRequestHandlers({ bot: options, connection, timings, background, closing: closing.signal }));
  log.info({ port, mode: mode.kind }, 'Bot listening');

  let closed: Promise<void> | undefined;
  const close = () => (closed ??= closeBot(server, background, closing, timings));
  return { port, messenger: connection.messenger, close };
}

const UNOBSERVED: TurnObserver = { activity: (_type, work) => work(), sending: (send) => send() };

function createRequestHandlers(options: BotTurnsOptions): ActivityHandlers {
  const { connection, timings, background } = options;
  const { mode, log } = options.bot;
  const { adapter, mayCall } = connection;
  const guard = new RequestGuard({ mode, mayCall, log });
  const { observer = UNOBSERVED } = options.bot;
  const inTurn = createBotTurns(options);
  const turn = (context: TurnContext) => {
    // How often it says that it types depends on how long the answer takes.
    context.onSendActivities((_context, activities, next) =>
      activities.every(({ type }) => type === 'typing') ? next() : observer.sending(next),
    );
    context.onUpdateActivity((_context, _activity, next) => observer.sending(next));
    return inTurn(context);
  };
  return {
    head: (request) => guard.checkHeaders(request),
    receive: async (request, body) => {
      const admitted = guard.checkBody(body);
      if (!admitted.ok) return rejectionResponse(admitted.why);
      const authorization = mode.kind === 'teams' ? (request.headers.authorization ?? '') : '';
      const { activity } = admitted;
      const received = await observer.activity(activity.type, () => {
        log.info({ activityId: activity.id, type: activity.type, name: activity.name }, 'Activity received');
        return receiveActivity({ adapter, turn, timings, background, log }, authorization, activity);
      });
      if (!('unauthorized' in received)) return received;
      return rejectionResponse(guard.rejectToken(request, 'refused by the SDK'));
    },
  };
}

async function closeBot(
  server: BotHttpServer,
  background: BackgroundTasks,
  closing: AbortController,
  { closeLimitMs }: BotTimings,
): Promise<void> {
  server.stopListening();
  await withTimeout(background.settled(), closeLimitMs);
  closing.abort();
  await withTimeout(background.settled(), ABORTED_WORK_MS);
  await server.close();
}
