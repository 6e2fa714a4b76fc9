import { check as adminSeparation } from '../../checks/admin-separation.js';
import { check as adminsWeakMfa } from '../../checks/admins-weak-mfa.js';
import { check as adminsWithoutMfa } from '../../checks/admins-without-mfa.js';
import { check as conditionalAccess } from '../../checks/conditional-access.js';
import { check as privilegedRoles } from '../../checks/privileged-roles.js';
import { check as riskyAdmins } from '../../checks/risky-admins.js';
import { check as staleAdmins } from '../../checks/stale-admins.js';
import type { AnyCheck } from '../../checks/model/check.js';
import type { CheckId } from '../../checks/model/check-id.js';
import { concludeCheck, type ConcludeInput } from '../../checks/model/conclude-check.js';
import type { Finding } from '../../core/finding.js';
import type { Gap } from '../../core/gap.js';
import type { Instant } from '../../core/instant.js';
import { formatCount } from '../../core/plural-formatting.js';
import type { ReadResult } from '../../core/read-result.js';
import { compareSeverity } from '../../core/severity.js';
import type { AdminAuthentication, FactReading } from '../../facts/fact-types.js';
import type { NamedPerson } from '../../m365/named-person.js';
import type { PersonReading } from '../../tenant/model/person-reader-port.js';
import { createDossierSection } from '../dossier-section.js';
import type { DossierSection } from '../model/app-dossier.js';
import type { PersonDossierSectionId } from '../model/person-dossier.js';
import type { PersonRoles } from './person-role-sections.js';
import type { PersonSignInFacts } from './person-sign-in-sections.js';

/** Every check whose findings are about people. */
const CHECKS: readonly AnyCheck[] = [
  adminsWithoutMfa,
  adminsWeakMfa,
  riskyAdmins,
  privilegedRoles,
  adminSeparation,
  conditionalAccess,
  staleAdmins,
];

/** Facts of the whole tenant that the checks of people judge, besides those that are read of the person alone. */
export interface PersonCheckFacts extends PersonSignInFacts {
  readonly roleHoldings: FactReading<'roleHoldings'>;
  readonly adminAccounts: FactReading<'adminAccounts'>;
  readonly premiumLicences: FactReading<'premiumLicences'>;
}

/** What the checks find about one person. */
export interface PersonVerdict {
  /** Worst first. */
  readonly findings: readonly Finding[];
  /** What keeps a check from saying more about the person. */
  readonly gaps: readonly Gap[];
  /** What one check finds; undefined: nothing. */
  readonly by: (check: CheckId) => Finding | undefined;
}

/**
 * Asks every check of people about this one: the same judgement as in the checks' own answers, so that a dossier cannot say less or more.
 * Somebody without any role is nobody's matter, unless not all roles could be read.
 */
export function judgePerson(
  { id }: NamedPerson,
  registration: ReadResult<AdminAuthentication['users'][number]>,
  power: PersonRoles,
  parts: PersonReading,
  facts: PersonCheckFacts,
): PersonVerdict {
  if (power.roles.length === 0 && power.roleGroups.length === 0) {
    return { findings: [], gaps: power.gaps, by: () => undefined };
  }
  const { asOf, cost } = parts;
  const { roleHoldings, adminAccounts, premiumLicences, securityDefaults, conditionalAccessPolicies, adminRisk } =
    facts;
  const input: ConcludeInput = {
    facts: {
      roleHoldings,
      adminAccounts,
      premiumLicences,
      securityDefaults,
      conditionalAccessPolicies,
      adminRisk,
      // No one person's matter: who of a partner's staff holds a role is not visible.
      partnerRelationships: toReading({ ok: true, value: [], gaps: [] }, asOf, (none) => none),
      // Also role groups that the person is in through a group of Entra: whatever Exchange calls the member, it is this person.
      exchangeRoleGroupMembers: toReading(
        {
          ok: true,
          value: power.roleGroups.map((member) => ({ ...member, kind: 'other' as const, objectId: id })),
          gaps: power.gaps,
        },
        asOf,
        (members) => members,
      ),
      adminAuthentication: toReading(registration, asOf, (one) => ({ users: [one] })),
      adminPerUserMfa: toReading(parts.perUserMfa, asOf, (state) => [{ userId: id, state }]),
      adminPolicyGroups: toReading(parts.groups, asOf, (groupIds) => [{ userId: id, groupIds }]),
      adminSignIns: toReading(parts.signIn, asOf, (one) => [one]),
    },
    parameters: { user: id },
    asOf,
    cost,
  };
  const results = CHECKS.map((check) => concludeCheck(check, input).result);
  const findings = results
    .flatMap((result): readonly Finding[] => result.findings)
    .filter(({ subject }) => subject.kind === 'user' && subject.id === id)
    .toSorted((a, b) => compareSeverity(a.severity, b.severity));
  return {
    findings,
    gaps: results.flatMap(({ gaps }) => gaps),
    by: (check) => findings.find((one) => one.id.startsWith(`${check}:`)),
  };
}

/** What the checks find about the person. */
export function personChecksSection(
  { findings, gaps }: PersonVerdict,
  standing: 'disabled' | 'admin' | 'no-role' | 'unknown',
): DossierSection<PersonDossierSectionId> {
  const [worst] = findings;
  const more = findings.length > 1 ? `${formatCount(findings.length, 'finding')}, the worst: ` : '';
  return createDossierSection('checks', 'Checks', {
    ...(worst === undefined ? {} : { summary: `${more}${worst.title}` }),
    none: NONE[standing],
    lines: findings.map(({ title, severity, id }) => ({ text: title, severity, technical: id.split(':')[0] ?? '' })),
    gaps,
  });
}

const NONE = {
  admin: 'no check of admins finds anything wrong',
  disabled: 'a disabled account is not judged: nobody can sign in with it',
  'no-role': 'no check is about them: they hold no role',
  unknown: 'not known',
} as const;

function toReading<T, K extends keyof ConcludeInput['facts']>(
  part: ReadResult<T>,
  asOf: Instant,
  value: (of: T) => Extract<FactReading<K>, { ok: true }>['value'],
): FactReading<K> {
  return part.ok
    ? { ok: true, value: value(part.value), gaps: part.gaps, asOf, requests: 0 }
    : { ok: false, gaps: part.gaps, asOf, requests: 0 };
}
