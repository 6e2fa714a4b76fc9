import type { Instant } from '../core/instant.js';

/** Fixed ids of the demo tenant, a contract (catalogue, chapter 7). */
export const DEMO_TENANT_ID = '00000000-0000-4000-8000-0000000000ff';
/** Object ids of the demo's users. */
export const DEMO_PEOPLE = {
  approver: '00000000-0000-4000-8000-000000000001',
  secondApprover: '00000000-0000-4000-8000-000000000002',
  reader: '00000000-0000-4000-8000-000000000003',
  employee: '00000000-0000-4000-8000-000000000004',
  guest: '00000000-0000-4000-8000-000000000005',
} as const;
/** The group of approvers. */
export const DEMO_APPROVERS_GROUP_ID = '00000000-0000-4000-8000-0000000000a1';
/** The demo's emergency accounts, as `BREAK_GLASS_IDS` would name them. */
export const DEMO_EMERGENCY_ACCOUNTS: readonly string[] = ['emergency1@alpineinstruments.onmicrosoft.com'];
/** App (client) id of our reading app in the demo tenant. */
export const DEMO_READER_APP_ID = '00000000-0000-4000-8000-0000000000b1';
/** App (client) id of the demo's responder app, which writes. */
export const DEMO_RESPONDER_APP_ID = '00000000-0000-4000-8000-0000000000b2';

/** Client id and secret of an app in the demo tenant. */
export interface DemoAppCredentials {
  readonly clientId: string;
  readonly clientSecret: string;
}

/** The tenant's id, and the credentials of our two apps in it. Generated for the demo, worthless elsewhere. */
export interface DemoCredentials {
  readonly tenantId: string;
  readonly reader: DemoAppCredentials;
  readonly responder: DemoAppCredentials;
}

/** A Graph or Exchange object in wire format: `id` and the service's own property names. */
export interface WireObject {
  readonly id: string;
  readonly [property: string]: unknown;
}

/** A direct member of a group, by id; the object is in the table of its type. */
export interface GroupMember {
  readonly type: 'user' | 'group' | 'servicePrincipal';
  readonly id: string;
}

/**
 * A collection that may be generated lazily, so 100,000 users need not be in memory. Deterministic: `at(i)` never
 * changes.
 */
export interface Table<T extends WireObject = WireObject> {
  readonly size: number;
  at(index: number): T;
  byId(id: string): T | undefined;
}

/** Size, seed, date and licence of the generated tenant. */
export interface TenantDataOptions {
  /** Same seed, anchor and sizes give the same data, byte for byte. */
  readonly seed: number;
  /** The data's "today"; all history is dated back from it. */
  readonly anchor: Instant;
  readonly users: number;
  readonly servicePrincipals: number;
  /** Entra ID P1 and P2 (Conditional Access and registration report; PIM). Exchange Online is always included. */
  readonly licence: 'none' | 'p1' | 'p2';
}

/**
 * All data the demo tenant's services answer from, in wire format. Pure data: authorisation, paging, filters and faults
 * belong to the server. Graph objects carry every property that Microsoft returns and that we or a client may
 * `$select`; a property that Graph returns only on `$select` (signInActivity, keyCredentials in lists …) is there too.
 */
