import type { TokenCredential } from '@azure/identity';
import type { DemoTenant } from './demo/start-demo-tenant.js';
import { DEMO_EMERGENCY_ACCOUNTS } from './demo/demo-tenant-contract.js';
import { createTokenCredential } from './tenant/http/token-credential-factory.js';
import type { TenantEndpoints } from './tenant/read-only-tenant-client.js';

/** What `createTenant` and `createResponder` need to reach a demo tenant like a real one. */
export interface DemoConnection {
  readonly tenantId: string;
  readonly endpoints: TenantEndpoints;
  readonly credential: TokenCredential;
  readonly caPem: string;
  readonly emergencyAccounts: readonly string[];
}

/** Connects one of our two apps to a demo tenant, over HTTPS with a credential that the demo issues. */
export function demoConnection(
  { origin, caPem, credentials }: Pick<DemoTenant, 'origin' | 'caPem' | 'credentials'>,
  as: 'reader' | 'responder' = 'reader',
): DemoConnection {
  const { tenantId } = credentials;
  return {
    tenantId,
    endpoints: { graph: origin, exchange: origin, activity: origin },
    credential: createTokenCredential({ kind: 'demo', tenantId, ...credentials[as], authorityHost: origin, caPem }),
    caPem,
    emergencyAccounts: DEMO_EMERGENCY_ACCOUNTS,
  };
}
