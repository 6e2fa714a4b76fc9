import type { AppName } from './dossier.js';
import type { Instant } from './instant.js';

/** Ways to undo harm. A contract: ids are used in the record, on the command line and by tests. */
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
export type RemediationId = (typeof REMEDIATION_IDS)[number];

/** A write as data: what a plan shows, the record keeps and the writer sends. Paths hold ids only, never names. */
export type WriteRequest =
  | {
      readonly service: 'graph';
      readonly method: 'POST' | 'PATCH' | 'DELETE';
      readonly path: string;
      readonly body?: Readonly<Record<string, unknown>>;
    }
  | { readonly service: 'exchange'; readonly cmdlet: string; readonly parameters: Readonly<Record<string, unknown>> };

/** A read that shows whether a write has come true, as data. */
export interface Verification {
  readonly read:
    | { readonly service: 'graph'; readonly path: string }
    | { readonly service: 'exchange'; readonly cmdlet: string; readonly parameters: Readonly<Record<string, unknown>> };
  /**
   * What it must say. `not-found`: no such object. `equals`: the object has this value there. `absent`/`present`: the list that is
   * read (or, with `list`, the list inside the object) has no/an item with these values, under `*` in any property;
   * `all-present`: one for each of several. `later-than`: a moment after that.
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

/** One step of a plan. Repeating it is harmless. */
export interface PlanStep {
  /** Stable: `<remediation>:<id of the object>`. */
  readonly id: string;
  readonly remediation: RemediationId;
  /** "Take Exchange.ManageAsApp away". Hostile text inside. */
  readonly words: string;
  readonly write: WriteRequest;
  readonly verify: Verification;
  /** How it is taken back, step by step (each looked for first, so that it is made once), or why it cannot be. */
  readonly undo:
    | { readonly possible: true; readonly words: string; readonly steps: readonly UndoStep[] }
    | { readonly possible: false; readonly why: string };
  /** How a person does it without us. */
  readonly byHand: { readonly words: string; readonly url: string };
}

export interface UndoStep {
  readonly write: WriteRequest;
  readonly verify: Verification;
}

/** `contain`: only what is reversible and stops it now. `all`: everything. */
export type RevokeScope = 'contain' | 'all';

export interface Plan {
  readonly scope: RevokeScope;
  /** In the order in which they are carried out. */
  readonly steps: readonly PlanStep[];
  /** What it will break, in words: last use, people who consented, owners. */
  readonly breaks: readonly string[];
  /** What cannot be taken back, in words. */
  readonly irreversible: readonly string[];
  /** What could not be read, so that the plan may leave something standing. */
  readonly unseen: readonly string[];
  /** SHA-256 of the steps: a confirmation is for this very plan. */
  readonly hash: string;
}

/** A credential as it was. Secrets have no value to keep; of a certificate the public part is. */
export interface CredentialSnapshot {
  readonly on: 'application' | 'servicePrincipal';
  readonly keyId: string;
  readonly kind: 'password' | 'certificate';
  readonly name: string;
  readonly startsAt?: Instant;
  readonly endsAt?: Instant;
}

/** All of an app that a decision may touch, as it was: what plans are made of, and what is restored. Serialisable. */
export interface AppSnapshot {
  readonly app: AppName;
  readonly takenAt: Instant;
  readonly accountEnabled: boolean;
  /** Object id of the registration, where it is in this tenant. */
  readonly applicationId?: string;
  readonly verifiedPublisher: string | null;
  readonly publisherTenantId: string | null;
  readonly replyUrls: readonly string[];
  /** `kind`: absent in what was kept by older versions. */
  readonly owners: readonly {
    readonly id: string;
    readonly name: string;
    readonly kind?: 'user' | 'service-principal' | 'other';
  }[];
  readonly directoryRoles: readonly {
    readonly assignmentId: string;
    readonly roleTemplateId: string;
    readonly roleName: string;
    /** Of a privileged role that the tenant made itself: what it allows, which can be changed without touching who holds it. */
    readonly can?: readonly string[];
    readonly scope: string;
    /** Set when it comes through a group: the membership is what would have to end. */
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
  /** Raw key credentials (public parts) of both objects: a PATCH replaces the whole list. */
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
    /** It names no subject, but an expression that takes in more than one; it stands where the subject would. */
    readonly flexible?: true;
  }[];
  /** Connectors and rules that the app made and that still stand, whole, as Exchange gives them. */
  readonly inboundConnectors: readonly Readonly<Record<string, unknown>>[];
  readonly transportRules: readonly Readonly<Record<string, unknown>>[];
  readonly lastUsedAt?: Instant;
  /** Administrators who are suspected to be in other hands and acted on this app. */
  readonly suspects: readonly { readonly id: string; readonly name: string }[];
  /** People who consented for themselves. */
  readonly consenting: number;
  /** Owners and consents were read whole: only then is it known who has a hand in it. */
  readonly peopleRead: boolean;
  /** What could not be read, in words. */
  readonly unseen: readonly string[];
  /** Which of the parts that an approval is bound to are not whole here; a licence that the tenant has not bought hides none. */
  readonly unread: readonly AppPartName[];
}

/** What an approval is bound to. */
export type AppPartName = 'permissions' | 'roles' | 'credentials' | 'owners' | 'replyUrls' | 'publisher';

/** One way to undo harm. Its file holds all there is to it. Pure. */
export interface Remediation {
  readonly id: RemediationId;
  /** What it does, in words, and what goes on regardless (tokens already issued). */
  readonly effect: string;
  /** Least privileged permissions (and roles) of the responder, as documented. */
  readonly permissions: readonly string[];
  /** Plans that have it; none: only done when asked for by itself. */
  readonly scopes: readonly RevokeScope[];
  /** Its steps for this app; none when there is nothing to do. */
  readonly steps: (snapshot: AppSnapshot) => readonly PlanStep[];
  /**
   * The app as it was before the step of this id came true, so that the undo of a later plan gives that back, too; undefined when what
   * the step was about is not in the snapshot any more. Only of what contains: a later plan follows on nothing else.
   */
  readonly before?: (snapshot: AppSnapshot, stepId: string) => AppSnapshot | undefined;
  readonly examples: readonly {
    readonly name: string;
    readonly snapshot: AppSnapshot;
    /** Ids of the steps, in order. */
    readonly expect: readonly string[];
  }[];
}

/** Defines a remediation; the identity, so that its type is checked where it is written. */
export function defineRemediation(remediation: Remediation): Remediation {
  return remediation;
}
