import { type Kysely, type Selectable, sql, type Transaction } from 'kysely';
import { DELIVERY_KINDS } from '../alerts/model/delivery.js';
import {
  type DeliveryPlanAction,
  type DeliveryPlanningInput,
  type PendingFinding,
  RELATED_WITHIN_MS,
} from '../alerts/model/delivery-planning.js';
import { filterAlertSubscriptions } from '../alerts/model/subscription.js';
import type { IncidentRecord } from '../incidents/model/incident.js';
import { instant, type Instant } from '../core/instant.js';
import type { Log } from '../core/log.js';
import { deliveryToRow, rowToDelivery } from './alert-row-mapper.js';
import type { DeliveriesTable } from './alert-table-types.js';
import { readSubscriptions } from './alert-subscription-queries.js';
import { isDetectionFinding, isIncidentRecord } from './incident-json-validation.js';
import type { Database } from './database-schema.js';
import type { SqlNow } from './database-time.js';
import { toPostgresText } from './postgres-safe-text.js';
import { omitUndefined } from '../core/omit-undefined.js';

type Trx = Transaction<Database>;

/** Advisory lock id: any number, the same in all processes. */
const LOCK = 7_140_305;
/** Keeps one pass, and so the lock, well under a second. */
const MOST_INCIDENTS = 500;
const MOST_FINDINGS = 2_000;
const ROWS_A_STATEMENT = 1_000;
const MOST_RECENT = 500;
/** Longer than the burst window. */
const RECENT_MS = 30 * 60_000;

/** Serializes planning and claiming across processes, for milliseconds each: a row never changes between read and write. */
export async function lockOutbox(trx: Trx): Promise<void> {
  await sql`select pg_advisory_xact_lock(${LOCK})`.execute(trx);
}

/** The database's time, once nothing else plans or claims. */
export async function readNow(db: Kysely<Database>, now: SqlNow): Promise<Instant> {
  const { rows } = await sql<{ at: Date }>`select ${now()} as at`.execute(db);
  const [row] = rows;
  if (row === undefined) throw new Error('the database tells no time');
  return instant(row.at);
}

interface Planning {
  readonly now: SqlNow;
  readonly planner: (input: DeliveryPlanningInput) => readonly DeliveryPlanAction[];
  readonly log: Log;
}

/** Implements `AlertStore.plan`. Rows locked by a concurrent change are left for the next pass, which that change triggers. */
export async function planInTransaction(
  trx: Trx,
  { now: sqlNow, planner, log }: Planning,
): Promise<{ readonly more: boolean; readonly actions: number }> {
  await lockOutbox(trx);
  const now = await readNow(trx, sqlNow);
  await endLostClaims(trx, now);
  const incidentRows = await trx
    .selectFrom('incidents')
    .select(['id', 'record'])
    .where(sql<boolean>`version > alerted_version`)
    .orderBy('changed_at')
    .limit(MOST_INCIDENTS)
    .forUpdate()
    .skipLocked()
    .execute();
  const findingRows = await trx
    .selectFrom('detection_findings')
    .select(['id', 'finding', 'incident_id', 'again_for'])
    .where(sql<boolean>`count > alerted_count`)
    .orderBy('last_at')
    .limit(MOST_FINDINGS)
    .forUpdate()
    .skipLocked()
    .execute();

  const unreadable = (table: string, id: string) => {
    log.warn({ table, id }, 'a stored row cannot be read, so no alert is sent for it');
    return [];
  };
  const incidents = incidentRows.flatMap(({ id, record }): readonly IncidentRecord[] =>
    isIncidentRecord(record) ? [record] : unreadable('incidents', id),
  );
  const findings = findingRows.flatMap(({ id, finding, incident_id, again_for }): readonly PendingFinding[] =>
    isDetectionFinding(finding)
      ? [
          {
            finding,
            ...(incident_id === null ? {} : { incidentId: incident_id }),
            ...(again_for === null ? {} : { onlyFor: again_for }),
          },
        ]
      : unreadable('detection_findings', id),
  );
  const subscriptions = await readSubscriptions(trx, log);
  const removed = await removedConversations(trx);
  const gone = new Set(removed.map(({ conversationId }) => conversationId));
  const wanting = filterAlertSubscriptions(subscriptions).map(({ conversationId }) => conversationId);
  const covered = await coveredFindings(
    trx,
    incidents.map(({ id }) => id),
  );
  const isNew = findings.some(({ incidentId }) => incidentId === undefined);
  const actions = planner({
    now,
    incidents,
    findings,
    covered,
    recentFindings: isNew ? await recentFindings(trx, now) : [],
    subscriptions,
    removed,
    deliveries: await deliveriesFor(
      trx,
      [...incidents.map(({ id }) => id), ...findings.map(({ finding }) => finding.id), ...[...covered.values()].flat()],
      wanting.filter((conversationId) => !gone.has(conversationId)),
      now,
    ),
  });
  await apply(trx, actions, now);
  await markPlanned(
    trx,
    incidentRows.map(({ id }) => id),
    findingRows.map(({ id }) => id),
  );
  return {
    more: incidentRows.length === MOST_INCIDENTS || findingRows.length === MOST_FINDINGS,
    actions: actions.length,
  };
}

