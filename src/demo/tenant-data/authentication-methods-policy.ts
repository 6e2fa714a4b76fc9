import type * as V1 from '@microsoft/microsoft-graph-types';
import type { UntypedProperties } from '../untyped-graph-properties.js';
import { graphEntity } from '../graph-entity.js';
import type { WireObject } from '../demo-tenant-contract.js';
import type { GeneratorContext } from './generator-context.js';

const authenticationMethodsPolicyEntity = graphEntity<
  V1.AuthenticationMethodsPolicy & UntypedProperties['methodsPolicy']
>();

const EVERYONE = { targetType: 'group', id: 'all_users', isRegistrationRequired: false };

/** Which methods are on: those of a new tenant. Each is for everyone. */
const METHODS = {
  Fido2: ['fido2', 'enabled'],
  MicrosoftAuthenticator: ['microsoftAuthenticator', 'enabled'],
  Sms: ['sms', 'enabled'],
  TemporaryAccessPass: ['temporaryAccessPass', 'disabled'],
  HardwareOath: ['hardwareOath', 'disabled'],
  SoftwareOath: ['softwareOath', 'enabled'],
  Voice: ['voice', 'disabled'],
  Email: ['email', 'enabled'],
  X509Certificate: ['x509Certificate', 'disabled'],
} as const;

/**
 * The policy of authentication methods: no hardware tokens, no certificates, and nothing left to the earlier MFA settings.
 * Source: https://learn.microsoft.com/graph/api/authenticationmethodspolicy-get
 */
export function buildAuthenticationMethodsPolicy(context: GeneratorContext): WireObject {
  return authenticationMethodsPolicyEntity({
    id: 'authenticationMethodsPolicy',
    displayName: 'Authentication Methods Policy',
    description:
      'The tenant-wide policy that controls which authentication methods are allowed in the tenant, authentication method registration requirements, and self-service password reset settings',
    lastModifiedDateTime: context.ago(300, '10:00'),
    policyVersion: '1.5',
    policyMigrationState: 'migrationComplete',
    authenticationMethodConfigurations: Object.entries(METHODS).map(([id, [type, state]]) => ({
      '@odata.type': `#microsoft.graph.${type}AuthenticationMethodConfiguration`,
      id,
      state,
      excludeTargets: [],
      includeTargets: [EVERYONE],
    })),
  });
}
