import type { CheckFacts } from '../../checks/model/check.js';
import { toPolicySubject } from '../../checks/lib/admin-mfa-state.js';
import {
  excludesPerson,
  reachesPerson,
  type MfaCoverage,
  type PolicySubject,
} from '../../checks/lib/mfa-policy-enforcement.js';
import { findEmergencyAccounts } from '../../checks/lib/role-holder-traits.js';
import { listAdmins } from '../../checks/lib/privileged-people.js';
import type { Subject } from '../../core/subject.js';
import type { AdminAccount, ConditionalAccessPolicy } from '../../facts/fact-types.js';
import { PRIVILEGED_ROLES } from '../../m365/directory-roles.js';
import type { TableContext } from '../model/subject-table.js';

/** The facts that policies are read with. */
export type PolicyFacts = CheckFacts<
  'conditionalAccessPolicies',
  'roleHoldings' | 'adminAccounts' | 'adminPolicyGroups'
>;

/** A policy, and whom it names. Ids that no fact explains stay ids. */
export interface PolicyRow {
  readonly policy: ConditionalAccessPolicy;
  readonly excludedGroups: readonly Subject[];
  readonly excludedRoles: readonly Subject[];
  readonly includedGroups: readonly Subject[];
  /** Privileged roles whose holders the policy is for: all of them where it is for everyone. */
  readonly reachedRoles: readonly Subject[];
  /** People whom the policy leaves out by name, and admins whom it leaves out by role or group; undefined while groups are unread. */
  readonly excludedPeople: readonly Subject[] | undefined;
  /** The same without emergency accounts; undefined where accounts were not read. */
  readonly otherExcluded: readonly Subject[] | undefined;
  /** Whether it leaves out every emergency account that is configured; undefined where accounts were not read. */
  readonly excludesEmergency: boolean | undefined;
  /** Admins whom the policy applies to; undefined while they or their groups are unread. */
  readonly reachedAdmins: readonly Subject[] | undefined;
  /** Everybody of whom roles and groups are read. */
  readonly adminIds: ReadonlySet<string>;
}

interface KnownAdmin {
  readonly subject: Subject;
  readonly asSeen: PolicySubject;
}

/** Every policy with the names of whom it includes and excludes. */
export function createPolicyTableRows(facts: PolicyFacts, context: TableContext): readonly PolicyRow[] {
  const names = listPolicyNames(facts);
  const toSubject =
    (kind: Subject['kind']) =>
    (id: string): Subject => ({ kind, id, name: names.get(id) ?? id });
  const admins = listKnownAdmins(facts, context);
  const adminIds = new Set((admins ?? []).map(({ subject }) => subject.id));
  const emergency = facts.adminAccounts && findEmergencyAccounts(facts.adminAccounts);
  const isEmergency = new Set(emergency?.map(({ id }) => id));
  return facts.conditionalAccessPolicies.map((policy) => {
    const excludedPeople = listExcludedPeople(
      policy,
      policy.excludeUsers.filter(isPersonId).map(toSubject('user')),
      admins,
    );
    return {
      policy,
      excludedGroups: policy.excludeGroups.map(toSubject('group')),
      excludedRoles: policy.excludeRoles.map(toSubject('role')),
      includedGroups: policy.includeGroups.map(toSubject('group')),
      reachedRoles: listReachedRoleIds(policy).map(toSubject('role')),
      excludedPeople,
      otherExcluded: emergency && excludedPeople?.filter(({ id }) => !isEmergency.has(id)),
      excludesEmergency: emergency && leavesAllOut(emergency, policy, excludedPeople),
      reachedAdmins: selectAdmins(admins, (admin) => reachesPerson(policy, admin)),
      adminIds,
    };
  });
}

/** Whether all of at least one account are left out; undefined where that depends on groups that are not read. */
function leavesAllOut(
  accounts: readonly AdminAccount[],
  policy: ConditionalAccessPolicy,
  excluded: readonly Subject[] | undefined,
): boolean | undefined {
  if (accounts.length === 0) return false;
  const out = new Set([...policy.excludeUsers, ...(excluded ?? []).map(({ id }) => id)]);
  if (accounts.every(({ id }) => out.has(id))) return true;
  return excluded === undefined ? undefined : false;
}

