import { labelInSentence } from '../../core/sentence-formatting.js';
import { BY_NAME, isInFull, type Query, type QueryOrder } from '../../language/model/query.js';
import type { Attribute } from '../../subjects/model/attribute.js';
import type { AnySubjectTable } from '../../subjects/model/subject-table.js';
import { formatAttributeValue, listValues, readAttribute, valueText } from './attribute-value-formatting.js';

type Key = number | string | undefined;

const TEXTS = new Intl.Collator('en', { sensitivity: 'base', numeric: true });

function compare(one: Key, other: Key): number {
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  return TEXTS.compare(String(one), String(other));
}

function keyOf(attribute: Attribute<never>, row: unknown): Key {
  const value = readAttribute(attribute, row);
  const [first] = listValues(value);
  if (first === undefined) return undefined;
  if (typeof first === 'number') return first;
  const key = attribute.type === 'instant' ? Date.parse(valueText(first)) : formatAttributeValue(attribute, value);
  return Number.isNaN(key) ? undefined : key;
}

/** The rows in the order that is asked for. What has no value comes last where all are wanted; it is neither the first nor the last of some. */
export function orderRows(rows: readonly unknown[], table: AnySubjectTable, query: Query): readonly unknown[] {
  const { order } = query;
  if (order === undefined) return rows;
  const attribute = table.attributes[order.attribute];
  if (attribute === undefined && order.attribute !== BY_NAME) return rows;
  const sign = order.direction === 'ascending' ? 1 : -1;
  const keyed = rows.map((row) => ({
    row,
    key: attribute === undefined ? table.subject(row as never).name : keyOf(attribute, row),
  }));
  const placed = keyed
    .filter(({ key }) => key !== undefined)
    .toSorted((a, b) => sign * compare(a.key, b.key))
    .map(({ row }) => row);
  const others = isInFull(query) ? keyed.filter(({ key }) => key === undefined).map(({ row }) => row) : [];
  return [...placed, ...others];
}

/** What it would be ordered by is not known, where "never" is. */
export function isUnplaced(row: unknown, { attributes }: AnySubjectTable, { order }: Query): boolean {
  const attribute = order === undefined ? undefined : attributes[order.attribute];
  return attribute !== undefined && readAttribute(attribute, row) === undefined;
}

/** As many as are asked for; where only the first is, also those that are equal to it. */
export function limitRows(
  rows: readonly unknown[],
  table: AnySubjectTable,
  { limit: most, order }: Query,
): readonly unknown[] {
  const attribute = order === undefined ? undefined : table.attributes[order.attribute];
  if (most !== 1 || attribute === undefined) return most === undefined ? rows : rows.slice(0, most);
  const key = (row: unknown): string => listValues(readAttribute(attribute, row)).map(valueText).join();
  const [best] = rows;
  return best === undefined ? rows : rows.filter((row) => key(row) === key(best));
}

/** ", by last use, latest first (9 without it last)": how a list is sorted of which all rows are wanted. */
export function sayOrder(
  { query, table }: { readonly query: Query; readonly table: AnySubjectTable },
  rows: readonly unknown[],
): string {
  const { order } = query;
  if (order === undefined || !isInFull(query) || rows.length < 2) return '';
  const attribute = table.attributes[order.attribute];
  const without = attribute === undefined ? 0 : rows.filter((row) => keyOf(attribute, row) === undefined).length;
  const last = without === 0 ? '' : ` (${without} without it last)`;
  return `, by ${labelInSentence(attribute?.label ?? 'name')}, ${sayDirection(attribute, order)}${last}`;
}

function sayDirection(attribute: Attribute<never> | undefined, { direction }: QueryOrder): string {
  const isUp = direction === 'ascending';
  if (attribute?.type === 'instant') return isUp ? 'earliest first' : 'latest first';
  if (attribute?.type === 'number') return isUp ? 'lowest first' : 'highest first';
  return isUp ? 'A to Z' : 'Z to A';
}
