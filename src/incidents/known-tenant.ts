import type { CustomRole } from '../facts/fact-types.js';
import type { Instant } from '../core/instant.js';
import type { CarriedOut } from '../decisions/model/carried-out-step.js';
import type { GuardedGroup, KnownApp, KnownPerson, PrivilegedGroup } from '../detections/model/detection-context.js';

/** Something an app holds in the tenant today. `ref`: the path it was read from. */
export interface AppHolding {
  /** A permission's value, a role's name or a credential's key id. */
  readonly name: string;
  /** A directory role's template id; for custom roles the id of the definition. */
  readonly templateId?: string;
  /** A custom directory role: it means nothing to Exchange. */
  readonly custom?: true;
  readonly since?: Instant;
  readonly ref: string;
}

/** An app as it is in the tenant today: what it may do, and whether someone can sign in as it. */
export interface TenantApp extends KnownApp {
  /** Rated high or critical and leading to mail or administration (see `isMailOrAdminPermission`). */
  readonly permissions: readonly AppHolding[];
  /** Privileged directory roles, and Exchange role groups that can change something. */
  readonly roles: readonly AppHolding[];
  /** Valid at `asOf`. */
  readonly credentials: readonly AppHolding[];
  /** Absent: not readable. `lastAt` absent: no use on record. */
  readonly use?: { readonly lastAt?: Instant };
  readonly enabled: boolean;
}

/** A privileged person as they are in the tenant today. */
export interface TenantPerson extends KnownPerson {
  /** Has no usable second factor. */
  readonly noSecondFactor?: { readonly ref: string };
  /** Microsoft flags the account as at risk. */
  readonly atRisk?: { readonly since?: Instant; readonly ref: string };
}

/**
 * What incidents need to know about the tenant, as last read. Unreadable parts are absent and listed in `blindSpots`.
 */
export interface KnownTenant {
  /** The only clock incidents use. */
  readonly asOf: Instant;
  readonly apps: readonly TenantApp[];
  readonly people: readonly TenantPerson[];
  /** Groups that give someone a privileged role. */
  readonly groups: readonly PrivilegedGroup[];
  /** Privileged custom roles of the tenant, assigned or not. */
  readonly roles: readonly CustomRole[];
  /** Domains whose mail the tenant accepts; absent: not read. */
  readonly ownDomains?: readonly string[];
  /** Object ids or user principal names of the emergency accounts. */
  readonly emergencyAccounts?: readonly string[];
  /** App ids of Tenant Warden itself. Its acts are shown without an alarm only if they are steps of a decision. */
  readonly ownAppIds: readonly string[];
  /** The one of them that carries out decisions; absent: any may. */
  readonly responderAppId?: string;
  /** What decisions carried out; absent: no decision record is read. */
  readonly carriedOut?: CarriedOut;
  /** Groups of the people who may decide, or ask: whoever gets into one commands Tenant Warden. Absent: none is configured. */
  readonly guardedGroups?: readonly GuardedGroup[];
  /** What matters but could not be read, in words. */
  readonly blindSpots: readonly string[];
}

/** A tenant about which nothing is known, e.g. when replaying files. */
export function createEmptyKnownTenant(asOf: Instant): KnownTenant {
  return { asOf, apps: [], people: [], groups: [], roles: [], ownAppIds: [], blindSpots: [] };
}
