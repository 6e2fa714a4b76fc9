import { createAppFinding, describeAppRoles } from '../../checks/lib/app-finding-and-row.js';
import { listExposedApps, type ExposedApp } from '../../checks/lib/apps-with-permissions.js';
import { judgeAppSuspicions, type AppSuspicion } from '../../checks/lib/app-suspicions.js';
import { listAppsWithRoles } from '../../checks/lib/apps-with-admin-roles.js';
import { isHighPriority } from '../../checks/lib/held-app-permissions.js';
import type { FederatedApp } from '../../facts/fact-types.js';
import type { Application } from '../../facts/fact-types.js';
import { formatCount } from '../../core/plural-formatting.js';
import { worstSeverity, type Severity } from '../../core/severity.js';
import { formatList } from '../../core/sentence-formatting.js';
import type { AppReading } from '../../tenant/model/app-reader-port.js';
import { omitUndefined } from '../../core/omit-undefined.js';
import { gapsOf, valuesOf } from '../dossier-section.js';
import type { AppAssessment } from '../model/app-dossier.js';
import { appConsentSection } from './app-consent-sections.js';
import { appIdentitySection, appOriginOf } from './app-identity-section.js';
import { appOdditiesSection } from './app-oddities-section.js';
import { appPermissionsSection, appRiskSection, appRolesSection } from './app-permission-sections.js';

/** How bad an app is and why, from a reading of it. Pure. */
export function assessApp(parts: AppReading): AppAssessment {
  const judged = judgeApp(parts);
  const judgedWhole = isJudgedWhole(parts);
  const risk = judgeAppRisk(judged, parts);
  return {
    headline: risk.headline,
    severity: risk.severity,
    judgedWhole,
    sections: [
      appIdentitySection(parts),
      appRiskSection(judged, risk, judgedWhole),
      appPermissionsSection(judged, parts),
      appRolesSection(judged, parts),
      appConsentSection(parts),
      appOdditiesSection(parts),
    ],
  };
}

/** Whether everything that determines an app's severity was read. */
export function isJudgedWhole(parts: AppReading): boolean {
  const { identity, appRoleGrants, delegatedGrants, directoryRoles, exchangeRoleGroupMembers } = parts;
  return gapsOf(identity, appRoleGrants, delegatedGrants, directoryRoles, exchangeRoleGroupMembers).length === 0;
}

/** Judges one app by the rule of the check risky-apps. */
export function judgeApp(parts: AppReading): ExposedApp {
  const { app, identity, lastUsedAt, directoryRoles, exchangeRoleGroupMembers } = parts;
  const use = lastUsedAt.ok && lastUsedAt.value !== null ? [{ appId: app.appId, lastUsedAt: lastUsedAt.value }] : [];
  const [judged] = listExposedApps(
    {
      servicePrincipals: identity.ok ? [identity.value] : [],
      appRoleGrants: valuesOf(parts.appRoleGrants),
      delegatedGrants: valuesOf(parts.delegatedGrants),
      roleHoldings: directoryRoles.ok ? directoryRoles.value : undefined,
      exchangeRoleGroupMembers: exchangeRoleGroupMembers.ok ? exchangeRoleGroupMembers.value : undefined,
      applications: registrationsOf(parts),
      federatedCredentials: trustsOf(parts),
      servicePrincipalUse: lastUsedAt.ok ? use : undefined,
      ...omitUndefined({ microsoftResources: parts.microsoftServices }),
    },
    { now: parts.asOf, parameters: {}, partial: new Set() },
  );
  const unseen = { servicePrincipal: undefined, permissions: [], roles: [], lastUsedAt: undefined } as const;
  return judged ?? { ...unseen, id: app.id, name: app.name, door: 'open', microsoft: false, severity: null };
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
}

/** Judges an app as the checks risky-apps, suspicious-apps and apps-with-roles do: the worst counts, so that none says more than this. */
export function judgeAppRisk(app: ExposedApp, parts: AppReading): AppRisk {
  const origin = appOriginOf(parts);
  const own = origin === 'ours' || origin === 'unknown';
  const { signs, severity: bySigns } = judgeAppSuspicions(app, { own, people: new Set(), now: parts.asOf });
  const byRoles = judgeRoles(app, parts);
  const finding = createAppFinding(app, parts.asOf);
  const severities = [finding?.severity, bySigns, byRoles].flatMap((one) => one ?? []);
  const sign = signs[0];
  const headline =
    finding === undefined && sign !== undefined ? `${app.name} ${sign.words}` : describeAppPower(app, parts);
  return { severity: worstSeverity(severities) ?? null, headline, signs };
}

function judgeRoles(app: ExposedApp, { exchangeRoleGroupMembers, asOf }: AppReading): Severity | null {
  const { servicePrincipal, roles } = app;
  if (servicePrincipal === undefined || app.microsoft) return null;
  const members = valuesOf(exchangeRoleGroupMembers);
  return listAppsWithRoles([servicePrincipal], roles, members, asOf).find(({ id }) => id === app.id)?.severity ?? null;
}

/** What an app may do, as one sentence. */
function describeAppPower(app: ExposedApp, parts: AppReading): string {
  const finding = createAppFinding(app, parts.asOf);
  if (finding !== undefined) return finding.title;
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
