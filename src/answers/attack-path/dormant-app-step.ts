import { PORTAL_PAGES } from '../../m365/portal-links.js';
import type { AttackPathStep } from '../model/attack-path.js';
import { listReportGaps, reportOf, type AttackPathReadings } from './attack-path-readings.js';
import { buildAttackStep, toUnreadCauses } from './attack-step-builder.js';

/** Step 4: a powerful app sleeps, by the check dormant-apps. */
export function judgeDormantAppStep(readings: AttackPathReadings): AttackPathStep {
  const report = reportOf(readings, 'dormant-apps');
  return buildAttackStep(
    {
      id: 'app-sleeps',
      title: 'A powerful app sleeps, and nobody misses it',
      closed: 'Every powerful app is in use',
    },
    [
      {
        evidence: report.result.findings.map(({ subject, title }) => ({ subject, fact: title })),
        // Unread credentials count as live there: they hide no app.
        unread: toUnreadCauses(listReportGaps(readings, report, ['applications', 'federatedCredentials'])),
        change: { text: 'Disable each powerful app that is not in use.', url: PORTAL_PAGES.enterpriseApps },
      },
    ],
  );
}
