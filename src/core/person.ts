import type { AuditEvent } from './audit-event.js';
import type { AppName, AppPart, DossierSection } from './dossier.js';
import type { AdminAuthentication, AppRoleGrant, DelegatedGrant, FactTypes, ServicePrincipal } from './facts.js';
import type { AdminSignIn } from './facts-admins.js';
import type { Gap } from './gap.js';
import type { Instant } from './instant.js';
import type { CollectOptions } from './ports.js';
import type { Cost } from './result.js';
import type { Severity } from './severity.js';

/** A person by whom they can be told from others. `name` and `upn` (user principal name) are hostile text. */
export interface PersonName {
  /** Object id. */
  readonly id: string;
  readonly name: string;
  readonly upn: string;
}

/** The account itself, whatever role it holds. */
export type PersonIdentity = Omit<FactTypes['adminAccounts'][number], 'plans'>;

/** People who may be meant by a name. */
export interface FoundPeople {
  /** Those it names, the surest first; one alone when it is an id or a user principal name. */
  readonly people: readonly PersonName[];
  /** There are more than were read. */
  readonly more: boolean;
  /** With nobody found: people whose names begin like it. */
  readonly near: readonly PersonName[];
}

/** An app that somebody owns: whoever does can put a credential on it and act as it. */
export interface OwnedApp {
  readonly name: AppName;
  /** What of it is owned. */
  readonly owns: readonly ('registration' | 'service principal')[];
  /** undefined: registered here but without a service principal, so that nothing is granted to it. */
  readonly power: AppPart<OwnedPower | undefined>;
}

/** What an owned app may do, in its own right and as others. */
export interface OwnedPower {
  readonly servicePrincipal: ServicePrincipal;
  readonly appRoleGrants: readonly AppRoleGrant[];
  readonly delegatedGrants: readonly DelegatedGrant[];
}

/** Everything that is read of one person. */
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

/** What somebody did in a period. */
export interface PersonActs {
  /** In any order. */
  readonly events: AppPart<readonly AuditEvent[]>;
  /** How far they reach, in words. */
  readonly note?: string;
  readonly requests: number;
}

type ReadOptions = Pick<CollectOptions, 'signal'>;

/** Reads single people. Implemented by `tenant`; nothing throws for what a tenant does. */
export interface PersonReader {
  /** People with this object id, user principal name or (part of a) name. */
  find(asked: string, options?: ReadOptions): Promise<AppPart<FoundPeople>>;
  read(person: PersonName, options?: ReadOptions): Promise<PersonParts>;
  /** What the directory's audit log still has of their doings since then; Exchange has a log of its own. */
  acts(person: PersonName, from: Instant, options?: ReadOptions): Promise<PersonActs>;
}

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
export type PersonSectionId = (typeof PERSON_SECTIONS)[number];

/** Everything known of one person; no verdict. */
export interface PersonDossier {
  readonly person: PersonName;
  readonly headline: string;
  /** `admin`: holds a directory role or a role group of Exchange; `unknown`: not all of them could be read. */
  readonly standing: 'disabled' | 'admin' | 'no-role' | 'unknown';
  /** In the order of PERSON_SECTIONS; each once. */
  readonly sections: readonly DossierSection<PersonSectionId>[];
  /** Open incidents that name the person, worst first. */
  readonly incidents: readonly { readonly id: string; readonly headline: string; readonly severity: Severity }[];
  /** What they did is told of this period; without an end up to now. `byDefault`: the question named none. */
  readonly period: { readonly since: Instant; readonly until?: Instant; readonly byDefault?: true };
  readonly asOf: Instant;
  readonly cost: Cost;
  readonly portalUrl: string;
}

/** Why there is no dossier of a person yet: who is meant, or that nobody is. */
export interface PersonChoice {
  /** `both`: the name is a person's and an app's. `not-named`: the question names nobody. */
  readonly found: 'several' | 'both' | 'none' | 'not-named' | 'unreadable';
  readonly asked: string;
  /** Those it may mean, or with `none` those with names that begin like it. */
  readonly people: readonly PersonName[];
  /** With `both` the apps of this name, with `none` those whose names hold it. */
  readonly apps: readonly AppName[];
  /** There are more people or apps than are listed. */
  readonly more: boolean;
  /** The period that was asked for goes on to whoever is chosen. */
  readonly since?: Instant;
  readonly until?: Instant;
  readonly gaps: readonly Gap[];
}
