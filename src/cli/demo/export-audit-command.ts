import { type Command, InvalidArgumentError, Option } from 'commander';
import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ExpectedError } from '../../core/expected-error.js';
import type { TenantDataOptions } from '../../demo/demo-tenant-contract.js';
import { printToStderr } from '../exit-codes-and-output.js';

interface ExportOptions {
  readonly days: number;
  readonly shape: 'activity' | 'graph';
  readonly users?: number;
  readonly servicePrincipals?: number;
  readonly seed?: number;
}

/**
 * `warden demo export-audit FILE [--days 365] [--shape activity|graph]`: writes all events of the demo tenant, also those past its log
 * retention, one JSON object per line, oldest first. `-` is standard output. Exit codes: 0 written, 2 usage, 3 could not write.
 */
export function addExportAuditCommand(demo: Command): void {
  demo
    .command('export-audit')
    .description('writes what happened in the demo tenant as NDJSON, for replay')
    .argument('<file>', 'file to write; - is standard output')
    .option('--days <n>', 'how far back', wholeNumber, 365)
    .addOption(
      new Option('--shape <which>', 'record format: Management Activity API or Graph directoryAudits')
        .choices(['activity', 'graph'])
        .default('activity'),
    )
    .option('--users <n>', 'size of the demo tenant', wholeNumber)
    .option('--service-principals <n>', 'size of the demo tenant', wholeNumber)
    .option('--seed <n>', 'seed of the demo tenant', wholeNumber)
    .action(async (file: string, { days, shape, ...size }: ExportOptions) => {
      const { buildAuditHistory: auditHistory } = await import('../../demo/tenant-data/audit/audit-log-generator.js');
      const { defaultTenantDataOptions: defaultWorldOptions } =
        await import('../../demo/tenant-data/default-generator-options.js');
      const world: TenantDataOptions = { ...defaultWorldOptions(new Date()), ...size };
      const history = auditHistory(world, { days, shape });
      await write(
        file,
        history.map((entry) => `${JSON.stringify(entry)}\n`),
      );
      printToStderr(`${history.length} events of ${days} days${file === '-' ? '' : ` in ${file}`}.`);
    });
}

async function write(file: string, lines: readonly string[]): Promise<void> {
  if (file === '-') {
    for (const line of lines) process.stdout.write(line);
    return;
  }
  try {
    await pipeline(Readable.from(lines), createWriteStream(file));
  } catch (cause) {
    throw new ExpectedError(
      `${file} cannot be written.`,
      'Name a file in a directory that exists and may be written.',
      {
        cause,
      },
    );
  }
}

function wholeNumber(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0) throw new InvalidArgumentError('It must be a whole number.');
  return value;
}
