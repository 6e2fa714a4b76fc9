import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { createAccessPolicy } from './answers/caller-access-policy.js';
import type { BotHttpServer } from './bot/bot-http-server.js';
import type { Bot, BotMode } from './bot/bot-options.js';
import { createCardRenderer } from './cards/index.js';
import { printProblem } from './cli/exit-codes-and-output.js';
import type { BackgroundServicesOptions } from './background-services-options.js';
import {
  composeAnswerService,
  openDemoTenant,
  openLiveTenant,
  openSharedDemoTenant,
  readStoredTenantState,
  type StoredTenantState,
  type TenantConnection,
} from './compose-tenant.js';
import { type Config, type LiveTenant, readConfig } from './config.js';
import { ExpectedError } from './core/expected-error.js';
import type { Log } from './core/log.js';
import { type ChatUi, isChatUiInstalled, startChatUi } from './demo/chat-ui.js';
import { DEMO_APPROVERS_GROUP_ID, DEMO_TENANT_ID } from './demo/demo-tenant-contract.js';
import { createDialogueService } from './answers/dialogue/dialogue-service.js';
import { DIALOGUE_LANGUAGE } from './dialogue-language.js';
import { limitHeapGrowth } from './heap-growth.js';
import { INTENT_WORDS } from './intent-wordings.js';
import { createLog } from './create-log.js';
import { openStoreWhenThere } from './open-store-when-there.js';
import { compilePatternsAtOnce } from './pattern-compilation.js';
import { OrderedShutdown } from './ordered-shutdown.js';
import { ProcessReadiness } from './process-readiness.js';
import {
  createCorrelation,
  createRequestObserver,
  measureStore,
  meterDeliveries,
  openMetrics,
  openTraces,
} from './compose-metrics.js';
import { openRequestRecord } from './compose-request-record.js';
import type { Tracer } from './metrics/tracer.js';
import { composeSecondReading } from './compose-second-reading.js';
import { type BackgroundJobs, composeBackgroundServices } from './compose-background-services.js';
import { omitUndefined } from './core/omit-undefined.js';

/** The names of traces by the type of the activity, which comes from outside. */
const NAMES_OF_WORK: ReadonlyMap<string, string> = new Map([
  ['message', 'message'],
  ['invoke', 'click'],
]);
/** A second signal within this time is the same as the first. */
const ONE_KEYPRESS_MS = 1000;
/**
 * How long each part may take to close, one after the other: 22 s in all, of the 25 s promised in docs/production.md. The limit of the services
 * includes `leaveNoticeMs`.
 */
const CLOSE_LIMITS_MS = { services: 12_000, tenant: 2_000, store: 8_000 } as const;

function makeDataDir(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true });
    accessSync(dataDir, constants.W_OK);
  } catch (cause) {
    throw new ExpectedError(
      `The data directory ${path.resolve(dataDir)} cannot be created or written to.`,
      'Set DATA_DIR to a directory that this account may write to.',
      { cause },
    );
  }
}

interface Started {
  readonly bot: Bot;
  readonly chatUi?: ChatUi;
  /** Describes the database for people. */
  readonly database: string;
}

