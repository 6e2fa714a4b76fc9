import type { AuditEvent } from './audit-event.js';
import type { Application, AppRoleGrant, DelegatedGrant, ServicePrincipal } from './facts.js';
import type { FederatedTrust } from './facts-apps.js';
import type { Gap } from './gap.js';
import type { Instant } from './instant.js';
import type { CollectOptions } from './ports.js';
import type { Cost } from './result.js';
import type { Severity } from './severity.js';

/** An app by which it can be told from others: object id of its service principal, app (client) id, name (hostile text). */
export interface AppName {
  readonly id: string;
  readonly appId: string;
  readonly name: string;
}

/** One part of what is known of an app: read (with gaps: in part), or not read and why. */
export type AppPart<T> =
  | { readonly ok: true; readonly value: T; readonly gaps: readonly Gap[] }
  | { readonly ok: false; readonly gaps: readonly [Gap, ...Gap[]] };

/** What answers exactly to an id or a name. */
export interface ExactApps {
  readonly apps: readonly AppName[];
  /** Registrations that have no service principal here: nothing is granted to them. `id` is the registration's. */
  readonly registrations: readonly AppName[];
}

export interface AppOwner {
  readonly kind: 'user' | 'service-principal' | 'other';
  readonly id: string;
  readonly name: string;
  /** false: a disabled account, which looks after nothing any more. */
  readonly enabled: boolean;
}

/** A service principal with what only the dossier shows. */
export interface AppIdentity extends ServicePrincipal {
  readonly homepage?: string;
  /** Only people who were assigned to it can sign in. */
  readonly assignmentRequired: boolean;
}

/** Everything that is read of one app. */
export interface AppParts {
  readonly identity: AppPart<AppIdentity>;
  /** undefined: registered elsewhere, or not at all (managed identities). */
  readonly registration: AppPart<Application | undefined>;
  readonly federated: AppPart<readonly FederatedTrust[]>;
  readonly owners: AppPart<readonly AppOwner[]>;
  readonly registrationOwners: AppPart<readonly AppOwner[]>;
  readonly appRoleGrants: AppPart<readonly AppRoleGrant[]>;
  readonly delegatedGrants: AppPart<readonly DelegatedGrant[]>;
  /** Names of the first people who agreed for themselves, by id; whoever could not be named is not in it. */
  readonly people: ReadonlyMap<string, string>;
  /** Names of the services whose permissions it holds, by app id. */
  readonly services: ReadonlyMap<string, string>;
  /** How many people and groups are assigned to it; `more`: at least as many. */
  readonly assigned: AppPart<{ readonly n: number; readonly more: boolean }>;
  /** null: no use on record. */
  readonly lastUsedAt: AppPart<Instant | null>;
  /** What the directory's audit log still has about it, newest first. */
  readonly history: AppPart<readonly AuditEvent[]>;
  readonly asOf: Instant;
  readonly cost: Cost;
}

type ReadOptions = Pick<CollectOptions, 'signal'>;

/** Reads single apps. Implemented by `tenant`; nothing throws for what a tenant does. */
export interface AppReader {
  /** Apps with exactly this name, app id or object id (a registration's too). */
  find(asked: string, options?: ReadOptions): Promise<AppPart<ExactApps>>;
  /** The names of all apps. */
  names(options?: ReadOptions): Promise<AppPart<readonly AppName[]>>;
  read(app: AppName, options?: ReadOptions): Promise<AppParts>;
}

/** One line of a section: plain words, and beside them the technical name or id. Both are hostile text. */
export interface DossierLine {
  readonly text: string;
  readonly technical?: string;
  /** Set where the line is something wrong or strong. */
  readonly severity?: Severity;
}

export const DOSSIER_SECTIONS = [
  'identity',
  'risk',
  'permissions',
  'roles',
  'reach',
  'credentials',
  'use',
  'owners',
  'consent',
  'oddities',
  'history',
] as const;
export type DossierSectionId = (typeof DOSSIER_SECTIONS)[number];

/** One side of an app or a person. What could not be read stands in `gaps`, and the summary says so: it never reads as "none". */
export interface DossierSection<Id extends string = DossierSectionId> {
  readonly id: Id;
  readonly title: string;
  /** In one line, for the first page. */
  readonly summary: string;
  readonly lines: readonly DossierLine[];
  readonly gaps: readonly Gap[];
}

/** Everything known of one app; no verdict, but its risk and why. */
export interface Dossier {
  readonly app: AppName;
  readonly headline: string;
  /** null: nothing of high priority was found. */
  readonly severity: Severity | null;
  /** false: what decides the severity could not all be read, so it may be worse. */
  readonly judgedWhole: boolean;
  /** In the order of DOSSIER_SECTIONS; each once. */
  readonly sections: readonly DossierSection[];
  readonly asOf: Instant;
  readonly cost: Cost;
  readonly portalUrl: string;
}

/** Why there is no dossier yet: which apps are meant, or that none is. */
export interface AppChoice {
  /** `not-named`: the question names no app. */
  readonly found: 'several' | 'none' | 'not-named' | 'unreadable';
  readonly asked: string;
  /** Those that match, or with `none` those with the nearest names. */
  readonly apps: readonly AppName[];
  /** How many more match. */
  readonly more: number;
  /** Set with `none` when a registration of this name exists that has no service principal. */
  readonly registration?: AppName;
  readonly gaps: readonly Gap[];
}
