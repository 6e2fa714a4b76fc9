import type {
  AuthenticationMethodConfiguration,
  AuthenticationMethodsPolicy,
  ConditionalAccessConditionSet,
  ConditionalAccessPolicy,
  DirectoryObject,
  DirectoryRole,
  Group,
  ServicePrincipal,
  User,
} from '@microsoft/microsoft-graph-types';
import type { SecurityNamespace } from '@microsoft/microsoft-graph-types-beta';

/**
 * A directory object of any kind, as lists of mixed objects have it. Exception: the types give a relation the type that all kinds have in
 * common, which has an id alone; Graph sends the properties of each kind.
 */
export type AnyDirectoryObject = DirectoryObject &
  Pick<User, 'displayName' | 'userPrincipalName' | 'accountEnabled' | 'userType'> &
  Pick<Group, 'visibility'> &
  Pick<DirectoryRole, 'roleTemplateId'> &
  Pick<ServicePrincipal, 'appId'>;

/** Whoever holds a role, expanded. Exception: see {@link AnyDirectoryObject}. */
export type AssignmentOf<T> = Omit<T, 'principal'> & { readonly principal?: AnyDirectoryObject | null };

/** A registration or a service principal with its owners, expanded. Exception: see {@link AnyDirectoryObject}. */
export type AppWithOwners = Pick<ServicePrincipal, 'id' | 'appId'> & {
  readonly owners?: readonly AnyDirectoryObject[];
};

/**
 * A service principal. Exception: `createdDateTime`, which Graph sends and describes for applications alone; where it is refused, it is not
 * asked for again (`undescribed-properties.ts`).
 */
export type ServicePrincipalWithDate = ServicePrincipal & { readonly createdDateTime?: string | null };

/** The conditions of a policy. Exception: `deviceStates`, which `devices` replaced and old policies still have. */
export type PolicyConditions = ConditionalAccessConditionSet & { readonly deviceStates?: unknown };

/** A Conditional Access policy. Exceptions: those of {@link PolicyConditions}. */
export type PolicyWithConditions = Omit<ConditionalAccessPolicy, 'conditions'> & {
  readonly conditions?: PolicyConditions;
};

/** The policy of sign-in methods. Exception: each kind of configuration has its `includeTargets`, their common type has none. */
export type MethodsPolicy = Omit<AuthenticationMethodsPolicy, 'authenticationMethodConfigurations'> & {
  readonly authenticationMethodConfigurations?: readonly (AuthenticationMethodConfiguration & {
    readonly includeTargets?: readonly { readonly id?: string }[];
  })[];
};

/**
 * A search of the audit log. Only the types of beta have it. Exceptions: `serviceFilter`, as an earlier v1.0 named `serviceFilters`; and
 * what v1.0 says of a search that was cut.
 * Source: https://learn.microsoft.com/graph/api/resources/security-auditlogquery
 */
export type AuditSearch = SecurityNamespace.AuditLogQuery & {
  readonly serviceFilter?: string | null;
  readonly isRecordCountLimitExceeded?: boolean | null;
  readonly recordCountLimit?: number | null;
  readonly approximateReturnedRecordCount?: number | null;
};
