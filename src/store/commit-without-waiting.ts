import { sql } from 'kysely';

/**
 * Returned by a statement, this commits it without waiting for the disk, which takes longer than the rest of it. Others see the change at once.
 * The database writes it to disk within 0.6 seconds (three times `wal_writer_delay`), and at the latest with the next commit that does wait.
 * A crash of the database before that loses it; a crash of this process does not.
 * Source: https://www.postgresql.org/docs/current/wal-async-commit.html
 */
export const WITHOUT_WAITING_FOR_DISK = sql<string>`set_config('synchronous_commit', 'off', true)`.as('disk');