async function start(config: Config, log: Log, shutdown: OrderedShutdown): Promise<Started> {
  makeDataDir(config.dataDir);
  const readiness = new ProcessReadiness();
  const opening = openStoreWhenThere(
    {
      ...omitUndefined({ databaseUrl: config.databaseUrl, poolSize: config.databasePoolSize }),
      dataDir: config.dataDir,
      tenantId: liveTenantOf(config)?.tenantId ?? DEMO_TENANT_ID,
      log,
    },
    {
      onWaiting: (problem) => {
        readiness.waitsFor(problem);
      },
      signal: shutdown.signal,
    },
  );
  shutdown.add('store', CLOSE_LIMITS_MS.store, () => opening.then((store) => store.close(), ignore));
  const { openBotServer } = await import('./bot/bot-server-opening.js');
  const server = await openBotServer({
    mode: botModeOf(config),
    port: config.port,
    log,
    findUnreadiness: readiness.find,
    readinessDetails: readiness.details,
  });
  shutdown.add('server', CLOSE_LIMITS_MS.tenant, () => server.close());
  shutdown.signal.addEventListener('abort', () => {
    server.leave();
  });
  // The bot SDKs are the slowest import; they load while the database server starts.
  const [opened] = await Promise.all([opening, import('./bot/start-bot.js')]);
  const [metrics, traces] = await Promise.all([openMetrics(config), openTraces(config)]);
  shutdown.add('metrics', CLOSE_LIMITS_MS.tenant, () => Promise.all([metrics.close(), traces.close()]));
  const store = meterDeliveries(opened, metrics.recorder);
  const observer = createRequestObserver(metrics.recorder, traces.tracer);
  const recorder = await openRequestRecord(config, log);
  const stored = { ...readStoredTenantState(store, config.audit.keepDays), observer, ...omitUndefined({ recorder }) };
  const open = await openTenant(config, stored, log);
  shutdown.add('tenant', CLOSE_LIMITS_MS.tenant, async () => {
    await open.close();
    recorder?.close();
  });
  const approvers = approversOf(config, open);
  const answers = composeAnswerService(open, log, store, { ...config.audit, approvers });
  const services: (() => Promise<void>)[] = [];
  shutdown.add('services', CLOSE_LIMITS_MS.services, () => Promise.all(services.map((close) => close())));
  const { bot, jobs } = await startServices(config, { open, store, answers, tracer: traces.tracer, log }, server);
  services.push(
    () => jobs.close(),
    async () => {
      await sleep(shutdown.noticeMs);
      await bot.close();
    },
  );
  metrics.observe(measureStore(store, () => jobs.isLeaseHolder()));
  readiness.started(store);
  const database = store.describe();
  if (config.bot !== undefined || !config.chatUi.on || !isChatUiInstalled()) return { bot, database };
  const botEndpoint = `http://127.0.0.1:${bot.port}/api/messages`;
  const chatUi = await startChatUi({ botEndpoint, port: config.chatUi.port, dataDir: config.dataDir });
  services.push(() => chatUi.close());
  return { bot, chatUi, database };
}

function botModeOf({ bot, live }: Config): BotMode {
  if (bot === undefined) return { kind: 'local' };
  const channel = live?.cloud.bot;
  return {
    kind: 'teams',
    ...bot,
    tenantId: live?.tenantId ?? '',
    ...(channel?.serviceUrl !== undefined && { channel: { ...channel, serviceUrl: channel.serviceUrl } }),
  };
}

/** The real tenant to serve. Undefined without one, and without the registration of a bot: then the demo tenant is served. */
function liveTenantOf({ bot, live }: Config): LiveTenant | undefined {
  return bot === undefined ? undefined : live;
}

async function openTenant(config: Config, stored: StoredTenantState, log: Log): Promise<TenantConnection> {
  const live = liveTenantOf(config);
  if (live !== undefined) return openLiveTenant(live, log, stored);
  const { demoTenantFile: file } = config;
  return file === undefined ? openDemoTenant({}, log, config.dataDir, stored) : openSharedDemoTenant(file, log, stored);
}

/** Who may decide on apps; in the demo its approvers' group. */
const approversOf = ({ approvers }: Config, { isDemo }: Pick<TenantConnection, 'isDemo'>): Config['approvers'] =>
  isDemo === true ? { ...approvers, groupId: DEMO_APPROVERS_GROUP_ID } : approvers;

