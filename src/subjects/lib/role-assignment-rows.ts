import { indexAppsById } from '../../checks/lib/app-indexes.js';
import type { CheckFacts } from '../../checks/model/check.js';
import { findHoldingProblems, type HoldingProblem } from '../../checks/lib/role-holding-problems.js';
import { findEmergencyAccounts, isEligible } from '../../checks/lib/role-holder-traits.js';
import type { Gap } from '../../core/gap.js';
import { groupBy } from '../../core/group-by.js';
import type { Instant } from '../../core/instant.js';
import type { Subject } from '../../core/subject.js';
import type { AdminAccount, ExchangeRoleGroupMember, RoleHolding } from '../../facts/fact-types.js';
import { explainRoleScope } from '../../facts/lib/role-wording.js';
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
export type RoleAssignmentWants = 'adminAccounts' | 'exchangeRoleGroupMembers' | 'servicePrincipals';
/** What is read of role assignments. */
export type RoleAssignmentFacts = CheckFacts<RoleAssignmentNeeds, RoleAssignmentWants>;

/** What holds a role. `unknown`: deleted, or of a partner. */
export type HolderKind = 'person' | 'app' | 'group' | 'unknown';

/** One role that one holder has, for one scope, in one or more ways. */
export interface RoleAssignmentRow {
  readonly holder: Subject;
  readonly holderKind: HolderKind;
  readonly account: AdminAccount | undefined;
  /** Whether the holder can sign in; undefined where it was not read. */
  readonly enabled: boolean | undefined;
  readonly role: string;
  /** The tenant's own role; undefined where what it is was not read. */
  readonly custom: boolean | undefined;
  readonly plane: 'entra' | 'exchange';
  readonly tier: RoleTier | undefined;
  readonly ways: readonly HoldingWay[];
  /** In effect without being activated first. */
  readonly active: boolean;
  readonly throughGroups: readonly string[];
  readonly scope: RoleHolding['scope'];
  /** Since when it is held in any way; undefined: not read of each, as of a role group of Exchange. */
  readonly startsAt: Instant | undefined;
  /** The first end; `null`: none. Undefined: an end may be set where it was not read. */
  readonly endsAt: Instant | null | undefined;
  /** What the check of privileged roles finds wrong with it. */
  readonly problems: readonly HoldingProblem['what'][];
}

/** The ways in which several holdings of one holder are held. */
export function listHoldingWays(holdings: readonly RoleHolding[]): readonly HoldingWay[] {
  const ways = holdings.map((held) => (isEligible(held) ? 'eligible' : held.how));
  return distinct(ways.filter((way) => way !== 'unknown'));
}

/** Whether one of several holdings is in effect without being activated first. */
export const isActive = (holdings: readonly RoleHolding[]): boolean => holdings.some((held) => !isEligible(held));

/** When the first of several holdings ends; `null`: none does. */
export function findFirstEnd(holdings: readonly RoleHolding[], pim: 'read' | 'not-licensed' | 'unreadable') {
  const [first] = holdings.flatMap(({ endsAt }) => endsAt ?? []).toSorted();
  return first ?? (pim === 'unreadable' ? undefined : null);
}

/** Since when one of several holdings is there; undefined where that is not known of each. */
function findFirstStart(holdings: readonly RoleHolding[]): Instant | undefined {
  const starts = holdings.map(({ startsAt }) => startsAt);
  return starts.includes(undefined) ? undefined : starts.toSorted()[0];
}

/** How far the holdings of a role reach, where none is for the whole tenant. */
export function sayRoleLimit(holdings: readonly RoleHolding[], role: string): string | undefined {
  const held = holdings.filter(({ roleName }) => roleName === role);
  const limits = held.map((one) => explainRoleScope(one)[0]);
  return limits.includes(undefined) ? undefined : limits[0];
}

/** The administrative unit that a role is held for; `null`: it is held for none. */
export function sayUnit(scope: RoleHolding['scope']): string | null {
  return scope.kind === 'administrative-unit' ? (scope.name ?? `${scope.id} (name not read)`) : null;
}

