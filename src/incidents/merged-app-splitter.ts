import { isNonEmptyText } from '../core/text-and-object-guards.js';
import type { AppIds, AuditEvent } from '../m365/audit-event.js';
import type { IdentityUnion } from './identity-alias-union-find.js';
import type { KnownTenant } from './known-tenant.js';

/**
 * Whether Microsoft vouches that the ids in an event belong to one app. Cmdlet ids are typed by people, and failed acts
 * may never have been true.
 */
export function hasReliableAppIds({ succeeded, resultUnclear, workload }: AuditEvent): boolean {
  return succeeded && resultUnclear !== true && workload !== 'exchange';
}

/**
 * Splits apps that were merged by mistake: an app has exactly one app id. The tenant's data wins; beyond that, an
 * object id belongs to the app id that records name with it, if they all name the same one. A function of the set of
 * events, not their order.
 */
export function splitMergedApps(
  events: readonly AuditEvent[],
  { apps, ownAppIds }: KnownTenant,
  joined: IdentityUnion,
): void {
  const number = (id: string) => joined.numberOf('app', id);
  const appIds = new Set<number>();
  for (const { appId } of apps) if (isNonEmptyText(appId)) appIds.add(number(appId));
  for (const event of events) {
    const appId = event.app?.appId;
    if (isNonEmptyText(appId) && hasReliableAppIds(event)) appIds.add(number(appId));
  }
  for (const id of ownAppIds) appIds.add(number(id));
  const byRoot = new Map<number, number>();
  const mixed = new Set<number>();
  for (const one of appIds) {
    const root = joined.findRoot(one);
    if (byRoot.has(root)) mixed.add(root);
    byRoot.set(root, one);
  }
  if (mixed.size === 0) return;

  const claims = new Map<number, number | 'several'>();
  const objects = (app: AppIds) => [app.servicePrincipalId, app.applicationId].filter(isNonEmptyText).map(number);
  for (const event of events) {
    const { app } = event;
    if (app === undefined || !hasReliableAppIds(event)) continue;
    if (!isNonEmptyText(app.appId) || !mixed.has(joined.findRoot(number(app.appId)))) continue;
    const claimer = number(app.appId);
    for (const object of objects(app)) {
      const before = claims.get(object);
      claims.set(object, before === undefined || before === claimer ? claimer : 'several');
    }
  }
  for (const app of apps) for (const object of objects(app)) claims.delete(object);
  joined.split(mixed);
  for (const app of apps) if (isNonEmptyText(app.appId)) joined.join([number(app.appId), ...objects(app)]);
  for (const [object, claimer] of claims) if (claimer !== 'several') joined.join([claimer, object]);
}
