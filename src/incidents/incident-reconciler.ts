import { buildPersonCorrelationKeys } from '../audit/model/correlation-keys.js';
import type { Incident, IncidentRecord } from './model/incident.js';
import type { Instant } from '../core/instant.js';
import { updateIncidentRecord, mergeIncidentInto } from './incident-record-transitions.js';

/** Incident records after matching them with newly derived incidents. */
export interface ReconcileResult {
  /** New or changed records. */
  readonly records: readonly IncidentRecord[];
  /** The record id of each incident. */
  readonly recordIds: ReadonlyMap<Incident, string>;
}

/**
 * Matches each incident with its record by correlation keys and updates it. If several records match (a late event
 * linked two apps), the oldest survives and the others are merged into it. The takeover of an account that an app incident
 * now covers goes on as that incident, with its id, card and decisions; if the app has a record already, it is merged into it.
 */
export function reconcileIncidents(
  incidents: readonly Incident[],
  kept: readonly IncidentRecord[],
  { now, newId }: { readonly now: Instant; readonly newId: () => string },
): ReconcileResult {
  const current = new Map(kept.filter(({ status }) => status.name !== 'merged').map((record) => [record.id, record]));
  const changed = new Map<string, IncidentRecord>();
  const idOf = new Map<Incident, string>();
  const matched = new Set<string>();
  const save = (before: IncidentRecord | undefined, after: IncidentRecord) => {
    current.set(after.id, after);
    if (after !== before) changed.set(after.id, after);
  };

  for (const incident of incidents) {
    const [own, ...others] = [...current.values()]
      .filter(({ id, incident: had }) => !matched.has(id) && isSame(had, incident, incidents))
      .toSorted((a, b) => sameKindFirst(a, b, incident) || oldestFirst(a, b));
    const keeper =
      own ??
      findFormerTakeover(
        incident,
        [...current.values()].filter(({ id }) => !matched.has(id)),
        incidents,
      );
    const moved = updateIncidentRecord(keeper, incident, { id: keeper?.id ?? newId(), now });
    save(keeper, takeOver(moved, others, now));
    matched.add(moved.id);
    idOf.set(incident, moved.id);
    for (const other of others) {
      save(other, mergeIncidentInto(other, moved.id, now));
      matched.add(other.id);
    }
  }

  for (const record of kept) {
    if (matched.has(record.id) || record.status.name !== 'open' || record.incident.kind !== 'admin-takeover') continue;
    const teller = incidents.find((incident) => suspects(incident, record));
    const into = teller === undefined ? undefined : idOf.get(teller);
    if (into !== undefined) save(record, mergeIncidentInto(record, into, now));
  }
  return { records: [...changed.values()], recordIds: idOf };
}

/** The open takeover of an account that armed the app, unless it goes on by itself: the attack has only moved on. */
function findFormerTakeover(
  incident: Incident,
  records: readonly IncidentRecord[],
  today: readonly Incident[],
): IncidentRecord | undefined {
  const [oldest] = records
    .filter((record) => record.status.name === 'open' && record.incident.kind === 'admin-takeover')
    .filter((record) => suspects(incident, record) && !today.some((one) => isSame(record.incident, one, today)))
    .toSorted(oldestFirst);
  return oldest;
}

/** Kinds of one app, and kinds of one account: an attack that shows more of itself keeps its record, card and decisions. */
const FAMILIES: readonly (readonly Incident['kind'][])[] = [
  ['oauth-mail-abuse', 'app-takeover'],
  ['admin-takeover', 'mailbox-takeover', 'tenant-backdoor'],
];

/** Whether a stored incident is this one: of its kind, or of another of the family that no incident of today continues. */
function isSame(had: Incident, incident: Incident, today: readonly Incident[]): boolean {
  if (!overlaps(had.handles, incident.handles)) return false;
  if (had.kind === incident.kind) return true;
  const isFamily = FAMILIES.some((family) => family.includes(had.kind) && family.includes(incident.kind));
  return isFamily && !today.some((one) => one.kind === had.kind && overlaps(one.handles, had.handles));
}

function sameKindFirst(a: IncidentRecord, b: IncidentRecord, { kind }: Incident): number {
  return Number(b.incident.kind === kind) - Number(a.incident.kind === kind);
}

/** Carries over the earliest acknowledgement when records are merged. */
function takeOver(record: IncidentRecord, others: readonly IncidentRecord[], now: Instant): IncidentRecord {
  if (record.acknowledged !== undefined) return record;
  const [first] = others.flatMap(({ acknowledged }) => acknowledged ?? []).toSorted((a, b) => (a.at < b.at ? -1 : 1));
  return first === undefined ? record : { ...record, acknowledged: first, version: record.version + 1, changedAt: now };
}

function suspects({ kind, stages, people }: Incident, { incident }: IncidentRecord): boolean {
  if (!stages.includes(kind === 'app-takeover' ? 'granter-suspect' : 'admin-suspect')) return false;
  if (kind !== 'oauth-mail-abuse' && kind !== 'app-takeover') return false;
  return people.some((person) => overlaps(buildPersonCorrelationKeys(person), incident.handles));
}

function overlaps(some: readonly string[], others: readonly string[]): boolean {
  return some.some((one) => others.includes(one));
}

function oldestFirst(a: IncidentRecord, b: IncidentRecord): number {
  if (a.openedAt !== b.openedAt) return a.openedAt < b.openedAt ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
