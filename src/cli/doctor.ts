import type { Command } from 'commander';
import { printable } from '../answers/text.js';
import type { OpenTenant } from '../compose.js';
import { EXIT, printJson, printText } from './output.js';
import { createProgress } from './progress.js';
import { diagnose, type Diagnosis, factsOf } from './doctor/diagnose.js';
import { remedyFor, type Reader } from './doctor/remedy.js';
import { diagnosisInWords } from './doctor/words.js';
import { type CommandContext, type TenantOptions, withTenant, withTenantOptions } from './tenant-options.js';

const CODES: Readonly<Record<Diagnosis['status'], number>> = {
  well: EXIT.well,
  partial: EXIT.findings,
  'could-not': EXIT.couldNot,
};

/**
 * `warden doctor [--json]`: signs in, reads every fact once, and reports which checks work and how to fix the others.
 * Exit codes: 0 all work, 1 some checks are partial or cannot be answered, 3 none can (sign-in, network).
 */
export function addDoctorCommand(program: Command, context: CommandContext): void {
  withTenantOptions(
    program.command('doctor').description('which checks work with our permissions, and how to fix the rest'),
  )
    .option('--json', 'one JSON object: tenantId, clientId, status, checks, holes, lesser, remedies, cost')
    .action(async (options: TenantOptions & { readonly json?: true }) => {
      const { json, ...tenantOptions } = options;
      await withTenant(tenantOptions, context, async (open) => {
        const { loadChecks } = await import('../answers/load-checks.js');
        const { COLLECTOR_MANIFEST } = await import('../tenant/collectors/registry.js');
        const checks = [...(await loadChecks()).values()];
        const progress = createProgress();
        const { facts, asOf, cost } = await open.tenant.reader
          .collect(factsOf(checks), { onProgress: progress.onProgress })
          .finally(() => {
            progress.stop();
          });
        const reader = readerOf(open, context);
        const diagnosis = diagnose(checks, COLLECTOR_MANIFEST, facts);
        const remedies = diagnosis.holes.map((hole) => remedyFor(hole, COLLECTOR_MANIFEST, reader));
        const { tenantId, clientId } = reader;
        if (json === true) printJson({ tenantId, clientId, asOf, ...diagnosis, remedies, cost });
        else printText(diagnosisInWords(diagnosis, remedies, reader).split('\n').map(printable).join('\n'));
        context.exitWith(CODES[diagnosis.status]);
      });
    });
}

/** The app that reads the tenant: the demo's or the configured one. */
function readerOf({ tenantId, demo }: OpenTenant, context: CommandContext): Reader {
  if (demo !== undefined) return { tenantId, clientId: demo.credentials.reader.clientId, managedIdentity: false };
  const { live } = context.config();
  if (live === undefined) throw new Error('A live tenant is open without a configuration');
  return { tenantId, clientId: live.reader.clientId, managedIdentity: live.reader.kind === 'managed-identity' };
}
