import type { Instant } from '../../core/instant.js';
import { omitUndefined } from '../../core/omit-undefined.js';
import { distinctSubjects, type Subject, type SubjectKind } from '../../core/subject.js';
import { MOST_REMEMBERED_SUBJECTS, type AnsweredSubjects, type DialogueState } from '../model/dialogue-state.js';
import type { NamedSubject, Query } from '../model/query.js';
import type { Understanding } from '../model/understanding.js';
import { isGivenName } from '../given-names.js';
import { listNamedRoles } from './that-role.js';
import { findNames } from '../parameters/find-names.js';
import { saysTime } from './span-of-before.js';
import { findNameOfQuestion } from './name-of-unanswered.js';

/** Groups of subjects that words like "it" can mean. */
const MOST_GROUPS = 8;

const keyOf = (group: readonly Subject[]): string =>
  group.map(({ kind, id, name }) => `${kind} ${id} ${name}`).join('|');

const answered = ({ unanswered: _unanswered, ...state }: DialogueState): DialogueState => state;

function distinctGroups(groups: readonly (readonly Subject[])[]): readonly (readonly Subject[])[] {
  const distinct = new Map(groups.filter((group) => group.length > 0).map((group) => [keyOf(group), group]));
  return [...distinct.values()].slice(0, MOST_GROUPS);
}

/**
 * What is remembered after a question that got no answer: what was spoken of before, and that it was not the last. Before any answer it is
 * whom or what the question named; undefined: nothing.
 */
export function markUnanswered(before: DialogueState, understanding: Understanding): DialogueState;
export function markUnanswered(
  before: DialogueState | undefined,
  understanding: Understanding,
  at: Instant,
): DialogueState | undefined;
export function markUnanswered(
  before: DialogueState | undefined,
  understanding: Understanding,
  at?: Instant,
): DialogueState | undefined {
  const { question, query, declined } = understanding;
  const name = findNameOfQuestion(understanding);
  const isDropped = declined?.because === 'no-question' && declined.dropped === 'start-over';
  const asked = before ?? (name === undefined || at === undefined ? undefined : nothingSpokenOf(at, understanding));
  if (asked === undefined) return undefined;
  if (isDropped) return nothingSpokenOf(asked.at, understanding);
  const isSpoken = findNames(question).length > 0 || (query?.named.length ?? 0) > 0 || namesPerson(question);
  const named = isSpoken || name !== undefined;
  return { ...asked, unanswered: { named, ...omitUndefined({ name }), question } };
}

const nothingSpokenOf = (at: Instant, understanding: Understanding): DialogueState => ({
  at,
  understanding,
  shown: [],
  referents: [],
  spoken: { told: 0, named: 0 },
  rows: 0,
  page: 1,
});

/** "montre-moi tout ce qu'on sait sur Priya": "she" is who was named, though nothing was answered. */
const namesPerson = (question: string): boolean =>
  [...question.matchAll(/(?<!\p{L})\p{Lu}\p{L}{2,}/gu)].some(([word]) => isGivenName(word));

/** The tenant itself is no "it": its settings are asked for by name. */
const memorable = (subjects: readonly Subject[]): readonly Subject[] =>
  subjects.filter(({ kind }) => kind !== 'tenant').slice(0, MOST_REMEMBERED_SUBJECTS);

/** Those of whom the question was, though the answer is that it is so of none of them: "he" after "what about Bram?". */
function listAskedOf(query: Query | undefined, known: readonly Subject[]): readonly (readonly Subject[])[] {
  return (query?.named ?? []).flatMap(({ kind, words, ids = [], not }) => {
    if (not === true || ids.length === 0) return [];
    const wanted = new Set(ids);
    const found = distinctSubjects(known.filter(({ id, name }) => wanted.has(id === '' ? name : id)));
    if (found.length > 0 || ids.length > 1 || query === undefined) return [found];
    const own = SUBJECT_OF_NAME[kind] ?? (IS_CALLED_BY_HOLDER.has(query.about) ? undefined : query.about);
    return own === undefined ? [] : [memorable([{ kind: own, id: ids[0] ?? '', name: words }])];
  });
}

/** A name in a question about these is that of whoever holds or did it. */
const IS_CALLED_BY_HOLDER: ReadonlySet<SubjectKind> = new Set<SubjectKind>([
  'role',
  'permission',
  'event',
  'credential',
]);

const SUBJECT_OF_NAME: Readonly<Partial<Record<NamedSubject['kind'], SubjectKind>>> = {
  user: 'user',
  app: 'service-principal',
  role: 'role',
  permission: 'permission',
};

