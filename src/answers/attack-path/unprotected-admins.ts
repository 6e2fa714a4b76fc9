import { determineAdminMfaState, type MfaFacts } from '../../checks/lib/admin-mfa-state.js';
import { selectJudgeable } from '../../checks/lib/judged-admin-report.js';
import { listPrivilegedPeople, type PrivilegedPerson } from '../../checks/lib/privileged-people.js';
import { describeRoles } from '../../checks/lib/role-holder-traits.js';
import type { RoleHolding } from '../../facts/fact-types.js';
import { PORTAL_PAGES } from '../../m365/portal-links.js';
import { createStepContext, listFactGaps, valueOf, type AttackPathFacts } from './attack-path-readings.js';
import { toUnreadCauses, type AttackStepCause, type UnreadCause } from './attack-step-builder.js';

const NEEDED = ['roleHoldings', 'adminAccounts', 'adminAuthentication'] as const;

/** Which admins can take a step, and the step's words for it: "who may register apps and grant them permissions". */
export interface StepAdmins {
  readonly who: string;
  readonly can: (person: Pick<PrivilegedPerson, 'id' | 'holdings'>) => boolean;
}

/** The admins of a step who can sign in with a password alone, by the rule of the check admins-without-mfa. */
export function judgeUnprotectedAdmins(readings: AttackPathFacts, { who, can }: StepAdmins): AttackStepCause {
  const change = { text: `Require MFA of every admin ${who}, for all apps.`, url: PORTAL_PAGES.conditionalAccess };
  const facts = readFacts(readings);
  if (facts === undefined) return { evidence: [], unread: toUnreadCauses(listFactGaps(readings, NEEDED)), change };
  const context = createStepContext(readings);
  const all = listPrivilegedPeople({ ...facts, exchangeRoleGroupMembers: undefined });
  const registrations = new Map(facts.adminAuthentication.users.map((one) => [one.userId, one]));
  const judged = selectJudgeable(all, true)
    .people.filter(can)
    .map((person) => ({
      person,
      mfa: determineAdminMfaState({ ...person, registration: registrations.get(person.id) }, facts, context),
    }));
  return {
    evidence: judged
      .filter(({ mfa: { state } }) => state === 'none' || state === 'not-enforced')
      .map(({ person, mfa }) => ({
        subject: { kind: 'user', id: person.id, name: person.name },
        fact: `${person.name} (${describeRoles(person.holdings)}) ${mfa.state === 'none' ? 'has no second factor' : 'has a second factor that nothing enforces'}`,
      })),
    unread: [
      ...toUnreadCauses(listFactGaps(readings, ['roleHoldings'])),
      ...judged
        .filter(({ mfa: { state } }) => state === 'not-readable')
        .map(({ person, mfa }) => ({ text: `the MFA of ${person.name} (${mfa.because})` })),
      ...unseenHolders(facts.roleHoldings.holdings, can),
    ],
    change,
  };
}

/** Holders who are not in this directory: deleted, or a partner's technicians, whose MFA cannot be seen. */
function unseenHolders(holdings: readonly RoleHolding[], can: StepAdmins['can']): readonly UnreadCause[] {
  return holdings
    .filter(({ principal }) => principal.kind === 'unknown')
    .filter((holding) => can({ id: holding.principal.id, holdings: [holding] }))
    .map(({ roleName }) => ({
      text: `the MFA of a holder of ${roleName} who is not in this directory (deleted, or a partner’s)`,
      next: { text: 'Look at who holds the role.', url: PORTAL_PAGES.roles },
    }));
}

function readFacts(readings: AttackPathFacts): MfaFacts | undefined {
  const roleHoldings = valueOf(readings, 'roleHoldings');
  const adminAccounts = valueOf(readings, 'adminAccounts');
  const adminAuthentication = valueOf(readings, 'adminAuthentication');
  if (roleHoldings === undefined || adminAccounts === undefined || adminAuthentication === undefined) return undefined;
  return {
    roleHoldings,
    adminAccounts,
    adminAuthentication,
    securityDefaults: valueOf(readings, 'securityDefaults'),
    conditionalAccessPolicies: valueOf(readings, 'conditionalAccessPolicies'),
    adminPerUserMfa: valueOf(readings, 'adminPerUserMfa'),
    adminPolicyGroups: valueOf(readings, 'adminPolicyGroups'),
  };
}
