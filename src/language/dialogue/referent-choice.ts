import { distinctSubjects, type Subject, type SubjectKind } from '../../core/subject.js';
import { isGivenName } from '../given-names.js';
import type { DialogueState } from '../model/dialogue-state.js';
import type { ReferenceProblem } from '../model/reference-problem.js';
import { listsOfNth } from './nth-of-lists.js';
import type { Reference } from './reference-words.js';

/** The subjects that a reference can mean, the likeliest first; or why it means none. */
export type Referents = { readonly groups: readonly (readonly Subject[])[] } | { readonly problem: ReferenceProblem };

const MOST_NAMES = 5;

/** What a reference means among what is remembered. `text`: what is asked of it, where that tells of two lists which is meant. */
export function findReferents(reference: Reference, state: DialogueState, text?: string): Referents {
  switch (reference.to) {
    case 'nth':
      return findNthOfLists(reference, state, text);
    case 'other':
      return findOther(state);
    case 'several':
      return findSeveral(reference, state);
    case 'one':
      return findOne(reference.kind, reference.words, state);
  }
}

/**
 * "the other one" of the list that was shown; where that is of one, or of what people did, of those who were told before one of
 * them was picked.
 */
function findOther({ shown, referents }: DialogueState): Referents {
  const people = referents.filter((group) => group.every(({ kind }) => kind === 'user'));
  const isOfThings = shown.length > 1 && shown.some(({ kind }) => kind !== 'permission' && kind !== 'event');
  const list = isOfThings ? shown : (people.find((group) => group.length > 1) ?? shown);
  const [picked] = (list === shown ? referents : people).filter((group) => group.length === 1);
  const current = new Set((picked ?? []).map(({ id }) => id));
  const others = list.filter(({ id }) => !current.has(id));
  return others.length === 1 ? { groups: [others] } : several(others.length > 0 ? others : list);
}

/** Whether the last answer names nobody and nothing. */
export const namesNothing = ({ spoken }: DialogueState): boolean => spoken?.named === 0;

type Groups = readonly (readonly Subject[])[];

function findSeveral(
  { count, kind, words = '' }: Extract<Reference, { to: 'several' }>,
  state: DialogueState,
): Referents {
  const { referents, spoken, shown } = state;
  const treated = peopleActedOn(kind, count, state);
  if (treated !== undefined) return { groups: [treated] };
  if (kind === undefined && namesNothing(state)) return NOTHING;
  const spokenOf = kind === undefined ? referents.filter((group) => group.length > 0) : ofKind(referents, kind);
  // "those apps" after what the log told: those to which it was done.
  const doneTo = kind === undefined ? [] : ofKind([state.doneTo ?? []], kind);
  const isOfLast = kind === undefined || ofKind(referents.slice(0, spoken?.named ?? referents.length), kind).length > 0;
  const groups = isOfLast ? spokenOf : [...doneTo, ...spokenOf];
  if (groups.length === 0)
    return referents.length === 0 || kind === undefined ? NOTHING : { problem: { kind: 'none-of-kind', words } };
  const counted = groups.filter((group) => group.length === count);
  if (counted.length > 0) return { groups: counted };
  if (count !== undefined && groups.every((group) => group.length < count)) return gatherLast(count, groups);
  const last = kind === undefined ? groups.slice(0, spoken?.named ?? groups.length) : groups;
  const older = groups.slice(last.length);
  // One of a list was asked of: "they" are the list.
  const isOfList = last.every(([one, ...others]) => others.length === 0 && shown.some(({ id }) => id === one?.id));
  const list = isOfList && shown.length > 1 && kind === undefined ? [shown] : [];
  // "they" are of the last answer, if it names any.
  return { groups: distinct([...list, ...(last.length > 0 ? pluralFirst(last) : pluralFirst(older))]) };
}

/** "is one of them an admin?" after what one person did to others: those are several, and who did it is one. */
function peopleActedOn(
  kind: SubjectKind | undefined,
  count: number | undefined,
  { referents, spoken, doneTo = [], understanding: { query } }: DialogueState,
): readonly Subject[] | undefined {
  if (query?.about !== 'event' || (kind !== undefined && kind !== 'user')) return undefined;
  const told = distinctSubjects(referents.slice(0, spoken?.named ?? 0).flat()).filter((one) => one.kind === 'user');
  const [actor, ...others] = told;
  const people = distinctSubjects(doneTo);
  const isOfOthers = people.length > 1 && people.every((one) => one.kind === 'user' && one.id !== actor?.id);
  if (actor === undefined || others.length > 0 || !isOfOthers) return undefined;
  return count === undefined || count === people.length ? people : undefined;
}

