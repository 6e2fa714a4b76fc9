import type { WireObject } from '../../demo-tenant-contract.js';
import {
  toApplicationTarget,
  type AppFacts,
  type EntraChange,
  type KeyFacts,
  toServicePrincipalTarget,
  toUserTarget,
} from '../../tenant-data/audit/entra-object-changes.js';
import type { EntraActor, EntraTarget } from '../../tenant-data/audit/entra-event.js';
import { isRecord } from '../api-request-reply.js';
import type { GraphCall } from './graph-route-contract.js';

/** Address of requests from this machine. */
const LOOPBACK = '127.0.0.1';

/** Records the changes of a request in the audit logs under the token's identity: an app alone, or a person. */
export function recordWrite(call: GraphCall, ...changes: readonly EntraChange[]): void {
  call.audit.entra(actorOf(call), call.clock(), changes);
}

function actorOf({ caller, directory }: GraphCall): EntraActor {
  const { user, ip = LOOPBACK } = caller;
  if (user !== undefined) return { kind: 'user', ...user, ip };
  const displayName = directory.nameOf(caller.objectId) ?? caller.appId;
  return { kind: 'app', servicePrincipalId: caller.objectId, appId: caller.appId, displayName };
}

/** Id, app id and name of an application or service principal, as the logs name it. */
export function toAppFacts(row: WireObject): AppFacts {
  return { id: row.id, appId: String(row['appId']), displayName: String(row['displayName']) };
}

/** The audit target for a user, group or service principal. */
export function toPrincipalTarget(row: WireObject): EntraTarget {
  const displayName = String(row['displayName']);
  switch (row['@odata.type']) {
    case '#microsoft.graph.user':
      return toUserTarget({ id: row.id, displayName, userPrincipalName: String(row['userPrincipalName']) });
    case '#microsoft.graph.group':
      return { type: 'Group', id: row.id, displayName };
    default:
      return toServicePrincipalTarget(toAppFacts(row));
  }
}

/** The audit target for an application or service principal. */
export function toAppTarget(table: 'applications' | 'servicePrincipals', row: WireObject): EntraTarget {
  return table === 'applications' ? toApplicationTarget(toAppFacts(row)) : toServicePrincipalTarget(toAppFacts(row));
}

/** Lists the secrets and certificates of a row, as the logs name them. */
export function listKeyFacts(row: WireObject): readonly KeyFacts[] {
  return [
    ...toRecordList(row['passwordCredentials']).map((key) => keyFacts(key, 'Password')),
    ...toRecordList(row['keyCredentials']).map((key) => keyFacts(key, 'AsymmetricX509Cert')),
  ];
}

/** Graph returns a certificate's name as its subject, `CN=…`. */
function keyFacts(key: Readonly<Record<string, unknown>>, type: KeyFacts['type']): KeyFacts {
  const name = typeof key['displayName'] === 'string' ? key['displayName'].replace(/^CN=/, '') : '';
  return { keyId: String(key['keyId']), type, name };
}

/** The objects of an array value; empty for anything else. */
export function toRecordList(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  return Array.isArray(value) ? value.filter(isRecord) : [];
}
