import { type Kysely, sql, type Transaction } from 'kysely';
import type { DeliveryResult } from '../alerts/model/claimed-delivery.js';
import type { Delivery } from '../alerts/model/delivery.js';
import type { AlertStore } from '../alerts/model/alert-store-port.js';
import { instant } from '../core/instant.js';
import type { Log } from '../core/log.js';
import { claimDueDeliveries, loadDeliveryContext, renewClaims, SENT_KINDS } from './alert-delivery-claim.js';
import { endDrawing, leaseDueDrawings, renewDrawing } from './alert-drawing-lease.js';
import { deleteOldDeliveries } from './alert-delivery-retention.js';
import { type DeliveryTime, toDatabaseDue } from './delivery-time.js';
import { lockOutbox, planInTransaction, readNow } from './alert-planning-transaction.js';
import { deliveryToRow } from './alert-row-mapper.js';
import { readSubscriptions } from './alert-subscription-queries.js';
import { runDatabaseWork } from './database-errors.js';
import type { Database } from './database-schema.js';
import { toPostgresJson, toPostgresText } from './postgres-safe-text.js';
import { recordQuieterChange } from './quieter-change-record.js';

/** Stores subscriptions and the outbox, in the tables `subscriptions` and `deliveries`. */
export function createAlertStore(db: Kysely<Database>, log: Log, time: DeliveryTime): AlertStore {
  const { now } = time;
  const inTransaction = <T>(work: (trx: Transaction<Database>) => Promise<T>): Promise<T> =>
    runDatabaseWork(() => db.transaction().execute(work));

  return {
    subscriptions: (conversationId) => runDatabaseWork(() => readSubscriptions(db, log, conversationId)),

    saveSubscription: (subscription) =>
      runDatabaseWork(async () => {
        const columns = {
          conversation_id: toPostgresText(subscription.conversationId),
          created_at: subscription.createdAt,
          subscription: toPostgresJson(subscription),
        };
        await db
          .insertInto('subscriptions')
          .values({ id: toPostgresText(subscription.id), ...columns })
          .onConflict((conflict) => conflict.column('id').doUpdateSet(columns))
          .execute();
      }),

    removeSubscription: (id) =>
      runDatabaseWork(async () => {
        await db.deleteFrom('subscriptions').where('id', '=', toPostgresText(id)).execute();
      }),

    isToldIn: (incidentId, targets) =>
      runDatabaseWork(async () => {
        const { rows } = await sql<{ told: boolean }>`
          select exists (
            select 1 from deliveries as one left join deliveries as digest on one.kind = 'member' and digest.key = one.parent
            where one.item_id = ${toPostgresText(incidentId)} and one.item_kind = 'incident'
              and one.kind in ('card', 'escalation', 'member')
              and one.place = any(${targets.map(toPostgresText)}::text[])
              and coalesce(digest.state, one.state) in ('claimed', 'sent', 'unknown')
          ) as told`.execute(db);
        return rows[0]?.told === true;
      }),

    recordQuieter: (change) => recordQuieterChange(db, change),

    planOpenIncidentsAgain: () =>
      runDatabaseWork(async () => {
        await db.updateTable('incidents').set({ alerted_version: 0 }).where('status', '=', 'open').execute();
      }),

    now: () => runDatabaseWork(() => readNow(db, now)),

    plan: (planner) => inTransaction((trx) => planInTransaction(trx, { now, planner, log })),

    claim: (options) =>
      inTransaction(async (trx) => {
        await lockOutbox(trx);
        const claimed = await claimDueDeliveries(trx, options, now);
        return loadDeliveryContext(trx, claimed, log);
      }),

    renewClaims: (deliveries, leaseMs) => runDatabaseWork(() => renewClaims(db, deliveries, leaseMs, now)),

    leaseDrawings: (options) =>
      inTransaction(async (trx) => loadDeliveryContext(trx, await leaseDueDrawings(trx, options, now), log)),

    renewDrawing: (report, leaseMs) => runDatabaseWork(() => renewDrawing(db, report, leaseMs, now)),

    endDrawing: (report, result) => runDatabaseWork(() => endDrawing(db, report, result, time)),

    settle: (delivery, settlement) => inTransaction((trx) => settle(trx, delivery, settlement, time)),

    addDelivery: (delivery) =>
      runDatabaseWork(async () => {
        const { numInsertedOrUpdatedRows } = await db
          .insertInto('deliveries')
          .values({ ...deliveryToRow(delivery, time.clock.now()), created_at: now() })
          .onConflict((conflict) => conflict.column('key').doNothing())
          .executeTakeFirst();
        return (numInsertedOrUpdatedRows ?? 0n) > 0n;
      }),

    lastSlot: (subscriptionId) =>
      runDatabaseWork(async () => {
        const row = await db
          .selectFrom('deliveries')
          .select('due')
          .where('kind', '=', 'report')
          .where('subscription_id', '=', toPostgresText(subscriptionId))
          .orderBy('due', 'desc')
          .limit(1)
          .executeTakeFirst();
        return row?.due === undefined || row.due === null ? undefined : instant(row.due);
      }),

    forgetBefore: (before) => runDatabaseWork(() => deleteOldDeliveries(db, before)),

    isAnythingWaiting: () =>
      runDatabaseWork(async () => {
        const { rows } = await sql<{ waiting: boolean }>`
          select exists (select 1 from incidents where version > alerted_version)
            or exists (select 1 from detection_findings where count > alerted_count)
            or exists (select 1 from deliveries where state = 'pending' and kind = any(${SENT_KINDS}::text[]) and not_before <= ${now()})
            as waiting`.execute(db);
        return rows[0]?.waiting === true;
      }),

    nextDueInMs: () =>
      runDatabaseWork(async () => {
        const { rows } = await sql<{ ms: number | null }>`
          select (extract(epoch from least(
            (select min(not_before) from deliveries
              where state = 'pending' and kind <> 'member' and not_before > ${now()}),
            (select min(lease_until) from deliveries where state = 'claimed'),
            (select min(drawing_until) from deliveries where drawing_until > ${now()} and state = 'pending')
          ) - ${now()}) * 1000)::float8 as ms`.execute(db);
        return rows[0]?.ms ?? undefined;
      }),
  };
}

