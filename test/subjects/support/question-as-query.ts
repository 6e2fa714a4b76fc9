import { instant } from '../../../src/core/instant.js';
import type { Query } from '../../../src/language/model/query.js';
import { understand } from '../../../src/language/understand-question.js';

const NOW = instant('2026-11-26T12:00:00Z');

/** The query of a question in one line: "apps list: power is reads-all-mail; unread forward". */
export function describeQuestion(question: string): string {
  const { query } = understand(question, { now: NOW });
  return query === undefined ? 'no query' : describeQuery(query);
}

/** A query in one line. */
export function describeQuery(query: Query): string {
  const { table, form, where, named, show = [], check, checkNot, order, limit, unread } = query;
  const parts = [
    ...where.map(({ attribute, op, value, period, group }) => {
      const what = period === undefined ? (op.startsWith('has') ? '' : ` ${String(value)}`) : ' period';
      return `${attribute} ${op}${what}${group === undefined ? '' : ' (or)'}`;
    }),
    ...named.map(({ kind, words, not }) => `${kind}${not === true ? ' not' : ''} ${words}`),
    ...(show.length === 0 ? [] : [`show ${show.join(' ')}`]),
    ...(check === undefined ? [] : [`${checkNot === true ? 'not ' : ''}${check}`]),
    ...(order === undefined ? [] : [`${order.direction} ${order.attribute}`]),
    ...(limit === undefined ? [] : [`limit ${limit}`]),
    ...(unread.length === 0 ? [] : [`unread ${unread.join(', ')}`]),
  ];
  return `${table} ${form}: ${parts.join('; ')}`.trim();
}