/** What is remembered after an answer. An answer about subjects of the list that was shown leaves that list: "and the first one?". */
export function nextDialogueState(
  before: DialogueState | undefined,
  {
    understanding,
    subjects,
    values,
    otherValues = [],
    rowSubjects = [],
    holders = [],
    beside = [],
    doneTo = [],
    roles,
    address,
    moment,
    mentioned,
    rows,
    isUnknown = false,
  }: AnsweredSubjects,
  at: Instant,
): DialogueState {
  const { explain } = understanding;
  // Who is named by it is spoken of from then on.
  const namesPeople = subjects.some(({ kind }) => kind === 'user');
  if (explain !== undefined && before !== undefined && !namesPeople) {
    // An explanation goes with the answer before it: "how do I fix it?" after "why?" is about the same.
    const isTerm = explain.form === 'what-is' || explain.form === 'difference';
    const referents = isTerm ? distinctGroups([subjects, ...before.referents]) : before.referents;
    const { explained, ...rest } = answered(before);
    const spoken = isTerm ? { told: 1, named: 1 } : before.spoken;
    return { ...rest, at, referents, ...omitUndefined({ spoken, explained: isTerm ? explain : explained }) };
  }
  const list = memorable(subjects);
  const known = new Set(before?.shown.map(({ kind, id }) => `${kind} ${id}`));
  const isPart =
    list.length > 0 &&
    list.length < (before?.shown.length ?? 0) &&
    list.every(({ kind, id }) => known.has(`${kind} ${id}`));
  // "is one of them a guest?" asks of the list, and narrows it not.
  const isAsked = understanding.followsUp === true && understanding.query?.form === 'yes-no';
  const narrowed = list.length > 1 && isPart && !isAsked;
  const isKept = (isPart && !narrowed) || (isAsked && list.length === 0) || isUnknown;
  const shown = before !== undefined && isKept ? before.shown : list;
  // Of what was made or changed the talk is, too: "is it still on?" after who made the rule.
  const made = doneTo.length === 1 && isThing(doneTo[0]) ? [doneTo] : [];
  const told = [values, ...made, ...otherValues, list, rowSubjects, holders].map(memorable);
  const named = [
    ...told,
    mentioned,
    ...listAskedOf(understanding.query, [...told.flat(), ...(before?.referents.flat() ?? [])]),
  ];
  return {
    at,
    understanding,
    shown,
    referents: distinctGroups([...named, ...(before?.referents ?? [])]),
    spoken: { told: distinctGroups(told).length, named: distinctGroups(named).length },
    ...(beside.length === 0 ? {} : { beside: memorable(beside) }),
    ...(doneTo.length === 0 ? {} : { doneTo: memorable(doneTo) }),
    ...omitUndefined({
      explained: explain,
      roles,
      rolesOfTalk: rolesOfTalk(before, understanding),
      address: address ?? (understanding.followsUp === true ? before?.address : undefined),
      moment: moment ?? (understanding.followsUp === true ? before?.moment : undefined),
      pickedFrom: listPickedFrom(before, understanding),
      listedBy: listedBefore(before, understanding),
      story: storyOf(before, understanding),
      timed: timedBefore(before, understanding),
    }),
    rows,
    page: understanding.parameters.page ?? 1,
  };
}

const isThing = (subject: Subject | undefined): boolean => subject !== undefined && IS_THING.has(subject.kind);
const IS_THING: ReadonlySet<SubjectKind> = new Set<SubjectKind>(['transport-rule', 'connector', 'policy']);

/** "which of those lack MFA?" names no role: the roles of the question that it goes on from are kept. */
function rolesOfTalk(
  before: DialogueState | undefined,
  { followsUp, query }: Understanding,
): readonly string[] | undefined {
  const named = listNamedRoles(query);
  // Of several that were told of somebody, the one is meant of which the talk was before.
  if (before?.rolesOfTalk !== undefined && followsUp === true && named.length !== 1) return before.rolesOfTalk;
  return named.length > 0 ? named : undefined;
}

/** "who owns those apps?" names no time: the last question that named one is kept. */
function timedBefore(
  before: DialogueState | undefined,
  { followsUp, query }: Understanding,
): Understanding | undefined {
  if (before === undefined || followsUp !== true || saysTime(query)) return undefined;
  return saysTime(before.understanding.query) ? before.understanding : before.timed;
}

/** "when did they last sign in?" of admins without MFA says nothing of what is wrong with them. */
function listedBefore(
  before: DialogueState | undefined,
  { followsUp, query }: Understanding,
): Understanding | undefined {
  const isValue = query !== undefined && query.where.length === 0 && (query.show ?? []).length > 0;
  if (before === undefined || followsUp !== true || !isValue) return undefined;
  return (before.understanding.query?.where.length ?? 0) > 0 ? before.understanding : before.listedBy;
}

/** The talk stays with an attack as long as it goes on from its story, or asks of whom that speaks by name. */
const storyOf = (before: DialogueState | undefined, understanding: Understanding): Understanding | undefined =>
  understanding.intent === 'incidents' && understanding.query === undefined
    ? understanding
    : understanding.followsUp === true || (before !== undefined && namesOneOf(before, understanding.query))
      ? before?.story
      : undefined;

const namesOneOf = ({ referents }: DialogueState, query: Query | undefined): boolean =>
  query?.named.some(({ words, ids = [] }) =>
    referents.some((group) =>
      group.some(({ id, name }) => ids.includes(id) || name.toLowerCase() === words.toLowerCase()),
    ),
  ) === true;

/** The list before, where one of it was asked of; what was asked of one of an older list leaves that. */
function listPickedFrom(
  before: DialogueState | undefined,
  { followsUp, query }: Understanding,
): readonly Subject[] | undefined {
  const [id, ...others] = query?.named.flatMap(({ ids = [] }) => ids) ?? [];
  if (before === undefined || followsUp !== true || id === undefined || others.length > 0) return undefined;
  const lists = [before.shown, before.pickedFrom ?? []];
  return lists.find((list) => list.length > 1 && list.some((one) => one.id === id));
}
