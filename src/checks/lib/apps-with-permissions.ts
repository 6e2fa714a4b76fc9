import type { CheckFacts, JudgeContext } from '../model/check.js';
import type { RoleHolding, ServicePrincipal } from '../../facts/fact-types.js';
import type { ExchangeAppAccess, ExchangeRoleGroupMember } from '../../facts/fact-types.js';
import { daysBetween, type Instant } from '../../core/instant.js';
import type { Severity } from '../../core/severity.js';
import {
  listApplicationPermissions,
  listDelegatedPermissions,
  isHighPriority,
  compareStrongestFirst,
  type HeldPermission,
  type PermissionFilter,
} from './held-app-permissions.js';
import {
  rateAppSeverity,
  determineSignInState,
  isMicrosoftAlone,
  rateRoleLevel,
  type AppSignInState,
  type PermissionLevel,
  type RoleLevel,
} from './app-severity.js';
import { createMailboxLimiter, listAdministeringRoles, listExchangeAppPermissions } from './app-access-in-exchange.js';
import { indexAppsById, indexLastUses, indexRegistrations } from './app-indexes.js';
import { isMicrosoftApp } from './first-party.js';
import { isRatedResource } from '../../m365/permission-ratings.js';
import { findAppsInExchangeRoleGroups } from './apps-in-exchange-role-groups.js';
import { groupBy } from '../../core/group-by.js';

/** The facts needed to list apps with their power. */
export type AppExposureFacts = CheckFacts<
  'servicePrincipals' | 'appRoleGrants' | 'delegatedGrants',
  'roleHoldings' | 'applications' | 'servicePrincipalUse'
> &
  Partial<CheckFacts<never, 'exchangeRoleGroupMembers' | 'exchangeAppAccess' | 'federatedCredentials'>> & {
    /** App ids of resources of Microsoft's besides those among the service principals. */
    readonly microsoftResources?: readonly string[];
  };

/** An app unused for this many days is dormant. */
export const DORMANT_DAYS = 30;

/** One app with its permissions, roles and use. */
export interface ExposedApp {
  readonly id: string;
  readonly name: string;
  /** Undefined when only grants reference it: the app itself was not read. */
  readonly servicePrincipal: ServicePrincipal | undefined;
  readonly permissions: readonly HeldPermission[];
  readonly roles: readonly RoleHolding[];
  /** Its Exchange role groups; undefined when they could not be read. */
  readonly roleGroups: readonly ExchangeRoleGroupMember[] | undefined;
  readonly door: AppSignInState;
  /** undefined: not known; null: no use on record. */
  readonly lastUsedAt: Instant | null | undefined;
  /** Microsoft's own app without a credential in this tenant: only Microsoft can act as it. */
  readonly microsoft: boolean;
  /** Severity of its high-priority permissions; null without any. */
  readonly severity: Severity | null;
}

const NO_ACCESS: ExchangeAppAccess = { roles: [], policies: [] };
/** Shared by all apps that have none. */
const NONE: readonly never[] = [];

/**
 * Lists every app of the tenant, including those that only grants reference, with the wanted permissions (default:
 * all). A filter that drops high-priority permissions also drops severities.
 */
