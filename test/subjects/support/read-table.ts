import type { CheckFacts } from '../../../src/checks/model/check.js';
import type { FactName } from '../../../src/facts/fact-types.js';
import type { AnySubjectTable, TableContext } from '../../../src/subjects/model/subject-table.js';
import type { AttributeValue } from '../../../src/subjects/model/attribute.js';
import { ASKED_AT } from './question-as-read-by-table.js';

/** Reads attributes of the rows of a table, by the name of the row's subject. */
export type ReadCell = (name: string, attribute: string) => AttributeValue;

/** Builds the rows of a table from facts, some of which may have been read in part. */
export function readTable(
  table: AnySubjectTable,
  facts: Partial<CheckFacts<FactName, never>>,
  partial: readonly FactName[] = [],
): ReadCell {
  const context: TableContext = { now: ASKED_AT, partial: new Set(partial) };
  const { rows } = table.rows(facts as never, context);
  const byName = new Map(rows.map((row) => [table.subject(row as never).name, row]));
  return (name, attribute) => {
    const row = byName.get(name);
    const definition = table.attributes[attribute];
    if (row === undefined || definition === undefined) throw new Error(`no ${attribute} of ${name}`);
    return definition.read(row as never);
  };
}
