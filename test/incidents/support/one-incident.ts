import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Detection } from '../../../src/detections/model/detection.js';
import type { AuditEvent } from '../../../src/m365/audit-event.js';
import { instant } from '../../../src/core/instant.js';
import { assessEvents } from '../../../src/incidents/event-assessment.js';
import { reconcileIncidents } from '../../../src/incidents/incident-reconciler.js';
import { createEmptyKnownTenant, type KnownTenant } from '../../../src/incidents/known-tenant.js';
import type { Incident, IncidentRecord } from '../../../src/incidents/model/incident.js';
import { loadDetections } from '../../../src/load-detections.js';

const NOW = instant('2026-11-24T09:00:00Z');
export const NOTHING_KNOWN = createEmptyKnownTenant(NOW);
const detections: readonly Detection[] = await loadDetections();

/** The event at a day of November and an hour, with an id of its own. */
export function on(event: AuditEvent, day: number, hour = 2): AuditEvent {
  const at = instant(`2026-11-${String(day).padStart(2, '0')}T${String(hour).padStart(2, '0')}:10:00Z`);
  const id = `${event.operation} ${day} ${hour} ${event.target}`;
  return { ...event, id, at, correlationId: id };
}

/** The incidents that these events make; a detection that breaks fails. */
export function incidentsOf(events: readonly AuditEvent[], known: KnownTenant = NOTHING_KNOWN): readonly Incident[] {
  const { incidents, bugs } = assessEvents(events, { detections, known });
  assert.deepEqual(bugs, []);
  return incidents;
}

/** Each kind has at least six attacks: together they are shuffled more than 200 ways. */
const SHUFFLES = 40;

/** The one incident of these events: in order, reversed, shuffled, doubled, and arriving in two parts with a restart between. */
export function assertOneIncident(events: readonly AuditEvent[], known: KnownTenant = NOTHING_KNOWN): Incident {
  const [incident, ...others] = incidentsOf(events, known);
  assert.deepEqual(
    others.map(({ kind, headline }) => [kind, headline]),
    [],
  );
  if (incident === undefined) assert.fail('no incident');
  assert.deepEqual(incidentsOf(events.toReversed(), known), [incident], 'reversed');
  assert.deepEqual(incidentsOf([...events, ...events], known), [incident], 'doubled');
  fc.assert(
    fc.property(
      fc.shuffledSubarray([...events], { minLength: events.length }),
      fc.nat(events.length),
      (shuffled, cut) => {
        assert.deepEqual(incidentsOf(shuffled, known), [incident]);
        assertOneRecord([shuffled.slice(0, cut), shuffled], known, incident);
      },
    ),
    { numRuns: SHUFFLES, seed: 2026 },
  );
  return incident;
}

/** Each part is assessed by a process of its own; what the first stored, the second continues. */
function assertOneRecord(parts: readonly (readonly AuditEvent[])[], known: KnownTenant, last: Incident): void {
  let kept: readonly IncidentRecord[] = [];
  let number = 0;
  for (const events of parts) {
    const { records } = reconcileIncidents(incidentsOf(events, known), kept, {
      now: NOW,
      newId: () => `record ${number++}`,
    });
    kept = [...kept.filter(({ id }) => !records.some((one) => one.id === id)), ...records];
  }
  const open = kept.filter(({ status }) => status.name === 'open');
  assert.deepEqual(
    open.map(({ incident }) => incident),
    [last],
  );
}

/** What looks like an attack and is none. */
export interface LookAlike {
  readonly name: string;
  /** Where the records or the case come from, if somebody else published them. */
  readonly source?: string;
  readonly events: readonly AuditEvent[];
  readonly known?: Partial<KnownTenant>;
}

/** Runs each look-alike within minutes, over days and over weeks: none is an incident. */
export function assertSilent({ events, known }: LookAlike): void {
  for (const hours of [1 / 60, 1, 24 * 3]) {
    const spread = events.map((event, place) => ({
      ...event,
      id: `${event.id} ${place}`,
      correlationId: `click ${place}`,
      at: instant(Date.parse('2026-09-01T08:00:00Z') + place * hours * 3_600_000),
    }));
    const found = incidentsOf(spread, { ...NOTHING_KNOWN, ...known });
    assert.deepEqual(
      found.map(({ kind, headline }) => [kind, headline]),
      [],
    );
  }
}
