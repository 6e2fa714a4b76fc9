import type { AuditEvent } from '../core/audit-event.js';
import type { AppEvidence, ByHand } from '../core/decision-ports.js';
import { isGuid } from '../core/guid.js';
import { personHandles } from '../core/handles.js';
import type { Incident } from '../core/incident.js';

/** What only takes something away from an app: whoever cleans up has no hand in it. */
const TAKES = /^(?:remove|delete|hard delete|disable|revoke)\b/i;

/**
 * People who gave the app something (registered, granted, consented, added, enabled), by object id, sorted; the directory's log has it,
 * the unified log at times only the name, which the incidents know better. What is neither clearly given nor clearly taken counts.
 */
export function handsIn(
  events: readonly AuditEvent[],
  incidents: readonly Incident[],
  byHand: ByHand | undefined,
): readonly string[] {
  const people = events.filter(({ actor }) => actor.kind === 'person');
  const isGift = (event: AuditEvent) => !takes(event) && !isOwnWork(event, byHand);
  const gave = people.filter(isGift).map(({ actor }) => actor);
  const given = new Set(gave.flatMap(personHandles));
  const taken = new Set(people.filter((event) => !isGift(event)).flatMap(({ actor }) => personHandles(actor)));
  const suspected = new Set(
    incidents.flatMap(({ suspects = [], timeline }) => [
      ...suspects.flatMap(personHandles),
      ...timeline.flatMap(({ stage, actor }) =>
        stage === 'admin-suspect' && actor !== undefined ? personHandles(actor) : [],
      ),
    ]),
  );
  const hasAHand = (handles: readonly string[]) =>
    handles.some((handle) => given.has(handle) || suspected.has(handle)) ||
    !handles.some((handle) => taken.has(handle));
  const inIncidents = incidents
    .flatMap((incident) => incident.people)
    .filter((person) => person.kind === 'person' && hasAHand(personHandles(person)));
  return [...new Set([...gave, ...inIncidents, ...suspectsIn(incidents)].map(({ id }) => id))]
    .filter(isGuid)
    .toSorted();
}

/** Whose accounts are suspected to be in other hands; those that no object id is known of cannot be signed out. */
export function suspectsIn(incidents: readonly Incident[]): AppEvidence['suspects'] {
  const byId = new Map(incidents.flatMap(({ suspects = [] }) => suspects).map(({ id, name }) => [id, { id, name }]));
  return [...byId.values()].filter(({ id }) => isGuid(id)).toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

function takes({ operation, changes }: AuditEvent): boolean {
  if (TAKES.test(operation)) return true;
  const enabled = changes.find(({ name }) => name === 'AccountEnabled');
  return enabled !== undefined && /false/i.test(enabled.new) && !/true/i.test(enabled.new);
}

/** A step that those who confirmed did by hand, or took back. */
function isOwnWork({ at, actor }: AuditEvent, byHand: ByHand | undefined): boolean {
  if (byHand === undefined || Date.parse(at) < Date.parse(byHand.since)) return false;
  return byHand.by.some(({ objectId }) => objectId.toLowerCase() === actor.id.toLowerCase());
}
