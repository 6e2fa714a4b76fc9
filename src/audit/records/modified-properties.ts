import type { AuditPropertyChange } from '../../m365/audit-event.js';
import { equalsIgnoringCase } from '../../m365/audit-event-fields.js';
import type { RawFields } from './raw-record-fields.js';
import { isPlainObject } from '../../core/text-and-object-guards.js';
import { internRecordText } from './record-text-interning.js';
import {
  MAX_ITEMS,
  MAX_NAME_LENGTH,
  truncateText,
  parseJsonOrText,
  createValueTruncator,
} from './bounded-field-readers.js';

/** A property before and after, as the record has it; values can be of any type. */
export interface RawPropertyChange {
  readonly name: string;
  readonly old: unknown;
  readonly new: unknown;
}

/**
 * Parses the changed properties of either record shape into text; lists become compact JSON. Undefined if `raw` is not
 * a list.
 */
export function parsePropertyChanges(
  raw: unknown,
  read: (item: RawFields) => RawPropertyChange | undefined,
): readonly AuditPropertyChange[] | undefined {
  if (raw === null || raw === undefined || raw === '') return [];
  const list = typeof raw === 'string' ? parseJsonOrText(raw) : raw;
  if (!Array.isArray(list)) return undefined;
  const keep = createValueTruncator();
  const changes: AuditPropertyChange[] = [];
  const items: readonly unknown[] = list.length > MAX_ITEMS ? list.slice(0, MAX_ITEMS) : list;
  for (const item of items) {
    const change = isPlainObject(item) ? read(item) : undefined;
    if (change === undefined) continue;
    const old = keep(textOf(change.old));
    changes.push({
      name: internRecordText(truncateText(change.name, MAX_NAME_LENGTH)),
      old,
      new: keep(textOf(change.new)),
    });
  }
  return changes;
}

/** How many layers of JSON string encoding are undone (`"\"Mail.Read\""`): Graph adds one. */
const MOST_LAYERS = 3;

/**
 * A value as text. JSON inside a string is unwrapped; a list, which the Management API prints over several lines, is
 * made compact.
 */
function textOf(value: unknown): string {
  let text = typeof value === 'string' ? value : value === null || value === undefined ? '' : JSON.stringify(value);
  for (let layer = 0; layer < MOST_LAYERS && text.startsWith('"'); layer++) {
    const inner = parseJsonOrText(text);
    if (typeof inner !== 'string' || inner === text) break;
    text = inner;
  }
  if (text === '' || (!text.startsWith('[') && !/^\s+\[/.test(text))) return text;
  const list = parseJsonOrText(text);
  return Array.isArray(list) ? JSON.stringify(list) : text;
}

/** Finds a property by case-insensitive name at any position; the last one if several match. */
export function findPropertyChange(
  changes: readonly AuditPropertyChange[],
  name: string,
): AuditPropertyChange | undefined {
  for (let place = changes.length - 1; place >= 0; place--) {
    const change = changes[place];
    if (change !== undefined && equalsIgnoringCase(change.name, name)) return change;
  }
  return undefined;
}

/** The new value of a property, or the old one if it was removed. A list with one entry yields that entry. */
export function readNewOrRemovedValue(change: AuditPropertyChange | undefined): string | undefined {
  if (change === undefined) return undefined;
  const now = single(change.new);
  const text = now === '' ? single(change.old) : now;
  return text === '' ? undefined : text;
}

function single(text: string): string {
  if (!text.startsWith('[')) return text.trim();
  const list = parseJsonOrText(text);
  if (!Array.isArray(list)) return text.trim();
  const first: unknown = list[0];
  return typeof first === 'string' && list.length === 1 ? first.trim() : '';
}
