import type { Instant } from '../../core/instant.js';
import { formatList } from '../../core/sentence-formatting.js';
import { type FingerprintPart, FINGERPRINT_PART_WORDS, FINGERPRINT_PARTS } from './app-fingerprint-parts.js';

/** A part of an approved app that could not be compared with the approval, and since when. */
export interface UncomparedPart {
  readonly part: FingerprintPart;
  readonly since: Instant;
}

/** "its admin roles and its credentials could not be compared since 2026-11-24", for one-line texts about an approval. */
export function describeUncomparedParts(uncompared: readonly UncomparedPart[]): string {
  const [first] = uncompared;
  if (first === undefined) return '';
  const since = uncompared.reduce((at, one) => (one.since < at ? one.since : at), first.since);
  return `${formatList(
    uncompared.map(({ part }) => FINGERPRINT_PART_WORDS[part]),
    FINGERPRINT_PARTS.length,
  )} could not be compared since ${since.slice(0, 10)}`;
}
