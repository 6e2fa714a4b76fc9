import { createAppFinding } from '../../checks/lib/app-finding-and-row.js';
import { listExposedApps, type ExposedApp } from '../../checks/lib/apps-with-permissions.js';
import { isHighPriority } from '../../checks/lib/held-app-permissions.js';
import type { FederatedApp } from '../../facts/fact-types.js';
import type { Application } from '../../facts/fact-types.js';
import { formatCount } from '../../core/plural-formatting.js';
import { formatList } from '../../core/sentence-formatting.js';
import type { AppReading } from '../../tenant/model/app-reader-port.js';
import { gapsOf, valuesOf } from '../dossier-section.js';
import type { AppAssessment } from '../model/app-dossier.js';
import { appConsentSection } from './app-consent-sections.js';
import { appIdentitySection } from './app-identity-section.js';
import { appOdditiesSection } from './app-oddities-section.js';
import { appPermissionsSection, appRiskSection, appRolesSection } from './app-permission-sections.js';

/** How bad an app is and why, from a reading of it. Pure. */
export function assessApp(parts: AppReading): AppAssessment {
  const judged = judgeApp(parts);
  const judgedWhole = isJudgedWhole(parts);
  return {
    headline: describeAppRisk(judged, parts),
    severity: judged.severity,
    judgedWhole,
    sections: [
      appIdentitySection(parts),
      appRiskSection(judged, judgedWhole),
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

/** What an app may do, as one sentence. */
export function describeAppRisk(app: ExposedApp, parts: AppReading): string {
  const finding = createAppFinding(app, parts.asOf);
  if (finding !== undefined) return finding.title;
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
