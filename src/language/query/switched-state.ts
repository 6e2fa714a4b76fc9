import type { AnySubjectTable } from '../../subjects/model/subject-table.js';
import type { QueryCondition } from '../model/query.js';

/** Attributes that say whether something is switched on. */
const IS_SWITCH: ReadonlySet<string> = new Set(['enabled', 'state']);
const SWITCHED: ReadonlySet<unknown> = new Set([true, false, 'enabled', 'disabled', 'enforced', 'off', 'on']);

/** Whether a condition is on a switch: "is disabled". */
export const isOfSwitch = ({ attribute, value }: QueryCondition): boolean =>
  IS_SWITCH.has(attribute) && SWITCHED.has(value);

/** Whether a condition says that something is over: "run out". */
const isOver = ({ attribute, value }: QueryCondition): boolean =>
  (attribute === 'expired' && value === true) || (attribute === 'state' && value === 'expired');

/** Whether a condition tells of an end for which the table has no time: "when does the app run out?". */
export const isEndWithoutTime = (condition: QueryCondition, { attributes }: AnySubjectTable): boolean =>
  isOver(condition) && !Object.values(attributes).some((one) => one.type === 'instant' && one.ahead === true);

/** Rules and connectors tell their last change themselves, which is the switch or came after it. Of others only the log knows. */
export const tellsLastChange = ({ attributes }: AnySubjectTable): boolean => attributes['changedAt'] !== undefined;