/**
 * Stores the outcome of a claim. If the claim expired meanwhile, its row is already `unknown`: a successful send is still stored, any
 * other outcome comes too late.
 */
async function settle(
  trx: Transaction<Database>,
  { key, attempts, kind, place, item }: Delivery,
  settlement: DeliveryResult,
  time: DeliveryTime,
): Promise<void> {
  const states = settlement.state === 'sent' ? ['claimed', 'unknown'] : ['claimed'];
  const before = await trx
    .selectFrom('deliveries')
    .select(['state', 'item_id', 'attempts', 'parent'])
    .where('key', '=', toPostgresText(key))
    .forUpdate()
    .executeTakeFirst();
  const { numUpdatedRows } = await trx
    .updateTable('deliveries')
    .set({
      state: settlement.state,
      lease_until: null,
      posting: false,
      drawing_until: null,
      settled_at: time.now(),
      ...(settlement.state === 'sent'
        ? {
            last_error: null,
            activity_id: settlement.activityId === undefined ? null : toPostgresText(settlement.activityId),
            ...(settlement.version === undefined ? {} : { version: versionIfStillAbout(item, settlement.version) }),
          }
        : { last_error: toPostgresText(settlement.error) }),
      ...(settlement.state === 'pending' ? { not_before: toDatabaseDue(settlement.notBefore, time) } : {}),
      ...(settlement.state === 'pending' && settlement.plain === true ? { plain: true } : {}),
      // Never down to zero: a row that was tried keeps its own retry time.
      ...(settlement.state === 'pending' && settlement.waited === true ? { attempts: Math.max(attempts - 1, 1) } : {}),
    })
    .where('key', '=', toPostgresText(key))
    .where('attempts', '=', attempts)
    .where('state', 'in', states)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) {
    const isLate = kind === 'edit' && settlement.state === 'sent' && before?.attempts !== attempts;
    if (isLate && typeof before?.parent === 'string') await repeatLastEdit(trx, before.parent, time);
    return;
  }
  if (settlement.state === 'sent') {
    if (settlement.version !== undefined) await raiseRootVersion(trx, key, settlement.version);
    if (before?.state === 'unknown') await planAgain(trx, before.item_id);
    return;
  }
  // The escalation did not reach its person: someone else must get it.
  if (settlement.state === 'failed' && kind === 'escalation' && 'personId' in place) {
    await planAgain(trx, before?.item_id ?? null);
  }
  if (settlement.lostRoot === undefined) return;
  await trx
    .updateTable('deliveries')
    .set({ activity_id: null })
    .where('key', '=', toPostgresText(settlement.lostRoot))
    .execute();
}

/** A card that an incident took over while it was being posted shows no version of the incident. */
function versionIfStillAbout(item: Delivery['item'], version: number) {
  const id = item === undefined ? null : toPostgresText(item.id);
  return sql<number>`case when item_id is not distinct from ${id} then ${version}::integer else deliveries.version end`;
}

/**
 * An edit of a process that was stopped for longer than its claim has reached Teams after newer ones: the newest is sent again. One that
 * is under way is told apart from its next try by the number of attempts, so that it does not count as the last word either.
 */
async function repeatLastEdit(trx: Transaction<Database>, cardKey: string, time: DeliveryTime): Promise<void> {
  await sql`
    update deliveries set attempts = attempts + 1, not_before = ${time.now()},
      state = case when state = 'sent' then 'pending' else state end
    where key = (select key from deliveries where kind = 'edit' and parent = ${cardKey} and state in ('sent', 'claimed')
      order by seq desc limit 1)`.execute(trx);
  // Which version it shows is not known: no edit is taken for needless.
  await sql`update deliveries set version = 0 where key = ${cardKey}`.execute(trx);
}

/** Plans the item again as if it had changed: a card of unknown fate did arrive and may be outdated. */
async function planAgain(trx: Transaction<Database>, itemId: string | null): Promise<void> {
  if (itemId === null) return;
  await sql`update incidents set alerted_version = 0 where id::text = ${itemId}`.execute(trx);
  await sql`update detection_findings set alerted_count = 0, again_for = null where id = ${itemId}`.execute(trx);
}

/** After a successful edit: its card now shows that version, if it is still about the same. */
async function raiseRootVersion(trx: Transaction<Database>, editKey: string, version: number): Promise<void> {
  await sql`
    update deliveries as card set version = greatest(coalesce(card.version, 0), ${version}::integer)
    from deliveries as edit
    where edit.key = ${toPostgresText(editKey)} and edit.kind = 'edit' and card.key = edit.parent
      and card.item_id is not distinct from edit.item_id`.execute(trx);
}
