import type { AdminAuthentication, MethodKind, RoleHolding } from '../../facts/fact-types.js';
import type { CheckFacts, JudgeContext } from '../model/check.js';
import { daysBetween, type Instant } from '../../core/instant.js';
import type { JudgedAdmin, JudgedStates } from './judged-admin-report.js';
import { REPORT_LAG_DAYS } from './admin-mfa-report.js';
import { toPolicySubject } from './admin-mfa-state.js';
import { demandsResistance } from './mfa-policy-enforcement.js';
import { hasCriticalRole } from './role-holder-traits.js';
import type { PrivilegedPerson } from './privileged-people.js';
import { describeUnlistedMethods } from './unlisted-method-words.js';
import { quotePolicyName } from './policy-name.js';

/**
 * Methods bound to the site: a fake sign-in page gains nothing. Phone sign-in (passwordless) is not among them. Source:
 * https://learn.microsoft.com/entra/identity/authentication/concept-authentication-strengths
 */
const RESISTANT = new Set<MethodKind>(['passkey', 'windows-hello', 'certificate']);

/** Methods a person types, reads out or approves, which a fake page can relay. */
const PHISHABLE: Readonly<Partial<Record<MethodKind, string>>> = {
  'sms-or-voice': 'SMS or voice',
  'authenticator-app': 'Authenticator push or code',
  'authenticator-passwordless': 'Authenticator phone sign-in',
  'software-oath': 'app code',
  'hardware-oath': 'hardware code',
};
/** Methods that depend on another provider, or are unknown here. */
const UNCLEAR: Readonly<Partial<Record<MethodKind, string>>> = {
  external: 'an external provider’s method',
  other: 'a method of a kind not known here',
};

const RESISTANT_IN_WORDS: Readonly<Partial<Record<MethodKind, string>>> = {
  passkey: 'passkey',
  'windows-hello': 'Windows Hello',
  certificate: 'certificate',
};

/** How phishing-resistant an account's second factors are. */
export type PhishingResistance = 'phishable' | 'not-readable' | 'none' | 'resistant';

/** The states of phishing resistance, worst first. */
export const RESISTANCE_STATES = {
  phishable: { label: 'phishable methods only', tone: 'attention' },
  'not-readable': { label: 'not readable', tone: 'neutral', unread: true },
  none: { label: 'no second factor', tone: 'warning' },
  resistant: { label: 'phishing-resistant', tone: 'good' },
} as const satisfies JudgedStates<PhishingResistance>;

/** Judges how phishing-resistant a person's second factors are. Having none is another check's matter. */
function judgeResistance<P extends Pick<PrivilegedPerson, 'account'> & { readonly holdings: readonly RoleHolding[] }>(
  person: P,
  registration: AdminAuthentication['users'][number] | undefined,
  now: Instant,
): JudgedAdmin<PhishingResistance, P> {
  if (person.account === undefined) return { person, state: 'not-readable', words: 'the account could not be read' };
  if (registration === undefined) return { person, state: 'not-readable', words: 'the methods could not be read' };
  const { methods } = registration;
  const resistant = named(methods, RESISTANT_IN_WORDS);
  const phishable = named(methods, PHISHABLE);
  if (methods.some((method) => RESISTANT.has(method))) {
    const besides = phishable.length === 0 ? '' : `; besides ${phishable.join(', ')}`;
    return { person, state: 'resistant', words: `${resistant.join(', ')}${besides}` };
  }
  // A guest's methods are in the home tenant: their absence here proves nothing.
  if (person.account.userType === 'Guest') {
    return { person, state: 'not-readable', words: 'guest, MFA registered at home: ask there' };
  }
  const unclear = named(methods, UNCLEAR);
  if (unclear.length > 0) return { person, state: 'not-readable', words: unclear.join(', ') };
  const unlisted = describeUnlistedMethods(registration);
  const may = unlisted === undefined ? undefined : `${unlisted}, which could not be read`;
  if (phishable.length === 0) {
    return may === undefined
      ? { person, state: 'none', words: 'no second factor at all' }
      : { person, state: 'not-readable', words: `may use ${may}` };
  }
  const at = registration.lastUpdatedAt;
  const stale = at !== undefined && daysBetween(at, now) > REPORT_LAG_DAYS;
  return {
    person,
    state: 'phishable',
    words: may === undefined ? phishable.join(', ') : `${phishable.join(', ')}; may also use ${may}`,
    wrong: {
      severity: hasCriticalRole(person.holdings) ? 'high' : 'medium',
      confidence: stale || may !== undefined ? 'medium' : 'high',
      says: 'relies on phishable MFA',
      evidence: [
        {
          source: 'graph',
          ref: registration.ref,
          label: 'second factors',
          value: phishable.join(', '),
          observedAt: at ?? now,
        },
      ],
      fingerprint: methods
        .filter((method) => PHISHABLE[method] !== undefined)
        .toSorted()
        .join(' '),
    },
  };
}

