import { formatList } from '../../core/sentence-formatting.js';
import type { Query } from '../../language/model/query.js';

/** "Yes", "No"; a word that was not understood may turn one into the other, so that it is said with it. */
export function sayVerdict(holds: boolean, { unread }: Pick<Query, 'unread'>): string {
  const aside = unread.length === 0 ? '' : `, leaving ${formatList(unread.map((words) => `“${words}”`))} aside`;
  return `${holds ? 'Yes' : 'No'}${aside}`;
}
