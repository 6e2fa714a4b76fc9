import type { Concept, PhraseIndex } from './lexicon/phrase-lexicon.js';
import type { Word } from './question-tokenizer.js';

/** A phrase of the lexicon found in a question, by the indexes of its words (`to` is exclusive). */
export interface Mention {
  readonly concepts: readonly Concept[];
  readonly from: number;
  readonly to: number;
}

/** Small words that may stand inside a phrase without making it another: "without a sign-in", "register his own app". */
const PASSED_OVER = new Set(['a', 'an', 'the', 'any', 'his', 'her', 'their', 'our', 'my', 'some', 'this', 'that']);

const MOST_PASSED = 2;

/** Where a phrase that begins at a word ends (exclusive); undefined where it does not stand. */
function endOf(stems: readonly string[], words: readonly Word[], start: number): number | undefined {
  let at = start;
  for (const wanted of stems) {
    for (let passed = 0; passed < MOST_PASSED && at > start && words[at]?.stem !== wanted; passed += 1) {
      if (!PASSED_OVER.has(words[at]?.text ?? '')) return undefined;
      at += 1;
    }
    if (words[at]?.stem !== wanted || words[at]?.sentence !== words[start]?.sentence) return undefined;
    at += 1;
  }
  return at;
}

/** The longest phrase that begins at a word. */
function phraseAt(words: readonly Word[], start: number, index: PhraseIndex): Mention | undefined {
  for (const { stems, concepts } of index.get(words[start]?.stem ?? '') ?? []) {
    const to = endOf(stems, words, start);
    if (to !== undefined) return { concepts, from: start, to };
  }
  return undefined;
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
export function listConcepts(mentions: readonly Mention[]): Set<Concept> {
  return new Set(mentions.flatMap((mention) => mention.concepts));
}
