import type { AnySubjectTable } from '../../subjects/model/subject-table.js';
import type { QueryCondition, QueryForm } from '../model/query.js';

/** Attributes that say whether something is switched on. */
const IS_SWITCH: ReadonlySet<string> = new Set(['enabled', 'state']);
const SWITCHED: ReadonlySet<unknown> = new Set([
  ...[true, false, 'enabled', 'disabled', 'enforced', 'off', 'on'],
  ...['audit-only', 'report-only'],
]);

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

const SINCE =
  /(?<!\p{L})(?:since when|from when|(?:for )?how long|seit wann|wie lange|depuis (?:quand|combien de temps)|desde cu[áa]ndo|(?:desde )?hace cu[áa]nto)(?!\p{L})/u;

/** What is said of the making, and asked of the change. */
const OF_CHANGE: ReadonlyMap<string, string> = new Map([
  ['createdAt', 'changedAt'],
  ['createdBy', 'changedBy'],
]);

/**
 * "since when is it off?" asks for the switch, which is the last change or was before it; not for the making, though "since when" is said of that,
 * too. Changes `show`. `saysMaking`: a verb asks for the making.
 */
export function askSinceSwitched(
  { plain, form, saysMaking }: { readonly plain: string; readonly form: QueryForm; readonly saysMaking: boolean },
  table: AnySubjectTable,
  { show, where }: { readonly show: string[]; readonly where: readonly QueryCondition[] },
): void {
  if (saysMaking || !tellsLastChange(table) || !where.some(isOfSwitch)) return;
  if (form !== 'when' && !SINCE.test(plain)) return;
  const asked = show.map((id) => OF_CHANGE.get(id) ?? id);
  const isTime = asked.some((id) => table.attributes[id]?.type === 'instant');
  show.splice(0, show.length, ...new Set([...(isTime ? [] : ['changedAt']), ...asked]));
}
