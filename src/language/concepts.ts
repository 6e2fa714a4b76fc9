import type { Concept, PhraseIndex } from './lexicon/lexicon.js';
import type { Word } from './tokens.js';

/** A phrase of the lexicon found in a question, by the indexes of its words (`to` is exclusive). */
export interface Mention {
  readonly concepts: readonly Concept[];
  readonly from: number;
  readonly to: number;
}

/** Finds the phrases of the lexicon from left to right, the longest first; a word belongs to one phrase only. */
export function findMentions(words: readonly Word[], index: PhraseIndex): Mention[] {
  const mentions: Mention[] = [];
  let at = 0;
  while (at < words.length) {
    const start = at;
    const phrase = index
      .get(words[start]?.stem ?? '')
      ?.find(
        ({ stems }) =>
          words[start + stems.length - 1]?.sentence === words[start]?.sentence &&
          stems.every((wanted, offset) => words[start + offset]?.stem === wanted),
      );
    if (phrase) mentions.push({ concepts: phrase.concepts, from: start, to: start + phrase.stems.length });
    at += phrase?.stems.length ?? 1;
  }
  return mentions;
}

/** The concepts of these mentions, each once. */
export function conceptsOf(mentions: readonly Mention[]): Set<Concept> {
  return new Set(mentions.flatMap((mention) => mention.concepts));
}