/** "those two" behind two answers, each about one: both of them. One alone is no two. */
function gatherLast(count: number, groups: Groups): Referents {
  const people = distinct(groups.map((group) => group.filter(({ kind }) => kind === groups[0]?.[0]?.kind)));
  const [last = [], ...before] = people.filter((group) => group.length === 1);
  const gathered = [last, ...before].slice(0, count).flat();
  return gathered.length === count ? { groups: [gathered] } : NOTHING;
}

const distinct = (groups: Groups): Groups => [
  ...new Map(
    groups.map((group) => [group.map(({ kind, id, name }) => `${kind} ${id} ${name}`).join('|'), group]),
  ).values(),
];

const pluralFirst = (groups: Groups): Groups => [
  ...groups.filter((group) => group.length > 1),
  ...groups.filter((group) => group.length === 1),
];

const ofKind = (groups: Groups, kind: SubjectKind | undefined): Groups =>
  groups
    .map((group) => (kind === undefined ? group : group.filter((one) => one.kind === kind)))
    .filter((group) => group.length > 0);

const NOTHING: Referents = { problem: { kind: 'none-named' } };

function several(subjects: readonly Subject[]): Referents {
  if (subjects.length === 0) return NOTHING;
  return { problem: { kind: 'several', names: subjects.slice(0, MOST_NAMES).map(({ name }) => name) } };
}

/** "the second one" of the list that is meant; where it may be of either, it is asked back. */
function findNthOfLists(
  { nth, kind }: Extract<Reference, { to: 'nth' }>,
  state: DialogueState,
  text: string | undefined,
): Referents {
  const found = listsOfNth(state, kind, nth, text).map((list) => findNth(nth, kind, list));
  const [only = NOTHING, ...others] = found;
  return others.length === 0 ? only : several(found.flatMap((one) => ('groups' in one ? one.groups.flat() : [])));
}

function findNth(nth: number, kind: SubjectKind | undefined, shown: readonly Subject[]): Referents {
  const ofKind = kind === undefined ? shown : shown.filter((one) => one.kind === kind);
  const list = ofKind.length > 0 ? ofKind : shown;
  if (list.length === 0) return NOTHING;
  const found = list.at(nth === -1 ? -1 : nth - 1);
  return found === undefined ? { problem: { kind: 'too-few', asked: nth, shown: list.length } } : { groups: [[found]] };
}

/** Whom the rows of the last answer name, where it speaks of none of the kind itself: "that app" is the one that made the connector. */
function besideOfKind(kind: SubjectKind, { referents, spoken, beside = [] }: DialogueState): readonly Subject[] {
  const isSpokenOf = ofKind(referents.slice(0, spoken?.named ?? referents.length), kind).length > 0;
  return isSpokenOf ? [] : distinctSubjects(beside.filter((one) => one.kind === kind));
}

/** Whether just one of a kind was spoken of last: by the last answer, by its rows, or before it: "the app". */
export function namesOneOfKind(kind: SubjectKind, state: DialogueState): boolean {
  const last = ofKind(state.referents.slice(0, state.spoken?.named ?? 0), kind);
  const beside = besideOfKind(kind, state);
  const [older = []] = ofKind(state.referents, kind);
  return distinctSubjects(last.length > 0 ? last.flat() : beside.length > 0 ? beside : older).length === 1;
}

/** In German and French an app or a connector is a "he", too. */
const OF_ANY_GENDER = /^(?:er|ihm|ihn|sein(?:e[rsnm]?)?|lui)$/iu;

/** After the page of one app "that secret" is one of its own, and not one that was spoken of before the page. */
function holderSpokenOf({ referents, spoken }: DialogueState): Subject | undefined {
  const last = referents.slice(0, spoken?.named ?? 0);
  if (ofKind(last, 'credential').length > 0) return undefined;
  const apps = distinctSubjects(ofKind(last, 'service-principal').flat());
  return apps.length === 1 ? apps[0] : undefined;
}

/** Words that are said of things, and hardly of whoever did something to them. */
const IS_THING = /^(?:its?|itself|(?:that|this) one)$/iu;

/** Several apps, rules or secrets were listed, and the one who is named besides is a person: "it" is one of those. */
const isOneOfThings = ({ shown, referents: [last = []] }: DialogueState): boolean =>
  shown.length > 1 &&
  shown.every(({ kind }) => kind === 'service-principal') &&
  last.length > 0 &&
  last.every(({ kind }) => kind === 'user');

