import { listNotableRoles } from '../../checks/lib/app-access-in-exchange.js';
import { createAppFinding, describeAppRoles } from '../../checks/lib/app-finding-and-row.js';
import { listAppsWithRoles } from '../../checks/lib/apps-with-admin-roles.js';
import { listExposedApps, type AppExposureFacts, type ExposedApp } from '../../checks/lib/apps-with-permissions.js';
import { judgeAppSuspicions, type AppSuspicion } from '../../checks/lib/app-suspicions.js';
import { flagCredentials, NEW_CREDENTIAL_DAYS } from '../../checks/lib/credential-flags.js';
import { findOwnTenants, judgeFlaggedApp, listAppsWithCredentials } from '../../checks/lib/credential-report.js';
import { DORMANT_SEVERITY, selectDormantApps } from '../../checks/lib/dormant-app-selection.js';
import { isHighPriority } from '../../checks/lib/held-app-permissions.js';
import type { JudgeContext } from '../../checks/model/check.js';
import { daysBefore } from '../../core/instant.js';
import { omitUndefined } from '../../core/omit-undefined.js';
import { formatCount } from '../../core/plural-formatting.js';
import { formatList } from '../../core/sentence-formatting.js';
import { worstSeverity, type Severity } from '../../core/severity.js';
import type { Application, FactName, FederatedApp } from '../../facts/fact-types.js';
import type { AppReading } from '../../tenant/model/app-reader-port.js';
import { gapsOf, valuesOf } from '../dossier-section.js';
import { appOriginOf } from './app-identity-section.js';

/** Whether everything was read that tells what an app may do. */
export function isJudgedWhole(parts: AppReading): boolean {
  const { identity, appRoleGrants, delegatedGrants, directoryRoles, exchangeRoleGroupMembers, exchangeAppAccess } =
    parts;
  const read = [identity, appRoleGrants, delegatedGrants, directoryRoles, exchangeRoleGroupMembers, exchangeAppAccess];
  return gapsOf(...read).length === 0;
}

/** Judges one app by the rule of the check risky-apps. */
export function judgeApp(parts: AppReading): ExposedApp {
  const [judged] = listExposedApps(exposureOf(parts), contextOf(parts));
  const unseen = {
    servicePrincipal: undefined,
    permissions: [],
    roles: [],
    roleGroups: undefined,
    lastUsedAt: undefined,
  } as const;
  const { id, name } = parts.app;
  return judged ?? { ...unseen, id, name, door: 'open', microsoft: false, severity: null };
}

/** The app as the facts of checks show it. */
function exposureOf(parts: AppReading): AppExposureFacts {
  const { app, identity, lastUsedAt, directoryRoles, exchangeRoleGroupMembers, exchangeAppAccess } = parts;
  const use = lastUsedAt.ok && lastUsedAt.value !== null ? [{ appId: app.appId, lastUsedAt: lastUsedAt.value }] : [];
  return {
    servicePrincipals: identity.ok ? [identity.value] : [],
    appRoleGrants: valuesOf(parts.appRoleGrants),
    delegatedGrants: valuesOf(parts.delegatedGrants),
    roleHoldings: directoryRoles.ok ? directoryRoles.value : undefined,
    exchangeRoleGroupMembers: exchangeRoleGroupMembers.ok ? exchangeRoleGroupMembers.value : undefined,
    exchangeAppAccess: exchangeAppAccess.ok ? exchangeAppAccess.value : undefined,
    applications: registrationsOf(parts),
    federatedCredentials: trustsOf(parts),
    servicePrincipalUse: lastUsedAt.ok ? use : undefined,
    ...omitUndefined({ microsoftResources: parts.microsoftServices }),
  };
}

function contextOf({ asOf, lastUsedAt }: AppReading): JudgeContext {
  const partial = new Set<FactName>(lastUsedAt.ok && lastUsedAt.gaps.length > 0 ? ['servicePrincipalUse'] : []);
  return { now: asOf, parameters: {}, partial };
}

/** Undefined unless all credentials were read: otherwise the app must not count as unusable. */
function registrationsOf({ registration, federated }: AppReading): readonly Application[] | undefined {
  if (gapsOf(registration, federated).length > 0 || !registration.ok) return undefined;
  return registration.value === undefined ? [] : [registration.value];
}

function trustsOf({ app: { appId }, registration, federated }: AppReading): readonly FederatedApp[] {
  if (!registration.ok || registration.value === undefined) return [];
  return [{ applicationId: registration.value.id, appId, credentials: valuesOf(federated) }];
}

