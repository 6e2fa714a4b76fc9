import type { IncidentRecord } from './incident.js';
import type { Instant } from '../../core/instant.js';
import type { Person } from '../../core/person-id-and-name.js';

/**
 * Marks an incident as taken on by a person. Only the first acknowledgement of an open incident counts; otherwise returns the same
 * record.
 */
export function acknowledgeIncident(record: IncidentRecord, by: Person, at: Instant): IncidentRecord {
  if (record.acknowledged !== undefined || record.status.name !== 'open') return record;
  return { ...record, acknowledged: { by, at }, version: record.version + 1, changedAt: at };
}
