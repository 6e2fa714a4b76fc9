import { splitPhrase, stemWord, type Word } from '../question-tokenizer.js';

/** A word without plural and accents: "sécurité" and "securite", "rules" and "rule" are one. */
export function foldWord(word: string): string {
  return stemWord(word).normalize('NFD').replace(/\p{M}/gu, '');
}

interface Entry<M> {
  readonly stems: readonly string[];
  readonly meanings: M[];
  /** The phrase of each meaning as it is spelled, with its accents. */
  readonly phrases: string[];
}

/** Phrases by their first word, longest first, each with what it means. */
export type PhraseMeanings<M> = ReadonlyMap<string, readonly Entry<M>[]>;

/** Builds an index of phrases. A phrase given twice has both meanings. */
export function indexMeanings<M>(
  phrases: Iterable<readonly [phrase: string, meaning: M, ...rest: readonly unknown[]]>,
): PhraseMeanings<M> {
  const byKey = new Map<string, Entry<M>>();
  const folds = new Map<string, string>();
  const fold = (word: string): string => {
    const known = folds.get(word) ?? foldWord(word);
    folds.set(word, known);
    return known;
  };
  for (const [phrase, meaning] of phrases) {
    const texts = splitPhrase(phrase);
    const stems = texts.map(fold);
    if (stems.length === 0) continue;
    const key = stems.join(' ');
    const entry = byKey.get(key) ?? { stems, meanings: [], phrases: [] };
    entry.meanings.push(meaning);
    entry.phrases.push(phrase);
    byKey.set(key, entry);
  }
  const index = new Map<string, Entry<M>[]>();
  for (const entry of byKey.values()) {
    const first = entry.stems[0] ?? '';
    const entries = index.get(first);
    if (entries === undefined) index.set(first, [entry]);
    else entries.push(entry);
  }
  for (const entries of index.values()) entries.sort((a, b) => b.stems.length - a.stems.length);
  return index;
}

const spell = (texts: readonly string[]): string => texts.map((text) => text.replace(/s$/, '')).join(' ');

/** "expiré" is another word than "expire": where phrases differ by accents alone, those spelled as in the question count. */
function pickAsSpelled<M>({ meanings, phrases }: Entry<M>, words: readonly Word[]): readonly M[] {
  if (meanings.length === 1) return meanings;
  const asked = spell(words.map(({ text }) => text));
  const exact = meanings.filter((_, at) => spell(splitPhrase(phrases[at] ?? '')) === asked);
  return exact.length > 0 ? exact : meanings;
}

/** A phrase found in a question, by the indexes of its words; `to` is exclusive. */
export interface FoundPhrase<M> {
  readonly meanings: readonly M[];
  readonly from: number;
  readonly to: number;
}

/** Small words that may stand inside a phrase: "without a second factor", "sin el segundo factor". */
const PASSED_OVER = new Set(
  (
    'a an the any his her their our my your its some this that of ein eine einen einem einer der die das den dem des ' +
    'le la les un une des du de d l el los las una unos unas del al su sus ' +
    'is are been be being still currently really actually already now even ist sind derzeit aktuell wirklich noch ' +
    'est sont il ils elle elles encore toujours actuellement está están todavía aún realmente'
  ).split(' '),
);
const MOST_PASSED = 2;

/** Names are blanked before words are read: a wide gap is one, and no phrase goes across it. */
const WIDEST_GAP = 3;
const isNameBetween = (left: Word | undefined, right: Word | undefined): boolean =>
  left !== undefined && right !== undefined && right.start - left.end > WIDEST_GAP;

function endOf(
  stems: readonly string[],
  words: readonly Word[],
  folded: readonly string[],
  start: number,
): number | undefined {
  let at = start;
  for (const wanted of stems) {
    for (let passed = 0; passed < MOST_PASSED && at > start && folded[at] !== wanted; passed += 1) {
      if (!PASSED_OVER.has(words[at]?.text ?? '')) return undefined;
      at += 1;
    }
    if (folded[at] !== wanted || words[at]?.clause !== words[start]?.clause) return undefined;
    if (at > start && isNameBetween(words[at - 1], words[at])) return undefined;
    at += 1;
  }
  return at;
}

/** The longest phrase that begins at a word. */
export function phraseAt<M>(
  index: PhraseMeanings<M>,
  words: readonly Word[],
  folded: readonly string[],
  start: number,
): FoundPhrase<M> | undefined {
  for (const entry of index.get(folded[start] ?? '') ?? []) {
    const to = endOf(entry.stems, words, folded, start);
    if (to !== undefined) return { meanings: pickAsSpelled(entry, words.slice(start, to)), from: start, to };
  }
  return undefined;
}
