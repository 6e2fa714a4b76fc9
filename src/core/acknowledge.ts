import type { IncidentRecord, Person } from './incident.js';
import type { Instant } from './instant.js';

/** Somebody took an incident on. The first to say so stays, and only an open one can be taken on: else the same record comes back. */
export function acknowledge(record: IncidentRecord, by: Person, at: Instant): IncidentRecord {
  if (record.acknowledged !== undefined || record.status.name !== 'open') return record;
  return { ...record, acknowledged: { by, at }, version: record.version + 1, changedAt: at };
}
