import { pino } from 'pino';
import type { Log } from './core/ports.js';

/** What may carry a secret by its name is never written, wherever in the fields it stands. */
const SECRETS = ['authorization', 'password', 'clientSecret', 'token', 'accessToken', 'connectionString'];

/** Structured lines on standard error (standard output is for answers); an Error under `err` is written with its causes. */
export function createLog(level: 'debug' | 'info' | 'warn' | 'error'): Log {
  return pino(
    { level, base: null, redact: SECRETS.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]) },
    pino.destination({ fd: 2, sync: true }),
  );
}
