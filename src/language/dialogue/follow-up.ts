import { omitUndefined } from '../../core/omit-undefined.js';
import type { Subject } from '../../core/subject.js';
import { SUBJECT_TABLES } from '../../subjects/lib/subject-table-registry.js';
import type { AnySubjectTable } from '../../subjects/model/subject-table.js';
import type { DialogueState } from '../model/dialogue-state.js';
import type { NamedSubject, Query } from '../model/query.js';
import type { Understanding } from '../model/understanding.js';
import { buildExplainMeaning } from '../explanation/explain-meaning.js';
import { asksHowToRemoveIt, REMOVE_APP } from '../explanation/removal-question.js';
import { findNames } from '../parameters/find-names.js';
import { understandMessage } from '../understand-message.js';
import type { UnderstandingContext } from '../understanding-context.js';
import { askAnotherAct } from './act-after-before.js';
import { askInFull } from './ask-in-full.js';
import { asksInFull } from './asking-words.js';
import { askOfSubjects } from './ask-of-subjects.js';
import { askWhatExists } from './existence-of-before.js';
import { explainMove } from './explain-move.js';
import { adviseOnBefore } from './change-of-before.js';
import { isBareName } from './completeness.js';
import { declineReference, understandAsDetails, understandAsQuery } from './dialogue-understandings.js';
import { readWithEveryTable, saysMoreThanNames, type FollowUpReading } from './follow-up-reading.js';
import type { MessageOpening } from './message-opening.js';
import { tellForWhom } from './lost-rows.js';
import { nameSubjects } from './named-subjects.js';
import { leaveOutBefore } from './other-than-before.js';
import { narrowQuery, replaceInQuery } from './query-edits.js';
import { asksHowBad, judgeBefore } from './judged-before.js';
import { askMaking, readMaking } from './making-of-before.js';
import { askOwner, asksForOwner } from './owner-of-before.js';
import { askOthersWithThat } from './others-with-that.js';
import { showRoles } from './roles-of-before.js';
import { findReferents, namesNothing, type Referents } from './referent-choice.js';
import { askSameOfKind } from './same-for-kind.js';
import { asksToSort, sortBefore } from './sorted-before.js';
import { turnRound } from './opposite-of-before.js';
import { pickShown } from './shown-by-name.js';
import { leavesOutItsHead, withoutHead } from './headless-question.js';
import { readAddress } from './address-of-making.js';
import { askSinceOfState } from './since-of-state.js';
import { asksTimeAlone, askTimeOfBefore } from './time-of-before.js';
import {
  nameInstead,
  pointsAtPermission,
  takeNamedReference,
  type FoundReference,
  type Reference,
} from './reference-words.js';

/** A message that is not complete, and what it goes on from. */
export interface FollowUp {
  readonly question: string;
  readonly opening: MessageOpening;
  readonly found: FoundReference | undefined;
  /** What it means by itself. */
  readonly alone: Understanding;
  readonly context: UnderstandingContext;
  readonly state: DialogueState;
}

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
  const opposite = query && turnRound(opening.rest, query, state.shown);
  if (opposite !== undefined) return understandAsQuery(question, opposite, tableOf(opposite), intent);
  const others = askOthersWithThat(opening.rest, state);
  if (others !== undefined) return understandAsQuery(question, others, tableOf(others), intent);
  const ofShown = askOfShown(message);
  if (ofShown !== undefined) return ofShown;
  if (asksHowBad(opening.rest)) {
    if (namesNothing(state)) return declineReference(question, { kind: 'none-named' });
    const judged = found === undefined ? askOfLast(message) : followReference(message, found);
    return judgeBefore(question, state, judged) ?? notUnderstood(message);
  }
  if (found !== undefined) return followReference(message, found);
  // "leave out the emergency account" is not about it.
  const isLeftOut = opening.move === 'narrow' && /^without /i.test(opening.rest);
  const shown = isLeftOut ? undefined : pickShown(opening.rest, state.shown);
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

