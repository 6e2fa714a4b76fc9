import { instant, type Instant } from '../../core/instant.js';
import type { Listing } from '../../core/report-listing.js';
import type { AnswerValue } from '../model/query-answer.js';

const MINUTE = /^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}) UTC$/;

/** The moment that an answer tells of: that of its value, or the only one of its only row. undefined: it tells of none, or of several. */
export function findMoment({ value }: Pick<AnswerValue, 'value'>, { rows }: Listing): Instant | undefined {
  if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T/.test(value)) return instant(value);
  const [row, ...others] = rows;
  if (row === undefined || others.length > 0) return undefined;
  const [found] = row.cells.flatMap((cell) => MINUTE.exec(cell) ?? []);
  const [, day = '', time = ''] = MINUTE.exec(found ?? '') ?? [];
  return found === undefined ? undefined : instant(`${day}T${time}:00Z`);
}
