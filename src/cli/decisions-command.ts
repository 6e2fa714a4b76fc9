import { type Command, InvalidArgumentError } from 'commander';
import { replaceUnprintable } from '../answers/answer-text-renderer.js';
import { type DecisionRecordEntry } from '../decisions/model/decision-record-entry.js';
import { type Decision } from '../decisions/model/decision.js';
import { describeUncomparedParts } from '../decisions/model/uncompared-fingerprint-parts.js';
import type { ReadOnlyStore } from '../store/read-only-store.js';
import { type DatabaseOptions, storeOptionsOf } from './database-options.js';
import { EXIT_CODES, printJson, printText } from './exit-codes-and-output.js';
import type { CommandContext } from './tenant-options.js';

const CURRENT = [
  'open',
  'planned',
  'approval-proposed',
  'revoke-proposed',
  'approved',
  'revoking',
  'revoked',
  'failed-in-part',
  'undoing',
  'undone',
] as const;

interface StoreOptions extends DatabaseOptions {
  readonly json?: boolean;
}

interface Options extends StoreOptions {
  readonly limit: number;
}

/**
 * `warden decisions [--json]`: decisions on apps and the record, newest first. `warden decisions verify`: checks that the record is
 * unchanged. Exit codes: 0 ok, 1 the record was changed, 3 could not tell.
 */
export function addDecisionsCommand(program: Command, context: CommandContext): void {
  const decisions = program
    .command('decisions')
    .description('show what was decided about apps, and the record of it')
    .option('--json', 'decisions and the whole record as JSON')
    .option('--data-dir <dir>', 'where the embedded database is (default: DATA_DIR)')
    .option('--limit <n>', 'lines of the record to show', numberOfLines, 20)
    .action(async (options: Options) => {
      await withStore(options, context, async (store) => {
        const limit = options.json === true ? Number.MAX_SAFE_INTEGER : options.limit;
        const [current, entries] = await Promise.all([
          store.decisions.inStates(CURRENT),
          store.decisions.record({ limit }),
        ]);
        if (options.json === true) printJson({ decisions: current, record: entries });
        else printText([...inWords(current), ...recordInWords(entries)].join('\n'));
        context.exitWith(EXIT_CODES.well);
      });
    });
  decisions
    .command('verify')
    .description('verify the hash chain of the record')
    .option('--json', 'as JSON')
    .option('--data-dir <dir>', 'where the embedded database is (default: DATA_DIR)')
    .action(async (given: StoreOptions, command: Command) => {
      const options = { ...command.parent?.opts<StoreOptions>(), ...given };
      await withStore(options, context, async (store) => {
        const result = await store.decisions.verifyRecord();
        if (options.json === true) printJson(result);
        else if (result.sound)
          printText(
            `The record is as it was written: ${String(result.entries)} lines, each chained to the one before.`,
          );
        else printText(`The record was changed: line ${String(result.brokenAt)} is not what was written.`);
        context.exitWith(result.sound ? EXIT_CODES.well : EXIT_CODES.findings);
      });
    });
}

async function withStore(
  options: StoreOptions,
  context: CommandContext,
  work: (store: ReadOnlyStore) => Promise<void>,
): Promise<void> {
  // Loaded lazily, so that commands without a database start without its client.
  const { openReadOnlyStore: openStoreToRead } = await import('../store/read-only-store.js');
  const store = await openStoreToRead(storeOptionsOf(options, context));
  try {
    await work(store);
  } finally {
    await store.close();
  }
}

function inWords(decisions: readonly Decision[]): readonly string[] {
  if (decisions.length === 0) return ['No decision on any app yet.'];
  return decisions.map(({ app, state, changedAt }) =>
    replaceUnprintable(`${changedAt}  ${state.name.padEnd(17)}  ${app.name} (${app.appId})${end(state)}`),
  );
}

function end(state: Decision['state']): string {
  if (state.name === 'approved') {
    const unsure = state.uncompared === undefined ? '' : ` (${describeUncomparedParts(state.uncompared)})`;
    return `, until ${state.until.slice(0, 10)}: ${state.reason}${unsure}`;
  }
  return state.name === 'open' && state.returned !== undefined ? `, back: ${state.returned}` : '';
}

function recordInWords(entries: readonly DecisionRecordEntry[]): readonly string[] {
  if (entries.length === 0) return [];
  const lines = entries.map(({ sequence, at, what, by, app, hash }) =>
    replaceUnprintable(
      `${String(sequence).padStart(6)}  ${at}  ${what.padEnd(14)}  ${by?.name ?? 'Tenant Warden'}  ${app?.name ?? ''}  ${hash.slice(0, 12)}`,
    ),
  );
  return ['', 'The record, newest first:', ...lines];
}

function numberOfLines(text: string): number {
  const value = Number(text);
  if (Number.isInteger(value) && value > 0) return value;
  throw new InvalidArgumentError('It must be a whole number from 1 on.');
}
