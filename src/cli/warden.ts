#!/usr/bin/env node
import { Command, CommanderError } from 'commander';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readConfig } from '../config.js';
import { addAskCommand } from './ask-command.js';
import { addChatCommand } from './chat-command.js';
import { addCheckCommand } from './check-command.js';
import { addDecisionsCommand } from './decisions-command.js';
import { addDemoCommand } from './demo-command.js';
import { addDoctorCommand } from './doctor-command.js';
import { addForgetCommand } from './forget-command.js';
import { ignoreBrokenPipe, EXIT_CODES, printProblem } from './exit-codes-and-output.js';
import { addMcpCommand } from './mcp-command.js';
import { addReplayCommand } from './replay-command.js';
import { addSetupCommand } from './setup-script-command.js';
import { omitUndefined } from '../core/omit-undefined.js';
import { compilePatternsAtOnce } from '../pattern-compilation.js';
import { addUnderstandCommand } from './understand-command.js';

/** The command line: a thin layer over the same code as the bot. */
async function main(): Promise<number> {
  const envFile = fileURLToPath(new URL('../../env/.env', import.meta.url));
  if (existsSync(envFile)) process.loadEnvFile(envFile);
  let code: number = EXIT_CODES.well;
  const exitWith = (value: number) => {
    code = value;
  };
  const program = new Command('warden')
    .description('Asks a Microsoft 365 tenant about its admins, apps and mail flow.')
    .option(
      '--record-requests <file>',
      'append every request to the tenant to this file, one JSON object a line, without secrets',
    )
    .exitOverride()
    .configureHelp({ showGlobalOptions: true });
  const context = {
    config: () => readConfig({ ...process.env, ...omitUndefined({ RECORD_REQUESTS: recordFileOf(program) }) }),
    exitWith,
  };
  addAskCommand(program, context);
  addChatCommand(program, context);
  addCheckCommand(program, context);
  addDecisionsCommand(program, context);
  addDoctorCommand(program, context);
  addForgetCommand(program, context);
  addMcpCommand(program, context);
  addReplayCommand(program, context);
  addSetupCommand(program, context);
  addUnderstandCommand(program, context);
  addDemoCommand(program, context);
  try {
    await program.parseAsync(process.argv);
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT_CODES.well : EXIT_CODES.usage;
    printProblem(error, { stack: process.env['LOG_LEVEL'] === 'debug' });
    return EXIT_CODES.couldNot;
  }
}

/** The file of the global option; undefined where it is not given, and the environment's counts. */
function recordFileOf(program: Command): string | undefined {
  return program.opts<{ readonly recordRequests?: string }>().recordRequests;
}

compilePatternsAtOnce();
ignoreBrokenPipe();
process.exitCode = await main();
