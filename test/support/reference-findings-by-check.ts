import { CHECK_IDS, type CheckId } from '../../src/checks/model/check-id.js';
import type { TenantData } from '../../src/demo/demo-tenant-contract.js';
import { enabledAdmins, everyEnabledAdmin } from './reference-findings-basics.js';
import {
  adminsAtRisk,
  adminsWithDailyUse,
  adminsWithPhishableMfaOnly,
  adminsWithWeakerBeside,
  unusedAdmins,
} from './reference-findings-admins.js';
import { appsWithRoles, riskyApps, strongGrants, suspiciousApps } from './reference-findings-app-risk.js';
import { oddCredentials, sleepingApps } from './reference-findings-apps.js';
import {
  adminRolesNeedMfa,
  exemptFromAudit,
  legacyBlockedByPolicy,
  usersNeedMoreThanPassword,
  uncoveredAdmins,
} from './reference-findings-baseline.js';
import { changedMailFlow, oddConnectors, oddRules } from './reference-findings-mail.js';
import {
  hasCriticalRole,
  isEmergencyAccount,
  isLesser,
  findOddlyHeldRoles,
  findAdminsWithoutMfa,
  type ReferenceFinding,
} from './reference-findings-roles.js';

type FindReference = (world: TenantData, now: Date) => ReferenceFinding[];

/**
 * Expected findings of each check in the demo tenant (Entra ID P2), computed by plain code from the raw data; uses only
 * the check ids of the product.
 */
export const REFERENCE_FINDINGS: Readonly<Partial<Record<CheckId, FindReference>>> = {
  'admins-without-mfa': findAdminsWithoutMfa,
  'admins-weak-mfa': (world) => {
    const isCritical = (name: string) =>
      hasCriticalRole(world, enabledAdmins(world).find((user) => user['displayName'] === name)?.id ?? '');
    return [
      ...adminsWithPhishableMfaOnly(world).flatMap((name) => people([name], isCritical(name) ? 'high' : 'medium')),
      ...adminsWithWeakerBeside(world).flatMap((name) => people([name], isCritical(name) ? 'medium' : 'low')),
    ];
  },
  'privileged-roles': findOddlyHeldRoles,
  'admin-separation': (world) => {
    const { synced, daily } = adminsWithDailyUse(world);
    return [...people(synced, 'high'), ...people(daily, 'medium')];
  },
  'risky-admins': (world) => people(adminsAtRisk(world), 'critical'),
  'stale-admins': (world, now) =>
    unusedAdmins(world, now).map((name) => {
      const admin = everyEnabledAdmin(world).find((user) => user['displayName'] === name);
      return ['user', name, isLesser(world, admin?.id ?? '') ? 'low' : 'medium'];
    }),
  'security-defaults': (world) => {
    if (world.securityDefaults['isEnabled'] === true) return [];
    if (!adminRolesNeedMfa(world) || !legacyBlockedByPolicy(world)) return [tenant('critical')];
    return usersNeedMoreThanPassword(world) ? [] : [tenant('high')];
  },
  'conditional-access': (world) =>
    uncoveredAdmins(world).map((user) => [
      'user',
      String(user['displayName']),
      isEmergencyAccount(user) || isLesser(world, user.id) ? 'medium' : 'high',
    ]),
  'legacy-authentication': (world) => {
    const blocked = world.securityDefaults['isEnabled'] === true || legacyBlockedByPolicy(world);
    const smtpOpen = world.exchange.transportConfig['SmtpClientAuthenticationDisabled'] !== true;
    return [...(blocked ? [] : [tenant('high')]), ...(smtpOpen ? [tenant(blocked ? 'medium' : 'high')] : [])];
  },
  'consent-settings': (world) => {
    const user = world.authorizationPolicy?.['defaultUserRolePermissions'] as Readonly<Record<string, unknown>>;
    const toAnyApp = JSON.stringify(user['permissionGrantPoliciesAssigned']).includes('microsoft-user-default-legacy');
    return [
      ...(toAnyApp ? [tenant('high')] : []),
      ...(world.adminConsentRequestPolicy?.['isEnabled'] === true ? [] : [tenant('medium')]),
      ...(user['allowedToCreateApps'] === true ? [tenant('medium')] : []),
    ];
  },
  'risky-apps': riskyApps,
  'apps-with-roles': appsWithRoles,
  'app-credentials': oddCredentials,
  'dormant-apps': (world, now) => sleepingApps(world, now).map((name) => ['service-principal', name, 'high']),
  'suspicious-apps': suspiciousApps,
  'recent-consents': (world, now) => strongGrants(world, now, 7),
  'mail-connectors': oddConnectors,
  'transport-rules': oddRules,
  'mail-flow-changes': changedMailFlow,
  'audit-logging': (world) => [
    ...(/^true$/i.test(String(world.exchange.adminAuditLogConfig['UnifiedAuditLogIngestionEnabled']))
      ? []
      : [tenant('critical')]),
    ...(world.exchange.organizationConfig['AuditDisabled'] === true ? [tenant('high')] : []),
    ...exemptFromAudit(world).map((id): ReferenceFinding => {
      const isAdmin = enabledAdmins(world).some((user) => user.id === id);
      return ['user', String(world.users.byId(id)?.['displayName']), isAdmin ? 'critical' : 'high'];
    }),
  ],
};

function people(names: readonly string[], severity: string): ReferenceFinding[] {
  return names.map((name) => ['user', name, severity]);
}

function tenant(severity: string): ReferenceFinding {
  return ['tenant', 'This tenant', severity];
}

/** Sorts the lines by their content. */
export function sortedLines(lines: readonly ReferenceFinding[]): ReferenceFinding[] {
  const key = (line: ReferenceFinding) => line.join('\n');
  return [...lines].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}

/** The checks whose findings are worked out a second time: all that are whole. */
export const REFERENCED_CHECKS: readonly CheckId[] = CHECK_IDS.filter((id) => REFERENCE_FINDINGS[id] !== undefined);

/** The expected findings of a check, sorted. Throws if nobody worked them out. */
export function referenceFor(id: CheckId, world: TenantData, now: Date): ReferenceFinding[] {
  const find = REFERENCE_FINDINGS[id];
  if (find === undefined) throw new RangeError(`No reference findings for ${id}`);
  return sortedLines(find(world, now));
}
