import { type Kysely, sql, type Transaction } from 'kysely';
import type { Decision } from '../core/decision.js';
import type { CardCopy, DecisionStore } from '../core/decision-ports.js';
import { instant } from '../core/instant.js';
import type { Clock, Log } from '../core/ports.js';
import { SEVERITIES, worstOf } from '../core/severity.js';
import { append, readRecord, verifyRecord } from './decision-record.js';
import { isConversation, isDecision } from './decision-schema.js';
import { errorCode, guarded } from './errors.js';
import { noteOnce, settleRepeats } from './record-repeats.js';
import type { Database } from './schema.js';
import { storableJson, storableText } from './storable.js';

const UNIQUE_VIOLATION = '23505';
const OVER = ['superseded', 'expired'];
/** Instead of an activity id: a card that is about to be posted. */
const EXPECTED = '';

/** Stores decisions and their record, in the tables `decisions` and `decision_…`. */
export function decisionStore(db: Kysely<Database>, log: Log, clock: Clock): DecisionStore {
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
        .where('app_id', '=', storableText(appId))
        .where('state', 'not in', OVER)
        .executeTakeFirst(),
    );

  return {
    open: (decision, entry, instead) =>
      guarded(async () => {
        try {
          const isOpen = await db.transaction().execute(async (trx) => {
            if (instead !== undefined) {
              if (!(await swap(trx, instead.from, instead.to))) return false;
              await append(trx, instead.entries);
            }
            await trx.insertInto('decisions').values(columnsOf(decision)).execute();
            await append(trx, [entry]);
            return true;
          });
          if (isOpen) return decision;
        } catch (error) {
          if (errorCode(error) !== UNIQUE_VIOLATION) throw error;
        }
        const other = await current(decision.app.id);
        if (other === undefined) throw new Error('the app already has another decision, which cannot be read');
        return other;
      }),

    find: (id) =>
      guarded(async () =>
        decisionIn(await db.selectFrom('decisions').select('decision').where('id', '=', id).executeTakeFirst()),
      ),

    ofApp: (servicePrincipalId) => guarded(() => current(servicePrincipalId)),

    before: (servicePrincipalId) =>
      guarded(async () => {
        const rows = await db
          .selectFrom('decisions')
          .select([sql`decision->>'severity'`.as('severity'), sql`decision->'barred'`.as('barred')])
          .where('app_id', '=', storableText(servicePrincipalId))
          .execute();
        const barred = rows.flatMap((row) => (Array.isArray(row.barred) ? (row.barred as unknown[]) : []));
        return {
          // An unreadable severity counts as critical.
          severity: worstOf(rows.map(({ severity }) => SEVERITIES.find((one) => one === severity) ?? 'critical')),
          barred: [...new Set(barred.filter((id) => typeof id === 'string'))].toSorted(),
        };
      }),

    inStates: (states) =>
      guarded(async () => {
        const rows = await db
          .selectFrom('decisions')
          .select('decision')
          .where('state', 'in', [...states])
          .orderBy('opened_at')
          .execute();
        return rows.flatMap((row) => decisionIn(row) ?? []);
      }),

    change: (from, to, entries) =>
      guarded(() =>
        db.transaction().execute(async (trx) => {
          if (!(await swap(trx, from, to))) return false;
          await append(trx, entries);
          return true;
        }),
      ),

    note: (entry) => guarded(() => db.transaction().execute((trx) => noteOnce(trx, entry))),
    settleNotes: () => guarded(() => db.transaction().execute((trx) => settleRepeats(trx, clock.now()))),

    record: (filter) => guarded(() => readRecord(db, log, filter)),
    verifyRecord: () => guarded(() => verifyRecord(db)),

    lease: (decisionId, holder, leaseMs) =>
      guarded(async () => {
        const now = clock.now();
        const { numUpdatedRows } = await db
          .updateTable('decisions')
          .set({ lease_holder: holder, lease_until: instant(Date.parse(now) + leaseMs) })
          .where('id', '=', decisionId)
          .where((row) =>
            row.or([
              row('lease_holder', 'is', null),
              row('lease_holder', '=', holder),
              row('lease_until', '<', new Date(now)),
            ]),
          )
          .executeTakeFirst();
        return numUpdatedRows > 0n;
      }),

    release: (decisionId, holder) =>
      guarded(async () => {
        await db
          .updateTable('decisions')
          .set({ lease_holder: null, lease_until: null })
          .where('id', '=', decisionId)
          .where('lease_holder', '=', holder)
          .execute();
      }),

    expectCopy: (decisionId, conversation) =>
      guarded(() => remember(db, { decisionId, conversation, activityId: EXPECTED })),

    rememberCopy: (copy, shownVersion) => guarded(() => remember(db, copy, shownVersion)),

    staleCopies: (limit) =>
      guarded(async () => {
        const rows = await db
          .selectFrom('decision_cards')
          .innerJoin('decisions', 'decisions.id', 'decision_cards.decision_id')
          .select(['decision_id', 'activity_id', 'conversation', 'decision'])
          .whereRef('shown_version', '<', 'version')
          .where('activity_id', '<>', EXPECTED)
          .orderBy('shown_version')
          .limit(limit)
          .execute();
        return rows.flatMap(({ decision_id: decisionId, activity_id: activityId, conversation, decision }) =>
          isDecision(decision) && isConversation(conversation)
            ? [{ copy: { decisionId, conversation, activityId }, decision }]
            : [],
        );
      }),

    copyShows: (copy, version) =>
      guarded(async () => {
        const { decision_id, conversation_id, activity_id } = keyOf(copy);
        await db
          .updateTable('decision_cards')
          .set({ shown_version: sql`greatest(shown_version, ${version}::integer)` })
          .where('decision_id', '=', decision_id)
          .where('conversation_id', '=', conversation_id)
          .where('activity_id', '=', activity_id)
          .execute();
      }),

    forgetCopy: (copy) =>
      guarded(async () => {
        const { decision_id, conversation_id, activity_id } = keyOf(copy);
        await db
          .deleteFrom('decision_cards')
          .where('decision_id', '=', decision_id)
          .where('conversation_id', '=', conversation_id)
          .where('activity_id', '=', activity_id)
          .execute();
      }),

    hasCopyIn: (decisionId, conversationId) =>
      guarded(async () => (await copiesIn(db, decisionId, conversationId)).some((id) => id !== EXPECTED)),

    mayHaveCopyIn: (decisionId, conversationId) =>
      guarded(async () => (await copiesIn(db, decisionId, conversationId)).length > 0),
  };
}

