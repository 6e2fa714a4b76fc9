import { distinctSubjects, type SubjectKind } from '../../core/subject.js';
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
  return askOfKindOfOne(text, state, context) ?? askOfRowsThatDo(text, state, context);
}

/**
 * "and the ones that are limited to certain mailboxes?" after one app was told, or what was asked of one: one is no "those", so it is asked of
 * all apps.
 */
function askOfKindOfOne(text: string, state: DialogueState, context: UnderstandingContext): Query | undefined {
  const rest = text.replace(THOSE_THAT, '');
  const kind = rest === text ? undefined : kindOfOneBefore(state);
  if (kind === undefined) return undefined;
  const [own] = readWithEveryTable(rest.replace(ONLY_AT_END, ''), context)
    .filter(
      ({ table, query: { where, named, unread } }) =>
        table.about === kind && where.length > 0 && named.length + unread.length === 0,
    )
    .sort((a, b) => b.score - a.score);
  if (own === undefined) return undefined;
  const { about, id } = own.table;
  return { about, table: id, where: own.query.where, named: [], form: 'list', unread: [] };
}

/** Says of a limit what it says anyhow. */
const ONLY_AT_END = / (?:only|nur|seulement|uniquement|s[óo]lo|solamente|únicamente)(?=[\s?.!]*$)/iu;

/** The kind of the only one that the last question named, or that its answer tells. */
function kindOfOneBefore({ understanding: { query }, referents, spoken }: DialogueState): SubjectKind | undefined {
  const [name, ...names] = query?.named ?? [];
  const [id, ...ids] = name?.ids ?? [];
  const isOfOne = id !== undefined && names.length + ids.length === 0 && name?.not !== true;
  if (isOfOne && referents.flat().some((one) => one.id === id && one.kind === query?.about)) return query?.about;
  const [told, ...others] = distinctSubjects(referents.slice(0, spoken?.told ?? 0).flat());
  return others.length === 0 ? told?.kind : undefined;
}

function askOfRowsThatDo(text: string, state: DialogueState, context: UnderstandingContext): Query | undefined {
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
