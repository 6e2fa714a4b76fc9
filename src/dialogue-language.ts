import type { DialogueLanguage } from './answers/dialogue/dialogue-service.js';
import { markUnanswered, nextDialogueState } from './language/dialogue/next-dialogue-state.js';
import { mayNameSomething, quoteKnownNames } from './language/known-names.js';
import { understandInDialogue } from './language/dialogue/understand-in-dialogue.js';
import { understandLaterQuestion } from './language/dialogue/later-question.js';

/** How messages are understood in their dialogue: the chat, the bot and the terminal use the same. */
export const DIALOGUE_LANGUAGE: DialogueLanguage = {
  understand: understandInDialogue,
  understandLater: understandLaterQuestion,
  next: nextDialogueState,
  unanswered: markUnanswered,
  mayName: mayNameSomething,
  quoteNames: quoteKnownNames,
};
