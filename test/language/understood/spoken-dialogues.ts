import type { Subject } from '../../../src/core/subject.js';
import { nextDialogueState } from '../../../src/language/dialogue/next-dialogue-state.js';
import { understandInDialogue } from '../../../src/language/dialogue/understand-in-dialogue.js';
import type { DialogueState } from '../../../src/language/model/dialogue-state.js';
import type { UnderstandingContext } from '../../../src/language/understanding-context.js';
import type { ExamDialogue } from '../../exam/dialogue-exam.js';
import { writeUnderstanding } from './written-understanding.js';

/**
 * A dialogue as it is understood, without a tenant: each message is taken to be answered with the subjects that its right answer has. Ids
 * are made of the names.
 */
export function writeDialogue(
  { id, turns }: Pick<ExamDialogue, 'id' | 'turns'>,
  context: UnderstandingContext,
): string {
  const states = new Map<string, DialogueState>();
  const lines = turns.map(({ as, say, expect }) => {
    const before = states.get(as);
    const understanding = understandInDialogue(say, context, before);
    const kind = understanding.query?.about ?? 'user';
    const subjects = (expect.subjects ?? []).map((name): Subject => ({ kind, id: `id of ${name}`, name }));
    const { value } = expect;
    const values = typeof value === 'string' ? [{ kind: 'user' as const, id: `id of ${value}`, name: value }] : [];
    const rows = expect.of ?? subjects.length;
    states.set(as, nextDialogueState(before, { understanding, subjects, values, mentioned: [], rows }, context.now));
    return `${id} ${as}: ${say}\n${writeUnderstanding(understanding)}`;
  });
  return lines.join('\n');
}
