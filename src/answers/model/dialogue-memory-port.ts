import type { DialogueState } from '../../language/model/dialogue-state.js';

/** Whose dialogue it is: one person in one conversation. */
export interface DialogueKey {
  readonly conversationId: string;
  /** The verified object id of the person. */
  readonly personId: string;
}

/** Remembers the dialogues of the tenant for {@link DIALOGUE_KEPT_MS}, each apart from all others. */
export interface DialogueMemory {
  /** undefined: nothing is remembered, or it is too old. */
  load(key: DialogueKey): Promise<DialogueState | undefined>;
  save(key: DialogueKey, state: DialogueState): Promise<void>;
  /** Saves where what is remembered is still `before` (undefined: nothing is); else it stays as it is, and the result is false. */
  replace(key: DialogueKey, before: DialogueState | undefined, state: DialogueState): Promise<boolean>;
}