/** Starts the bot and what runs in the background. */
async function startServices(
  config: Config,
  parts: Pick<BackgroundServicesOptions, 'open' | 'store' | 'answers' | 'log'> & { readonly tracer: Tracer },
  server: BotHttpServer,
): Promise<{ readonly bot: Bot; readonly jobs: BackgroundJobs }> {
  const { open, store, answers, tracer, log } = parts;
  const correlate = createCorrelation(tracer);
  const { tenantId, tenant, writers } = open;
  const { bot: identity } = config;
  const access = createAccessPolicy({ tenantId, ...config.ask, directory: tenant.callers, clock: store.clock, log });
  const services = await composeBackgroundServices({
    ...parts,
    correlate,
    access,
    config,
    approvers: approversOf(config, open),
    ...omitUndefined({ askGroupId: config.ask.groupId }),
    ownAppIds: [...open.ownAppIds, ...(identity === undefined ? [] : [identity.botId])],
    ...omitUndefined({ writers }),
  });
  const { startBot } = await import('./bot/start-bot.js');
  const bot = await startBot({
    mode: botModeOf(config),
    server,
    port: config.port,
    tenantId,
    dialogue: createDialogueService({ language: DIALOGUE_LANGUAGE, memory: store.dialogues, clock: store.clock, log }),
    ...omitUndefined({ secondReading: composeSecondReading(config) }),
    answers,
    access,
    alerts: services.alerts,
    decisions: services.decisions,
    people: tenant.callers,
    ...omitUndefined({ fileUploadHosts: config.fileUploadHosts }),
    conversations: store.conversations,
    takenActivities: store.takenActivities,
    cards: createCardRenderer({ words: INTENT_WORDS, ...omitUndefined({ cloud: open.cloud }) }),
    clock: store.clock,
    log,
    observer: {
      activity: (type, work) => correlate(NAMES_OF_WORK.get(type) ?? 'other activity', work),
      sending: (send) => tracer.tracePart('card', {}, send),
    },
  });
  return { bot, jobs: services.start(bot.messenger) };
}

function greet(config: Config, started: Started): string {
  const where = `http://127.0.0.1:${started.bot.port}`;
  if (config.bot !== undefined) {
    return `Tenant Warden serves tenant ${config.live?.tenantId ?? ''} at ${where}/api/messages (database: ${started.database}).`;
  }
  return [
    `Tenant Warden runs on a demo tenant (database: ${started.database}).`,
    started.chatUi === undefined
      ? `${whyNoChatUi(config)}; the bot takes activities at ${where}/api/messages.`
      : `Open ${started.chatUi.url} and type into the chat.`,
    'Ask "which admins lack MFA?" or "who made connectors this quarter?"; in another terminal: npx warden ask "which apps can manage Exchange?"',
    'Alerts: write "@Tenant Warden alert this channel about critical findings" in a team channel, then play: npx warden demo attack',
    'Ctrl-C ends all of it; the next start goes on with the same data.',
  ].join('\n');
}

function whyNoChatUi(config: Config): string {
  return config.chatUi.on
    ? 'The chat page is not installed ("npm ci" with the development dependencies brings it)'
    : 'The local Teams client is off (CHAT_UI=off)';
}

async function main(): Promise<void> {
  limitHeapGrowth();
  compilePatternsAtOnce();
  const envFile = fileURLToPath(new URL('../env/.env', import.meta.url));
  if (existsSync(envFile)) process.loadEnvFile(envFile);
  const config = readConfig(process.env);
  const log = createLog(config.logLevel);
  const shutdown = new OrderedShutdown();

  const starting = start(config, log, shutdown);
  let stoppingSinceMs: number | undefined;
  const stop = (signal: string) => {
    log.debug({ signal }, 'stopping');
    // One Ctrl-C arrives twice under npm: the terminal sends it to every process, and npm passes on the one that it got.
    if (stoppingSinceMs !== undefined && performance.now() - stoppingSinceMs < ONE_KEYPRESS_MS) return;
    shutdown.begin(signal === 'SIGTERM' ? config.leaveNoticeMs : 0);
    // The first signal waits for startup to settle: an embedded database that nobody closes would keep running.
    const settled = stoppingSinceMs === undefined ? starting.then(ignore, ignore) : Promise.resolve();
    stoppingSinceMs ??= performance.now();
    void settled.then(() => shutdown.all(log)).then(() => process.exit(0));
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  process.on('SIGHUP', stop);
  // A bug in one turn must not stop monitoring the tenant: log it and keep the process up.
  process.on('unhandledRejection', (err) => {
    log.error({ err }, 'unhandled rejection');
  });
  process.on('uncaughtException', (err) => {
    log.error({ err }, 'uncaught exception');
  });

  try {
    process.stdout.write(`${greet(config, await starting)}\n`);
  } catch (error) {
    await shutdown.all(log);
    throw error;
  }
}

function ignore(): void {
  // Whether or not it started, it is closed now.
}

main().catch((error: unknown) => {
  const stack = process.env['LOG_LEVEL'] === 'debug';
  printProblem(error instanceof ExpectedError ? error : new Error('it did not start', { cause: error }), { stack });
  process.exit(3);
});
