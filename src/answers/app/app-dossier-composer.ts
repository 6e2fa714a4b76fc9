import { listExposedApps, type ExposedApp } from '../../checks/lib/app-exposure.js';
import { isHighPriority } from '../../checks/lib/held-app-permissions.js';
import { createAppFinding, describeLastUse } from '../../checks/lib/app-finding-and-row.js';
import type { AppReading } from '../../tenant/model/app-reader-port.js';
import type { FederatedApp } from '../../facts/fact-types.js';
import type { Application, FactReading, RoleHoldings } from '../../facts/fact-types.js';
import { formatCount } from '../../core/plural-formatting.js';
import { buildPortalUrl } from '../../m365/portal-links.js';
import { formatList, formatUtcMinute } from '../../core/sentence-formatting.js';
import type { NamedApp } from '../../m365/named-app.js';
import type { AppDossier, DossierSection } from '../model/app-dossier.js';
import { appCredentialsSection } from './app-credentials-section.js';
import { appIdentitySection } from './app-identity-section.js';
import { appOdditiesSection } from './app-oddities-section.js';
import { appConsentSection, appHistorySection, appOwnersSection } from './app-consent-sections.js';
import { appPermissionsSection, appReachSection, appRiskSection, appRolesSection } from './app-permission-sections.js';
import { createAppSection, gapsOf, valuesOf } from '../dossier-section.js';

/** Tenant-wide role facts read for one app, in addition to its parts. */
export interface AppRoleReadings {
  readonly roleHoldings: FactReading<'roleHoldings'>;
  readonly exchangeRoleGroupMembers: FactReading<'exchangeRoleGroupMembers'>;
  /** Number of requests used to read them. */
  readonly requests: number;
}

/** Composes an app's dossier. Pure: the same parts give the same dossier. */
export function composeAppDossier(app: NamedApp, parts: AppReading, roles: AppRoleReadings): AppDossier {
  const now = parts.asOf;
  const judged = judge(app, parts, roles);
  const { identity, appRoleGrants, delegatedGrants } = parts;
  const decisive = [identity, appRoleGrants, delegatedGrants, roles.roleHoldings, roles.exchangeRoleGroupMembers];
  const judgedWhole = decisive.every(({ gaps }) => gaps.length === 0);
  return {
    app,
    headline: headline(judged, judgedWhole, parts),
    severity: judged.severity,
    judgedWhole,
    sections: [
      appIdentitySection(app, parts),
      appRiskSection(judged, judgedWhole),
      appPermissionsSection(judged, parts),
      appRolesSection(judged, roles.roleHoldings.gaps, roles.exchangeRoleGroupMembers.gaps),
      appReachSection(judged, parts),
      appCredentialsSection(parts, now),
      useSection(judged, parts),
      appOwnersSection(parts),
      appConsentSection(parts),
      appOdditiesSection(app, parts, now),
      appHistorySection(parts),
    ],
    asOf: now,
    cost: { ...parts.cost, requests: parts.cost.requests + roles.requests },
    portalUrl: buildPortalUrl({ kind: 'service-principal', id: app.id }),
  };
}

/** Judges one app by the rule of the check risky-apps. */
function judge(
  app: NamedApp,
  parts: AppReading,
  { roleHoldings, exchangeRoleGroupMembers }: AppRoleReadings,
): ExposedApp {
  const { identity, lastUsedAt } = parts;
  const use = lastUsedAt.ok && lastUsedAt.value !== null ? [{ appId: app.appId, lastUsedAt: lastUsedAt.value }] : [];
  const [judged] = listExposedApps(
    {
      servicePrincipals: identity.ok ? [identity.value] : [],
      appRoleGrants: valuesOf(parts.appRoleGrants),
      delegatedGrants: valuesOf(parts.delegatedGrants),
      roleHoldings: roleHoldings.ok ? rolesOf(app, roleHoldings.value) : undefined,
      exchangeRoleGroupMembers: exchangeRoleGroupMembers.ok ? exchangeRoleGroupMembers.value : undefined,
      applications: registrationsOf(parts),
      federatedCredentials: trustsOf(app, parts),
      servicePrincipalUse: lastUsedAt.ok ? use : undefined,
    },
    { now: parts.asOf, parameters: {}, partial: new Set() },
  );
  const unseen = { servicePrincipal: undefined, permissions: [], roles: [], lastUsedAt: undefined } as const;
  return judged ?? { ...unseen, id: app.id, name: app.name, door: 'open', microsoft: false, severity: null };
}

function rolesOf(app: NamedApp, { holdings, pim }: RoleHoldings): RoleHoldings {
  return { pim, holdings: holdings.filter(({ principal }) => principal.id === app.id) };
}

/** Undefined unless all credentials were read: otherwise the app must not count as unusable. */
function registrationsOf({ registration, federated }: AppReading): readonly Application[] | undefined {
  if (gapsOf(registration, federated).length > 0 || !registration.ok) return undefined;
  return registration.value === undefined ? [] : [registration.value];
}

function trustsOf({ appId }: NamedApp, { registration, federated }: AppReading): readonly FederatedApp[] {
  if (!registration.ok || registration.value === undefined) return [];
  return [{ applicationId: registration.value.id, appId, credentials: valuesOf(federated) }];
}

function headline(app: ExposedApp, judgedWhole: boolean, parts: AppReading): string {
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
  return judgedWhole
    ? `${app.name} holds no high-priority permission`
    : `What ${app.name} may do could not all be read`;
}

function useSection(app: ExposedApp, { lastUsedAt, asOf }: AppReading): DossierSection {
  const at = lastUsedAt.ok ? lastUsedAt.value : null;
  return createAppSection('use', {
    ...(at === null ? {} : { summary: `${formatUtcMinute(at)} (${describeLastUse(app, asOf)})` }),
    none: 'no use on record',
    gaps: lastUsedAt.gaps,
  });
}
