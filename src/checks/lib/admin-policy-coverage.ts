import type { CheckFacts, JudgeContext } from '../model/check.js';
import type { ConditionalAccessPolicy } from '../../facts/fact-types.js';
import type { Evidence } from '../../core/finding.js';
import { buildPortalUrl } from '../../m365/portal-links.js';
import type { ListingRow } from '../../core/report-listing.js';
import { formatList } from '../../core/sentence-formatting.js';
import type { JudgedAdmin, JudgedStates } from './judged-admin-report.js';
import { isLesserAdmin, type PrivilegedPerson } from './privileged-people.js';
import { asksThirdParty, requiresMfaForPerson } from './mfa-policy-enforcement.js';
import { findNearMissPolicies, toPolicySubject } from './admin-mfa-state.js';
import { compareText } from './role-holder-traits.js';
import { quotePolicyName } from './policy-name.js';

/** The facts of the coverage judgement. */
export type CoverageFacts = CheckFacts<
  'conditionalAccessPolicies' | 'roleHoldings' | 'adminAccounts',
  'adminPolicyGroups' | 'securityDefaults' | 'premiumLicences'
>;

/** API path of Conditional Access policies. */
const POLICIES_PATH = '/v1.0/identity/conditionalAccess/policies';

/** How policies cover one admin. */
export const COVERAGE_STATES = {
  open: { label: 'covered by no policy', tone: 'attention' },
  unread: { label: 'not readable', tone: 'neutral', unread: true },
  covered: { label: 'covered', tone: 'good' },
} as const satisfies JudgedStates<'open' | 'unread' | 'covered'>;
/** How policies cover one admin. */
export type PolicyCoverage = keyof typeof COVERAGE_STATES;

/**
 * Why the question does not apply. Undefined also while unknown: then no one counts as uncovered for lack of policies
 * (see `mayBeNone`).
 */
export function explainNotApplicable({ conditionalAccessPolicies, securityDefaults, premiumLicences }: CoverageFacts) {
  if (securityDefaults?.enabled === true) {
    return 'security defaults are on: they ask every admin role for MFA, and no policy can be enforced beside them';
  }
  if (conditionalAccessPolicies.length === 0 && premiumLicences?.p1 === false) {
    return 'there is no Conditional Access without Microsoft Entra ID P1; security defaults take its place: ask "Is the baseline on?"';
  }
  return undefined;
}

/** Whether security defaults may be on or Conditional Access unlicensed: an enforced policy disproves both. */
function mayBeNone(facts: CoverageFacts, { partial }: JudgeContext): boolean {
  const policies = facts.conditionalAccessPolicies;
  if (policies.some(({ state }) => state === 'enabled')) return false;
  if (facts.securityDefaults === undefined) return true;
  const licenceKnown = facts.premiumLicences !== undefined && !partial.has('premiumLicences');
  return policies.length === 0 && !licenceKnown;
}

/** Judges one admin against all policies together. `emergency`: excluded on purpose, so less severe. */
export function judgePolicyCoverage(
  person: PrivilegedPerson,
  emergency: boolean,
  facts: CoverageFacts,
  context: JudgeContext,
): JudgedAdmin<PolicyCoverage> {
  const unread = (words: string) => ({ person, state: 'unread' as const, words });
  if (person.account === undefined) return unread('the account could not be read');
  const subject = toPolicySubject(person, person.account, facts, context);
  const policies = facts.conditionalAccessPolicies;
  const covered = policies.map((policy) => ({ policy, coverage: requiresMfaForPerson(policy, subject) }));
  const by = covered.filter(({ coverage }) => coverage === 'yes').map(({ policy }) => quotePolicyName(policy));
  if (by.length > 0) return { person, state: 'covered', words: `by ${formatList(by.toSorted(), 2)}` };
  if (covered.some(({ coverage }) => coverage === 'unknown')) {
    return unread('whether a policy leaves the person out hangs on groups that could not be read');
  }
  const thirdParty = policies.find((policy) => asksThirdParty(policy, subject) !== 'no');
  if (thirdParty !== undefined) {
    return unread(`${quotePolicyName(thirdParty)} asks for the control of another provider, which may be MFA or not`);
  }
  if (context.partial.has('conditionalAccessPolicies')) return unread('not all policies could be read');
  if (mayBeNone(facts, context)) return unread('whether policies take part at all could not be read');

  const near = findNearMissPolicies(policies, subject);
  const words =
    near.length === 0
      ? 'no policy asks for MFA'
      : formatList(near.map((one) => `${quotePolicyName(one.policy)} ${one.why}`));
  return {
    person,
    state: 'open',
    words: emergency ? `emergency account: ${words}` : words,
    wrong: {
      severity: emergency || isLesserAdmin(person) ? 'medium' : 'high',
      confidence: 'high',
      says: 'is covered by no enforced policy that requires MFA for all apps',
      evidence: evidenceOf(near, context),
      fingerprint: near
        .map(({ policy, why }) => `${policy.id} ${why}`)
        .toSorted()
        .join(', '),
    },
  };
}

function evidenceOf(
  near: ReturnType<typeof findNearMissPolicies>,
  { now }: JudgeContext,
): readonly [Evidence, ...Evidence[]] {
  const proof = ({ policy, why }: (typeof near)[number]): Evidence => ({
    source: 'graph',
    ref: `${POLICIES_PATH}/${policy.id}`,
    label: policy.displayName === '' ? 'a policy without a name' : policy.displayName,
    value: why,
    observedAt: now,
  });
  const [first, ...rest] = near;
  if (first !== undefined) return [proof(first), ...rest.map(proof)];
  return [
    {
      source: 'graph',
      ref: POLICIES_PATH,
      label: 'policies for this person',
      value: 'none asks for MFA',
      observedAt: now,
    },
  ];
}

const STATE_IN_WORDS = { enabled: 'enforced', 'report-only': 'only reports', disabled: 'off' };

/** Every policy with its state, enforced ones first, as the basis of the judgement. */
export function createPolicyRows(policies: readonly ConditionalAccessPolicy[]): readonly ListingRow[] {
  const order = Object.keys(STATE_IN_WORDS);
  return policies
    .toSorted(
      (a, b) =>
        order.indexOf(a.state) - order.indexOf(b.state) ||
        compareText(a.displayName, b.displayName) ||
        compareText(a.id, b.id),
    )
    .map((policy) => {
      const subject = { kind: 'policy' as const, id: policy.id, name: policy.displayName };
      return {
        subject,
        severity: null,
        cells: [policy.displayName, 'policy', policyInWords(policy)],
        url: buildPortalUrl(subject),
      };
    });
}

function policyInWords(policy: ConditionalAccessPolicy): string {
  const strength = policy.authenticationStrength === undefined ? [] : ['an authentication strength'];
  const controls = [...policy.grantControls, ...strength].join(policy.grantOperator === 'OR' ? ' or ' : ' and ');
  const narrowed = policy.narrowedBy.length === 0 ? '' : `, only with ${formatList(policy.narrowedBy)}`;
  return `${STATE_IN_WORDS[policy.state]}: ${controls === '' ? 'no control' : controls}${narrowed}`;
}
