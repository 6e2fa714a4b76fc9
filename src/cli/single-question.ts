import { createDialogueService, type DialogueService } from '../answers/dialogue/dialogue-service.js';
import { createProcessDialogueMemory } from '../answers/dialogue/process-dialogue-memory.js';
import type { Answer } from '../answers/model/answer.js';
import type { ReadTenantNames } from '../answers/model/answer-service-port.js';
import type { Log } from '../core/log.js';
import type { Understanding } from '../language/model/understanding.js';
import { systemClock } from '../system-clock.js';

const KEY = { conversationId: 'single question', personId: 'shell-owner' };

/** One question as in chat, with nothing before it and nothing after. */
export interface SingleQuestion {
  readonly understanding: Understanding;
  /** Answers it by `ask`, with the names of the tenant, and its second half where it has one. `meant`: what was answered. Rejects as `ask` does. */
  readonly answer: (
    ask: (understanding: Understanding) => Promise<Answer>,
    names?: ReadTenantNames,
    signal?: AbortSignal,
  ) => Promise<{ readonly answer: Answer; readonly meant: Understanding }>;
}

/** Understands a question that is asked once: on the command line, by an agent. */
export async function readSingleQuestion(text: string, log: Log): Promise<SingleQuestion> {
  // Loaded lazily: it is two thirds of what a command without a question would take to start.
  const { DIALOGUE_LANGUAGE } = await import('../dialogue-language.js');
  const dialogue: DialogueService = createDialogueService({
    language: DIALOGUE_LANGUAGE,
    memory: createProcessDialogueMemory(),
    clock: systemClock,
    log,
  });
  const understanding = await dialogue.understand(KEY, text);
  return {
    understanding,
    answer: (ask, names, signal) => dialogue.answer(KEY, understanding, ask, names, signal),
  };
}
