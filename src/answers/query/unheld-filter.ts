import type { NamedSubject } from '../../language/model/query.js';
import type { AnySubjectTable } from '../../subjects/model/subject-table.js';
import { readAttribute } from './attribute-value-formatting.js';
import type { RowFilter } from './row-filter.js';

/**
 * The filter for a role, permission or department that no row holds. A row of which it was not read may hold it: without the grants of
 * apps nobody can tell that none holds Files.Read.All.
 */
export function filterOnNone({ kind, words, not }: NamedSubject, { attributes }: AnySubjectTable): RowFilter {
  const holders = Object.values(attributes).filter(
    (one) => (one.type === 'text' || one.type === 'subjects') && one.lookup === kind,
  );
  return {
    test: (row) => (holders.some((one) => readAttribute(one, row) === undefined) ? undefined : not === true),
    says: `${kind} ${words}`,
  };
}
