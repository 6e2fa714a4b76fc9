import { readFileSync } from 'node:fs';
import type { AnswerService } from '../../src/answers/model/answer-service-port.js';
import { createProcessDialogueMemory } from '../../src/answers/dialogue/process-dialogue-memory.js';
import type { DialogueMemory } from '../../src/answers/model/dialogue-memory-port.js';
import { askInTalk } from './ask-in-talk.js';
import { findDifferences, markAnswer, type Expectation, type Given, type Mark } from './exam.js';

/** One message of a dialogue, and what a right answer is. */
interface ExamTurn {
  readonly as: string;
  readonly say: string;
  readonly expect: Expectation & { readonly format?: string };
}

/** A dialogue, written by somebody who did not see the code. `restartAfter`: the process restarts after this many messages. */
export interface ExamDialogue {
  readonly id: string;
  readonly class: string;
  readonly turns: readonly ExamTurn[];
  readonly restartAfter?: number;
}

/** What was answered to one message. */
export interface TurnResult {
  readonly dialogue: ExamDialogue;
  readonly turn: ExamTurn;
  /** From 0. The first message of a person is a question by itself. */
  readonly at: number;
  readonly given: Given;
  readonly mark: Mark;
  readonly differences: readonly string[];
}

/** Reads the dialogues of this folder. */
export function readDialogues(): readonly ExamDialogue[] {
  const text = readFileSync(new URL('dialogues.jsonl', import.meta.url), 'utf8');
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as ExamDialogue);
}

/** Holds one dialogue. `openMemory` is called at its beginning and after the restart. */
export async function holdDialogue(
  dialogue: ExamDialogue,
  answers: AnswerService,
  openMemory: () => Promise<{ readonly memory: DialogueMemory; close(): Promise<void> }>,
): Promise<readonly TurnResult[]> {
  let opened = await openMemory();
  const results: TurnResult[] = [];
  for (const [at, turn] of dialogue.turns.entries()) {
    if (at === dialogue.restartAfter) {
      await opened.close();
      opened = await openMemory();
    }
    const { given, format: asked } = await askInTalk(
      answers,
      opened.memory,
      { conversationId: dialogue.id, personId: turn.as },
      turn.say,
    );
    const { format } = turn.expect;
    const isFormat = format === undefined || asked === format;
    const differences = [
      ...findDifferences(turn.expect, given),
      ...(isFormat ? [] : [`format ${String(asked)}, not ${format}`]),
    ];
    const mark = isFormat ? markAnswer(turn.expect, given) : 'wrong';
    results.push({ dialogue, turn, at, given, mark, differences });
  }
  await opened.close();
  return results;
}

/** One talk of one person, as long as it is. */
export function openTalk(answers: AnswerService): { readonly ask: (question: string) => Promise<Given> } {
  const memory = createProcessDialogueMemory();
  const key = { conversationId: 'talk', personId: 'asker' };
  return { ask: async (question) => (await askInTalk(answers, memory, key, question)).given };
}
