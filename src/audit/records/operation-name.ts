import { memoize } from '../../core/bounded-memoize.js';
import { readRawOperation, detectRecordShape } from './record-shape.js';
import { truncateText, MAX_NAME_LENGTH } from './bounded-field-readers.js';

/**
 * Normalises an operation name, cached: workloads differ in trailing periods, kinds of dashes and runs of whitespace.
 */
export const normaliseOperation = memoize(normalised);

function normalised(operation: string): string {
  return truncateText(operation, MAX_NAME_LENGTH)
    .trim()
    .replace(/\.$/, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s+/g, ' ');
}

/** The normalised operation of a raw record; undefined if it has none. */
export function readOperation(raw: unknown): string | undefined {
  const shape = detectRecordShape(raw);
  const name = shape === undefined ? undefined : readRawOperation(shape);
  return typeof name === 'string' ? normaliseOperation(name) : undefined;
}
