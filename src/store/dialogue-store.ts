import { type Kysely, sql } from 'kysely';
import type { DialogueKey, DialogueMemory } from '../answers/model/dialogue-memory-port.js';
import type { Clock } from '../core/clock.js';
import type { Log } from '../core/log.js';
import { DIALOGUE_KEPT_MS, type DialogueState } from '../language/model/dialogue-state.js';
import { runDatabaseWork } from './database-errors.js';
import type { Database } from './database-schema.js';
import { WITHOUT_WAITING_FOR_DISK } from './commit-without-waiting.js';
import { isDialogueState } from './dialogue-json-validation.js';
import { toPostgresJson, toPostgresText } from './postgres-safe-text.js';

/**
 * Stores what each person asked last in each conversation, in the table `dialogues`; what is older than half an hour is forgotten. Writes do
 * not wait for the disk: `TakenActivities.begin`, before an answer is sent, does.
 */
export function createDialogueStore(db: Kysely<Database>, tenantId: string, log: Log, clock: Clock): DialogueMemory {
  const tenant = toPostgresText(tenantId.toLowerCase());
  const oldest = (): string => new Date(Date.parse(clock.now()) - DIALOGUE_KEPT_MS).toISOString();
  const columnsOf = ({ conversationId, personId }: DialogueKey) => ({
    tenant_id: tenant,
    conversation_id: toPostgresText(conversationId),
    person_id: toPostgresText(personId.toLowerCase()),
  });

  return {
    load: (key) =>
      runDatabaseWork(async () => {
        const { tenant_id, conversation_id, person_id } = columnsOf(key);
        const row = await db
          .selectFrom('dialogues')
          .select('state')
          .where('tenant_id', '=', tenant_id)
          .where('conversation_id', '=', conversation_id)
          .where('person_id', '=', person_id)
          .where('at', '>=', new Date(oldest()))
          .executeTakeFirst();
        if (row === undefined) return undefined;
        if (isDialogueState(row.state)) return row.state;
        log.warn({ conversationId: key.conversationId }, 'skipping a stored dialogue that cannot be read');
        return undefined;
      }),

    save: async (key, state) => {
      await runDatabaseWork(() => upsert(key, state).execute());
    },

    replace: (key, before, state) =>
      runDatabaseWork(async () => {
        const isOld = sql<boolean>`dialogues.at < ${oldest()}`;
        const isBefore = before === undefined ? isOld : sql<boolean>`${isOld} or dialogues.at = ${before.at}`;
        return (await upsert(key, state, isBefore).executeTakeFirst()) !== undefined;
      }),
  };

  function upsert(key: DialogueKey, state: DialogueState, where = sql<boolean>`true`) {
    const values = { state: toPostgresJson(state), at: state.at };
    return db
      .insertInto('dialogues')
      .values({ ...columnsOf(key), ...values })
      .onConflict((conflict) =>
        conflict.columns(['tenant_id', 'conversation_id', 'person_id']).doUpdateSet(values).where(where),
      )
      .returning(WITHOUT_WAITING_FOR_DISK);
  }
}
