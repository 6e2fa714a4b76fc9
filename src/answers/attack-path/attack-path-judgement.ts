import type { AttackPath } from '../model/attack-path.js';
import { judgeAlertingStep } from './alerting-step.js';
import { judgeAppGrantStep } from './app-grant-step.js';
import { judgeArmedAppStep } from './armed-app-step.js';
import type { AttackPathReadings } from './attack-path-readings.js';
import { judgeDormantAppStep } from './dormant-app-step.js';
import { judgeMailFlowStep } from './mail-flow-step.js';
import { judgePasswordStep } from './password-step.js';

/** Judges each step of the attack on the readings of a tenant. Pure. */
export function judgeAttackPath(readings: AttackPathReadings): AttackPath {
  const { asOf, cost, reports } = readings;
  return {
    asOf,
    cost,
    steps: [
      judgePasswordStep(readings),
      judgeAppGrantStep(readings),
      judgeArmedAppStep(readings),
      judgeDormantAppStep(readings),
      judgeMailFlowStep(readings),
      judgeAlertingStep(readings),
    ],
    results: [...reports.values()].map(({ result }) => result),
  };
}
