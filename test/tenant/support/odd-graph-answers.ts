import type { OddAnswersByFact } from './odd-answers.js';

const THUMBPRINT = 'A1B2C3';
const MARK = Buffer.from(THUMBPRINT, 'hex').toString('base64');

function policy(
  id: string,
  change: Readonly<Record<string, unknown>>,
  conditions: Readonly<Record<string, unknown>> = {},
) {
  return { id, displayName: id, state: 'enabled', conditions: { clientAppTypes: ['all'], ...conditions }, ...change };
}

function servicePrincipal(id: string, change: Readonly<Record<string, unknown>>) {
  return { id, appId: `${id}-app-id`, displayName: id, accountEnabled: true, appRoles: [], replyUrls: [], ...change };
}

/** What Graph may answer though the demo tenant does not. */
export const ODD_GRAPH_ANSWERS: OddAnswersByFact = {
  conditionalAccessPolicies: {
    'conditions that narrow, and those that only look like it': {
      'identity/conditionalAccess/policies': [
        policy('none', {}, { users: null, applications: null, locations: null, platforms: { includePlatforms: [] } }),
        policy('everywhere', {}, { locations: { includeLocations: ['All'], excludeLocations: [] } }),
        policy('all platforms', {}, { platforms: { '@odata.type': 'x', includePlatforms: ['ALL'] } }),
        policy('some locations', {}, { locations: { includeLocations: ['office'] } }),
        policy(
          'all but some locations',
          {},
          { locations: { includeLocations: ['All'], excludeLocations: ['office'] } },
        ),
        policy('empty texts', {}, { authenticationFlows: '', insiderRiskLevels: 'none', deviceStates: {} }),
        policy('risk', {}, { signInRiskLevels: ['high'], userRiskLevels: [], insiderRiskLevels: 'elevated' }),
        policy(
          'a filter',
          {},
          { applications: { includeApplications: ['All'], applicationFilter: { mode: 'include' } } },
        ),
        policy('no filter', {}, { applications: { includeApplications: ['All'], applicationFilter: null } }),
      ],
    },
    guests: {
      'identity/conditionalAccess/policies': [
        policy(
          'all guests here',
          {},
          {
            users: {
              includeGuestsOrExternalUsers: { guestOrExternalUserTypes: 'internalGuest, b2bCollaborationGuest' },
            },
          },
        ),
        policy(
          'one kind',
          {},
          {
            users: { includeGuestsOrExternalUsers: { guestOrExternalUserTypes: 'b2bCollaborationGuest' } },
          },
        ),
        policy(
          'of some tenants',
          {},
          {
            users: {
              includeGuestsOrExternalUsers: {
                guestOrExternalUserTypes: 'internalGuest,b2bCollaborationGuest',
                externalTenants: { membershipKind: 'enumerated' },
              },
            },
          },
        ),
        policy(
          'some excluded',
          {},
          {
            users: { excludeGuestsOrExternalUsers: { guestOrExternalUserTypes: 'serviceProvider' } },
          },
        ),
      ],
    },
    'what is asked for': {
      'identity/conditionalAccess/policies': [
        policy('nothing', { grantControls: null }),
        policy('either', { grantControls: { operator: 'or', builtInControls: ['mfa', 'compliantDevice'] } }),
        policy('both', { grantControls: { operator: 'AND', builtInControls: ['mfa'], termsOfUse: ['terms'] } }),
        policy('no operator', { grantControls: { builtInControls: ['block'] } }),
        policy('another provider', { grantControls: { operator: 'OR', customAuthenticationFactors: ['Duo'] } }),
        policy('no factor of another', { grantControls: { operator: 'OR', customAuthenticationFactors: [] } }),
        ...[
          { requirementsSatisfied: 'mfa', allowedCombinations: ['fido2', 'windowsHelloForBusiness'] },
          { requirementsSatisfied: 'none,mfa', allowedCombinations: ['fido2', 'password,sms'] },
          { requirementsSatisfied: 'none', allowedCombinations: [] },
          { requirementsSatisfied: null, allowedCombinations: ['x509CertificateMultiFactor'] },
        ].map((strength, n) =>
          policy(`strength ${String(n)}`, {
            grantControls: { authenticationStrength: { id: `s${String(n)}`, ...strength } },
          }),
        ),
        policy('reporting', { state: 'enabledForReportingButNotEnforced' }),
        policy('a state of tomorrow', { state: 'enabledSometimes' }),
      ],
    },
  },
  servicePrincipals: {
    'of every type, with the key pair of single sign-on and with what only looks like it': {
      servicePrincipals: [
        servicePrincipal('plain', { servicePrincipalType: 'Application', disabledByMicrosoftStatus: 'NotDisabled' }),
        servicePrincipal('banned', {
          servicePrincipalType: 'Legacy',
          disabledByMicrosoftStatus: 'DisabledDueToViolation',
        }),
        servicePrincipal('of tomorrow', {
          servicePrincipalType: 'Agent',
          accountEnabled: false,
          verifiedPublisher: {},
        }),
        servicePrincipal('saml', {
          preferredSingleSignOnMode: 'SAML',
          preferredTokenSigningKeyThumbprint: THUMBPRINT,
          keyCredentials: [
            { keyId: 'sign', usage: 'Sign', customKeyIdentifier: MARK },
            { keyId: 'verify', usage: 'Verify', customKeyIdentifier: MARK },
            { keyId: 'other', usage: 'Verify', customKeyIdentifier: 'AAAA' },
            { keyId: 'none', usage: 'Verify' },
          ],
          passwordCredentials: [
            { keyId: 'sign', customKeyIdentifier: MARK },
            { keyId: 'own', customKeyIdentifier: MARK, startDateTime: '2026-01-01T00:00:00Z' },
          ],
        }),
        servicePrincipal('three keys', {
          preferredSingleSignOnMode: 'saml',
          preferredTokenSigningKeyThumbprint: THUMBPRINT,
          keyCredentials: ['Sign', 'Verify', 'Verify'].map((usage, n) => ({
            keyId: `k${String(n)}`,
            usage,
            customKeyIdentifier: MARK,
          })),
        }),
        servicePrincipal('no single sign-on', {
          preferredTokenSigningKeyThumbprint: THUMBPRINT,
          keyCredentials: ['Sign', 'Verify'].map((usage) => ({ keyId: usage, usage, customKeyIdentifier: MARK })),
        }),
      ],
    },
  },
  appOwners: {
    'of a registration, of a service principal, of both, and of none': {
      applications: [
        { id: 'r1', appId: 'a1', owners: [{ '@odata.type': '#microsoft.graph.user', id: 'u1', displayName: 'Adele' }] },
        { id: 'r2', appId: 'a2', owners: [] },
      ],
      servicePrincipals: [
        {
          id: 's1',
          appId: 'a1',
          owners: [
            { '@odata.type': '#microsoft.graph.user', id: 'u1', displayName: 'Adele', accountEnabled: false },
            { '@odata.type': '#microsoft.graph.servicePrincipal', id: 'p1', displayName: 'Robot' },
          ],
        },
        { id: 's3', appId: 'a3', owners: [{ '@odata.type': '#microsoft.graph.user', id: 'u3' }] },
      ],
    },
    'more than Graph expands, and no more to be had': {
      applications: [
        {
          id: 'r1',
          appId: 'a1',
          owners: Array.from({ length: 20 }, (_, n) => ({
            '@odata.type': '#microsoft.graph.user',
            id: `u${String(n)}`,
          })),
        },
      ],
      servicePrincipals: [],
    },
  },
  federatedCredentials: {
    'of one subject, of an expression that v1.0 keeps back, none, and as many as Graph expands': {
      applications: [
        {
          id: 'r1',
          appId: 'a1',
          federatedIdentityCredentials: [
            { id: 'f1', name: 'main', issuer: 'https://issuer.example', subject: 'repo:x', audiences: [] },
            { id: 'f2', name: 'flexible', issuer: 'https://issuer.example', subject: null, audiences: [] },
          ],
        },
        { id: 'r2', appId: 'a2', federatedIdentityCredentials: null },
        {
          id: 'r3',
          appId: 'a3',
          federatedIdentityCredentials: Array.from({ length: 20 }, (_, n) => ({
            id: `f${String(n)}`,
            name: '',
            issuer: 'https://issuer.example',
            subject: String(n),
            audiences: [],
          })),
        },
      ],
    },
  },
  partnerRelationships: {
    'in force and not, with roles in capitals and with none': {
      'tenantRelationships/delegatedAdminRelationships': [
        ...['activating', 'approvalPending', 'approved', 'created', 'expired', 'terminated'].map((status) => ({
          id: status,
          displayName: status,
          status,
        })),
        { id: 'a/b', displayName: 'In force', status: 'Active', endDateTime: '2027-01-01T00:00:00Z' },
        {
          id: 'ending',
          displayName: 'Ending',
          status: 'terminating',
          accessDetails: { unifiedRoles: [{ roleDefinitionId: '62E90394-69F5-4237-9190-012177145E10' }] },
        },
        { id: 'no status', accessDetails: { unifiedRoles: null } },
      ],
    },
  },
  premiumLicences: {
    'P1 alone': { subscribedSkus: [{ id: 'a', servicePlans: [{ servicePlanName: 'aad_premium' }] }] },
    'P2 has P1': {
      subscribedSkus: [{ id: 'a', capabilityStatus: 'Warning', servicePlans: [{ servicePlanName: 'AAD_PREMIUM_P2' }] }],
    },
    'suspended, without plans, without names': {
      subscribedSkus: [
        { id: 'a', capabilityStatus: 'Suspended', servicePlans: [{ servicePlanName: 'AAD_PREMIUM_P2' }] },
        { id: 'b', capabilityStatus: 'Enabled', servicePlans: null },
        { id: 'c', capabilityStatus: 'Enabled', servicePlans: [{ servicePlanName: null }] },
      ],
    },
  },
  adminConsentRequestPolicy: {
    'as little as possible': { 'policies/adminConsentRequestPolicy': { isEnabled: true } },
    'with reviewers': {
      'policies/adminConsentRequestPolicy': { isEnabled: true, notifyReviewers: true, reviewers: [{}, {}] },
    },
    'not as it should be': { 'policies/adminConsentRequestPolicy': { isEnabled: 'yes' } },
  },
  applications: {
    'with keys and without': {
      applications: [
        { id: 'r1', appId: 'a1', displayName: 'Plain', createdDateTime: '2026-01-01T00:00:00Z' },
        {
          id: 'r2',
          appId: 'a2',
          passwordCredentials: [{ keyId: 'k1', displayName: 'secret', endDateTime: '2027-01-01T00:00:00Z' }],
          keyCredentials: [{ keyId: 'k2', usage: 'Verify', startDateTime: '2026-01-01T00:00:00Z' }],
        },
        { id: 'r3', displayName: 'without an app id' },
      ],
    },
  },
  delegatedGrants: {
    'for everyone, for one, without scopes, of a service that is not listed': {
      servicePrincipals: [servicePrincipal('graph', {})],
      oauth2PermissionGrants: [
        { id: '1', clientId: 'c', consentType: 'AllPrincipals', resourceId: 'graph', scope: ' Mail.Read  User.Read ' },
        { id: '2', clientId: 'c', consentType: 'Principal', principalId: 'adele', resourceId: 'graph', scope: '' },
        { id: '3', clientId: 'c', consentType: 'Principal', principalId: 'adele', resourceId: 'other', scope: null },
        { id: '4', clientId: 'c', consentType: 'Sometimes', resourceId: 'graph' },
      ],
    },
    'services refused': {
      oauth2PermissionGrants: [
        { id: '1', clientId: 'c', consentType: 'AllPrincipals', resourceId: 'graph', scope: 'a' },
      ],
    },
  },
};
