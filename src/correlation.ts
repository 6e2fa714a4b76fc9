import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';

const current = new AsyncLocalStorage<string>();

/**
 * Runs one piece of work (an activity's turn) under an id of its own. Everything that it sets off logs this id and sends it to
 * Microsoft as `client-request-id`: a line of our log, and one of theirs, lead to each other.
 */
export function runCorrelated<T>(work: () => T): T {
  return current.run(randomUUID(), work);
}

/** The id of the work that is running; undefined outside of one. */
export function currentCorrelationId(): string | undefined {
  return current.getStore();
}
