import type { Subject } from '../../core/subject.js';
import { SUBJECT_TABLES } from '../../subjects/lib/subject-table-registry.js';
import type { DialogueState } from '../model/dialogue-state.js';
import type { Query } from '../model/query.js';
import { nameSubjects } from './named-subjects.js';

/** Whether the last answer was of one of the list that was shown before it. */
function isOfOneOfList({ shown, rows, understanding: { query, followsUp } }: DialogueState): boolean {
  // "is one of them a guest?" narrows nothing.
  const isAsked = followsUp === true && query?.form === 'yes-no';
  if (shown.length < 2) return false;
  const [named, ...others] = query?.named ?? [];
  const [id, ...more] = named?.ids ?? [];
  const isOne = others.length === 0 && more.length === 0 && named?.not !== true;
  return rows === 1 || isAsked || (isOne && shown.some((one) => one.id === id));
}

/** All of some subjects. */
export function listOf(subjects: readonly Subject[], before: Query | undefined): Query | undefined {
  const kind = subjects[0]?.kind;
  const own = before !== undefined && before.about === kind ? before.table : undefined;
  const table = own ?? SUBJECT_TABLES.find(({ about }) => about === kind)?.id;
  if (kind === undefined || table === undefined) return undefined;
  return { about: kind, table, where: [], named: nameSubjects(subjects), form: 'list', unread: [] };
}

/** After "who owns the second one?" a plural is the list again, and so is "the one that …". Else the state as it is. */
export function backToList(state: DialogueState): DialogueState {
  const query = isOfOneOfList(state) ? listOf(state.shown, state.understanding.query) : undefined;
  return query === undefined
    ? state
    : {
        ...state,
        understanding: { ...state.understanding, query },
        referents: [state.shown, ...state.referents],
        spoken: { told: 1, named: 1 },
      };
}

/**
 * "and the others?" after "only those of this month": the rest of the list that was narrowed. undefined: the last answer narrowed none.
 */
export function restOfList({ shown, referents, spoken, understanding }: DialogueState): Query | undefined {
  if (understanding.followsUp !== true || understanding.query === undefined) return undefined;
  const told = referents
    .slice(0, spoken?.named ?? 0)
    .find((group) => group.length < shown.length && isWithin(group, shown));
  const [part, whole] =
    told === undefined
      ? [shown, referents.find((group) => group.length > shown.length && isWithin(shown, group))]
      : [told, shown];
  if (whole === undefined || part.length === 0) return undefined;
  const taken = new Set(part.map(({ id }) => id));
  return listOf(
    whole.filter(({ id }) => !taken.has(id)),
    understanding.query,
  );
}

const isWithin = (group: readonly Subject[], whole: readonly Subject[]): boolean =>
  group.length > 0 && group.every((one) => whole.some(({ kind, id }) => kind === one.kind && id === one.id));
