import { distinctSubjects, type Subject } from '../../core/subject.js';
import type { AnySubjectTable } from '../../subjects/model/subject-table.js';
import { listValues, readAttribute } from './attribute-value-formatting.js';

/** Attributes of what was done that tell to whom or to what, the likeliest first. */
const DONE_TO = ['recipient', 'object'] as const;

function subjectsIn({ attributes }: AnySubjectTable, id: string, row: unknown): readonly Subject[] {
  const attribute = attributes[id];
  if (attribute?.type !== 'subjects') return [];
  return listValues(readAttribute(attribute, row)).flatMap((one) => (typeof one === 'object' ? [one] : []));
}

/** What the rows name beside themselves, so that a later question may be about it. `columns`: what is shown of them. */
export function listBeside(
  table: AnySubjectTable,
  columns: readonly string[],
  rows: readonly unknown[],
): { readonly beside: readonly Subject[]; readonly doneTo?: readonly Subject[] } {
  const beside = distinctSubjects(rows.flatMap((row) => columns.flatMap((id) => subjectsIn(table, id, row))));
  if (table.about !== 'event') return { beside };
  const doneTo = rows.flatMap(
    (row) => DONE_TO.map((id) => subjectsIn(table, id, row)).find((one) => one.length > 0) ?? [],
  );
  return { beside, doneTo: distinctSubjects(doneTo) };
}
