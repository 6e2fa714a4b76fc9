import type { Instant } from '../../core/instant.js';
import type { AnySubjectTable } from '../../subjects/model/subject-table.js';
import type { QueryAnswer } from '../model/query-answer.js';
import { listValues, readAttribute, valueText } from './attribute-value-formatting.js';

/** More rows than this cannot be "that role". */
const MOST_ROWS_OF_ROLES = 12;

/**
 * What the rows of an answer tell that is no subject, so that a later question may be about it: the roles, each once, and the moment of an
 * only row. `columns`: the attributes that are shown of them, by id.
 */
export function listTold(
  table: AnySubjectTable,
  columns: readonly string[],
  rows: readonly unknown[],
): Pick<QueryAnswer, 'roles' | 'moment'> {
  const shown = columns.flatMap((id) => table.attributes[id] ?? []);
  const roles = rows.length > MOST_ROWS_OF_ROLES ? [] : rows.flatMap((row) => rolesOf(shown, row));
  // What was done was done at some time, whichever of its columns are shown.
  const happened = table.about === 'event' ? (table.attributes[table.period ?? ''] ?? []) : [];
  const [moment] = rows.length === 1 ? [...shown, happened].flat().flatMap((one) => momentOf(one, rows[0])) : [];
  return {
    ...(roles.length === 0 ? {} : { roles: [...new Set(roles)] }),
    ...(moment === undefined ? {} : { moment }),
  };
}

type Shown = AnySubjectTable['attributes'][string];

/** Roles stand in the first attribute that holds any. */
function rolesOf(shown: readonly Shown[], row: unknown): readonly string[] {
  const attribute = shown.find((one) => one.type === 'text' && one.lookup === 'role');
  return attribute === undefined ? [] : listValues(readAttribute(attribute, row)).map(valueText);
}

function momentOf(attribute: Shown, row: unknown): readonly Instant[] {
  if (attribute.type !== 'instant') return [];
  const at = attribute.read(row as never);
  return at === undefined || at === null ? [] : [at];
}
