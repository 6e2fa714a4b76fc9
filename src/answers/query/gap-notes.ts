import type { Gap } from '../../core/gap.js';
import { describeGap, suggestGapRemedy } from '../../core/gap-wording.js';
import { formatList } from '../../core/sentence-formatting.js';
import type { Subject } from '../../core/subject.js';
import { MOST_NAMES } from './phrased-answer.js';

/** What an answer could not see, each with what helps, and of whom it does not know. */
export function listGapNotes(gaps: readonly Gap[], undecided: readonly Subject[]): readonly string[] {
  const notes = gaps.map((gap) => `Not seen: ${describeGap(gap)}.${remedy(suggestGapRemedy(gap))}`);
  if (undecided.length === 0) return notes;
  const names = [...new Set(undecided.map(({ name }) => name))];
  return [`Not known of ${undecided.length}: ${formatList(names, MOST_NAMES)}.`, ...notes];
}

const remedy = (text: string | undefined): string => (text === undefined ? '' : ` ${text}`);
