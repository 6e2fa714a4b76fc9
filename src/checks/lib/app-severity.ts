import type { Application, RoleHolding, ServicePrincipal } from '../../facts/fact-types.js';
import type { ExchangeRoleGroupMember, FederatedTrust } from '../../facts/fact-types.js';
import type { Instant } from '../../core/instant.js';
import { isLiveCredential, isUnexpired } from '../../facts/lib/credential-validity.js';
import { findRoleTier } from '../../m365/directory-roles.js';
import { lowerSeverity, type Severity, worstSeverity } from '../../core/severity.js';
import { isMicrosoftApp } from './first-party.js';

/** Strength of an app's strongest permission. */
export type PermissionLevel = 'critical' | 'high' | 'none';
/** Strength of an app's strongest role. */
export type RoleLevel = 'critical' | 'privileged' | 'none';
/**
 * Whether someone can sign in as an app. `shut`: not now, e.g. disabled; `no-credential`: an app registered here
 * without a valid credential.
 */
export type AppSignInState = 'open' | 'no-credential' | 'shut';

/**
 * Severity = permission × role × credential. Use does not change severity: a dormant app is as powerful as a busy one.
 *
 * | permission | no role  | privileged role | critical role |
 * | ---------- | -------- | --------------- | ------------- |
 * | critical   | critical | critical        | critical      |
 * | high       | high     | high            | critical      |
 *
 * `Exchange.ManageAsApp` is high: alone it does nothing, with a critical role (Exchange or Global Administrator, or the
 * role group Organization Management) it controls all mail. Any state but `open` lowers it by one: an attacker needs
 * one more step.
 */
const BY_ROLE: Readonly<Record<Exclude<PermissionLevel, 'none'>, Readonly<Record<RoleLevel, Severity>>>> = {
  critical: { none: 'critical', privileged: 'critical', critical: 'critical' },
  high: { none: 'high', privileged: 'high', critical: 'critical' },
};

/** The inputs of an app's severity. */
export interface AppSeverityFactors {
  /** The strongest application permission. */
  readonly application: PermissionLevel;
  /** The strongest delegated permission for everyone who signs in. */
  readonly delegated: PermissionLevel;
  readonly role: RoleLevel;
  readonly door: AppSignInState;
}

/** Rates an app; undefined without high-priority permissions. */
export function rateAppSeverity({ application, delegated, role, door }: AppSeverityFactors): Severity | undefined {
  const severities: Severity[] = [];
  if (application !== 'none') {
    const full = BY_ROLE[application][role];
    severities.push(door === 'open' ? full : lowerSeverity(full));
  }
  // Users sign in to it: the app needs no credential, and its roles do not matter.
  if (delegated !== 'none') severities.push(door === 'shut' ? lowerSeverity(delegated) : delegated);
  return worstSeverity(severities);
}

/**
 * The strongest role an app holds, in Entra or in Exchange; one scoped to an app or an administrative unit counts as
 * privileged at most.
 */
export function rateRoleLevel(
  holdings: readonly RoleHolding[],
  roleGroups: readonly ExchangeRoleGroupMember[] = [],
): RoleLevel {
  const held = holdings.flatMap((holding) => {
    const tier = findRoleTier(holding);
    return tier === 'critical' && holding.scope.kind !== 'tenant' ? 'privileged' : (tier ?? []);
  });
  const levels = [...held, ...roleGroups.map(({ level }) => level)];
  if (levels.includes('critical')) return 'critical';
  return levels.includes('privileged') ? 'privileged' : 'none';
}

/** Whether only Microsoft can act as the app: its own app, without a credential in this tenant. */
export function isMicrosoftAlone(servicePrincipal: ServicePrincipal | undefined, now: Instant): boolean {
  if (servicePrincipal === undefined || !isMicrosoftApp(servicePrincipal)) return false;
  return !servicePrincipal.credentials.some((credential) => isLiveCredential(credential, now));
}

/**
 * Whether someone can sign in as the app. Only of an app registered here do we see all credentials: those of a foreign app are
 * at its owner's, those of a managed identity in Azure, so their doors count as open. So does what could not be read. `federated` undefined: not known.
 */
export function determineSignInState(
  servicePrincipal: ServicePrincipal | undefined,
  application: Application | undefined,
  federated: readonly FederatedTrust[] | undefined,
  now: Instant,
): AppSignInState {
  if (servicePrincipal === undefined) return 'open';
  if (!servicePrincipal.accountEnabled || servicePrincipal.disabledByMicrosoft) return 'shut';
  if (application === undefined || servicePrincipal.type === 'ManagedIdentity') return 'open';
  if (federated === undefined || federated.length > 0) return 'open';
  // Who holds a SAML signing key is unknown, and it would be an ideal disguise: it counts as a credential here.
  const live = [...application.credentials, ...servicePrincipal.credentials].some((credential) =>
    isUnexpired(credential, now),
  );
  return live ? 'open' : 'no-credential';
}
