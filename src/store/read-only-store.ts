import type { Clock } from '../core/clock.js';
import type { DecisionStore } from '../decisions/model/decision-store-port.js';
import { createDecisionStore } from './decision-store.js';
import { openBesideBot } from './open-beside-bot.js';
import type { StoreOptions } from './persistent-store.js';

/** The part of the store that can be read while the bot runs. */
export interface ReadOnlyStore {
  readonly decisions: Pick<DecisionStore, 'inStates' | 'record' | 'verifyRecord'>;
  close(): Promise<void>;
}

/** Opens the store for reading; see {@link openBesideBot}. */
export function openReadOnlyStore(options: StoreOptions & { readonly clock: Clock }): Promise<ReadOnlyStore> {
  return openBesideBot(
    options,
    ({ decisions }) => ({ decisions }),
    (db) => ({ decisions: createDecisionStore(db, options.log, options.clock) }),
  );
}
