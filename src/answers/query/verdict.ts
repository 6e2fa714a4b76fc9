import { formatList } from '../../core/sentence-formatting.js';
import { withoutQuestions } from '../model/unread-wording.js';
import type { Query } from '../../language/model/query.js';

/** "Yes", "No"; a word that was not understood may turn one into the other, so that it is said with it. */
export function sayVerdict(holds: boolean, { unread }: Pick<Query, 'unread'>): string {
  const words = withoutQuestions(unread);
  const aside = words.length === 0 ? '' : `, leaving ${formatList(words.map((one) => `“${one}”`))} aside`;
  return `${holds ? 'Yes' : 'No'}${aside}`;
}
