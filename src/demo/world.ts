import type { Instant } from '../core/instant.js';

/** Fixed ids of the demo tenant: a contract (catalogue, chapter 7). */
export const DEMO_TENANT_ID = '00000000-0000-4000-8000-0000000000ff';
export const DEMO_PEOPLE = {
  approver: '00000000-0000-4000-8000-000000000001',
  secondApprover: '00000000-0000-4000-8000-000000000002',
  reader: '00000000-0000-4000-8000-000000000003',
  employee: '00000000-0000-4000-8000-000000000004',
  guest: '00000000-0000-4000-8000-000000000005',
} as const;
/** The group whose members may approve. */
export const DEMO_APPROVERS_GROUP_ID = '00000000-0000-4000-8000-0000000000a1';
/** App (client) ids of our own two apps in the demo tenant: reading and (separate) writing. */
export const DEMO_READER_APP_ID = '00000000-0000-4000-8000-0000000000b1';
export const DEMO_RESPONDER_APP_ID = '00000000-0000-4000-8000-0000000000b2';

/** A Graph or Exchange object as the service returns it: `id` and the service's own property names. */
export interface WireObject {
  readonly id: string;
  readonly [property: string]: unknown;
}

/** A direct member of a group, by id; the object itself is in the table of its kind. */
export interface GroupMember {
  readonly type: 'user' | 'group' | 'servicePrincipal';
  readonly id: string;
}

/** A collection that may be generated lazily: 100,000 users are not all held in memory. Deterministic: `at(i)` never changes. */
export interface Table<T extends WireObject = WireObject> {
  readonly size: number;
  at(index: number): T;
  byId(id: string): T | undefined;
}

export interface WorldOptions {
  /** Same seed, same anchor, same sizes: same world, byte for byte. */
  readonly seed: number;
  /** The story's "today"; all history is told back from here. */
  readonly anchor: Instant;
  readonly users: number;
  readonly servicePrincipals: number;
  /** Entra ID P1 and P2 (Conditional Access and registration report; PIM). Exchange Online is always there. */
  readonly licence: 'none' | 'p1' | 'p2';
}

/**
 * Everything the demo tenant's services answer from, in the shapes of the wire. Pure data: who may see it, paging, filters and
 * faults are the server's business. Graph objects carry every property that Microsoft returns and that we or a client may
 * `$select`; a property that Graph returns only on `$select` (signInActivity, keyCredentials in lists …) is there too.
 */
export interface World {
  readonly options: WorldOptions;
  readonly organization: WireObject;
  readonly subscribedSkus: readonly WireObject[];
  readonly users: Table;
  readonly groups: Table;
  /** Direct members of a group; empty for a group that does not exist. A function, so that 100,000 users cost nothing. */
  groupMembers(groupId: string): readonly GroupMember[];
  /** Ids of the groups that an object (user, group, service principal) is a direct member of. */
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
  /** privilegedAccessGroupAssignmentScheduleInstance; none when left out. */
  readonly groupAssignmentScheduleInstances?: readonly WireObject[];
  readonly servicePrincipals: Table;
  readonly applications: Table;
  /** appRoleAssignment: principalId, principalType, resourceId, appRoleId, createdDateTime … */
  readonly appRoleAssignments: Table;
  readonly oauth2PermissionGrants: Table;
  /** Federated identity credentials by application id. */
  readonly federatedIdentityCredentials: ReadonlyMap<string, readonly WireObject[]>;
  /** Application or service principal id → owners; none when left out. */
  readonly owners?: ReadonlyMap<string, readonly { readonly type: 'user' | 'servicePrincipal'; readonly id: string }[]>;
  /** servicePrincipalSignInActivity (beta). */
  readonly servicePrincipalSignInActivities: readonly WireObject[];
  readonly securityDefaults: WireObject;
  readonly conditionalAccessPolicies: readonly WireObject[];
  readonly namedLocations: readonly WireObject[];
  readonly authenticationStrengthPolicies: readonly WireObject[];
  /** authorizationPolicy; left out, the endpoint answers as one the tenant does not have. */
  readonly authorizationPolicy?: WireObject;
  /** adminConsentRequestPolicy; left out likewise. */
  readonly adminConsentRequestPolicy?: WireObject;
  /**
   * Authentication methods of one user (each with `@odata.type`). Every member has at least the password; a guest's methods are
   * in the home tenant, so a guest has none here.
   */
  authenticationMethods(userId: string): readonly WireObject[];
  /** userRegistrationDetails of one user, as the report has it. */
  registrationDetails(userId: string): WireObject | undefined;
  /** `perUserMfaState` of one user. */
  perUserMfaState(userId: string): 'disabled' | 'enabled' | 'enforced';
  /** Object ids whose `isAdmin` the registration report has true (active direct holders at report time only). */
  readonly reportedAdminIds: readonly string[];
  /** riskyUser (Identity Protection); none when left out. */
  readonly riskyUsers?: readonly WireObject[];
  /** directoryAudit events (Graph shape), newest first. */
  readonly directoryAudits: readonly WireObject[];
  /**
   * Audit records (Management API shape: Id, CreationTime, RecordType, Operation, …), oldest first, all workloads.
   * `contentType` says which feed a record belongs to; Microsoft's records do not have it, so the server takes it off.
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
    /** Role group name → members as `Get-RoleGroupMember` has them; none when left out. */
    readonly roleGroupMembers?: ReadonlyMap<string, readonly Record<string, unknown>[]>;
    readonly adminAuditLogConfig: Record<string, unknown>;
    readonly organizationConfig: Record<string, unknown>;
    readonly transportConfig: Record<string, unknown>;
    /** None when left out, as in a tenant that never made one. */
    readonly authenticationPolicies?: readonly Record<string, unknown>[];
    /** Accounts as Exchange knows them, by its own GUID; `AuditBypassEnabled` belongs to the audit bypass association. */
    readonly users: Table;
  };
  /** Secrets that the token endpoint accepts, by app id (made for the demo, worth nothing elsewhere). */
  readonly clientSecrets: ReadonlyMap<string, string>;
}
