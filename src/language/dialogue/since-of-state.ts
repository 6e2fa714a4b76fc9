import type { SubjectKind } from '../../core/subject.js';
import type { DialogueState } from '../model/dialogue-state.js';
import { SUBJECT_TABLES } from '../../subjects/lib/subject-table-registry.js';
import type { Query, QueryCondition } from '../model/query.js';
import { LazyPattern } from '../../core/lazy-pattern.js';
import { isOfSwitch, tellsLastChange } from '../query/switched-state.js';
import { nameSubjects } from './named-subjects.js';
import { listToldLast } from './told-last.js';

const OFF_EN =
  '(?:been )?(?:disabled|enabled|blocked|locked|deactivated|switched off|turned off|off|on|inactive|active)';
const OFF_DE =
  '(?:deaktiviert|gesperrt|blockiert|abgeschaltet|ausgeschaltet|stillgelegt|aktiviert|eingeschaltet|aktiv|aus|an)';
const OFF_FR = '(?:désactivé|desactivé|bloqué|coupé|activé|inacti[fv]|acti[fv])(?:e?s?)';
const OFF_ES = '(?:deshabilitad|desactivad|bloquead|apagad|habilitad|activad|inactiv|activ)[oa]s?';
const SINCE = new LazyPattern(
  `^[¿\\s]*(?:(?:and|so|und|et|y),? )?(?:${[
    '(?:since when|from when|how long(?: already)?|for how long)(?: (?:is|has|was) (?:it|this|that)(?: been)?(?: so| like (?:that|this)| that way| the case))?',
    'when was that',
    '(?:seit wann|wie lange schon)(?: ist (?:das|es)(?: schon)? (?:so|der fall))?',
    "(?:depuis (?:quand|qd)|depuis combien de temps)(?:,? (?:c['’]?est|est-ce)(?: comme [çc]a| ainsi| le cas))?",
    '(?:desde cu[áa]ndo|desde hace cu[áa]nto)(?: (?:es|est[áa]|pasa) (?:as[íi]|eso))?',
    `(?:since when|how long|for how long) (?:are|is|was|were|have|has) (?:they|those|these|it|he|she|that|this)(?: all| both)? ${OFF_EN}`,
    `(?:seit wann|(?:seit )?wie lange(?: schon)?) (?:sind|ist) (?:die|sie|er|es|das|der|diese)(?: (?:denn|schon|eigentlich|alle|beide))* ${OFF_DE}`,
    `depuis (?:quand|combien de temps) (?:est-(?:il|elle)|sont-(?:ils|elles)|(?:il|elle) est|(?:ils|elles) sont) ${OFF_FR}`,
    `(?:desde cu[áa]ndo|(?:desde hace )?cu[áa]nto(?: tiempo)?) (?:est[áa]n?|llevan?) ${OFF_ES}`,
  ].join('|')})[\\s?.!]*$`,
  'iu',
);

/** "which apps are disabled, and since when?": the second half, which no column of the first tells. */
export const asksSinceOfState = (second: string, first: Query | undefined): boolean =>
  SINCE.test(second) &&
  first?.where.some(isOfSwitch) === true &&
  !SUBJECT_TABLES.some((one) => one.id === first.table && tellsLastChange(one));

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
