import { describeAppRoles, listUnknownPermissionGaps } from '../../checks/lib/app-finding-and-row.js';
import { rateRoleLevel } from '../../checks/lib/app-severity.js';
import { listExposedApps, type ExposedApp } from '../../checks/lib/apps-with-permissions.js';
import { compareStrongestFirst, isHighPriority } from '../../checks/lib/held-app-permissions.js';
import { NO_APPS_GAP } from '../../checks/lib/question-app-filter.js';
import { formatList } from '../../core/sentence-formatting.js';
import { isUnexpired } from '../../facts/lib/credential-validity.js';
import { createStepContext, listFactGaps, valueOf, type AttackPathFacts } from './attack-path-readings.js';
import { toUnreadCauses, type AttackStepCause } from './attack-step-builder.js';

/** What decides which apps hold powers. */
const POWERS = [
  'servicePrincipals',
  'appRoleGrants',
  'delegatedGrants',
  'roleHoldings',
  'exchangeRoleGroupMembers',
] as const;
/** What decides whether someone can sign in as an app of this tenant. Unread, every app counts as open. */
const CREDENTIALS = ['applications', 'federatedCredentials'] as const;

/** Judges the apps with a power that someone other than Microsoft can sign in as. */
export function judgeUsableApps(
  readings: AttackPathFacts,
  holdsPower: (app: ExposedApp) => boolean,
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
      applications: valueOf(readings, 'applications'),
      federatedCredentials: valueOf(readings, 'federatedCredentials'),
      servicePrincipalUse: undefined,
    },
    context,
    (held) => isHighPriority(held) || held.unknown,
  );
  const armed = apps.filter((app) => app.door === 'open' && !app.microsoft && holdsPower(app));
  const credentialGaps = listFactGaps(readings, CREDENTIALS);
  // The open state of an app without a credential of its own is a guess while registrations are unread.
  const isCertain = ({ servicePrincipal }: ExposedApp) =>
    credentialGaps.length === 0 ||
    servicePrincipal?.credentials.some((credential) => isUnexpired(credential, context.now)) === true;
  const certain = armed.filter(isCertain);
  return {
    evidence: certain.map((app) => ({
      subject: { kind: 'service-principal', id: app.id, name: app.name },
      fact: `${app.name} holds ${describePowers(app)}`,
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

/** Whether an app can take over mail or the tenant, by the rules of the checks risky-apps and apps-with-roles. */
export function holdsCriticalPower(app: ExposedApp): boolean {
  return app.severity === 'critical' || rateRoleLevel(app.roles, app.roleGroups) === 'critical';
}

/** "Exchange.ManageAsApp, Global Administrator and Exchange Administrator". */
function describePowers(app: ExposedApp): string {
  const strong = app.permissions.filter((held) => isHighPriority(held) && held.via !== 'people');
  const values = [...new Set(strong.toSorted(compareStrongestFirst).map(({ value }) => value))];
  return formatList([...values, ...[describeAppRoles(app)].filter((roles) => roles !== undefined)]);
}
