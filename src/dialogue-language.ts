import type { DialogueLanguage } from './answers/dialogue/dialogue-service.js';
import { markUnanswered, nextDialogueState } from './language/dialogue/next-dialogue-state.js';
import { mayNameSomething, quoteKnownNames } from './language/known-names.js';
import { understandInDialogue } from './language/dialogue/understand-in-dialogue.js';
import { pointAtThose } from './language/rewording/point-at-those.js';

/** How messages are understood in their dialogue: the chat, the bot and the terminal use the same. */
export const DIALOGUE_LANGUAGE: DialogueLanguage = {
  understand: understandInDialogue,
  understandSecond: (text, context, state) => ({
    ...understandInDialogue(pointAtThose(text), context, state),
    question: text,
  }),
  next: nextDialogueState,
  unanswered: markUnanswered,
  mayName: mayNameSomething,
  quoteNames: quoteKnownNames,
};
