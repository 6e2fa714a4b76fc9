import { omitUndefined } from '../../core/omit-undefined.js';
import { SUBJECT_TABLES } from '../../subjects/lib/subject-table-registry.js';
import type { Attribute } from '../../subjects/model/attribute.js';
import type { AnySubjectTable } from '../../subjects/model/subject-table.js';
import type { Query, QueryCondition, QueryPeriod } from '../model/query.js';
import { isFunctionWord, isTimeWord } from '../query/function-words.js';
import type { DraftCondition, QueryDraft } from '../model/query-draft.js';

/** What the local reading found that a draft may not change: times are read locally. */
export interface LocalReading {
  readonly question: string;
  readonly period?: QueryPeriod;
}

/**
 * The query that a draft stands for; undefined when it names a table, check, attribute or value that does not exist, or words that the
 * question does not say. A content word that the draft does not account for is unread.
 */
export function queryFromDraft(draft: QueryDraft, local: LocalReading): Query | undefined {
  const table = SUBJECT_TABLES.find(({ id }) => id === draft.table);
  if (table === undefined) return undefined;
  const question = fold(local.question);
  const said = [...draft.words, ...draft.where.map(({ words }) => words), ...draft.named.map(({ words }) => words)];
  if (!said.every((words) => says(question, words))) return undefined;
  const check = table.checks.find((id) => id === draft.check);
  if (draft.check !== undefined && check === undefined) return undefined;
  if (!draft.show.every((id) => Object.hasOwn(table.attributes, id))) return undefined;
  if (draft.order !== undefined && !isOrdered(attributeOf(table, draft.order.attribute))) return undefined;
  const where = draft.where.map((condition) => conditionFromDraft(condition, table, local));
  if (!where.every((condition) => condition !== undefined)) return undefined;
  const accounted = new Set(said.flatMap(wordsOf));
  return {
    about: table.about,
    table: table.id,
    where,
    named: draft.named,
    form: draft.form,
    ...(draft.show.length === 0 ? {} : { show: [...new Set(draft.show)] }),
    ...omitUndefined({ check, period: local.period, order: draft.order, limit: draft.limit }),
    unread: wordsOf(local.question).filter((word) => !accounted.has(word) && isContentWord(word, local.period)),
  };
}

function isContentWord(word: string, period: QueryPeriod | undefined): boolean {
  return !isFunctionWord(word) && !(period !== undefined && isTimeWord(word));
}

function attributeOf(table: AnySubjectTable, id: string): Attribute<never> | undefined {
  return Object.hasOwn(table.attributes, id) ? table.attributes[id] : undefined;
}

function isOrdered(attribute: Attribute<never> | undefined): boolean {
  return attribute?.type === 'number' || attribute?.type === 'instant';
}

function conditionFromDraft(
  { attribute: id, op, value, words }: DraftCondition,
  table: AnySubjectTable,
  { question, period }: LocalReading,
): QueryCondition | undefined {
  const attribute = attributeOf(table, id);
  if (attribute === undefined) return undefined;
  if (op === 'has' || op === 'has-not') return { attribute: id, op, value: true, words };
  if (op === 'within' || op === 'not-within') {
    const isDated = attribute.type === 'instant' && period !== undefined;
    return isDated ? { attribute: id, op, value: true, period, words } : undefined;
  }
  const isValue = op === 'is' || op === 'is-not' || op === 'contains';
  return isValue === (attribute.type !== 'number' || op === 'is') && isValueOf(attribute, value, question)
    ? { attribute: id, op, value, words }
    : undefined;
}

/** Whether an attribute can have the value. Texts are the question's own. */
function isValueOf(attribute: Attribute<never>, value: DraftCondition['value'], question: string): boolean {
  switch (attribute.type) {
    case 'flag':
      return typeof value === 'boolean';
    case 'choice':
      return typeof value === 'string' && Object.hasOwn(attribute.values, value);
    case 'text':
    case 'subjects':
      return typeof value === 'string' && says(fold(question), value);
    case 'number':
      return typeof value === 'number' && Number.isFinite(value);
    case 'instant':
      return false;
  }
}

function fold(text: string): string {
  return ` ${wordsOf(text).join(' ')} `;
}

function says(question: string, words: string): boolean {
  const folded = fold(words);
  return folded.trim() !== '' && question.includes(folded);
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}.@_-]*[\p{L}\p{N}\p{M}])?/gu) ?? [];
}
