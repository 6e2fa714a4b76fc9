import type { CheckFacts } from '../../checks/model/check.js';
import { distinctSubjects, type Subject } from '../../core/subject.js';
import type { DirectoryGroupMember, GroupWithMembers, RoleHolding } from '../../facts/fact-types.js';
import { findRoleTier } from '../../m365/directory-roles.js';
import type { KnownSubject, TableContext, TableRows } from '../model/subject-table.js';
import { listControls } from './policy-traits.js';
import { describeUnreadMembers } from './unread-members.js';

/** Facts that tell of members of groups. */
export type GroupMemberWants = 'groupMembers' | 'conditionalAccessPolicies' | 'roleHoldings' | 'adminAccounts';
/** What is read of members of groups. */
export type GroupMemberFacts = CheckFacts<never, GroupMemberWants>;

/** Somebody, or an app, in one group: one that a policy leaves out, or one that gives a role. */
export interface GroupMemberRow {
  readonly member: Subject;
  readonly kind: 'person' | 'app';
  readonly signInName: string | undefined;
  readonly enabled: boolean | undefined;
  readonly guest: boolean | undefined;
  readonly group: Subject;
  /** Whether it is in the group itself; undefined: not known. */
  readonly direct: boolean | undefined;
  /** The groups inside the group that it is in. */
  readonly through: readonly Subject[];
  /** The policies that leave out the group. */
  readonly policies: readonly Subject[];
  /** Whether one of them is enforced and demands MFA. */
  readonly leavesOutOfMfa: boolean;
  /** The roles that the group gives, and whether the membership must be activated first; absent of a group that gives none. */
  readonly roles: readonly string[];
  readonly eligible: boolean;
  /** Whether it holds a privileged role by any way; undefined where roles were not read. */
  readonly privileged: boolean | undefined;
}

/** Everybody in the groups that policies leave out, and in those that give a role. */
export function buildGroupMemberRows(facts: GroupMemberFacts, { partial }: TableContext): TableRows<GroupMemberRow> {
  const { groupMembers: groups = [], roleHoldings } = facts;
  const privileged = roleHoldings && listPrivileged(roleHoldings.holdings);
  const isPrivileged = (id: string): boolean | undefined =>
    privileged && (privileged.has(id) || (partial.has('roleHoldings') ? undefined : false));
  const rows = new Map<string, GroupMemberRow>();
  const named: Subject[] = [];
  for (const group of groups) {
    const subject = toGroup(group.id, group.displayName);
    named.push(subject);
    const leftOut = listPoliciesOf(group, facts);
    named.push(...leftOut.policies);
    for (const member of group.members) {
      rows.set(`${group.id} ${member.id}`, {
        ...describeMember(member),
        group: subject,
        direct: member.direct,
        through: member.through.map((id) => toGroup(id, group.nested.find((one) => one.id === id)?.displayName ?? '')),
        ...leftOut,
        roles: [],
        eligible: false,
        privileged: isPrivileged(member.id),
      });
    }
  }
  for (const holding of roleHoldings?.holdings ?? []) {
    const { principal, through, roleName } = holding;
    if (through === undefined) continue;
    const key = `${through.groupId} ${principal.id}`;
    const known = rows.get(key) ?? toRoleGroupRow(holding, through, facts, isPrivileged(principal.id));
    named.push(known.group);
    // Somebody who may activate a membership and has one is a member.
    const eligible = through.membership === 'eligible' && (known.roles.length === 0 ? !rows.has(key) : known.eligible);
    rows.set(key, { ...known, roles: [...new Set([...known.roles, roleName])], eligible });
  }
  return {
    rows: [...rows.values()],
    gaps: groups.flatMap((group) => describeUnreadMembers(group) ?? []),
    known: distinctSubjects(named).map((subject): KnownSubject => ({
      subject,
      aliases: [],
      attributes: [subject.kind === 'policy' ? 'policy' : 'group'],
    })),
  };
}

const toGroup = (id: string, name: string): Subject => ({ kind: 'group', id, name: name === '' ? id : name });

const listPrivileged = (holdings: readonly RoleHolding[]): ReadonlySet<string> =>
  new Set(holdings.filter((held) => findRoleTier(held) !== undefined).map(({ principal }) => principal.id));

function listPoliciesOf({ id }: GroupWithMembers, { conditionalAccessPolicies = [] }: GroupMemberFacts) {
  const policies = conditionalAccessPolicies.filter(({ excludeGroups }) => excludeGroups.includes(id));
  return {
    policies: policies.map((policy): Subject => ({ kind: 'policy', id: policy.id, name: policy.displayName })),
    // What is off or only reports requires nothing of anybody.
    leavesOutOfMfa: policies.some((policy) => policy.state === 'enabled' && listControls({ policy }).includes('mfa')),
  };
}

function describeMember({ kind, id, displayName, userPrincipalName, accountEnabled, userType }: DirectoryGroupMember) {
  return {
    member: { kind, id, name: displayName === '' ? id : displayName },
    kind: kind === 'user' ? ('person' as const) : ('app' as const),
    signInName: userPrincipalName,
    enabled: accountEnabled,
    guest: kind === 'user' ? userType && userType === 'Guest' : false,
  };
}

/** A group that gives a role has no groups inside. Source: https://learn.microsoft.com/entra/identity/role-based-access-control/groups-concept */
function toRoleGroupRow(
  { principal: { id, kind, displayName } }: RoleHolding,
  through: NonNullable<RoleHolding['through']>,
  { adminAccounts = [] }: GroupMemberFacts,
  privileged: boolean | undefined,
): GroupMemberRow {
  const account = adminAccounts.find((one) => one.id === id);
  const isApp = kind === 'service-principal';
  const name = account?.displayName ?? displayName;
  return {
    member: { kind: isApp ? kind : 'user', id, name: name === '' ? id : name },
    kind: isApp ? 'app' : 'person',
    signInName: account?.userPrincipalName,
    enabled: account?.accountEnabled,
    guest: isApp ? false : account && account.userType === 'Guest',
    group: toGroup(through.groupId, through.groupName),
    direct: true,
    through: [],
    policies: [],
    leavesOutOfMfa: false,
    roles: [],
    eligible: false,
    privileged,
  };
}
