import type { SubjectKind } from '../../core/subject.js';
import type { DialogueState } from '../model/dialogue-state.js';
import type { Query, QueryCondition } from '../model/query.js';
import { nameSubjects } from './named-subjects.js';

const SINCE =
  /^(?:since when|from when|how long(?: already)?|for how long|when was that|seit wann|wie lange schon|depuis quand|depuis combien de temps|desde cu[áa]ndo|desde hace cu[áa]nto)[\s?.!]*$/iu;

/** Attributes that say whether something is switched on. */
const IS_SWITCH: ReadonlySet<string> = new Set(['enabled', 'state']);
const SWITCHED: ReadonlySet<unknown> = new Set([true, false, 'enabled', 'disabled', 'enforced', 'off', 'on']);

/** Rules and connectors tell their last change themselves, which is the switch or came after it; the answer says that it is the last change. */
const TELLS_CHANGE: ReadonlySet<string> = new Set(['transport-rules', 'connectors']);

const isSwitch = ({ attribute, value }: QueryCondition): boolean => IS_SWITCH.has(attribute) && SWITCHED.has(value);

/**
 * "since when?" after "is the rule still on?": when it was switched, whichever the answer was. Where no row tells, the log is asked.
 * undefined: the question before was not about a switch, or of nothing by name.
 */
export function askSinceOfState(text: string, { understanding, shown, referents }: DialogueState): Query | undefined {
  const { query } = understanding;
  if (query === undefined || !SINCE.test(text) || query.where.length === 0 || !query.where.some(isSwitch))
    return undefined;
  const subjects = shown.length > 0 ? shown : (referents[0] ?? []);
  const [first] = subjects;
  if (first === undefined) return undefined;
  if (TELLS_CHANGE.has(query.table)) {
    const { about, table } = query;
    return {
      about,
      table,
      where: [],
      named: nameSubjects(subjects),
      form: 'when',
      show: ['changedAt', 'changedBy'],
      unread: [],
    };
  }
  const attributes = [IS_RECIPIENT.has(first.kind) ? 'recipient' : 'object'];
  const named = nameSubjects(subjects).map((one) => ({ ...one, kind: 'name' as const, attributes }));
  const acts = ['disabled', 'enabled'].map((act): QueryCondition => ({
    attribute: 'act',
    op: 'is',
    value: act,
    words: act,
    group: 1,
  }));
  return { about: 'event', table: 'events', where: acts, named, form: 'when', show: ['at', 'actor'], unread: [] };
}

const IS_RECIPIENT: ReadonlySet<SubjectKind> = new Set<SubjectKind>(['user', 'service-principal']);
