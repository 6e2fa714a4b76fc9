import { instant, type Instant } from '../../core/instant.js';
import { omitUndefined } from '../../core/omit-undefined.js';
import type { Attribute } from '../../subjects/model/attribute.js';
import type { Period } from '../parameters/question-period.js';

/** The period of an attribute: of one that lies ahead it begins now, for what has expired does not expire before Christmas. */
export function limitPeriodAhead(
  { since, until }: Period,
  attribute: Attribute<never> | undefined,
  nowMs: number,
): { readonly since?: Instant; readonly until?: Instant } {
  const isAhead = attribute?.type === 'instant' && attribute.ahead === true;
  const begins = isAhead && until !== undefined && Date.parse(until) > nowMs ? instant(nowMs) : undefined;
  return omitUndefined({ since: since ?? begins, until });
}