/** How bad an app is by every check that judges single apps, and why. */
export interface AppRisk {
  readonly severity: Severity | null;
  readonly headline: string;
  /** What looks wrong about it, worst first. */
  readonly signs: readonly AppSuspicion[];
  /** What else checks find: its credentials, and that nobody uses it. */
  readonly remarks: readonly AppRemark[];
}

/** Something that a check finds about an app. */
export interface AppRemark {
  readonly words: string;
  readonly severity: Severity;
}

/** Judges an app as every check of single apps does: the worst counts, so that none says more than this. */
export function judgeAppRisk(app: ExposedApp, parts: AppReading): AppRisk {
  const origin = appOriginOf(parts);
  const own = origin === 'ours' || origin === 'unknown';
  const people = new Set(parts.adminNames.ok ? parts.adminNames.value : []);
  const { signs, severity: bySigns } = judgeAppSuspicions(app, { own, people, now: parts.asOf });
  const remarks = [...judgeCredentials(parts), ...judgeSleep(parts)];
  const finding = createAppFinding(app, parts.asOf);
  const found = [finding?.severity, bySigns, judgeRoles(app, parts), ...remarks.map(({ severity }) => severity)];
  return {
    severity: worstSeverity(found.flatMap((one) => one ?? [])) ?? null,
    headline: finding?.title ?? describeSigns(app, signs, remarks) ?? describeAppPower(app, parts),
    signs,
    remarks,
  };
}

/** What looks wrong, where no permission is; information is no headline. */
function describeSigns(
  app: ExposedApp,
  [sign]: readonly AppSuspicion[],
  remarks: readonly AppRemark[],
): string | undefined {
  if (sign !== undefined) return `${app.name} ${sign.words}`;
  const [remark] = remarks.filter(({ severity }) => severity !== 'info');
  return remark && describeAppRoles(app) === undefined ? `${app.name}: ${remark.words}` : undefined;
}

function judgeRoles(
  app: ExposedApp,
  { exchangeRoleGroupMembers, exchangeAppAccess, asOf }: AppReading,
): Severity | null {
  const { servicePrincipal, roles } = app;
  if (servicePrincipal === undefined || app.microsoft) return null;
  const own = exchangeAppAccess.ok ? listNotableRoles(exchangeAppAccess.value) : [];
  const members = [...valuesOf(exchangeRoleGroupMembers), ...own];
  return listAppsWithRoles([servicePrincipal], roles, members, asOf).find(({ id }) => id === app.id)?.severity ?? null;
}

/** As the check app-credentials judges; nothing unless all credentials were read. */
function judgeCredentials(parts: AppReading): readonly AppRemark[] {
  const registrations = registrationsOf(parts);
  if (registrations === undefined || !parts.identity.ok) return [];
  const { asOf: now } = parts;
  const ownTenants = findOwnTenants([parts.identity.value], registrations);
  const [app] = listAppsWithCredentials([parts.identity.value], registrations, trustsOf(parts), ownTenants);
  if (app === undefined) return [];
  const flags = flagCredentials(app, { now, newSince: daysBefore(now, NEW_CREDENTIAL_DAYS), ownTenants });
  const { severity, flags: worstFirst } = judgeFlaggedApp(app, flags);
  return severity === null
    ? []
    : [
        {
          severity,
          words: formatList(
            worstFirst.map(({ words }) => words),
            4,
          ),
        },
      ];
}

/** As the check dormant-apps judges. */
function judgeSleep(parts: AppReading): readonly AppRemark[] {
  const { asleep } = selectDormantApps(exposureOf(parts), contextOf(parts));
  return asleep
    .filter(({ app }) => app.id === parts.app.id)
    .map(({ words }) => ({ severity: DORMANT_SEVERITY, words: `it ${words}` }));
}

/** What an app may do, as one sentence. */
function describeAppPower(app: ExposedApp, parts: AppReading): string {
  const roles = describeAppRoles(app);
  if (roles !== undefined) return `${app.name} holds ${roles}`;
  const forPeople = app.permissions.filter((held) => isHighPriority(held));
  if (forPeople.length > 0) {
    const people = new Set(forPeople.flatMap(({ personId }) => personId ?? [])).size;
    const may = formatList(
      [...new Set(forPeople.map(({ rating, value }) => `${rating?.words ?? 'use'} (${value})`))],
      2,
    );
    return `${app.name} may ${may}, as ${formatCount(people, 'person', 'people')} who agreed`;
  }
  return isJudgedWhole(parts)
    ? `${app.name} holds no high-priority permission`
    : `What ${app.name} may do could not all be read`;
}
