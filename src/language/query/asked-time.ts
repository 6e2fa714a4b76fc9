import type { AnySubjectTable } from '../../subjects/model/subject-table.js';
import type { QueryCondition } from '../model/query.js';
import { isEndWithoutTime, isOfSwitch, tellsLastChange } from './switched-state.js';

const UNTIL_WHEN =
  /^(?:and |so )?(?:until|till|bis|jusqu.?[aà]|hasta) (?:when|wann|quand|cu[aá]ndo|what|which)(?!\p{L})/u;

/** Which time a question with "when" asks for. */
export interface AskedTime {
  /** The instant at which something ends, where it is asked until when. */
  readonly end?: string;
  /** Whether the table has a time to tell. */
  readonly isKnown: boolean;
}

/** Finds the time that is asked for among the attributes. `show`: those that the words name. */
export function findAskedTime(
  plain: string,
  table: AnySubjectTable,
  { show, where }: { readonly show: readonly string[]; readonly where: readonly QueryCondition[] },
): AskedTime {
  const { attributes, period } = table;
  const ahead = Object.entries(attributes).find(([, one]) => one.type === 'instant' && one.ahead === true)?.[0];
  const end = UNTIL_WHEN.test(plain) ? ahead : undefined;
  // "when was it disabled?": not when it was created.
  const knowsSwitch = tellsLastChange(table) || !where.some(isOfSwitch);
  // "when does it run out?": not when it was created.
  const knowsEnd = !where.some((one) => isEndWithoutTime(one, table));
  const isNamed = show.some((id) => attributes[id]?.type === 'instant');
  const isKnown = end !== undefined || isNamed || (period !== undefined && knowsSwitch && knowsEnd);
  return { isKnown, ...(end === undefined ? {} : { end }) };
}
