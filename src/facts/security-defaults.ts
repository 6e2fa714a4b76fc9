import { defineFact } from './lib/fact-definition.js';

/** Whether security defaults are on. Source: https://learn.microsoft.com/graph/api/resources/identitysecuritydefaultsenforcementpolicy */
export interface SecurityDefaults {
  readonly enabled: boolean;
}

/** Microsoft's baseline for tenants without Conditional Access. */
export const securityDefaults = defineFact<SecurityDefaults>({ words: 'security defaults' });
