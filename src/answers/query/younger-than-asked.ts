import { formatList } from '../../core/sentence-formatting.js';
import type { Query } from '../../language/model/query.js';
import type { AnySubjectTable } from '../../subjects/model/subject-table.js';
import { formatRowValue, readAttribute } from './attribute-value-formatting.js';

const MOST_NAMES = 5;

/** "not used for six months" cannot be said of what is younger: those rows are named, with when they were made. */
export function describeYounger(
  table: AnySubjectTable,
  { where }: Query,
  matched: readonly unknown[],
): readonly string[] {
  const unused = where.find(({ attribute, op }) => op === 'not-within' && attribute === table.unused?.lastUse);
  const since = unused?.period?.since;
  const made = table.attributes[table.age ?? table.period ?? ''];
  if (since === undefined || made?.type !== 'instant') return [];
  const younger = matched.filter((row) => {
    const at = readAttribute(made, row);
    return typeof at === 'string' && Date.parse(at) > Date.parse(since);
  });
  if (younger.length === 0) return [];
  const names = younger.map((row) => `${table.subject(row as never).name} (since ${formatRowValue(made, row)})`);
  return [`Newer than that: ${formatList(names, MOST_NAMES)}.`];
}
