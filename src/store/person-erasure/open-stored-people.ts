import { openBesideBot } from '../open-beside-bot.js';
import type { StoreOptions } from '../persistent-store.js';
import { createStoredPeople, type StoredPeople } from './stored-people.js';

/** Opens what is stored about people; see {@link openBesideBot}. */
export function openStoredPeople(
  options: StoreOptions,
): Promise<{ readonly people: StoredPeople; close(): Promise<void> }> {
  return openBesideBot(
    options,
    ({ people }) => ({ people }),
    (db) => ({ people: createStoredPeople(db) }),
  );
}
