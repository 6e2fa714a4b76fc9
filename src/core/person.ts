import type { AuditEvent } from './audit-event.js';
import type { CallOptions } from './call-options.js';
import type { AppName, AppPart, DossierSection } from './dossier.js';
import type { AdminAuthentication, AppRoleGrant, DelegatedGrant, FactTypes, ServicePrincipal } from './facts.js';
import type { AdminSignIn } from './facts-admins.js';
import type { Gap } from './gap.js';
import type { Instant } from './instant.js';
import type { Cost } from './result.js';
import type { Severity } from './severity.js';

/** What identifies a person. `name` and `upn` (user principal name) are hostile text. */
export interface PersonName {
  /** Object id. */
  readonly id: string;
  readonly name: string;
  readonly upn: string;
}

/** A user account, whether or not it holds a role. */
export type PersonIdentity = Omit<FactTypes['adminAccounts'][number], 'plans'>;

/** People that a name may refer to. */
export interface FoundPeople {
  /** Matches, best first; only one if the search text is an id or a user principal name. */
  readonly people: readonly PersonName[];
  /** More people match than were read. */
  readonly more: boolean;
  /** If nobody matches: people whose names begin alike. */
  readonly near: readonly PersonName[];
}

/** An app that a person owns. Owners can add a credential to it and act as the app. */
export interface OwnedApp {
  readonly name: AppName;
  /** The owned objects. */
  readonly owns: readonly ('registration' | 'service principal')[];
  /** undefined: registered here but without a service principal, so that it holds no grants. */
  readonly power: AppPart<OwnedPower | undefined>;
}

/** What an owned app may do, as itself and on behalf of people. */
export interface OwnedPower {
  readonly servicePrincipal: ServicePrincipal;
  readonly appRoleGrants: readonly AppRoleGrant[];
  readonly delegatedGrants: readonly DelegatedGrant[];
}

/** Everything that is read about one person. */
export interface PersonParts {
  readonly identity: AppPart<PersonIdentity>;
  readonly signIn: AppPart<AdminSignIn>;
  readonly methods: AppPart<AdminAuthentication['users'][number]>;
  readonly perUserMfa: AppPart<FactTypes['adminPerUserMfa'][number]['state']>;
  /** Ids of all groups, nested ones included. */
  readonly groups: AppPart<readonly string[]>;
  readonly owned: AppPart<readonly OwnedApp[]>;
  readonly asOf: Instant;
  readonly cost: Cost;
}

/** What a person did in a period. */
export interface PersonActs {
  /** Unordered. */
  readonly events: AppPart<readonly AuditEvent[]>;
  /** How far back the events reach, in words. */
  readonly note?: string;
  readonly requests: number;
}

/** Reads single people. Implemented by `tenant`; never throws because of what the tenant does. */
export interface PersonReader {
  /** Finds people by object id, user principal name or (part of) a name. */
  find(asked: string, options?: CallOptions): Promise<AppPart<FoundPeople>>;
  read(person: PersonName, options?: CallOptions): Promise<PersonParts>;
  /** What the person did since then, as far as the directory's audit log still shows it; Exchange has its own log. */
  acts(person: PersonName, from: Instant, options?: CallOptions): Promise<PersonActs>;
}

/** Sections of a person dossier, in display order. */
export const PERSON_SECTIONS = [
  'identity',
  'roles',
  'apps',
  'factor',
  'phishing',
  'risk',
  'acts',
  'incidents',
] as const;
/** One of {@link PERSON_DOSSIER_SECTIONS}. */
export type PersonSectionId = (typeof PERSON_SECTIONS)[number];

/** Everything known about one person; no verdict. */
export interface PersonDossier {
  readonly person: PersonName;
  readonly headline: string;
  /** `admin`: holds a directory role or is in an Exchange role group. `unknown`: not all of these could be read. */
  readonly standing: 'disabled' | 'admin' | 'no-role' | 'unknown';
  /** In the order of PERSON_DOSSIER_SECTIONS; each once. */
  readonly sections: readonly DossierSection<PersonSectionId>[];
  /** Open incidents that name the person, worst first. */
  readonly incidents: readonly { readonly id: string; readonly headline: string; readonly severity: Severity }[];
  /** Period of the person's activity; without `until`, up to now. `byDefault`: the question named none. */
  readonly period: { readonly since: Instant; readonly until?: Instant; readonly byDefault?: true };
  readonly asOf: Instant;
  readonly cost: Cost;
  readonly portalUrl: string;
}

/** Why there is no dossier of a person yet, with the people or apps that the question may mean. */
export interface PersonChoice {
  /** `both`: the name belongs to a person and to an app. `not-named`: the question names nobody. */
  readonly found: 'several' | 'both' | 'none' | 'not-named' | 'unreadable';
  readonly asked: string;
  /** People that it may mean, or with `none` those whose names begin alike. */
  readonly people: readonly PersonName[];
  /** With `both` the apps of this name, with `none` those whose names contain it. */
  readonly apps: readonly AppName[];
  /** There are more people or apps than are listed. */
  readonly more: boolean;
  /** The requested period, passed on to the chosen person's dossier. */
  readonly since?: Instant;
  readonly until?: Instant;
  readonly gaps: readonly Gap[];
}
