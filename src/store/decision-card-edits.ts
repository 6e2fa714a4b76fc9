import { type Kysely, sql } from 'kysely';
import type { Database } from './database-schema.js';
import type { DecisionCardsTable } from './decision-table-types.js';
import { databaseTimeIn } from './database-time.js';

/** Which card: a row of `decision_cards`. */
export type DecisionCardKey = Pick<DecisionCardsTable, 'decision_id' | 'conversation_id' | 'activity_id'>;

/** Implements `DecisionStore.beginEdit`. */
export async function beginCardEdit(
  db: Kysely<Database>,
  key: DecisionCardKey,
  leaseMs: number,
): Promise<number | undefined> {
  const row = await db
    .updateTable('decision_cards')
    .set({ edit_number: sql`edit_number + 1`, edit_until: databaseTimeIn(leaseMs) })
    .where(isCard(key))
    .where(sql<boolean>`coalesce(edit_until <= now(), true)`)
    .returning('edit_number')
    .executeTakeFirst();
  return row?.edit_number;
}

/**
 * Implements `DecisionStore.endEdit`. An edit that ends late also takes its number from the one that is under way: whichever of the two
 * reached Teams last, the card is edited once more.
 */
export async function endCardEdit(
  db: Kysely<Database>,
  key: DecisionCardKey,
  edit: number,
  shownVersion: number | undefined,
): Promise<void> {
  await sql`
    update decision_cards set
      shown_version = case when edit_number = ${edit} then coalesce(${shownVersion ?? null}::integer, shown_version) else 0 end,
      edit_until = case when edit_number = ${edit} then null else edit_until end,
      edit_number = case when edit_number = ${edit} then edit_number else edit_number + 1 end
    where ${isCard(key)}`.execute(db);
}

function isCard({ decision_id, conversation_id, activity_id }: DecisionCardKey) {
  return sql<boolean>`decision_id = ${decision_id} and conversation_id = ${conversation_id} and activity_id = ${activity_id}`;
}
