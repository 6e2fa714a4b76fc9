import type { Config } from '../config.js';
import { omitUndefined } from '../core/omit-undefined.js';
import { createLog } from '../create-log.js';
import { DEMO_TENANT_ID } from '../demo/demo-tenant-contract.js';
import type { SharedDialogueMemory } from '../store/shared-dialogue-memory.js';
import { systemClock } from '../system-clock.js';
import type { TenantOptions } from './tenant-options.js';

/** Opens the bot's memory of dialogues, so that a chat in the terminal can be gone on with by another process. */
export async function openChatMemory(
  config: Config,
  { tenant, dataDir }: Pick<TenantOptions, 'tenant'> & { readonly dataDir?: string },
): Promise<SharedDialogueMemory> {
  // Loaded lazily, so that commands without a database start without its client.
  const { openSharedDialogueMemory } = await import('../store/shared-dialogue-memory.js');
  return openSharedDialogueMemory({
    ...omitUndefined({ databaseUrl: config.databaseUrl }),
    dataDir: dataDir ?? config.dataDir,
    tenantId: tenant === 'demo' ? DEMO_TENANT_ID : (config.live?.tenantId ?? DEMO_TENANT_ID),
    log: createLog(config.logLevel),
    clock: systemClock,
  });
}
