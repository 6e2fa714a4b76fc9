import type { IncidentRecord } from './incident.js';
import type { Instant } from '../../core/instant.js';
import type { Person } from '../../core/person-id-and-name.js';

/**
 * Marks an open incident as taken on by a person; another person who says so later takes it over. Returns the same record if nothing
 * changes.
 */
export function acknowledgeIncident(record: IncidentRecord, by: Person, at: Instant): IncidentRecord {
  const { acknowledged, status } = record;
  if (status.name !== 'open' || acknowledged?.by.objectId === by.objectId) return record;
  const from = acknowledged === undefined ? {} : { from: acknowledged.by };
  return { ...record, acknowledged: { by, at, ...from }, version: record.version + 1, changedAt: at };
}

/**
 * Whether the incident names a person as acting, affected or suspected, by any of their ids (object id, user principal name): they may not
 * take it on, as their account may be the attacker's.
 */
export function isNamedInIncident({ incident }: IncidentRecord, ids: readonly string[]): boolean {
  const own = new Set(ids.map((id) => id.toLowerCase()));
  return [...incident.people, ...(incident.suspects ?? [])].some(
    ({ id, name }) => own.has(id.toLowerCase()) || own.has(name.toLowerCase()),
  );
}
