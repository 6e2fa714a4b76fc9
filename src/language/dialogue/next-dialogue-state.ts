import type { Instant } from '../../core/instant.js';
import type { Subject } from '../../core/subject.js';
import { MOST_REMEMBERED_SUBJECTS, type AnsweredSubjects, type DialogueState } from '../model/dialogue-state.js';

/** Groups of subjects that words like "it" can mean. */
const MOST_GROUPS = 8;

const keyOf = (group: readonly Subject[]): string =>
  group.map(({ kind, id, name }) => `${kind} ${id} ${name}`).join('|');

/** What is remembered after an answer. An answer about subjects of the list that was shown leaves that list: "and the first one?". */
export function nextDialogueState(
  before: DialogueState | undefined,
  { understanding, subjects, values, rows }: AnsweredSubjects,
  at: Instant,
): DialogueState {
  const list = subjects.slice(0, MOST_REMEMBERED_SUBJECTS);
  const known = new Set(before?.shown.map(({ kind, id }) => `${kind} ${id}`));
  const isPart =
    list.length > 0 &&
    list.length < (before?.shown.length ?? 0) &&
    list.every(({ kind, id }) => known.has(`${kind} ${id}`));
  const narrowed = list.length > 1 && isPart;
  const shown = before !== undefined && isPart && !narrowed ? before.shown : list;
  const groups = [values.slice(0, MOST_REMEMBERED_SUBJECTS), list, ...(before?.referents ?? [])];
  const distinct = new Map(groups.filter((group) => group.length > 0).map((group) => [keyOf(group), group]));
  return {
    at,
    understanding,
    shown,
    referents: [...distinct.values()].slice(0, MOST_GROUPS),
    rows,
    page: understanding.parameters.page ?? 1,
  };
}
