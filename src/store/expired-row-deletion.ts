import { type Kysely, type RawBuilder, sql, type Transaction } from 'kysely';
import { DIALOGUE_KEPT_MS } from '../language/model/dialogue-state.js';
import { lockOutbox } from './alert-planning-transaction.js';
import { runDatabaseWork } from './database-errors.js';
import type { Database } from './database-schema.js';
import { IS_TAKEN_ACTIVITY_OVER } from './taken-activity-store.js';
import { IS_DECISION_OVER, IS_INCIDENT_OVER } from './over-and-in-force.js';

/** How many rows of each kind one run deleted. */
export interface DeletedRows {
  readonly incidents: number;
  readonly findings: number;
  readonly decisions: number;
  readonly conversations: number;
  readonly messages: number;
  readonly reports: number;
  readonly dialogues: number;
  readonly takenActivities: number;
}

/**
 * Deletes what is over and older than `keepDays`, by the database's clock, in one transaction: closed incidents, findings, decisions that
 * no longer apply, conversations that the bot left, messages about no item, and reports that nobody asked for again. What still applies
 * stays however old it is, and so does the record of decisions: it proves who decided what. Safe to run in several processes at once.
 */
export function deleteExpiredRows(db: Kysely<Database>, keepDays: number): Promise<DeletedRows> {
  const before = sql`now() - make_interval(days => ${keepDays})`;
  return runDatabaseWork(() =>
    db.transaction().execute(async (trx) => {
      // Nothing is planned, claimed or assessed meanwhile: no row changes between the check and the delete.
      await lockOutbox(trx);
      await sql`update assessment_state set generation = generation + 1`.execute(trx);
      // In this order: decisions hold incidents, and incidents hold findings.
      const decisions = await deleteDecisions(trx, before);
      return {
        decisions,
        incidents: await deleteRows(
          trx,
          sql`delete from incidents where changed_at < ${before} and ${IS_INCIDENT_OVER}`,
        ),
        findings: await deleteRows(
          trx,
          sql`delete from detection_findings where last_at < ${before} and count <= alerted_count
              and not exists (select 1 from incidents where incidents.id = detection_findings.incident_id)`,
        ),
        messages: await deleteMessages(trx, before),
        conversations: await deleteConversations(trx, before),
        reports: await deleteRows(trx, sql`delete from check_results where as_of < ${before}`),
        dialogues: await deleteRows(
          trx,
          sql`delete from dialogues where at < now() - make_interval(secs => ${DIALOGUE_KEPT_MS / 1_000})`,
        ),
        takenActivities: await deleteRows(trx, sql`delete from taken_activities where ${IS_TAKEN_ACTIVITY_OVER}`),
      };
    }),
  );
}

async function deleteDecisions(trx: Transaction<Database>, before: RawBuilder<unknown>): Promise<number> {
  const isOld = sql`${IS_DECISION_OVER} and (decisions.decision->>'changedAt')::timestamptz < ${before}`;
  await sql`
    delete from decision_cards using decisions where decision_cards.decision_id = decisions.id and ${isOld}`.execute(
    trx,
  );
  return deleteRows(trx, sql`delete from decisions where ${isOld}`);
}

/** Rows of items are deleted with their item, elsewhere. The last report of a subscription says when the next one is due. */
function deleteMessages(trx: Transaction<Database>, before: RawBuilder<unknown>): Promise<number> {
  return deleteRows(
    trx,
    sql`
      delete from deliveries as old
      where item_id is null and state in ('sent', 'failed', 'dropped')
        and greatest(created_at, settled_at) < ${before}
        and not exists (select 1 from deliveries as other where other.parent = old.key or other.recovered_by = old.key)
        and (kind <> 'report' or exists (
          select 1 from deliveries as later where later.subscription_id = old.subscription_id and later.due > old.due))`,
  );
}

/** Its subscriptions wait for the bot to come back, but not for ever. */
async function deleteConversations(trx: Transaction<Database>, before: RawBuilder<unknown>): Promise<number> {
  const { rows } = await sql<{ conversation_id: string }>`
    delete from conversation_references where removed_at < ${before} returning conversation_id`.execute(trx);
  const ids = rows.map(({ conversation_id }) => conversation_id);
  await sql`delete from subscriptions where conversation_id = any(${ids}::text[])`.execute(trx);
  return ids.length;
}

async function deleteRows(trx: Transaction<Database>, statement: RawBuilder<unknown>): Promise<number> {
  const { numAffectedRows = 0n } = await statement.execute(trx);
  return Number(numAffectedRows);
}
