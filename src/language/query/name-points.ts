import type { AnySubjectTable } from '../../subjects/model/subject-table.js';
import type { NamedSubject } from '../model/query.js';

/** What a name is worth to a table: one of an app or a person speaks for a table about apps or people, less for one that knows such of each row. */
export function scoreName(kind: NamedSubject['kind'], { about, attributes }: AnySubjectTable): number {
  if (kind !== 'app' && kind !== 'user') return 0.5;
  if (kind === 'app' && about === 'service-principal') return 3;
  if (kind === 'user' && (about === 'user' || about === 'role')) return 2;
  return Object.values(attributes).some((one) => one.type === 'subjects' && one.lookup === kind) ? 1 : 0.5;
}
