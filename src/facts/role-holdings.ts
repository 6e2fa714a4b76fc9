import { defineFact } from './lib/fact-definition.js';
import type { Instant } from '../core/instant.js';
import type { ExchangeRoleGroupLevel } from '../m365/exchange-role-group-level.js';
import type { RolePower } from '../m365/role-action-rating.js';

/** An object that can hold a role. `unknown`: deleted, or from a partner's tenant (GDAP); never dropped. */
export interface Principal {
  readonly kind: 'user' | 'service-principal' | 'group' | 'unknown';
  readonly id: string;
  readonly displayName: string;
}

/**
 * One principal that holds one directory role in one way. Groups are already expanded to their members.
 * Source: unifiedRoleAssignment, unifiedRoleAssignmentScheduleInstance, unifiedRoleEligibilityScheduleInstance.
 */
export interface RoleHolding {
  readonly principal: Principal;
  /**
   * Template id of a built-in role. For a custom role the definition's id: the tenant chooses the template id, which could be that of
   * another role.
   */
  readonly roleTemplateId: string;
  /** For custom roles hostile text. */
  readonly roleName: string;
  /** A custom role, privileged or not. */
  readonly own?: true;
  /** For a privileged custom role: what makes it privileged. Absent for all others. */
  readonly custom?: RolePower;
  /** Set for a role group of Exchange, which counts like a role; `roleTemplateId` and `roleName` then name the group. */
  readonly exchangeLevel?: ExchangeRoleGroupLevel;
  /** What the role allows could not be read, so it may be privileged or not. */
  readonly unread?: true;
  /**
   * `permanent`: standing; `time-bound`: standing with an end; `activated`: currently active through PIM; `eligible`: may activate;
   * `unknown`: held now through a group, but the kind of membership could not be read. The weaker of assignment and membership counts.
   */
  readonly how: 'permanent' | 'time-bound' | 'activated' | 'eligible' | 'unknown';
  /** When it was assigned, activated or made eligible; through a group the later of role and membership. Absent: PIM does not tell. */
  readonly startsAt?: Instant;
  readonly endsAt?: Instant;
  /** The role-assignable group that gives the role. `eligible`: the membership must be activated (PIM for groups). */
  readonly through?: {
    readonly groupId: string;
    readonly groupName: string;
    readonly membership: 'member' | 'eligible';
  };
  readonly scope:
    | { readonly kind: 'tenant' }
    | { readonly kind: 'application' | 'other'; readonly id: string }
    /** Without a name where that could not be read. */
    | { readonly kind: 'administrative-unit'; readonly id: string; readonly name?: string };
  /** URL path it was read from. */
  readonly ref: string;
}

/** A privileged custom role (unifiedRoleDefinition, not built in). */
export interface CustomRole extends RolePower {
  readonly id: string;
  /** Chosen by the tenant; logs use it to name the role. */
  readonly templateId: string;
  readonly name: string;
}

/** A group that holds roles and gives them to its members. */
export interface RoleGivingGroup {
  readonly id: string;
  /** Hostile text. */
  readonly name: string;
  readonly roleNames: readonly string[];
  /** How many people and apps are in it now, and how many may activate a membership; undefined: not all of them were read. */
  readonly members: number | undefined;
  readonly eligible: number | undefined;
}

/** All holdings of directory roles. */
export interface RoleHoldings {
  readonly holdings: readonly RoleHolding[];
  /**
   * Without PIM (Entra ID P2) every assignment is standing. `unreadable`: licensed, but PIM data could not be read completely: a
   * `permanent` assignment may be time-bound or activated.
   */
  readonly pim: 'read' | 'not-licensed' | 'unreadable';
  /** Privileged custom roles, held or not; absent: none. */
  readonly customRoles?: readonly CustomRole[];
  /** Groups that hold a role, with members or without; absent: none. */
  readonly groups?: readonly RoleGivingGroup[];
}

/** Who holds which directory role, and how. */
export const roleHoldings = defineFact<RoleHoldings>({ words: 'role assignments' });
