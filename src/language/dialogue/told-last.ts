import type { Subject } from '../../core/subject.js';
import type { DialogueState } from '../model/dialogue-state.js';

const keyOf = ({ kind, id }: Subject): string => `${kind} ${id}`;

/**
 * Of whom "since when?" is: the list that was shown, or those of it alone whom the last answer told ("which of them is disabled?"), while the
 * list stays what it was. Without a list it is whoever was spoken of last.
 */
export function listToldLast({
  shown,
  referents: [told = []],
  spoken,
}: Pick<DialogueState, 'shown' | 'referents' | 'spoken'>): readonly Subject[] {
  if (shown.length === 0) return told;
  const listed = new Set(shown.map(keyOf));
  const isPart = told.length > 0 && told.length < shown.length && told.every((one) => listed.has(keyOf(one)));
  return isPart && (spoken?.told ?? 0) > 0 ? told : shown;
}
