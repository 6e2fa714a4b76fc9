import { PORTAL_PAGES } from '../../m365/portal-links.js';
import type { AttackPathStep } from '../model/attack-path.js';
import { CRITICAL_POWER } from './app-powers.js';
import type { AttackPathReadings } from './attack-path-readings.js';
import { buildAttackStep } from './attack-step-builder.js';
import { judgeUsableApps } from './usable-apps.js';

/** Step 3: an app can take over mail or the tenant, and someone can sign in as it. */
export function judgeArmedAppStep(readings: AttackPathReadings): AttackPathStep {
  return buildAttackStep(
    {
      id: 'app-is-armed',
      title: 'An app is armed: it holds the powers and a credential',
      closed: 'No app with such powers has a credential',
    },
    [
      judgeUsableApps(readings, CRITICAL_POWER, {
        text: 'Remove the powers of each app that nobody can explain, and the credentials of the rest that nobody uses.',
        url: PORTAL_PAGES.enterpriseApps,
      }),
    ],
  );
}
