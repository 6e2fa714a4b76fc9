import type { Comparison, Filter, Literal } from './filter-parser.js';
import { isRecord } from '../api-request-reply.js';

type Scope = ReadonlyMap<string, unknown>;
const NO_VARIABLES: Scope = new Map();

/** Whether an object satisfies a filter. Like the directory, it compares text ignoring case and times as instants. */
export function matchesFilter(filter: Filter, row: unknown, variables: Scope = NO_VARIABLES): boolean {
  switch (filter.kind) {
    case 'and':
      return matchesFilter(filter.left, row, variables) && matchesFilter(filter.right, row, variables);
    case 'or':
      return matchesFilter(filter.left, row, variables) || matchesFilter(filter.right, row, variables);
    case 'not':
      return !matchesFilter(filter.operand, row, variables);
    case 'compare':
      return compare(valueAt(filter.path, row, variables), filter.operator, filter.value);
    case 'in': {
      const value = valueAt(filter.path, row, variables);
      return filter.values.some((candidate) => compare(value, 'eq', candidate));
    }
    case 'call': {
      const value = valueAt(filter.path, row, variables);
      return typeof value === 'string' && callText(filter.name, value.toLowerCase(), filter.value.toLowerCase());
    }
    case 'any': {
      const { condition, variable } = filter;
      const value = valueAt(filter.path, row, variables);
      if (!Array.isArray(value)) return false;
      if (condition === undefined) return value.length > 0;
      return value.some((item) => matchesFilter(condition, row, new Map([...variables, [variable, item]])));
    }
  }
}

function valueAt(path: readonly string[], row: unknown, variables: Scope): unknown {
  const [first = '', ...rest] = path;
  let value = variables.has(first) ? variables.get(first) : property(row, first);
  for (const name of rest) value = property(value, name);
  return value;
}

function property(value: unknown, name: string): unknown {
  return isRecord(value) ? value[name] : undefined;
}

function callText(name: 'startswith' | 'endswith' | 'contains', value: string, wanted: string): boolean {
  if (name === 'startswith') return value.startsWith(wanted);
  return name === 'endswith' ? value.endsWith(wanted) : value.includes(wanted);
}

const MOMENT = /^\d{4}-\d\d-\d\dT/;

function compare(value: unknown, operator: Comparison, wanted: Literal): boolean {
  const order = ordering(value, wanted);
  if (operator === 'eq') return order === 0;
  if (operator === 'ne') return order !== 0;
  if (order === undefined) return false;
  if (operator === 'gt') return order > 0;
  if (operator === 'ge') return order >= 0;
  return operator === 'lt' ? order < 0 : order <= 0;
}

/** Negative, zero or positive; undefined when the two cannot be compared. */
function ordering(value: unknown, wanted: Literal): number | undefined {
  if (wanted === null) return value === null || value === undefined ? 0 : undefined;
  if (typeof value === 'string' && typeof wanted === 'string') {
    if (MOMENT.test(value) && MOMENT.test(wanted)) return Date.parse(value) - Date.parse(wanted);
    return value.toLowerCase() < wanted.toLowerCase() ? -1 : Number(value.toLowerCase() > wanted.toLowerCase());
  }
  if (typeof value === 'number' && typeof wanted === 'number') return value - wanted;
  if (typeof value === 'boolean' && typeof wanted === 'boolean') return Number(value) - Number(wanted);
  return undefined;
}
