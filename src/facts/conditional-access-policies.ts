import type { Instant } from '../core/instant.js';
import { defineFact } from './lib/fact-definition.js';

/** The parts of a Conditional Access policy that decide who must use MFA. Ids as in Graph; role ids are template ids. */
export interface ConditionalAccessPolicy {
  readonly id: string;
  readonly displayName: string;
  readonly state: 'enabled' | 'disabled' | 'report-only';
  /** Absent: not told. */
  readonly createdAt?: Instant;
  /** `null`: never changed. Absent: not told. */
  readonly modifiedAt?: Instant | null;
  readonly includeUsers: readonly string[];
  readonly excludeUsers: readonly string[];
  readonly includeGroups: readonly string[];
  readonly excludeGroups: readonly string[];
  readonly includeRoles: readonly string[];
  readonly excludeRoles: readonly string[];
  /** Those of the groups whose members cannot be seen, so that nobody is known to be outside. Absent: none. */
  readonly unseenGroups?: readonly string[];
  readonly includesGuests: boolean;
  readonly excludesGuests: boolean;
  readonly includeApplications: readonly string[];
  readonly excludeApplications: readonly string[];
  readonly clientAppTypes: readonly string[];
  /** Conditions that narrow it (locations, platforms, device filter, risk levels …), so that it is no baseline. */
  readonly narrowedBy: readonly string[];
  /** Places that it leaves out: ids of named locations, or "AllTrusted". Absent: none. */
  readonly excludeLocations?: readonly string[];
  readonly grantOperator: 'AND' | 'OR';
  readonly grantControls: readonly string[];
  /** Those of the controls that are another provider's (Duo and the like): whether one is a second factor cannot be seen. Absent: none. */
  readonly customControls?: readonly string[];
  /**
   * An authentication strength counts as MFA when its `requirementsSatisfied` is `mfa`. `phishingResistant`: it allows nothing but methods
   * that a false sign-in page cannot relay.
   */
  readonly authenticationStrength?: {
    readonly id: string;
    readonly satisfiesMfa: boolean;
    readonly phishingResistant: boolean;
  };
}

/** All Conditional Access policies, enforced or not. */
export const conditionalAccessPolicies = defineFact<readonly ConditionalAccessPolicy[]>({
  words: 'Conditional Access policies',
});
