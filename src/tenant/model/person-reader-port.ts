import type { NamedApp } from '../../m365/app-ids-and-name.js';
import { type NamedPerson } from '../../m365/named-person.js';
import type { AuditEvent } from '../../m365/audit-event.js';
import type { CallOptions } from '../../core/call-options.js';
import type { AdminSignIn } from '../../facts/fact-types.js';
import type {
  AdminAuthentication,
  AppRoleGrant,
  DelegatedGrant,
  FactTypes,
  ServicePrincipal,
} from '../../facts/fact-types.js';
import type { Instant } from '../../core/instant.js';
import type { ReadResult } from '../../core/read-result.js';
import type { RequestCost } from '../../core/request-cost.js';

/** A user account, whether or not it holds a role. */
export type PersonIdentity = Omit<FactTypes['adminAccounts'][number], 'plans'>;

/** People that a name may refer to. */
export interface FoundPeople {
  /** Matches, best first; only one if the search text is an id or a user principal name. */
  readonly people: readonly NamedPerson[];
  /** More people match than were read. */
  readonly more: boolean;
  /** If nobody matches: people whose names begin alike. */
  readonly near: readonly NamedPerson[];
}

/** An app that a person owns. Owners can add a credential to it and act as the app. */
export interface OwnedApp {
  readonly name: NamedApp;
  /** The owned objects. */
  readonly owns: readonly ('registration' | 'service principal')[];
  /** undefined: registered here but without a service principal, so that it holds no grants. */
  readonly power: ReadResult<OwnedAppPermissions | undefined>;
}

/** What an owned app may do, as itself and on behalf of people. */
export interface OwnedAppPermissions {
  readonly servicePrincipal: ServicePrincipal;
  readonly appRoleGrants: readonly AppRoleGrant[];
  readonly delegatedGrants: readonly DelegatedGrant[];
}

/** Everything that is read about one person. */
export interface PersonReading {
  readonly identity: ReadResult<PersonIdentity>;
  readonly signIn: ReadResult<AdminSignIn>;
  readonly methods: ReadResult<AdminAuthentication['users'][number]>;
  readonly perUserMfa: ReadResult<FactTypes['adminPerUserMfa'][number]['state']>;
  /** Ids of all groups, nested ones included. */
  readonly groups: ReadResult<readonly string[]>;
  readonly owned: ReadResult<readonly OwnedApp[]>;
  readonly asOf: Instant;
  readonly cost: RequestCost;
}

/** What a person did in a period, and what others did to them. */
export interface PersonActivity {
  /** Unordered. */
  readonly events: ReadResult<readonly AuditEvent[]>;
  /** How far back the events reach, in words. */
  readonly note?: string;
  readonly requests: number;
}

/** Reads single people. Implemented by `tenant`; never throws because of what the tenant does. */
export interface PersonReader {
  /** Finds people by object id, user principal name or (part of) a name. */
  find(asked: string, options?: CallOptions): Promise<ReadResult<FoundPeople>>;
  read(person: NamedPerson, options?: CallOptions): Promise<PersonReading>;
  /** What the person did and what others did to them since then, as far as the directory's audit log still shows it; Exchange has its own log. */
  acts(person: NamedPerson, from: Instant, options?: CallOptions): Promise<PersonActivity>;
}
