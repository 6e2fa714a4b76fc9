import { type Kysely, type RawBuilder, type Selectable, sql, type Transaction } from 'kysely';
import type { ClaimedDelivery, DeliveryClaimOptions } from '../alerts/model/claimed-delivery.js';
import { DELIVERY_KINDS, type Delivery } from '../alerts/model/delivery.js';
import type { ReportSubscription } from '../alerts/model/subscription.js';
import type { IncidentRecord } from '../incidents/model/incident.js';
import type { Log } from '../core/log.js';
import type { DetectionFinding } from '../detections/model/detection-finding.js';
import { rowToDelivery } from './alert-row-mapper.js';
import { readSubscriptions } from './alert-subscription-queries.js';
import type { DeliveriesTable } from './alert-table-types.js';
import { readConversationReferences } from './conversation-reference-store.js';
import { isDetectionFinding, isIncidentRecord } from './incident-json-validation.js';
import type { Database } from './database-schema.js';
import { type SqlNow, sqlMs } from './database-time.js';
import { toPostgresText } from './postgres-safe-text.js';
import type { QuieterChange } from '../alerts/model/quieter-change.js';
import { readQuieterChanges } from './quieter-change-record.js';
import { omitUndefined } from '../core/omit-undefined.js';

type Trx = Transaction<Database>;

/** Rows of other kinds are of a newer release: they, and messages that edit or name them, are left to it. */
const KNOWN_KINDS: readonly string[] = DELIVERY_KINDS;
/** Kinds that are messages. */
export const SENT_KINDS = DELIVERY_KINDS.filter((kind) => kind !== 'member');

/**
 * Claims the first due row of each conversation or person, urgent ones before older ones, unless another row there is being sent. An
 * urgent row waits only for other urgent ones: it does not depend on what a dead process holds. A reply or an edit waits for its card,
 * or, if the card's fate is unknown, for the message that replaces it. A report waits until it is drawn. Goes from place to place by the
 * index `deliveries_next`: how many rows wait in a place does not matter.
 */
export async function claimDueDeliveries(
  trx: Trx,
  options: DeliveryClaimOptions,
  now: SqlNow,
): Promise<readonly Delivery[]> {
  const { limit, urgentLimit, except, leaseMs, drawn } = options;
  const drawnKeys = drawn.map(({ key }) => toPostgresText(key));
  const drawnTokens = drawn.map(({ drawing }) => drawing);
  /** The first row of a place that can be sent, of those that this condition is true for. */
  const first = (condition: RawBuilder<unknown>) => sql`
    select one.key, one.seq, one.urgent from deliveries as one
    left join deliveries as parent on parent.key = one.parent
    left join deliveries as stand_in on stand_in.key = parent.recovered_by
    where one.state = 'pending' and one.kind <> 'member' and one.place = places.place and ${condition}
      and one.kind = any(${SENT_KINDS}::text[]) and one.not_before <= ${now()}
      and (parent.kind is null or parent.kind = any(${KNOWN_KINDS}::text[]))
      and (one.kind <> 'recovered' or not exists (select 1 from deliveries as lost
        where lost.recovered_by = one.key and lost.kind <> all(${KNOWN_KINDS}::text[])))
      and (one.kind <> 'report' or (one.key, one.drawing) in
        (select * from unnest(${drawnKeys}::text[], ${drawnTokens}::integer[])))
      and (one.parent is null or parent.state in ('sent', 'failed', 'dropped')
        or (parent.state = 'unknown' and stand_in.state in ('sent', 'failed', 'dropped')))
    order by one.seq limit 1`;
  const { rows } = await sql<Selectable<DeliveriesTable>>`
    update deliveries set
      state = 'claimed', attempts = attempts + 1, posting = true, lease_until = ${now()} + ${sqlMs(leaseMs)}
    where key in (
      with recursive places as (
        (select place from deliveries where state = 'pending' and kind <> 'member' order by place limit 1)
        union all
        select (select next.place from deliveries as next
          where next.state = 'pending' and next.kind <> 'member' and next.place > places.place order by next.place limit 1)
        from places where places.place is not null
      ), first_of_place as (
        select picked.key, picked.seq, picked.urgent from places
        cross join lateral (
          select count(*) > 0 as busy, coalesce(bool_or(urgent), false) as busy_urgently
          from deliveries where state = 'claimed' and deliveries.place = places.place) as held
        cross join lateral (
          (${first(sql`one.urgent and not held.busy_urgently`)})
          union all (${first(sql`not one.urgent and not held.busy`)})
          order by urgent desc limit 1) as picked
        where places.place <> all(${except.map(toPostgresText)}::text[])
      )
      (select key from first_of_place where urgent order by seq limit ${urgentLimit})
      union all (select key from first_of_place where not urgent order by seq limit ${limit})
    ) and state = 'pending'
    returning *`.execute(trx);
  return rows.map(rowToDelivery);
}

