import type { RoleHolding, ServicePrincipal } from '../../facts/fact-types.js';
import type { ExchangeRoleGroupMember } from '../../facts/fact-types.js';
import type { Instant } from '../../core/instant.js';
import {
  DIRECTORY_READERS,
  DIRECTORY_SYNCHRONIZATION_ROLES,
  GLOBAL_READER,
  findRoleTier,
  SECURITY_READER,
} from '../../m365/directory-roles.js';
import { lowerSeverity, type Severity, worstSeverity } from '../../core/severity.js';
import { isMicrosoftAlone } from './app-severity.js';
import { indexAppsById } from './app-indexes.js';
import { findAppsInExchangeRoleGroups } from './apps-in-exchange-role-groups.js';
import { groupBy } from '../../core/group-by.js';
import { compareText } from './role-holder-traits.js';

/** An app with its roles in Entra and Exchange. */
export interface AppWithRoles {
  readonly id: string;
  readonly name: string;
  /** Undefined: only the role references it. */
  readonly servicePrincipal: ServicePrincipal | undefined;
  readonly roles: readonly RoleHolding[];
  readonly roleGroups: readonly ExchangeRoleGroupMember[];
  /** Microsoft's own app without a credential in this tenant. */
  readonly microsoft: boolean;
  readonly disabled: boolean;
  /** null: standard in every tenant. */
  readonly severity: Severity | null;
}

/** Roles by which Microsoft's own services read or synchronise the directory, in every tenant. */
const EXPECTED_OF_MICROSOFT = [DIRECTORY_READERS, ...DIRECTORY_SYNCHRONIZATION_ROLES];

/** Lists every app that holds a role, even when its service principal was not read. */
export function listAppsWithRoles(
  servicePrincipals: readonly ServicePrincipal[],
  holdings: readonly RoleHolding[],
  members: readonly ExchangeRoleGroupMember[],
  now: Instant,
): readonly AppWithRoles[] {
  const known = indexAppsById(servicePrincipals);
  const ofApps = holdings.filter(({ principal }) => principal.kind === 'service-principal' || known.has(principal.id));
  const roles = groupBy(ofApps, ({ principal }) => principal.id);
  const { byApp, strangers } = findAppsInExchangeRoleGroups(members, servicePrincipals);
  const unknown = groupBy(strangers, ({ ids, name }) => ids.toSorted(compareText)[0] ?? name);
  const ids = [...new Set([...roles.keys(), ...byApp.keys(), ...unknown.keys()])];
  return ids.map((id) => {
    const servicePrincipal = known.get(id);
    const held = roles.get(id) ?? [];
    const roleGroups = byApp.get(id) ?? unknown.get(id) ?? [];
    const microsoft = isMicrosoftAlone(servicePrincipal, now);
    const disabled =
      servicePrincipal !== undefined && (!servicePrincipal.accountEnabled || servicePrincipal.disabledByMicrosoft);
    const name = [servicePrincipal?.displayName, held[0]?.principal.displayName, roleGroups[0]?.name];
    const severities = [
      ...held.flatMap((holding) => (microsoft ? (ofMicrosoft(holding) ?? []) : ofRole(holding))),
      ...roleGroups.map(({ level }) => OF_GROUP[level]),
    ];
    const worst = worstSeverity(severities);
    return {
      id,
      name: name.find((text) => text !== undefined && text !== '') ?? id,
      servicePrincipal,
      roles: held,
      roleGroups,
      microsoft,
      disabled,
      severity: worst === undefined ? null : disabled ? lowerSeverity(worst) : worst,
    };
  });
}

const OF_GROUP = { critical: 'critical', privileged: 'high', reading: 'medium' } as const;

/**
 * Critical when the app can become Global Administrator or controls all mail; less for a part of the tenant or read
 * access.
 */
function ofRole(holding: RoleHolding): Severity {
  const { roleTemplateId, scope, unread } = holding;
  const tier = findRoleTier(holding);
  if (tier !== undefined) {
    const full: Severity = tier === 'critical' ? 'critical' : 'high';
    return scope.kind === 'tenant' ? full : lowerSeverity(full);
  }
  // A role whose permissions could not be read may be powerful; its gap says so.
  return unread === true || [GLOBAL_READER, SECURITY_READER].includes(roleTemplateId) ? 'medium' : 'low';
}

/** Only Microsoft can act as its own app, so an unusual role is a question, not an alarm. */
function ofMicrosoft(holding: RoleHolding): Severity | undefined {
  if (EXPECTED_OF_MICROSOFT.includes(holding.roleTemplateId)) return undefined;
  return findRoleTier(holding) === undefined ? 'low' : 'medium';
}