/** "sort them by age", "who is responsible for them?", "made when and by whom?": of the rows that were shown. */
function askOfShown({ question, opening, found, state, context }: FollowUp): Understanding | undefined {
  const { intent, query: before } = state.understanding;
  const understand = (query: Query): Understanding => understandAsQuery(question, query, tableOf(query), intent);
  if (asksToSort(opening.rest)) {
    const sorted = sortBefore(opening.rest, state, context);
    return sorted === undefined ? declineReference(question, { kind: 'not-understood' }) : understand(sorted);
  }
  if (asksWhenItWasDone(opening.rest) && before !== undefined) {
    return askOfLast({
      question,
      opening: { rest: 'when?' },
      found: undefined,
      alone: state.understanding,
      context,
      state,
    });
  }
  const since = askSinceOfState(opening.rest, state);
  if (since !== undefined) return understand(since);
  const address = readAddress(opening.rest, state);
  if (address !== undefined && 'table' in address) return understand(address);
  const making = address ?? readMaking(found?.rest ?? opening.rest);
  const isOwner = asksForOwner(opening.rest);
  if (making === undefined && !isOwner) return undefined;
  const meant = meantByAsking(found, state);
  if ('problem' in meant) return declineReference(question, meant.problem);
  const asked =
    making && askMaking(making, meant.groups, state, found?.reference.to === 'one' ? found.reference.kind : undefined);
  if (asked !== undefined) return understand(asked);
  const owned = isOwner ? askOwner(meant.groups, before?.about) : undefined;
  if (owned === undefined) return undefined;
  return 'problem' in owned ? declineReference(question, owned.problem) : understand(owned.query);
}

/** What is made or owned among what the last answer speaks of: all of it where the reference means none of several, or who did it. */
function meantByAsking(found: FoundReference | undefined, state: DialogueState): Referents {
  const spoken = state.referents.slice(0, state.spoken?.named ?? state.referents.length);
  if (found === undefined) return spoken.length === 0 ? { problem: { kind: 'none-named' } } : { groups: spoken };
  const { reference } = found;
  const meant = findReferents(reference, state);
  if (reference.to === 'nth' || reference.to === 'other') return meant;
  if ('problem' in meant) return meant.problem.kind === 'several' && spoken.length > 0 ? { groups: spoken } : meant;
  if (reference.kind !== undefined && reference.kind !== 'user') return meant;
  return spoken.length > 0 ? { groups: spoken } : meant;
}