async function remember(db: Kysely<Database>, copy: CardCopy, shownVersion = 0): Promise<void> {
  await db
    .insertInto('decision_cards')
    .values({ ...keyOf(copy), conversation: storableJson(copy.conversation), shown_version: shownVersion })
    .onConflict((conflict) => conflict.columns(['decision_id', 'conversation_id', 'activity_id']).doNothing())
    .execute();
}

/** Activity ids of the decision's cards in a conversation. */
async function copiesIn(db: Kysely<Database>, decisionId: string, conversationId: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('decision_cards')
    .select('activity_id')
    .where('decision_id', '=', decisionId)
    .where('conversation_id', '=', storableText(conversationId))
    .execute();
  return rows.map(({ activity_id: id }) => id);
}

function columnsOf(decision: Decision) {
  return {
    id: decision.id,
    version: decision.version,
    app_id: storableText(decision.app.id),
    state: decision.state.name,
    decision: storableJson(decision),
    opened_at: decision.openedAt,
  };
}

/** Compare and swap by version; false: someone else changed it first. */
async function swap(trx: Transaction<Database>, from: Decision, to: Decision): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('decisions')
    .set({ version: to.version, state: to.state.name, decision: storableJson(to) })
    .where('id', '=', from.id)
    .where('version', '=', from.version)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

function keyOf({ decisionId, conversation, activityId }: CardCopy) {
  return {
    decision_id: decisionId,
    conversation_id: storableText(conversation.conversationId),
    activity_id: storableText(activityId),
  };
}
