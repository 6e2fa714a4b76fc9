import { PORTAL_PAGES } from '../../m365/portal-links.js';
import type { AttackPathStep } from '../model/attack-path.js';
import { reportOf, type AttackPathReadings } from './attack-path-readings.js';
import { buildAttackStep, toUnreadCauses } from './attack-step-builder.js';

/** Step 1: an admin signs in with a password alone, by the check admins-without-mfa. */
export function judgePasswordStep(readings: AttackPathReadings): AttackPathStep {
  const { findings, gaps } = reportOf(readings, 'admins-without-mfa').result;
  return buildAttackStep(
    {
      id: 'password-is-enough',
      title: 'A password is enough for an admin',
      closed: 'Every admin has a second factor, enforced',
    },
    [
      {
        evidence: findings.map(({ subject, title }) => ({ subject, fact: title })),
        unread: toUnreadCauses(gaps),
        change: {
          text: 'Require MFA of every admin role, for all apps, and have each admin register a second factor.',
          url: PORTAL_PAGES.conditionalAccess,
        },
      },
    ],
  );
}
