import { isPlainObject } from '../../../core/text-and-object-guards.js';
import type { RawFields } from '../raw-record-fields.js';

/** One way in which an audit record can be written. A new one is one definition in a list of `record-shape.ts`. */
export interface RecordShapeDefinition {
  /** As the documents name it, in the singular. */
  readonly name: string;
  /** Whose fields the record has once it is converted; each has one parser. */
  readonly api: 'management' | 'graph' | 'sign-in';
  /** Judged by which fields there are, not by their values: the columns of a CSV are judged before its first row. */
  matches(fields: RawFields): boolean;
  /** The operation as the record has it, whatever its type. */
  operation(fields: RawFields): unknown;
  /** The same record with the API's names; a text says why it cannot be read. Absent: it has them. */
  convert?(fields: RawFields): RawFields | string;
}

/** Something around a record: a column, an envelope, a document of a search engine. */
export interface WrapperDefinition {
  readonly name: string;
  /** What is inside, as an object or as JSON text; undefined if there is nothing. */
  inner(fields: RawFields): unknown;
  /** Whether nothing else may be the record, so that an inside that cannot be read makes the record malformed. */
  readonly isOnly?: true;
}

/** Records of another log, which no detection can use. They are counted as skipped. */
export interface OtherLogDefinition {
  /** The log's name in the plural ("sign-ins of apps"); undefined if the record is none of it. */
  name(fields: RawFields): string | undefined;
}

/** Whether any of these fields is there. */
export function hasAnyField(fields: RawFields, ...names: readonly string[]): boolean {
  return names.some((name) => name in fields);
}

/** A field of an object inside, by its path; undefined where the path ends early. Search engines also flatten paths to one name. */
export function readPath(fields: RawFields, ...path: readonly string[]): unknown {
  const flat = fields[path.join('.')];
  if (flat !== undefined) return flat;
  let value: unknown = fields;
  for (const name of path) value = isPlainObject(value) ? value[name] : undefined;
  return value;
}

/** A value that may be JSON as text; other text stays as it is. */
export function parsedIfJson(value: unknown): unknown {
  if (typeof value !== 'string' || !/^\s*[[{]/.test(value)) return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}
