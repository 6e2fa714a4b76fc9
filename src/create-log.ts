import { pino } from 'pino';
import type { Log } from './core/log.js';

/** Fields with these names may carry secrets and are redacted, up to three levels deep. */
const SECRETS = ['authorization', 'password', 'clientSecret', 'token', 'accessToken', 'connectionString'];

/**
 * Creates a log that writes structured lines to standard error (standard output is for answers). An Error under `err` is logged with
 * its causes.
 */
export function createLog(level: 'debug' | 'info' | 'warn' | 'error'): Log {
  return pino(
    { level, base: null, redact: SECRETS.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]) },
    pino.destination({ fd: 2, sync: true }),
  );
}
