import type { CheckFacts, JudgeContext } from '../model/check.js';
import type {
  AdminAccount,
  AdminAuthentication,
  ConditionalAccessPolicy,
  RoleHolding,
} from '../../facts/fact-types.js';
import type { PrivilegedPerson } from './privileged-people.js';
import {
  asksThirdParty,
  requiresMfaForPerson,
  explainNotEnforced,
  type PolicySubject,
} from './mfa-policy-enforcement.js';
import { compareText } from './role-holder-traits.js';
import { describeUnlistedMethods } from './unlisted-method-words.js';
import { formatList } from '../../core/sentence-formatting.js';
import { quotePolicyName } from './policy-name.js';

/** Facts the judgement requires. */
export type MfaNeeds = 'roleHoldings' | 'adminAccounts' | 'adminAuthentication';
/** Facts the judgement uses when readable. */
export type MfaWants = 'securityDefaults' | 'conditionalAccessPolicies' | 'adminPerUserMfa' | 'adminPolicyGroups';
/** The facts of the MFA judgement. */
export type MfaFacts = CheckFacts<MfaNeeds, MfaWants>;
type Registration = AdminAuthentication['users'][number];

/** A person whose sign-in is judged, whatever the role. */
export type SignInSubject = Pick<AdminWithSignIn, 'id' | 'account' | 'registration'> & {
  readonly holdings: readonly RoleHolding[];
};
type Enforcers = Pick<MfaFacts, MfaWants>;

/** A person with a privileged role and their sign-in facts. */
export interface AdminWithSignIn extends PrivilegedPerson {
  readonly registration: Registration | undefined;
}

/** The state of one admin's second factor. `because` gives the deciding reason in a few words. */
export interface AdminMfaState {
  readonly state: 'enforced' | 'not-enforced' | 'none' | 'not-readable';
  readonly because: string;
}

/**
 * A second factor counts only when something requires it. Unread data leads to `not-readable`, never to
 * `enforced`; and never to missing.
 */
export function determineAdminMfaState(admin: SignInSubject, facts: Enforcers, context: JudgeContext): AdminMfaState {
  if (admin.account === undefined) return unreadable('the account could not be read');
  if (admin.registration === undefined) return unreadable('the methods could not be read');
  const { account, registration } = admin;
  const usable = registration.secondFactor && (registration.capable !== false || account.userType === 'Guest');
  if (usable) return enforcement(admin, account, facts, context);
  const thirdParty = findThirdParty(toPolicySubject(admin, account, facts, context), facts);
  return thirdParty ?? withoutSecondFactor(account, registration);
}

function withoutSecondFactor(account: AdminAccount, registration: Registration): AdminMfaState {
  // A guest registers MFA in the home tenant, which we cannot see: the absence here proves nothing.
  if (account.userType === 'Guest') return unreadable('guest, MFA registered at home: ask there');
  // An unknown method type may be a second factor.
  if (registration.secondFactor)
    return { state: 'none', because: 'registered, but the tenant allows none of these methods' };
  if (registration.methods.includes('other')) return unreadable('a method of a kind not known here');
  const unlisted = describeUnlistedMethods(registration);
  if (unlisted !== undefined) return unreadable(`may use ${unlisted}, which could not be read`);
  if (registration.methods.includes('email'))
    return { state: 'none', because: 'only an e-mail address, which is no second factor' };
  return { state: 'none', because: 'no second factor registered' };
}

/** Another provider's control, by a policy that reaches the person or may: whether it is a second factor is not known here. */
function findThirdParty(
  person: PolicySubject,
  { conditionalAccessPolicies = [] }: Enforcers,
): AdminMfaState | undefined {
  const asking = conditionalAccessPolicies.find((policy) => asksThirdParty(policy, person) !== 'no');
  if (asking === undefined) return undefined;
  return unreadable(`${quotePolicyName(asking)} asks for the control of another provider, which cannot be seen here`);
}

function enforcement(
  admin: SignInSubject,
  account: AdminAccount,
  facts: Enforcers,
  context: JudgeContext,
): AdminMfaState {
  if (facts.securityDefaults?.enabled === true) return { state: 'enforced', because: 'by security defaults' };

  const perUser = facts.adminPerUserMfa?.find((entry) => entry.userId === admin.id)?.state;
  if (perUser === 'enforced' || perUser === 'enabled') return { state: 'enforced', because: 'by the per-user setting' };

  const person = toPolicySubject(admin, account, facts, context);
  const policies = facts.conditionalAccessPolicies ?? [];
  const covered = policies.map((policy) => ({ policy, coverage: requiresMfaForPerson(policy, person) }));
  const enforcing = covered.find(({ coverage }) => coverage === 'yes');
  if (enforcing !== undefined)
    return { state: 'enforced', because: `by the policy ${quotePolicyName(enforcing.policy)}` };

  const thirdParty = findThirdParty(person, facts);
  if (thirdParty !== undefined) return thirdParty;

  const everythingRead =
    facts.securityDefaults !== undefined &&
    perUser !== undefined &&
    facts.conditionalAccessPolicies !== undefined &&
    !context.partial.has('conditionalAccessPolicies') &&
    covered.every(({ coverage }) => coverage === 'no');
  if (!everythingRead) return unreadable('a second factor, but not all that could enforce it was readable');

  const near = findNearMissPolicies(policies, person).map(({ policy, why }) => `${quotePolicyName(policy)} ${why}`);
  return { state: 'not-enforced', because: near.length === 0 ? 'nothing requires it' : formatList(near, 2) };
}

/** Policies that seem to require MFA of this person, and why they do not. */
export function findNearMissPolicies(policies: readonly ConditionalAccessPolicy[], person: PolicySubject) {
  // An enforced policy is most telling: it is meant to protect this person.
  return policies
    .toSorted((a, b) => Number(a.state !== 'enabled') - Number(b.state !== 'enabled') || compareText(a.id, b.id))
    .flatMap((policy) => {
      const why = explainNotEnforced(policy, person);
      return why === undefined ? [] : [{ policy, why }];
    });
}

/** A person as policies see them. */
export function toPolicySubject(
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

function unreadable(because: string): AdminMfaState {
  return { state: 'not-readable', because };
}
