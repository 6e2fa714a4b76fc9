import { omitUndefined } from '../../core/omit-undefined.js';
import type { AnySubjectTable } from '../../subjects/model/subject-table.js';
import type { QueryCondition } from '../model/query.js';
import type { QuestionMaterial } from '../parameters/question-parameters.js';
import { limitPeriodAhead } from './period-ahead.js';

/** A verb of a question that an instant answers: "created", "not signed in". */
export interface ReadVerb {
  readonly attribute: string;
  readonly not: boolean;
  readonly words: string;
  /** Where it stands, by the index of its words; `to` is exclusive. */
  readonly from: number;
  readonly to: number;
  /** "created or changed": it or the verb before. */
  readonly or?: boolean;
  /** The group of the condition that "or" joins it with. */
  readonly group?: number;
}

/**
 * What verbs say of when: the period belongs to the first of `timed`, unless `where` has taken it; one that is negated never happened.
 */
export function toVerbConditions(
  verbs: readonly ReadVerb[],
  where: readonly QueryCondition[],
  timed: readonly ReadVerb[],
  { period: asked, hours, here }: Pick<QuestionMaterial, 'period' | 'hours' | 'here'>,
  { attributes }: AnySubjectTable,
): readonly QueryCondition[] {
  const [first] = timed;
  const found: QueryCondition[] = [];
  const joined = verbs.some(({ or }) => or === true) ? { group: groupBehind(where) } : {};
  for (const { attribute, not, words, or, group } of verbs) {
    const inGroup = group === undefined ? joined : { group };
    if (first !== undefined && (attribute === first.attribute || or === true)) {
      const taken = [...where, ...found].find((one) => one.period !== undefined && one.attribute === attribute);
      // "not used since May, but used at some time": it happened all the same.
      if (taken?.op === 'not-within' && !not) found.push({ attribute, op: 'has', value: true, words });
      if (taken !== undefined) continue;
      const dates = limitPeriodAhead(asked, attributes[attribute], here);
      const period = { ...(not ? toSpan(dates) : dates), ...omitUndefined({ hours: hours?.hours }) };
      found.push({ attribute, op: not ? 'not-within' : 'within', value: true, period, words, ...inGroup });
    } else if (not) found.push({ attribute, op: 'has-not', value: true, words, ...inGroup });
  }
  return found;
}

/** "the same password for more than a year": what did not happen for so long did not happen since. */
const toSpan = (dates: ReturnType<typeof limitPeriodAhead>): ReturnType<typeof limitPeriodAhead> =>
  dates.since === undefined && dates.until !== undefined ? { since: dates.until } : dates;

/** The number of a new group of conditions of which any is enough. */
const groupBehind = (where: readonly QueryCondition[]): number =>
  Math.max(0, ...where.map(({ group = 0 }) => group)) + 1;
