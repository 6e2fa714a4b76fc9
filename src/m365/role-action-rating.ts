/** `critical`: can become Global Administrator, or owns all mail. */
export type RoleTier = 'critical' | 'privileged';

/** What makes a custom role privileged. */
export interface RolePower {
  readonly tier: RoleTier;
  /** What the holder may do, worst first; at least one: "change credentials of apps". */
  readonly can: readonly string[];
}

interface ActionRule {
  readonly tier: RoleTier;
  readonly can: string;
  readonly action: RegExp;
}

const WRITE = '(?:[^/]+/)*(?:update|create|delete|manage|allTasks)';
const ALL = '(?:allProperties/)?(?:update|allTasks)';

/** A rule for a directory entity, including its subtypes (`applications.myOrganization`), which cover a part of the objects. */
function rule(tier: RoleTier, can: string, entities: string, rest: string): ActionRule {
  const action = new RegExp(`^microsoft\\.directory/(?:${entities})(?:\\.[^/]+)?/(?:${rest})$`, 'i');
  return { tier, can, action };
}

/** A rule for a whole service of Microsoft 365. */
function service(tier: RoleTier, can: string, name: string): ActionRule {
  return { tier, can, action: new RegExp(`^microsoft\\.${name}/allEntities/${WRITE}$`, 'i') };
}

/**
 * Actions that make a role privileged, worst first. Graph exposes `isPrivileged` only in beta, so the list is ours: every action that
 * Microsoft labels as privileged and that changes something or reads a secret, plus actions as powerful as a built-in role of our list
 * (owners of apps, consent for everyone, Conditional Access, roles, membership of groups). Microsoft keeps extending which actions a
 * custom role may contain, so an action counts wherever it is found. Left out are reading, giving people access to single apps
 * (`appRoleAssignedTo`), reply URLs and provisioning, which Microsoft does not label either.
 *
 * Sources: https://learn.microsoft.com/entra/identity/role-based-access-control/permissions-reference (labels),
 * https://learn.microsoft.com/entra/identity/role-based-access-control/custom-available-permissions,
 * https://learn.microsoft.com/entra/identity/role-based-access-control/custom-enterprise-app-permissions,
 * https://learn.microsoft.com/entra/identity/role-based-access-control/custom-consent-permissions
 */
const RULES: readonly ActionRule[] = [
  rule(
    'critical',
    'give roles',
    'roleAssignments|directoryRoles|scopedRoleMemberships|privilegedIdentityManagement',
    WRITE,
  ),
  rule('critical', 'change what roles allow', 'roleDefinitions', WRITE),
  rule(
    'critical',
    'change groups that hold roles',
    'groupsAssignableToRoles',
    `create|members/update|owners/update|${ALL}`,
  ),
  rule('critical', 'change credentials of apps', '[^/.]+', 'credentials/(?:update|allTasks)'),
  rule('critical', 'change everything about apps', 'applications|servicePrincipals', ALL),
  rule('critical', 'make owners of apps', 'applications|servicePrincipals', 'owners/(?:update|allTasks)'),
  rule(
    'critical',
    'grant permissions to apps for everyone',
    'servicePrincipals',
    'managePermissionGrantsForAll\\.microsoft-(?:company|application)-admin',
  ),
  rule('critical', 'change Conditional Access', 'conditionalAccessPolicies', WRITE),
  rule(
    'critical',
    'change federation and synchronisation',
    'domains|identityProviders|hybridAuthenticationPolicy|passwordHashSync|onPremisesSynchronization',
    WRITE,
  ),
  rule(
    'critical',
    'change how the tenant trusts sign-ins',
    'organization',
    `(?:dirSync|trustedCAsForPasswordlessAuth)/update|${ALL}`,
  ),
  service('critical', 'manage Exchange', 'office365\\.exchange'),
  rule(
    'privileged',
    'grant permissions to apps as far as a policy lets it',
    'servicePrincipals',
    'managePermissionGrantsForAll\\.[^/]+',
  ),
  rule('privileged', 'change policies of the directory', 'policies', WRITE),
  rule('privileged', 'grant delegated permissions', 'oAuth2PermissionGrants', `create|${ALL}`),
  rule('privileged', 'change what may be consented to', 'permissionGrantPolicies', WRITE),
  rule('privileged', 'reset passwords', 'users', 'password/update'),
  rule('privileged', 'change sign-in methods', 'users', `authenticationMethods/${WRITE}|authorizationInfo/update`),
  rule(
    'privileged',
    'change accounts',
    'users',
    `create|delete|disable|enable|invalidateAllRefreshTokens|userPrincipalName/update|${ALL}`,
  ),
  rule(
    'privileged',
    'change members and owners of groups',
    'groups',
    `members/update|owners/update|dynamicMembershipRule/update|${ALL}`,
  ),
  rule(
    'privileged',
    'change security settings',
    'authorizationPolicy|crossTenantAccessPolicy|namedLocations|identityProtection|customAuthenticationExtensions|resourceNamespaces',
    WRITE,
  ),
  rule('privileged', 'give access by workflow', 'entitlementManagement|lifecycleWorkflows', WRITE),
  rule('privileged', 'manage devices', 'devices', ALL),
  rule('privileged', 'change how devices join', 'deviceManagementPolicies|deviceRegistrationPolicy', WRITE),
  rule(
    'privileged',
    'read recovery keys and passwords of devices',
    'bitlockerKeys|deviceLocalCredentials',
    '(?:key|password)/read',
  ),
  rule('privileged', 'change keys of custom sign-in', 'b2cTrustFrameworkKeySet|b2cTrustFrameworkPolicy', WRITE),
  service('privileged', 'manage SharePoint', 'office365\\.sharePoint'),
  service('privileged', 'manage Teams', 'teams'),
  service('privileged', 'manage Intune', 'intune'),
];

/**
 * Rates a role by its allowed actions (`rolePermissions/allowedResourceActions`); undefined: not privileged. Custom roles cannot have
 * conditions and exclusions, so these are ignored.
 * Source: https://learn.microsoft.com/graph/api/resources/unifiedrolepermission
 */
export function rateRoleActions(actions: readonly string[]): RolePower | undefined {
  const met = new Set(actions.flatMap((action) => RULES.find((one) => one.action.test(action)) ?? []));
  const rules = RULES.filter((one) => met.has(one));
  const [worst] = rules;
  return worst === undefined ? undefined : { tier: worst.tier, can: rules.map(({ can }) => can) };
}
