import type { DialogueState } from '../model/dialogue-state.js';
import type { Understanding } from '../model/understanding.js';
import type { UnderstandingContext } from '../understanding-context.js';
import { understandAsQuery } from './dialogue-understandings.js';
import { tableOf } from './follow-up-message.js';
import { understandDeedsOfAccount } from './deeds-of-account.js';
import { askFromThere } from './from-there.js';
import { askWhetherMadeBy } from './some-made-by.js';

/** What whoever was told did besides, what was done from the address that was told, or by whom some of what was listed was made. undefined: something else is asked. */
export function understandDeeds(
  question: string,
  text: string,
  state: DialogueState,
  context: UnderstandingContext,
): Understanding | undefined {
  const ofAccount = understandDeedsOfAccount(question, text, state, context);
  if (ofAccount !== undefined) return ofAccount;
  const asked = askFromThere(text, state, context) ?? askWhetherMadeBy(text, state, context);
  return asked && understandAsQuery(question, asked, tableOf(asked), state.understanding.intent);
}