/** Whether a policy's user is a person: "All", "None" and "GuestsOrExternalUsers" stand where ids do. */
export function isPersonId(id: string): boolean {
  return !/^(?:all|none|guestsorexternalusers)$/i.test(id);
}

function listReachedRoleIds({
  includeUsers,
  includeRoles,
  excludeUsers,
  excludeRoles,
}: ConditionalAccessPolicy): readonly string[] {
  const everyone = includeUsers.includes('All');
  if (excludeUsers.includes('All')) return [];
  const ids = new Set([...(everyone ? PRIVILEGED_ROLES.map(({ templateId }) => templateId) : []), ...includeRoles]);
  return [...ids].filter((id) => !excludeRoles.includes(id));
}

/** Names of the people, groups and roles that policies name, by id. */
export function listPolicyNames({
  roleHoldings,
  adminAccounts = [],
  adminPolicyGroups = [],
}: CheckFacts<never, 'adminAccounts' | 'adminPolicyGroups'> & {
  readonly roleHoldings?: PolicyFacts['roleHoldings'];
}): ReadonlyMap<string, string> {
  const holdings = roleHoldings?.holdings ?? [];
  return new Map([
    ...adminPolicyGroups.flatMap(({ groupNames = {} }) => Object.entries(groupNames)),
    ...holdings.flatMap(({ principal, roleTemplateId, roleName, through }): (readonly [string, string])[] => [
      [principal.id, principal.displayName],
      [roleTemplateId, roleName],
      ...(through === undefined ? [] : [[through.groupId, through.groupName] as const]),
    ]),
    ...adminAccounts.map(({ id, displayName }) => [id, displayName] as const),
    ...PRIVILEGED_ROLES.map(({ templateId, name }) => [templateId, name] as const),
  ]);
}

function listKnownAdmins(facts: PolicyFacts, context: TableContext): readonly KnownAdmin[] | undefined {
  const { roleHoldings, adminAccounts } = facts;
  if (roleHoldings === undefined || adminAccounts === undefined) return undefined;
  if (context.partial.has('roleHoldings') || context.partial.has('adminAccounts')) return undefined;
  return listAdmins({ roleHoldings, adminAccounts, exchangeRoleGroupMembers: undefined }).flatMap((person) => {
    if (person.account === undefined) return [];
    const asSeen = toPolicySubject(person, person.account, facts, { ...context, parameters: {} });
    return [{ subject: { kind: 'user', id: person.id, name: person.name }, asSeen }];
  });
}

/** The admins that a judgement holds for; undefined if it is open for one. */
function selectAdmins(
  admins: readonly KnownAdmin[] | undefined,
  judge: (admin: PolicySubject) => MfaCoverage,
): readonly Subject[] | undefined {
  const judged = admins?.map(({ subject, asSeen }) => ({ subject, holds: judge(asSeen) }));
  if (judged === undefined || judged.some(({ holds }) => holds === 'unknown')) return undefined;
  return judged.filter(({ holds }) => holds === 'yes').map(({ subject }) => subject);
}

function listExcludedPeople(
  policy: ConditionalAccessPolicy,
  byName: readonly Subject[],
  admins: readonly KnownAdmin[] | undefined,
): readonly Subject[] | undefined {
  const byGroup = policy.excludeGroups.length > 0;
  if (!byGroup && policy.excludeRoles.length === 0) return byName;
  const known = selectAdmins(admins, (admin) => excludesPerson(policy, admin));
  if (known === undefined) return undefined;
  const named = new Set(byName.map(({ id }) => id));
  const all = [...byName, ...known.filter(({ id }) => !named.has(id))];
  // Members without a role are not read: an excluded group is never proof of nobody.
  return all.length === 0 && byGroup ? undefined : all;
}
