import type { HeldPermission } from '../../checks/lib/held-app-permissions.js';
import { ROLE_POWERS } from '../../m365/role-powers.js';
import { listPermissionPowers, type PermissionPower } from '../../m365/permission-powers.js';

/** Powers whose reach depends on the kind of permission: everybody's data, or that of whoever signs in. */
const REACHING_ALL = {
  'reads-mail': 'reads-all-mail',
  'changes-mail': 'changes-all-mail',
  'sends-mail': 'sends-as-anyone',
  'opens-mailboxes': 'opens-all-mailboxes',
  'reads-files': 'reads-all-files',
  'changes-files': 'changes-all-files',
  'reads-sites': 'reads-all-sites',
  'controls-sites': 'controls-all-sites',
  'reads-calendars': 'reads-all-calendars',
  'reads-chats': 'reads-all-chats',
} as const satisfies Partial<Record<PermissionPower, string>>;

type PowerOverAll = (typeof REACHING_ALL)[keyof typeof REACHING_ALL];

/** What a permission lets an app do, and to whose data. */
export type AskedPower =
  | PermissionPower
  | PowerOverAll
  | 'touches-mail'
  | 'reads-mail-of-people'
  | 'reads-data'
  | 'becomes-admin';

const ABOUT_MAIL: readonly PermissionPower[] = [
  'reads-mail',
  'changes-mail',
  'sends-mail',
  'opens-mailboxes',
  'changes-mailbox-settings',
];

/** Powers over mailboxes: which mailboxes is told beside. */
export const POWERS_OVER_MAILBOXES: readonly AskedPower[] = [
  ...ABOUT_MAIL,
  'touches-mail',
  'reads-all-mail',
  'changes-all-mail',
  'sends-as-anyone',
  'opens-all-mailboxes',
];

const OVER_DATA: readonly PermissionPower[] = [
  'reads-mail',
  'opens-mailboxes',
  'reads-files',
  'reads-calendars',
  'reads-contacts',
  'reads-chats',
];

/** Each of these writes to the directory: who asks for that must not miss an app that changes but one kind of object. */
const OVER_DIRECTORY: readonly PermissionPower[] = [
  'changes-users',
  'changes-groups',
  'changes-apps',
  'assigns-roles',
  'grants-permissions',
  'changes-policies',
  'changes-sign-in-methods',
];

/** Roles that write to the directory, whatever permissions their holder has. */
const WRITING_ROLES: ReadonlySet<string> = new Set([
  ...ROLE_POWERS.users,
  ...ROLE_POWERS.apps,
  ...ROLE_POWERS.roles,
  ...ROLE_POWERS.policies,
  ...ROLE_POWERS.methods,
  ...ROLE_POWERS.passwords,
]);

/** The powers that an app has by the roles that it holds. */
export const listPowersOfRoles = (names: readonly string[]): readonly AskedPower[] =>
  names.some((name) => WRITING_ROLES.has(name)) ? ['writes-directory'] : [];

/**
 * The powers of one permission of an app. Everybody's data is reached by an application permission only: a delegated one reaches what
 * the person who signs in reaches, and Exchange may limit the mailboxes.
 */
export function listPowersOfPermission({
  value,
  via,
  rating,
  reach,
}: Pick<HeldPermission, 'value' | 'via' | 'rating' | 'reach'>): readonly AskedPower[] {
  const powers = listPermissionPowers(value);
  const toAll = powers.flatMap((power): readonly AskedPower[] => {
    const wide = REACHING_ALL[power as keyof typeof REACHING_ALL] as PowerOverAll | undefined;
    return via === 'application' && wide !== undefined && !isPartOnly(reach) ? [wide] : [];
  });
  return [
    ...powers,
    ...toAll,
    ...(powers.some((power) => OVER_DIRECTORY.includes(power)) && !powers.includes('writes-directory')
      ? (['writes-directory'] as const)
      : []),
    ...(powers.some((power) => ABOUT_MAIL.includes(power)) ? (['touches-mail'] as const) : []),
    ...(powers.some((power) => OVER_DATA.includes(power)) ? (['reads-data'] as const) : []),
    ...(via === 'people' && powers.includes('reads-mail') ? (['reads-mail-of-people'] as const) : []),
    ...(rating?.control === 'critical' && !NO_WAY_TO_ROLES.has(value) ? (['becomes-admin'] as const) : []),
  ];
}

/**
 * Critical for what else they change, but no way to a role: they reach neither the groups that can hold one nor the sensitive properties of
 * those who hold one.
 * Sources: https://learn.microsoft.com/entra/identity/role-based-access-control/groups-concept,
 * https://learn.microsoft.com/graph/api/resources/users#who-can-perform-sensitive-actions
 */
const NO_WAY_TO_ROLES: ReadonlySet<string> = new Set([
  'Group.ReadWrite.All',
  'GroupMember.ReadWrite.All',
  'User.ReadWrite.All',
  'User.EnableDisableAccount.All',
  'User.DeleteRestore.All',
]);

/** Whether Exchange lets the app reach some mailboxes only. One that is kept from a few reaches all others. */
function isPartOnly(reach: string | undefined): boolean {
  return reach?.startsWith('only ') === true;
}

/** Which mailboxes an app reaches by a permission, in words; undefined: the permission is not about mailboxes. */
export function describeMailboxReach({
  value,
  via,
  reach,
}: Pick<HeldPermission, 'value' | 'via' | 'reach'>): string | undefined {
  if (reach !== undefined) return reach;
  if (!listPermissionPowers(value).some((power) => ABOUT_MAIL.includes(power))) return undefined;
  if (via === 'application') return 'all mailboxes';
  return via === 'everyone' ? 'mailboxes of whoever signs in' : 'mailboxes of single people';
}

/** The power over one's own data that a power over everybody's is made of: an app that may read all mail may read mail. */
export function findPowerOverOne(power: string): PermissionPower | undefined {
  const found = Object.entries(REACHING_ALL).find(([, wide]) => wide === power)?.[0];
  return found as PermissionPower | undefined;
}
