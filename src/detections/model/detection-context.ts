import type { AppIds, AuditEvent } from '../../m365/audit-event.js';
import type { CustomRole } from '../../facts/fact-types.js';
import type { Instant } from '../../core/instant.js';

/** What the tenant and other events tell about an app. */
export interface KnownApp extends AppIds {
  /** `own`: registered in this tenant. */
  readonly publisher: 'microsoft' | 'own' | 'foreign' | 'unknown';
  readonly verifiedPublisher?: boolean;
  /** Holds a permission rated high or critical, or a privileged directory role; undefined: unknown. */
  readonly highPriority?: boolean;
  /** Holds a permission or a role that can take over the tenant or all its mail (rated critical); undefined: unknown. */
  readonly criticalPower?: boolean;
  readonly createdAt?: Instant;
}

/** What the tenant tells about a person. */
export interface KnownPerson {
  readonly id: string;
  readonly userPrincipalName: string;
  /** Holds a privileged role, active or eligible; undefined: unknown. */
  readonly privileged?: boolean;
}

/** A group that gives its members a privileged role: it holds a directory role or is in an Exchange role group. */
export interface PrivilegedGroup {
  readonly id: string;
  readonly name: string;
  /** Worst first; at least one. */
  readonly roles: readonly GroupRole[];
}

/** A group whose members may command Tenant Warden. */
export interface GuardedGroup {
  readonly id: string;
  /** What its members may do: approve decisions, or ask questions and see incidents. */
  readonly right: 'approve' | 'ask';
}

/** A privileged role that a group gives its members. */
export interface GroupRole {
  readonly name: string;
  readonly tier: 'critical' | 'privileged';
  /** Matched by an id, not only by a name. */
  readonly certain: boolean;
}

/**
 * What a detection may use besides its event. All of it depends only on the set of stored events and the tenant as last read, never
 * on the order of arrival. Detections have no clock.
 */
export interface DetectionContext {
  /** Finds an app by any of its ids. */
  app(id: string): KnownApp | undefined;
  /** Finds a person by object id or user principal name, in any letter case. */
  person(id: string): KnownPerson | undefined;
  /** Finds a group by id or by its name in Exchange, in any letter case; only groups that give a privileged role are known. */
  group(id: string): PrivilegedGroup | undefined;
  /** What members of a group may do with Tenant Warden; undefined: nothing by this group. By id, in any letter case. */
  guardedGroup(id: string): GuardedGroup | undefined;
  /** Whether an app is one of Tenant Warden's own identities, by any of its ids. */
  isOwnApp(ids: AppIds): boolean;
  /** Finds a privileged custom role by either of its ids or by name, in any letter case; other roles are unknown. */
  role(idOrName: string): CustomRole | undefined;
  /** Domains whose mail the tenant accepts, as last read; undefined: not known. */
  readonly ownDomains?: readonly string[];
  /** Whether an object id or user principal name is one of the tenant's emergency accounts (`BREAK_GLASS_IDS`). */
  isEmergencyAccount(id: string): boolean;
  /**
   * The last moment before this act at which the app successfully did something, or something was done to it; undefined: none known.
   * Acts at the same moment have a fixed order.
   */
  lastSeenBefore(appId: string, act: AuditEvent): Instant | undefined;
  /** Stored events by or about the app that belong to one click, oldest first. */
  ofClick(appId: string, correlationId: string): readonly AuditEvent[];
}
