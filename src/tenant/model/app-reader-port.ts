import { type NamedApp } from '../../m365/named-app.js';
import type { AuditEvent } from '../../m365/audit-event.js';
import type { CallOptions } from '../../core/call-options.js';
import type { FederatedTrust } from '../../facts/fact-types.js';
import type { Application, AppRoleGrant, DelegatedGrant, ServicePrincipal } from '../../facts/fact-types.js';
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

/** A service principal with properties that only the dossier shows. */
export interface AppIdentity extends ServicePrincipal {
  readonly homepage?: string;
  /** Only assigned people can sign in. */
  readonly assignmentRequired: boolean;
}

/** Everything that is read about one app. */
export interface AppReading {
  readonly identity: ReadResult<AppIdentity>;
  /** undefined: registered in another tenant, or not at all (managed identities). */
  readonly registration: ReadResult<Application | undefined>;
  readonly federated: ReadResult<readonly FederatedTrust[]>;
  readonly owners: ReadResult<readonly AppOwner[]>;
  readonly registrationOwners: ReadResult<readonly AppOwner[]>;
  readonly appRoleGrants: ReadResult<readonly AppRoleGrant[]>;
  readonly delegatedGrants: ReadResult<readonly DelegatedGrant[]>;
  /** Names by id of the first people who consented for themselves; people whose name could not be read are left out. */
  readonly people: ReadonlyMap<string, string>;
  /** Names by app id of the services whose permissions it holds. */
  readonly services: ReadonlyMap<string, string>;
  /** Number of assigned people and groups; `more`: at least this many. */
  readonly assigned: ReadResult<{ readonly n: number; readonly more: boolean }>;
  /** null: no use on record. */
  readonly lastUsedAt: ReadResult<Instant | null>;
  /** What the directory's audit log still holds about it, newest first. */
  readonly history: ReadResult<readonly AuditEvent[]>;
  readonly asOf: Instant;
  readonly cost: RequestCost;
}

/** Reads single apps. Implemented by `tenant`; never throws because of what the tenant does. */
export interface AppReader {
  /** Finds apps by exact name, app id or object id (also a registration's). */
  find(asked: string, options?: CallOptions): Promise<ReadResult<ExactAppMatches>>;
  /** Lists the names of all apps. */
  names(options?: CallOptions): Promise<ReadResult<readonly NamedApp[]>>;
  read(app: NamedApp, options?: CallOptions): Promise<AppReading>;
}
