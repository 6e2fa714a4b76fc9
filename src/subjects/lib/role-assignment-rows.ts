import type { CheckFacts } from '../../checks/model/check.js';
import { findHoldingProblems, type HoldingProblem } from '../../checks/lib/role-holding-problems.js';
import { findEmergencyAccounts, isEligible } from '../../checks/lib/role-holder-traits.js';
import { groupBy } from '../../core/group-by.js';
import type { Instant } from '../../core/instant.js';
import type { Subject } from '../../core/subject.js';
import type { AdminAccount, ExchangeRoleGroupMember, RoleHolding } from '../../facts/fact-types.js';
import { findRoleTier } from '../../m365/directory-roles.js';
import type { RoleTier } from '../../m365/role-action-rating.js';
import type { TableRows } from '../model/subject-table.js';
import { findMemberId } from './role-group-members.js';
import type { HOW_VALUES } from './role-holding-words.js';

/** How a role may be held. */
export type HoldingWay = keyof typeof HOW_VALUES;

/** The fact without which no role assignment is known. */
export type RoleAssignmentNeeds = 'roleHoldings';
/** Facts that tell more of role assignments. */
export type RoleAssignmentWants = 'adminAccounts' | 'exchangeRoleGroupMembers';
/** What is read of role assignments. */
export type RoleAssignmentFacts = CheckFacts<RoleAssignmentNeeds, RoleAssignmentWants>;

/** What holds a role. `unknown`: deleted, or of a partner. */
export type HolderKind = 'person' | 'app' | 'group' | 'unknown';

/** One role that one holder has, for one scope, in one or more ways. */
export interface RoleAssignmentRow {
  readonly holder: Subject;
  readonly holderKind: HolderKind;
  readonly account: AdminAccount | undefined;
  readonly role: string;
  readonly plane: 'entra' | 'exchange';
  readonly tier: RoleTier | undefined;
  readonly ways: readonly HoldingWay[];
  readonly throughGroups: readonly string[];
  readonly scope: RoleHolding['scope'];
  /** The first end; `null`: none. Undefined: an end may be set where it was not read. */
  readonly endsAt: Instant | null | undefined;
  /** Whether a way of holding it was read that needs no activation first. */
  readonly problems: readonly HoldingProblem['what'][];
}

/** The ways of a holding: an active one is also `active`. */
export function listHoldingWays(held: RoleHolding): readonly HoldingWay[] {
  if (isEligible(held) || held.how === 'eligible') return ['eligible'];
  return held.how === 'unknown' ? ['active'] : ['active', held.how];
}

/** When the first of several holdings ends; `null`: none does. */
export function findFirstEnd(holdings: readonly RoleHolding[], pim: 'read' | 'not-licensed' | 'unreadable') {
  const [first] = holdings.flatMap(({ endsAt }) => endsAt ?? []).toSorted();
  return first ?? (pim === 'unreadable' ? undefined : null);
}

const KINDS = { user: 'person', 'service-principal': 'app', group: 'group', unknown: 'unknown' } as const;

/** Every role of every holder, in Entra and in Exchange. */
export function buildRoleAssignmentRows(facts: RoleAssignmentFacts): TableRows<RoleAssignmentRow> {
  const { roleHoldings, adminAccounts = [], exchangeRoleGroupMembers = [] } = facts;
  const accountOf = new Map(adminAccounts.map((one) => [one.id, one]));
  const emergency = new Set(findEmergencyAccounts(adminAccounts).map(({ id }) => id));
  const held = groupBy(
    roleHoldings.holdings,
    ({ principal, roleTemplateId, scope }) => `${principal.id} ${roleTemplateId} ${'id' in scope ? scope.id : ''}`,
  );
  const directory = [...held.values()].map((holdings): RoleAssignmentRow => {
    const [{ principal, roleName, scope }] = holdings;
    const account = accountOf.get(principal.id);
    const context = { pim: roleHoldings.pim, account, emergency: emergency.has(principal.id) };
    return {
      holder: holderOf(principal, account),
      holderKind: KINDS[principal.kind],
      account,
      role: roleName,
      plane: 'entra',
      tier: findRoleTier(holdings[0]),
      ways: distinct(holdings.flatMap(listHoldingWays)),
      throughGroups: distinct(holdings.flatMap(({ through }) => through?.groupName ?? [])),
      scope,
      endsAt: findFirstEnd(holdings, roleHoldings.pim),
      problems: distinct(holdings.flatMap((one) => findHoldingProblems(one, context)).map(({ what }) => what)),
    };
  });
  return { rows: [...directory, ...exchangeRows(exchangeRoleGroupMembers, roleHoldings.holdings, accountOf)] };
}

/** Memberships in role groups of Exchange: they are standing and have no end. */
function exchangeRows(
  members: readonly ExchangeRoleGroupMember[],
  holdings: readonly RoleHolding[],
  accountOf: ReadonlyMap<string, AdminAccount>,
): readonly RoleAssignmentRow[] {
  const principals = new Map(holdings.map(({ principal }) => [principal.id, principal]));
  return members.map((member): RoleAssignmentRow => {
    const id = findMemberId(member, principals);
    const known = principals.get(id);
    const kind = known?.kind ?? (member.kind === 'app' ? 'service-principal' : 'user');
    const account = accountOf.get(id);
    return {
      holder: holderOf({ kind, id, displayName: member.name }, account),
      holderKind: KINDS[kind],
      account,
      role: member.roleGroup,
      plane: 'exchange',
      tier: member.level === 'reading' ? undefined : member.level,
      ways: ['active', 'permanent'],
      throughGroups: [],
      scope: { kind: 'tenant' },
      endsAt: null,
      problems: [],
    };
  });
}

/** Holders that are not in this directory have no name but their id; most are people. */
function holderOf({ kind, id, displayName }: RoleHolding['principal'], account: AdminAccount | undefined): Subject {
  const name = account?.displayName ?? displayName;
  return { kind: kind === 'unknown' ? 'user' : kind, id, name: name === '' ? id : name };
}

const distinct = <T>(values: readonly T[]): readonly T[] => [...new Set(values)];