/** Ends claims of processes that died or hang, of kinds that we know: `unknown` if the message may have been sent, unless sending it twice is harmless. */
async function endLostClaims(trx: Trx, now: Instant): Promise<void> {
  await sql`
    update deliveries
    set state = case when posting and kind not in ('edit', 'recovered', 'late') then 'unknown' else 'pending' end,
        last_error = 'nobody knows what became of the last try', lease_until = null, posting = false, settled_at = ${now}::timestamptz
    where state = 'claimed' and lease_until < ${now}::timestamptz and kind = any(${[...DELIVERY_KINDS]}::text[])`.execute(
    trx,
  );
}

/** See `DeliveryPlanningInput.covered`. */
async function coveredFindings(trx: Trx, incidentIds: readonly string[]): Promise<DeliveryPlanningInput['covered']> {
  if (incidentIds.length === 0) return new Map();
  const { rows } = await sql<{ incident_id: string; ids: readonly string[] }>`
    select incident_id, array_agg(id order by id) as ids from detection_findings
    where incident_id = any(${incidentIds}::uuid[]) and exists (
      select 1 from deliveries where item_id = detection_findings.id and item_kind = 'finding' and kind in ('card', 'member'))
    group by incident_id`.execute(trx);
  return new Map(rows.map(({ incident_id, ids }) => [incident_id, ids]));
}

/** See `DeliveryPlanningInput.recentFindings`. The newest are enough: a flood is a burst. */
async function recentFindings(trx: Trx, now: Instant): Promise<DeliveryPlanningInput['recentFindings']> {
  const from = instant(Date.parse(now) - RELATED_WITHIN_MS);
  const { rows } = await sql<{ finding: unknown }>`
    select finding from detection_findings where id in (
      select item_id from deliveries where kind in ('card', 'digest') and kind = 'card' and item_kind = 'finding'
        and created_at > ${from}::timestamptz order by created_at desc limit ${MOST_RECENT})`.execute(trx);
  return rows.flatMap(({ finding }) => (isDetectionFinding(finding) ? [finding] : []));
}

async function removedConversations(trx: Trx): Promise<DeliveryPlanningInput['removed']> {
  const { rows } = await sql<{ conversation_id: string; removed_at: Date }>`
    select conversation_id, removed_at from conversation_references
    where removed_at is not null and conversation_id in (select conversation_id from subscriptions)
    order by removed_at`.execute(trx);
  return rows.map((row) => ({ conversationId: row.conversation_id, since: instant(row.removed_at) }));
}

/**
 * The rows that the planner needs: see `DeliveryPlanningInput.deliveries`. Each part of the union has an index. Waiting cards that can be
 * sent are the many, and are left out.
 */
async function deliveriesFor(
  trx: Trx,
  itemIds: readonly string[],
  reachable: readonly string[],
  now: Instant,
): Promise<DeliveryPlanningInput['deliveries']> {
  const recent = instant(Date.parse(now) - RECENT_MS);
  const { rows } = await sql<Selectable<DeliveriesTable>>`
    with wanted as (
      select key, parent from deliveries where item_id = any(${itemIds.map(toPostgresText)}::text[])
      union select key, parent from deliveries where state = 'pending' and kind <> 'member'
        and (kind <> 'card' or conversation_id is null or conversation_id <> all(${reachable.map(toPostgresText)}::text[]))
      union select key, parent from deliveries where state = 'unknown' and recovered_by is null
      union select key, parent from deliveries where kind in ('card', 'digest') and created_at > ${recent}::timestamptz
      -- The notice about an unknown row was dropped: both rows are needed to plan it again.
      union select key, parent from deliveries where kind in ('recovered', 'unreachable', 'late')
        and (kind = 'unreachable' or (kind = 'recovered' and state = 'dropped')
          or (kind = 'late' and created_at > ${recent}::timestamptz))
    )
    select * from deliveries where kind = any(${[...DELIVERY_KINDS]}::text[]) and key in (
      select key from wanted
      -- Digests that contain an item, and the edits and replies of its card.
      union select parent from wanted where parent is not null
      union select child.key from deliveries as child join wanted on child.parent = wanted.key
      union select lost.key from deliveries as lost join wanted on lost.recovered_by = wanted.key
    ) order by seq`.execute(trx);
  return rows.map(rowToDelivery);
}

