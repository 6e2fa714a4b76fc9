import type { Instant } from '../../core/instant.js';
import { ADDRESS_ATTRIBUTES } from '../../language/model/left-question.js';
import { isMaker, MAKING_IN_LOG } from '../../language/model/making-in-log.js';
import type { AnySubjectTable } from '../../subjects/model/subject-table.js';
import type { QueryAnswer } from '../model/query-answer.js';
import { listValues, readAttribute, valueText } from './attribute-value-formatting.js';

/** More rows than this cannot be "that role". */
const MOST_ROWS_OF_ROLES = 12;

/**
 * What the rows of an answer tell that is no subject, so that a later question may be about it: the roles, each once, and the moment and
 * the address of an only row. `columns`: the attributes that are shown of them, by id.
 */
export function listTold(
  table: AnySubjectTable,
  columns: readonly string[],
  rows: readonly unknown[],
): Pick<QueryAnswer, 'roles' | 'moment' | 'address'> {
  const shown = columns.flatMap((id) => table.attributes[id] ?? []);
  const addresses = columns.filter((id) => ADDRESS_ATTRIBUTES.has(id)).flatMap((id) => table.attributes[id] ?? []);
  const roles = rows.length > MOST_ROWS_OF_ROLES ? [] : rows.flatMap((row) => rolesOf(shown, row));
  // What was done was done at some time, whichever of its columns are shown.
  const happened = table.attributes[momentOfRows(table, columns) ?? ''] ?? [];
  const [moment] = rows.length === 1 ? [...shown, happened].flat().flatMap((one) => momentOf(one, rows[0])) : [];
  const [address] = rows.length === 1 ? addresses.flatMap((one) => textsOf(one, rows[0])) : [];
  return {
    ...(roles.length === 0 ? {} : { roles: [...new Set(roles)] }),
    ...(moment === undefined ? {} : { moment }),
    ...(address === undefined ? {} : { address }),
  };
}

/** When what is shown happened: a change at its own time, and that something was made by somebody, or from somewhere, when it was made. */
function momentOfRows({ about, period }: AnySubjectTable, columns: readonly string[]): string | undefined {
  if (about === 'event') return period;
  const tellsMaking = columns.some((id) => isMaker(about, id) || id === 'createdFrom');
  return tellsMaking ? MAKING_IN_LOG[about]?.made : undefined;
}

type Shown = AnySubjectTable['attributes'][string];

/** Roles stand in the first attribute that holds any. */
function rolesOf(shown: readonly Shown[], row: unknown): readonly string[] {
  const attribute = shown.find((one) => one.type === 'text' && one.lookup === 'role');
  return attribute === undefined ? [] : textsOf(attribute, row);
}

function momentOf(attribute: Shown, row: unknown): readonly Instant[] {
  if (attribute.type !== 'instant') return [];
  const at = attribute.read(row as never);
  return at === undefined || at === null ? [] : [at];
}

const textsOf = (attribute: Shown, row: unknown): readonly string[] =>
  listValues(readAttribute(attribute, row)).map(valueText);
