import { type Kysely, sql } from 'kysely';
import { DatabaseProblem } from '../core/database-problem.js';
import { withTimeout } from '../core/with-timeout.js';
import { toStoreError } from './database-errors.js';
import type { Database } from './database-schema.js';

const ANSWER_LIMIT_MS = 2_000;
/** How often space is looked for: seldom while there is some, as each look takes a little. */
const SPACE_EVERY_MS = 60_000;
const NO_SPACE_EVERY_MS = 5_000;
/** Rows of 2,000 bytes: 128 kB, more than the free room of any file that the table could reuse. */
const PROBE_ROWS = 64;

/**
 * Checks whether the database can be used: it answers, and there is space to store. Reading works on a full disk, and so does changing a
 * row in place; only a file that has to grow shows it. So a temporary table is filled and dropped, in one transaction.
 */
export function createHealthCheck(db: Kysely<Database>): () => Promise<DatabaseProblem | undefined> {
  let lookAgainAtMs = 0;
  /** What the last look for space found, where that lasts: a full disk, a database that takes no writes. */
  let space: DatabaseProblem | undefined;

  async function findProblem(): Promise<DatabaseProblem | undefined> {
    if (performance.now() < lookAgainAtMs) {
      const problem = await failureOf(() => sql`select 1`.execute(db));
      return problem ?? space;
    }
    const problem = await failureOf(() =>
      db.transaction().execute(async (trx) => {
        await sql`
          create temporary table warden_space on commit drop as
          select repeat('x', 2000) as filler from generate_series(1, ${sql.lit(PROBE_ROWS)})`.execute(trx);
      }),
    );
    // Without the right to make temporary tables, space is not looked for.
    if (problem === undefined || problem.state === 'refused') {
      space = undefined;
      lookAgainAtMs = performance.now() + SPACE_EVERY_MS;
      return undefined;
    }
    if (problem.state === 'full' || problem.state === 'read-only') {
      space = problem;
      lookAgainAtMs = performance.now() + NO_SPACE_EVERY_MS;
    }
    return problem;
  }

  return async () => {
    const silent = new DatabaseProblem(
      'hung',
      'The database does not answer.',
      'Look at the load of the database server and at the network.',
    );
    const checked = await withTimeout(
      findProblem().then((problem) => ({ problem })),
      ANSWER_LIMIT_MS,
    );
    return checked === undefined ? silent : checked.problem;
  };
}

/** What work fails with, in words; undefined: it does not fail. A bug is no problem of the database. */
async function failureOf(work: () => Promise<unknown>): Promise<DatabaseProblem | undefined> {
  try {
    await work();
    return undefined;
  } catch (cause) {
    const error = toStoreError(cause);
    if (error instanceof DatabaseProblem) return error;
    return new DatabaseProblem('away', 'The database cannot be used.', 'Look at the log.', { cause: error });
  }
}
