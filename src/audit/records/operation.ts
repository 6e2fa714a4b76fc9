import { remembering } from '../../core/remembering.js';
import { isFields, type Fields } from './fields.js';
import { kept, MAX_NAME_LENGTH } from './text.js';

/** One trailing period, dashes of all kinds and runs of blanks are written differently by different workloads. */
export const normalise = remembering(normalised);

function normalised(operation: string): string {
  return kept(operation, MAX_NAME_LENGTH)
    .trim()
    .replace(/\.$/, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s+/g, ' ');
}

/** Where a record has its operation, by its shape; `undefined` is none of those known. */
export type RecordShape =
  | { readonly kind: 'management'; readonly record: Fields }
  | { readonly kind: 'graph'; readonly record: Fields }
  | { readonly kind: 'wrapped'; readonly record: Fields };

/**
 * Tells the three shapes by their fields. `wrapped` is a Management API record inside one of the audit search: Graph's `auditData`
 * (https://learn.microsoft.com/graph/api/resources/security-auditlogrecord), or `AuditData`, JSON as text, of `Search-UnifiedAuditLog`.
 */
export function shapeOf(raw: unknown): RecordShape | undefined {
  if (!isFields(raw)) return undefined;
  if ('Operation' in raw) return { kind: 'management', record: raw };
  if ('activityDisplayName' in raw) return { kind: 'graph', record: raw };
  const inner = raw['auditData'] ?? raw['AuditData'];
  const record = typeof inner === 'string' ? parsed(inner) : inner;
  return isFields(record) ? { kind: 'wrapped', record } : undefined;
}

/** The operation of a raw record, normalised; undefined when it has none. */
export function operationOf(raw: unknown): string | undefined {
  const shape = shapeOf(raw);
  const name = shape?.record[shape.kind === 'graph' ? 'activityDisplayName' : 'Operation'];
  return typeof name === 'string' ? normalise(name) : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
