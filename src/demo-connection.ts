import type { TokenCredential } from '@azure/identity';
import type { DemoTenant } from './demo/start-demo-tenant.js';
import { DEMO_EMERGENCY_ACCOUNTS } from './demo/demo-tenant-contract.js';
import { CLOUDS, type MicrosoftCloud } from './m365/microsoft-clouds.js';
import { createTokenCredential } from './tenant/http/token-credential-factory.js';
import type { TenantEndpoints } from './tenant/read-only-tenant-client.js';

/** What `createTenant` and `createResponder` need to reach a demo tenant like a real one. */
export interface DemoConnection {
  readonly tenantId: string;
  readonly cloud: MicrosoftCloud;
  readonly endpoints: TenantEndpoints;
  readonly credential: TokenCredential;
  readonly caPem: string;
  readonly emergencyAccounts: readonly string[];
}

/** A demo tenant to connect to; in the worldwide cloud, if it does not say another. */
type RunningDemo = Pick<DemoTenant, 'origin' | 'caPem' | 'credentials'> & Partial<Pick<DemoTenant, 'cloud'>>;

/** Connects one of our two apps to a demo tenant, over HTTPS with a credential that the demo issues. */
export function demoConnection(
  { origin, caPem, credentials, cloud = 'public' }: RunningDemo,
  as: 'reader' | 'responder' = 'reader',
): DemoConnection {
  const { tenantId } = credentials;
  return {
    tenantId,
    cloud: CLOUDS[cloud],
    endpoints: { graph: origin, exchange: origin, activity: origin },
    credential: createTokenCredential({ kind: 'demo', tenantId, ...credentials[as], authorityHost: origin, caPem }),
    caPem,
    emergencyAccounts: DEMO_EMERGENCY_ACCOUNTS,
  };
}
