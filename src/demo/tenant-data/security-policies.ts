import type * as V1 from '@microsoft/microsoft-graph-types';
import type * as Beta from '@microsoft/microsoft-graph-types-beta';
import type { UntypedProperties } from '../untyped-graph-properties.js';
import { graphEntity } from '../graph-entity.js';
import { DIRECTORY_SYNCHRONIZATION_ROLES, PRIVILEGED_ROLES } from '../../m365/directory-roles.js';
import type { WireObject } from '../demo-tenant-contract.js';
import type { GeneratorContext } from './generator-context.js';
import { groupId } from './directory-groups.js';
import { personId } from './named-people.js';
import { employeeId, countExtraAdmins } from './directory-users.js';

const adminConsentRequestPolicyEntity = graphEntity<V1.AdminConsentRequestPolicy, Beta.AdminConsentRequestPolicy>();
const authenticationStrengthPolicyEntity = graphEntity<
  V1.AuthenticationStrengthPolicy,
  Beta.AuthenticationStrengthPolicy
>();
const authorizationPolicyEntity = graphEntity<V1.AuthorizationPolicy>();
const conditionalAccessPolicyEntity = graphEntity<
  V1.ConditionalAccessPolicy & UntypedProperties['accessPolicy'],
  Beta.ConditionalAccessPolicy
>();
const identitySecurityDefaultsEnforcementPolicyEntity = graphEntity<
  V1.IdentitySecurityDefaultsEnforcementPolicy,
  Beta.IdentitySecurityDefaultsEnforcementPolicy
>();

/**
 * The roles of Microsoft's template "Require multifactor authentication for admins" that we count as privileged.
 * Groups, Teams and Hybrid Identity Administrator, among others, are missing: a gap that many tenants have.
 * Source: https://learn.microsoft.com/entra/identity/conditional-access/policy-old-require-mfa-admin
 */
const TEMPLATE_ROLE_NAMES = new Set([
  'Global Administrator',
  'Application Administrator',
  'Authentication Administrator',
  'Cloud Application Administrator',
  'Conditional Access Administrator',
  'Exchange Administrator',
  'Helpdesk Administrator',
  'Password Administrator',
  'Privileged Authentication Administrator',
  'Privileged Role Administrator',
  'Security Administrator',
  'SharePoint Administrator',
  'User Administrator',
]);

const ADMIN_ROLE_IDS = PRIVILEGED_ROLES.filter(({ name }) => TEMPLATE_ROLE_NAMES.has(name)).map(
  ({ templateId }) => templateId,
);
const BILLING_ADMINISTRATOR = 'b0f54661-2d74-4c50-afa3-1ec803f12efe';

/** Security defaults, off: Conditional Access replaces them where licensed; elsewhere they were never turned on. */
export function buildSecurityDefaults(): WireObject {
  return identitySecurityDefaultsEnforcementPolicyEntity({
    id: '00000000-0000-0000-0000-000000000005',
    displayName: 'Security Defaults',
    description: 'Security defaults is a set of basic identity security mechanisms recommended by Microsoft.',
    isEnabled: false,
  });
}

/** Named locations; none without Entra ID P1. */
export function buildNamedLocations(context: GeneratorContext): readonly WireObject[] {
  return [
    {
      '@odata.type': '#microsoft.graph.ipNamedLocation',
      id: context.named('named location offices'),
      displayName: 'Offices',
      isTrusted: true,
      createdDateTime: context.ago(900, '10:00'),
      modifiedDateTime: context.ago(900, '10:00'),
      ipRanges: [{ '@odata.type': '#microsoft.graph.iPv4CidrRange', cidrAddress: '192.0.2.0/24' }],
    },
  ];
}

/** Conditional Access policies as in real companies: one that works, others that only seem to. None without P1. */
export function buildConditionalAccessPolicies(context: GeneratorContext): readonly WireObject[] {
  if (context.options.licence === 'none') return [];
  const breakGlass = personId(context, 'breakGlass');
  return [
    policy(context, 'Require MFA for admins', 'enabled', {
      users: {
        includeRoles: [...ADMIN_ROLE_IDS, BILLING_ADMINISTRATOR],
        excludeUsers: [breakGlass],
        excludeGroups: [groupId(context, 'mfaExclusion')],
        excludeRoles: [...DIRECTORY_SYNCHRONIZATION_ROLES],
      },
      grant: { operator: 'OR', builtInControls: ['mfa'] },
    }),
    policy(context, 'Block legacy authentication', 'enabled', {
      users: { includeUsers: ['All'], excludeUsers: [breakGlass] },
      clientAppTypes: ['exchangeActiveSync', 'other'],
      grant: { operator: 'OR', builtInControls: ['block'] },
    }),
    policy(context, 'Require MFA for all users (pilot)', 'enabledForReportingButNotEnforced', {
      users: { includeUsers: ['All'], excludeUsers: [breakGlass] },
      grant: { operator: 'OR', builtInControls: ['mfa'] },
    }),
    /** A compliant device suffices: no one has to use a second factor. */
    policy(context, 'Require MFA or a compliant device', 'enabled', {
      users: { includeUsers: ['All'], excludeUsers: [breakGlass], excludeRoles: [...DIRECTORY_SYNCHRONIZATION_ROLES] },
      grant: { operator: 'OR', builtInControls: ['mfa', 'compliantDevice'] },
    }),
    /** Applies only outside the offices. */
    policy(context, 'Require MFA outside the offices', 'enabled', {
      users: { includeUsers: ['All'], excludeUsers: [breakGlass], excludeRoles: [...DIRECTORY_SYNCHRONIZATION_ROLES] },
      locations: { includeLocations: ['All'], excludeLocations: [context.named('named location offices')] },
      grant: { operator: 'OR', builtInControls: ['mfa'] },
    }),
  ];
}

