import type { OperationFilter } from '../../bulk-data/json-records/operation-filter.js';
import type { Detection } from '../../detections/model/detection.js';
import { memoize } from '../../core/bounded-memoize.js';
import { normaliseOperation } from '../records/audit-record-parser.js';

/** The operations that at least one detection wants. */
export interface WantedOperations extends OperationFilter {
  /** By the name as the record writes it. */
  has(operation: string): boolean;
}

const NOT_ASCII = /[^\0-\x7f]/;

/** Creates a matcher for operations: normalised like `AuditEvent.operation`, case-insensitive. */
export function createWantedOperations(operations: Iterable<string>): WantedOperations {
  const wanted = new Set([...operations].map(keyOf));
  const has = memoize((operation) => wanted.has(keyOf(operation)));
  return {
    has,
    hasBytes: memoize((latin1) =>
      has(NOT_ASCII.test(latin1) ? Buffer.from(latin1, 'latin1').toString('utf8') : latin1),
    ),
  };
}

/** The operations these detections want. `any-wanted` adds nothing. */
export function collectWantedOperations(detections: readonly Pick<Detection, 'operations'>[]): WantedOperations {
  return createWantedOperations(
    detections.flatMap(({ operations }) => (operations === 'any-wanted' ? [] : operations)),
  );
}

function keyOf(operation: string): string {
  return normaliseOperation(operation).toLowerCase();
}
