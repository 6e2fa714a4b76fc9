import type * as V1 from '@microsoft/microsoft-graph-types';
import type * as Beta from '@microsoft/microsoft-graph-types-beta';
import { graphEntity } from '../graph-entity.js';
import type { GroupMember, Table, WireObject } from '../demo-tenant-contract.js';
import { DEMO_APPROVERS_GROUP_ID } from '../demo-tenant-contract.js';
import type { GeneratorContext } from './generator-context.js';
import { DEPARTMENTS } from './person-and-department-names.js';
import type { PersonKey } from './named-people.js';
import { personId } from './named-people.js';
import { COMPANY } from './past-attack-profile.js';
import { createLazyTable } from './lazy-table.js';
import { findDepartmentIndex, employeeId, countUsers } from './directory-users.js';

const groupEntity = graphEntity<V1.Group, Beta.Group>();

/** Key of a named group. */
export type GroupKey = keyof typeof STORY_GROUPS;

const STORY_GROUPS = {
  approvers: { name: 'Tenant Warden approvers', people: ['approver', 'secondApprover'], roleAssignable: false },
  /** Holds Helpdesk Administrator: its members are administrators without a direct assignment. */
  helpdesk: { name: 'Role - Service Desk', people: ['throughGroup'], roleAssignable: true },
  /** Holds Exchange Administrator and has no standing member where PIM for groups is licensed. */
  exchangeOperators: { name: 'Role - Exchange Operators', people: [], roleAssignable: true },
  /** Excluded from the policy that requires MFA of administrators; its members come through the nested group below. */
  mfaExclusion: { name: 'CA exclusion - MFA for admins', people: [], roleAssignable: false },
  phoenix: { name: 'Project Phoenix rollout', people: ['excluded', 'employee'], roleAssignable: false },
  finance: { name: 'Finance approvals', people: ['consentedMail'], roleAssignable: false },
} as const satisfies Readonly<
  Record<string, { readonly name: string; readonly people: readonly PersonKey[]; readonly roleAssignable: boolean }>
>;

const GROUP_KEYS = Object.keys(STORY_GROUPS) as readonly GroupKey[];

/** Object id of a named group. */
export function groupId(context: GeneratorContext, key: GroupKey): string {
  return key === 'approvers' ? DEMO_APPROVERS_GROUP_ID : context.named(`group ${key}`);
}

/** Groups, their members and the groups of each object. */
export interface GroupData {
  readonly table: Table;
  readonly members: (groupId: string) => readonly GroupMember[];
  readonly groupIdsOf: (memberId: string) => readonly string[];
}

/** People in a team; each employee is in one team besides the department. */
const TEAM_SIZE = 20;

/** Builds the named groups, one group per department, and one team per twenty employees. */
export function buildGroups(context: GeneratorContext): GroupData {
  const employees = countUsers(context).filler;
  const teams = Math.ceil(employees / TEAM_SIZE);
  const story = storyMembers(context);
  const departmentIds = DEPARTMENTS.map((department) => context.named(`group department ${department.name}`));
  const fixed = [
    ...GROUP_KEYS.map((key) =>
      securityGroup(context, groupId(context, key), STORY_GROUPS[key].name, STORY_GROUPS[key].roleAssignable),
    ),
    ...DEPARTMENTS.map((department, i) =>
      securityGroup(context, departmentIds[i] ?? '', `All ${department.name}`, false),
    ),
  ];
  const employeesWhere = (test: (filler: number) => boolean) =>
    Array.from({ length: employees }, (_, filler) => filler)
      .filter(test)
      .map((filler) => member('user', employeeId(context, filler)));
  const teamOf = (id: string) => {
    const team = context.indexOf('group', id);
    return team !== undefined && team < teams ? team : undefined;
  };
  return {
    table: createLazyTable({
      fixed,
      filler: teams,
      make: (team) => teamGroup(context, team),
      fillerOf: (id) => context.indexOf('group', id),
    }),
    members: (id) => {
      const known = story.get(id);
      if (known !== undefined) return known;
      const department = departmentIds.indexOf(id);
      if (department >= 0) return employeesWhere((filler) => findDepartmentIndex(filler) === department);
      const team = teamOf(id);
      return team === undefined ? [] : employeesWhere((filler) => filler % teams === team);
    },
    groupIdsOf: (memberId) => {
      const inStory = [...story].filter(([, members]) => members.some(({ id }) => id === memberId)).map(([id]) => id);
      const filler = context.indexOf('user', memberId);
      if (filler === undefined || filler >= employees) return inStory;
      const department = departmentIds[findDepartmentIndex(filler)];
      return [...inStory, ...(department === undefined ? [] : [department]), context.guid('group', filler % teams)];
    },
  };
}

function storyMembers(context: GeneratorContext): ReadonlyMap<string, readonly GroupMember[]> {
  const map = new Map<string, readonly GroupMember[]>(
    GROUP_KEYS.map((key) => [
      groupId(context, key),
      STORY_GROUPS[key].people.map((person) => member('user', personId(context, person))),
    ]),
  );
  map.set(groupId(context, 'mfaExclusion'), [member('group', groupId(context, 'phoenix'))]);
  // Without Entra ID P2 there is no PIM for groups: eligible members become standing members.
  if (context.options.licence !== 'p2') {
    map.set(groupId(context, 'exchangeOperators'), [member('user', personId(context, 'pimGroup'))]);
  }
  return map;
}

function member(type: GroupMember['type'], id: string): GroupMember {
  return { type, id };
}

function securityGroup(
  context: GeneratorContext,
  id: string,
  displayName: string,
  roleAssignable: boolean,
): WireObject {
  return groupEntity({
    ...groupBase(context, id, displayName),
    mail: null,
    mailEnabled: false,
    securityEnabled: true,
    groupTypes: [],
    isAssignableToRole: roleAssignable,
    visibility: roleAssignable ? 'Private' : null,
  });
}

function teamGroup(context: GeneratorContext, team: number): WireObject {
  const displayName = `Team ${String(team + 1).padStart(3, '0')}`;
  return groupEntity({
    ...groupBase(context, context.guid('group', team), displayName),
    mail: `team-${team + 1}@${COMPANY.domain}`,
    mailEnabled: true,
    securityEnabled: false,
    groupTypes: ['Unified'],
    isAssignableToRole: false,
    visibility: 'Private',
  });
}

function groupBase(context: GeneratorContext, id: string, displayName: string) {
  return {
    id,
    displayName,
    description: null,
    mailNickname: displayName.replace(/[^A-Za-z0-9]+/g, '-').toLowerCase(),
    createdDateTime: context.ago(200 + context.dice('group', id).int(1200), '10:00'),
    deletedDateTime: null,
    membershipRule: null,
    membershipRuleProcessingState: null,
    onPremisesSyncEnabled: null,
    proxyAddresses: [],
    renewedDateTime: null,
  };
}
