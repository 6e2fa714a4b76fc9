import { memoize } from '../../core/bounded-memoize.js';
import { detectRecordShape, type RecordShape } from './record-shape.js';
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
  return readDetectedOperation(detectRecordShape(raw));
}

/** The same where the shape is known already. */
export function readDetectedOperation(detected: RecordShape | undefined): string | undefined {
  const name = detected === undefined || detected.kind === 'other-log' ? undefined : detected.operation;
  return typeof name === 'string' ? normaliseOperation(name) : undefined;
}
