import { DatabaseProblem, type DatabaseState } from '../core/database-problem.js';
import { ExpectedError } from '../core/expected-error.js';

const UNREACHABLE_CODES = [
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ETIMEDOUT',
  'EPIPE',
];
/** The SQLSTATE or system code of an error; undefined where it has none. */
export function getErrorCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

/** Whether the server runs but accepts no connections yet, or no longer (SQLSTATE cannot_connect_now). */
export function isStartingOrStopping(error: unknown): boolean {
  return getErrorCode(error) === '57P03';
}

/**
 * Turns a known database failure into an error with a next step; returns anything else unchanged, as it is a bug.
 * Source of the codes: https://www.postgresql.org/docs/current/errcodes-appendix.html
 */
export function toStoreError(error: unknown): unknown {
  if (error instanceof ExpectedError) return error;
  const known = explain(getErrorCode(error), error instanceof Error ? error.message : '');
  if (known === undefined) return error;
  const [message, nextStep, state] = known;
  const cause = { cause: error };
  return state === undefined
    ? new ExpectedError(message, nextStep, cause)
    : new DatabaseProblem(state, message, nextStep, cause);
}

/** Without a state: no condition of the database. */
type Explanation = readonly [message: string, nextStep: string, state?: DatabaseState];

const WRONG_LOGIN: Explanation = [
  'The database refuses our user or password.',
  'Check the user and the password in DATABASE_URL, and that pg_hba.conf lets this machine in.',
  'refused',
];
const FULL: Explanation = ['The disk of the database is full.', 'Make room, then try again.', 'full'];
const SLOW: Explanation = [
  'The database took too long.',
  'Try again; if it stays so, look at the load of the database server.',
  'hung',
];
const NOT_WRITABLE: Explanation = [
  'We may not write to the data directory.',
  'Set DATA_DIR to a directory that we may write to, or give this one to the user we run as.',
];
const UNREACHABLE: Explanation = [
  'The database cannot be reached.',
  'With DATABASE_URL, check that the server runs and that the address is right; then try again.',
  'away',
];
const SILENT: Explanation = [
  'The database does not answer.',
  'Look at the load of the database server and at the network; then try again.',
  'hung',
];
const RESTARTING: Explanation = [
  'The database is starting or stopping.',
  'Wait until it is up; if it stays so, look at its log.',
  'restarting',
];
const CLOSED: Explanation = ['The store is closed.', 'Start Tenant Warden again.'];

const BY_CODE: Readonly<Record<string, Explanation>> = {
  '28P01': WRONG_LOGIN,
  '28000': WRONG_LOGIN,
  '3D000': [
    'The database named in DATABASE_URL does not exist.',
    'Create it (createdb), or correct the name.',
    'refused',
  ],
  '42501': [
    'Our database user may not do this.',
    'Make it the owner of its database, or grant it USAGE and CREATE on the schema.',
    'refused',
  ],
  '53300': [
    'The database takes no more connections.',
    'Lower DATABASE_POOL_SIZE, close other connections, or raise max_connections.',
    'crowded',
  ],
  '53200': SLOW,
  '53100': FULL,
  ENOSPC: FULL,
  EACCES: NOT_WRITABLE,
  EROFS: NOT_WRITABLE,
  '25006': ['The database is read-only (a standby?).', 'Let DATABASE_URL point at the primary server.', 'read-only'],
  '57014': SLOW,
  '55P03': SLOW,
};

/** Errors of pg and kysely without a code; the first match counts. */
const BY_WORDS: readonly (readonly [words: RegExp, explanation: Explanation])[] = [
  [/pool after calling end/, CLOSED],
  [/^SASL: .*password must be/, WRONG_LOGIN],
  [
    /does not support SSL/,
    ['The database speaks no TLS.', 'Turn TLS on at the server, or leave sslmode out of DATABASE_URL.'],
  ],
  [/timeout|no answer/i, SILENT],
  [/terminated|connection error|not queryable/i, UNREACHABLE],
];

function explain(code: string | undefined, message: string): Explanation | undefined {
  if (code === undefined) return BY_WORDS.find(([words]) => words.test(message))?.[1];
  if (code.startsWith('57P')) return RESTARTING;
  if (UNREACHABLE_CODES.includes(code) || code.startsWith('08')) return UNREACHABLE;
  if (/CERT|UNABLE_TO_VERIFY/.test(code)) {
    return [
      `The certificate of the database is not trusted (${code}).`,
      'Give Node the authority with NODE_EXTRA_CA_CERTS, or name it in DATABASE_URL (sslrootcert).',
    ];
  }
  return BY_CODE[code];
}

/** Maximum tries of work that the database aborts because of a deadlock. */
const MOST_BEGINNINGS = 5;

/** Whether the database rolled this transaction back to resolve a deadlock (SQLSTATE deadlock_detected). */
function isDeadlock(error: unknown): boolean {
  return getErrorCode(error) === '40P01';
}

/**
 * Runs database work, maps its errors (see {@link toStoreError}), and retries it after a deadlock: callers such as a subscribe request have
 * no retry of their own. The work must be safe to repeat.
 */
export async function runDatabaseWork<T>(work: () => Promise<T>): Promise<T> {
  for (let beginning = 1; ; beginning++) {
    try {
      return await work();
    } catch (error) {
      if (!isDeadlock(error) || beginning >= MOST_BEGINNINGS) throw toStoreError(error);
    }
  }
}
