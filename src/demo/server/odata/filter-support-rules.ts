import { ServiceError } from '../api-request-reply.js';
import type { Filter } from './filter-parser.js';

/**
 * Filters an endpoint supports: property path → operators. An operator with `!` is advanced: directory objects accept
 * it only with `ConsistencyLevel: eventual` and `$count=true`.
 * Source: https://learn.microsoft.com/graph/aad-advanced-queries
 */
export type FilterRules = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * Parses rules such as `id: eq in; displayName: eq startswith ne! not!`. `any` applies to the collection's own path.
 */
export function parseFilterRules(text: string): FilterRules {
  const entries = text
    .split(';')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')
    .map((entry): [string, ReadonlySet<string>] => {
      const [path = '', operators = ''] = entry.split(':');
      return [path.trim(), new Set(operators.trim().split(/\s+/))];
    });
  return new Map(entries);
}

/** Refuses a filter that the endpoint does not support, as the service does: 400 `Request_UnsupportedQuery`. */
export function assertFilterSupported(filter: Filter, rules: FilterRules, advanced: boolean): void {
  check(filter, rules, advanced, new Map());
}

function check(filter: Filter, rules: FilterRules, advanced: boolean, variables: ReadonlyMap<string, string>): void {
  const need = (path: readonly string[], operator: string) => {
    requireOperator(fullPath(path, variables), operator, rules, advanced);
  };
  switch (filter.kind) {
    case 'and':
    case 'or':
      check(filter.left, rules, advanced, variables);
      check(filter.right, rules, advanced, variables);
      return;
    case 'not':
      for (const path of pathsOf(filter.operand)) need(path, 'not');
      check(filter.operand, rules, advanced, variables);
      return;
    case 'compare':
      need(filter.path, filter.operator);
      return;
    case 'in':
      need(filter.path, 'in');
      return;
    case 'call':
      need(filter.path, filter.name);
      return;
    case 'any': {
      need(filter.path, 'any');
      const inner = new Map([...variables, [filter.variable, fullPath(filter.path, variables)]]);
      if (filter.condition !== undefined) check(filter.condition, rules, advanced, inner);
    }
  }
}

function fullPath(path: readonly string[], variables: ReadonlyMap<string, string>): string {
  const [first = '', ...rest] = path;
  return [variables.get(first) ?? first, ...rest].join('/');
}

function requireOperator(path: string, operator: string, rules: FilterRules, advanced: boolean): void {
  const operators = rules.get(path);
  if (operators === undefined) {
    throw unsupported(`Unsupported or invalid query filter clause specified for property '${path}' of this resource.`);
  }
  if (operators.has(operator)) return;
  if (operators.has(`${operator}!`)) {
    if (advanced) return;
    throw unsupported(
      `Operator '${operator}' on '${path}' is not supported because the required parameters might be missing. Try adding ` +
        '$count=true query parameter and ConsistencyLevel:eventual header.',
    );
  }
  throw unsupported(`Unsupported query filter operator '${operator}' for property '${path}'.`);
}

function unsupported(message: string): ServiceError {
  return new ServiceError(400, 'Request_UnsupportedQuery', message);
}

function pathsOf(filter: Filter): (readonly string[])[] {
  switch (filter.kind) {
    case 'and':
    case 'or':
      return [...pathsOf(filter.left), ...pathsOf(filter.right)];
    case 'not':
      return pathsOf(filter.operand);
    case 'compare':
    case 'in':
    case 'call':
    case 'any':
      return [filter.path];
  }
}
