import type { AppReading } from '../../tenant/model/app-reader-port.js';
import type { AppAssessment } from '../model/app-dossier.js';
import { appConsentSection } from './app-consent-sections.js';
import { appIdentitySection } from './app-identity-section.js';
import { appOdditiesSection } from './app-oddities-section.js';
import { isJudgedWhole, judgeApp, judgeAppRisk } from './app-risk.js';
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
