import { withoutStatedAccount } from '../rewording/account-stated.js';
import { omitUndefined } from '../../core/omit-undefined.js';
import { asksOfAttacker } from '../model/incident-question.js';
import type { IncidentQuestion } from '../model/incident-question.js';
import { DIALOGUE_KEPT_MS, type DialogueState } from '../model/dialogue-state.js';
import type { Understanding } from '../model/understanding.js';
import { buildExplainMeaning } from '../explanation/explain-meaning.js';
import { findStepsAsked } from '../explanation/removal-question.js';
import { normaliseQuestion } from '../normalise-question.js';
import { sayUnused } from '../rewording/around-question.js';
import { askOpenly } from '../rewording/open-question.js';
import { askPlainlyOfMessage } from '../rewording/plain-message.js';
import { nameThingOfTalk } from './thing-of-talk.js';
import { askWithoutContext } from '../rewording/context-before.js';
import { sayAtFirst } from '../rewording/said-at-first.js';
import { askWithoutStatements } from '../rewording/named-before.js';
import { askDirectly } from '../rewording/asked-indirectly.js';
import { askRightsOfBoth } from '../rewording/compared-rights.js';
import { askOfLeaver } from '../rewording/of-leaver.js';
import { askWhoIsInGroupOfBefore } from './group-of-before.js';
import { askBarely } from '../rewording/bare-question.js';
import { askOneOfBothHalves } from '../rewording/one-of-both-halves.js';
import { sayPlainlyIn } from '../rewording/say-plainly.js';
import { understandOfAttack } from '../attack-question.js';
import { findNamedInAttack } from '../named-in-attack.js';
import { understandMessage } from '../understand-message.js';
import { askForMailboxes } from '../query/which-mailboxes.js';
import { asksOfAll } from '../query/asks-of-all.js';
import { understandAsSuch } from '../understand-question.js';
import type { UnderstandingContext } from '../understanding-context.js';
import { askOfAttack, askOfStory, asksWhetherThingsExist, TELLS_OF_ATTACK } from './asked-of-attack.js';
import { isComplete } from './completeness.js';
import { hasOwnAntecedent, withoutPointer } from './own-antecedent.js';
import { askOfDecision } from './decision-of-before.js';
import { askAffected } from './affected-by-before.js';
import { askTimeOfHeldRole } from './time-of-held-role.js';
import { askWhichApp } from './app-of-before.js';
import { askKindOfHolders, sayHeldByPeople } from './kind-of-holders.js';
import { askActOfBefore } from './act-of-before.js';
import { askAttributeOfBefore } from './attribute-of-before.js';
import { tableOf } from './follow-up-message.js';
import { askHeldBy } from './held-by-before.js';
import { askHoursOfBefore, withoutHoursAsked } from './hours-of-before.js';
import { askWhenOfAct, showAllAsked, understandWithAccount } from './both-halves.js';
import {
  declineReference,
  declineUnanswered,
  DROPPED,
  namesSubject,
  THANKED,
  understandAsDetails,
  understandAsQuery,
} from './dialogue-understandings.js';
import { isGivenName } from '../given-names.js';
import { losesFirstName } from './first-name-of-talk.js';
import { goOnFromAnswered } from './from-answered.js';
import { askOfAllShown, askOfEachRole } from './each-role-before.js';
import { understandEdited } from './edited-before.js';
import { understandFollowUp } from './follow-up.js';
import { splitOffHypothesis } from '../rewording/hypothesis.js';
import { explainRoleOfBefore } from './power-of-role.js';
import { asksHowBad, sayDangerous } from './judged-before.js';
import { findPersonOfMessage } from './person-of-message.js';
import { losesItsRows } from './lost-rows.js';
import { sayLeftOut } from './left-out-of-list.js';
import { readCorrection, understandInstead } from './correction.js';
import { meanDoneTo, sayMoment } from './moment-of-before.js';
import { askOfUnanswered } from './name-of-unanswered.js';
import { askNextAfter } from './next-after-before.js';
import { understandNameFirst } from './name-of-message.js';
import { withoutAddress, withoutInterjections } from './interjections.js';
import { readOpening } from './message-opening.js';
import { splitOffIntroduction, splitOffRemark, understandRemarked } from './remark-before.js';
import { askOfOlderOne } from './older-one.js';
import { askOfOtherState } from './other-state.js';
import { readOtherValue } from './replaced-before.js';
import { understandDeeds } from './deeds-of-before.js';
import { askStrippedOrDeleted } from './stripped-and-deleted.js';
import { askOfTheOthers } from './the-others.js';
import { sayOfRole } from './said-of-role.js';
import { sayWhoOrWhat } from './say-who-or-what.js';
import { findReference, pointsBeforeUnanswered } from './reference-words.js';
import { pointFirmly } from './whose-before.js';
import { pickOfShown } from './shown-by-name.js';
import { splitHalves } from '../second-question.js';
import { sayScopeOfMail } from './scope-of-mail.js';
import { askWhereSignedIn } from './sign-in-of-before.js';
import { asksToSort, understandSorted } from './sorted-before.js';
import { askNewsOfSpan } from './news-of-span.js';
import { askOtherSpan } from './span-of-before.js';
import { asksOfOtherKind } from './narrowed-before.js';
import { tellsNothingAsked } from './unnarrowed-count.js';
import { explainStepsForBefore } from './steps-for-before.js';
import { takeWholeMove } from './whole-move-understanding.js';
import { keepSecondHalf } from './second-half.js';
import { declineTheOne, nounOfTheOne, pointAtTheOne } from './the-one-before.js';
import { sayTheyActed } from './they-acted.js';
import { askWhetherPart } from './part-of-attack.js';
import { understandShown } from './understand-shown.js';
import { readBothTimes } from './two-times.js';
import { understandInEnglish } from './understand-translated.js';
import { asAnswered, understandCalled } from './understand-called.js';
import { understandInTurn } from './understand-in-turn.js';
import { declinePlaceOfActs } from './place-of-acts.js';
import { findUseOfApp } from './use-of-app.js';
import { askWhyByName, askWhyExcluded, understandWhyOfShown } from './why-by-name.js';
import { askOfOneBefore, declineOneBefore } from './the-one-before-it.js';
import { askInContext, explainWhetherBad } from './short-follow-ups.js';
import { findWholeMove } from './whole-message-moves.js';
import { leaveOutLast } from './other-than-before.js';

