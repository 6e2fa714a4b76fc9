import { setTimeout as delay } from 'node:timers/promises';
import type { RunningDemo } from '../running-demo-file.js';
import { ATTACK_STORIES, type AttackStory } from './attack-stories.js';
import type { AttackArtifacts } from './attack-step.js';
import { DemoTenantClient } from './demo-tenant-client.js';

/** Speed, start time and progress callback of a played attack. */
export interface PlayAttackOptions {
  /** Speed factor for the pauses between steps; 0: no pauses. */
  readonly speed: number;
  /** Called after each step; the next step waits for the promise it returns. */
  readonly onStep: (words: string) => unknown;
  /** The attack's "today"; the app of the mission's attack was armed sixty days earlier. */
  readonly now: Date;
  /** One of {@link ATTACK_STORIES}; default: the mission's attack, `oauth-mail-abuse`. */
  readonly story?: AttackStory;
}

const PAUSE_MS = 1800;

/** Plays an attack into a running demo over HTTPS: as far as the demo has the write, by the write itself; else by its records. */
export async function playAttack(
  demo: RunningDemo,
  { speed, onStep, now, story = ATTACK_STORIES['oauth-mail-abuse'] }: PlayAttackOptions,
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
  for (const [index, step] of story(now).entries()) {
    if (index > 0 && speed > 0) await delay(PAUSE_MS / speed);
    await step.play(client, spoils);
    await onStep(step.words);
  }
  return spoils;
}
