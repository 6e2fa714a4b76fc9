import type { AnySubjectTable } from '../../subjects/model/subject-table.js';
import type { NamedSubject } from '../model/query.js';

/** What a name is worth to a table: one of an app speaks for a table about apps, less for one that knows an app of each row. */
export function scoreName(kind: NamedSubject['kind'], { about, attributes }: AnySubjectTable): number {
  if (kind !== 'app') return 0.5;
  if (about === 'service-principal') return 3;
  return Object.values(attributes).some((one) => one.type === 'subjects' && one.lookup === 'app') ? 1 : 0.5;
}
