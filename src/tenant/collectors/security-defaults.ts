import type { IdentitySecurityDefaultsEnforcementPolicy } from '@microsoft/microsoft-graph-types';
import { graphObject } from '../graph/graph-object.js';
import { z } from 'zod/v4';
import { defineCollector } from '../fact-collector.js';

/** Whether security defaults are on. https://learn.microsoft.com/graph/api/identitysecuritydefaultsenforcementpolicy-get */
export const securityDefaults = defineCollector({
  fact: 'securityDefaults',
  after: [],
  permissions: ['Policy.Read.All'],
  async collect({ graph }) {
    const policy = await graph.get(
      '/v1.0/policies/identitySecurityDefaultsEnforcementPolicy',
      graphObject<IdentitySecurityDefaultsEnforcementPolicy>()({ isEnabled: z.boolean() }),
      { permission: 'Policy.Read.All' },
    );
    return { value: { enabled: policy.isEnabled } };
  },
});