/** Implements `AlertStore.renewClaims`. A claim that has ended meanwhile stays ended. */
export async function renewClaims(
  db: Kysely<Database>,
  deliveries: readonly Delivery[],
  leaseMs: number,
  now: SqlNow,
): Promise<void> {
  const keys = deliveries.map(({ key }) => toPostgresText(key));
  const attempts = deliveries.map((one) => one.attempts);
  await sql`
    update deliveries set lease_until = ${now()} + ${sqlMs(leaseMs)}
    where state = 'claimed' and (key, attempts) in (select * from unnest(${keys}::text[], ${attempts}::integer[]))`.execute(
    db,
  );
}

/** Loads everything needed to render these rows, in its current state. */
export async function loadDeliveryContext(
  trx: Trx,
  claimed: readonly Delivery[],
  log: Log,
): Promise<readonly ClaimedDelivery[]> {
  if (claimed.length === 0) return [];
  const keysOf = (kind: Delivery['kind']) => claimed.filter((row) => row.kind === kind).map(({ key }) => key);
  const lost = await rowsWhere(trx, 'recovered_by', keysOf('recovered'));
  const digests = [...claimed, ...lost].flatMap(({ key, kind, parent, item }) =>
    kind === 'digest' ? [key] : kind === 'edit' && item === undefined ? [parent ?? ''] : [],
  );
  const members = (await rowsWhere(trx, 'parent', digests)).filter(({ kind }) => kind === 'member');
  const roots = await rowsWhere(
    trx,
    'key',
    claimed.flatMap(({ parent }) => parent ?? []),
  );
  const standIns = await rowsWhere(
    trx,
    'key',
    roots.flatMap(({ recoveredBy }) => recoveredBy ?? []),
  );
  const all = [...claimed, ...lost, ...members];
  const incidents = await incidentsOf(trx, all, log);
  const findings = await findingsOf(trx, all, log);
  const isOfReport = [...claimed, ...lost].some(({ subscriptionId }) => subscriptionId !== undefined);
  const reports = (isOfReport ? await readSubscriptions(trx, log) : []).filter(
    (one): one is ReportSubscription => one.kind === 'report',
  );
  const changes = await quieterChangesOf(trx, claimed, log);
  const references = await readConversationReferences(
    trx,
    claimed.flatMap(({ place, about }) => [
      ...('conversationId' in place ? [place.conversationId] : []),
      ...(about === undefined ? [] : [about]),
    ]),
  );

  return claimed.map((delivery) => {
    const mine = lost.filter(({ recoveredBy }) => recoveredBy === delivery.key);
    const told = [delivery, ...mine];
    const from = new Set(told.flatMap(({ key, parent }) => [key, parent ?? '']));
    const rows = delivery.kind === 'reply' ? told : [...told, ...members.filter(({ parent = '' }) => from.has(parent))];
    const ids = (kind: 'incident' | 'finding') =>
      new Set(rows.flatMap(({ item }) => (item?.kind === kind ? [item.id] : [])));
    const incidentIds = ids('incident');
    const findingIds = ids('finding');
    const subscriptionIds = new Set(told.map(({ subscriptionId }) => subscriptionId));
    const card = roots.find(({ key }) => key === delivery.parent);
    const standIn = delivery.kind === 'reply' ? standIns.find(({ key }) => key === card?.recoveredBy) : undefined;
    const root = card?.state === 'unknown' ? standIn : card;
    const conversation = 'conversationId' in delivery.place ? references.get(delivery.place.conversationId) : undefined;
    const about = delivery.about === undefined ? undefined : references.get(delivery.about);
    return {
      delivery: withWhy(delivery, card),
      incidents: incidents.filter(({ id }) => incidentIds.has(id)),
      findings: findings.filter(({ id }) => findingIds.has(id)),
      subscriptions: reports.filter(({ id }) => subscriptionIds.has(id)),
      lost: mine,
      ...(root === undefined ? {} : { root: rootOf(root, card) }),
      ...omitUndefined({ conversation, about, quieter: changes.get(delivery.entry ?? '') }),
    };
  });
}