const WHEN_DONE =
  /^(?:when|wann|quand|cu[áa]ndo)(?!\p{L}).*(?:(?:do|does|did|done) (?:it|that|this|so)|(?:das|es) (?:getan|gemacht)|l'a-t-(?:il|elle) fait|lo hizo|lo hicieron)[\s?.!]*$/iu;

/** "when did she do it?": when what the answer before tells happened. */
const asksWhenItWasDone = (text: string): boolean => WHEN_DONE.test(text);

function askSame({ question, opening, state, context }: FollowUp): Understanding | undefined {
  const same = askSameOfKind(opening.rest, state, context);
  if (same === undefined) return undefined;
  if (same === 'not-so-asked') return declineReference(question, { kind: 'not-understood' });
  return understandAsQuery(question, same.query, tableOf(same.query), state.understanding.intent);
}

/** "how do I get rid of it without breaking anything?" of an app: no check's steps say that. */
function explainRemoval({ question, opening, found, state }: FollowUp): Understanding | undefined {
  if (found?.reference.to !== 'one' || !asksHowToRemoveIt(opening.rest)) return undefined;
  const referents = findReferents(found.reference, state);
  if ('problem' in referents) return undefined;
  const things = referents.groups.filter(([first]) => first?.kind !== 'user').slice(0, 2);
  // After "who made the connector?" it may be the connector or who made it.
  if (things.length === 0 || things.some(([first]) => first?.kind !== 'service-principal')) return undefined;
  return { question, ...buildExplainMeaning({ form: 'how-to', terms: [REMOVE_APP] }) };
}

const HAVE_ONE =
  /(?<!\p{L})(have|has|got|use|uses|is there|are there|haben|hat|gibt es|avons-nous|y a-t-il|tenemos|hay) (?:one|any|some|sowas|so etwas|einen?|welche|un|une|alg[uú]n[ao]?)(?=\s*[?.!]*$)/iu;

/** "how many do we have?" */
const HOW_MANY =
  /^((?:and |und |et |y )?(?:how many|wie ?viele|combien de|cu[áa]nt[oa]s)) (?:of (?:them|those) )?((?:do we have|have we got|are there|haben wir|gibt es|en avons-nous|tenemos|hay)(?!\p{L}).*)$/iu;

/** "do we have one?" after the explanation of a term: the tenant's own is asked for. */
function askOfTerm({ question, opening, found, context, state }: FollowUp): Understanding | undefined {
  const [[term] = []] = state.referents;
  const asked = term?.kind === 'term' ? askOfNamedTerm(opening.rest, found, term.name, context) : undefined;
  if (asked !== undefined) return asked === 'not-asked' ? notUnderstoodAs(question) : { ...asked, question };
  const isOfTerm = HAVE_ONE.test(question) || HOW_MANY.test(question);
  if (term?.kind !== 'term' || !isOfTerm) return undefined;
  const full = question.replace(HAVE_ONE, `$1 ${term.name}`).replace(HOW_MANY, `$1 ${term.name}s $2`);
  const inFull = understandMessage(full, context);
  return inFull.intent === 'none' || inFull.intent === 'clarify' ? undefined : { ...inFull, question };
}

/** "who lacks it?" after "what is MFA?": asked with the term, unless that is a permission, which tables know by its name. */
function askOfNamedTerm(
  text: string,
  found: FoundReference | undefined,
  term: string,
  context: UnderstandingContext,
): Understanding | 'not-asked' | undefined {
  const reference = found?.reference;
  if (reference?.to !== 'one' || reference.kind !== undefined) return undefined;
  const named = nameInstead(text, reference, term);
  if (named === undefined || findNames(term).length > 0) return undefined;
  const asked = understandMessage(named, context);
  if (asked.declined?.because === 'not-read') return asked;
  const isSure = asked.intent !== 'none' && asked.confidence >= SURE && asked.query?.unread.length === 0;
  return asked.tractable === true || isSure ? asked : 'not-asked';
}

const SURE = 0.6;

const notUnderstoodAs = (question: string): Understanding => declineReference(question, { kind: 'not-understood' });

const notUnderstood = ({ question }: FollowUp): Understanding => notUnderstoodAs(question);

const tableOf = (query: Query): AnySubjectTable | undefined => SUBJECT_TABLES.find(({ id }) => id === query.table);

function followReference(message: FollowUp, found: FoundReference): Understanding | undefined {
  const { question, opening, state } = message;
  const { reference } = found;
  const another = reference.to === 'several' ? askAnotherAct(message, found.rest) : undefined;
  if (another !== undefined) return another;
  if (reference.to === 'several' && IS_SOMEBODY.test(found.rest)) {
    const asked = askOfPeople(message, found.rest, reference);
    if (asked !== undefined) return asked;
  }
  const { query, intent } = state.understanding;
  // "which of these apps …" after a list of secrets is about the apps that they belong to.
  const isOfRows = reference.to === 'several' && (reference.kind === undefined || reference.kind === query?.about);
  if (isOfRows && (opening.move === 'narrow' || asksWhich(opening.rest) || asksWhich(found.rest))) {
    const existing = query && askWhatExists(found.rest, query);
    if (existing !== undefined) return understandAsQuery(question, existing, tableOf(existing), intent);
    const narrowed = narrow(message, found.rest);
    // Of the rows themselves others are among them; another table's are told apart from whom the answer named.
    const isOther = narrowed?.query?.table !== query?.table;
    if (narrowed !== undefined)
      return isOther ? tellForWhom(leaveOutBefore(narrowed, opening.rest, state), opening.rest) : narrowed;
  }
  const referents = findReferents(reference, state);
  if ('problem' in referents) return declineReference(question, referents.problem);
  // "since when does it have that permission?" is of the one that the question before named.
  const isOfNamed = pointsAtPermission(found.rest) && namedBefore(state).some(({ kind }) => kind === 'permission');
  const asked =
    (isOfNamed ? undefined : askOfOne(message, reference, referents.groups)) ??
    askOf(message, found.rest, referents.groups, reference);
  return asked && showRoles(leaveOutBefore(asked, opening.rest, state), opening.rest);
}

/** "which of those two is an administrator?": of the people, not of what was done to them. */
const IS_SOMEBODY =
  /^(?:which|who|how many|any|welche[rs]?|wer|wie viele|lesquel(?:le)?s|qui|combien|cu[áa]les|qui[ée]n(?:es)?|cu[áa]nt[oa]s) (?:of )?(?:is|are|was|were|ist|sind|est|sont|es|son) (?:also |still |auch |aussi |también )?(?:an? |ein\w* |une? |un[ao]? )?(?=\p{L})/iu;

function askOfPeople(message: FollowUp, said: string, reference: Reference): Understanding | undefined {
  const { question, state, context } = message;
  if (state.understanding.query?.about !== 'event') return undefined;
  const referents = findReferents(reference, state);
  const groups = 'problem' in referents ? [] : referents.groups.filter(([first]) => first?.kind === 'user');
  const asked = askOfSubjects({ text: said, context, state, groups, more: [], notPerson: false, isPerson: true });
  if (asked?.reading.table.about !== 'user' || asked.reading.nounAt === undefined) return undefined;
  return understandAsQuery(question, asked.query, asked.reading.table, state.understanding.intent);
}

/** "who made it a Global Administrator?" of the app that was spoken of last; "it" is seldom a person. */
function askOfOne(
  { question, opening, context, state }: FollowUp,
  reference: Reference,
  groups: readonly (readonly Subject[])[],
): Understanding | undefined {
  const isThing = reference.to === 'one' && reference.kind === undefined;
  // What was done has nothing of its own: "its latest change" is that of whoever did it.
  const isOwner = OWNS.test(opening.rest);
  const owners = isOwner ? groups.filter(([first]) => first?.kind !== 'event') : groups;
  const things = isThing ? owners.filter(([first]) => first?.kind !== 'user') : owners;
  const [[subject, ...others] = []] = things.length > 0 ? things : owners;
  if (subject === undefined || others.length > 0) return undefined;
  const asked = askInFull({ question, text: opening.rest, context }, reference, subject);
  return asked && keepDoer(asked, subject, state);
}

const OWNS = /(?<!\p{L})(?:its|his|her|their)(?!\p{L})/iu;

/** "and its most recent change?" after what an app did: the newest of what it did, not of what was done to it. */
function keepDoer(asked: Understanding, { id }: Subject, { understanding }: DialogueState): Understanding {
  const { query } = asked;
  const { table, named: [doer, ...others] = [] } = understanding.query ?? {};
  if (query === undefined || query.table !== table || doer?.attributes === undefined || others.length > 0) return asked;
  const { attributes } = doer;
  const named = query.named.map((one) =>
    one.ids?.includes(id) === true && one.attributes === undefined ? { ...one, attributes } : one,
  );
  return { ...asked, query: { ...query, named } };
}

/** What is asked of the subjects that a reference means; with nothing asked they are selected. */
function askOf(
  message: FollowUp,
  said: string,
  groups: readonly (readonly Subject[])[],
  reference: Reference,
): Understanding | undefined {
  const { question, state, context } = message;
  const named = namedBefore(state);
  const { found: pointsAtName, rest } = takeNamedReference(said, named.length > 0);
  const more = pointsAtName ? named : [];
  const [selected = []] = groups;
  if (isSelection(rest)) return select(message, selected);
  const notPerson = reference.to === 'one' && reference.kind === undefined;
  const isPerson = reference.to === 'one' && reference.kind === 'user';
  const asked = askOfSubjects({ text: rest, context, state, groups, more, notPerson, isPerson });
  if (asked !== undefined)
    return understandAsQuery(question, asked.query, asked.reading.table, state.understanding.intent);
  return replaceSubject(message, reference, selected) ?? notUnderstood(message);
}

/** "which of them need no TLS?", "how many of them are disabled?". */
const asksWhich = (text: string): boolean =>
  /^(?:which|who|how many|any|welche[rs]?|wer|wie viele|lesquel(?:le)?s|laquelle|lequel|qui|combien|cu[áa]l(?:es)?|qui[ée]n(?:es)?|cu[áa]nt[oa]s)(?![\p{L}])/iu.test(
    text,
  );

const SELECTION =
  /^[\s,.?!-]*(?:(?:please|show|give|tell|open|see|about|more|details?|me|on|of|for|take|what|who|is|was|it|then|zeig\w*|mir|mehr|zu|über|montre\w*|moi|sur|muestra\w*|sobre|bitte)(?:[\s,.?!-]+|$))*$/i;
const isSelection = (rest: string): boolean => SELECTION.test(rest);

/** Everything about what is selected: its page, or its row. */
function select({ question, state, opening }: FollowUp, subjects: readonly Subject[]): Understanding | undefined {
  const [only] = subjects;
  const { query, intent } = state.understanding;
  const again = opening.move === 'replace' && query !== undefined && query.form !== 'list';
  if (again) return understandAsQuery(question, { ...query, named: nameSubjects(subjects) }, tableOf(query), intent);
  const details = subjects.length === 1 && only !== undefined ? understandAsDetails(question, only) : undefined;
  if (details !== undefined) return details;
  const table = SUBJECT_TABLES.find(({ about }) => about === only?.kind);
  if (table === undefined) return undefined;
  const row: Query = {
    about: table.about,
    table: table.id,
    where: [],
    named: nameSubjects(subjects),
    form: 'list',
    unread: [],
  };
  return understandAsQuery(question, row, table, intent);
}

/** "and the first one?" where nothing else is asked: the question before, of another subject. */
function replaceSubject(
  { question, state, opening }: FollowUp,
  reference: Reference,
  subjects: readonly Subject[],
): Understanding | undefined {
  const { query, intent } = state.understanding;
  if (query === undefined || opening.move !== 'replace' || reference.to === 'several') return undefined;
  return understandAsQuery(question, { ...query, named: nameSubjects(subjects) }, tableOf(query), intent);
}

const namedBefore = ({ understanding }: DialogueState): readonly NamedSubject[] =>
  understanding.query?.named.filter(({ kind }) => kind === 'role' || kind === 'permission') ?? [];

/** Narrows the question before; where only another table knows the words, that table's rows of the subjects shown. */
function narrow({ question, state, context }: FollowUp, rest: string): Understanding | undefined {
  const { query, intent } = state.understanding;
  const readings = readWithEveryTable(rest, context);
  const own = query && readings.find(({ table }) => table.id === query.table);
  const [best] = readings.filter(narrows).sort((a, b) => b.score - a.score);
  if (query !== undefined && own !== undefined && narrows(own) && own.score + SAME_TABLE >= (best?.score ?? 0)) {
    return understandAsQuery(question, narrowQuery(query, own.query), own.table, intent);
  }
  const of = state.shown.length > 0 ? state.shown : (state.referents[0] ?? []);
  // "which of these can send mail?" of consents: the apps that they were given to.
  const groups = query?.about === 'event' ? [of, state.doneTo ?? []] : [of];
  const asked = askOfSubjects({ text: rest, context, state, groups, more: [], notPerson: false });
  return asked && understandAsQuery(question, asked.query, asked.reading.table, intent);
}

const SAME_TABLE = 1;

/** Conditions, or names that are certainly names. */
const narrows = (reading: FollowUpReading): boolean =>
  reading.query.where.length > 0 ||
  reading.query.check !== undefined ||
  reading.query.named.some(({ guess }) => guess !== true) ||
  (reading.query.named.length > 0 && reading.unreadAt.length === 0) ||
  reading.query.order !== undefined;

/** "and in Sales?", "what about the last 20 days?", "Priya?". */
function replace({ question, opening, state, context, alone }: FollowUp): Understanding | undefined {
  const { query, intent } = state.understanding;
  if (query === undefined) return undefined;
  const isName = isBareName(opening.rest, context);
  if (opening.move !== 'replace' && !isName) return undefined;
  const own = readWithEveryTable(opening.rest, context).find(({ table }) => table.id === query.table);
  if (own === undefined) return undefined;
  const { where, show = [], named, period, check, unread } = own.query;
  const says = where.length > 0 || show.length > 0 || named.length > 0 || period !== undefined || check !== undefined;
  const isAccount = own.table.about === 'user' && own.nounAt !== undefined;
  const spoken = says || !isAccount ? undefined : nameOfOurWords(opening.rest);
  if (spoken !== undefined) {
    const asked = replaceInQuery(query, { ...own.query, named: [spoken] }, false);
    // Whom the question before described is not who is named now.
    return understandAsQuery(question, { ...asked, where: asked.where.filter(isPeriodOf) }, own.table, intent);
  }
  // "blurb the frobnicator wozzle": not a word of it is known.
  if (opening.move === undefined && named.length > 1 && !saysMoreThanNames(own) && named.every(isGuess))
    return undefined;
  if (!says || unread.length > 1) return undefined;
  if (alone.tractable === true && alone.query?.table !== query.table && !isName) return undefined;
  const edited = replaceInQuery(query, own.query, own.table.single === true);
  return understandAsQuery(question, edited, own.table, intent);
}

const isGuess = ({ guess }: NamedSubject): boolean => guess === true;

const isPeriodOf = ({ op }: Query['where'][number]): boolean => op === 'within' || op === 'not-within';

/** "and it admin?": two or three words, a small one among them, that ask for nothing may be what somebody is called. */
function nameOfOurWords(text: string): NamedSubject | undefined {
  const words = text.replace(/[\s?!.]+$/, '').split(/\s+/);
  if (words.length < 2 || words.length > 3 || asksInFull(text)) return undefined;
  const isOfMany = /^(?:an?|the|all|any|every|each|no|some|our|my|those|these|that|this)$/i.test(words[0] ?? '');
  const isSentence = isOfMany || !words.every((word) => /^[\p{L}\p{N}.-]+$/u.test(word));
  return isSentence ? undefined : { kind: 'name', words: words.join(' '), guess: true };
}

/** "when?", "which group?", "verified?": of what the answer before was about. */
function askOfLast({ question, opening, state, context }: FollowUp): Understanding | undefined {
  const { query, intent } = state.understanding;
  const [last = []] = state.referents;
  const readings = readWithEveryTable(opening.rest, context);
  const own = query && readings.find(({ table }) => table.id === query.table);
  const form = own?.query.form;
  if (query !== undefined && own !== undefined && !saysMoreThanNames(own) && isFormOnly(own)) {
    const again = readWithEveryTable(state.understanding.question, context, form).find(
      ({ table }) => table.id === query.table,
    );
    const asked: Query = {
      ...withoutShown(query),
      form: form ?? 'list',
      ...omitUndefined({ show: again?.query.show }),
    };
    return understandAsQuery(question, asked, own.table, intent);
  }
  if (asksTimeAlone(opening.rest) && !tellsTime(own)) {
    const time = askTimeOfBefore(opening.rest, state, context);
    const declined = declineReference(question, { kind: 'not-understood' });
    return time === undefined ? declined : understandAsQuery(question, time.query, time.reading.table, intent);
  }
  const notPerson = query !== undefined && query.about !== 'user' && query.about !== 'role';
  const groups = state.referents.length === 0 ? [] : [...(last.length > 0 ? [last] : []), ...state.referents.slice(1)];
  const asked = askOfSubjects({ text: opening.rest, context, state, groups, more: [], notPerson });
  if (asked === undefined) return undefined;
  if (asksWhether(opening.rest, asked.query)) {
    return understandAsQuery(question, { ...asked.query, form: 'yes-no' }, asked.reading.table, intent);
  }
  const isSame = query !== undefined && asked.reading.table.id === query.table && asked.query.form !== 'yes-no';
  const kept = isSame ? narrowedForShow(query, asked.reading.query) : asked.query;
  return understandAsQuery(question, kept, asked.reading.table, intent);
}

/** "since when?" is of the same table where that knows since when. */
const tellsTime = (own: FollowUpReading | undefined): boolean =>
  own?.query.show?.some((id) => own.table.attributes[id]?.type === 'instant') === true;

const withoutShown = ({ show: _show, ...query }: Query): Query => query;

/** "verified?", "for the whole tenant?": a condition and a question mark ask whether it is so. */
const asksWhether = (text: string, { form, where, show = [] }: Query): boolean =>
  form === 'list' && text.trimEnd().endsWith('?') && where.length > 0 && show.length === 0;

const isFormOnly = ({ query, unreadAt, nounAt }: FollowUpReading): boolean =>
  unreadAt.length === 0 &&
  query.named.length === 0 &&
  nounAt === undefined &&
  query.form !== 'list' &&
  query.form !== 'value';

/** The question before, with what this one asks to see: a later "and last month?" still goes on from it. */
const narrowedForShow = (query: Query, more: Query): Query => ({ ...narrowQuery(query, more), form: more.form });
