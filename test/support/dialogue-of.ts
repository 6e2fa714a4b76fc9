import type { DialogueService } from '../../src/answers/dialogue/dialogue-service.js';
import type { Understanding } from '../../src/language/model/understanding.js';

/** A dialogue that remembers nothing: each text is understood by itself, by this function. */
export function dialogueOf(understand: (text: string) => Understanding): DialogueService {
  return {
    recall: () => Promise.resolve(undefined),
    understand: (_key, text) => Promise.resolve(understand(text)),
    answer: async (_key, understanding, ask) => ({
      answer: await ask(understanding),
      remembered: Promise.resolve(),
      meant: understanding,
    }),
    remember: () => Promise.resolve(),
  };
}
