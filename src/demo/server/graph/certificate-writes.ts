import { randomUUID } from 'node:crypto';
import type { WireObject } from '../../world.js';
import {
  applicationKeysChanged,
  type EntraChange,
  servicePrincipalKeysChanged,
} from '../../world/audit/entra-changes.js';
import { isRecord } from '../http.js';
import { badRequest } from './errors.js';
import { appFacts, keysOf, listOf, record } from './record.js';
import type { GraphCall } from './route.js';

/** The two tables whose objects hold credentials. */
export type AppTable = 'applications' | 'servicePrincipals';

/**
 * `PATCH … { keyCredentials }` replaces the whole list. An entry with a known `keyId` keeps its key bytes; a new entry
 * must bring them.
 */
export function patchCertificates(call: GraphCall, table: AppTable, row: WireObject, given: unknown): void {
  if (!Array.isArray(given) || !given.every(isRecord))
    throw badRequest("Property 'keyCredentials' must be a collection.");
  const known = new Map(listOf(row['keyCredentials']).map((key) => [key['keyId'], key]));
  const keyCredentials = given.map((key) => known.get(key['keyId']) ?? newCertificate(key, call.clock()));
  call.overlay.write(table, (live, sequence) => {
    live.patch(row.id, { keyCredentials }, sequence);
  });
  record(call, keysChanged(table, row, { ...row, keyCredentials }));
}

function newCertificate(key: Readonly<Record<string, unknown>>, now: Date) {
  if (typeof key['key'] !== 'string' || key['key'] === '')
    throw badRequest('New key credentials must have a value for key.');
  return {
    customKeyIdentifier: typeof key['customKeyIdentifier'] === 'string' ? key['customKeyIdentifier'] : null,
    displayName: typeof key['displayName'] === 'string' ? key['displayName'] : null,
    endDateTime: typeof key['endDateTime'] === 'string' ? key['endDateTime'] : yearsLater(now, 1),
    key: null,
    keyId: typeof key['keyId'] === 'string' ? key['keyId'] : randomUUID(),
    startDateTime: typeof key['startDateTime'] === 'string' ? key['startDateTime'] : now.toISOString(),
    type: 'AsymmetricX509Cert',
    usage: 'Verify',
  };
}

/** The audit event for added and removed secrets and certificates. */
export function keysChanged(table: AppTable, before: WireObject, after: WireObject): EntraChange {
  const [old, now] = [keysOf(before), keysOf(after)];
  return table === 'applications'
    ? applicationKeysChanged(appFacts(before), old, now)
    : servicePrincipalKeysChanged(appFacts(before), old, now);
}

/** Adds calendar years to a time; ISO 8601, UTC. */
export function yearsLater(from: Date, years: number): string {
  const date = new Date(from);
  date.setUTCFullYear(date.getUTCFullYear() + years);
  return date.toISOString();
}
