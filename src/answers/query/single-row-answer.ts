import { formatList, labelInSentence } from '../../core/sentence-formatting.js';
import type { Subject } from '../../core/subject.js';
import type { Query, QueryCondition } from '../../language/model/query.js';
import type { Attribute, FlagAttribute } from '../../subjects/model/attribute.js';
import type { AnySubjectTable } from '../../subjects/model/subject-table.js';
import type { AnswerValue } from '../model/query-answer.js';
import {
  formatAttributeValue,
  formatRowValue,
  listValues,
  readAttribute,
  valueText,
} from './attribute-value-formatting.js';
import { any, evaluateCondition } from './condition-evaluator.js';
import { negateCondition } from '../../language/model/condition-negation.js';
import { sayCondition } from './condition-wording.js';
import type { RowFilter } from './row-filter.js';
import { MOST_NAMES } from './phrased-answer.js';
import { sayVerdict } from './verdict.js';

/** A query about the only row of a table: the tenant itself. */
export interface SingleRowQuery {
  readonly query: Query;
  readonly table: AnySubjectTable;
  readonly row: unknown;
  /** What the names of the question limit. */
  readonly filters: readonly RowFilter[];
}

/** The answer in its form, and its first line. */
export interface SingleRowAnswer {
  readonly answer: AnswerValue;
  readonly headline: string;
}

/**
 * Answers from the only row of a table: conditions by yes or no, an attribute by its value. A judgement of a check changes nothing: its
 * findings are about single settings, not about the row. undefined: what is asked is not known.
 */
export function answerFromSingleRow(asked: SingleRowQuery): SingleRowAnswer | undefined {
  const { query, filters } = asked;
  // "which account goes unrecorded in mailbox auditing?" asks who it is, not whether there is auditing.
  const isListAsked = (query.form === 'list' || query.form === 'who') && query.show !== undefined;
  const isValueAsked = query.form === 'count' || query.form === 'value' || isListAsked;
  if (query.where.length > 0 && !isValueAsked) return answerConditions(asked);
  const id = query.show?.[0] ?? query.where[0]?.attribute ?? asked.table.columns[0] ?? '';
  const attribute = asked.table.attributes[id];
  if (attribute === undefined) return undefined;
  return filters.length > 0 && query.form === 'yes-no' ? answerMember(asked, attribute) : answerValue(asked, attribute);
}

const subjectOf = ({ table, row }: SingleRowQuery): Subject => table.subject(row as never);

function answerConditions(asked: SingleRowQuery): SingleRowAnswer | undefined {
  const said = asked.query.where.flatMap((condition) => {
    const attribute = asked.table.attributes[condition.attribute];
    return attribute === undefined ? [] : [sayHowItIs(attribute, condition, asked)];
  });
  const failing = said.filter(({ holds }) => holds === false);
  if (failing.length === 0 && said.some(({ holds }) => holds === undefined)) return undefined;
  const isYes = failing.length === 0;
  return {
    answer: { kind: 'yes-no', value: isYes, subjects: [subjectOf(asked)], of: 1 },
    headline: `${sayVerdict(isYes, asked.query)}${sayExceptions(said)}: ${said.map(({ sentence }) => sentence).join(', and ')}`,
  };
}

/** ", except for Emergency Access": a yes that does not hold for all is never told without them. */
function sayExceptions(said: readonly { readonly exceptions: readonly string[] }[]): string {
  const names = [...new Set(said.flatMap(({ exceptions }) => exceptions))];
  return names.length === 0 ? '' : `, except for ${formatList(names, MOST_NAMES)}`;
}

/** For whom what an attribute says does not hold, by their names. */
function listExceptions({ exceptFor }: Attribute<never>, { table, row }: SingleRowQuery): readonly string[] {
  const attribute = exceptFor === undefined ? undefined : table.attributes[exceptFor];
  return attribute === undefined ? [] : listValues(readAttribute(attribute, row)).map(valueText);
}

/** Whether somebody whom the question names is one of those for whom it does not hold. undefined: not known. */
function isNamedException({ exceptFor }: Attribute<never>, { table, row, filters }: SingleRowQuery) {
  const attribute = exceptFor === undefined ? undefined : table.attributes[exceptFor];
  const isNamed = attribute?.type === 'subjects' && attribute.lookup === 'user' && filters.length > 0;
  return isNamed ? any(filters.map(({ test }) => test(row))) : false;
}

