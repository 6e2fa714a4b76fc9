import type { Clock } from '../core/clock.js';
import type { DecisionStore } from '../decisions/model/decision-store-port.js';
import type { IncidentStore } from '../incidents/model/incident-store-port.js';
import type { IncidentRecord } from '../incidents/model/incident.js';
import type { Instant } from '../core/instant.js';
import type { Decision } from '../decisions/model/decision.js';
import { applyDecisions, getDecisionKeys, INCIDENT_DECISION_STATES } from '../incidents/incident-decision-status.js';
import { recordDecisionOutcome } from '../incidents/decision-outcome-recorder.js';

/** What the sync needs. */
export interface IncidentDecisionSyncOptions {
  readonly incidents: Pick<IncidentStore, 'generation' | 'byHandles' | 'assessed'>;
  readonly decisions: Pick<DecisionStore, 'inStates'>;
  readonly clock: Clock;
}

/**
 * Closes incidents of revoked or approved apps, reopens those whose decision no longer holds, and notes each end of a decision, which
 * alerts then post in the card's thread. Works from stored state, not from notifications, so a crash in between does no harm. True:
 * something changed.
 */
export async function syncIncidentsWithDecisions({
  incidents,
  decisions,
  clock,
}: IncidentDecisionSyncOptions): Promise<boolean> {
  for (;;) {
    const generation = await incidents.generation();
    const telling = await decisions.inStates(INCIDENT_DECISION_STATES);
    const handles = [...new Set(telling.flatMap(getDecisionKeys))];
    if (handles.length === 0) return false;
    const now = clock.now();
    const kept = await incidents.byHandles(handles);
    const records = kept.flatMap((record) => {
      const after = followed(record, telling, now);
      return after === record ? [] : [after];
    });
    if (records.length === 0) return false;
    // false: another process saved first, so read again.
    if (await incidents.assessed({ generation, eventIds: [], findings: [], renamed: [], records })) return true;
  }
}

/** The incident with its decisions applied, one version higher if anything changed. */
function followed(record: IncidentRecord, telling: readonly Decision[], now: Instant): IncidentRecord {
  const noted = recordDecisionOutcome(record, telling);
  const after = applyDecisions(noted, telling, now);
  if (after !== noted || noted === record) return after;
  return { ...noted, version: noted.version + 1, changedAt: now };
}
