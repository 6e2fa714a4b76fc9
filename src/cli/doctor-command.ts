import type { Command } from 'commander';
import { omitUndefined } from '../core/omit-undefined.js';
import { replaceUnprintable } from '../answers/answer-text-renderer.js';
import type { TenantConnection } from '../compose-tenant.js';
import { EXIT_CODES, printJson, printText } from './exit-codes-and-output.js';
import { createProgressBar } from './progress-bar.js';
import { diagnoseChecks, type Diagnosis, factsNeededBy } from './doctor/check-diagnosis.js';
import { gapRemedyFor, type ReaderApp } from './doctor/gap-remedy.js';
import { adviseOnProtection } from './doctor/warden-protection.js';
import { listPermissionReasons, permissionReasonsInWords } from './doctor/permission-reasons.js';
import { diagnosisInWords } from './doctor/diagnosis-text-renderer.js';
import { DEMO_APPROVERS_GROUP_ID, DEMO_READER_APP_ID } from '../demo/demo-tenant-contract.js';
import { type CommandContext, type TenantOptions, withTenant, withTenantOptions } from './tenant-options.js';

const CODES: Readonly<Record<Diagnosis['status'], number>> = {
  well: EXIT_CODES.well,
  partial: EXIT_CODES.findings,
  'could-not': EXIT_CODES.couldNot,
};

/**
 * `warden doctor [--json]`: signs in, reads every fact once, and reports which checks work and how to fix the others.
 * Exit codes: 0 all work, 1 some checks are partial or cannot be answered, 3 none can (sign-in, network).
 */
export function addDoctorCommand(program: Command, context: CommandContext): void {
  withTenantOptions(
    program.command('doctor').description('which checks work with our permissions, and how to fix the rest'),
  )
    .option(
      '--json',
      'one JSON object: tenantId, clientId, status, checks, holes, lesser, remedies, permissions, advice, cost',
    )
    .action(async (options: TenantOptions & { readonly json?: true }) => {
      const { json, ...tenantOptions } = options;
      await withTenant(tenantOptions, context, async (open) => {
        const { CHECKS } = await import('../answers/check-registry.js');
        const { COLLECTOR_MANIFEST } = await import('../tenant/collector-manifest.js');
        const checks = [...CHECKS.values()];
        const progress = createProgressBar();
        const { facts, asOf, cost } = await open.tenant.reader
          .collect(factsNeededBy(checks), { onProgress: progress.onProgress })
          .finally(() => {
            progress.stop();
          });
        const reader = readerOf(open, context);
        const diagnosis = diagnoseChecks(checks, COLLECTOR_MANIFEST, facts);
        const remedies = diagnosis.holes.map((hole) => gapRemedyFor(hole, COLLECTOR_MANIFEST, reader));
        const config = context.config();
        const approvers =
          open.isDemo === true ? { ...config.approvers, groupId: DEMO_APPROVERS_GROUP_ID } : config.approvers;
        const advice = await adviseOnProtection({ ...config, approvers }, (id) => open.tenant.groupProtection(id));
        const permissions = listPermissionReasons(checks, COLLECTOR_MANIFEST, diagnosis.holes);
        const { tenantId, clientId } = reader;
        if (json === true) printJson({ tenantId, clientId, asOf, ...diagnosis, remedies, permissions, advice, cost });
        else {
          const lines = diagnosisInWords(diagnosis, remedies, advice, reader).split('\n');
          printText([...permissionReasonsInWords(permissions), '', ...lines].map(replaceUnprintable).join('\n'));
        }
        context.exitWith(CODES[diagnosis.status]);
      });
    });
}

/** The app that reads the tenant: the demo's or the configured one. */
function readerOf({ tenantId, isDemo, cloud }: TenantConnection, context: CommandContext): ReaderApp {
  if (isDemo === true) return { tenantId, clientId: DEMO_READER_APP_ID, managedIdentity: false };
  const { live } = context.config();
  if (live === undefined) throw new Error('A live tenant is open without a configuration');
  const { clientId, kind } = live.reader;
  return { tenantId, clientId, managedIdentity: kind === 'managed-identity', ...omitUndefined({ cloud }) };
}
