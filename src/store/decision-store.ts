import { beginCardEdit, endCardEdit } from './decision-card-edits.js';
import { type Kysely, sql, type Transaction } from 'kysely';
import type { Clock } from '../core/clock.js';
import type { DecisionCardCopy, DecisionStore } from '../decisions/model/decision-store-port.js';
import type { Log } from '../core/log.js';
import { SEVERITIES, worstSeverity } from '../core/severity.js';
import type { Decision } from '../decisions/model/decision.js';
import { appendRecordEntries, readRecordEntries, verifyRecordChain } from './decision-record-journal.js';
import { readCarriedOutSteps } from './carried-out-steps.js';
import { isConversation, isDecision } from './decision-json-validation.js';
import { databaseTimeIn } from './database-time.js';
import { getErrorCode, runDatabaseWork } from './database-errors.js';
import { appendRepeatSummaries, appendUnlessRepeated } from './repeated-refusal-counter.js';
import type { Database } from './database-schema.js';
import { toPostgresJson, toPostgresText } from './postgres-safe-text.js';

const UNIQUE_VIOLATION = '23505';
const OVER = ['superseded', 'expired'];
/** Instead of an activity id: a card that is about to be posted. */
const EXPECTED = '';

/** Stores decisions and their record, in the tables `decisions` and `decision_…`. */
export function createDecisionStore(db: Kysely<Database>, log: Log, clock: Clock): DecisionStore {
  const decisionIn = (row: { readonly decision: unknown } | undefined): Decision | undefined => {
    if (row === undefined) return undefined;
    if (isDecision(row.decision)) return row.decision;
    log.error({}, 'a stored decision cannot be read; ignoring it');
    return undefined;
  };
  const current = async (appId: string) =>
    decisionIn(
      await db
        .selectFrom('decisions')
        .select('decision')
        .where('app_id', '=', toPostgresText(appId))
        .where('state', 'not in', OVER)
        .executeTakeFirst(),
    );

  return {
    open: (decision, entry, instead) =>
      runDatabaseWork(async () => {
        try {
          const isOpen = await db.transaction().execute(async (trx) => {
            if (instead !== undefined) {
              if (!(await swap(trx, instead.from, instead.to))) return false;
              await appendRecordEntries(trx, instead.entries);
            }
            await trx.insertInto('decisions').values(columnsOf(decision)).execute();
            await appendRecordEntries(trx, [entry]);
            return true;
          });
          if (isOpen) return decision;
        } catch (error) {
          if (getErrorCode(error) !== UNIQUE_VIOLATION) throw error;
        }
        const other = await current(decision.app.id);
        if (other === undefined) throw new Error('the app already has another decision, which cannot be read');
        return other;
      }),

    find: (id) =>
      runDatabaseWork(async () =>
        decisionIn(await db.selectFrom('decisions').select('decision').where('id', '=', id).executeTakeFirst()),
      ),

    ofApp: (servicePrincipalId) => runDatabaseWork(() => current(servicePrincipalId)),

    before: (servicePrincipalId) =>
      runDatabaseWork(async () => {
        const rows = await db
          .selectFrom('decisions')
          .select([sql`decision->>'severity'`.as('severity'), sql`decision->'barred'`.as('barred')])
          .where('app_id', '=', toPostgresText(servicePrincipalId))
          .execute();
        const barred = rows.flatMap((row) => (Array.isArray(row.barred) ? (row.barred as unknown[]) : []));
        return {
          // An unreadable severity counts as critical.
          severity: worstSeverity(rows.map(({ severity }) => SEVERITIES.find((one) => one === severity) ?? 'critical')),
          barred: [...new Set(barred.filter((id) => typeof id === 'string'))].toSorted(),
        };
      }),

    inStates: (states) =>
      runDatabaseWork(async () => {
        const rows = await db
          .selectFrom('decisions')
          .select('decision')
          .where('state', 'in', [...states])
          .orderBy('opened_at')
          .execute();
        return rows.flatMap((row) => decisionIn(row) ?? []);
      }),

    change: (from, to, entries) =>
      runDatabaseWork(() =>
        db.transaction().execute(async (trx) => {
          if (!(await swap(trx, from, to))) return false;
          await appendRecordEntries(trx, entries);
          return true;
        }),
      ),

    note: (entry) => runDatabaseWork(() => db.transaction().execute((trx) => appendUnlessRepeated(trx, entry))),
    settleNotes: () =>
      runDatabaseWork(() => db.transaction().execute((trx) => appendRepeatSummaries(trx, clock.now()))),

    record: (filter) => runDatabaseWork(() => readRecordEntries(db, log, filter)),
    carriedOut: (apps) => runDatabaseWork(() => readCarriedOutSteps(db, log, apps)),
    verifyRecord: () => runDatabaseWork(() => verifyRecordChain(db)),

    lease: (decisionId, holder, leaseMs) =>
      runDatabaseWork(async () => {
        const { numAffectedRows = 0n } = await sql`
          update decisions set lease_holder = ${holder}, lease_until = ${databaseTimeIn(leaseMs)}
          where id = ${decisionId} and (lease_holder is null or lease_holder = ${holder} or lease_until < now())`.execute(
          db,
        );
        return numAffectedRows > 0n;
      }),

    release: (decisionId, holder) =>
      runDatabaseWork(async () => {
        await db
          .updateTable('decisions')
          .set({ lease_holder: null, lease_until: null })
          .where('id', '=', decisionId)
          .where('lease_holder', '=', holder)
          .execute();
      }),

    expectCopy: (decisionId, conversation) =>
      runDatabaseWork(() => remember(db, { decisionId, conversation, activityId: EXPECTED })),

    rememberCopy: (copy, shownVersion) => runDatabaseWork(() => remember(db, copy, shownVersion)),

    staleCopies: (limit) => runDatabaseWork(() => readStaleCopies(db, limit)),

    beginEdit: (copy, leaseMs) => runDatabaseWork(() => beginCardEdit(db, keyOf(copy), leaseMs)),
    endEdit: (copy, edit, shownVersion) => runDatabaseWork(() => endCardEdit(db, keyOf(copy), edit, shownVersion)),

    forgetCopy: (copy) =>
      runDatabaseWork(async () => {
        const { decision_id, conversation_id, activity_id } = keyOf(copy);
        await db
          .deleteFrom('decision_cards')
          .where('decision_id', '=', decision_id)
          .where('conversation_id', '=', conversation_id)
          .where('activity_id', '=', activity_id)
          .execute();
      }),

    hasCopyIn: (decisionId, conversationId) =>
      runDatabaseWork(async () => (await copiesIn(db, decisionId, conversationId)).some((id) => id !== EXPECTED)),

    mayHaveCopyIn: (decisionId, conversationId) =>
      runDatabaseWork(async () => (await copiesIn(db, decisionId, conversationId)).length > 0),
  };
}

