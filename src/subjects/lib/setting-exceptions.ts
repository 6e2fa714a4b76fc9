import { findLegacyBlock, listRelevantExclusions } from '../../checks/lib/legacy-authentication-block.js';
import { assessMfaBaseline } from '../../checks/lib/mfa-policy-baseline.js';
import { areSecurityDefaultsOn } from '../../checks/lib/security-defaults-state.js';
import type { Subject } from '../../core/subject.js';
import type { ConditionalAccessPolicy } from '../../facts/fact-types.js';
import { isPersonId, listPolicyNames } from './policy-rows.js';
import type { SettingsRow } from './settings-row.js';

/** Facts that name whom policies leave out. */
export const NAMES_OF_EXCEPTIONS = ['adminAccounts', 'adminPolicyGroups'] as const;

const GUESTS: Subject = { kind: 'group', id: 'guests', name: 'guests' };

/** Whom a policy leaves out: people by name, groups, roles and guests. Directory synchronisation does not count. */
function listLeftOut(policy: ConditionalAccessPolicy, row: SettingsRow): readonly Subject[] {
  const exclusions = listRelevantExclusions(policy, new Set());
  if (exclusions === undefined) return [];
  const names = listPolicyNames(row);
  const toSubject =
    (kind: Subject['kind']) =>
    (id: string): Subject => ({ kind, id, name: names.get(id) ?? id });
  return [
    ...exclusions.users.filter(isPersonId).map(toSubject('user')),
    ...exclusions.groups.map(toSubject('group')),
    ...exclusions.roles.map(toSubject('role')),
    ...(exclusions.guests ? [GUESTS] : []),
  ];
}

const distinct = (subjects: readonly Subject[]): readonly Subject[] => [
  ...new Map(subjects.map((one) => [one.id, one])).values(),
];

/** Who may still use legacy authentication where policies block it; null: nobody, or nothing blocks it. */
export function listLegacyExceptions(row: SettingsRow): readonly Subject[] | null | undefined {
  if (areSecurityDefaultsOn(row) === true) return null;
  const { conditionalAccessPolicies: policies } = row;
  if (policies === undefined) return undefined;
  const { policies: blocking, open } = findLegacyBlock(policies);
  if (open.length > 0) return null;
  return distinct(blocking.flatMap((policy) => listLeftOut(policy, row)));
}

/** Whom every policy leaves out that asks admins or everyone for MFA; null: nobody, or none asks. */
export function listMfaExceptions(row: SettingsRow): readonly Subject[] | null | undefined {
  if (areSecurityDefaultsOn(row) === true) return null;
  const { conditionalAccessPolicies: policies } = row;
  if (policies === undefined) return undefined;
  const [first, ...others] = assessMfaBaseline(policies).policies.map((policy) => listLeftOut(policy, row));
  if (first === undefined) return null;
  return first.filter(({ id }) => others.every((leftOut) => leftOut.some((one) => one.id === id)));
}
