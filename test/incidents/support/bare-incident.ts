import { instant } from '../../../src/core/instant.js';
import { HELPER_APP } from '../../../src/detections/lib/event-samples.js';
import type { Incident } from '../../../src/incidents/model/incident.js';

const NOW = instant('2026-11-24T09:00:00Z');

/** An incident of an app with these correlation keys, and nothing told of it yet. */
export function bareIncident(handles: readonly string[], change: Partial<Incident> = {}): Incident {
  return {
    kind: 'oauth-mail-abuse',
    severity: 'high',
    confidence: 'high',
    subject: { kind: 'service-principal', id: HELPER_APP.servicePrincipalId, name: HELPER_APP.name },
    handles,
    headline: 'armed',
    stages: ['role-assigned'],
    timeline: [],
    people: [],
    events: ['1'],
    eventCount: 1,
    firstAt: NOW,
    lastAt: NOW,
    blindSpots: [],
    ...change,
  };
}