function findOne(kind: SubjectKind | undefined, words: string, state: DialogueState): Referents {
  const { referents, spoken } = state;
  if (referents.length === 0 || (kind === undefined && namesNothing(state))) return NOTHING;
  const asked = kind === undefined || kind === 'user' ? personAskedOf(state) : undefined;
  if (asked !== undefined) return { groups: [[asked]] };
  if (kind === undefined && IS_THING.test(words.trim()) && isOneOfThings(state)) return several(state.shown);
  const topic = kind === 'user' ? appAskedOf(words.trim(), state) : undefined;
  if (topic !== undefined)
    return { groups: [[topic], ...ofKind(referents, kind).filter(({ length }) => length === 1)] };
  const beside = kind === undefined ? [] : besideOfKind(kind, state);
  const [only] = beside;
  const holder = kind === 'credential' && beside.length === 0 ? holderSpokenOf(state) : undefined;
  if (holder !== undefined) return { groups: [[holder]] };
  if (only !== undefined && beside.length === 1) return { groups: [[only], ...ofKind(referents, kind)] };
  const groups = ofKind(referents, kind);
  if (groups.length === 0 && beside.length > 1) return several(beside);
  if (groups.length === 0 && kind === 'user' && OF_ANY_GENDER.test(words.trim()))
    return findOne(undefined, words, state);
  if (groups.length === 0) return { problem: { kind: 'none-of-kind', words: words.trim() } };
  // Whose it was, and who did it: "she" may be either.
  const people = kind === 'user' ? distinctSubjects(ofKind(referents.slice(0, spoken?.told ?? 0), kind).flat()) : [];
  if (people.length > 1) return several(people);
  const single = groups.filter((group) => group.length === 1);
  const [latest = []] = groups;
  // Several were shown last: an older one of the same kind is not what is meant.
  const free = latest.length === 1 ? single : single.filter(([one]) => one?.kind !== latest[0]?.kind);
  if (free.length === 0) return several(latest);
  return { groups: OF_THING_TOO.test(words.trim()) ? thingBeforeDoer(free, state) : free };
}

/**
 * "is Emergency Access 1 left out of all policies?": the account is meant that was asked of, and none of the others whom the policies leave out,
 * too. Who did something and to whom may both be meant.
 */
function personAskedOf({ referents, spoken, shown, understanding: { query } }: DialogueState): Subject | undefined {
  const [only, ...others] = query?.named ?? [];
  const isOfOne = only !== undefined && others.length === 0 && only.not !== true && query?.form === 'yes-no';
  if (!isOfOne || query.about === 'event' || query.about === 'user') return undefined;
  if (shown.some(({ kind }) => kind !== query.about)) return undefined;
  const told = distinctSubjects(ofKind(referents.slice(0, spoken?.told ?? 0), 'user').flat());
  const [one, ...more] = told.filter(
    ({ id, name }) => only.ids?.includes(id) === true || name.toLowerCase() === only.words.toLowerCase(),
  );
  return told.length > 1 && more.length === 0 ? one : undefined;
}

/** "hat sie noch Secrets? und welche Regeln hat sie?": the app of which the last question is, where its answer names nobody. */
function appAskedOf(words: string, { referents, spoken, understanding }: DialogueState): Subject | undefined {
  // Put into English, it is a "she", which somebody by a given name is first.
  const isThing = OF_THING_TOO.test(words);
  const [person] = ofKind(referents, 'user').flat();
  if (!isThing && (!/^s?he$/iu.test(words) || person === undefined)) return undefined;
  if (!isThing && person !== undefined && isGivenName(person.name.split(' ')[0]?.toLowerCase() ?? '')) return undefined;
  if (ofKind(referents.slice(0, spoken?.named ?? 0), 'user').length > 0) return undefined;
  const named = understanding.query?.named ?? [];
  const ids = new Set(named.flatMap(({ kind, ids = [] }) => (kind === 'user' ? [] : ids)));
  const apps = ofKind(referents, 'service-principal').flat();
  const asked = distinctSubjects(apps.filter(({ id }) => ids.has(id)));
  return asked.length === 1 ? asked[0] : undefined;
}

/** In German, French and Spanish an app or a rule is a "she" or a "he", too. */
const OF_THING_TOO = /^(?:sie|elle|il|ella|él)$/iu;

/** "wer hat die App angelegt? ist sie noch aktiv?": the app, where who did it is no person by the name: an account, a service. */
function thingBeforeDoer(groups: Groups, { understanding, doneTo = [] }: DialogueState): Groups {
  const named = (understanding.query?.named ?? []).flatMap(({ kind, ids = [] }) => (kind === 'user' ? [] : ids));
  const ids = new Set([...named, ...doneTo.map(({ id }) => id)]);
  const isThing = ([one]: readonly Subject[]): boolean => one !== undefined && one.kind !== 'user' && ids.has(one.id);
  const [[doer] = []] = groups;
  if (doer?.kind !== 'user' || isGivenName(doer.name.split(' ')[0] ?? '')) return groups;
  return [...groups.filter(isThing), ...groups.filter((group) => !isThing(group))];
}
