import { type Command, InvalidArgumentError } from 'commander';
import { replaceUnprintable } from '../answers/answer-text-renderer.js';
import { formatCount } from '../core/plural-formatting.js';
import { parsePersonId } from '../store/person-erasure/person-names.js';
import type { PersonErasure, PersonRows } from '../store/person-erasure/stored-people.js';
import { type DatabaseOptions, storeOptionsOf, withDatabaseOptions } from './database-options.js';
import { EXIT_CODES, printJson, printText } from './exit-codes-and-output.js';
import type { CommandContext } from './tenant-options.js';

interface ForgetOptions extends DatabaseOptions {
  readonly yes?: boolean;
  readonly json?: boolean;
}

/**
 * `warden forget <person> [--yes] [--json]`: removes what names a person from the database, beside the record of decisions and what still
 * applies, and says what stays and why. Without --yes it only says so. Exit codes: 0 done, 2 usage, 3 could not.
 */
export function addForgetCommand(program: Command, context: CommandContext): void {
  const command = program
    .command('forget')
    .description('remove what the database says about a person')
    .argument('<person>', 'object id or user principal name', personOf)
    .option('--yes', 'remove it; without this, nothing is changed')
    .option('--json', 'one JSON object: done, ids, displayNames, deleted, rewritten, stays');
  withDatabaseOptions(command).action(async (person: string, { yes = false, json, ...options }: ForgetOptions) => {
    const store = storeOptionsOf(options, context);
    // Loaded lazily, so that commands without a database start without its client.
    const { openStoredPeople } = await import('../store/person-erasure/open-stored-people.js');
    const opened = await openStoredPeople(store);
    try {
      const found = await (yes ? opened.people.erase(person) : opened.people.find(person));
      if (json === true) printJson({ done: yes, ...found });
      else printText(inWords(found, yes).map(replaceUnprintable).join('\n'));
      context.exitWith(EXIT_CODES.well);
    } finally {
      await opened.close();
    }
  });
}

function inWords({ ids, displayNames, deleted, rewritten, stays }: PersonErasure, done: boolean): readonly string[] {
  const names = [...displayNames, ...ids].join(', ');
  if (deleted.length + rewritten.length + stays.length === 0) return [`Nothing is stored about ${names}.`];
  return [
    `Looked for: ${names}`,
    ...section(done ? 'Deleted' : 'To delete', deleted),
    ...section(done ? 'Rewritten without the name' : 'To rewrite without the name', rewritten),
    ...(stays.length === 0 ? [] : ['Stays:', ...stays.map((one) => `${lineOf(one)}: ${one.why}`)]),
    ...(done || deleted.length + rewritten.length === 0 ? [] : ['Nothing is changed yet. To do it, add --yes.']),
  ];
}

function section(title: string, rows: readonly PersonRows[]): readonly string[] {
  return rows.length === 0 ? [] : [`${title}:`, ...rows.map(lineOf)];
}

function lineOf({ what, rows }: PersonRows): string {
  return `  ${what}: ${formatCount(rows, 'row')}`;
}

function personOf(text: string): string {
  const person = parsePersonId(text);
  if (person !== undefined) return person;
  throw new InvalidArgumentError(
    'Name the person by object id or user principal name: a display name may be that of two people.',
  );
}