function sayHowItIs(attribute: Attribute<never>, condition: QueryCondition, asked: SingleRowQuery) {
  const { row } = asked;
  const holds = evaluateCondition(attribute, condition, row);
  if (holds === undefined) return { holds, exceptions: [], sentence: `not known: ${attribute.label}` };
  const so = !holds ? negateCondition(condition) : condition;
  // "Is it not so?" denied says that it is so: "is-not false".
  // A flag that is only named ("what happens with …?") is told as it is.
  const isPositive =
    attribute.type === 'flag' ? (so.op === 'is' || so.op === 'has') === (so.value !== false) : so.op === 'is';
  const exceptions = isPositive ? listExceptions(attribute, asked) : [];
  const isExcept = attribute.type === 'flag' && exceptions.length > 0 && attribute.saysExcept !== undefined;
  const [says] = isExcept ? (attribute.saysExcept ?? attribute.says) : sayCondition(attribute, so);
  const value = formatRowValue(attribute, row);
  const isLeftOut = isPositive ? isNamedException(attribute, asked) : false;
  if (isLeftOut === undefined) return { holds: undefined, exceptions: [], sentence: `not known: ${attribute.label}` };
  // "is it on for svc-migration?" of one it does not hold for: of them the opposite is so.
  if (isLeftOut) return { holds: !holds, exceptions: [], sentence: `${says}${sayExceptions([{ exceptions }])}` };
  const more = attribute.type === 'flag' ? sayBeside(attribute, asked) : ` (${attribute.label}: ${value})`;
  return { holds, exceptions, sentence: `${says}${more}` };
}

function sayFlag(attribute: FlagAttribute<never>, isOn: boolean, asked: SingleRowQuery): string {
  const beside = sayBeside(attribute, asked);
  if (!isOn) return `${attribute.saysNot[0]}${beside}`;
  const exceptions = listExceptions(attribute, asked);
  const [says] = exceptions.length > 0 ? (attribute.saysExcept ?? attribute.says) : attribute.says;
  return `${says}${sayExceptions([{ exceptions }])}${beside}`;
}

/** What completes a setting, where there is any: which policy blocks it, whom it does not hold for. */
function sayBeside({ also = [] }: Attribute<never>, { table, row }: SingleRowQuery): string {
  const facts = also.flatMap((id) => {
    const attribute = table.attributes[id];
    const value = attribute && readAttribute(attribute, row);
    if (attribute === undefined || listValues(value).length === 0) return [];
    return [`${labelInSentence(attribute.label)}: ${formatAttributeValue(attribute, value)}`];
  });
  return facts.length === 0 ? '' : ` (${facts.join('; ')})`;
}

/** "Is Adele exempt from auditing?": whether what is named is among the values. */
function answerMember(asked: SingleRowQuery, attribute: Attribute<never>): SingleRowAnswer | undefined {
  const holds = asked.filters.map(({ test }) => test(asked.row));
  if (!holds.includes(false) && holds.includes(undefined)) return undefined;
  const isYes = !holds.includes(false);
  const value = readAttribute(attribute, asked.row);
  const values = listValues(value);
  return {
    answer: { kind: 'yes-no', value: isYes, subjects: toSubjects(values, asked), of: values.length },
    headline: `${sayVerdict(isYes, asked.query)}: ${labelInSentence(attribute.label)}: ${formatAttributeValue(attribute, value)}`,
  };
}

function answerValue(asked: SingleRowQuery, attribute: Attribute<never>): SingleRowAnswer | undefined {
  const { query, row } = asked;
  const value = readAttribute(attribute, row);
  if (value === undefined) return undefined;
  const values = listValues(value);
  const headline =
    attribute.type === 'flag'
      ? sayFlag(attribute, value === true, asked)
      : `${attribute.label}: ${formatAttributeValue(attribute, value)}`;
  const subjects = toSubjects(values, asked);
  // A setting that is on is no number: "how many days is the log kept?" is not 1.
  if (query.form === 'count' && attribute.type !== 'number' && attribute.type !== 'flag') {
    return {
      answer: { kind: 'count', value: values.length, subjects, of: null },
      headline: `${values.length}: ${headline}`,
    };
  }
  // A flag that is only named does not tell whether yes or no is asked for.
  if (query.form === 'yes-no' && attribute.type !== 'flag') {
    const isThere = values.length > 0 && value !== 0;
    return {
      answer: { kind: 'yes-no', value: isThere, subjects, of: 1 },
      headline: `${sayVerdict(isThere, query)}: ${headline}`,
    };
  }
  const [only] = values;
  const plain = values.length !== 1 || only === undefined ? null : only;
  return {
    answer: { kind: 'value', value: typeof plain === 'object' ? (plain?.name ?? null) : plain, subjects, of: 1 },
    headline,
  };
}

/** What the first line speaks of: the subjects that the attribute holds, else the row's own. */
function toSubjects(values: ReturnType<typeof listValues>, asked: SingleRowQuery): readonly Subject[] {
  const subjects = values.filter((one) => typeof one === 'object');
  return subjects.length > 0 ? subjects : [subjectOf(asked)];
}
