import { instant } from '../../../src/core/instant.js';
import type { FactName, FactTypes } from '../../../src/facts/fact-types.js';
import type { AnySubjectTable } from '../../../src/subjects/model/subject-table.js';

const NOW = instant('2026-11-24T09:00:00Z');

/** The rows of a table from facts, each as its attributes; subjects by their names. A fact that is absent was not read. */
export function readTableRows(
  table: AnySubjectTable,
  facts: Partial<FactTypes>,
  partial: readonly FactName[] = [],
): readonly Readonly<Record<string, unknown>>[] {
  const { rows } = table.rows(facts as never, { now: NOW, partial: new Set(partial) });
  return rows.map((row) => {
    const values = Object.entries(table.attributes).map(([id, attribute]) => [id, named(attribute.read(row as never))]);
    return Object.fromEntries(values) as Record<string, unknown>;
  });
}

function named(value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  return value.map((one: unknown) => (typeof one === 'object' && one !== null && 'name' in one ? one.name : one));
}
