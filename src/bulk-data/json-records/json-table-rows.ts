// Part of the record scanner: record-scanner.ts says what it pays, and how that is measured.
import { Buffer } from 'node:buffer';
import { isPlainObject } from '../../core/text-and-object-guards.js';
import { ObjectEndFinder } from './json-object-end.js';

/** The names in a list of columns, `[{"name":"Id","type":"string"}]`; undefined if it goes beyond the text or is none. */
export function readColumnNames(text: string, place: number): readonly string[] | undefined {
  const end = new ObjectEndFinder().find(text, place, false);
  if (end === -1) return undefined;
  const columns = parsed(Buffer.from(text.slice(place, end), 'latin1'));
  if (!Array.isArray(columns)) return undefined;
  return columns.map((column: unknown) => {
    const name = isPlainObject(column) ? (column['name'] ?? column['ColumnName']) : column;
    return typeof name === 'string' ? name : '';
  });
}

/** A row, `["a",1]`, as a JSON object with the names of the columns; undefined if there are no names, or it is no JSON. */
export function readTableRow(bytes: Buffer, columns: readonly string[]): string | undefined {
  const values = columns.length === 0 ? undefined : parsed(bytes);
  if (!Array.isArray(values)) return undefined;
  return JSON.stringify(Object.fromEntries(columns.map((name, place) => [name, values[place] as unknown])));
}

function parsed(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
}
