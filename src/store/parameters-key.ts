import { createHash } from 'node:crypto';
import type { QuestionParameters } from '../core/question.js';
import { storableJson } from './storable.js';

/**
 * The same for the same parameters in any order, absent and undefined alike: the SHA-256 of their canonical JSON. A hash because
 * the text of a person can be longer than the 2,704 bytes that an index row may have; the parameters themselves are in the report.
 */
export function parametersKey(parameters: QuestionParameters): string {
  const entries = Object.entries(parameters)
    .filter(([, value]) => value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256').update(storableJson(entries)).digest('hex');
}
