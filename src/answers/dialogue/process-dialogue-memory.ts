import type { DialogueState } from '../../language/model/dialogue-state.js';
import type { DialogueKey, DialogueMemory } from '../model/dialogue-memory-port.js';

/** Remembers dialogues in this process only: for the terminal, where a conversation ends with the command. */
export function createProcessDialogueMemory(): DialogueMemory {
  const states = new Map<string, DialogueState>();
  const keyOf = ({ conversationId, personId }: DialogueKey): string => JSON.stringify([conversationId, personId]);
  return {
    load: (key) => Promise.resolve(states.get(keyOf(key))),
    save: (key, state) => {
      states.set(keyOf(key), state);
      return Promise.resolve();
    },
    replace: (key, before, state) => {
      const isAsBefore = states.get(keyOf(key)) === before;
      if (isAsBefore) states.set(keyOf(key), state);
      return Promise.resolve(isAsBefore);
    },
  };
}
