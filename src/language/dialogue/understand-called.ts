import type { DialogueState } from '../model/dialogue-state.js';
import type { Understanding } from '../model/understanding.js';
import { understandMessage } from '../understand-message.js';
import type { UnderstandingContext } from '../understanding-context.js';
import { askActOfBefore } from './act-of-before.js';
import { understandAsQuery } from './dialogue-understandings.js';
import { findCalledByFirstName, nameBack, tellOfPerson } from './first-name-of-talk.js';
import { tableOf } from './follow-up-message.js';
import { isHeadless } from './headless-question.js';
import { readOpening } from './message-opening.js';
import { findReference } from './reference-words.js';

/** What is remembered, as if the question that got no answer had not been asked. */
export const asAnswered = ({ unanswered: _unanswered, ...state }: DialogueState): DialogueState => state;

/** "and does Priya have MFA?": of whom of this talk is called so. undefined: nobody is, or the message says nothing of them so. */
export function understandCalled(
  text: string,
  state: DialogueState,
  context: UnderstandingContext,
  understand: (text: string, state: DialogueState) => Understanding,
): Understanding | undefined {
  const called = findCalledByFirstName(text, state);
  if (called === undefined) return undefined;
  const details = tellOfPerson(text, called, state);
  if (details !== undefined) return details;
  const act = askActOfBefore(called.text, state);
  if (act !== undefined)
    return nameBack(understandAsQuery(text, act, tableOf(act), state.understanding.intent), called);
  const alone = understandMessage(called.text, context);
  // "only those Yusuf made" are some of those that were shown.
  const isOfList = isHeadless(readOpening(text).rest);
  const isAlone = alone.tractable === true && !called.isAll && !isOfList && findReference(called.text) === undefined;
  const named = nameBack(isAlone ? alone : understand(called.text, asAnswered(state)), called);
  if (named === undefined || named.declined !== undefined) return undefined;
  // Whoever is named takes the place of those who were shown.
  const isOfOthers = named.query?.named.some(
    ({ ids = [], not }) => not !== true && ids.length > 0 && !ids.includes(called.person.id),
  );
  return isOfOthers === true && !called.isAll ? nameBack(alone, called) : named;
}