const KINDS = { user: 'person', 'service-principal': 'app', group: 'group', unknown: 'unknown' } as const;

/** Without Exchange nobody is known of its role groups. */
const EXCHANGE_UNREAD: Gap = { reason: 'truncated', detail: 'members of the role groups of Exchange' };

/** Every role of every holder, in Entra and in Exchange. */
export function buildRoleAssignmentRows(facts: RoleAssignmentFacts): TableRows<RoleAssignmentRow> {
  const { roleHoldings, adminAccounts = [], exchangeRoleGroupMembers = [], servicePrincipals = [] } = facts;
  const accountOf = new Map(adminAccounts.map((one) => [one.id, one]));
  const appOf = indexAppsById(servicePrincipals);
  const enabledOf = (id: string): boolean | undefined => {
    const app = appOf.get(id);
    return app === undefined ? accountOf.get(id)?.accountEnabled : app.accountEnabled && !app.disabledByMicrosoft;
  };
  const emergency = new Set(findEmergencyAccounts(adminAccounts).map(({ id }) => id));
  const held = groupBy(
    roleHoldings.holdings,
    ({ principal, roleTemplateId, scope }) => `${principal.id} ${roleTemplateId} ${'id' in scope ? scope.id : ''}`,
  );
  const directory = [...held.values()].map((holdings): RoleAssignmentRow => {
    const [{ principal, roleName, own, unread, scope }] = holdings;
    const account = accountOf.get(principal.id);
    const context = { pim: roleHoldings.pim, account, emergency: emergency.has(principal.id) };
    return {
      holder: holderOf(principal, account),
      holderKind: KINDS[principal.kind],
      account,
      enabled: enabledOf(principal.id),
      role: roleName,
      custom: own ?? (unread === true ? undefined : false),
      plane: 'entra',
      tier: findRoleTier(holdings[0]),
      ways: listHoldingWays(holdings),
      active: isActive(holdings),
      throughGroups: distinct(holdings.flatMap(({ through }) => through?.groupName ?? [])),
      scope,
      startsAt: findFirstStart(holdings),
      endsAt: findFirstEnd(holdings, roleHoldings.pim),
      problems: distinct(holdings.flatMap((one) => findHoldingProblems(one, context)).map(({ what }) => what)),
    };
  });
  const kindOf = new Map<string, RoleHolding['principal']['kind']>(
    roleHoldings.holdings.map(({ principal }) => [principal.id, principal.kind]),
  );
  for (const { id } of servicePrincipals) kindOf.set(id, 'service-principal');
  const exchange = exchangeRoleGroupMembers.map((member): RoleAssignmentRow => {
    const id = findMemberId(member, kindOf);
    const kind = kindOf.get(id) ?? (member.kind === 'app' ? 'service-principal' : 'user');
    const account = accountOf.get(id);
    return {
      holder: holderOf({ kind, id, displayName: member.name }, account),
      holderKind: KINDS[kind],
      account,
      enabled: enabledOf(id),
      ...exchangeMembership(member),
    };
  });
  return {
    rows: [...directory, ...exchange],
    gaps: facts.exchangeRoleGroupMembers === undefined ? [EXCHANGE_UNREAD] : [],
  };
}

/** A membership in a role group of Exchange is standing and has no end. */
function exchangeMembership({ roleGroup, level }: ExchangeRoleGroupMember) {
  return {
    role: roleGroup,
    // A role group that the tenant made looks like one of Exchange's own.
    custom: undefined,
    plane: 'exchange',
    tier: level === 'reading' ? undefined : level,
    ways: ['permanent'],
    active: true,
    throughGroups: [],
    scope: { kind: 'tenant' },
    startsAt: undefined,
    endsAt: null,
    problems: [],
  } as const;
}

/** Holders that are not in this directory have no name but their id; most are people. */
function holderOf({ kind, id, displayName }: RoleHolding['principal'], account: AdminAccount | undefined): Subject {
  const name = account?.displayName ?? displayName;
  return { kind: kind === 'unknown' ? 'user' : kind, id, name: name === '' ? id : name };
}

const distinct = <T>(values: readonly T[]): readonly T[] => [...new Set(values)];
