import type { Clock } from '../core/clock.js';
import type { DialogueMemory } from '../answers/model/dialogue-memory-port.js';
import { openConnectionPool } from './connection-pool.js';
import { createDialogueStore } from './dialogue-store.js';
import { findRunningEmbedded } from './embedded/embedded-database.js';
import { openStore, type StoreOptions } from './persistent-store.js';

/** The memory of dialogues alone, open while the bot may be running. */
export interface SharedDialogueMemory {
  readonly memory: DialogueMemory;
  close(): Promise<void>;
}

/** Opens the memory of dialogues of a tenant; the embedded one even while the bot uses it. Throws ExpectedError with a next step. */
export async function openSharedDialogueMemory(
  options: StoreOptions & { readonly tenantId: string; readonly clock: Clock },
): Promise<SharedDialogueMemory> {
  const { databaseUrl, dataDir, tenantId, log, clock } = options;
  const running = databaseUrl === undefined ? await findRunningEmbedded(dataDir) : undefined;
  if (running === undefined) {
    const store = await openStore(options);
    return { memory: store.dialogues, close: () => store.close() };
  }
  const pool = openConnectionPool(running, log);
  return { memory: createDialogueStore(pool.db, tenantId, log, clock), close: () => pool.close() };
}