/** The facts that tell whether a policy demands phishing-resistant methods. */
type Demands = Pick<
  CheckFacts<never, 'conditionalAccessPolicies' | 'adminPolicyGroups'>,
  'conditionalAccessPolicies' | 'adminPolicyGroups'
>;

/**
 * Judges registered methods together with what policies demand: a strength policy rules phishable methods out, and without one a false page
 * asks for the weaker method that is registered beside a passkey.
 */
export function judgeResistanceUnderPolicies<
  P extends Pick<PrivilegedPerson, 'id' | 'account'> & { readonly holdings: readonly RoleHolding[] },
>(
  person: P,
  registration: AdminAuthentication['users'][number] | undefined,
  facts: Demands,
  context: JudgeContext,
): JudgedAdmin<PhishingResistance, P> {
  const judged = judgeResistance(person, registration, context.now);
  const { account } = person;
  const weaker = registration !== undefined && keepsWeaker(registration);
  if (account === undefined || registration === undefined || !weaker || judged.state === 'not-readable') return judged;
  const subject = toPolicySubject(person, account, facts, context);
  const all = (facts.conditionalAccessPolicies ?? []).map((policy) => ({
    policy,
    demand: demandsResistance(policy, subject),
  }));
  const by = all.find(({ demand }) => demand === 'yes')?.policy;
  if (by !== undefined) {
    return { person, state: 'resistant', words: `${judged.words}; ${quotePolicyName(by)} lets in nothing phishable` };
  }
  if (judged.state !== 'resistant') return judged;
  const open =
    facts.conditionalAccessPolicies === undefined ||
    context.partial.has('conditionalAccessPolicies') ||
    all.some(({ demand }) => demand === 'unknown');
  if (open)
    return {
      person,
      state: 'not-readable',
      words: `${judged.words}; whether a policy demands the stronger could not be read`,
    };
  return {
    ...judged,
    words: `${judged.words}, which nothing rules out`,
    wrong: {
      severity: hasCriticalRole(person.holdings) ? 'medium' : 'low',
      confidence: 'high',
      says: 'has phishing-resistant MFA and can still be asked for a weaker one',
      evidence: [
        {
          source: 'graph',
          ref: registration.ref,
          label: 'second factors',
          value: judged.words,
          observedAt: context.now,
        },
      ],
      fingerprint: 'not demanded',
    },
  };
}

/** Whether a weaker factor remains next to a resistant one. */
function keepsWeaker({ methods }: AdminAuthentication['users'][number]): boolean {
  return methods.some((method) => PHISHABLE[method] !== undefined);
}

/** In the table's order, independent of the order read. */
function named(
  methods: readonly MethodKind[],
  words: Readonly<Partial<Record<MethodKind, string>>>,
): readonly string[] {
  return Object.entries(words).flatMap(([kind, word]) => (methods.some((method) => method === kind) ? [word] : []));
}
