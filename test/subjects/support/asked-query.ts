import { instant } from '../../../src/core/instant.js';
import type { Query, QueryCondition } from '../../../src/language/model/query.js';
import { understand } from '../../../src/language/understand-question.js';

const now = instant('2026-11-24T10:00:00Z');

function inWords({ attribute, op, value }: QueryCondition): string {
  return value === true ? `${attribute} ${op}` : `${attribute} ${op} ${String(value)}`;
}

/**
 * What a question is understood as, on one line: "policies list, state is enabled, show exclusions, unread gmail". Parts that are absent
 * are left out; a value that is `true` is not written.
 */
export function readAsked(question: string): string {
  const { query } = understand(question, { now });
  return query === undefined ? 'no query' : describeQuery(query);
}

function describeQuery({ table, form, every, where, named, show, order, unread, check }: Query): string {
  return [
    `${table} ${form}${every === true ? ' every' : ''}`,
    ...where.map(inWords),
    ...named.map(({ kind, words, not }) => `${not === true ? 'not ' : ''}${kind} ${words}`),
    ...(show ?? []).map((id) => `show ${id}`),
    ...(order === undefined ? [] : [`order ${order.attribute} ${order.direction}`]),
    ...(check === undefined ? [] : [`check ${check}`]),
    ...unread.map((words) => `unread ${words}`),
  ].join(', ');
}