/** An edit of a digest is rendered like the digest. */
function withWhy(delivery: Delivery, root: Delivery | undefined): Delivery {
  return delivery.kind === 'edit' && root?.why !== undefined ? { ...delivery, why: root.why } : delivery;
}

/** The message to edit or reply to. Only the card itself has a version, not the message that replaces it. */
function rootOf(root: Delivery, card: Delivery | undefined): NonNullable<ClaimedDelivery['root']> {
  return {
    key: root.key,
    ...omitUndefined({ activityId: root.activityId, item: root.item }),
    ...(root.key !== card?.key ? {} : { version: root.version ?? 0 }),
  };
}

async function rowsWhere(
  trx: Trx,
  column: 'key' | 'parent' | 'recovered_by',
  values: readonly string[],
): Promise<readonly Delivery[]> {
  if (values.length === 0) return [];
  const rows = await trx
    .selectFrom('deliveries')
    .selectAll()
    .where(column, '=', sql<string>`any(${values.map(toPostgresText)}::text[])`)
    .orderBy('seq')
    .execute();
  return rows.map(rowToDelivery);
}

async function incidentsOf(trx: Trx, rows: readonly Delivery[], log: Log): Promise<readonly IncidentRecord[]> {
  const ids = rows.flatMap(({ item }) => (item?.kind === 'incident' ? [item.id] : []));
  if (ids.length === 0) return [];
  const found = await trx
    .selectFrom('incidents')
    .select(['id', 'record'])
    .where(sql<boolean>`id = any(${ids}::uuid[])`)
    .execute();
  return found.flatMap(({ id, record }): readonly IncidentRecord[] => {
    if (isIncidentRecord(record)) return [record];
    log.warn({ incident: id }, 'skipping a stored incident that cannot be read');
    return [];
  });
}

/** By the number of their entry in the decision record. */
async function quieterChangesOf(
  trx: Trx,
  claimed: readonly Delivery[],
  log: Log,
): Promise<ReadonlyMap<string, QuieterChange>> {
  const sequences = claimed.flatMap(({ kind, entry }) => (kind === 'quieter' && entry !== undefined ? [entry] : []));
  return sequences.length === 0 ? new Map() : readQuieterChanges(trx, sequences, log);
}

async function findingsOf(trx: Trx, rows: readonly Delivery[], log: Log): Promise<readonly DetectionFinding[]> {
  const ids = rows.flatMap(({ item }) => (item?.kind === 'finding' ? [item.id] : []));
  if (ids.length === 0) return [];
  const found = await trx
    .selectFrom('detection_findings')
    .select(['id', 'finding'])
    .where('id', '=', sql<string>`any(${ids.map(toPostgresText)}::text[])`)
    .execute();
  return found.flatMap(({ id, finding }): readonly DetectionFinding[] => {
    if (isDetectionFinding(finding)) return [finding];
    log.warn({ finding: id }, 'skipping a stored finding that cannot be read');
    return [];
  });
}
