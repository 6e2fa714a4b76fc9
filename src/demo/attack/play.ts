import { setTimeout as delay } from 'node:timers/promises';
import type { RunningDemo } from '../running.js';
import { armingSteps } from './arming.js';
import { awakeningSteps } from './awakening.js';
import { DemoClient } from './demo-client.js';
import { SECOND_ATTACK } from './second-attack.js';

/** What the attack leaves in the attacker's hands, and what it made: filled in as it goes. */
export interface Spoils {
  appId: string;
  applicationId: string;
  servicePrincipalId: string;
  secret: string;
  connectorName: string;
  readonly ruleNames: string[];
}

/** One step of the story: what is done, and how it is told when it is. */
export interface Step {
  readonly words: string;
  readonly play: (client: DemoClient, spoils: Spoils) => Promise<void>;
}

export interface PlayOptions {
  /** How many times faster than told; 0: without a pause. */
  readonly speed: number;
  /** Told as each step is done; the next one waits for a promise. */
  readonly onStep: (words: string) => unknown;
  /** The moment the story is told from; sixty days before it the app was armed. */
  readonly now: Date;
}

const PAUSE_MS = 1800;

/**
 * Plays the second attack into a running demo, over HTTPS: first what is told of two months ago and arrives only now, then, with the
 * app's own secret, what happens before everybody's eyes.
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