/** A longer text says enough by itself. */
const LONGEST_FOLLOW_UP = 300;

/**
 * What a message means after what the same person asked before in the same conversation. A message that is complete means the same with and
 * without a state. A reference that cannot be followed is declined with the reason. Pure; never throws, whatever the text.
 */
export function understandInDialogue(
  question: string,
  context: UnderstandingContext,
  remembered?: DialogueState,
): Understanding {
  const state = isKept(remembered, context) ? remembered : undefined;
  const understand = (said: string): Understanding => askOfOtherState(understandOne(said, context, remembered), state);
  const understandBoth = (question: string): Understanding => {
    const typed = withoutAddress(normaliseQuestion(question));
    const asked = typed.length > LONGEST_FOLLOW_UP ? undefined : askWithoutContext(typed);
    return understandSaid(askDirectly(askOfLeaver(askRightsOfBoth(asked ?? typed))));
  };
  const understandSaid = (text: string): Understanding => {
    const heard = readBothTimes(text, keepSecondHalf(text, understand(text), understand), context, understand);
    const inIncident = heard.ofIncident === undefined ? findNamedInHalf(text) : undefined;
    return inIncident === undefined ? heard : { ...heard, inIncident };
  };
  const understandPart = (said: string): Understanding => understandInEnglish(said, understandBoth);
  const { asked: alone, besides } = askWithoutStatements(sayAtFirst(question));
  const asked = askOneOfBothHalves(sayTheyActed(askPlainlyOfMessage(alone), state));
  const inTurn = askForMailboxes(asked, understandInTurn(asked, understandPart(asked), understandPart));
  const told = besides.reduce(sayUnused, askOfAllShown(asked, askOfEachRole(asked, inTurn, state)));
  const understood = asked === question ? told : { ...told, question };
  return state === undefined ? understood : understandShown(question, understood, state, understandBoth);
}

