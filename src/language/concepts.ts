import type { Concept, PhraseIndex } from './lexicon/lexicon.js';
import type { Word } from './tokens.js';

/** A phrase of the lexicon found in a question, by the indexes of its words (`to` is exclusive). */
export interface Mention {
  readonly concepts: readonly Concept[];
  readonly from: number;
  readonly to: number;
}

/** The longest phrase that begins at a word. */
function phraseAt(words: readonly Word[], start: number, index: PhraseIndex): Mention | undefined {
  const phrase = index
    .get(words[start]?.stem ?? '')
    ?.find(
      ({ stems }) =>
        words[start + stems.length - 1]?.sentence === words[start]?.sentence &&
        stems.every((wanted, offset) => words[start + offset]?.stem === wanted),
    );
  return phrase && { concepts: phrase.concepts, from: start, to: start + phrase.stems.length };
}

/**
 * Finds the phrases of the lexicon from left to right, the longest first. A word inside a phrase says nothing by itself
 * ("application administrator" is no app), but a phrase of several words may begin inside another and go on after it: "app
 * consent settings" is both "app consent" and "consent settings".
 */
export function findMentions(words: readonly Word[], index: PhraseIndex): Mention[] {
  const mentions: Mention[] = [];
  let covered = 0;
  for (let at = 0; at < words.length; at += 1) {
    const mention = phraseAt(words, at, index);
    if (!mention || mention.to <= covered || (at < covered && mention.to - at < 2)) continue;
    mentions.push(mention);
    covered = mention.to;
  }
  return mentions;
}

/** The concepts of these mentions, each once. */
export function conceptsOf(mentions: readonly Mention[]): Set<Concept> {
  return new Set(mentions.flatMap((mention) => mention.concepts));
}
