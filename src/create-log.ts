import { pino } from 'pino';
import type { Log } from './core/log.js';
import { currentCorrelationId } from './correlation.js';
import { REPLICA_NAME } from './replica-name.js';

/** Fields with these names may carry secrets and are redacted, up to three levels deep. */
const SECRETS = ['authorization', 'password', 'clientSecret', 'token', 'accessToken', 'connectionString'];

/**
 * Creates a log that writes structured lines to standard error (standard output is for answers). An Error under `err` is logged with
 * its causes. Each line names the process (`replica`) and, within the work that an activity set off, that work (`correlation`).
 */
export function createLog(level: 'debug' | 'info' | 'warn' | 'error'): Log {
  return pino(
    {
      level,
      base: { replica: REPLICA_NAME },
      mixin,
      redact: SECRETS.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]),
    },
    pino.destination({ fd: 2, sync: true }),
  );
}

function mixin(): { readonly correlation?: string } {
  const correlation = currentCorrelationId();
  return correlation === undefined ? {} : { correlation };
}