/** Of two questions the first one; the second is left as of any other. */
const findNamedInHalf = (text: string): IncidentQuestion | undefined => {
  const first = splitHalves(text)?.first;
  return findNamedInAttack(text) ?? (first === undefined ? undefined : findNamedInAttack(first));
};

function understandOne(
  question: string,
  context: UnderstandingContext,
  remembered: DialogueState | undefined,
): Understanding {
  const normal = normaliseQuestion(question);
  const kept = isKept(remembered, context) ? remembered : undefined;
  const correction = normal.length > LONGEST_FOLLOW_UP ? undefined : readCorrection(normal);
  if (correction !== undefined && correction.is !== 'instead') return DROPPED(question, correction.is);
  if (correction !== undefined) {
    const understand = (said: string): Understanding => understandInDialogue(said, context, remembered);
    return understandInstead({ question, asked: correction.asked }, kept, context, understand);
  }
  const ofMail = kept === undefined ? normal : sayHeldByPeople(sayScopeOfMail(normal, kept), kept);
  const stated = withoutStatedAccount(ofMail);
  if (stated !== normal) return { ...understandOne(stated, context, remembered), question };
  const said = withoutInterjections(normal);
  const ofBefore = kept && (understandWhyOfShown(said, kept, context) ?? askWhoIsInGroupOfBefore(said, kept));
  const asSuch = ofBefore ?? understandAsSuch(said, context);
  if (asSuch !== undefined) return { ...asSuch, question };
  const isTold = isOfAttack(kept?.understanding) && !asksWhetherThingsExist(said, kept?.understanding);
  const ofAttack = understandOfAttack(said, isTold, (text) => understandMessage(text, context));
  if (ofAttack !== undefined) return { ...ofAttack, question, ...(isTold ? { followsUp: true } : {}) };
  const part = askWhetherPart(said, kept);
  if (part !== undefined) return { ...part, question };
  const ofStory = kept && askOfStory(normal, kept);
  if (typeof ofStory === 'object') return { ...ofStory, question, followsUp: true };
  const decided = askOfDecision(normal, kept);
  if (decided !== undefined) return { ...decided, question };
  const use = findUseOfApp(normal, kept);
  if (use !== undefined)
    return { ...sayUnused(understandPlain(use.asked, context, remembered), use.besides), question };
  const placed = declinePlaceOfActs(normal);
  if (placed !== undefined) return { ...placed, question };
  const remarked = normal.length > LONGEST_FOLLOW_UP ? undefined : understandRemarked(normal, context);
  if (remarked !== undefined) return showAllAsked({ ...remarked, question }, normal);
  const introduced = normal.length > LONGEST_FOLLOW_UP ? undefined : splitOffIntroduction(normal);
  // "we got an alert about an attack. which app is it?"
  const ofAlert =
    introduced !== undefined && TELLS_OF_ATTACK.test(normal.slice(0, normal.length - introduced.length))
      ? understandOfAttack(introduced, true, (said) => understandMessage(said, context))
      : undefined;
  if (ofAlert !== undefined) return { ...ofAlert, question };
  const asked = introduced === undefined ? undefined : understandMessage(introduced, context);
  const isRead = asked !== undefined && asked.intent !== 'none' && asked.query?.unread.length === 0;
  // "a ticket says …. what do you see that could explain it?": an open question is none about the last answer.
  const isOpen = introduced !== undefined && askOpenly(introduced) !== introduced;
  if (isRead && (isOpen || findReference(introduced ?? '') === undefined)) return { ...asked, question };
  const bare = findWholeMove(normal) === undefined ? askBarely(said) : normal;
  const plain = sayPlainlyIn(context, bare);
  if (plain === normal) return showAllAsked(understandPlain(question, context, remembered), normal);
  const heard = showAllAsked(understandPlain(plain, context, remembered), plain);
  return heard.question === plain ? { ...heard, question } : heard;
}

