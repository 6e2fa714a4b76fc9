#!/usr/bin/env node
import { Command, CommanderError } from 'commander';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readConfig } from '../config.js';
import { addAskCommand } from './ask.js';
import { addCheckCommand } from './check.js';
import { addDecisionsCommand } from './decisions.js';
import { addDemoCommand } from './demo.js';
import { addDoctorCommand } from './doctor.js';
import { bearClosedOutput, EXIT, printProblem } from './output.js';
import { addReplayCommand } from './replay.js';
import { addSetupCommand } from './setup.js';
import { addUnderstandCommand } from './understand.js';

/** The command line: a thin layer over the same code as the bot. */
async function main(): Promise<number> {
  const envFile = fileURLToPath(new URL('../../env/.env', import.meta.url));
  if (existsSync(envFile)) process.loadEnvFile(envFile);
  let code: number = EXIT.well;
  const exitWith = (value: number) => {
    code = value;
  };
  const program = new Command('warden')
    .description('Asks a Microsoft 365 tenant about its admins, apps and mail flow.')
    .exitOverride()
    .configureHelp({ showGlobalOptions: true });
  const context = { config: () => readConfig(process.env), exitWith };
  addAskCommand(program, context);
  addCheckCommand(program, context);
  addDecisionsCommand(program, context);
  addDoctorCommand(program, context);
  addReplayCommand(program, context);
  addSetupCommand(program, context);
  addUnderstandCommand(program, context);
  addDemoCommand(program, context);
  try {
    await program.parseAsync(process.argv);
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.well : EXIT.usage;
    printProblem(error, { stack: process.env['LOG_LEVEL'] === 'debug' });
    return EXIT.couldNot;
  }
}

bearClosedOutput();
process.exitCode = await main();
