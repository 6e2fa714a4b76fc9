import { setTimeout as delay } from 'node:timers/promises';
import type { RunningDemo } from '../running.js';
import { armingSteps } from './arming.js';
import { awakeningSteps } from './awakening.js';
import { DemoClient } from './demo-client.js';
import { SECOND_ATTACK } from './second-attack.js';

/** What the attack created and obtained; each step fills in its part. */
export interface Spoils {
  appId: string;
  applicationId: string;
  servicePrincipalId: string;
  secret: string;
  connectorName: string;
  readonly ruleNames: string[];
}

/** One step of the attack: the action, and the sentence to print once it is done. */
export interface Step {
  readonly words: string;
  readonly play: (client: DemoClient, spoils: Spoils) => Promise<void>;
}

/** Speed, start time and progress callback of a played attack. */
export interface PlayOptions {
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
export async function playAttack(demo: RunningDemo, { speed, onStep, now }: PlayOptions): Promise<Spoils> {
  const client = new DemoClient(demo);
  const spoils: Spoils = {
    appId: '',
    applicationId: '',
    servicePrincipalId: '',
    secret: '',
    connectorName: '',
    ruleNames: [],
  };
  const sleep: Step = { words: `It sleeps for ${SECOND_ATTACK.armedDaysAgo} days.`, play: () => Promise.resolve() };
  for (const [index, step] of [...armingSteps(now), sleep, ...awakeningSteps()].entries()) {
    if (index > 0 && speed > 0) await delay(PAUSE_MS / speed);
    await step.play(client, spoils);
    await onStep(step.words);
  }
  return spoils;
}