/** The story of an attack, or what whoever is behind it did, was answered. */
const isOfAttack = (before: Understanding | undefined): boolean =>
  before?.intent === 'incidents' || asksOfAttacker(before?.query);

function understandPlain(
  question: string,
  context: UnderstandingContext,
  remembered: DialogueState | undefined,
): Understanding {
  const text = sayDangerous(normaliseQuestion(question));
  if (text.length > LONGEST_FOLLOW_UP) return understandMessage(question, context);
  const hypothesis = splitOffHypothesis(text);
  if (hypothesis !== undefined) {
    const thing = hypothesis.isSwitched === true ? nameThingOfTalk(remembered) : undefined;
    const heard = understandPlain(thing ?? hypothesis.asked, context, remembered);
    return { ...sayUnused(heard, hypothesis.besides), question };
  }
  const state = isKept(remembered, context) ? remembered : undefined;
  const move = findWholeMove(text);
  if (move?.move === 'thanks') return THANKED(question);
  if (move !== undefined) {
    if (state === undefined) return declineReference(question, { kind: 'nothing-before' });
    const isOfList = move.move === 'format' || move.move === 'page';
    if (state.unanswered !== undefined && !isOfList) return declineUnanswered(question, state);
    return takeWholeMove(question, move, state);
  }
  const steps = findStepsAsked(text);
  if (steps !== undefined) return { question, ...buildExplainMeaning(steps) };
  const power = state && explainRoleOfBefore(question, text, state);
  if (power !== undefined) return power;
  const ofRole = state && sayOfRole(text, state);
  if (typeof ofRole === 'object') return declineReference(question, ofRole);
  if (ofRole !== undefined) return { ...understandMessage(ofRole, context), question };
  const deeds = state && understandDeeds(question, text, state, context);
  if (deeds !== undefined) return deeds;
  const ofRules = state && (sayLeftOut(text, state) ?? askStrippedOrDeleted(text, state));
  if (ofRules !== undefined && ofRules !== text) return { ...understandPlain(ofRules, context, remembered), question };
  const again = (asked: string, after = remembered): Understanding => understandPlain(asked, context, after);
  const ending = state && (explainStepsForBefore(question, text, state) ?? askOfOlderOne(question, text, state, again));
  if (ending !== undefined) return ending;
  const turned = state && sayWhoOrWhat(text, state, context);
  if (turned !== undefined) return { ...again(turned), question };
  const picked = state && understandPicked(text, state, context);
  if (picked !== undefined) return { ...picked, question };
  const theOne = state === undefined ? text : pointAtTheOne(text, state);
  if (theOne !== text) return { ...understandPlain(theOne, context, remembered), question };
  const timed = state === undefined ? text : sayMoment(text, state);
  if (state !== undefined && timed !== text) {
    const then = understandPlain(timed, context, meanDoneTo(text, state));
    return { ...then, question, ...(then.query === undefined ? {} : { followsUp: true }) };
  }
  const signedIn = state && askWhereSignedIn(text, state);
  if (signedIn !== undefined) return { ...understandMessage(signedIn, context), question };
  const untimed = state && withoutHoursAsked(text, state);
  if (untimed !== undefined) return understandPlain(question, context, untimed);
  const inHours = state && askHoursOfBefore(text, state, context);
  if (state !== undefined && inHours !== undefined)
    return understandAsQuery(question, inHours, tableOf(inHours), state.understanding.intent);
  const excluded = state && askWhyExcluded(text, state);
  if (state !== undefined && excluded !== undefined) {
    const told = { ...excluded, unread: [] };
    return {
      ...understandAsQuery(question, told, tableOf(told), state.understanding.intent),
      unused: excluded.unread,
    };
  }
  const ofAttack = state && askOfAttack(text, state);
  if (ofAttack !== undefined) return { ...ofAttack, question };
  const affected = state && (askKindOfHolders(text, state) ?? askAffected(text, state) ?? askWhichApp(text, state));
  if (state !== undefined && affected !== undefined)
    return understandAsQuery(question, affected, tableOf(affected), state.understanding.intent);
  const ofOthers = state?.unanswered === undefined ? state && askOfTheOthers(text, state, context) : undefined;
  if (ofOthers !== undefined) return { ...ofOthers, question };
  const called = state && understandCalled(text, state, context, again);
  if (called !== undefined) return { ...called, question };
  const newsOf = state && askNewsOfSpan(text, state);
  if (newsOf !== undefined) return { ...understandMessage(newsOf, context), question, followsUp: true };
  const span = state?.unanswered === undefined ? state && askOtherSpan(text, state, context.now) : undefined;
  if (state !== undefined && span !== undefined)
    return understandAsQuery(span.said, span.query, tableOf(span.query), span.of.intent);
  const edited = state && understandEdited(question, text, state, context);
  if (edited !== undefined) return edited;
  const said = state === undefined ? text : askOfOneBefore(askInContext(text, state), state);
  if (said !== text) return { ...understandPlain(said, context, remembered), question };
  const goneBefore = state && declineOneBefore(question, text);
  if (goneBefore !== undefined) return goneBefore;
  const bad = state && explainWhetherBad(question, text, state);
  if (bad !== undefined) return bad;
  const withAccount = understandWithAccount(text, (first) => understandPlain(first, context, remembered));
  if (withAccount !== undefined) return { ...withAccount, question };
  const sorted = understandSorted(text, context, (rest) => understandPlain(rest, context, remembered));
  if (sorted !== undefined) return { ...sorted, question };
  const person = findPersonOfMessage(text);
  if (person !== undefined)
    return { ...sayUnused(understandMessage(person.asked, context), person.besides), question: person.asked };
  const ofName = understandNameFirst(text, context);
  if (ofName !== undefined) return { ...ofName, question };
  const remarked = splitOffRemark(text);
  if (remarked !== undefined)
    return { ...sayUnused(understandPlain(remarked.asked, context, remembered), remarked.besides), question };
  const opening = readOpening(text);
  const alone = understandMessage(question, context);
  const found = pointFirmly(findReference(opening.rest), opening.rest, state);
  const oneOfAll = found === undefined && asksOfAll(alone.query) ? nounOfTheOne(opening.rest) : undefined;
  if (oneOfAll !== undefined) return declineTheOne(question, oneOfAll, state);
  const isMove = asksToSort(opening.rest) || asksHowBad(opening.rest);
  if (found !== undefined && !isMove && hasOwnAntecedent(opening.rest, found, alone, context)) {
    const named = withoutPointer(text, found);
    return named === text ? alone : { ...understandMessage(named, context), question };
  }
  const ofUnanswered = state && askOfUnanswered(question, opening.rest, found, state, context);
  if (ofUnanswered !== undefined) return ofUnanswered;
  const attribute =
    state && !namesSubject(alone)
      ? (readOtherValue(opening.rest, state, context) ??
        askWhenOfAct(opening.rest, state.unanswered === undefined ? state.understanding.query : undefined) ??
        askTimeOfHeldRole(opening.rest, state) ??
        askHeldBy(opening.rest, alone, state, context) ??
        askActOfBefore(opening.rest, state) ??
        askNextAfter(opening.rest, state) ??
        askAttributeOfBefore(opening.rest, state, context))
      : undefined;
  if (state !== undefined && attribute !== undefined)
    return understandAsQuery(question, attribute, tableOf(attribute), state.understanding.intent);
  const why = state && askWhyByName(opening.rest, state, context);
  if (state !== undefined && why !== undefined) {
    if (why.unread.length === 0) return understandAsQuery(question, why, tableOf(why), state.understanding.intent);
    // The answer before is told again, by its own question; that it tells no reason is said.
    const { understanding } = state;
    const again = understandAsQuery(understanding.question, { ...why, unread: [] }, tableOf(why), understanding.intent);
    return { ...again, unused: why.unread };
  }
  const isLost = state !== undefined && losesItsRows(alone, opening.rest, found, state.understanding.query);
  if (!isLost && isComplete(alone, opening, found, context, state?.understanding))
    return state === undefined ? alone : leaveOutLast(alone, text, state);
  if (found === undefined && opening.move === 'narrow' && asksOfOtherKind(alone, opening.rest, state, context))
    return alone;
  // It may go on from the question that got no answer, and is nothing of what was answered before.
  if (
    state?.unanswered !== undefined &&
    (state.unanswered.named || !pointsBeforeUnanswered(found)) &&
    found?.reference.to !== 'nth'
  ) {
    const message = { question, opening, found, alone, context, state: asAnswered(state) };
    return (state.unanswered.named ? undefined : goOnFromAnswered(message)) ?? declineUnanswered(question, state);
  }
  if (state !== undefined) {
    const followed = understandFollowUp({ question, opening, found, alone, context, state }) ?? alone;
    if (followed.followsUp === true && losesFirstName(followed, question)) return alone;
    const person = /^(?:and |und |et |y )?(\p{Lu}\p{L}{2,})[\s?.!]*$/u.exec(text)?.[1];
    if (person !== undefined && isGivenName(person) && state.understanding.intent === 'person-details')
      return { ...understandMessage(`tell me about ${person}`, context), question };
    const isUnclear = followed.declined?.because === 'follow-up' && followed.declined.reference === undefined;
    return isUnclear ||
      losesItsRows(followed, opening.rest, found, state.understanding.query) ||
      (followed.followsUp === true && tellsNothingAsked(followed))
      ? declineReference(question, { kind: 'not-understood', ...omitUndefined({ words: unreadOf(followed) }) })
      : followed;
  }
  // "is the first connector inbound?", where no list was shown: the first of all.
  const isFirstOfAll = found?.reference.to === 'nth' && alone.tractable === true && alone.query?.order !== undefined;
  return found === undefined || isFirstOfAll || (alone.intent !== 'none' && !found.firm && alone.tractable !== true)
    ? alone
    : declineReference(question, { kind: 'nothing-before' });
}