export interface TenantData {
  readonly options: TenantDataOptions;
  readonly organization: WireObject;
  readonly subscribedSkus: readonly WireObject[];
  readonly users: Table;
  readonly groups: Table;
  /** Direct members of a group; empty for an unknown group. A function, so that 100,000 users cost nothing. */
  groupMembers(groupId: string): readonly GroupMember[];
  /** Ids of the groups an object (user, group, service principal) directly belongs to. */
  groupIdsOf(memberId: string): readonly string[];
  readonly administrativeUnits: readonly WireObject[];
  readonly directoryRoles: readonly WireObject[];
  readonly roleDefinitions: readonly WireObject[];
  /** unifiedRoleAssignment. */
  readonly roleAssignments: readonly WireObject[];
  /** PIM: unifiedRoleAssignmentScheduleInstance, unifiedRoleEligibilityScheduleInstance. Empty without P2. */
  readonly roleAssignmentScheduleInstances: readonly WireObject[];
  readonly roleEligibilityScheduleInstances: readonly WireObject[];
  /** PIM for groups: privilegedAccessGroupEligibilityScheduleInstance. */
  readonly groupEligibilityScheduleInstances: readonly WireObject[];
  /** privilegedAccessGroupAssignmentScheduleInstance; none when absent. */
  readonly groupAssignmentScheduleInstances?: readonly WireObject[];
  readonly servicePrincipals: Table;
  readonly applications: Table;
  /** appRoleAssignment: principalId, principalType, resourceId, appRoleId, createdDateTime … */
  readonly appRoleAssignments: Table;
  readonly oauth2PermissionGrants: Table;
  /** Federated identity credentials by application id. */
  readonly federatedIdentityCredentials: ReadonlyMap<string, readonly WireObject[]>;
  /** Application or service principal id → owners; none when absent. */
  readonly owners?: ReadonlyMap<string, readonly { readonly type: 'user' | 'servicePrincipal'; readonly id: string }[]>;
  /** servicePrincipalSignInActivity (beta). */
  readonly servicePrincipalSignInActivities: readonly WireObject[];
  readonly securityDefaults: WireObject;
  readonly conditionalAccessPolicies: readonly WireObject[];
  readonly namedLocations: readonly WireObject[];
  readonly authenticationStrengthPolicies: readonly WireObject[];
  /** authenticationMethodsPolicy with the configuration of each method. */
  readonly authenticationMethodsPolicy: WireObject;
  /** authorizationPolicy; when absent, its endpoint answers 404. */
  readonly authorizationPolicy?: WireObject;
  /** adminConsentRequestPolicy; when absent, its endpoint answers 404. */
  readonly adminConsentRequestPolicy?: WireObject;
  /**
   * Authentication methods of one user (each with `@odata.type`). Every member has at least a password; guests have
   * none, as their methods are in the home tenant.
   */
  authenticationMethods(userId: string): readonly WireObject[];
  /** userRegistrationDetails of one user. */
  registrationDetails(userId: string): WireObject | undefined;
  /** `perUserMfaState` of one user. */
  perUserMfaState(userId: string): 'disabled' | 'enabled' | 'enforced';
  /** Object ids with `isAdmin: true` in the registration report (only active direct holders at report time). */
  readonly reportedAdminIds: readonly string[];
  /** riskyUser (Identity Protection); none when absent. */
  readonly riskyUsers?: readonly WireObject[];
  /** delegatedAdminRelationship; none when absent. */
  readonly delegatedAdminRelationships?: readonly WireObject[];
  /** directoryAudit events (Graph shape), newest first. */
  readonly directoryAudits: readonly WireObject[];
  /**
   * Audit records (Management API shape: Id, CreationTime, RecordType, Operation, …), oldest first, all workloads.
   * `contentType` names the record's feed; Microsoft's records lack it, so the server strips it.
   */
  readonly auditRecords: readonly (Record<string, unknown> & {
    readonly Id: string;
    readonly CreationTime: string;
    readonly contentType: string;
  })[];
  readonly exchange: {
    readonly inboundConnectors: readonly Record<string, unknown>[];
    readonly outboundConnectors: readonly Record<string, unknown>[];
    readonly transportRules: readonly Record<string, unknown>[];
    readonly acceptedDomains: readonly Record<string, unknown>[];
    readonly roleGroups: readonly Record<string, unknown>[];
    /** Role group name → members as `Get-RoleGroupMember` returns them; none when absent. */
    readonly roleGroupMembers?: ReadonlyMap<string, readonly Record<string, unknown>[]>;
    /** As `Get-ManagementRoleAssignment` returns those of service principals, with the management scopes they name; none when absent. */
    readonly appRoleAssignments?: readonly Record<string, unknown>[];
    readonly managementScopes?: readonly Record<string, unknown>[];
    /** As `Get-ApplicationAccessPolicy` returns them; none when absent. */
    readonly appAccessPolicies?: readonly Record<string, unknown>[];
    readonly adminAuditLogConfig: Record<string, unknown>;
    readonly organizationConfig: Record<string, unknown>;
    readonly transportConfig: Record<string, unknown>;
    /** None when absent, as in a tenant that never created one. */
    readonly authenticationPolicies?: readonly Record<string, unknown>[];
    /**
     * Accounts in Exchange, under Exchange's own GUIDs; `AuditBypassEnabled` belongs to the audit bypass association.
     */
    readonly users: Table;
  };
  /** Secrets that the token endpoint accepts, by app id (generated for the demo, worthless elsewhere). */
  readonly clientSecrets: ReadonlyMap<string, string>;
}
