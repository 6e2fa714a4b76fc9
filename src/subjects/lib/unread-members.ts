import type { Gap } from '../../core/gap.js';
import { formatCount } from '../../core/plural-formatting.js';
import type { GroupWithMembers } from '../../facts/fact-types.js';

/** Nothing is known of who is in the groups that policies leave out. */
export const UNREAD_MEMBERS: Gap = { reason: 'truncated', detail: 'members of the groups that policies exclude' };

/** What is not known of who is in a group; undefined: all of it was read. The name is hostile text. */
export function describeUnreadMembers({ whole, id, displayName, members, people }: GroupWithMembers): Gap | undefined {
  if (whole) return undefined;
  const name = displayName === '' ? id : displayName;
  const read = members.filter(({ kind }) => kind === 'user').length;
  const detail =
    people === undefined || people <= read
      ? `all members of ${name}`
      : `all members of ${name}: ${read.toLocaleString('en-US')} of ${formatCount(people, 'person', 'people')}`;
  return { reason: 'truncated', detail };
}
