import type { AuditEvent } from '../../../src/m365/audit-event.js';
import { instant } from '../../../src/core/instant.js';
import { assessEvents } from '../../../src/incidents/event-assessment.js';
import type { Incident, TimelineEntry } from '../../../src/incidents/model/incident.js';
import { createEmptyKnownTenant, type KnownTenant } from '../../../src/incidents/known-tenant.js';
import { loadDetections } from '../../../src/load-detections.js';

const detections = await loadDetections();

/** The day on which the tenant was read, in all stories. */
export const TODAY = '2026-11-24';

/** Assesses events in a tenant of which only this is known. */
export function assess(events: readonly AuditEvent[], known: Partial<KnownTenant> = {}) {
  const tenant = { ...createEmptyKnownTenant(instant(`${TODAY}T09:00:00Z`)), ...known };
  return assessEvents(events, { detections, known: tenant });
}

/** What a person reads of the incidents, a text for each line of the card and the thread. */
export function formatIncidents(events: readonly AuditEvent[], known: Partial<KnownTenant> = {}): readonly string[] {
  return assess(events, known).incidents.flatMap(tellIncident);
}

function tellIncident(incident: Incident): readonly string[] {
  const {
    kind,
    severity,
    confidence,
    subject,
    headline,
    timeline,
    people,
    suspects = [],
    firstAt,
    lastAt,
    eventCount,
  } = incident;
  return [
    `${severity}, ${confidence} confidence: ${kind} of ${subject.kind} ${subject.id}, ${firstAt.slice(0, 10)} to ${lastAt.slice(0, 10)}, ${String(eventCount)} events`,
    headline,
    ...timeline.map(tellLine),
    `people: ${people.map(({ name }) => name).join(', ')}`,
    ...(suspects.length === 0 ? [] : [`suspects: ${suspects.map(({ name }) => name).join(', ')}`]),
  ];
}

function tellLine({ at, stage, detection, what, actor, ip, severity, count }: TimelineEntry): string {
  const who = actor === undefined ? '' : ` by ${actor.name}${ip === undefined ? '' : ` from ${ip}`}`;
  return `${at.slice(0, 10)} [${stage ?? detection ?? 'state'}, ${severity}, ${String(count)}] ${what}${who}`;
}

/** The same event on another day; each day's is another record. */
export function on(day: string, event: AuditEvent, more: Partial<AuditEvent> = {}): AuditEvent {
  const id = `${event.operation} ${day} ${event.target} ${more.id ?? ''}`;
  return { ...event, correlationId: id, at: instant(`2026-${day}T10:00:00Z`), ...more, id };
}