/** "what can the PERFECTDATA one read?": of that one of those shown. undefined: the message tells none by its name. */
function understandPicked(
  text: string,
  state: DialogueState,
  context: UnderstandingContext,
): Understanding | undefined {
  const picked = pickOfShown(text, state, context);
  if (picked === undefined) return undefined;
  if ('problem' in picked) return declineReference(text, picked.problem);
  const { ids, subject } = picked;
  const followed = understandPlain(picked.text, context, picked.state);
  const isIt = (id: string | undefined): boolean => id !== undefined && ids.includes(id);
  const isOfIt =
    followed.query?.named.some((one) => one.ids?.some(isIt)) === true ||
    isIt(followed.parameters.app) ||
    isIt(followed.parameters.user);
  const isDeclined = followed.declined !== undefined && followed.declined.because !== 'follow-up';
  if (isOfIt || isDeclined || followed.intent === 'explain') return picked.unread.reduce(sayUnused, followed);
  // What is asked of it is not understood: its row tells what is known, and that the rest was left aside.
  const row = picked.state.understanding.query;
  if (row === undefined) return declineReference(text, { kind: 'not-understood' });
  const said = asksHowBad(picked.text) || IS_PRONOUN_ALONE.test(picked.text) ? [] : [picked.text];
  const shown =
    understandAsDetails(text, subject) ?? understandAsQuery(text, row, tableOf(row), state.understanding.intent);
  return [...picked.unread, ...said].reduce(sayUnused, shown);
}

const IS_PRONOUN_ALONE = /^(?:and |und |et |y )?(?:it|er|il|elle)?[\s?.!]*$/iu;

/** The words that nothing accounts for, where there are any. */
const unreadOf = ({ query, followsUp }: Understanding): readonly string[] | undefined =>
  followsUp === true && query !== undefined && query.unread.length > 0 ? query.unread : undefined;

function isKept(state: DialogueState | undefined, { now }: UnderstandingContext): boolean {
  return state !== undefined && Date.parse(now) - Date.parse(state.at) <= DIALOGUE_KEPT_MS;
}
