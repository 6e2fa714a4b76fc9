import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { createAccessPolicy } from './answers/caller-access-policy.js';
import type { Bot } from './bot/bot-options.js';
import { createCardRenderer } from './cards/index.js';
import { printProblem } from './cli/terminal-output.js';
import { systemClock } from './system-clock.js';
import { composeAnswers, openDemoTenant, openLiveTenant, readStoredTenantState } from './compose-tenant.js';
import { type Config, readConfig } from './config.js';
import { ExpectedError } from './core/expected-error.js';
import type { Log } from './core/log.js';
import { type ChatUi, startChatUi } from './demo/chat-ui.js';
import { DEMO_APPROVERS_GROUP_ID, DEMO_TENANT_ID } from './demo/demo-tenant-contract.js';
import { startDailySweep } from './jobs/daily-sweep-job.js';
import { understandMessage } from './language/understand-message.js';
import { INTENT_WORDS } from './language/intent-titles.js';
import { createLog } from './create-log.js';
import { openStore } from './store/persistent-store.js';
import { composeBackgroundServices } from './compose-background-services.js';
import { omitUndefined } from './core/omit-undefined.js';

/** Closes everything that was opened, in reverse order, each once, even if others fail. */
class Closing {
  readonly #closers: (() => Promise<void>)[] = [];
  #closed: Promise<void> | undefined;

  add(close: () => Promise<void>): void {
    this.#closers.unshift(close);
  }

  all(log: Log): Promise<void> {
    return (this.#closed ??= this.#closeAll(log));
  }

  async #closeAll(log: Log): Promise<void> {
    for (const close of this.#closers)
      await close().catch((err: unknown) => {
        log.error({ err }, 'not closed cleanly');
      });
  }
}

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

async function start(
  config: Config,
  log: Log,
  closing: Closing,
): Promise<{ bot: Bot; chatUi?: ChatUi; database: string }> {
  const { live, bot: identity, dataDir } = config;
  makeDataDir(dataDir);
  const opening = openStore({
    ...omitUndefined({ databaseUrl: config.databaseUrl }),
    dataDir,
    tenantId: identity === undefined || live === undefined ? DEMO_TENANT_ID : live.tenantId,
    log,
    clock: systemClock,
  });
  closing.add(() => opening.then((store) => store.close(), ignore));
  // The bot SDKs are the slowest import; they load while the database server starts.
  const [store, { startBot }] = await Promise.all([opening, import('./bot/start-bot.js')]);

  const open =
    identity === undefined || live === undefined
      ? await openDemoTenant({}, log, dataDir, readStoredTenantState(store))
      : openLiveTenant(live, log, readStoredTenantState(store));
  closing.add(() => open.close());

  const answers = await composeAnswers(open, log, store);
  const access = createAccessPolicy({
    tenantId: open.tenantId,
    ...config.ask,
    directory: open.tenant.callers,
    clock: systemClock,
    log,
  });
  const watch = await composeBackgroundServices({
    open,
    store,
    answers,
    access,
    config,
    approvers: open.demo === undefined ? config.approvers : { ...config.approvers, groupId: DEMO_APPROVERS_GROUP_ID },
    ownAppIds: [...open.ownAppIds, ...(identity === undefined ? [] : [identity.botId])],
    ...omitUndefined({ writers: open.writers }),
    log,
  });
  const bot = await startBot({
    mode: identity === undefined ? { kind: 'local' } : { kind: 'teams', ...identity, tenantId: open.tenantId },
    port: config.port,
    tenantId: open.tenantId,
    understand: understandMessage,
    answers,
    access,
    alerts: watch.alerts,
    decisions: watch.decisions,
    people: open.tenant.callers,
    ...omitUndefined({ fileUploadHosts: config.fileUploadHosts }),
    conversations: store.conversations,
    cards: createCardRenderer({ words: INTENT_WORDS }),
    clock: systemClock,
    log,
    isReady: () => store.isReady(),
  });
  closing.add(() => bot.close());
  watch.start(bot.messenger);
  closing.add(() => watch.close());
  const dailyLook = startDailySweep({ answers, sweeps: store.sweeps, clock: systemClock, log });
  closing.add(() => dailyLook.close());

  if (identity !== undefined || !config.chatUi.on) return { bot, database: store.describe() };
  const botEndpoint = `http://127.0.0.1:${bot.port}/api/messages`;
  const chatUi = await startChatUi({ botEndpoint, port: config.chatUi.port, dataDir });
  closing.add(() => chatUi.close());
  return { bot, chatUi, database: store.describe() };
}

function greet(config: Config, started: { bot: Bot; chatUi?: ChatUi; database: string }): string {
  const where = `http://127.0.0.1:${started.bot.port}`;
  if (config.bot !== undefined) {
    return `Tenant Warden serves tenant ${config.live?.tenantId ?? ''} at ${where}/api/messages (database: ${started.database}).`;
  }
  return [
    `Tenant Warden runs on a demo tenant (database: ${started.database}).`,
    started.chatUi === undefined
      ? `The local Teams client is off (CHAT_UI=off); the bot takes activities at ${where}/api/messages.`
      : `Open ${started.chatUi.url} and type into the chat.`,
    'Ask "which admins lack MFA?" or "who made connectors this quarter?"; in another terminal: npx warden ask "which apps can manage Exchange?"',
    'Alerts: write "@Tenant Warden alert this channel about critical findings" in a team channel, then play: npx warden demo attack',
    'Ctrl-C ends all of it; the next start goes on with the same data.',
  ].join('\n');
}

async function main(): Promise<void> {
  const envFile = fileURLToPath(new URL('../env/.env', import.meta.url));
  if (existsSync(envFile)) process.loadEnvFile(envFile);
  const config = readConfig(process.env);
  const log = createLog(config.logLevel);
  const closing = new Closing();

  const starting = start(config, log, closing);
  let stopping = false;
  const stop = (signal: string) => {
    log.debug({ signal }, 'stopping');
    // The first signal waits for startup to settle: an embedded database that nobody closes would keep running.
    const settled = stopping ? Promise.resolve() : starting.then(ignore, ignore);
    stopping = true;
    void settled.then(() => closing.all(log)).then(() => process.exit(0));
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
    await closing.all(log);
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