export function listExposedApps(
  facts: AppExposureFacts,
  context: JudgeContext,
  wanted: PermissionFilter = () => true,
): readonly ExposedApp[] {
  const servicePrincipals = indexAppsById(facts.servicePrincipals);
  /** Apps that only grants reference, by object id, with the name that a grant gives. */
  const strangers = new Map<string, string | undefined>();
  const permissions = groupBy(heldIn(facts, servicePrincipals, strangers, wanted), (one) => one.appObjectId);
  // Incomplete credentials do not prove that there are none.
  const complete = !context.partial.has('applications') && !context.partial.has('servicePrincipals');
  const applications =
    complete && facts.applications !== undefined ? indexRegistrations(facts.applications) : undefined;
  const uses = facts.servicePrincipalUse && indexLastUses(facts.servicePrincipalUse);
  const federated =
    facts.federatedCredentials && !context.partial.has('federatedCredentials')
      ? new Map(facts.federatedCredentials.map((one) => [one.appId, one.credentials]))
      : undefined;
  const members = facts.exchangeRoleGroupMembers && [
    ...facts.exchangeRoleGroupMembers,
    ...(facts.exchangeAppAccess === undefined ? [] : listAdministeringRoles(facts.exchangeAppAccess)),
  ];
  const roleGroups = members && findAppsInExchangeRoleGroups(members, facts.servicePrincipals).byApp;
  const roles = groupBy(facts.roleHoldings?.holdings ?? [], (holding) => holding.principal.id);

  const exposed = (
    id: string,
    name: string | undefined,
    servicePrincipal: ServicePrincipal | undefined,
  ): ExposedApp => {
    const application = servicePrincipal && applications?.get(servicePrincipal.appId);
    const held = permissions.get(id)?.toSorted(compareStrongestFirst) ?? NONE;
    const ownRoles = roles.get(id) ?? NONE;
    const ownGroups = roleGroups && (roleGroups.get(id) ?? NONE);
    const trusted = federated && ((servicePrincipal && federated.get(servicePrincipal.appId)) ?? NONE);
    const door = determineSignInState(servicePrincipal, application, trusted, context.now);
    // Property by property: a spread object takes half as much again, for each of a hundred thousand apps.
    return {
      id,
      name: name ?? id,
      servicePrincipal,
      permissions: held,
      roles: ownRoles,
      roleGroups: ownGroups,
      door,
      lastUsedAt:
        uses === undefined || servicePrincipal === undefined ? undefined : (uses.get(servicePrincipal.appId) ?? null),
      microsoft: isMicrosoftAlone(servicePrincipal, context.now),
      severity: held.length === 0 ? null : severityOf(held, rateRoleLevel(ownRoles, ownGroups), door),
    };
  };
  return [
    ...Array.from(servicePrincipals.values(), (one) => exposed(one.id, one.displayName, one)),
    ...Array.from(strangers, ([id, name]) => exposed(id, name, undefined)),
  ];
}

function* heldIn(
  facts: AppExposureFacts,
  servicePrincipals: ReadonlyMap<string, ServicePrincipal>,
  strangers: Map<string, string | undefined>,
  wanted: PermissionFilter,
): Generator<HeldPermission> {
  const microsoft = new Set([
    ...facts.servicePrincipals.filter(isMicrosoftApp).map(({ appId }) => appId),
    ...(facts.microsoftResources ?? []),
  ]);
  const isMicrosoft = (appId: string) => isRatedResource(appId) || microsoft.has(appId);
  const { exchangeAppAccess: access = NO_ACCESS } = facts;
  const limited = createMailboxLimiter(access, servicePrincipals);
  const ofItself = listApplicationPermissions(facts.appRoleGrants, isMicrosoft, wanted, (grant) => {
    if (!servicePrincipals.has(grant.principalId)) strangers.set(grant.principalId, grant.principalName);
  });
  for (const held of ofItself) yield limited(held);
  yield* listExchangeAppPermissions(access, facts.servicePrincipals).filter(wanted);
  const appIdOf = (id: string) => servicePrincipals.get(id)?.appId;
  yield* listDelegatedPermissions(facts.delegatedGrants, appIdOf, isMicrosoft, wanted, ({ clientId }) => {
    if (!servicePrincipals.has(clientId) && !strangers.has(clientId)) strangers.set(clientId, undefined);
  });
}

function severityOf(permissions: readonly HeldPermission[], role: RoleLevel, door: AppSignInState): Severity | null {
  const application = strongest(permissions, 'application');
  const delegated = strongest(permissions, 'everyone');
  return rateAppSeverity({ application, delegated, role, door }) ?? null;
}

function strongest(permissions: readonly HeldPermission[], via: HeldPermission['via']): PermissionLevel {
  const levels = permissions.filter((one) => one.via === via && isHighPriority(one)).map((one) => one.rating?.level);
  if (levels.length === 0) return 'none';
  return levels.includes('critical') ? 'critical' : 'high';
}

/** Whether an app has long been unused, or has no use on record. */
export function isDormantApp(app: ExposedApp, now: Instant): boolean {
  return app.lastUsedAt === null || (app.lastUsedAt !== undefined && daysBetween(app.lastUsedAt, now) > DORMANT_DAYS);
}
