import { formatList } from '../../core/sentence-formatting.js';
import type { NamedSubject } from '../../language/model/query.js';
import type { PhrasedAnswer } from './phrased-answer.js';
import type { QueryMaterial } from './query-material.js';

/** The table of members of groups. */
export const MEMBERS_TABLE = 'group-members';
/** Its attribute that is the group; the kind of subject is called the same. */
export const GROUP = 'group';
/** More names would hide the answer. */
export const MOST_GROUPS = 8;

/** Whether a name is said of a group. */
export const isOfGroup = ({ attributes }: NamedSubject): boolean => attributes?.includes(GROUP) === true;

/** "is Sven in the group X?", "which groups is Sven in?" of somebody who is in none that is read. undefined: it is of other rows. */
export function phraseNotInGroup(
  { query, table, known = [], gaps }: QueryMaterial,
  notFound: NamedSubject,
): PhrasedAnswer | undefined {
  if (table.id !== MEMBERS_TABLE || isOfGroup(notFound)) return undefined;
  const { words } = notFound;
  const group = query.named.find(isOfGroup);
  const groups = known.flatMap(({ subject: { kind, name } }) => (kind === GROUP ? [name] : []));
  const where = group?.words ?? `the groups that I read: ${formatList(groups, MOST_GROUPS)}`;
  if (gaps.length > 0)
    return {
      answer: { kind: 'unknown', value: null, subjects: [], of: null },
      headline: `I could not tell whether ${words} is in ${where}`,
      notes: [],
    };
  const isAsked = query.form === 'yes-no';
  const headline = group === undefined ? `${words} is in none of ${where}` : `${words} is not in ${where}`;
  return {
    answer: isAsked
      ? { kind: 'yes-no', value: false, subjects: [], of: null }
      : { kind: 'list', value: null, subjects: [], of: 0 },
    headline: `${isAsked ? 'No: ' : ''}${headline}`,
    notes: [],
  };
}
