import { PHRASE_INDEX, type Phrase, type PhraseIndex } from './lexicon/phrase-lexicon.js';
import { ROLE_PHRASES } from './parameters/role-names.js';

function merge(...indexes: readonly PhraseIndex[]): PhraseIndex {
  const merged = new Map<string, Map<string, Phrase>>();
  for (const [first, phrases] of indexes.flatMap((index) => [...index])) {
    const byKey = merged.get(first) ?? new Map<string, Phrase>();
    for (const phrase of phrases) {
      const key = phrase.stems.join(' ');
      const known = byKey.get(key)?.concepts ?? [];
      byKey.set(key, { stems: phrase.stems, concepts: [...new Set([...known, ...phrase.concepts])] });
    }
    merged.set(first, byKey);
  }
  return new Map(
    [...merged].map(([first, byKey]) => [first, [...byKey.values()].sort((a, b) => b.stems.length - a.stems.length)]),
  );
}

/** The lexicon and the names of directory roles as one: what questions are matched with. */
export const ALL_PHRASES: PhraseIndex = merge(PHRASE_INDEX, ROLE_PHRASES);
