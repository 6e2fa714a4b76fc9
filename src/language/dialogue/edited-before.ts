import type { DialogueState } from '../model/dialogue-state.js';
import type { Query } from '../model/query.js';
import type { Understanding } from '../model/understanding.js';
import type { UnderstandingContext } from '../understanding-context.js';
import { askHowManyAreLeft, askWhetherAllExist, askWhichMadeExist } from './existence-of-before.js';
import { askDayBefore } from './day-before.js';
import { askAnyoneElse } from './anyone-else.js';
import { askOfAllOthers } from './all-of-others.js';
import { declineReference, understandAsQuery } from './dialogue-understandings.js';
import { tableOf } from './follow-up-message.js';
import { leaveOutParts } from './left-out-of-list.js';
import { keepThoseOfApps } from './of-their-apps.js';
import { narrowByName } from './short-follow-ups.js';
import { askWhatEachGave } from './thing-given-to.js';
import { askThoseDone, askThoseUndone } from './those-done.js';
import { askThoseThatDo } from './those-that-do.js';
import { askWhoWasFirst } from './who-was-first.js';
import { askOfNonAdmins, askWithThoseLeftOut } from './widened-before.js';

/** The query before, as a short message edits it. undefined: it edits nothing so. */
const editBefore = (text: string, state: DialogueState, context: UnderstandingContext): Query | undefined =>
  askWhetherAllExist(text, state) ??
  askWhichMadeExist(text, state) ??
  askHowManyAreLeft(text, state) ??
  askDayBefore(text, state, context.now) ??
  askWhoWasFirst(text, state) ??
  askAnyoneElse(text, state) ??
  askWithThoseLeftOut(text, state) ??
  askOfNonAdmins(text, state) ??
  keepThoseOfApps(text, state, context) ??
  leaveOutParts(text, state, context) ??
  narrowByName(text, state) ??
  askWhatEachGave(text, state) ??
  askThoseUndone(text, state) ??
  askThoseDone(text, state) ??
  askThoseThatDo(text, state, context) ??
  askOfAllOthers(text, state, context);

/** What a short message means that edits the query before. undefined: it edits nothing so. */
export function understandEdited(
  question: string,
  text: string,
  state: DialogueState,
  context: UnderstandingContext,
): Understanding | undefined {
  const edited = editBefore(text, state, context);
  if (edited === undefined) return undefined;
  const { query, intent } = state.understanding;
  // A list that is narrowed by what is not understood would be told unnarrowed.
  const words = edited.unread.filter((one) => query?.unread.includes(one) !== true);
  return words.length > 0
    ? declineReference(question, { kind: 'not-understood', words })
    : understandAsQuery(question, edited, tableOf(edited), intent);
}
