import type { DecisionStore } from '../core/decision-ports.js';
import type { IncidentStore } from '../core/incident-ports.js';
import type { Clock } from '../core/ports.js';
import { asDecided, handlesOfDecision, TELLING_STATES } from '../incidents/decided.js';

export interface CloseIncidentsOptions {
  readonly incidents: Pick<IncidentStore, 'generation' | 'byHandles' | 'assessed'>;
  readonly decisions: Pick<DecisionStore, 'inStates'>;
  readonly clock: Clock;
}

/**
 * Closes the incidents of apps that are revoked or approved, and opens those again whose decision holds no more. It goes by what is
 * stored, not by what was heard, so that a process that died in between is no matter. True: something changed.
 */
export async function closeIncidents({ incidents, decisions, clock }: CloseIncidentsOptions): Promise<boolean> {
  for (;;) {
    const generation = await incidents.generation();
    const telling = await decisions.inStates(TELLING_STATES);
    const handles = [...new Set(telling.flatMap(handlesOfDecision))];
    if (handles.length === 0) return false;
    const now = clock.now();
    const kept = await incidents.byHandles(handles);
    const records = kept.flatMap((record) => {
      const after = asDecided(record, telling, now);
      return after === record ? [] : [after];
    });
    if (records.length === 0) return false;
    // false: somebody saved something meanwhile, so it is looked again.
    if (await incidents.assessed({ generation, eventIds: [], findings: [], renamed: [], records })) return true;
  }
}
