import { instant } from '../../../src/core/instant.js';
import type { Subject } from '../../../src/core/subject.js';
import { nextDialogueState } from '../../../src/language/dialogue/next-dialogue-state.js';
import { understandInDialogue } from '../../../src/language/dialogue/understand-in-dialogue.js';
import type { AnsweredSubjects, DialogueState } from '../../../src/language/model/dialogue-state.js';
import type { Understanding } from '../../../src/language/model/understanding.js';

export const NOW = instant('2026-11-26T12:00:00Z');
export const context = { now: NOW };

/** Subjects of a kind, by their names; the id of the first is `<kind>-0`. */
export const of = (kind: Subject['kind'], ...names: readonly string[]): Subject[] =>
  names.map((name, at) => ({ kind, id: `${kind}-${at}`, name }));

/** What is remembered after the answer to a question, and what was remembered before. */
export function after(
  question: string,
  subjects: readonly Subject[],
  more: Partial<AnsweredSubjects> = {},
  before?: DialogueState,
): DialogueState {
  const understanding = understandInDialogue(question, context, before);
  const answered = { understanding, subjects, values: [], mentioned: [], rows: subjects.length, ...more };
  return nextDialogueState(before, answered, NOW);
}

export const say = (text: string, state: DialogueState): Understanding => understandInDialogue(text, context, state);

/** Why a message cannot go on from what was answered. */
export const problemOf = ({ declined }: Understanding) =>
  declined?.because === 'follow-up' ? declined.reference?.kind : undefined;

export const idsOf = ({ query }: Understanding) => query?.named.flatMap(({ ids = [] }) => ids);
