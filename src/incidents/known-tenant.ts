import type { KnownApp, KnownGroup, KnownPerson } from '../core/detection.js';
import type { CustomRole } from '../core/facts.js';
import type { Instant } from '../core/instant.js';

/** Something that an app holds, as the tenant says it today. `ref`: the path it was read from. */
export interface Held {
  /** Of a permission its value, of a role its name, of a credential its key id. */
  readonly name: string;
  /** Of a directory role its template id; of the tenant's own the id of its definition. */
  readonly templateId?: string;
  /** A directory role that the tenant made itself: nothing to Exchange. */
  readonly custom?: true;
  readonly since?: Instant;
  readonly ref: string;
}

/** An app as the tenant has it today: what it may do, and whether somebody can act as it. */
export interface TenantApp extends KnownApp {
  /** Rated high or critical and a way to mail or to administration (see `leadsToMail`). */
  readonly permissions: readonly Held[];
  /** Privileged ones, and role groups of Exchange that may change something. */
  readonly roles: readonly Held[];
  /** Those that are valid at `asOf`. */
  readonly credentials: readonly Held[];
  /** Left out: not readable. `lastAt` left out: no use on record. */
  readonly use?: { readonly lastAt?: Instant };
  readonly enabled: boolean;
}

export interface TenantPerson extends KnownPerson {
  /** Has no usable second factor. */
  readonly noSecondFactor?: { readonly ref: string };
  /** Microsoft holds the account for at risk. */
  readonly atRisk?: { readonly since?: Instant; readonly ref: string };
}

/** The tenant as last read, as far as incidents care. What could not be read is left out and named among the blind spots. */
export interface KnownTenant {
  /** The only clock that incidents have. */
  readonly asOf: Instant;
  readonly apps: readonly TenantApp[];
  readonly people: readonly TenantPerson[];
  /** Groups through which somebody has a privileged role. */
  readonly groups: readonly KnownGroup[];
  /** Privileged roles that the tenant made itself, held or not. */
  readonly roles: readonly CustomRole[];
  /** App ids of Tenant Warden itself: its acts are shown and not alarmed, and it is no incident. */
  readonly ownAppIds: readonly string[];
  /** What would matter and could not be read, in words. */
  readonly blindSpots: readonly string[];
}

/** Events without their tenant, as in a replay of files. */
export function nothingKnown(asOf: Instant): KnownTenant {
  return { asOf, apps: [], people: [], groups: [], roles: [], ownAppIds: [], blindSpots: [] };
}
