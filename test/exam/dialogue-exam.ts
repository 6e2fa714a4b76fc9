import { readFileSync } from 'node:fs';
import { answerInWords } from '../../src/answers/answer-text-renderer.js';
import { createDialogueService } from '../../src/answers/dialogue/dialogue-service.js';
import type { AnswerService } from '../../src/answers/model/answer-service-port.js';
import type { DialogueMemory } from '../../src/answers/model/dialogue-memory-port.js';
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
    const { memory } = opened;
    const service = createDialogueService({ language: DIALOGUE_LANGUAGE, memory, clock: systemClock, log: silentLog });
    const key = { conversationId: dialogue.id, personId: turn.as };
    const understanding = await service.understand(key, turn.say);
    const answer = await answers.answer({ understanding });
    await service.remember(key, understanding, answer);
    const given: Given = {
      answer: toAnswerValue(answer, understanding.query),
      text: answerInWords(answer),
      unread: answer.kind === 'query' ? answer.result.query.unread : (understanding.query?.unread ?? []),
      intent: understanding.intent,
    };
    const { format } = turn.expect;
    const isFormat = format === undefined || understanding.parameters.format === format;
    const differences = [
      ...findDifferences(turn.expect, given),
      ...(isFormat ? [] : [`format ${String(understanding.parameters.format)}, not ${format}`]),
    ];
    const mark = isFormat ? markAnswer(turn.expect, given) : 'wrong';
    results.push({ dialogue, turn, at, given, mark, differences });
  }
  await opened.close();
  return results;
}
