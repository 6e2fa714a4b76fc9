import { isInHours } from '../../core/hours-of-day.js';
import type { ConditionOperator, QueryCondition, QueryPeriod } from '../../language/model/query.js';
import type { AnySubjectTable } from '../../subjects/model/subject-table.js';
import type { Attribute, AttributeValue } from '../../subjects/model/attribute.js';
import { listValues, readAttribute, valueText } from './attribute-value-formatting.js';

/** Whether a condition holds of a row; undefined where what it asks for is not known of the row. */
export function evaluateCondition(
  attribute: Attribute<never>,
  condition: QueryCondition,
  row: unknown,
): boolean | undefined {
  const value = readAttribute(attribute, row);
  const { op } = condition;
  if (value === undefined) return isWithinAtLatest(attribute, condition, row);
  switch (op) {
    case 'is':
    case 'contains':
      return isValue(attribute, value, condition);
    case 'is-not':
      return !isValue(attribute, value, condition);
    case 'has':
      return isPresent(value);
    case 'has-not':
      return !isPresent(value);
    case 'within':
      return isWithin(value, condition.period);
    case 'not-within':
      return !isWithin(value, condition.period);
    case 'more-than':
    case 'at-least':
    case 'less-than':
    case 'at-most':
      return compares(typeof value === 'number' ? value : listValues(value).length, op, Number(condition.value));
  }
}

/** All conditions of a row: those of one group by any, the others by all. `rowFor`: the row that an attribute, by its id, is read of. */
export function evaluateConditions(
  attributes: Readonly<Record<string, Attribute<never>>>,
  conditions: readonly QueryCondition[],
  row: unknown,
  rowFor: (row: unknown, attribute: string) => unknown = () => row,
): boolean | undefined {
  const groups = new Map<string, (boolean | undefined)[]>();
  conditions.forEach((condition, at) => {
    const attribute = attributes[condition.attribute];
    const read = rowFor(row, condition.attribute);
    const holds = attribute === undefined ? undefined : evaluateCondition(attribute, condition, read);
    const isOneOf = attribute !== undefined && isOneOfSeveral(attribute, condition, read);
    const group = condition.group ?? (isOneOf ? findGroup(conditions, condition) : undefined);
    const key = group !== undefined ? `group ${group}` : isOneOf ? `one of ${condition.attribute}` : `single ${at}`;
    groups.set(key, [...(groups.get(key) ?? []), holds]);
  });
  return all([...groups.values()].map(any));
}

/** "connectors and rules": of an attribute with one value for a row, several values can only mean any of them. */
function isOneOfSeveral(attribute: Attribute<never>, { op, group }: QueryCondition, row: unknown): boolean {
  if (attribute.type !== 'choice' || op !== 'is' || group !== undefined) return false;
  return attribute.anyOf === true || typeof readAttribute(attribute, row) !== 'object';
}

/** "on, off or testing": of one value for a row, what stands in a list with others is one of them, too. */
const findGroup = (conditions: readonly QueryCondition[], { attribute }: QueryCondition): number | undefined =>
  conditions.find((one) => one.attribute === attribute && one.op === 'is' && one.group !== undefined)?.group;

/** Three-valued "and": false wins over unknown. */
export function all(values: readonly (boolean | undefined)[]): boolean | undefined {
  if (values.includes(false)) return false;
  return values.includes(undefined) ? undefined : true;
}

/** Three-valued "or": true wins over unknown. */
export function any(values: readonly (boolean | undefined)[]): boolean | undefined {
  if (values.includes(true)) return true;
  return values.includes(undefined) ? undefined : false;
}

function isValue(attribute: Attribute<never>, value: AttributeValue, condition: QueryCondition): boolean {
  if (attribute.type === 'text' || attribute.type === 'subjects') {
    const wanted = String(condition.value).toLowerCase();
    return listValues(value).some((one) => valueText(one).toLowerCase().includes(wanted));
  }
  if (attribute.type === 'number' && attribute.unit === 'days' && typeof value === 'number') {
    return isAbout(value, Number(condition.value));
  }
  return listValues(value).some((one) => one === condition.value);
}

/** Months and years differ in length: of "2 years", 731 days are as good as 730, and 180 are 6 months. */
const isAbout = (days: number, wanted: number): boolean => Math.abs(days - wanted) <= toleranceOf(wanted);

/** By how many days a number of days may differ from one that is asked for. */
export const toleranceOf = (days: number): number => Math.floor(days / DAYS_FOR_ONE);
const DAYS_FOR_ONE = 50;

function isPresent(value: AttributeValue): boolean {
  if (value === null || value === undefined || value === false || value === 0 || value === '') return false;
  return typeof value !== 'object' || value.length > 0;
}

/**
 * Not known when, but not after a moment: then it was not since the period began, for a log that reaches back to there would tell; and it was
 * before the end of one that begins at any time. undefined: it is not known.
 */
function isWithinAtLatest(
  attribute: Attribute<never>,
  { op, period }: QueryCondition,
  row: unknown,
): boolean | undefined {
  if (attribute.type !== 'instant' || (op !== 'within' && op !== 'not-within')) return undefined;
  const latest = attribute.notAfter?.(row as never);
  if (latest === undefined) return undefined;
  const at = Date.parse(latest);
  if (period?.since !== undefined) return at <= Date.parse(period.since) ? op === 'not-within' : undefined;
  if (period?.until === undefined || period.hours !== undefined) return undefined;
  return at < Date.parse(period.until) ? op === 'within' : undefined;
}

function isWithin(value: AttributeValue, { since, until, hours }: QueryPeriod = {}): boolean {
  if (typeof value !== 'string') return false;
  const at = Date.parse(value);
  if (hours !== undefined && !isInHours(at, hours)) return false;
  return (since === undefined || at >= Date.parse(since)) && (until === undefined || at < Date.parse(until));
}

/** Whether a number is more, less or just as much. */
export function compares(value: number, op: ConditionOperator, limit: number): boolean {
  switch (op) {
    case 'more-than':
      return value > limit;
    case 'at-least':
      return value >= limit;
    case 'less-than':
      return value < limit;
    case 'at-most':
      return value <= limit;
    default:
      return value === limit;
  }
}

/** Whether a condition is to be said of a row that matches: of "all mail or only some" the one that holds. */
export function isSo({ attributes }: AnySubjectTable, condition: QueryCondition, row: unknown): boolean {
  const attribute = attributes[condition.attribute];
  return (
    condition.group === undefined || attribute === undefined || evaluateCondition(attribute, condition, row) === true
  );
}
