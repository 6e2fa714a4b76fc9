import { CHECKS } from '../../../src/answers/check-registry.js';
import { readerNeeds, responderNeeds, type AppPermissionNeeds } from '../../../src/cli/setup/app-permission-needs.js';
import { loadRemediations } from '../../../src/load-remediations.js';
import { COLLECTOR_MANIFEST } from '../../../src/tenant/collector-manifest.js';
import type { HeldPermissions } from './judge-requests.js';

const remediations = await loadRemediations();

/** What `warden setup` grants our apps on Microsoft Graph, from the same definitions. */
export function grantedPermissions(): HeldPermissions {
  const ofGraph = ({ resources }: AppPermissionNeeds) =>
    resources.find(({ name }) => name === 'Microsoft Graph')?.permissions ?? [];
  return {
    reader: ofGraph(readerNeeds([...CHECKS.values()], COLLECTOR_MANIFEST)),
    responder: ofGraph(responderNeeds(remediations)),
  };
}
