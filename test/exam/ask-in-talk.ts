import { answerInWords } from '../../src/answers/answer-text-renderer.js';
import { createDialogueService } from '../../src/answers/dialogue/dialogue-service.js';
import type { AnswerService } from '../../src/answers/model/answer-service-port.js';
import type { DialogueKey, DialogueMemory } from '../../src/answers/model/dialogue-memory-port.js';
import { toAnswerValue } from '../../src/answers/query/answer-value.js';
import { DIALOGUE_LANGUAGE } from '../../src/dialogue-language.js';
import { silentLog } from '../support/test-logs.js';
import { EXAM_DAY } from './exam-day.js';
import type { Given } from './exam.js';

/** One message of somebody in a conversation, remembered for the next. */
export async function askInTalk(
  answers: AnswerService,
  memory: DialogueMemory,
  key: DialogueKey,
  question: string,
): Promise<{ readonly given: Given; readonly format: string | undefined }> {
  const service = createDialogueService({ language: DIALOGUE_LANGUAGE, memory, clock: EXAM_DAY, log: silentLog });
  const understanding = await service.understand(key, question);
  const { answer, remembered, meant } = await service.answer(
    key,
    understanding,
    (one) => answers.answer({ understanding: one }),
    answers.names,
  );
  await remembered;
  const given: Given = {
    answer: toAnswerValue(answer, meant.query),
    text: answerInWords(answer),
    unread: answer.kind === 'query' ? answer.result.query.unread : (meant.query?.unread ?? []),
    intent: meant.intent,
  };
  return { given, format: understanding.parameters.format };
}
