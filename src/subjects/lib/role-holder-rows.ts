import type { Instant } from '../../core/instant.js';
import type { CheckFacts, JudgeContext } from '../../checks/model/check.js';
import { judgeAccountRisk, type AccountRisk } from '../../checks/lib/account-compromise-risk.js';
import { judgeIdleness, type Idleness } from '../../checks/lib/account-idleness.js';
import { judgeSeparation, type AccountSeparation } from '../../checks/lib/admin-account-separation.js';
import { determineAdminMfaState, toPolicySubject, type AdminMfaState } from '../../checks/lib/admin-mfa-state.js';
import {
  explainNotApplicable,
  judgePolicyCoverage,
  type PolicyCoverage,
} from '../../checks/lib/admin-policy-coverage.js';
import { excludesPerson } from '../../checks/lib/mfa-policy-enforcement.js';
import { judgeResistanceUnderPolicies, type PhishingResistance } from '../../checks/lib/phishing-resistance.js';
import type { PrivilegedPerson } from '../../checks/lib/privileged-people.js';
import { findEmergencyAccounts } from '../../checks/lib/role-holder-traits.js';
import { groupBy } from '../../core/group-by.js';
import type {
  AccountTakeoverSign,
  RiskyUser,
  AdminAccount,
  AdminAuthentication,
  AdminSignIn,
  ExchangeRoleGroupMember,
  RoleHolding,
} from '../../facts/fact-types.js';
import type { TableContext, TableRows } from '../model/subject-table.js';
import { listControls } from './policy-traits.js';
import { findMemberId } from './role-group-members.js';

/** The fact without which there are no role holders. */
export type RoleHolderNeeds = 'roleHoldings';
/** The facts that tell more of role holders. */
export type RoleHolderWants =
  | 'adminAccounts'
  | 'adminAuthentication'
  | 'adminSignIns'
  | 'adminRisk'
  | 'adminPerUserMfa'
  | 'adminPolicyGroups'
  | 'securityDefaults'
  | 'conditionalAccessPolicies'
  | 'premiumLicences'
  | 'exchangeRoleGroupMembers';

/** What is read of people with roles. */
export type RoleHolderFacts = CheckFacts<RoleHolderNeeds, RoleHolderWants>;

/** One person with a directory role or in a role group of Exchange. Each judgement is undefined where its facts were not read. */
export interface RoleHolderRow {
  readonly id: string;
  readonly name: string;
  /** Not a deleted holder, nor a partner’s technician, who is seen as an id alone. */
  readonly inDirectory: boolean;
  /** All directory roles, also those that are not rated privileged. */
  readonly holdings: readonly RoleHolding[];
  readonly roleGroups: readonly ExchangeRoleGroupMember[];
  /** Whether the members of all role groups of Exchange were read. */
  readonly knowsRoleGroups: boolean;
  readonly pim: RoleHolderFacts['roleHoldings']['pim'];
  readonly account: AdminAccount | undefined;
  readonly registration: AdminAuthentication['users'][number] | undefined;
  readonly signIn: AdminSignIn | undefined;
  readonly mfa: AdminMfaState['state'];
  readonly resistance: PhishingResistance;
  readonly separation: AccountSeparation | undefined;
  readonly use: Idleness | undefined;
  readonly risk: AccountRisk | undefined;
  /** As Microsoft rates it; undefined where it is not at risk, or the level is not known. */
  readonly riskLevel: string | undefined;
  /** When Microsoft last changed its assessment; undefined where there is none, or it is not known. */
  readonly riskChangedAt: Instant | undefined;
  /** Acts in the audit log that may be a takeover; undefined where the log was not read for them. */
  readonly signs: readonly AccountTakeoverSign[] | undefined;
  /** How policies cover the person, and by which, or why not. */
  readonly coverage: { readonly state: PolicyCoverage; readonly words: string } | undefined;
  /** The enforced policies that require MFA and exclude the person, by name; undefined where that is not known. */
  readonly mfaExclusions: readonly string[] | undefined;
}

/** A person before anything is judged. */
interface RoleHolder extends Pick<
  RoleHolderRow,
  'id' | 'name' | 'inDirectory' | 'holdings' | 'roleGroups' | 'account'
> {
  /** As the checks see the person; undefined without a directory role. */
  readonly person: PrivilegedPerson | undefined;
}

/**
 * Everybody with a directory role, privileged or not, and the people in role groups of Exchange; judged as the checks judge. A holder that
 * is not in this directory (deleted, or of a partner) is a row of which nothing but the roles is known.
 */
export function buildRoleHolderRows(facts: RoleHolderFacts, { now, partial }: TableContext): TableRows<RoleHolderRow> {
  const context: JudgeContext = { now, partial, parameters: {} };
  const knowsRoleGroups = facts.exchangeRoleGroupMembers !== undefined && !partial.has('exchangeRoleGroupMembers');
  const emergency = new Set(findEmergencyAccounts(facts.adminAccounts ?? []).map(({ id }) => id));
  const rows = listRoleHolders(facts).map((holder): RoleHolderRow => {
    const { person, ...shown } = holder;
    const registration = facts.adminAuthentication?.users.find(({ userId }) => userId === holder.id);
    const signIn = facts.adminSignIns?.find(({ userId }) => userId === holder.id);
    return {
      ...shown,
      knowsRoleGroups,
      pim: facts.roleHoldings.pim,
      registration,
      signIn,
      mfa: determineAdminMfaState({ ...holder, registration }, facts, context).state,
      resistance: judgeResistanceUnderPolicies(holder, registration, facts, context).state,
      separation: person && judgeSeparation(person, now).state,
      use:
        person && judgeIdleness(person, signIn, { now, emergency: emergency.has(person.id), asked: undefined }).state,
      risk: judgeRisk(holder, facts, context),
      riskLevel: findRisk(holder.id, facts)?.level,
      riskChangedAt: findRisk(holder.id, facts)?.changedAt,
      signs: listSigns(holder.id, facts),
      coverage: person && judgeCoverage(person, emergency.has(person.id), facts, context),
      mfaExclusions: person && listMfaExclusions(person, facts, context),
    };
  });
  return { rows };
}

