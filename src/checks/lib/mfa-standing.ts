import type { CheckFacts, JudgeContext } from '../../core/check.js';
import type { AdminAccount, AdminAuthentication, ConditionalAccessPolicy, RoleHolding } from '../../core/facts.js';
import type { PrivilegedPerson } from './admins.js';
import { requiresMfaOf, whyNotEnforced, type PolicySubject } from './mfa-enforcement.js';
import { compareText } from './people.js';
import { listed } from '../../core/words.js';

/** Facts the judgement requires. */
export type MfaNeeds = 'roleHoldings' | 'adminAccounts' | 'adminAuthentication';
/** Facts the judgement uses when readable. */
export type MfaWants = 'securityDefaults' | 'conditionalAccessPolicies' | 'adminPerUserMfa' | 'adminPolicyGroups';
/** The facts of the MFA judgement. */
export type MfaFacts = CheckFacts<MfaNeeds, MfaWants>;
type Registration = AdminAuthentication['users'][number];

/** A person whose sign-in is judged, whatever the role. */
export type SignInSubject = Pick<Admin, 'id' | 'account' | 'registration'> & {
  readonly holdings: readonly RoleHolding[];
};
type Enforcers = Pick<MfaFacts, MfaWants>;

/** A person with a privileged role and their sign-in facts. */
export interface Admin extends PrivilegedPerson {
  readonly registration: Registration | undefined;
}

/** The state of one admin's second factor. `because` gives the deciding reason in a few words. */
export interface MfaStanding {
  readonly state: 'enforced' | 'not-enforced' | 'none' | 'not-readable';
  readonly because: string;
}

/**
 * A second factor counts only when something requires it. Unread data leads to `not-readable`, never to
 * `enforced`; and never to missing.
 */
export function mfaStanding(admin: SignInSubject, facts: Enforcers, context: JudgeContext): MfaStanding {
  if (admin.account === undefined) return unreadable('the account could not be read');
  if (admin.registration === undefined) return unreadable('the methods could not be read');
  if (!admin.registration.secondFactor) return withoutSecondFactor(admin.account, admin.registration);
  return enforcement(admin, admin.account, facts, context);
}

function withoutSecondFactor(account: AdminAccount, registration: Registration): MfaStanding {
  // A guest registers MFA in the home tenant, which we cannot see: the absence here proves nothing.
  if (account.userType === 'Guest') return unreadable('guest, MFA registered at home: ask there');
  // An unknown method type may be a second factor.
  if (registration.methods.includes('other')) return unreadable('a method of a kind not known here');
  if (registration.methods.includes('email'))
    return { state: 'none', because: 'only an e-mail address, which is no second factor' };
  return { state: 'none', because: 'no second factor registered' };
}

function enforcement(
  admin: SignInSubject,
  account: AdminAccount,
  facts: Enforcers,
  context: JudgeContext,
): MfaStanding {
  if (facts.securityDefaults?.enabled === true) return { state: 'enforced', because: 'by security defaults' };

  const perUser = facts.adminPerUserMfa?.find((entry) => entry.userId === admin.id)?.state;
  if (perUser === 'enforced' || perUser === 'enabled') return { state: 'enforced', because: 'by the per-user setting' };

  const person = policySubject(admin, account, facts, context);
  const policies = facts.conditionalAccessPolicies ?? [];
  const covered = policies.map((policy) => ({ policy, coverage: requiresMfaOf(policy, person) }));
  const enforcing = covered.find(({ coverage }) => coverage === 'yes');
  if (enforcing !== undefined) return { state: 'enforced', because: `by the policy "${enforcing.policy.displayName}"` };

  const everythingRead =
    facts.securityDefaults !== undefined &&
    perUser !== undefined &&
    facts.conditionalAccessPolicies !== undefined &&
    !context.partial.has('conditionalAccessPolicies') &&
    covered.every(({ coverage }) => coverage === 'no');
  if (!everythingRead) return unreadable('a second factor, but not all that could enforce it was readable');

  const near = nearMisses(policies, person).map(({ policy, why }) => `"${policy.displayName}" ${why}`);
  return { state: 'not-enforced', because: near.length === 0 ? 'nothing requires it' : listed(near, 2) };
}

/** Policies that seem to require MFA of this person, and why they do not. */
export function nearMisses(policies: readonly ConditionalAccessPolicy[], person: PolicySubject) {
  // An enforced policy is most telling: it is meant to protect this person.
  return policies
    .toSorted((a, b) => Number(a.state !== 'enabled') - Number(b.state !== 'enabled') || compareText(a.id, b.id))
    .flatMap((policy) => {
      const why = whyNotEnforced(policy, person);
      return why === undefined ? [] : [{ policy, why }];
    });
}

/** A person as policies see them. */
export function policySubject(
  admin: Pick<SignInSubject, 'id' | 'holdings'>,
  account: AdminAccount,
  facts: Pick<MfaFacts, 'adminPolicyGroups'>,
  context: JudgeContext,
): PolicySubject {
  const rolesIn = (whole: boolean) =>
    admin.holdings
      .filter(({ scope, custom }) => (scope.kind === 'tenant' && custom === undefined) === whole)
      .map((held) => held.roleTemplateId);
  const groupIds = facts.adminPolicyGroups?.find((entry) => entry.userId === admin.id)?.groupIds;
  return {
    id: admin.id,
    guest: account.userType === 'Guest',
    roleTemplateIds: rolesIn(true),
    scopedRoleTemplateIds: rolesIn(false),
    // An incomplete list does not prove that someone is outside a group.
    groupIds: context.partial.has('adminPolicyGroups') ? undefined : groupIds,
  };
}

function unreadable(because: string): MfaStanding {
  return { state: 'not-readable', because };
}
