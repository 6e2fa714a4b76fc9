import { instant, type Instant } from '../../core/instant.js';
import { omitUndefined } from '../../core/omit-undefined.js';
import type { Attribute } from '../../subjects/model/attribute.js';
import type { QueryCondition } from '../model/query.js';
import type { TimeContext } from '../parameters/time-span.js';
import type { Period } from '../parameters/question-period.js';

/**
 * The period of an attribute: of one that lies ahead it begins now, for what has expired does not expire before Christmas; and "expired in
 * the last 30 days" ends now.
 */
export function limitPeriodAhead(
  { since, until }: Period,
  attribute: Attribute<never> | undefined,
  { nowMs, isOverToo }: Pick<TimeContext, 'nowMs' | 'isOverToo'>,
): { readonly since?: Instant; readonly until?: Instant } {
  const isAhead = attribute?.type === 'instant' && attribute.ahead === true;
  const isToCome = isAhead && isOverToo !== true && until !== undefined && Date.parse(until) > nowMs;
  const begins = isToCome ? instant(nowMs) : undefined;
  const ends = isAhead && since !== undefined && Date.parse(since) < nowMs ? instant(nowMs) : undefined;
  return omitUndefined({ since: since ?? begins, until: until ?? ends });
}

/** "have expired or expire in the next 30 days": nothing is both, so that it is one period, without its beginning. */
export function joinOverWithAhead(
  where: QueryCondition[],
  attributes: Readonly<Record<string, Attribute<never>>>,
): void {
  const at = where.findIndex(({ attribute, op, value, period }) => {
    const isAhead = op === 'within' && value !== false && period?.until !== undefined;
    return isAhead && findOver(where, attributes[attribute]) !== undefined;
  });
  const ahead = where[at];
  const over = ahead && findOver(where, attributes[ahead.attribute]);
  if (ahead?.period === undefined || over === undefined) return;
  const { until, hours } = ahead.period;
  where.splice(at, 1, { ...ahead, period: omitUndefined({ until, hours }) });
  where.splice(where.indexOf(over), 1);
}

function findOver(
  where: readonly QueryCondition[],
  attribute: Attribute<never> | undefined,
): QueryCondition | undefined {
  if (attribute?.type !== 'instant' || attribute.over === undefined) return undefined;
  const { attribute: of, value } = attribute.over;
  return where.find((one) => one.attribute === of && one.op === 'is' && one.value === value);
}
