import type { Incident, IncidentRecord, TimelineEntry } from './model/incident.js';
import type { Instant } from '../core/instant.js';
import { deepEqual } from '../core/deep-equal.js';

/**
 * Creates or updates the stored record of an incident. The version grows when something visible changes; if nothing
 * changes at all, the same record is returned. New evidence reopens a closed incident; otherwise it stays closed.
 */
export function updateIncidentRecord(
  record: IncidentRecord | undefined,
  assessed: Incident,
  { id, now }: { readonly id: string; readonly now: Instant },
): IncidentRecord {
  if (record === undefined) {
    return { id, version: 1, incident: assessed, status: { name: 'open' }, openedAt: now, changedAt: now };
  }
  const before = record.incident;
  const incident = { ...assessed, timeline: keepLineKeys(before.timeline, assessed.timeline) };
  const news =
    incident.eventCount > before.eventCount || incident.stages.some((stage) => !before.stages.includes(stage));
  if (record.status.name === 'merged' || (record.status.name === 'closed' && !news)) return record;
  if (record.status.name === 'closed') return reopenIncident({ ...record, incident }, now);
  if (shown(before) !== shown(incident)) {
    return { ...record, incident, status: { name: 'open' }, version: record.version + 1, changedAt: now };
  }
  return deepEqual(before, incident) ? record : { ...record, incident };
}

/**
 * A line is told by its key, which names who acted by the first of all ids that are known of them. When one more id becomes known (a
 * registration's, read after what the app did), the same line comes with another key: it keeps the one that it was told by.
 */
function keepLineKeys(before: readonly TimelineEntry[], now: readonly TimelineEntry[]): readonly TimelineEntry[] {
  const keys = new Set(now.map(({ key }) => key));
  const gone = before.filter(({ key }) => !keys.has(key));
  const known = new Set(before.map(({ key }) => key));
  return now.map((line) => {
    const former = known.has(line.key) ? undefined : gone.findIndex((one) => isSameLine(one, line));
    const [same] = former === undefined || former < 0 ? [] : gone.splice(former, 1);
    return same === undefined ? line : { ...line, key: same.key };
  });
}

function isSameLine(one: TimelineEntry, other: TimelineEntry): boolean {
  const kindOf = ({ stage, detection }: TimelineEntry) => stage ?? detection;
  return kindOf(one) === kindOf(other) && one.evidence.some((id) => other.evidence.includes(id));
}

/** Reopens an incident and clears its acknowledgement: whoever acknowledged it was done with it. */
export function reopenIncident({ acknowledged: _, ...record }: IncidentRecord, now: Instant): IncidentRecord {
  return { ...record, version: record.version + 1, status: { name: 'open' }, changedAt: now };
}

/** Marks an incident as merged into another one, which is reported from now on. */
export function mergeIncidentInto(record: IncidentRecord, into: string, now: Instant): IncidentRecord {
  if (record.status.name === 'merged') return record;
  return { ...record, status: { name: 'merged', into }, version: record.version + 1, changedAt: now };
}

/** Everything visible in an incident as one string, for comparing two versions. */
function shown({
  severity,
  confidence,
  headline,
  subject,
  stages,
  timeline,
  people,
  blindSpots,
  eventCount,
}: Incident): string {
  const lines = timeline.map(({ key, at, stage, what, actor, ip, severity: weight, count, source }) => [
    key,
    // The date of a tenant state can differ between readings; events do not move.
    source === 'tenant' ? '' : at,
    stage,
    what,
    actor?.name,
    ip,
    weight,
    count,
  ]);
  const names = people.map(({ id, name }) => [id, name]);
  return JSON.stringify([severity, confidence, headline, subject.name, stages, lines, names, blindSpots, eventCount]);
}
