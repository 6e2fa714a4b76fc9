import type { Incident, IncidentRecord } from '../core/incident.js';
import type { Instant } from '../core/instant.js';
import { same } from '../core/same.js';

/**
 * The record of an incident as now derived: a new one, or the one there is, moved on. The version grows when something changed that people
 * see; the same record comes back when nothing changed at all. A closed one opens again with new evidence, and otherwise rests.
 */
export function advance(
  record: IncidentRecord | undefined,
  incident: Incident,
  { id, now }: { readonly id: string; readonly now: Instant },
): IncidentRecord {
  if (record === undefined) {
    return { id, version: 1, incident, status: { name: 'open' }, openedAt: now, changedAt: now };
  }
  const before = record.incident;
  const news =
    incident.eventCount > before.eventCount || incident.stages.some((stage) => !before.stages.includes(stage));
  if (record.status.name === 'merged' || (record.status.name === 'closed' && !news)) return record;
  if (record.status.name === 'closed') return reopened({ ...record, incident }, now);
  if (shown(before) !== shown(incident)) {
    return { ...record, incident, status: { name: 'open' }, version: record.version + 1, changedAt: now };
  }
  return same(before, incident) ? record : { ...record, incident };
}

/** Open again, and nobody is on it: who took it on before was done with it. */
export function reopened({ acknowledged: _, ...record }: IncidentRecord, now: Instant): IncidentRecord {
  return { ...record, version: record.version + 1, status: { name: 'open' }, changedAt: now };
}

/** Its thread turned out to be another's: from now on that one is told of. */
export function mergeInto(record: IncidentRecord, into: string, now: Instant): IncidentRecord {
  if (record.status.name === 'merged') return record;
  return { ...record, status: { name: 'merged', into }, version: record.version + 1, changedAt: now };
}

/** What people see of an incident, as text that is equal when they see the same. */
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
    // The tenant dates its state differently from one reading to the next; events stay where they are.
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
