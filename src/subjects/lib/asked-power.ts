import type { HeldPermission } from '../../checks/lib/held-app-permissions.js';
import { listPermissionPowers, type PermissionPower } from '../../m365/permission-powers.js';

/** Powers whose reach depends on the kind of permission: everybody's data, or that of whoever signs in. */
const REACHING_ALL = {
  'reads-mail': 'reads-all-mail',
  'changes-mail': 'changes-all-mail',
  'sends-mail': 'sends-as-anyone',
  'opens-mailboxes': 'opens-all-mailboxes',
  'reads-files': 'reads-all-files',
  'changes-files': 'changes-all-files',
  'reads-calendars': 'reads-all-calendars',
  'reads-chats': 'reads-all-chats',
} as const satisfies Partial<Record<PermissionPower, string>>;

type PowerOverAll = (typeof REACHING_ALL)[keyof typeof REACHING_ALL];

/** What a permission lets an app do, and to whose data. */
export type AskedPower =
  PermissionPower | PowerOverAll | 'touches-mail' | 'reads-mail-of-people' | 'reads-data' | 'becomes-admin';

const ABOUT_MAIL: readonly PermissionPower[] = [
  'reads-mail',
  'changes-mail',
  'sends-mail',
  'opens-mailboxes',
  'changes-mailbox-settings',
];

const OVER_DATA: readonly PermissionPower[] = [
  'reads-mail',
  'opens-mailboxes',
  'reads-files',
  'reads-calendars',
  'reads-contacts',
  'reads-chats',
];

/**
 * The powers of one permission of an app. Everybody's data is reached by an application permission only: a delegated one reaches what
 * the person who signs in reaches.
 */
export function listPowersOfPermission({
  value,
  via,
  rating,
}: Pick<HeldPermission, 'value' | 'via' | 'rating'>): readonly AskedPower[] {
  const powers = listPermissionPowers(value);
  const toAll = powers.flatMap((power): readonly AskedPower[] => {
    const wide = REACHING_ALL[power as keyof typeof REACHING_ALL] as PowerOverAll | undefined;
    return via === 'application' && wide !== undefined ? [wide] : [];
  });
  return [
    ...powers,
    ...toAll,
    ...(powers.some((power) => ABOUT_MAIL.includes(power)) ? (['touches-mail'] as const) : []),
    ...(powers.some((power) => OVER_DATA.includes(power)) ? (['reads-data'] as const) : []),
    ...(via === 'people' && powers.includes('reads-mail') ? (['reads-mail-of-people'] as const) : []),
    ...(rating?.control === 'critical' ? (['becomes-admin'] as const) : []),
  ];
}
