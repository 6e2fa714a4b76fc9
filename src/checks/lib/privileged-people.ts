import type { JudgeContext } from '../model/check.js';
import type { AdminAccount, RoleHolding, RoleHoldings } from '../../facts/fact-types.js';
import type { Gap } from '../../core/gap.js';
import { formatCount } from '../../core/plural-formatting.js';
import type { QuestionParameters } from '../../core/question-parameter-types.js';
import { formatList } from '../../core/sentence-formatting.js';
import { matchesName, matchesObject, matchesRole } from './name-matching.js';
import { groupPrivilegedByPrincipal, isEligible } from './role-holder-traits.js';

/** A person (or an account used like one) with a privileged role, active or eligible, direct or through a group. */
export interface PrivilegedPerson {
  readonly id: string;
  readonly name: string;
  readonly holdings: readonly [RoleHolding, ...RoleHolding[]];
  /** Undefined when it could not be read. */
  readonly account: AdminAccount | undefined;
}

/** Enabled and disabled people with a privileged role. Apps are not people. */
export function listPrivilegedPeople(
  roles: RoleHoldings,
  accounts: readonly AdminAccount[],
): readonly PrivilegedPerson[] {
  return [...groupPrivilegedByPrincipal(roles.holdings)].flatMap(([id, holdings]) => {
    if (holdings[0].principal.kind !== 'user') return [];
    const account = accounts.find((candidate) => candidate.id === id);
    return [{ id, name: account?.displayName ?? holdings[0].principal.displayName, holdings, account }];
  });
}

/**
 * Gaps for privileged roles whose holder is not in this directory: a deleted principal, or a partner's technician
 * (GDAP), returned as a bare id. Such a role can still be used.
 *
 * Source: https://learn.microsoft.com/partner-center/customers/gdap-introduction
 */
export function listUnseenHolderGaps(roles: RoleHoldings, { parameters }: JudgeContext): readonly Gap[] {
  const { role, user, department } = parameters;
  if (user !== undefined || department !== undefined) return [];
  const unseen = [...groupPrivilegedByPrincipal(roles.holdings).values()].filter(
    ([first, ...more]) =>
      first.principal.kind === 'unknown' &&
      (role === undefined || [first, ...more].some((holding) => matchesRole(role, holding))),
  );
  if (unseen.length === 0) return [];
  const names = [...new Set(unseen.flat().map(({ roleName }) => roleName))].toSorted();
  return [
    {
      reason: 'truncated',
      detail: `${formatCount(unseen.length, 'holder')} of ${formatList(names)}, who are not in this directory (deleted, or a partner’s): look at who holds these roles`,
    },
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
    return { notApplicable: `no enabled person with a privileged role matches ${asked.join(', ')}` };
  }
  return {
    notApplicable: `Nobody called ${user} holds a privileged role. This check looks at privileged accounts alone: of any other account it says nothing, neither good nor bad.`,
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
const NO_ADMINS: Gap = { reason: 'invalid-response', detail: 'no person with a privileged role was returned' };
