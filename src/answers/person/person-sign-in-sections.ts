import { ACCOUNT_RISK_STATES, judgeAccountRisk } from '../../checks/lib/account-compromise-risk.js';
import { determineAdminMfaState, type SignInSubject } from '../../checks/lib/admin-mfa-state.js';
import { judgeResistanceUnderPolicies } from '../../checks/lib/phishing-resistance.js';
import type { JudgeContext } from '../../checks/model/check.js';
import type { Finding } from '../../core/finding.js';
import type { AdminAccount, AdminAuthentication, FactReading, RoleHolding } from '../../facts/fact-types.js';
import type { PersonReading } from '../../tenant/model/person-reader-port.js';
import type { ReadResult } from '../../core/read-result.js';
import { formatUtcMinute } from '../../core/sentence-formatting.js';
import type { NamedPerson } from '../../m365/named-person.js';
import { createDossierSection, gapsOf } from '../dossier-section.js';
import type { DossierLine, DossierSection } from '../model/app-dossier.js';
import type { PersonDossierSectionId } from '../model/person-dossier.js';

/** Tenant-wide facts needed for one person's sign-in sections. */
export interface PersonSignInFacts {
  readonly securityDefaults: FactReading<'securityDefaults'>;
  readonly conditionalAccessPolicies: FactReading<'conditionalAccessPolicies'>;
  readonly adminRisk: FactReading<'adminRisk'>;
  readonly adminAuthentication: FactReading<'adminAuthentication'>;
}

/** How a person can sign in: as the checks of admins know it, else as it was read of the account itself. */
export function findRegistration(
  { id }: NamedPerson,
  { methods }: PersonReading,
  { adminAuthentication }: PersonSignInFacts,
): PersonReading['methods'] {
  const known = valueOf(adminAuthentication)?.users.find(({ userId }) => userId === id);
  if (known !== undefined) return { ok: true, value: known, gaps: adminAuthentication.gaps };
  // Partly read methods do not prove that there is none; a row that names what may be missing says so itself.
  const [gap, ...others] = methods.ok && methods.value.unlisted === undefined ? methods.gaps : [];
  return gap === undefined ? methods : { ok: false, gaps: [gap, ...others] };
}

type Sections = readonly DossierSection<PersonDossierSectionId>[];

/** What checks of admins say about the person, which marks the sections. */
export type FindingOf = (check: 'admins-without-mfa' | 'admins-weak-mfa') => Finding | undefined;

/** Second factor and what enforces it, phishing resistance, and the risk that the account is compromised. */
export function personSignInSections(
  person: NamedPerson,
  parts: PersonReading,
  roles: readonly RoleHolding[],
  facts: PersonSignInFacts,
  findingOf: FindingOf,
): Sections {
  const subject = subjectOf(person, parts, roles, findRegistration(person, parts, facts));
  return [
    factorSection(subject, parts, facts, findingOf),
    phishingSection(subject, parts, facts, findingOf),
    riskSection(subject, parts, facts),
  ];
}

function subjectOf(
  { id }: NamedPerson,
  { identity }: PersonReading,
  roles: readonly RoleHolding[],
  methods: ReadResult<AdminAuthentication['users'][number]>,
): SignInSubject {
  const account: AdminAccount | undefined = identity.ok ? { ...identity.value, plans: [] } : undefined;
  return { id, account, registration: valueOf(methods), holdings: roles };
}

function factorSection(
  subject: SignInSubject,
  parts: PersonReading,
  facts: PersonSignInFacts,
  findingOf: FindingOf,
): DossierSection<PersonDossierSectionId> {
  const { state, because } = determineAdminMfaState(
    subject,
    {
      ...policyFacts(subject, parts, facts),
      securityDefaults: valueOf(facts.securityDefaults),
      adminPerUserMfa: parts.perUserMfa.ok ? [{ userId: subject.id, state: parts.perUserMfa.value }] : undefined,
    },
    contextOf(parts, facts),
  );
  const kinds = (parts.methods.ok ? parts.methods.value : subject.registration)?.methods ?? [];
  const finding = findingOf('admins-without-mfa');
  const words = {
    enforced: `registered and enforced ${because}`,
    'not-enforced': `registered, but not enforced: ${because}`,
  };
  const inWords = state === 'enforced' || state === 'not-enforced' ? words[state] : because;
  return createDossierSection('factor', 'Second factor', {
    summary: `${inWords}${asked(subject, because)}`,
    none: '',
    lines: [
      // Repeated as a line only for a problem, because only lines can carry a severity.
      ...markLine(finding, inWords, state),
      ...(subject.registration === undefined ? [] : [methodsLine(kinds)]),
      ...(parts.perUserMfa.ok ? [{ text: `Per-user setting: ${parts.perUserMfa.value}` }] : []),
    ],
    // Other gaps do not matter once enforcement is proven, or if there is nothing to enforce.
    gaps:
      state === 'not-readable'
        ? gapsOf(
            parts.identity,
            parts.methods,
            parts.perUserMfa,
            parts.groups,
            partOf(facts.securityDefaults),
            partOf(facts.conditionalAccessPolicies),
          )
        : gapsOf(parts.methods),
  });
}

