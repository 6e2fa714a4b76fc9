import { type BotHttpServer, startBotHttpServer } from './bot-http-server.js';
import type { BotOptions } from './bot-options.js';

/** What opening the server needs to know of the bot. */
export type BotServerOptions = Pick<BotOptions, 'mode' | 'port' | 'log' | 'findUnreadiness'>;

/** Listens where the bot's mode allows, before the bot is there: without a registration on loopback only. */
export function openBotServer({
  mode,
  port,
  log,
  findUnreadiness = () => undefined,
}: BotServerOptions): Promise<BotHttpServer> {
  return startBotHttpServer({ port, host: mode.kind === 'local' ? '127.0.0.1' : undefined, log, findUnreadiness });
}
