import { CHECKS } from './answers/check-registry.js';
import type { OwnApp, OwnPermission, ReadOwnRights } from './answers/model/own-rights.js';
import { readerNeeds, responderNeeds, type AppPermissionNeeds } from './cli/setup/app-permission-needs.js';
import type { Gap } from './core/gap.js';
import type { AppRoleGrant, RoleHolding, ServicePrincipal } from './facts/fact-types.js';
import { loadRemediations } from './load-remediations.js';
import { isWritingPermission } from './m365/permission-ratings.js';
import type { TenantReader } from './tenant/model/tenant-reader-port.js';
import { COLLECTOR_MANIFEST } from './tenant/collector-manifest.js';

/** A permission that allows as much as the admin role beside it. */
const BY_ROLE = 'Exchange.ManageAsApp';
const READING_ROLE = /\bReaders?$/;

/** A connected tenant, and our apps in it. */
interface OwnAppsOfTenant {
  readonly tenant: { readonly reader: TenantReader };
  readonly ownAppIds: readonly string[];
  readonly responderAppId?: string;
}

interface Granted {
  readonly name: string;
  readonly permissions: readonly string[];
  readonly roles: readonly string[];
}

/**
 * Composes what our own apps may do: what is granted is read from the tenant, as of any app; why is what checks and remediations declare,
 * as `warden setup` grants it.
 */
export function composeOwnRights({ tenant, ownAppIds, responderAppId }: OwnAppsOfTenant): ReadOwnRights {
  return async () => {
    const names = ['servicePrincipals', 'appRoleGrants', 'roleHoldings'] as const;
    const { facts } = await tenant.reader.collect(names);
    const { servicePrincipals, appRoleGrants, roleHoldings } = facts;
    const gaps: readonly Gap[] = [...servicePrincipals.gaps, ...appRoleGrants.gaps, ...roleHoldings.gaps];
    const grantedTo = (appId: string): Granted | undefined => {
      if (!servicePrincipals.ok || !appRoleGrants.ok || !roleHoldings.ok) return undefined;
      const app = servicePrincipals.value.find((one) => one.appId.toLowerCase() === appId.toLowerCase());
      return app && findGranted(app, appRoleGrants.value, roleHoldings.value.holdings);
    };
    const reader = readerNeeds([...CHECKS.values()], COLLECTOR_MANIFEST);
    const responder = responderNeeds(await loadRemediations());
    const apps = ownAppIds.map((appId, at): OwnApp => {
      const responds = appId === responderAppId || (responderAppId === undefined && at > 0);
      return responds ? toOwnApp('respond', responder, grantedTo(appId)) : toOwnApp('read', reader, grantedTo(appId));
    });
    return { apps, gaps };
  };
}

function findGranted(
  { id, displayName }: ServicePrincipal,
  grants: Iterable<AppRoleGrant>,
  holdings: readonly RoleHolding[],
): Granted {
  const mine = [...grants].filter(({ principalId }) => principalId === id);
  const held = holdings.filter(({ principal }) => principal.id === id);
  return {
    name: displayName,
    permissions: [...new Set(mine.map(({ value, appRoleId }) => value ?? appRoleId))].sort(),
    roles: [...new Set(held.map(({ roleName }) => roleName))].sort(),
  };
}

const NAMES = { read: 'the app that I read with', respond: 'the app that carries out decisions' } as const;

function toOwnApp(does: OwnApp['does'], needs: AppPermissionNeeds, granted: Granted | undefined): OwnApp {
  const needed = needs.resources.flatMap(({ permissions }) => permissions).sort();
  const reasons = new Map(needs.resources.flatMap((one) => Object.entries(one.reasons)));
  const roles = granted?.roles ?? needs.directoryRoles;
  const toPermission = (name: string): OwnPermission => ({
    name,
    writes: name === BY_ROLE ? roles.some((role) => !READING_ROLE.test(role)) : isWritingPermission(name),
    neededBy: reasons.get(name) ?? [],
  });
  const held = granted?.permissions ?? needed;
  return {
    does,
    name: granted?.name ?? NAMES[does],
    permissions: held.map(toPermission),
    roles,
    isGranted: granted !== undefined,
    missing: needed.filter((name) => !held.includes(name)).map(toPermission),
  };
}
