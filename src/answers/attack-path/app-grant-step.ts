import { TENANT_SUBJECT } from '../../checks/lib/tenant-settings-verdict.js';
import type { NextStep } from '../../core/finding.js';
import { APP_GRANTING_ROLES } from '../../m365/directory-roles.js';
import { PORTAL_PAGES } from '../../m365/portal-links.js';
import type { AttackPathStep } from '../model/attack-path.js';
import { holdsTenantRole } from './app-powers.js';
import { listReportGaps, reportOf, type AttackPathReadings } from './attack-path-readings.js';
import { buildAttackStep, toUnreadCauses, type AttackStepCause } from './attack-step-builder.js';
import { judgeUnprotectedAdmins } from './unprotected-admins.js';

/** The settings that let anyone register or grant an app, as the check consent-settings names them, and what turns each off. */
const OPEN_SETTINGS: ReadonlyMap<string, NextStep> = new Map([
  [
    'user-consent',
    { text: 'Let users consent only to low permissions of verified publishers.', url: PORTAL_PAGES.userConsent },
  ],
  [
    'risky-consent',
    { text: 'Do not let users consent where Microsoft rates it as risky.', url: PORTAL_PAGES.userConsent },
  ],
  ['app-registration', { text: 'Turn "Users can register applications" off.', url: PORTAL_PAGES.userSettings }],
]);

/** Step 2: an app is registered and granted, by anyone or by an admin whose password is enough. */
export function judgeAppGrantStep(readings: AttackPathReadings): AttackPathStep {
  return buildAttackStep(
    {
      id: 'app-can-be-granted',
      title: 'Apps can be registered and granted',
      closed: 'Only admins with a second factor register apps and grant them permissions',
    },
    [
      ...judgeSettings(readings),
      judgeUnprotectedAdmins(readings, {
        who: 'who can grant an app permissions',
        can: ({ holdings }) =>
          holdsTenantRole(holdings, APP_GRANTING_ROLES) || holdings.some(({ custom }) => custom?.tier === 'critical'),
      }),
    ],
  );
}

/** One cause for each open setting; what is unread stands with the first. */
function judgeSettings(readings: AttackPathReadings): readonly AttackStepCause[] {
  const report = reportOf(readings, 'consent-settings');
  const unread = toUnreadCauses(listReportGaps(readings, report, ['adminConsentRequestPolicy']));
  return [...OPEN_SETTINGS].map(([key, change], at) => ({
    evidence: report.result.findings
      .filter(({ id }) => id === `consent-settings:${TENANT_SUBJECT.kind}:${TENANT_SUBJECT.id}:${key}`)
      .map(({ subject, title }) => ({ subject, fact: title })),
    unread: at === 0 ? unread : [],
    change,
  }));
}
