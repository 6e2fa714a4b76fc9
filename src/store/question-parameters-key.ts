import { createHash } from 'node:crypto';
import type { QuestionParameters } from '../core/question-parameter-types.js';
import { toPostgresJson } from './postgres-safe-text.js';

/**
 * Key of a question's parameters: the SHA-256 of their canonical JSON, independent of order; absent equals undefined. A hash because a
 * person's text can be longer than the 2,704 bytes of an index row; the parameters themselves are in the report.
 */
export function computeParametersKey(parameters: QuestionParameters): string {
  const entries = Object.entries(parameters)
    .filter(([, value]) => value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256').update(toPostgresJson(entries)).digest('hex');
}