async function apply(trx: Trx, actions: readonly DeliveryPlanAction[], now: Instant): Promise<void> {
  let adding: Extract<DeliveryPlanAction, { do: 'add' }>[] = [];
  const addAll = async () => {
    for (let from = 0; from < adding.length; from += ROWS_A_STATEMENT) {
      await add(trx, adding.slice(from, from + ROWS_A_STATEMENT), now);
    }
    adding = [];
  };
  for (const action of actions) {
    if (action.do === 'add') {
      adding.push(action);
      continue;
    }
    await addAll();
    await change(trx, action, now);
  }
  await addAll();
}

async function add(
  trx: Trx,
  actions: readonly Extract<DeliveryPlanAction, { do: 'add' }>[],
  now: Instant,
): Promise<void> {
  const rows = actions.map(({ delivery }) => deliveryToRow(delivery, now));
  await trx
    .insertInto('deliveries')
    .values(rows)
    .onConflict((conflict) =>
      conflict
        .column('key')
        .doUpdateSet((excluded) => ({
          place: excluded.ref('excluded.place'),
          conversation_id: excluded.ref('excluded.conversation_id'),
          person_id: excluded.ref('excluded.person_id'),
          parent: excluded.ref('excluded.parent'),
          told: excluded.ref('excluded.told'),
          version: excluded.ref('excluded.version'),
          due: excluded.ref('excluded.due'),
          urgent: excluded.ref('excluded.urgent'),
          time_zone: excluded.ref('excluded.time_zone'),
          not_before: excluded.ref('excluded.not_before'),
          created_at: excluded.ref('excluded.created_at'),
          state: 'pending',
          plain: false,
          last_error: null,
        }))
        .where('deliveries.state', 'in', ['dropped', 'failed']),
    )
    .execute();
}

async function change(trx: Trx, action: Exclude<DeliveryPlanAction, { do: 'add' }>, now: Instant): Promise<void> {
  const row = trx.updateTable('deliveries').where('key', '=', toPostgresText(action.key));
  switch (action.do) {
    case 'drop':
      await row
        .set({ state: 'dropped', last_error: action.why, settled_at: now })
        .where('state', '=', 'pending')
        .execute();
      return;
    case 'reschedule':
      await row.set({ not_before: action.notBefore }).where('state', '=', 'pending').execute();
      return;
    case 'adopt':
      await row
        .set({
          item_kind: action.item.kind,
          item_id: toPostgresText(action.item.id),
          told: sql<string[]>`${action.told.map(toPostgresText)}::text[]`,
          version: 0,
        })
        .execute();
      return;
    case 'recovered-by':
      await row.set({ recovered_by: toPostgresText(action.by) }).execute();
      return;
    case 'told': {
      const entries = (action.entries ?? []).map(toPostgresText);
      await row
        .set({
          told: sql<string[]>`coalesce(told, '{}') || ${entries}::text[]`,
          ...omitUndefined({ version: action.version, urgent: action.urgent }),
        })
        .execute();
      return;
    }
  }
}

/** Marks items as planned. The rows are locked since they were read, so exactly what was seen is marked. */
async function markPlanned(trx: Trx, incidentIds: readonly string[], findingIds: readonly string[]): Promise<void> {
  if (incidentIds.length > 0) {
    await sql`update incidents set alerted_version = version where id = any(${incidentIds}::uuid[])`.execute(trx);
  }
  if (findingIds.length > 0) {
    await sql`update detection_findings set alerted_count = count, again_for = null where id = any(${findingIds}::text[])`.execute(
      trx,
    );
  }
}
