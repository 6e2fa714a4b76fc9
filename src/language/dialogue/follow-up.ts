import type { Understanding } from '../model/understanding.js';
import { isOpposite } from '../query/contradictions.js';
import { splitTwoQuestions } from '../second-question.js';
import { askOfLast } from './asked-of-last.js';
import { askOfShown } from './asked-of-shown.js';
import { explainRemoval, askOfTerm } from './asked-of-term.js';
import { adviseOnBefore } from './change-of-before.js';
import { declineReference, understandAsQuery } from './dialogue-understandings.js';
import { speaksOfTheOne } from './elided-question.js';
import { explainMove } from './explain-move.js';
import { type FollowUp, notUnderstood, tableOf } from './follow-up-message.js';
import { followReference, askOf } from './followed-reference.js';
import { leavesOutItsHead, withoutHead } from './headless-question.js';
import { asksHowBad, judgeAppBefore, judgeBefore } from './judged-before.js';
import { backToList } from './list-before.js';
import { narrow } from './narrowed-before.js';
import { turnRound } from './opposite-of-before.js';
import { askOthersWithThat } from './others-with-that.js';
import { namesNothing } from './referent-choice.js';
import { askOfSameAgain } from './same-again.js';
import { replace, askSame } from './replaced-before.js';
import { pickByKind } from './shown-by-kind.js';

/** What a follow-up means. undefined: it does not go on from what is remembered. */
export function understandFollowUp(message: FollowUp): Understanding | undefined {
  const { found, opening, question, state } = message;
  const advised = adviseOnBefore(question, opening.rest, found?.reference, state);
  if (advised !== undefined) return advised;
  const explained = explainRemoval(message) ?? explainMove(question, opening.rest, state);
  if (explained !== undefined) return explained;
  const ofTerm = askOfTerm(message);
  if (ofTerm !== undefined) return ofTerm;
  const { query, intent } = state.understanding;
  const again = query && askOfSameAgain(opening.rest, query);
  if (again !== undefined) return understandAsQuery(question, again, tableOf(again), intent);
  const opposite = query && turnRound(opening.rest, query, state);
  if (opposite !== undefined) return understandAsQuery(question, opposite, tableOf(opposite), intent);
  const others = askOthersWithThat(opening.rest, state);
  if (others !== undefined) return understandAsQuery(question, others, tableOf(others), intent);
  const ofShown = askOfShown(message);
  if (ofShown !== undefined) return ofShown;
  if (asksHowBad(opening.rest)) {
    if (namesNothing(state)) return declineReference(question, { kind: 'none-named' });
    const ofApp = judgeAppBefore(question, opening.rest, state);
    if (ofApp !== undefined) return ofApp;
    const judged = found === undefined ? askOfLast(message) : followReference(message, found);
    return judgeBefore(question, state, judged) ?? notUnderstood(message);
  }
  if (found?.reference.to !== 'nth' && speaksOfTheOne(opening.rest, message.context)) return askOfTheOne(message);
  if (found !== undefined) return followReference(message, found);
  // "leave out the emergency account" is not about it.
  const isLeftOut = opening.move === 'narrow' && /^without /i.test(opening.rest);
  const shown = isLeftOut ? undefined : pickByKind(opening.rest, state.shown);
  if (shown !== undefined)
    return askOf(message, shown.rest, [[shown.subject]], { to: 'one', words: shown.subject.name });
  if (opening.move === 'narrow' || leavesOutItsHead(opening.rest))
    return narrow(message, withoutHead(opening.rest)) ?? notUnderstood(message);
  const same = opening.move === 'replace' ? askSame(message) : undefined;
  if (same !== undefined) return same;
  const replaced = replace(message);
  if (replaced !== undefined) return replaced;
  const last = askOfLast(message);
  return last !== undefined && namesNothing(state) ? declineReference(question, { kind: 'none-named' }) : last;
}

/** "who made the one that is off, and who turned it off?": of those that were shown; what is asked besides is told as not answered. */
function askOfTheOne(message: FollowUp): Understanding | undefined {
  const { opening, state } = message;
  const parts = splitTwoQuestions(opening.rest);
  const asked = meetable(
    askOfLast({ ...message, opening: { rest: parts?.first ?? opening.rest }, state: backToList(state) }),
  );
  const { query } = asked ?? {};
  if (asked === undefined || query === undefined || parts === undefined) return asked ?? notUnderstood(message);
  return { ...asked, query: { ...query, unread: [...query.unread, parts.second] } };
}

/** "the one without a role" after "which of them have a role?" is one of those before: what was said last takes the place of its opposite. */
function meetable(asked: Understanding | undefined): Understanding | undefined {
  const { query } = asked ?? {};
  if (asked === undefined || query === undefined) return asked;
  const where = query.where.filter((one, at) => !query.where.slice(at + 1).some((later) => isOpposite(one, later)));
  return where.length === query.where.length ? asked : { ...asked, query: { ...query, where } };
}
