import type { Config } from '../../config.js';
import { sanitizeToString } from '../../cards/tenant-text-sanitizer.js';
import type { GroupProtection } from '../../tenant/model/group-protection.js';

/** What somebody could turn against Tenant Warden, and what to do about it. */
export interface ProtectionAdvice {
  readonly problem: string;
  readonly step: string;
}

type Guarded = Pick<Config, 'approvers' | 'ask' | 'watchChangesTo'>;

/** Reads how well those who command Tenant Warden are protected. A group that cannot be read is said to be unread. */
export async function adviseOnProtection(
  { approvers, ask, watchChangesTo }: Guarded,
  readGroup: (id: string) => Promise<GroupProtection>,
): Promise<readonly ProtectionAdvice[]> {
  const groups = [
    { id: approvers.groupId, variable: 'APPROVER_GROUP_ID', may: 'approve' },
    { id: ask.groupId, variable: 'ASK_GROUP_ID', may: 'ask' },
  ] as const;
  const ofGroups = await Promise.all(
    groups.flatMap(({ id, variable, may }) => (id === undefined ? [] : [adviseOnGroup(id, variable, may, readGroup)])),
  );
  return [...ofGroups.flat(), ...(watchChangesTo === undefined ? [NO_SECOND_PLACE] : []), STOLEN_READER];
}

async function adviseOnGroup(
  id: string,
  variable: string,
  may: 'approve' | 'ask',
  readGroup: (id: string) => Promise<GroupProtection>,
): Promise<readonly ProtectionAdvice[]> {
  const group = await readGroup(id).catch(() => undefined);
  if (group === undefined) {
    return [
      {
        problem: `The group ${id} (${variable}) cannot be read.`,
        step: 'See that it exists and that GroupMember.Read.All is granted, then run the doctor again.',
      },
    ];
  }
  if (group.isRoleAssignable) return [];
  return [
    {
      problem: `The group "${sanitizeToString(group.name, 80)}" (${variable}) is not role-assignable: its owners, Groups Administrators and apps that may write groups decide who may ${may}.`,
      step: `Make a new group with "Microsoft Entra roles can be assigned to the group" on, put the same people in, and name it in ${variable}.`,
    },
  ];
}

const NO_SECOND_PLACE: ProtectionAdvice = {
  problem: 'Nobody but a conversation itself is told when somebody makes it quieter.',
  step: 'Name a second channel, or a person, in WATCH_CHANGES_TO.',
};

/** A reader's credential writes nothing, so no audit event tells of its theft. */
const STOLEN_READER: ProtectionAdvice = {
  problem:
    'A stolen credential of the app that reads is not seen here: it writes nothing, and sign-ins of apps are not compared.',
  step: 'Use a managed identity, which has no credential to steal; else watch the sign-ins of this app in Entra (service principal sign-ins, Entra ID P1) for other addresses than yours.',
};
