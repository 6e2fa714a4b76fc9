import type { AuditEvent } from '../m365/audit-event.js';
import { isGuid } from '../core/guid.js';
import { buildPersonCorrelationKeys } from '../audit/model/correlation-keys.js';
import type { Incident } from '../incidents/model/incident.js';
import { isActOfStep } from './model/act-of-step.js';
import type { AppEvidence, ManualRevoke } from './model/app-evidence-reader-port.js';

/** Operations that only take something away from an app: cleaning up is no conflict of interest. */
const TAKES = /^(?:remove|delete|hard delete|disable|revoke)\b/i;

/**
 * Object ids, sorted, of people who gave the app something (registered, granted, consented, added, enabled). The directory log has the
 * ids; the unified log sometimes has only the name, for which the incidents know the id. Unclear acts count as giving.
 */
export function findConflictedPeople(
  events: readonly AuditEvent[],
  incidents: readonly Incident[],
  byHand: ManualRevoke | undefined,
): readonly string[] {
  const people = events.filter(({ actor }) => actor.kind === 'person');
  const isGift = (event: AuditEvent) => !takes(event) && !isOwnWork(event, byHand);
  const gave = people.filter(isGift).map(({ actor }) => actor);
  const given = new Set(gave.flatMap(buildPersonCorrelationKeys));
  const taken = new Set(
    people.filter((event) => !isGift(event)).flatMap(({ actor }) => buildPersonCorrelationKeys(actor)),
  );
  const suspected = new Set(
    incidents.flatMap(({ suspects = [], timeline }) => [
      ...suspects.flatMap(buildPersonCorrelationKeys),
      ...timeline.flatMap(({ stage, actor }) =>
        (stage === 'admin-suspect' || stage === 'granter-suspect') && actor !== undefined
          ? buildPersonCorrelationKeys(actor)
          : [],
      ),
    ]),
  );
  const hasAHand = (handles: readonly string[]) =>
    handles.some((handle) => given.has(handle) || suspected.has(handle)) ||
    !handles.some((handle) => taken.has(handle));
  const inIncidents = incidents
    .flatMap((incident) => incident.people)
    .filter((person) => person.kind === 'person' && hasAHand(buildPersonCorrelationKeys(person)));
  return [...new Set([...gave, ...inIncidents, ...findSuspects(incidents)].map(({ id }) => id))]
    .filter(isGuid)
    .toSorted();
}

/** People whose accounts may be compromised; without a known object id they cannot be signed out, so they are left out. */
export function findSuspects(incidents: readonly Incident[]): AppEvidence['suspects'] {
  const byId = new Map(incidents.flatMap(({ suspects = [] }) => suspects).map(({ id, name }) => [id, { id, name }]));
  return [...byId.values()].filter(({ id }) => isGuid(id)).toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

function takes({ operation, changes }: AuditEvent): boolean {
  if (TAKES.test(operation)) return true;
  const enabled = changes.find(({ name }) => name === 'AccountEnabled');
  return enabled !== undefined && /false/i.test(enabled.new) && !/true/i.test(enabled.new);
}

/** Whether the event is a step that the people who confirmed did, or undid, by hand: whatever else they give the app is a gift. */
function isOwnWork(event: AuditEvent, byHand: ManualRevoke | undefined): boolean {
  if (byHand?.by.some(({ objectId }) => objectId.toLowerCase() === event.actor.id.toLowerCase()) !== true) return false;
  return byHand.steps.some((step) => isActOfStep(event, step));
}