/** What a check finds, in the words of the section; in its own where the section could not read as much as the check. */
function markLine(finding: Finding | undefined, words: string, state: string): readonly DossierLine[] {
  if (finding === undefined) return [];
  return [{ text: state === 'not-readable' ? finding.title : words, severity: finding.severity }];
}

function methodsLine(kinds: readonly string[]): DossierLine {
  return { text: `Registered methods: ${kinds.length === 0 ? 'none' : kinds.join(', ')}` };
}

/** Security defaults prompt people without an admin role only for unusual sign-ins. */
function asked({ holdings }: SignInSubject, because: string): string {
  return because === 'by security defaults' && holdings.length === 0
    ? ' (which ask others than admins only when needed)'
    : '';
}

/** What tells which policies reach the person. */
function policyFacts({ id }: SignInSubject, { groups }: PersonReading, facts: PersonSignInFacts) {
  return {
    conditionalAccessPolicies: valueOf(facts.conditionalAccessPolicies),
    adminPolicyGroups: groups.ok ? [{ userId: id, groupIds: groups.value }] : undefined,
  };
}

function contextOf({ asOf, groups }: PersonReading, { conditionalAccessPolicies }: PersonSignInFacts): JudgeContext {
  return {
    now: asOf,
    parameters: {},
    partial: new Set([
      ...(conditionalAccessPolicies.gaps.length > 0 ? (['conditionalAccessPolicies'] as const) : []),
      ...(groups.gaps.length > 0 ? (['adminPolicyGroups'] as const) : []),
    ]),
  };
}

const RESISTANT_IN_WORDS = {
  resistant: 'stands against phishing: ',
  phishable: 'not phishing-resistant: ',
  none: '',
  'not-readable': 'not known: ',
} as const;

function phishingSection(
  subject: SignInSubject,
  parts: PersonReading,
  facts: PersonSignInFacts,
  findingOf: FindingOf,
): DossierSection<PersonDossierSectionId> {
  const { state, words } = judgeResistanceUnderPolicies(
    subject,
    subject.registration,
    policyFacts(subject, parts, facts),
    contextOf(parts, facts),
  );
  const finding = findingOf('admins-weak-mfa');
  return createDossierSection('phishing', 'Phishing', {
    summary: `${RESISTANT_IN_WORDS[state]}${words}`,
    none: '',
    lines: markLine(finding, words, state),
    gaps:
      state === 'not-readable'
        ? gapsOf(parts.identity, parts.methods, parts.groups, partOf(facts.conditionalAccessPolicies))
        : [],
  });
}

function riskSection(
  subject: SignInSubject,
  { identity, asOf }: PersonReading,
  { adminRisk }: PersonSignInFacts,
): DossierSection<PersonDossierSectionId> {
  const gaps = gapsOf(identity, partOf(adminRisk));
  if (!adminRisk.ok) return createDossierSection('risk', 'Risk', { none: '', gaps });
  const { state, words, wrong } = judgeAccountRisk(subject, adminRisk.value, asOf);
  const { value } = adminRisk;
  const where =
    value.source === 'identity-protection'
      ? 'Looked at: Entra ID Protection'
      : `Looked at: changes of password and methods in the audit log since ${formatUtcMinute(value.since)}; stolen passwords and sessions do not show there`;
  return createDossierSection('risk', 'Risk', {
    summary: state === 'not-readable' ? `${ACCOUNT_RISK_STATES[state].label}: ${words}` : words,
    none: '',
    lines: [...(wrong === undefined ? [] : [{ text: words, severity: wrong.severity }]), { text: where }],
    gaps,
  });
}

function valueOf<T>(reading: { readonly ok: true; readonly value: T } | { readonly ok: false }): T | undefined {
  return reading.ok ? reading.value : undefined;
}

function partOf(reading: { readonly gaps: ReadResult<unknown>['gaps'] }): ReadResult<unknown> {
  return { ok: true, value: undefined, gaps: reading.gaps };
}
