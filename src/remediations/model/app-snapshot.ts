import type { Instant } from '../../core/instant.js';
import type { NamedApp } from '../../m365/app-ids-and-name.js';

/** A credential at the time of the snapshot. Secret values cannot be read. */
export interface CredentialSnapshot {
  readonly on: 'application' | 'servicePrincipal';
  readonly keyId: string;
  readonly kind: 'password' | 'certificate';
  readonly name: string;
  readonly startsAt?: Instant;
  readonly endsAt?: Instant;
}

/** Everything of an app that a decision may change, at one moment. Plans are built from it and undo restores it. Serialisable. */
export interface AppSnapshot {
  readonly app: NamedApp;
  readonly takenAt: Instant;
  readonly accountEnabled: boolean;
  /** Object id of the registration, if it is in this tenant. */
  readonly applicationId?: string;
  readonly verifiedPublisher: string | null;
  readonly publisherTenantId: string | null;
  readonly replyUrls: readonly string[];
  /** `kind`: absent in data stored by older versions. */
  readonly owners: readonly {
    readonly id: string;
    readonly name: string;
    readonly kind?: 'user' | 'service-principal' | 'other';
  }[];
  readonly directoryRoles: readonly {
    readonly assignmentId: string;
    readonly roleTemplateId: string;
    readonly roleName: string;
    /** For a privileged custom role: what it allows, which can change without touching its holders. */
    readonly can?: readonly string[];
    readonly scope: string;
    /** Set if the role comes through a group, whose membership would have to be removed. */
    readonly throughGroupId?: string;
  }[];
  readonly exchangeRoleGroups: readonly { readonly name: string; readonly memberId: string }[];
  readonly appRoles: readonly {
    readonly assignmentId: string;
    readonly resourceId: string;
    readonly resourceName: string;
    readonly appRoleId: string;
    readonly value: string;
  }[];
  readonly delegatedGrants: readonly {
    readonly grantId: string;
    readonly consentType: 'AllPrincipals' | 'Principal';
    readonly principalId?: string;
    readonly resourceId: string;
    readonly scope: string;
  }[];
  readonly credentials: readonly CredentialSnapshot[];
  /** Raw key credentials (public parts) of both objects, because a PATCH replaces the whole list. */
  readonly keyCredentials: {
    readonly application: readonly Readonly<Record<string, unknown>>[];
    readonly servicePrincipal: readonly Readonly<Record<string, unknown>>[];
  };
  readonly federated: readonly {
    readonly id: string;
    readonly name: string;
    readonly issuer: string;
    readonly subject: string;
    readonly audiences: readonly string[];
    /** `subject` holds an expression that may match several subjects. */
    readonly flexible?: true;
  }[];
  /** Existing connectors and rules that the app made, complete as Exchange returns them. */
  readonly inboundConnectors: readonly Readonly<Record<string, unknown>>[];
  readonly transportRules: readonly Readonly<Record<string, unknown>>[];
  readonly lastUsedAt?: Instant;
  /** Possibly compromised administrators who acted on this app. */
  readonly suspects: readonly { readonly id: string; readonly name: string }[];
  /** Number of people who consented for themselves. */
  readonly consenting: number;
  /** Owners and consents were read completely; only then is it known who is involved. */
  readonly peopleRead: boolean;
  /** What could not be read (see `serializeGap`). */
  readonly unseen: readonly string[];
  /** Approval parts that were not read completely. A licence that the tenant has not bought hides none. */
  readonly unread: readonly ApprovedAppPart[];
}

/** Parts of an app that an approval is bound to. */
export type ApprovedAppPart = 'permissions' | 'roles' | 'credentials' | 'owners' | 'replyUrls' | 'publisher';
