import assert from 'node:assert/strict';
import type { FactName, FactReading } from '../../../src/facts/fact-types.js';
import type { Instant } from '../../../src/core/instant.js';
import { SUBJECT_TABLES } from '../../../src/subjects/lib/subject-table-registry.js';
import type { AnySubjectTable } from '../../../src/subjects/model/subject-table.js';
import { connectDemoTenant, NOW } from '../../tenant/support/demo-tenant-connection.js';

/** Rows of a table by the name of their subject, each as its attributes. Several rows of one name stand in a list. */
export type RowsByName = ReadonlyMap<string, readonly Readonly<Record<string, unknown>>[]>;

/** What is not read, or read with gaps. */
interface Withheld {
  readonly without?: readonly FactName[];
  readonly partial?: readonly FactName[];
}

/** The demo tenant's facts, read once, as rows of a table. */
export interface DemoTableRows {
  read(withheld?: Withheld): RowsByName;
  close(): Promise<void>;
}

/** Reads the facts of a table from the demo tenant. `since`: how far back its logs are read. */
export async function openDemoTableRows(tableId: string, since: Instant): Promise<DemoTableRows> {
  const table = SUBJECT_TABLES.find(({ id }) => id === tableId);
  assert.ok(table !== undefined, `no table ${tableId}`);
  const house = await connectDemoTenant();
  const { facts } = await house.tenant.reader.collect([...table.needs, ...table.wants], { since });
  const readings = Object.entries(facts) as [FactName, FactReading<FactName>][];
  return {
    read: (withheld = {}) => buildRows(table, readings, withheld),
    close: () => house.close(),
  };
}

function buildRows(
  table: AnySubjectTable,
  readings: readonly (readonly [FactName, FactReading<FactName>])[],
  { without = [], partial = [] }: Withheld,
): RowsByName {
  const values = Object.fromEntries(
    readings.flatMap(([name, reading]) => {
      assert.ok(reading.ok, `${name} is not read`);
      return without.includes(name) ? [] : [[name, reading.value]];
    }),
  );
  const { rows } = table.rows(values as never, { now: NOW, partial: new Set(partial) });
  const byName = new Map<string, Readonly<Record<string, unknown>>[]>();
  for (const row of rows) {
    const { name } = table.subject(row as never);
    const shown = Object.entries(table.attributes).map(([id, attribute]) => [id, plain(attribute.read(row as never))]);
    byName.set(name, [...(byName.get(name) ?? []), Object.fromEntries(shown) as Record<string, unknown>]);
  }
  return byName;
}

/** Subjects by their names. */
function plain(value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  return value.map((one: unknown) => (typeof one === 'object' && one !== null && 'name' in one ? one.name : one));
}
