import type { AuditEvent } from './audit-event.js';
import type { CallOptions } from './call-options.js';
import type { Application, AppRoleGrant, DelegatedGrant, ServicePrincipal } from './facts.js';
import type { FederatedTrust } from './facts-apps.js';
import type { Gap } from './gap.js';
import type { Instant } from './instant.js';
import type { Cost } from './result.js';
import type { Severity } from './severity.js';

/** What identifies an app: object id of its service principal, app (client) id, and name (hostile text). */
export interface AppName {
  readonly id: string;
  readonly appId: string;
  readonly name: string;
}

/** Result of a read: a value (partial if there are gaps), or the reasons why it could not be read. */
export type AppPart<T> =
  | { readonly ok: true; readonly value: T; readonly gaps: readonly Gap[] }
  | { readonly ok: false; readonly gaps: readonly [Gap, ...Gap[]] };

/** Apps that match an id or a name exactly. */
export interface ExactApps {
  readonly apps: readonly AppName[];
  /** Registrations without a service principal here, so that they hold no grants. `id` is the registration's. */
  readonly registrations: readonly AppName[];
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
export interface AppParts {
  readonly identity: AppPart<AppIdentity>;
  /** undefined: registered in another tenant, or not at all (managed identities). */
  readonly registration: AppPart<Application | undefined>;
  readonly federated: AppPart<readonly FederatedTrust[]>;
  readonly owners: AppPart<readonly AppOwner[]>;
  readonly registrationOwners: AppPart<readonly AppOwner[]>;
  readonly appRoleGrants: AppPart<readonly AppRoleGrant[]>;
  readonly delegatedGrants: AppPart<readonly DelegatedGrant[]>;
  /** Names by id of the first people who consented for themselves; people whose name could not be read are left out. */
  readonly people: ReadonlyMap<string, string>;
  /** Names by app id of the services whose permissions it holds. */
  readonly services: ReadonlyMap<string, string>;
  /** Number of assigned people and groups; `more`: at least this many. */
  readonly assigned: AppPart<{ readonly n: number; readonly more: boolean }>;
  /** null: no use on record. */
  readonly lastUsedAt: AppPart<Instant | null>;
  /** What the directory's audit log still holds about it, newest first. */
  readonly history: AppPart<readonly AuditEvent[]>;
  readonly asOf: Instant;
  readonly cost: Cost;
}

/** Reads single apps. Implemented by `tenant`; never throws because of what the tenant does. */
export interface AppReader {
  /** Finds apps by exact name, app id or object id (also a registration's). */
  find(asked: string, options?: CallOptions): Promise<AppPart<ExactApps>>;
  /** Lists the names of all apps. */
  names(options?: CallOptions): Promise<AppPart<readonly AppName[]>>;
  read(app: AppName, options?: CallOptions): Promise<AppParts>;
}

/** One line of a section: plain words and the technical name or id. Both are hostile text. */
export interface DossierLine {
  readonly text: string;
  readonly technical?: string;
  /** Set if the line shows a problem or a powerful permission. */
  readonly severity?: Severity;
}

/** Sections of an app dossier, in display order. */
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
/** One of {@link APP_DOSSIER_SECTIONS}. */
export type DossierSectionId = (typeof DOSSIER_SECTIONS)[number];

/** One section about an app or a person. `gaps` lists what could not be read, and the summary says so: it never reads as "none". */
export interface DossierSection<Id extends string = DossierSectionId> {
  readonly id: Id;
  readonly title: string;
  /** One line, for the first page. */
  readonly summary: string;
  readonly lines: readonly DossierLine[];
  readonly gaps: readonly Gap[];
}

/** Everything known about one app: no verdict, but its risk and why. */
export interface Dossier {
  readonly app: AppName;
  readonly headline: string;
  /** null: no high-priority risk was found. */
  readonly severity: Severity | null;
  /** false: some data that determines the severity could not be read, so it may be worse. */
  readonly judgedWhole: boolean;
  /** In the order of APP_DOSSIER_SECTIONS; each once. */
  readonly sections: readonly DossierSection[];
  readonly asOf: Instant;
  readonly cost: Cost;
  readonly portalUrl: string;
}

/** Why there is no dossier yet, with the apps that the question may mean. */
export interface AppChoice {
  /** `not-named`: the question names no app. */
  readonly found: 'several' | 'none' | 'not-named' | 'unreadable';
  readonly asked: string;
  /** Matching apps, or with `none` those with the most similar names. */
  readonly apps: readonly AppName[];
  /** How many more match. */
  readonly more: number;
  /** Set with `none` if a registration of this name exists without a service principal. */
  readonly registration?: AppName;
  readonly gaps: readonly Gap[];
}
