import { SUBJECT_TABLES } from '../../subjects/lib/subject-table-registry.js';
import type { AnySubjectTable } from '../../subjects/model/subject-table.js';
import type { DialogueState } from '../model/dialogue-state.js';
import type { Query } from '../model/query.js';
import { isBareQuestion } from '../asked-in-turn.js';
import { findHoursAsked } from '../parameters/hours-in-question.js';
import type { UnderstandingContext } from '../understanding-context.js';

const ASKS_ANY = /(?<!\p{L})(?:any|some|etwas|welche|davon|certaines?|alguno?s?|algunas?)(?!\p{L})/iu;

/** The time of what tells who did something. */
const TIME_OF: Readonly<Record<string, string>> = {
  createdBy: 'createdAt',
  createdFrom: 'createdAt',
  changedBy: 'changedAt',
  grantedBy: 'grantedAt',
  actor: 'at',
  ip: 'at',
};

/** "was that at night?" after who or when: whether all that was told lies in those hours. undefined: the message asks something else. */
export function askHoursOfBefore(
  text: string,
  { understanding: { query }, unanswered }: DialogueState,
  context: UnderstandingContext,
): Query | undefined {
  const hours = query === undefined || unanswered !== undefined ? undefined : findHoursAsked(text, context.timeZone);
  const table = SUBJECT_TABLES.find(({ id }) => id === query?.table);
  const time = query === undefined || table === undefined ? undefined : timeOf(query, table);
  if (query === undefined || hours === undefined || time === undefined) return undefined;
  const told = query.where.filter(({ period: before }) => before?.hours === undefined);
  const within = { attribute: time, op: 'within', value: true, period: { hours }, words: 'period' } as const;
  const { about, named, order, limit, period } = query;
  return {
    about,
    table: query.table,
    where: [...(ASKS_ANY.test(text) ? told : told.map((one) => ({ ...one, ofWhich: true as const }))), within],
    named,
    form: 'yes-no',
    ...(limit !== undefined ? { order, limit, ofFirst: true as const } : ASKS_ANY.test(text) ? {} : { every: true }),
    ...(period?.since === undefined && period?.until === undefined ? {} : { period }),
    show: [time],
    unread: [],
  } as Query;
}

/** "and when exactly?" after "was that at night?" is of what that was asked of, whatever the hours. undefined: something else was asked. */
export function withoutHoursAsked(text: string, state: DialogueState): DialogueState | undefined {
  const { query } = state.understanding;
  if (query?.form !== 'yes-no' || !isBareQuestion(text.replace(/^(?:and|und|et|y) /iu, ''))) return undefined;
  const where = query.where.filter(({ period }) => period?.hours === undefined);
  const isOfHours = where.length < query.where.length && where.every(({ ofWhich }) => ofWhich === true);
  if (!isOfHours) return undefined;
  const told = { ...query, form: 'list' as const, every: false, where };
  return { ...state, understanding: { ...state.understanding, query: told } };
}

/** The time that the answer before told, or that of the act whose doer it told. */
function timeOf({ show = [], where }: Query, { attributes }: AnySubjectTable): string | undefined {
  const isTime = (id: string | undefined): id is string => id !== undefined && attributes[id]?.type === 'instant';
  const asked = [...show, ...where.map(({ attribute }) => attribute)];
  const told = asked.find(isTime) ?? asked.map((id) => TIME_OF[id]).find(isTime);
  const all = Object.keys(attributes).filter(isTime);
  return told ?? (all.length === 1 ? all[0] : undefined);
}
