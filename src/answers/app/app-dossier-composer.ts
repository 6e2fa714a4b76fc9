import type { ExposedApp } from '../../checks/lib/apps-with-permissions.js';
import { describeLastUse } from '../../checks/lib/app-finding-and-row.js';
import { formatUtcMinute } from '../../core/sentence-formatting.js';
import { buildPortalUrl } from '../../m365/portal-links.js';
import type { AppDossierReading, AppReading } from '../../tenant/model/app-reader-port.js';
import { createAppSection, gapsOf } from '../dossier-section.js';
import type { AppDossier, DossierSection } from '../model/app-dossier.js';
import { nameIncidents } from '../model/open-incident-wording.js';
import { isJudgedWhole, judgeApp, judgeAppRisk } from './app-risk.js';
import type { AppTrail } from './app-audit-trail.js';
import { appDecisionsSection, appIncidentsSection, mergeAppHistory } from './app-trail-sections.js';
import { worstSeverity } from '../../core/severity.js';
import { appConsentSection, appHistorySection, appOwnersSection } from './app-consent-sections.js';
import { appCredentialsSection } from './app-credentials-section.js';
import { appIdentitySection } from './app-identity-section.js';
import { appOdditiesSection } from './app-oddities-section.js';
import {
  appPermissionsSection,
  appReachSection,
  appRightsInWords,
  appRiskSection,
  appRolesSection,
} from './app-permission-sections.js';

/** Composes an app's dossier. Pure: the same reading gives the same dossier. */
export function composeAppDossier(read: AppDossierReading, trail: AppTrail): AppDossier {
  const parts = { ...read, history: mergeAppHistory(read.history, trail.events) };
  const { app, asOf, cost } = parts;
  const judged = judgeApp(parts);
  const risk = judgeAppRisk(judged, parts);
  const worst = worstSeverity([
    ...(risk.severity === null ? [] : [risk.severity]),
    ...trail.incidents.map(({ incident }) => incident.severity),
  ]);
  const { registration, federated, adminNames } = parts;
  const judgedWhole = isJudgedWhole(parts) && gapsOf(registration, federated, adminNames).length === 0;
  return {
    app,
    headline: risk.headline,
    rights: [appRightsInWords(judged, parts), ...risk.signs.slice(0, 1).map(({ words }) => `it ${words}`)].join('; '),
    severity: worst ?? null,
    judgedWhole,
    sections: [
      appIdentitySection(parts),
      appRiskSection(judged, { ...risk, severity: worst ?? null, incidents: trail.incidents.length }, judgedWhole),
      appPermissionsSection(judged, parts),
      appRolesSection(judged, parts),
      appReachSection(judged, parts),
      appCredentialsSection(parts),
      useSection(judged, parts),
      appOwnersSection(parts),
      appConsentSection(parts, parts),
      appOdditiesSection(parts),
      appIncidentsSection(trail),
      appDecisionsSection(trail),
      appHistorySection(parts),
    ],
    incidents: nameIncidents(trail.incidents),
    asOf,
    cost,
    portalUrl: buildPortalUrl({ kind: 'service-principal', id: app.id }),
  };
}

function useSection(app: ExposedApp, { lastUsedAt, asOf }: AppReading): DossierSection {
  const at = lastUsedAt.ok ? lastUsedAt.value : null;
  return createAppSection('use', {
    ...(at === null
      ? {}
      : { summary: `${formatUtcMinute(at)} (${describeLastUse({ ...app, lastUsedAt: at }, asOf)})` }),
    none: 'no use on record',
    gaps: lastUsedAt.gaps,
  });
}
