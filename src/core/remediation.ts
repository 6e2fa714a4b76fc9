import type { AppName } from './dossier.js';
import type { Instant } from './instant.js';

/** Ids of all remediations, in the order of plans. A contract: used in the record, on the command line and by tests. */
export const REMEDIATION_IDS = [
  'disable-service-principal',
  'disable-transport-rule',
  'remove-transport-rule',
  'disable-inbound-connector',
  'remove-inbound-connector',
  'remove-app-directory-role',
  'remove-app-role-assignment',
  'remove-delegated-grant',
  'remove-app-credential',
  'delete-application',
  'revoke-user-sessions',
] as const;
/** One of {@link REMEDIATION_IDS}. */
export type RemediationId = (typeof REMEDIATION_IDS)[number];

/** A write as data: the plan shows it, the record stores it and the writer sends it. Paths contain ids only, never names. */
export type WriteRequest =
  | {
      readonly service: 'graph';
      readonly method: 'POST' | 'PATCH' | 'DELETE';
      readonly path: string;
      readonly body?: Readonly<Record<string, unknown>>;
    }
  | { readonly service: 'exchange'; readonly cmdlet: string; readonly parameters: Readonly<Record<string, unknown>> };

/** A read, as data, that shows whether a write took effect. */
export interface Verification {
  readonly read:
    | { readonly service: 'graph'; readonly path: string }
    | { readonly service: 'exchange'; readonly cmdlet: string; readonly parameters: Readonly<Record<string, unknown>> };
  /**
   * The expected result. `not-found`: no such object. `equals`: the property has this value. `absent`/`present`: the list that is read
   * (or the object's list named by `list`) has no/an item with these values; the key `*` means any property. `all-present`: one item
   * for each entry. `later-than`: the property is after this moment.
   */
  readonly expect:
    | { readonly kind: 'not-found' }
    | { readonly kind: 'equals'; readonly property: string; readonly value: string | boolean | null }
    | { readonly kind: 'later-than'; readonly property: string; readonly value: Instant }
    | {
        readonly kind: 'absent' | 'present';
        readonly list?: string;
        readonly where: Readonly<Record<string, string>>;
      }
    | {
        readonly kind: 'all-present';
        readonly list?: string;
        readonly each: readonly Readonly<Record<string, string>>[];
      };
}

/** One idempotent step of a plan. */
export interface PlanStep {
  /** Stable: `<remediation>:<id of the object>`. */
  readonly id: string;
  readonly remediation: RemediationId;
  /** "Take Exchange.ManageAsApp away". May contain hostile text. */
  readonly words: string;
  readonly write: WriteRequest;
  readonly verify: Verification;
  /** How to undo it, step by step (each is verified first, so that it runs only once), or why it cannot be undone. */
  readonly undo:
    | { readonly possible: true; readonly words: string; readonly steps: readonly UndoStep[] }
    | { readonly possible: false; readonly why: string };
  /** How a person does it by hand. */
  readonly byHand: { readonly words: string; readonly url: string };
}

/** One step of an undo. */
export interface UndoStep {
  readonly write: WriteRequest;
  readonly verify: Verification;
}

/** `contain`: only reversible steps that stop the app now. `all`: everything. */
export type RevokeScope = 'contain' | 'all';

/** A plan to revoke an app's access, to be confirmed before it is executed. */
export interface Plan {
  readonly scope: RevokeScope;
  /** In order of execution. */
  readonly steps: readonly PlanStep[];
  /** What may break, in words: last use, people who consented, owners. */
  readonly breaks: readonly string[];
  /** What cannot be undone, in words. */
  readonly irreversible: readonly string[];
  /** What could not be read, so that the plan may miss it (see `serializeGap`). */
  readonly unseen: readonly string[];
  /** SHA-256 of the steps: a confirmation applies to exactly this plan. */
  readonly hash: string;
}

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
  readonly app: AppName;
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
  readonly unread: readonly AppPartName[];
}

/** Parts of an app that an approval is bound to. */
export type AppPartName = 'permissions' | 'roles' | 'credentials' | 'owners' | 'replyUrls' | 'publisher';

/** One way to undo harm. Pure; its file holds everything. */
export interface Remediation {
  readonly id: RemediationId;
  /** What it does, in words, and what it does not stop (tokens already issued). */
  readonly effect: string;
  /** Least privileged permissions (and roles) of the responder, as documented. */
  readonly permissions: readonly string[];
  /** Plans that include it; empty: only on explicit request. */
  readonly scopes: readonly RevokeScope[];
  /** Builds its steps for this app; empty if there is nothing to do. */
  readonly steps: (snapshot: AppSnapshot) => readonly PlanStep[];
  /**
   * Reconstructs the app as it was before the step with this id took effect, so that the undo of a later plan restores that, too;
   * undefined if the step's object is no longer in the snapshot. Only for remediations that contain: later plans build on no others.
   */
  readonly before?: (snapshot: AppSnapshot, stepId: string) => AppSnapshot | undefined;
  readonly examples: readonly {
    readonly name: string;
    readonly snapshot: AppSnapshot;
    /** Expected step ids, in order. */
    readonly expect: readonly string[];
  }[];
}

/** Defines a remediation. Returns it unchanged; serves type checking. */
export function defineRemediation(remediation: Remediation): Remediation {
  return remediation;
}
