import type { AppIds, AuditEvent } from '../core/audit-event.js';
import type { Joined } from './joined.js';
import type { KnownTenant } from './known-tenant.js';

/**
 * Whether the ids of an event are Microsoft's word that they are one app's: those of a cmdlet are what somebody typed, and what failed
 * may never have been true.
 */
export function joinsIds({ succeeded, resultUnclear, workload }: AuditEvent): boolean {
  return succeeded && resultUnclear !== true && workload !== 'exchange';
}

/**
 * An app has one app id. Handles joined to several are parted again: what the tenant says holds, and beside it an object id belongs to
 * the app id of the records that name both, if that is one. A function of the set of events, not of their order.
 */
export function partApps(events: readonly AuditEvent[], { apps, ownAppIds }: KnownTenant, joined: Joined): void {
  const number = (id: string) => joined.numberOf('app', id);
  const said = events.flatMap((event) => (event.app !== undefined && joinsIds(event) ? [event.app] : []));
  const appIds = [...apps, ...said].flatMap(({ appId }) => (isText(appId) ? [appId] : []));
  const byRoot = new Map<number, number>();
  const mixed = new Set<number>();
  for (const one of new Set([...appIds, ...ownAppIds].map(number))) {
    const root = joined.rootOf(one);
    if (byRoot.has(root)) mixed.add(root);
    byRoot.set(root, one);
  }
  if (mixed.size === 0) return;

  const claims = new Map<number, number | 'several'>();
  const objects = (app: AppIds) => [app.servicePrincipalId, app.applicationId].filter(isText).map(number);
  for (const app of said) {
    if (!isText(app.appId) || !mixed.has(joined.rootOf(number(app.appId)))) continue;
    const claimer = number(app.appId);
    for (const object of objects(app)) {
      const before = claims.get(object);
      claims.set(object, before === undefined || before === claimer ? claimer : 'several');
    }
  }
  for (const app of apps) for (const object of objects(app)) claims.delete(object);
  joined.part(mixed);
  for (const app of apps) if (isText(app.appId)) joined.join([number(app.appId), ...objects(app)]);
  for (const [object, claimer] of claims) if (claimer !== 'several') joined.join([claimer, object]);
}

function isText(id: string | undefined): id is string {
  return id !== undefined && id !== '';
}
