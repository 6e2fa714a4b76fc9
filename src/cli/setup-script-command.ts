import type { Command } from 'commander';
import { ExpectedError } from '../core/expected-error.js';
import { printJson, printText } from './exit-codes-and-output.js';
import { buildSetupScript } from './setup/setup-script.js';
import type { SetupTarget } from './setup/setup-script.js';
import { type CommandContext, type TenantOptions, withTenantOptions } from './tenant-options.js';
import { omitUndefined } from '../core/omit-undefined.js';

type SetupOptions = TenantOptions & { readonly print?: true; readonly json?: true };

/**
 * `warden setup --print`: prints the commands that set up Warden in a real tenant, derived from what checks and remediations declare. Runs
 * none of them; with `--tenant live` it fills in the configured ids. Exit codes: 0 ok, 2 usage, 3 no tenant is configured.
 */
export function addSetupCommand(program: Command, context: CommandContext): void {
  withTenantOptions(
    program.command('setup').description('the commands that set up Warden in a real tenant, for you to review and run'),
  )
    .option('--print', 'print them; Warden runs none of it')
    .option('--json', 'print the permissions that each app needs, as one JSON object: reader, responder')
    .action(async ({ tenant, print, json }: SetupOptions, command: Command) => {
      if (print !== true && json !== true) command.error("error: required option '--print' (or --json) not specified");
      const { CHECKS } = await import('../answers/check-registry.js');
      const { loadRemediations } = await import('../load-remediations.js');
      const { COLLECTOR_MANIFEST } = await import('../tenant/collector-manifest.js');
      const { readerNeeds, responderNeeds } = await import('./setup/app-permission-needs.js');
      const reader = readerNeeds([...CHECKS.values()], COLLECTOR_MANIFEST);
      const responder = responderNeeds(await loadRemediations());
      const target = tenant === 'live' ? targetOf(context) : {};
      if (json === true) printJson({ ...target, reader, responder });
      else printText(buildSetupScript(reader, responder, target));
    });
}

function targetOf(context: CommandContext): SetupTarget {
  const { live } = context.config();
  if (live === undefined) {
    throw new ExpectedError('No tenant is configured.', 'Leave out --tenant live: the script says what to fill in.');
  }
  const { tenantId, cloud, reader, responder } = live;
  return {
    tenantId,
    cloud: { name: cloud.name, graphPowerShell: cloud.graphPowerShell },
    readerClientId: reader.clientId,
    ...omitUndefined({ responderClientId: responder?.clientId }),
  };
}
