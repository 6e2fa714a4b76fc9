import { appsOf, type App } from '../../checks/lib/app-exposure.js';
import { isHighPriority } from '../../checks/lib/app-permissions.js';
import { appFinding, useInWords } from '../../checks/lib/app-report.js';
import { listed, whenInWords } from '../../core/words.js';
import type { AppName, AppParts, Dossier, DossierSection } from '../../core/dossier.js';
import type { Application, FactReading, RoleHoldings } from '../../core/facts.js';
import type { FederatedApp } from '../../core/facts-apps.js';
import { count } from '../../core/plural.js';
import { portalUrlOf } from '../../core/portal.js';
import { credentialsSection } from './credentials.js';
import { identitySection } from './identity.js';
import { odditiesSection } from './oddities.js';
import { consentSection, historySection, ownersSection } from './people.js';
import { permissionsSection, reachSection, riskSection, rolesSection } from './power.js';
import { gapsOf, section, valuesOf } from './section.js';

/** Tenant-wide role facts read for one app, in addition to its parts. */
export interface AppRoles {
  readonly roleHoldings: FactReading<'roleHoldings'>;
  readonly exchangeRoleGroupMembers: FactReading<'exchangeRoleGroupMembers'>;
  /** Number of requests used to read them. */
  readonly requests: number;
}

/** Composes an app's dossier. Pure: the same parts give the same dossier. */
export function composeDossier(app: AppName, parts: AppParts, roles: AppRoles): Dossier {
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
      identitySection(app, parts),
      riskSection(judged, judgedWhole),
      permissionsSection(judged, parts),
      rolesSection(judged, roles.roleHoldings.gaps, roles.exchangeRoleGroupMembers.gaps),
      reachSection(judged, parts),
      credentialsSection(parts, now),
      useSection(judged, parts),
      ownersSection(parts),
      consentSection(parts),
      odditiesSection(app, parts, now),
      historySection(parts),
    ],
    asOf: now,
    cost: { ...parts.cost, requests: parts.cost.requests + roles.requests },
    portalUrl: portalUrlOf({ kind: 'service-principal', id: app.id }),
  };
}

/** Judges one app by the rule of the check risky-apps. */
function judge(app: AppName, parts: AppParts, { roleHoldings, exchangeRoleGroupMembers }: AppRoles): App {
  const { identity, lastUsedAt } = parts;
  const use = lastUsedAt.ok && lastUsedAt.value !== null ? [{ appId: app.appId, lastUsedAt: lastUsedAt.value }] : [];
  const [judged] = appsOf(
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

function rolesOf(app: AppName, { holdings, pim }: RoleHoldings): RoleHoldings {
  return { pim, holdings: holdings.filter(({ principal }) => principal.id === app.id) };
}

/** Undefined unless all credentials were read: otherwise the app must not count as unusable. */
function registrationsOf({ registration, federated }: AppParts): readonly Application[] | undefined {
  if (gapsOf(registration, federated).length > 0 || !registration.ok) return undefined;
  return registration.value === undefined ? [] : [registration.value];
}

function trustsOf({ appId }: AppName, { registration, federated }: AppParts): readonly FederatedApp[] {
  if (!registration.ok || registration.value === undefined) return [];
  return [{ applicationId: registration.value.id, appId, credentials: valuesOf(federated) }];
}

function headline(app: App, judgedWhole: boolean, parts: AppParts): string {
  const finding = appFinding(app, parts.asOf);
  if (finding !== undefined) return finding.title;
  const forPeople = app.permissions.filter((held) => isHighPriority(held));
  if (forPeople.length > 0) {
    const people = new Set(forPeople.flatMap(({ personId }) => personId ?? [])).size;
    const may = listed([...new Set(forPeople.map(({ rating, value }) => `${rating?.words ?? 'use'} (${value})`))], 2);
    return `${app.name} may ${may}, as ${count(people, 'person', 'people')} who agreed`;
  }
  return judgedWhole
    ? `${app.name} holds no high-priority permission`
    : `What ${app.name} may do could not all be read`;
}

function useSection(app: App, { lastUsedAt, asOf }: AppParts): DossierSection {
  const at = lastUsedAt.ok ? lastUsedAt.value : null;
  return section('use', {
    ...(at === null ? {} : { summary: `${whenInWords(at)} (${useInWords(app, asOf)})` }),
    none: 'no use on record',
    gaps: lastUsedAt.gaps,
  });
}
