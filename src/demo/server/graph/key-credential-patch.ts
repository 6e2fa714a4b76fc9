import { randomUUID } from 'node:crypto';
import type { WireObject } from '../../demo-tenant-contract.js';
import {
  toApplicationKeysChanged,
  type EntraChange,
  toServicePrincipalKeysChanged,
} from '../../tenant-data/audit/entra-object-changes.js';
import { isRecord } from '../api-request-reply.js';
import { badRequest } from './graph-request-errors.js';
import { toAppFacts, listKeyFacts, toRecordList, recordWrite } from './graph-write-audit.js';
import type { GraphCall } from './graph-route-contract.js';

/** The two tables whose objects hold credentials. */
export type AppTable = 'applications' | 'servicePrincipals';

/**
 * `PATCH … { keyCredentials }` replaces the whole list. An entry with a known `keyId` keeps its key bytes; a new entry
 * must bring them.
 */
export function patchKeyCredentials(call: GraphCall, table: AppTable, row: WireObject, given: unknown): void {
  if (!Array.isArray(given) || !given.every(isRecord))
    throw badRequest("Property 'keyCredentials' must be a collection.");
  const known = new Map(toRecordList(row['keyCredentials']).map((key) => [key['keyId'], key]));
  const keyCredentials = given.map((key) => known.get(key['keyId']) ?? newCertificate(key, call.clock()));
  call.overlay.write(table, (live, sequence) => {
    live.patch(row.id, { keyCredentials }, sequence);
  });
  recordWrite(call, buildKeyChangeAuditEvent(table, row, { ...row, keyCredentials }));
}

function newCertificate(key: Readonly<Record<string, unknown>>, now: Date) {
  if (typeof key['key'] !== 'string' || key['key'] === '')
    throw badRequest('New key credentials must have a value for key.');
  return {
    customKeyIdentifier: typeof key['customKeyIdentifier'] === 'string' ? key['customKeyIdentifier'] : null,
    displayName: typeof key['displayName'] === 'string' ? key['displayName'] : null,
    endDateTime: typeof key['endDateTime'] === 'string' ? key['endDateTime'] : addYears(now, 1),
    key: null,
    keyId: typeof key['keyId'] === 'string' ? key['keyId'] : randomUUID(),
    startDateTime: typeof key['startDateTime'] === 'string' ? key['startDateTime'] : now.toISOString(),
    type: 'AsymmetricX509Cert',
    usage: 'Verify',
  };
}

/** The audit event for added and removed secrets and certificates. */
export function buildKeyChangeAuditEvent(table: AppTable, before: WireObject, after: WireObject): EntraChange {
  const [old, now] = [listKeyFacts(before), listKeyFacts(after)];
  return table === 'applications'
    ? toApplicationKeysChanged(toAppFacts(before), old, now)
    : toServicePrincipalKeysChanged(toAppFacts(before), old, now);
}

/** Adds calendar years to a time; ISO 8601, UTC. */
export function addYears(from: Date, years: number): string {
  const date = new Date(from);
  date.setUTCFullYear(date.getUTCFullYear() + years);
  return date.toISOString();
}