/** A person with the roles and role groups of these names alone. */
export const narrowToRoles = (row: RoleHolderRow, roles: readonly string[]): RoleHolderRow => ({
  ...row,
  holdings: row.holdings.filter(({ roleName }) => roles.includes(roleName)),
  roleGroups: row.roleGroups.filter(({ roleGroup }) => roles.includes(roleGroup)),
});

/** People of the directory's roles, then people whom only Exchange knows. */
function listRoleHolders({ roleHoldings, adminAccounts = [], exchangeRoleGroupMembers = [] }: RoleHolderFacts) {
  const accountOf = new Map(adminAccounts.map((one) => [one.id, one]));
  const members = listPeopleOfRoleGroups(exchangeRoleGroupMembers, roleHoldings.holdings);
  const held = groupBy(
    roleHoldings.holdings.filter(({ principal }) => principal.kind === 'user' || principal.kind === 'unknown'),
    ({ principal }) => principal.id,
  );
  const directory = [...held].map(([id, holdings]): RoleHolder => {
    const account = accountOf.get(id);
    const [{ principal }] = holdings;
    const name = (account?.displayName ?? principal.displayName) || id;
    const inDirectory = principal.kind === 'user';
    return {
      id,
      name,
      inDirectory,
      holdings,
      roleGroups: members.get(id) ?? [],
      account,
      person: { id, name, holdings, account },
    };
  });
  const others = [...members].flatMap(([id, roleGroups]): readonly RoleHolder[] => {
    if (held.has(id)) return [];
    const account = accountOf.get(id);
    return [{ id, name: roleGroups[0].name, inDirectory: true, holdings: [], roleGroups, account, person: undefined }];
  });
  return [...directory, ...others];
}

/** Members of role groups that are people, by the id in Entra where Exchange gives it. */
function listPeopleOfRoleGroups(members: readonly ExchangeRoleGroupMember[], holdings: readonly RoleHolding[]) {
  const kindOf = new Map(holdings.map(({ principal }) => [principal.id, principal.kind]));
  const people = members.filter((member) => {
    const kind = kindOf.get(findMemberId(member, kindOf)) ?? 'user';
    return member.kind === 'other' && kind === 'user';
  });
  return groupBy(people, (member) => findMemberId(member, kindOf));
}

/** Nothing seen proves nothing where only the audit log, or not all of the risky users, was read. */
function judgeRisk(holder: RoleHolder, { adminRisk }: RoleHolderFacts, { now, partial }: JudgeContext) {
  if (adminRisk === undefined) return undefined;
  const { state } = judgeAccountRisk(holder, adminRisk, now);
  const proven = adminRisk.source === 'identity-protection' && !partial.has('adminRisk');
  return state === 'not-readable' || (state === 'nothing' && !proven) ? undefined : state;
}

function findRisk(id: string, { adminRisk }: RoleHolderFacts): RiskyUser | undefined {
  return adminRisk?.source === 'identity-protection' ? adminRisk.users.find(({ userId }) => userId === id) : undefined;
}

function listSigns(id: string, { adminRisk }: RoleHolderFacts): readonly AccountTakeoverSign[] | undefined {
  return adminRisk?.source === 'directory-audits' ? adminRisk.signs.filter(({ userId }) => userId === id) : undefined;
}

/** Undefined also where Conditional Access takes no part: security defaults are the baseline there. */
function judgeCoverage(person: PrivilegedPerson, emergency: boolean, facts: RoleHolderFacts, context: JudgeContext) {
  const { conditionalAccessPolicies, adminAccounts } = facts;
  if (conditionalAccessPolicies === undefined || adminAccounts === undefined) return undefined;
  const known = { ...facts, conditionalAccessPolicies, adminAccounts };
  if (explainNotApplicable(known) !== undefined) return undefined;
  const { state, words } = judgePolicyCoverage(person, emergency, known, context);
  return state === 'unread' ? undefined : { state, words };
}

/** One that excludes somebody is known though others were not read; that none does is not. */
function listMfaExclusions(person: PrivilegedPerson, facts: RoleHolderFacts, context: JudgeContext) {
  const { conditionalAccessPolicies: policies, adminAccounts } = facts;
  if (policies === undefined || adminAccounts === undefined || person.account === undefined) return undefined;
  const subject = toPolicySubject(person, person.account, facts, context);
  const judged = policies
    .filter((policy) => policy.state === 'enabled' && listControls({ policy }).includes('mfa'))
    .map((policy) => ({ name: policy.displayName, excludes: excludesPerson(policy, subject) }));
  const names = judged.filter(({ excludes }) => excludes === 'yes').map(({ name }) => name);
  const isUnread =
    context.partial.has('conditionalAccessPolicies') || judged.some(({ excludes }) => excludes === 'unknown');
  return names.length === 0 && isUnread ? undefined : names;
}
