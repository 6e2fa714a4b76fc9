import type { CheckFacts, JudgeContext } from '../../core/check.js';
import type { AdminAccount, AdminAuthentication, ConditionalAccessPolicy, RoleHolding } from '../../core/facts.js';
import type { PrivilegedPerson } from './admins.js';
import { requiresMfaOf, whyNotEnforced, type PolicySubject } from './mfa-enforcement.js';
import { compareText } from './people.js';
import { listed } from '../../core/words.js';

export type MfaNeeds = 'roleHoldings' | 'adminAccounts' | 'adminAuthentication';
export type MfaWants = 'securityDefaults' | 'conditionalAccessPolicies' | 'adminPerUserMfa' | 'adminPolicyGroups';
export type MfaFacts = CheckFacts<MfaNeeds, MfaWants>;
type Registration = AdminAuthentication['users'][number];

/** Anybody whose sign-in is looked at, whatever role they hold. */
export type SignInSubject = Pick<Admin, 'id' | 'account' | 'registration'> & {
  readonly holdings: readonly RoleHolding[];
};
type Enforcers = Pick<MfaFacts, MfaWants>;

/** A person with a privileged role and all that was read of their sign-in. */
export interface Admin extends PrivilegedPerson {
  readonly registration: Registration | undefined;
}

/** How it stands with one admin's second factor. `because` says what decided it, in a few words. */
export interface MfaStanding {
  readonly state: 'enforced' | 'not-enforced' | 'none' | 'not-readable';
  readonly because: string;
}

/**
 * A second factor counts only when something makes its owner use it. What could not be read leads to `not-readable`, never to
 * `enforced`; and nothing unread is taken for missing.
 */
export function mfaStanding(admin: SignInSubject, facts: Enforcers, context: JudgeContext): MfaStanding {
  if (admin.account === undefined) return unreadable('the account could not be read');
  if (admin.registration === undefined) return unreadable('the methods could not be read');
  if (!admin.registration.secondFactor) return withoutSecondFactor(admin.account, admin.registration);
  return enforcement(admin, admin.account, facts, context);
}

function withoutSecondFactor(account: AdminAccount, registration: Registration): MfaStanding {
  // A guest registers MFA in the home tenant, which we cannot see: no method here proves neither.
  if (account.userType === 'Guest') return unreadable('guest, MFA registered at home: ask there');
  // A kind of method that we do not know may well be a second factor.
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

/** Policies that look as if they made this person use MFA, and why they do not. */
export function nearMisses(policies: readonly ConditionalAccessPolicy[], person: PolicySubject) {
  // The enforced policy says most: someone means it to protect this person.
  return policies
    .toSorted((a, b) => Number(a.state !== 'enabled') - Number(b.state !== 'enabled') || compareText(a.id, b.id))
    .flatMap((policy) => {
      const why = whyNotEnforced(policy, person);
      return why === undefined ? [] : [{ policy, why }];
    });
}

/** A person as policies see one. */
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
    // A list with holes cannot show that someone is outside of a group.
    groupIds: context.partial.has('adminPolicyGroups') ? undefined : groupIds,
  };
}

function unreadable(because: string): MfaStanding {
  return { state: 'not-readable', because };
}
