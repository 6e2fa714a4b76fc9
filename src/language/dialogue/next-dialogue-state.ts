import type { Instant } from '../../core/instant.js';
import { omitUndefined } from '../../core/omit-undefined.js';
import type { Subject } from '../../core/subject.js';
import { MOST_REMEMBERED_SUBJECTS, type AnsweredSubjects, type DialogueState } from '../model/dialogue-state.js';
import type { Understanding } from '../model/understanding.js';
import { findNames } from '../parameters/find-names.js';

/** Groups of subjects that words like "it" can mean. */
const MOST_GROUPS = 8;

const keyOf = (group: readonly Subject[]): string =>
  group.map(({ kind, id, name }) => `${kind} ${id} ${name}`).join('|');

const answered = ({ unanswered: _unanswered, ...state }: DialogueState): DialogueState => state;

function distinctGroups(groups: readonly (readonly Subject[])[]): readonly (readonly Subject[])[] {
  const distinct = new Map(groups.filter((group) => group.length > 0).map((group) => [keyOf(group), group]));
  return [...distinct.values()].slice(0, MOST_GROUPS);
}

/** What is remembered after a question that got no answer: what was spoken of before, and that it was not the last. */
export function markUnanswered(before: DialogueState, { question, query }: Understanding): DialogueState {
  const named = findNames(question).length > 0 || (query?.named.length ?? 0) > 0;
  return { ...before, unanswered: { named } };
}

/** What is remembered after an answer. An answer about subjects of the list that was shown leaves that list: "and the first one?". */
export function nextDialogueState(
  before: DialogueState | undefined,
  { understanding, subjects, values, otherValues = [], mentioned, rows }: AnsweredSubjects,
  at: Instant,
): DialogueState {
  const { explain } = understanding;
  if (explain !== undefined && before !== undefined) {
    // An explanation goes with the answer before it: "how do I fix it?" after "why?" is about the same.
    const isTerm = explain.form === 'what-is' || explain.form === 'difference';
    const referents = isTerm ? distinctGroups([subjects, ...before.referents]) : before.referents;
    const { explained, ...rest } = answered(before);
    return { ...rest, at, referents, ...omitUndefined({ explained: isTerm ? explain : explained }) };
  }
  // The tenant itself is no "it": its settings are asked for by name.
  const list = subjects.filter(({ kind }) => kind !== 'tenant').slice(0, MOST_REMEMBERED_SUBJECTS);
  const known = new Set(before?.shown.map(({ kind, id }) => `${kind} ${id}`));
  const isPart =
    list.length > 0 &&
    list.length < (before?.shown.length ?? 0) &&
    list.every(({ kind, id }) => known.has(`${kind} ${id}`));
  const narrowed = list.length > 1 && isPart;
  const shown = before !== undefined && isPart && !narrowed ? before.shown : list;
  const groups = [
    values.slice(0, MOST_REMEMBERED_SUBJECTS),
    ...otherValues.map((one) => one.slice(0, MOST_REMEMBERED_SUBJECTS)),
    list,
    mentioned,
    ...(before?.referents ?? []),
  ];
  return {
    at,
    understanding,
    shown,
    referents: distinctGroups(groups),
    ...omitUndefined({ explained: explain }),
    rows,
    page: understanding.parameters.page ?? 1,
  };
}
