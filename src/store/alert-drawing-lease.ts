import { type Kysely, type Selectable, sql } from 'kysely';
import type { DeliveryResult, DrawingLeaseOptions, DrawnReport } from '../alerts/model/claimed-delivery.js';
import type { Delivery } from '../alerts/model/delivery.js';
import { rowToDelivery } from './alert-row-mapper.js';
import type { DeliveriesTable } from './alert-table-types.js';
import type { Database } from './database-schema.js';
import { type DeliveryTime, toDatabaseDue } from './delivery-time.js';
import { type SqlNow, sqlMs } from './database-time.js';
import { toPostgresText } from './postgres-safe-text.js';

/** Implements `AlertStore.leaseDrawings`, without what the reports are drawn from. */
export async function leaseDueDrawings(
  db: Kysely<Database>,
  { limit, except, leaseMs }: DrawingLeaseOptions,
  now: SqlNow,
): Promise<readonly Delivery[]> {
  const { rows } = await sql<Selectable<DeliveriesTable>>`
    update deliveries set drawing = drawing + 1, drawing_until = ${now()} + ${sqlMs(leaseMs)}
    where key in (
      select key from deliveries
      where state = 'pending' and kind = 'report' and not_before <= ${now()}
        and (drawing_until is null or drawing_until <= ${now()}) and place <> all(${except.map(toPostgresText)}::text[])
      order by seq limit ${limit} for update skip locked
    )
    returning *`.execute(db);
  return rows.map(rowToDelivery);
}

/** Implements `AlertStore.renewDrawing`. */
export async function renewDrawing(
  db: Kysely<Database>,
  report: DrawnReport,
  leaseMs: number,
  now: SqlNow,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update deliveries set drawing_until = ${now()} + ${sqlMs(leaseMs)}
    where key = ${toPostgresText(report.key)} and drawing = ${report.drawing} and state = 'pending'`.execute(db);
  return (numAffectedRows ?? 0n) > 0n;
}

/** Implements `AlertStore.endDrawing`. A failed drawing counts as an attempt, unless its reader may not see it yet. */
export async function endDrawing(
  db: Kysely<Database>,
  report: DrawnReport,
  result: DeliveryResult,
  { now, clock }: DeliveryTime,
): Promise<void> {
  if (result.state === 'sent') throw new Error('a report is sent after it was claimed');
  const attempted = result.state === 'pending' && result.waited === true ? 0 : 1;
  await db
    .updateTable('deliveries')
    .set(({ eb }) => ({
      state: result.state,
      drawing_until: null,
      attempts: eb('attempts', '+', attempted),
      last_error: toPostgresText(result.error),
      settled_at: now(),
      ...(result.state === 'pending' ? { not_before: toDatabaseDue(result.notBefore, { now, clock }) } : {}),
    }))
    .where('key', '=', toPostgresText(report.key))
    .where('drawing', '=', report.drawing)
    .where('state', '=', 'pending')
    .execute();
}
