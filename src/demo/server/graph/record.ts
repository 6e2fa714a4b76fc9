import type { WireObject } from '../../world.js';
import {
  applicationOf,
  type AppFacts,
  type EntraChange,
  type KeyFacts,
  servicePrincipalOf,
  userOf,
} from '../../world/audit/entra-changes.js';
import type { EntraActor, EntraTarget } from '../../world/audit/entra-event.js';
import { isRecord } from '../http.js';
import type { GraphCall } from './route.js';

/** Requests of this machine itself. */
const LOOPBACK = '127.0.0.1';

/** Writes down what a request changed, as done by whoever the token is of: an app on its own, or a person. */
export function record(call: GraphCall, ...changes: readonly EntraChange[]): void {
  call.audit.entra(actorOf(call), call.clock(), changes);
}

function actorOf({ caller, directory }: GraphCall): EntraActor {
  const { user, ip = LOOPBACK } = caller;
  if (user !== undefined) return { kind: 'user', ...user, ip };
  const displayName = directory.nameOf(caller.objectId) ?? caller.appId;
  return { kind: 'app', servicePrincipalId: caller.objectId, appId: caller.appId, displayName };
}

/** What the logs name a registration or service principal by. */
export function appFacts(row: WireObject): AppFacts {
  return { id: row.id, appId: String(row['appId']), displayName: String(row['displayName']) };
}

/** Anybody a role or an app can be given to, as the logs name it. */
export function principalTarget(row: WireObject): EntraTarget {
  const displayName = String(row['displayName']);
  switch (row['@odata.type']) {
    case '#microsoft.graph.user':
      return userOf({ id: row.id, displayName, userPrincipalName: String(row['userPrincipalName']) });
    case '#microsoft.graph.group':
      return { type: 'Group', id: row.id, displayName };
    default:
      return servicePrincipalOf(appFacts(row));
  }
}

export function targetIn(table: 'applications' | 'servicePrincipals', row: WireObject): EntraTarget {
  return table === 'applications' ? applicationOf(appFacts(row)) : servicePrincipalOf(appFacts(row));
}

/** Secrets and certificates of a row, as the logs write them. */
export function keysOf(row: WireObject): readonly KeyFacts[] {
  return [
    ...listOf(row['passwordCredentials']).map((key) => keyFacts(key, 'Password')),
    ...listOf(row['keyCredentials']).map((key) => keyFacts(key, 'AsymmetricX509Cert')),
  ];
}

/** Graph shows a certificate's name as its subject, `CN=…`. */
function keyFacts(key: Readonly<Record<string, unknown>>, type: KeyFacts['type']): KeyFacts {
  const name = typeof key['displayName'] === 'string' ? key['displayName'].replace(/^CN=/, '') : '';
  return { keyId: String(key['keyId']), type, name };
}

export function listOf(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  return Array.isArray(value) ? value.filter(isRecord) : [];
}
