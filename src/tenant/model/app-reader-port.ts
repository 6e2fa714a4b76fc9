import { type NamedApp } from '../../m365/app-ids-and-name.js';
import type { AuditEvent } from '../../m365/audit-event.js';
import type { CallOptions } from '../../core/call-options.js';
import type { ExchangeAppAccess, ExchangeRoleGroupMember } from '../../facts/fact-types.js';
import type {
  Application,
  AppRoleGrant,
  DelegatedGrant,
  RoleHoldings,
  ServicePrincipal,
} from '../../facts/fact-types.js';
import type { AppSnapshot } from '../../remediations/model/app-snapshot.js';
import type { Instant } from '../../core/instant.js';
import { type ReadResult } from '../../core/read-result.js';
import type { RequestCost } from '../../core/request-cost.js';

/** Apps that match an id or a name exactly. */
export interface ExactAppMatches {
  readonly apps: readonly NamedApp[];
  /** Registrations without a service principal here, so that they hold no grants. `id` is the registration's. */
  readonly registrations: readonly NamedApp[];
}

/** An owner of an app. */
export interface AppOwner {
  readonly kind: 'user' | 'service-principal' | 'other';
  readonly id: string;
  readonly name: string;
  /** false: a disabled account, which can no longer look after the app. */
  readonly enabled: boolean;
}

/** Key credentials as Graph returns them, public parts included: a write replaces the whole list. */
export type RawKeyCredentials = AppSnapshot['keyCredentials']['servicePrincipal'];

/** A service principal with properties that only one app's reading has. */
export interface AppIdentity extends ServicePrincipal {
  readonly homepage?: string;
  /** Only assigned people can sign in. */
  readonly assignmentRequired: boolean;
  readonly keyCredentials: RawKeyCredentials;
}

/** An app registration with its key credentials. */
export interface AppRegistration extends Application {
  readonly keyCredentials: RawKeyCredentials;
}

/** The directory roles that one app holds, directly or through groups. */
export interface AppDirectoryRoles extends Pick<RoleHoldings, 'holdings' | 'pim'> {
  /** The direct assignments as a write names them. `scope`: `/` for the whole tenant. */
  readonly direct: readonly {
    readonly assignmentId: string;
    readonly roleTemplateId: string;
    readonly scope: string;
  }[];
}

/** What is read of one app, once, for all that is derived from it: its dossier, its snapshot and the evidence of a decision. */
export interface AppReading {
  readonly app: NamedApp;
  readonly identity: ReadResult<AppIdentity>;
  /** undefined: registered in another tenant, or not at all (managed identities). */
  readonly registration: ReadResult<AppRegistration | undefined>;
  readonly federated: ReadResult<AppSnapshot['federated']>;
  readonly owners: ReadResult<readonly AppOwner[]>;
  readonly registrationOwners: ReadResult<readonly AppOwner[]>;
  readonly appRoleGrants: ReadResult<readonly AppRoleGrant[]>;
  readonly delegatedGrants: ReadResult<readonly DelegatedGrant[]>;
  readonly directoryRoles: ReadResult<AppDirectoryRoles>;
  /** Members of Exchange role groups, other apps and people included; empty if Exchange does not know the app. */
  readonly exchangeRoleGroupMembers: ReadResult<readonly ExchangeRoleGroupMember[]>;
  /** Management roles and access policies of Exchange, other apps' included. */
  readonly exchangeAppAccess: ReadResult<ExchangeAppAccess>;
  /** Names by app id of the services whose permissions it holds. */
  readonly services: ReadonlyMap<string, string>;
  /** App ids of those that Microsoft owns. Absent: not known of any. */
  readonly microsoftServices?: readonly string[];
  /** Names of admins, in lower case, if anybody is called like the app; else empty. An app must not pass for one of them. */
  readonly adminNames: ReadResult<readonly string[]>;
  /** null: no use on record. */
  readonly lastUsedAt: ReadResult<Instant | null>;
  readonly asOf: Instant;
  readonly cost: RequestCost;
}

/** A reading of an app that exists: its service principal was read. */
export type IdentifiedAppReading = AppReading & { readonly identity: Extract<AppReading['identity'], { ok: true }> };

/** What only the dossier of an app shows. */
export interface AppBackground {
  /** Names by id of the first people who consented for themselves; people whose name could not be read are left out. */
  readonly people: ReadonlyMap<string, string>;
  /** Number of assigned people and groups; `more`: at least this many. */
  readonly assigned: ReadResult<{ readonly n: number; readonly more: boolean }>;
  /** What the directory's audit log still holds about it, newest first. */
  readonly history: ReadResult<readonly AuditEvent[]>;
}

/** Everything that is read for the dossier of one app. */
export type AppDossierReading = AppReading & AppBackground;

/** Reads single apps. Implemented by `tenant`; never throws because of what the tenant does. */
export interface AppReader {
  /** Finds apps by exact name, app id or object id (also a registration's). */
  find(asked: string, options?: CallOptions): Promise<ReadResult<ExactAppMatches>>;
  /** Lists the names of all apps. */
  names(options?: CallOptions): Promise<ReadResult<readonly NamedApp[]>>;
  /** Reads an app for a decision; `undefined`: no such app. Its other parts may have gaps, but not its service principal. */
  readForDecision(
    servicePrincipalId: string,
    options?: CallOptions,
  ): Promise<ReadResult<IdentifiedAppReading | undefined>>;
  /** Reads an app for its dossier. */
  read(app: NamedApp, options?: CallOptions): Promise<AppDossierReading>;
}
