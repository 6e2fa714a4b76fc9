import type { Query } from '../model/query.js';
import type { Understanding } from '../model/understanding.js';
import { understandAsQuery } from './dialogue-understandings.js';
import type { FollowUp } from './follow-up-message.js';
import { readWithEveryTable } from './follow-up-reading.js';
import { replaceInQuery } from './query-edits.js';
import { saysTime } from './span-of-before.js';

/**
 * "and in February?" changes the last question of the talk that named a time, even if one without a time came between ("who owns those?"). A
 * period in the future stays in the future. undefined: the message says more than a time, or no question named one.
 */
export function askOtherTime({ question, opening, state, context }: FollowUp): Understanding | undefined {
  const of = state.timed ?? state.understanding;
  const { query } = of;
  if (opening.move !== 'replace' || query === undefined || !saysTime(query)) return undefined;
  const isAhead = query.period?.until !== undefined && query.period.until > context.now;
  const own = readWithEveryTable(isAhead ? `expires ${opening.rest}` : opening.rest, context).find(
    ({ table }) => table.id === query.table,
  );
  if (own === undefined || own.nounAt !== undefined || !saysTimeAlone(own.query)) return undefined;
  return understandAsQuery(question, replaceInQuery(query, withoutShow(own.query), false), own.table, of.intent);
}

const withoutShow = ({ show: _show, ...query }: Query): Query => query;

const saysTimeAlone = ({ where, named, unread, check, order }: Query): boolean =>
  where.length === 1 &&
  where[0]?.op === 'within' &&
  named.length + unread.length === 0 &&
  check === undefined &&
  order === undefined;
