import { type Kysely, type Selectable, sql, type Transaction } from 'kysely';
import { z } from 'zod/v4';
import type { ConversationReferenceStore } from '../bot/model/conversation-reference-store-port.js';
import type { ConversationReference } from '../bot/model/conversation-reference.js';
import type { Clock } from '../core/clock.js';
import type { Log } from '../core/log.js';
import { runDatabaseWork } from './database-errors.js';
import type { ConversationReferencesTable, Database } from './database-schema.js';
import { toPostgresText } from './postgres-safe-text.js';

type Row = Selectable<ConversationReferencesTable>;
type Columns = Omit<Row, 'updated_at' | 'removed_at'>;

const conversationType = z.enum(['personal', 'groupChat', 'channel']);

/** Stores how to reach conversations, in the table `conversation_references`. */
export function createConversationStore(db: Kysely<Database>, log: Log, clock: Clock): ConversationReferenceStore {
  const read = (conversationId: string) =>
    db
      .selectFrom('conversation_references')
      .selectAll()
      .where('conversation_id', '=', toPostgresText(conversationId))
      .executeTakeFirst();

  return {
    remember: (reference) =>
      runDatabaseWork(async () => {
        const columns = columnsOf(reference);
        // Called for every message although it hardly ever changes: a read is much cheaper than a write that waits for the disk.
        const stored = await read(reference.conversationId);
        if (stored?.removed_at === null && same(stored, columns)) return;
        await db.transaction().execute(async (trx) => {
          await trx
            .insertInto('conversation_references')
            .values({ ...columns, updated_at: clock.now(), removed_at: null })
            .onConflict((conflict) =>
              conflict.column('conversation_id').doUpdateSet({ ...columns, updated_at: clock.now(), removed_at: null }),
            )
            .execute();
          if (stored !== undefined && stored.removed_at !== null) {
            await tellAgain(trx, [{ conversationId: columns.conversation_id, since: stored.removed_at }]);
          }
        });
      }),

    markRemoved: (conversationId) =>
      runDatabaseWork(async () => {
        await db
          .updateTable('conversation_references')
          .set({ removed_at: sql`coalesce(removed_at, ${clock.now()}::timestamptz)` })
          .where('conversation_id', '=', toPostgresText(conversationId))
          .execute();
      }),

    markTeam: (teamId, change) =>
      runDatabaseWork(() =>
        db.transaction().execute(async (trx) => {
          const changed = await trx
            .selectFrom('conversation_references')
            .select(['conversation_id', 'removed_at'])
            .where('team_id', '=', toPostgresText(teamId))
            .where('removed_at', change === 'back' ? 'is not' : 'is', null)
            .forUpdate()
            .execute();
          const ids = changed.map(({ conversation_id }) => conversation_id);
          await trx
            .updateTable('conversation_references')
            .set({ removed_at: change === 'back' ? null : clock.now() })
            .where('conversation_id', '=', sql<string>`any(${ids}::text[])`)
            .execute();
          await tellAgain(
            trx,
            changed.flatMap(({ conversation_id, removed_at }) =>
              removed_at === null ? [] : [{ conversationId: conversation_id, since: removed_at }],
            ),
          );
        }),
      ),

    find: (conversationId) =>
      runDatabaseWork(async () => {
        const row = await read(conversationId);
        if (row === undefined) return undefined;
        const type = conversationType.safeParse(row.conversation_type);
        if (type.success) return { ...referenceOf(row, type.data), removed: row.removed_at !== null };
        log.warn({ conversationType: row.conversation_type }, 'skipping a stored conversation that cannot be read');
        return undefined;
      }),

    personal: (objectId) =>
      runDatabaseWork(async () => {
        const row = await db
          .selectFrom('conversation_references')
          .selectAll()
          .where('conversation_type', '=', 'personal')
          .where('user_object_id', '=', toPostgresText(objectId.toLowerCase()))
          .where('removed_at', 'is', null)
          .orderBy('updated_at', 'desc')
          .limit(1)
          .executeTakeFirst();
        return row === undefined ? undefined : referenceOf(row, 'personal');
      }),

    newestAddress: () =>
      runDatabaseWork(async () => {
        const row = await db
          .selectFrom('conversation_references')
          .select(['service_url', 'channel_id', 'bot_id'])
          .orderBy('updated_at', 'desc')
          .limit(1)
          .executeTakeFirst();
        return row && { serviceUrl: row.service_url, channelId: row.channel_id, botId: row.bot_id };
      }),
  };
}

/** Microsoft's audit log may be this late: findings from shortly before the removal may have come in after it. */
const LATE_MS = 86_400_000;

/**
 * Plans again what happened while the bot was removed: open incidents, and findings since then, these only for the conversations it is
 * back in. Planning adds nothing for what was already sent.
 */
async function tellAgain(
  trx: Transaction<Database>,
  back: readonly { readonly conversationId: string; readonly since: Date }[],
): Promise<void> {
  const ids = back.map(({ conversationId }) => conversationId);
  if (ids.length === 0) return;
  await sql`
    update incidents set alerted_version = 0 where status = 'open'
      and exists (select 1 from subscriptions where conversation_id = any(${ids}::text[]))`.execute(trx);
  for (const { conversationId, since } of back) {
    await sql`
      update detection_findings set alerted_count = 0, again_for = array_append(again_for, ${conversationId})
      where last_at >= ${new Date(since.getTime() - LATE_MS)}::timestamptz
        and (again_for is not null or alerted_count >= count)
        and exists (select 1 from subscriptions where conversation_id = ${conversationId})`.execute(trx);
  }
}

/** Reads several references by id, also where the bot was removed; unreadable ones are left out. */
export async function readConversationReferences(
  db: Kysely<Database>,
  conversationIds: readonly string[],
): Promise<ReadonlyMap<string, ConversationReference>> {
  if (conversationIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('conversation_references')
    .selectAll()
    .where('conversation_id', '=', sql<string>`any(${conversationIds.map(toPostgresText)}::text[])`)
    .execute();
  const references = rows.flatMap((row) => {
    const type = conversationType.safeParse(row.conversation_type);
    return type.success ? [[row.conversation_id, referenceOf(row, type.data)] as const] : [];
  });
  return new Map(references);
}

function columnsOf(reference: ConversationReference): Columns {
  const optional = (value: string | undefined) => (value === undefined ? null : toPostgresText(value));
  return {
    conversation_id: toPostgresText(reference.conversationId),
    conversation_type: reference.conversationType,
    tenant_id: toPostgresText(reference.tenantId),
    service_url: toPostgresText(reference.serviceUrl),
    channel_id: toPostgresText(reference.channelId),
    bot_id: toPostgresText(reference.botId),
    team_id: optional(reference.teamId),
    user_object_id: optional(reference.userObjectId),
    locale: optional(reference.locale),
  };
}

function same(row: Row, columns: Columns): boolean {
  return Object.entries(columns).every(([name, value]) => row[name as keyof Columns] === value);
}

function referenceOf(row: Row, conversationType: ConversationReference['conversationType']): ConversationReference {
  return {
    conversationId: row.conversation_id,
    conversationType,
    tenantId: row.tenant_id,
    serviceUrl: row.service_url,
    channelId: row.channel_id,
    botId: row.bot_id,
    ...(row.team_id === null ? {} : { teamId: row.team_id }),
    ...(row.user_object_id === null ? {} : { userObjectId: row.user_object_id }),
    ...(row.locale === null ? {} : { locale: row.locale }),
  };
}
