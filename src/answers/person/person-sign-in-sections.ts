import { ACCOUNT_RISK_STATES, judgeAccountRisk } from '../../checks/lib/account-compromise-risk.js';
import { determineAdminMfaState, type SignInSubject } from '../../checks/lib/admin-mfa-state.js';
import { hasCriticalRole } from '../../checks/lib/role-holder-traits.js';
import { judgeResistance } from '../../checks/lib/phishing-resistance.js';
import type { AdminAccount, FactReading, RoleHolding } from '../../facts/fact-types.js';
import type { PersonReading } from '../../tenant/model/person-reader-port.js';
import type { ReadResult } from '../../core/read-result.js';
import { lowerSeverity, type Severity } from '../../core/severity.js';
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
}

type Sections = readonly DossierSection<PersonDossierSectionId>[];

/** Second factor and what enforces it, phishing resistance, and the risk that the account is compromised. */
export function personSignInSections(
  person: NamedPerson,
  parts: PersonReading,
  roles: readonly RoleHolding[],
  facts: PersonSignInFacts,
): Sections {
  const subject = subjectOf(person, parts, roles);
  return [factorSection(subject, parts, facts), phishingSection(subject, parts), riskSection(subject, parts, facts)];
}

function subjectOf(
  { id }: NamedPerson,
  { identity, methods }: PersonReading,
  roles: readonly RoleHolding[],
): SignInSubject {
  const account: AdminAccount | undefined = identity.ok ? { ...identity.value, plans: [] } : undefined;
  // Partly read methods do not prove that there is none; a row that names what may be missing says so itself.
  const whole = methods.ok && (methods.gaps.length === 0 || methods.value.unlisted !== undefined);
  const registration = whole ? methods.value : undefined;
  return { id, account, registration, holdings: roles };
}

function factorSection(
  subject: SignInSubject,
  parts: PersonReading,
  facts: PersonSignInFacts,
): DossierSection<PersonDossierSectionId> {
  const { state, because } = determineAdminMfaState(
    subject,
    {
      securityDefaults: valueOf(facts.securityDefaults),
      conditionalAccessPolicies: valueOf(facts.conditionalAccessPolicies),
      adminPerUserMfa: parts.perUserMfa.ok ? [{ userId: subject.id, state: parts.perUserMfa.value }] : undefined,
      adminPolicyGroups: parts.groups.ok ? [{ userId: subject.id, groupIds: parts.groups.value }] : undefined,
    },
    {
      now: parts.asOf,
      parameters: {},
      partial: new Set([
        ...(facts.conditionalAccessPolicies.gaps.length > 0 ? (['conditionalAccessPolicies'] as const) : []),
        ...(parts.groups.gaps.length > 0 ? (['adminPolicyGroups'] as const) : []),
      ]),
    },
  );
  const kinds = subject.registration?.methods ?? [];
  const severity = severityOf(subject, state);
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
      ...(severity === null ? [] : [{ text: inWords, severity }]),
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

function methodsLine(kinds: readonly string[]): DossierLine {
  return { text: `Registered methods: ${kinds.length === 0 ? 'none' : kinds.join(', ')}` };
}

/** Security defaults prompt people without an admin role only for unusual sign-ins. */
function asked({ holdings }: SignInSubject, because: string): string {
  return because === 'by security defaults' && holdings.length === 0
    ? ' (which ask others than admins only when needed)'
    : '';
}

/** The severity that the check of admins gives; null for people without a privileged role. */
function severityOf({ holdings, account }: SignInSubject, state: string): Severity | null {
  // A disabled account cannot sign in.
  if (holdings.length === 0 || account?.accountEnabled === false || (state !== 'none' && state !== 'not-enforced'))
    return null;
  const full: Severity = hasCriticalRole(holdings) ? 'critical' : 'high';
  return state === 'none' ? full : lowerSeverity(full);
}

const RESISTANT_IN_WORDS = {
  resistant: 'stands against phishing: ',
  phishable: 'not phishing-resistant: ',
  none: '',
  'not-readable': 'not known: ',
} as const;

function phishingSection(subject: SignInSubject, parts: PersonReading): DossierSection<PersonDossierSectionId> {
  const { state, words } = judgeResistance(subject, subject.registration, parts.asOf);
  return createDossierSection('phishing', 'Phishing', {
    summary: `${RESISTANT_IN_WORDS[state]}${words}`,
    none: '',
    gaps: state === 'not-readable' ? gapsOf(parts.identity, parts.methods) : [],
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
