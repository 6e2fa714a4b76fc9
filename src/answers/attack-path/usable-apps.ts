import { listUnknownPermissionGaps } from '../../checks/lib/app-finding-and-row.js';
import { listExposedApps, type ExposedApp } from '../../checks/lib/apps-with-permissions.js';
import { isHighPriority } from '../../checks/lib/held-app-permissions.js';
import { NO_APPS_GAP } from '../../checks/lib/question-app-filter.js';
import { isUnexpired } from '../../facts/lib/credential-validity.js';
import { compareMailFlowFirst, type AppPower } from './app-powers.js';
import { createStepContext, listFactGaps, valueOf, type AttackPathFacts } from './attack-path-readings.js';
import { toUnreadCauses, type AttackStepCause } from './attack-step-builder.js';

/** What decides which apps hold powers. */
const POWERS = [
  'servicePrincipals',
  'appRoleGrants',
  'delegatedGrants',
  'roleHoldings',
  'exchangeRoleGroupMembers',
  'exchangeAppAccess',
] as const;
/** What decides whether someone can sign in as an app of this tenant. Unread, every app counts as open. */
const CREDENTIALS = ['applications', 'federatedCredentials'] as const;

/** Judges the apps with a power that someone other than Microsoft can sign in as. */
export function judgeUsableApps(
  readings: AttackPathFacts,
  power: AppPower,
  change: AttackStepCause['change'],
): AttackStepCause {
  const servicePrincipals = valueOf(readings, 'servicePrincipals');
  const appRoleGrants = valueOf(readings, 'appRoleGrants');
  const delegatedGrants = valueOf(readings, 'delegatedGrants');
  const powerGaps = listFactGaps(readings, POWERS);
  if (servicePrincipals === undefined || appRoleGrants === undefined || delegatedGrants === undefined) {
    return { evidence: [], unread: toUnreadCauses(powerGaps), change };
  }
  const context = createStepContext(readings);
  const apps = listExposedApps(
    {
      servicePrincipals,
      appRoleGrants,
      delegatedGrants,
      roleHoldings: valueOf(readings, 'roleHoldings'),
      exchangeRoleGroupMembers: valueOf(readings, 'exchangeRoleGroupMembers'),
      exchangeAppAccess: valueOf(readings, 'exchangeAppAccess'),
      applications: valueOf(readings, 'applications'),
      federatedCredentials: valueOf(readings, 'federatedCredentials'),
      servicePrincipalUse: undefined,
    },
    context,
    (held) => isHighPriority(held) || held.unknown,
  );
  const armed = apps.filter((app) => app.door === 'open' && !app.microsoft && power.isHeldBy(app));
  const credentialGaps = listFactGaps(readings, CREDENTIALS);
  const registered = new Map((valueOf(readings, 'applications') ?? []).map((one) => [one.appId, one.credentials]));
  // The open state of an app of which no credential was read is a guess while some are unread.
  const isCertain = ({ servicePrincipal }: ExposedApp) =>
    credentialGaps.length === 0 ||
    [...(servicePrincipal?.credentials ?? []), ...(registered.get(servicePrincipal?.appId ?? '') ?? [])].some(
      (credential) => isUnexpired(credential, context.now),
    );
  const certain = armed.filter(isCertain);
  return {
    evidence: certain.toSorted(compareMailFlowFirst).map((app) => ({
      subject: { kind: 'service-principal', id: app.id, name: app.name },
      fact: `${app.name} holds ${power.describe(app)}`,
    })),
    unread: [
      ...toUnreadCauses([
        ...powerGaps,
        ...(apps.length === 0 ? [NO_APPS_GAP] : []),
        ...listUnknownPermissionGaps(apps.filter(({ door }) => door === 'open')),
        ...(certain.length < armed.length ? credentialGaps : []),
      ]),
    ],
    change,
  };
}
