import { omitUndefined } from '../../core/omit-undefined.js';
import type { QueryCondition } from '../model/query.js';

/** The words of a condition on the time of a table's own, where no verb says which time is meant. */
const NO_VERB = 'period';

/**
 * "rules created at night" → "and in October?": of dates and hours, what the new conditions do not name stays as it was before, and without
 * a verb it is the same time that is meant.
 */
export function keepTimes(
  before: readonly QueryCondition[],
  asked: readonly QueryCondition[],
): readonly QueryCondition[] {
  return asked.map((one) => {
    if (one.period === undefined) return one;
    const old = before.find(
      ({ attribute, period }) => period !== undefined && (one.words === NO_VERB || attribute === one.attribute),
    );
    if (old?.period === undefined) return one;
    const { since, until, hours } = one.period;
    const dates = since === undefined && until === undefined ? old.period : { since, until };
    const period = omitUndefined({ since: dates.since, until: dates.until, hours: hours ?? old.period.hours });
    return { ...one, attribute: old.attribute, period };
  });
}
