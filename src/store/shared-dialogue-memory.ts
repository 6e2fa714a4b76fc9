import type { Clock } from '../core/clock.js';
import type { DialogueMemory } from '../answers/model/dialogue-memory-port.js';
import { createDialogueStore } from './dialogue-store.js';
import { openBesideBot } from './open-beside-bot.js';
import type { StoreOptions } from './persistent-store.js';

/** The memory of dialogues alone, open while the bot may be running. */
export interface SharedDialogueMemory {
  readonly memory: DialogueMemory;
  close(): Promise<void>;
}

/** Opens the memory of dialogues of a tenant; see {@link openBesideBot}. */
export function openSharedDialogueMemory(
  options: StoreOptions & { readonly tenantId: string; readonly clock: Clock },
): Promise<SharedDialogueMemory> {
  return openBesideBot(
    options,
    ({ dialogues }) => ({ memory: dialogues }),
    (db) => ({ memory: createDialogueStore(db, options.tenantId, options.log, options.clock) }),
  );
}