interface PolicyFacts {
  readonly users: Readonly<Record<string, readonly string[]>>;
  readonly clientAppTypes?: readonly string[];
  readonly locations?: Readonly<Record<string, readonly string[]>>;
  readonly grant: { readonly operator: string; readonly builtInControls: readonly string[] };
}

function policy(context: GeneratorContext, displayName: string, state: string, facts: PolicyFacts): WireObject {
  return conditionalAccessPolicyEntity({
    id: context.named(`policy ${displayName}`),
    templateId: null,
    displayName,
    createdDateTime: context.ago(880, '13:00'),
    modifiedDateTime: context.ago(210, '13:00'),
    state,
    sessionControls: null,
    conditions: {
      clientAppTypes: facts.clientAppTypes ?? ['all'],
      signInRiskLevels: [],
      userRiskLevels: [],
      servicePrincipalRiskLevels: [],
      insiderRiskLevels: null,
      platforms: null,
      locations: facts.locations ?? null,
      devices: null,
      clientApplications: null,
      authenticationFlows: null,
      applications: {
        includeApplications: ['All'],
        excludeApplications: [],
        includeUserActions: [],
        includeAuthenticationContextClassReferences: [],
        applicationFilter: null,
      },
      users: {
        includeUsers: [],
        excludeUsers: [],
        includeGroups: [],
        excludeGroups: [],
        includeRoles: [],
        excludeRoles: [],
        includeGuestsOrExternalUsers: null,
        excludeGuestsOrExternalUsers: null,
        ...facts.users,
      },
    },
    grantControls: {
      ...facts.grant,
      customAuthenticationFactors: [],
      termsOfUse: [],
      authenticationStrength: null,
    },
  });
}

/** The three built-in authentication strengths, with the ids they have in every tenant. */
export function buildAuthenticationStrengths(): readonly WireObject[] {
  const resistant = ['windowsHelloForBusiness', 'fido2', 'x509CertificateMultiFactor'];
  const passwordless = [...resistant, 'deviceBasedPush'];
  const multifactor = [
    ...passwordless,
    'password,microsoftAuthenticatorPush',
    'password,softwareOath',
    'password,sms',
    'password,voice',
  ];
  return [
    strength(2, 'Multifactor authentication', multifactor),
    strength(3, 'Passwordless MFA', passwordless),
    strength(4, 'Phishing-resistant MFA', resistant),
  ];
}

function strength(number: number, displayName: string, allowedCombinations: readonly string[]): WireObject {
  return authenticationStrengthPolicyEntity({
    id: `00000000-0000-0000-0000-00000000000${number}`,
    createdDateTime: '2021-12-01T00:00:00Z',
    modifiedDateTime: '2021-12-01T00:00:00Z',
    displayName,
    description: displayName,
    policyType: 'builtIn',
    requirementsSatisfied: 'mfa',
    allowedCombinations,
    combinationConfigurations: [],
  });
}

/** Users may consent to any app for themselves, and register apps: the generated consents rely on it. */
export function buildAuthorizationPolicy(): WireObject {
  return authorizationPolicyEntity({
    id: 'authorizationPolicy',
    displayName: 'Authorization Policy',
    description: 'Used to manage authorization related settings across the company.',
    allowInvitesFrom: 'everyone',
    allowedToSignUpEmailBasedSubscriptions: true,
    allowedToUseSSPR: true,
    allowEmailVerifiedUsersToJoinOrganization: false,
    allowUserConsentForRiskyApps: null,
    blockMsolPowerShell: false,
    guestUserRoleId: '10dae51f-b6af-4016-8d66-8c2a99b929b3',
    defaultUserRolePermissions: {
      allowedToCreateApps: true,
      allowedToCreateSecurityGroups: true,
      allowedToCreateTenants: true,
      allowedToReadBitlockerKeysForOwnedDevice: true,
      allowedToReadOtherUsers: true,
      permissionGrantPoliciesAssigned: ['ManagePermissionGrantsForSelf.microsoft-user-default-legacy'],
    },
  });
}

/** Off, the default: users who may not consent cannot request it. */
export function buildAdminConsentPolicy(): WireObject {
  return adminConsentRequestPolicyEntity({
    id: 'adminConsentRequestPolicy',
    isEnabled: false,
    notifyReviewers: false,
    remindersEnabled: false,
    requestDurationInDays: 0,
    reviewers: [],
    version: 0,
  });
}

/** Per-user MFA, which needs no licence: on for some administrators where there is no Conditional Access. */
export function perUserMfaState(context: GeneratorContext): (userId: string) => 'disabled' | 'enabled' | 'enforced' {
  if (context.options.licence !== 'none') return () => 'disabled';
  const states = new Map<string, 'enabled' | 'enforced'>([
    [personId(context, 'approver'), 'enforced'],
    [personId(context, 'secondApprover'), 'enforced'],
    [personId(context, 'smsOnly'), 'enforced'],
    [personId(context, 'synced'), 'enforced'],
    /** Must register at the next sign-in. */
    [personId(context, 'eligible'), 'enabled'],
    ...Array.from({ length: countExtraAdmins(context) }, (_, i): readonly [string, 'enforced'] => [
      employeeId(context, i),
      'enforced',
    ]),
  ]);
  return (userId) => states.get(userId) ?? 'disabled';
}
