import { setTimeout as delay } from 'node:timers/promises';
import type { RunningDemo } from '../running-demo-file.js';
import { buildArmingSteps } from './app-arming-steps.js';
import { type AttackArtifacts, type AttackStep } from './attack-step.js';
import { buildMailAbuseSteps } from './app-mail-abuse-steps.js';
import { DemoTenantClient } from './demo-tenant-client.js';
import { LIVE_ATTACK } from './live-attack-profile.js';

/** Speed, start time and progress callback of a played attack. */
export interface PlayAttackOptions {
  /** Speed factor for the pauses between steps; 0: no pauses. */
  readonly speed: number;
  /** Called after each step; the next step waits for the promise it returns. */
  readonly onStep: (words: string) => unknown;
  /** The attack's "today"; the app was armed sixty days earlier. */
  readonly now: Date;
}

const PAUSE_MS = 1800;

/**
 * Plays the live attack into a running demo over HTTPS: first the steps dated two months ago, whose records arrive only
 * now, then today's steps with the app's own secret.
 */
export async function playAttack(
  demo: RunningDemo,
  { speed, onStep, now }: PlayAttackOptions,
): Promise<AttackArtifacts> {
  const client = new DemoTenantClient(demo);
  const spoils: AttackArtifacts = {
    appId: '',
    applicationId: '',
    servicePrincipalId: '',
    secret: '',
    connectorName: '',
    ruleNames: [],
  };
  const sleep: AttackStep = { words: `It sleeps for ${LIVE_ATTACK.armedDaysAgo} days.`, play: () => Promise.resolve() };
  for (const [index, step] of [...buildArmingSteps(now), sleep, ...buildMailAbuseSteps()].entries()) {
    if (index > 0 && speed > 0) await delay(PAUSE_MS / speed);
    await step.play(client, spoils);
    await onStep(step.words);
  }
  return spoils;
}
