import { remembering } from '../../core/remembering.js';
import { operationIn, shapeOf } from './shape.js';
import { kept, MAX_NAME_LENGTH } from './text.js';

/**
 * Normalises an operation name, cached: workloads differ in trailing periods, kinds of dashes and runs of whitespace.
 */
export const normalise = remembering(normalised);

function normalised(operation: string): string {
  return kept(operation, MAX_NAME_LENGTH)
    .trim()
    .replace(/\.$/, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s+/g, ' ');
}

/** The normalised operation of a raw record; undefined if it has none. */
export function operationOf(raw: unknown): string | undefined {
  const shape = shapeOf(raw);
  const name = shape === undefined ? undefined : operationIn(shape);
  return typeof name === 'string' ? normalise(name) : undefined;
}
