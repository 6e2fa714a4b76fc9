import { readFileSync } from 'node:fs';
import { answerInWords } from '../../src/answers/answer-text-renderer.js';
import { createDialogueService } from '../../src/answers/dialogue/dialogue-service.js';
import type { AnswerService } from '../../src/answers/model/answer-service-port.js';
import { createProcessDialogueMemory } from '../../src/answers/dialogue/process-dialogue-memory.js';
import type { DialogueKey, DialogueMemory } from '../../src/answers/model/dialogue-memory-port.js';
import { toAnswerValue } from '../../src/answers/query/answer-value.js';
import { DIALOGUE_LANGUAGE } from '../../src/dialogue-language.js';
import { systemClock } from '../../src/system-clock.js';
import { silentLog } from '../support/test-logs.js';
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

/** One message of somebody in a conversation, remembered for the next. */
async function askInTalk(
  answers: AnswerService,
  memory: DialogueMemory,
  key: DialogueKey,
  question: string,
): Promise<{ readonly given: Given; readonly format: string | undefined }> {
  const service = createDialogueService({ language: DIALOGUE_LANGUAGE, memory, clock: systemClock, log: silentLog });
  const understanding = await service.understand(key, question);
  const { answer, remembered } = await service.answer(key, understanding, (one) =>
    answers.answer({ understanding: one }),
  );
  await remembered;
  const given: Given = {
    answer: toAnswerValue(answer, understanding.query),
    text: answerInWords(answer),
    unread: answer.kind === 'query' ? answer.result.query.unread : (understanding.query?.unread ?? []),
    intent: understanding.intent,
  };
  return { given, format: understanding.parameters.format };
}

/** One talk of one person, as long as it is. */
export function openTalk(answers: AnswerService): { readonly ask: (question: string) => Promise<Given> } {
  const memory = createProcessDialogueMemory();
  const key = { conversationId: 'talk', personId: 'asker' };
  return { ask: async (question) => (await askInTalk(answers, memory, key, question)).given };
}