/**
 * Cards that show an old version, the oldest versions first. Unreadable ones are skipped before the limit counts: enough of them would
 * otherwise block every other card.
 */
async function readStaleCopies(
  db: Kysely<Database>,
  limit: number,
): Promise<Awaited<ReturnType<DecisionStore['staleCopies']>>> {
  const stale: { readonly copy: DecisionCardCopy; readonly decision: Decision }[] = [];
  for (let offset = 0; stale.length < limit; offset += limit) {
    const rows = await db
      .selectFrom('decision_cards')
      .innerJoin('decisions', 'decisions.id', 'decision_cards.decision_id')
      .select(['decision_id', 'activity_id', 'conversation', 'decision'])
      .whereRef('shown_version', '<', 'version')
      .where('activity_id', '<>', EXPECTED)
      .orderBy('shown_version')
      .orderBy('decision_id')
      .orderBy('conversation_id')
      .orderBy('activity_id')
      .limit(limit)
      .offset(offset)
      .execute();
    for (const { decision_id: decisionId, activity_id: activityId, conversation, decision } of rows) {
      if (isDecision(decision) && isConversation(conversation))
        stale.push({ copy: { decisionId, conversation, activityId }, decision });
    }
    if (rows.length < limit) break;
  }
  return stale.slice(0, limit);
}

async function remember(db: Kysely<Database>, copy: DecisionCardCopy, shownVersion = 0): Promise<void> {
  await db
    .insertInto('decision_cards')
    .values({ ...keyOf(copy), conversation: toPostgresJson(copy.conversation), shown_version: shownVersion })
    .onConflict((conflict) => conflict.columns(['decision_id', 'conversation_id', 'activity_id']).doNothing())
    .execute();
}

/** Activity ids of the decision's cards in a conversation. */
async function copiesIn(db: Kysely<Database>, decisionId: string, conversationId: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('decision_cards')
    .select('activity_id')
    .where('decision_id', '=', decisionId)
    .where('conversation_id', '=', toPostgresText(conversationId))
    .execute();
  return rows.map(({ activity_id: id }) => id);
}

function columnsOf(decision: Decision) {
  return {
    id: decision.id,
    version: decision.version,
    app_id: toPostgresText(decision.app.id),
    state: decision.state.name,
    decision: toPostgresJson(decision),
    opened_at: decision.openedAt,
  };
}

/** Compare and swap by version; false: someone else changed it first. */
async function swap(trx: Transaction<Database>, from: Decision, to: Decision): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('decisions')
    .set({ version: to.version, state: to.state.name, decision: toPostgresJson(to) })
    .where('id', '=', from.id)
    .where('version', '=', from.version)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

function keyOf({ decisionId, conversation, activityId }: DecisionCardCopy) {
  return {
    decision_id: decisionId,
    conversation_id: toPostgresText(conversation.conversationId),
    activity_id: toPostgresText(activityId),
  };
}
