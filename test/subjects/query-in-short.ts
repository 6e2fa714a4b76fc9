import { instant } from '../../src/core/instant.js';
import type { Query, QueryCondition } from '../../src/language/model/query.js';
import { understand } from '../../src/language/understand-question.js';

/** The moment that the questions of the tests are asked at. */
export const ASKED_AT = instant('2026-11-27T09:00:00Z');

/** The query of a question; a question without one fails the test. */
export function readQuery(question: string): Query {
  const { query } = understand(question, { now: ASKED_AT });
  if (query === undefined) throw new Error(`no query: ${question}`);
  return query;
}

/**
 * A query in one line: `count tls=false | show createdBy | named Finance copies | order createdAt descending | unread gmail`. What a part
 * has nothing of is left out.
 */
export function writeQueryInShort(query: Query): string {
  const { form, every, check, checkNot, where, show = [], named, order, limit, unread } = query;
  const judged = check === undefined ? [] : [`${checkNot === true ? 'not ' : ''}judged`];
  const parts = [
    [form, ...(every === true ? ['every'] : []), ...judged, ...where.map(writeCondition)].join(' '),
    ...(show.length === 0 ? [] : [`show ${show.join(' ')}`]),
    ...(named.length === 0
      ? []
      : [`named ${named.map(({ words, not }) => `${not === true ? 'not ' : ''}${words}`).join(', ')}`]),
    ...(order === undefined ? [] : [`order ${order.attribute} ${order.direction}`]),
    ...(limit === undefined ? [] : [`limit ${limit}`]),
    ...(unread.length === 0 ? [] : [`unread ${unread.join(', ')}`]),
  ];
  return parts.join(' | ');
}

const SIGNS: Partial<Record<QueryCondition['op'], string>> = { is: '=', 'is-not': '!=' };

function writeCondition({ attribute, op, value, period, group }: QueryCondition): string {
  const day = (at: string | undefined): string => at?.slice(0, 10) ?? '';
  const what = period === undefined ? String(value) : `${day(period.since)}..${day(period.until)}`;
  const sign = SIGNS[op];
  const said =
    op === 'has' || op === 'has-not'
      ? `${attribute} ${op}`
      : sign
        ? `${attribute}${sign}${what}`
        : `${attribute} ${op} ${what}`;
  return group === undefined ? said : `${said}#${group}`;
}
