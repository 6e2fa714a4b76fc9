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
import { distinctSubjects, type Subject } from '../../core/subject.js';
import type { AdminAccount, ConditionalAccessPolicy } from '../../facts/fact-types.js';
import { describeUnreadMembers, UNREAD_MEMBERS } from './unread-members.js';
import { PRIVILEGED_ROLES } from '../../m365/directory-roles.js';
import type { Gap } from '../../core/gap.js';
import type { KnownSubject, TableContext } from '../model/subject-table.js';

/** The facts that policies are read with. */
export type PolicyFacts = CheckFacts<
  'conditionalAccessPolicies',
  'roleHoldings' | 'adminAccounts' | 'adminPolicyGroups' | 'groupMembers'
>;

/** A policy, and whom it names. Ids that no fact explains stay ids. */
export interface PolicyRow {
  readonly policy: ConditionalAccessPolicy;
  readonly excludedGroups: readonly Subject[];
  readonly excludedRoles: readonly Subject[];
  readonly includedGroups: readonly Subject[];
  /** Privileged roles whose holders the policy is for: all of them where it is for everyone. */
  readonly reachedRoles: readonly Subject[];
  /** Privileged roles whose holders the policy is not for as such. */
  readonly missedRoles: readonly Subject[];
  /**
   * People whom the policy leaves out by name, role or group: of roles admins alone hold one, and of groups all members count where they are
   * read. Undefined while groups are unread.
   */
  readonly excludedPeople: readonly Subject[] | undefined;
  /** The names of the excluded groups that somebody is in, by the person's id, as far as their members are read. */
  readonly excludedThrough: ReadonlyMap<string, readonly string[]>;
  /** Whether everybody in the excluded groups is known. */
  readonly knowsExcludedGroups: boolean;
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
  const groupOf = new Map(facts.groupMembers?.map((group) => [group.id, group]));
  return facts.conditionalAccessPolicies.map((policy) => {
    const reachedRoleIds = listReachedRoleIds(policy);
    const excludedGroups = policy.excludeGroups.map(toSubject('group'));
    const members = listMembersOf(excludedGroups, groupOf);
    const excludedPeople = listExcludedPeople(
      policy,
      policy.excludeUsers.filter(isPersonId).map(toSubject('user')),
      admins,
      members,
    );
    return {
      policy,
      excludedGroups,
      excludedThrough: members.groupsOf,
      knowsExcludedGroups: members.areAll,
      excludedRoles: policy.excludeRoles.map(toSubject('role')),
      includedGroups: policy.includeGroups.map(toSubject('group')),
      reachedRoles: reachedRoleIds.map(toSubject('role')),
      missedRoles: PRIVILEGED_ROLES.flatMap(({ templateId }) =>
        reachedRoleIds.includes(templateId) ? [] : [toSubject('role')(templateId)],
      ),
      excludedPeople,
      otherExcluded: emergency && excludedPeople?.filter(({ id }) => !isEmergency.has(id)),
      excludesEmergency: emergency && leavesAllOut(emergency, policy, excludedPeople),
      reachedAdmins: selectAdmins(admins, (admin) => reachesPerson(policy, admin)),
      adminIds,
    };
  });
}

/** The sign-in names of the admins whom policies cover or leave out. */
export const listAdminsOfPolicies = ({ adminAccounts = [] }: PolicyFacts): readonly KnownSubject[] =>
  adminAccounts.map(({ id, displayName, userPrincipalName }) => ({
    subject: { kind: 'user', id, name: displayName },
    aliases: [userPrincipalName],
    attributes: [],
  }));

/** What is not known of who is in the excluded groups, where that was asked. */
export function findGapsOfGroups(
  { conditionalAccessPolicies: policies, groupMembers }: PolicyFacts,
  { partial }: TableContext,
): readonly Gap[] {
  const isAsked = policies.some(({ excludeGroups }) => excludeGroups.length > 0);
  if (groupMembers === undefined) return isAsked && partial.has('groupMembers') ? [UNREAD_MEMBERS] : [];
  return groupMembers.flatMap((group) => describeUnreadMembers(group) ?? []);
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
  groupMembers = [],
}: CheckFacts<never, 'adminAccounts' | 'adminPolicyGroups'> &
  Partial<Pick<PolicyFacts, 'roleHoldings' | 'groupMembers'>>): ReadonlyMap<string, string> {
  const holdings = roleHoldings?.holdings ?? [];
  return new Map([
    ...groupMembers.flatMap(({ id, displayName }) => (displayName === '' ? [] : [[id, displayName] as const])),
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

/** Who is in the groups that a policy leaves out. */
interface ExcludedMembers {
  readonly people: readonly Subject[];
  readonly groupsOf: ReadonlyMap<string, readonly string[]>;
  readonly areAll: boolean;
}

function listMembersOf(
  groups: readonly Subject[],
  read: ReadonlyMap<string, NonNullable<PolicyFacts['groupMembers']>[number]>,
): ExcludedMembers {
  const people = new Map<string, Subject>();
  const groupsOf = new Map<string, readonly string[]>();
  for (const group of groups) {
    for (const { kind, id, displayName } of read.get(group.id)?.members ?? []) {
      // A policy for people leaves apps alone.
      if (kind !== 'user') continue;
      people.set(id, { kind: 'user', id, name: displayName === '' ? id : displayName });
      groupsOf.set(id, [...(groupsOf.get(id) ?? []), group.name]);
    }
  }
  return {
    people: [...people.values()],
    groupsOf,
    areAll: groups.every(({ id }) => read.get(id)?.whole === true),
  };
}

function listExcludedPeople(
  policy: ConditionalAccessPolicy,
  byName: readonly Subject[],
  admins: readonly KnownAdmin[] | undefined,
  members: ExcludedMembers,
): readonly Subject[] | undefined {
  const byGroup = policy.excludeGroups.length > 0;
  if (!byGroup && policy.excludeRoles.length === 0) return byName;
  const known = selectAdmins(admins, (admin) => excludesPerson(policy, admin));
  // Without roles the groups tell of everybody.
  if (known === undefined && (policy.excludeRoles.length > 0 || !members.areAll)) return undefined;
  const all = distinctSubjects([...byName, ...members.people, ...(known ?? [])]);
  // Members who were not read: an excluded group is then no proof of nobody.
  return all.length === 0 && byGroup && !members.areAll ? undefined : all;
}
