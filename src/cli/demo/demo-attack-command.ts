import { type Command, InvalidArgumentError, Option } from 'commander';
import path from 'node:path';
import { ExpectedError } from '../../core/expected-error.js';
import type { AttackStory } from '../../demo/attack/attack-stories.js';
import { DEMO_DIRECTORY, readRunningDemoFile, type RunningDemo } from '../../demo/running-demo-file.js';
import { INCIDENT_KINDS, type IncidentKind } from '../../incidents/model/incident.js';
import { printText } from '../exit-codes-and-output.js';
import type { CommandContext } from '../tenant-options.js';

const DEFAULT_STORY: IncidentKind = 'oauth-mail-abuse';

interface AttackOptions {
  readonly story: IncidentKind;
  readonly speed: number;
  readonly dataDir?: string;
}

/**
 * `warden demo attack [--story KIND] [--speed N] [--data-dir DIR]`: plays an attack in the demo that runs in another terminal, and prints each step.
 * Exit codes: 0 played, 2 usage, 3 no running demo found.
 */
export function addAttackCommand(demo: Command, context: CommandContext): void {
  demo
    .command('attack')
    .description('plays an attack in the demo that runs in another terminal (npm start)')
    .option('--speed <n>', 'how many times faster than the default pace; 0: no pauses', speedOf, 1)
    .addOption(
      new Option('--story <name>', 'which chain: the kind of incident it makes')
        .choices(INCIDENT_KINDS)
        .default(DEFAULT_STORY),
    )
    .option('--data-dir <dir>', 'data directory of the running demo (DATA_DIR when left out)')
    .action(async ({ story: kind, speed, dataDir = context.config().dataDir }: AttackOptions) => {
      const running = await runningIn(dataDir);
      const [{ playAttack }, { ATTACK_STORIES }] = await Promise.all([
        import('../../demo/attack/live-attack-player.js'),
        import('../../demo/attack/attack-stories.js'),
      ]);
      const stories: Readonly<Record<IncidentKind, AttackStory>> = ATTACK_STORIES;
      const played = await playAttack(running, { speed, onStep: printText, now: new Date(), story: stories[kind] });
      printText(
        played.appId === ''
          ? 'Played. Ask the bot "show incidents".'
          : `Played. The app id is ${played.appId}; ask the bot about it.`,
      );
    });
}

async function runningIn(dataDir: string): Promise<RunningDemo> {
  const running = await readRunningDemoFile(path.join(dataDir, DEMO_DIRECTORY));
  if (running !== undefined) return running;
  throw new ExpectedError(
    `No demo runs with the data directory ${path.resolve(dataDir)}.`,
    'Start it with npm start in another terminal, or name its directory with --data-dir.',
  );
}

function speedOf(text: string): number {
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value) || value < 0)
    throw new InvalidArgumentError('It must be a number, 0 or more.');
  return value;
}
