import type { JudgeContext } from '../model/check.js';
import type { AdminAccount, ExchangeRoleGroupMember, RoleHolding, RoleHoldings } from '../../facts/fact-types.js';
import { findRoleTier } from '../../m365/directory-roles.js';
import type { Gap } from '../../core/gap.js';
import { groupBy } from '../../core/group-by.js';
import { formatCount } from '../../core/plural-formatting.js';
import type { QuestionParameters } from '../../core/question-parameter-types.js';
import { formatList } from '../../core/sentence-formatting.js';
import { matchesName, matchesObject, matchesRole } from './name-matching.js';
import { listExchangeRoleHoldings, listNestedRoleGroupGaps } from './exchange-role-holdings.js';
import { isEligible } from './role-holder-traits.js';

/** A person (or an account used like one) with an admin role, active or eligible, direct or through a group. */
export interface PrivilegedPerson {
  readonly id: string;
  readonly name: string;
  readonly holdings: readonly [RoleHolding, ...RoleHolding[]];
  /** Undefined when it could not be read. */
  readonly account: AdminAccount | undefined;
}

/** The facts that tell who is an admin. `exchangeRoleGroupMembers` undefined: not read, and the check says so by its gap. */
export interface AdminFacts {
  readonly roleHoldings: RoleHoldings;
  readonly adminAccounts: readonly AdminAccount[];
  readonly exchangeRoleGroupMembers: readonly ExchangeRoleGroupMember[] | undefined;
}

/**
 * Everybody with a directory role or in a role group of Exchange that matters, enabled or disabled, each with all roles. Apps are not
 * people.
 */
export function listAdmins({
  roleHoldings: { holdings },
  adminAccounts,
  exchangeRoleGroupMembers = [],
}: AdminFacts): readonly PrivilegedPerson[] {
  const accounts = new Map(adminAccounts.map((one) => [one.id, one]));
  const all = [...holdings, ...listExchangeRoleHoldings(exchangeRoleGroupMembers, holdings)];
  return [...groupBy(all, ({ principal }) => principal.id)].flatMap(([id, held]) => {
    if (held[0].principal.kind !== 'user') return [];
    const account = accounts.get(id);
    return [{ id, name: account?.displayName ?? held[0].principal.displayName, holdings: held, account }];
  });
}

/** Admins who can change something that matters: with a privileged role, or in control of all of Exchange. */
export function listPrivilegedPeople(facts: AdminFacts): readonly PrivilegedPerson[] {
  return listAdmins(facts).filter((person) => !isLesserAdmin(person));
}

/** Whether an admin holds lesser roles only: readers, admins of a single service or of a part of Exchange. */
export function isLesserAdmin({ holdings }: Pick<PrivilegedPerson, 'holdings'>): boolean {
  return holdings.every((holding) => findRoleTier(holding) === undefined);
}

/**
 * Gaps for roles whose holder is not in this directory (a deleted principal, or a partner's technician (GDAP), returned as a bare id), and
 * for role groups of Exchange with a group inside. Such a role can still be used.
 *
 * Source: https://learn.microsoft.com/partner-center/customers/gdap-introduction
 */
export function listUnseenHolderGaps(
  { roleHoldings, exchangeRoleGroupMembers = [] }: AdminFacts,
  { parameters }: JudgeContext,
): readonly Gap[] {
  const { role, user, department } = parameters;
  if (user !== undefined || department !== undefined) return [];
  const nested = role === undefined ? listNestedRoleGroupGaps(exchangeRoleGroupMembers) : [];
  const unseen = [...groupBy(roleHoldings.holdings, ({ principal }) => principal.id).values()].filter(
    ([first, ...more]) =>
      first.principal.kind === 'unknown' &&
      (role === undefined || [first, ...more].some((holding) => matchesRole(role, holding))),
  );
  if (unseen.length === 0) return nested;
  const names = [...new Set(unseen.flat().map(({ roleName }) => roleName))].toSorted();
  return [
    {
      reason: 'truncated',
      detail: `${formatCount(unseen.length, 'holder')} of ${formatList(names)}, who are not in this directory (deleted, or a partner’s): look at who holds these roles`,
    },
    ...nested,
  ];
}

const FILTERS: Readonly<Record<string, (person: PrivilegedPerson) => boolean>> = {
  permanent: ({ holdings }) => holdings.some((held) => held.how === 'permanent' && !isEligible(held)),
  eligible: ({ holdings }) => holdings.some(isEligible),
  guests: ({ account }) => account?.userType === 'Guest',
  enabled: ({ account }) => account?.accountEnabled !== false,
};

/** Whether a filter selects people; a check of admins then judges only those. */
export function isPeopleFilter(filter: string | undefined): filter is string {
  return filter !== undefined && Object.hasOwn(FILTERS, filter);
}

/** Whether the question's role, name, department and filter include this person. */
export function isAskedPerson(person: PrivilegedPerson, { parameters }: JudgeContext): boolean {
  const { role, user, department, filter } = parameters;
  if (role !== undefined && !person.holdings.some((holding) => matchesRole(role, holding))) return false;
  const ids = [person.id, ...(person.account === undefined ? [] : [person.account.userPrincipalName])];
  if (user !== undefined && !matchesObject(user, { displayName: person.name, ids })) return false;
  if (isPeopleFilter(filter) && FILTERS[filter]?.(person) !== true) return false;
  return department === undefined || matchesName(department, person.account?.department ?? '');
}

/** How the question narrows the people, in words; empty when it asks about all. */
export function describeAskedPeople({
  parameters: { role, user, department, filter },
}: JudgeContext): readonly string[] {
  const known = isPeopleFilter(filter) ? filter : undefined;
  return [role, user, department, known].filter((text) => text !== undefined);
}

/** The headline when no one is judged. */
export function formatNobodyHeadline(context: JudgeContext): string {
  const asked = describeAskedPeople(context);
  return asked.length === 0 ? 'No admin was found' : `No admin matches ${asked.join(', ')}`;
}

/**
 * The verdict when no one is judged: not applicable when the question matches no one; unknown when no admin at all was
 * seen. `leftOut`: matching people who are not judged, as the notes say.
 */
export function explainNobody(
  context: JudgeContext,
  leftOut: number,
): { readonly gaps?: readonly Gap[]; readonly notApplicable?: string } {
  const asked = describeAskedPeople(context);
  if (asked.length === 0) return { gaps: [NO_ADMINS] };
  const { user } = context.parameters;
  if (user === undefined || asked.length > 1 || leftOut > 0) {
    return { notApplicable: `no enabled person with an admin role matches ${asked.join(', ')}` };
  }
  return {
    notApplicable: `Nobody called ${user} holds an admin role. This check looks at admin accounts alone: of any other account it says nothing, neither good nor bad.`,
  };
}

/**
 * Notes the people an answer is narrowed to ("Only Adele Vance."), so that it does not read as a statement about all.
 */
export function noteOnlyThesePeople(
  names: readonly string[],
  { role, user, department }: QuestionParameters,
): readonly string[] {
  if (names.length === 0 || (role ?? user ?? department) === undefined) return [];
  const who = user === undefined ? 'those' : formatList(names);
  const how = role === undefined ? '' : ` with a role that matches ${role}`;
  return [`Only ${who}${how}${department === undefined ? '' : ` of the department ${department}`}.`];
}

/** Every tenant has an administrator. */
const NO_ADMINS: Gap = { reason: 'invalid-response', detail: 'no person with an admin role was returned' };
