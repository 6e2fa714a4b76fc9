import type { AnySubjectTable } from '../../subjects/model/subject-table.js';
import type { DialogueState } from '../model/dialogue-state.js';
import type { Query, QueryCondition } from '../model/query.js';
import type { UnderstandingContext } from '../understanding-context.js';
import { tableOf } from './follow-up-message.js';
import { readWithEveryTable } from './follow-up-reading.js';

/** "and those that send copies?"; "und die, die …" may be translated to "and it that …". */
const THOSE_THAT =
  /^[¿¡\s]*(?:(?:and|but|und|aber|et|mais|y|pero|what about|how about|was ist mit|qué hay de),? )+(?:those|the ones|it|die(?:jenigen)?|celles|ceux|las|los|aquell[oa]s),? (?:that|which|who|die|qui|que) (?=\p{L})/iu;

/** Begins what is said of a thing as it stands or is owned; anything else is what it does. */
const IS_STATE = /^(?:is|are|was|were|has|have|holds?|belongs?|does|do) /;

/** What a sentence says of a row that meets a condition. */
function saysOf({ attribute, value }: QueryCondition, { attributes }: AnySubjectTable): string | undefined {
  const definition = attributes[attribute];
  if (definition?.type === 'flag') return definition.says[0];
  return definition?.type === 'choice' ? definition.values[String(value)]?.says[0] : undefined;
}

/**
 * "and those that send copies?" after rules that remove headers: what a thing does takes the place of what was asked of it before, and of how
 * that was narrowed. undefined: it says what a thing is or has, which may well be asked of those before.
 */
export function askThoseThatDo(text: string, state: DialogueState, context: UnderstandingContext): Query | undefined {
  const { query } = state.understanding;
  const table = query && tableOf(query);
  const rest = text.replace(THOSE_THAT, '');
  if (query === undefined || table === undefined || rest === text) return undefined;
  const isDeed = (one: QueryCondition): boolean => {
    const says = saysOf(one, table);
    return one.op === 'is' && says !== undefined && !IS_STATE.test(says);
  };
  const own = readWithEveryTable(rest, context).find((one) => one.table.id === table.id)?.query;
  if (own === undefined || own.unread.length + own.named.length > 0 || own.where.length === 0) return undefined;
  if (!own.where.every(isDeed) || !query.where.some(isDeed)) return undefined;
  const { about, named } = query;
  return {
    about,
    table: table.id,
    where: own.where,
    named,
    form: query.form === 'count' ? 'count' : 'list',
    unread: [],
  };
}
