import { sql } from 'kysely';

/**
 * In what a statement returns: others see at once what it changed, and it does not wait until that is on the disk, which takes longer than all
 * the rest of it. The database writes it there within 0.6 seconds (three times `wal_writer_delay`), and before anything that was committed
 * after it on this connection and does wait. Only a database that crashes meanwhile loses it, never a process of ours that does.
 * Source: https://www.postgresql.org/docs/current/wal-async-commit.html
 */
export const WITHOUT_WAITING_FOR_DISK = sql<string>`set_config('synchronous_commit', 'off', true)`.as('disk');
