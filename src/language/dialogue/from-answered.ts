import type { Query } from '../model/query.js';
import type { Understanding } from '../model/understanding.js';
import { understandFollowUp } from './follow-up.js';
import type { FollowUp } from './follow-up-message.js';

/**
 * What a message means that follows a question which got no answer, of the last one that got one: "which of those have no owner?" after a list
 * of apps and a question about licences. It says of which it is. undefined: its words may be of the question without an answer as well.
 */
export function goOnFromAnswered(message: FollowUp): Understanding | undefined {
  const { state } = message;
  const { understanding } = state;
  const followed = understandFollowUp(message);
  const { query } = followed ?? {};
  if (followed?.tractable !== true || followed.followsUp !== true || query === undefined) return undefined;
  if (!fits(query, understanding.query)) return undefined;
  return { ...followed, goesOnFrom: understanding.goesOnFrom ?? understanding.question };
}

/** It says something of those who were shown; who, when and for whom may be asked of anything. */
function fits({ table, where, named, check, form }: Query, before: Query | undefined): boolean {
  const isSame = table === before?.table;
  const isOfShown = named.some(({ ids = [] }) => ids.length > 0);
  const says = check !== undefined || where.some(({ words }) => before?.where.every((one) => one.words !== words));
  return (isSame || isOfShown) && says && form !== 'who' && form !== 'when';
}
