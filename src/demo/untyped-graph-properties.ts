import type * as V1 from '@microsoft/microsoft-graph-types';

/** What Graph sends and Microsoft's types lack, by entity, each with its reason. Described: the metadata of v1.0 has it. */
export interface UntypedProperties {
  /** Described. */
  readonly group: {
    readonly organizationId?: string;
    readonly resourceBehaviorOptions?: readonly string[];
    readonly resourceProvisioningOptions?: readonly string[];
  };
  /** Graph sends `createdDateTime` and describes it for applications alone. The others are described. */
  readonly servicePrincipal: {
    readonly createdDateTime?: string;
    readonly createdByAppId?: string | null;
    readonly isDisabled?: boolean | null;
  };
  /** Described. */
  readonly application: { readonly createdByAppId?: string | null; readonly isDisabled?: boolean | null };
  /** Described. */
  readonly roleAssignment: { readonly principalOrganizationId?: string };
  /** Described. */
  readonly accessPolicy: { readonly deletedDateTime?: string | null; readonly templateId?: string | null };
  /** The types give the person who acted the type that all identities have in common; Graph sends what that of a person has. */
  readonly directoryAudit: {
    readonly initiatedBy?: { readonly user?: { readonly userType?: string | null } };
  };
  /** Each kind of configuration has its targets; their common type has none. */
  readonly methodsPolicy: {
    readonly authenticationMethodConfigurations?: (V1.AuthenticationMethodConfiguration & {
      readonly includeTargets?: V1.AuthenticationMethodTarget[];
    })[];
  };
}
