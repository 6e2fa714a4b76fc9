import type { Application, FactTypes, ServicePrincipal } from '../../facts/fact-types.js';
import type { Instant } from '../../core/instant.js';
import { memoizeByList } from '../../core/memoize-by-list.js';

/** Apps by object id. */
export const indexAppsById: (apps: readonly ServicePrincipal[]) => ReadonlyMap<string, ServicePrincipal> =
  memoizeByList((apps) => {
    const index = new Map<string, ServicePrincipal>();
    for (const one of apps) index.set(one.id, one);
    return index;
  });

/** Apps by object id and by app id, in lower case: records name an actor by either. */
export type AppsByAnyId = ReadonlyMap<string, ServicePrincipal>;

/** Indexes apps by object id and app id. */
export const indexAppsByAnyId: (apps: readonly ServicePrincipal[]) => AppsByAnyId = memoizeByList((apps) => {
  const index = new Map<string, ServicePrincipal>();
  for (const one of apps) index.set(one.id.toLowerCase(), one).set(one.appId.toLowerCase(), one);
  return index;
});

/** Registrations by app id. */
export const indexRegistrations: (applications: readonly Application[]) => ReadonlyMap<string, Application> =
  memoizeByList((applications) => {
    const index = new Map<string, Application>();
    for (const one of applications) index.set(one.appId, one);
    return index;
  });

/** When each app was last used, by app id. */
export const indexLastUses: (uses: FactTypes['servicePrincipalUse']) => ReadonlyMap<string, Instant> = memoizeByList(
  (uses) => {
    const index = new Map<string, Instant>();
    for (const { appId, lastUsedAt } of uses) index.set(appId, lastUsedAt);
    return index;
  },
);
