import type { DialogueState } from '../model/dialogue-state.js';
import type { Query } from '../model/query.js';
import type { UnderstandingContext } from '../understanding-context.js';
import { askWhetherAllExist } from './existence-of-before.js';
import { askOfAllOthers } from './all-of-others.js';
import { leaveOutParts } from './left-out-of-list.js';
import { narrowByName } from './short-follow-ups.js';
import { askWhatEachGave } from './thing-given-to.js';
import { askThoseDone, askThoseUndone } from './those-done.js';
import { askThoseThatDo } from './those-that-do.js';
import { askOfNonAdmins, askWithThoseLeftOut } from './widened-before.js';

/** The query before, as a short message edits it. undefined: it edits nothing so. */
export const editBefore = (text: string, state: DialogueState, context: UnderstandingContext): Query | undefined =>
  askWhetherAllExist(text, state) ??
  askWithThoseLeftOut(text, state) ??
  askOfNonAdmins(text, state) ??
  leaveOutParts(text, state, context) ??
  narrowByName(text, state) ??
  askWhatEachGave(text, state) ??
  askThoseUndone(text, state) ??
  askThoseDone(text, state) ??
  askThoseThatDo(text, state, context) ??
  askOfAllOthers(text, state, context);
