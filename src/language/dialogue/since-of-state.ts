import type { SubjectKind } from '../../core/subject.js';
import type { DialogueState } from '../model/dialogue-state.js';
import { SUBJECT_TABLES } from '../../subjects/lib/subject-table-registry.js';
import type { Query, QueryCondition } from '../model/query.js';
import { isOfSwitch, tellsLastChange } from '../query/switched-state.js';
import { nameSubjects } from './named-subjects.js';
import { listToldLast } from './told-last.js';

const SINCE =
  /^(?:(?:since when|from when|how long(?: already)?|for how long)(?: (?:is|has|was) (?:it|this|that)(?: been)?(?: so| like (?:that|this)| that way| the case))?|when was that|(?:seit wann|wie lange schon)(?: ist (?:das|es)(?: schon)? (?:so|der fall))?|(?:depuis (?:quand|qd)|depuis combien de temps)(?:,? (?:c['’]?est|est-ce)(?: comme [çc]a| ainsi| le cas))?|(?:desde cu[áa]ndo|desde hace cu[áa]nto)(?: (?:es|est[áa]|pasa) (?:as[íi]|eso))?)[\s?.!]*$/iu;

/**
 * "since when?" after "is the rule still on?": when it was switched, whichever the answer was. Where no row tells, the log is asked.
 * undefined: the question before was not about a switch, or of nothing by name.
 */
export function askSinceOfState(text: string, state: DialogueState): Query | undefined {
  const { query } = state.understanding;
  if (query === undefined || !SINCE.test(text) || query.where.length === 0 || !query.where.some(isOfSwitch))
    return undefined;
  const subjects = listToldLast(state);
  const [first] = subjects;
  if (first === undefined) return undefined;
  const own = SUBJECT_TABLES.find(({ id }) => id === query.table);
  if (own !== undefined && tellsLastChange(own)) {
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
