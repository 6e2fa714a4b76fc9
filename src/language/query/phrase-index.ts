import { firstWordOf, splitPhrase, stemWord, type Word } from '../question-tokenizer.js';

/** A word without plural and accents: "sécurité" and "securite", "rules" and "rule" are one. */
export function foldWord(word: string): string {
  return stemWord(word);
}

interface Entry<M> {
  readonly stems: readonly string[];
  readonly meanings: M[];
  /** The phrase of each meaning as it is spelled, with its accents. */
  readonly phrases: string[];
}

/** Phrases of one first word: by their second one, longest first, and the word alone. */
interface Phrases<M> {
  readonly bySecond: ReadonlyMap<string, readonly Entry<M>[]>;
  readonly alone: Entry<M> | undefined;
}

/** Phrases by their first word, each with what it means. */
export interface PhraseMeanings<M> {
  /** The phrases that begin with a folded word. */
  startingWith: (first: string) => Phrases<M>;
}

/**
 * Builds an index of phrases. A phrase given twice has both meanings. There are tens of thousands, and a question begins few of them: a
 * phrase is only filed by its first word, and split when a question has that word.
 */
export function indexMeanings<M>(
  phrases: Iterable<readonly [phrase: string, meaning: M, ...rest: readonly unknown[]]>,
): PhraseMeanings<M> {
  const filed = new Map<string, (readonly [phrase: string, meaning: M, ...rest: readonly unknown[]])[]>();
  const folds = new Map<string, string>();
  for (const phrase of phrases) {
    const word = firstWordOf(phrase[0]);
    if (word === undefined) continue;
    let first = folds.get(word);
    if (first === undefined) folds.set(word, (first = foldWord(word)));
    const same = filed.get(first);
    if (same === undefined) filed.set(first, [phrase]);
    else same.push(phrase);
  }
  const split = new Map<string, Phrases<M>>();
  return {
    startingWith: (first) => {
      const known = split.get(first);
      if (known !== undefined) return known;
      const same = filed.get(first);
      // A word that begins no phrase is the question's: it is not kept.
      if (same === undefined) return NO_PHRASES;
      const phrases = splitPhrases(same);
      split.set(first, phrases);
      filed.delete(first);
      return phrases;
    },
  };
}

const NO_PHRASES: Phrases<never> = { bySecond: new Map(), alone: undefined };

function splitPhrases<M>(
  phrases: readonly (readonly [phrase: string, meaning: M, ...rest: readonly unknown[]])[],
): Phrases<M> {
  const byKey = new Map<string, Entry<M>>();
  for (const [phrase, meaning] of phrases) {
    const stems = splitPhrase(phrase).map(foldWord);
    const key = stems.join(' ');
    const entry = byKey.get(key) ?? { stems, meanings: [], phrases: [] };
    entry.meanings.push(meaning);
    entry.phrases.push(phrase);
    byKey.set(key, entry);
  }
  const sorted = [...byKey.values()].sort((a, b) => b.stems.length - a.stems.length);
  const bySecond = new Map<string, Entry<M>[]>();
  for (const entry of sorted) {
    const [, second] = entry.stems;
    if (second === undefined) continue;
    const same = bySecond.get(second);
    if (same === undefined) bySecond.set(second, [entry]);
    else same.push(entry);
  }
  return { bySecond, alone: sorted.find(({ stems }) => stems.length === 1) };
}

const spell = (texts: readonly string[]): string => texts.map((text) => text.replace(/s$/, '')).join(' ');

/**
 * "expiré" is another word than "expire": where phrases differ by accents alone, those spelled as in the question count. In an English
 * question no other do: "a secret that expires" is not "un secret expiré".
 */
function pickAsSpelled<M>({ meanings, phrases }: Entry<M>, words: readonly Word[], isEnglish: boolean): readonly M[] {
  const isForeign = isEnglish && words.every(({ text }) => !ACCENTED.test(text));
  if (isForeign && phrases.some((phrase) => ACCENTED.test(phrase))) {
    return meanings.filter((_, at) => !ACCENTED.test(phrases[at] ?? ''));
  }
  if (meanings.length === 1) return meanings;
  const asked = spell(words.map(({ text }) => text));
  const exact = meanings.filter((_, at) => spell(splitPhrase(phrases[at] ?? '')) === asked);
  return exact.length > 0 ? exact : meanings;
}

const ACCENTED = /[^\0-\x7F]/;

/** Small words that no other of our languages has. */
const ENGLISH = new Set(
  'the which who whose what when are is do does did have has that with without any our of and'.split(' '),
);
const isEnglishWord = ({ text }: Word): boolean => ENGLISH.has(text);

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
    'est sont il ils elle elles encore toujours actuellement está están todavía aún realmente ses leurs ' +
    'seine seinen ihre ihren unser unsere unseren unserem unserer nos notre nuestro nuestra nuestros nuestras'
  ).split(' '),
);
const MOST_PASSED = 2;

/** Names are blanked before words are read: a wide gap is one, and no phrase goes across it. */
const WIDEST_GAP = 3;
const isNameBetween = (left: Word | undefined, right: Word | undefined): boolean =>
  left !== undefined && right !== undefined && right.start - left.end > WIDEST_GAP;

/** "apps that only Bram uses": what is only so belongs to what follows, and is no "app-only". */
const isOnlyBehind = (words: readonly Word[], at: number): boolean =>
  words[at]?.text === 'that' && words[at + 1]?.text === 'only';

function endOf(
  stems: readonly string[],
  words: readonly Word[],
  folded: readonly string[],
  start: number,
): number | undefined {
  let at = start;
  for (const wanted of stems) {
    for (let passed = 0; passed < MOST_PASSED && at > start && folded[at] !== wanted; passed += 1) {
      if (!PASSED_OVER.has(words[at]?.text ?? '') || isOnlyBehind(words, at)) return undefined;
      at += 1;
    }
    if (folded[at] !== wanted || words[at]?.clause !== words[start]?.clause) return undefined;
    if (at > start && isNameBetween(words[at - 1], words[at])) return undefined;
    at += 1;
  }
  return at;
}

/** The phrases whose first two words may stand at a word, longest first: between the two may be small words. */
function listPossible<M>(
  { bySecond, alone }: Phrases<M>,
  folded: readonly string[],
  start: number,
): readonly Entry<M>[] {
  const found: Entry<M>[] = [];
  if (bySecond.size > 0) {
    const seconds = new Set(folded.slice(start + 1, start + 2 + MOST_PASSED));
    for (const second of seconds) found.push(...(bySecond.get(second) ?? []));
    if (seconds.size > 1) found.sort((a, b) => b.stems.length - a.stems.length);
  }
  if (alone !== undefined) found.push(alone);
  return found;
}

/** The longest phrase that begins at a word, of those with a meaning that `isMeant` takes. */
export function phraseAt<M>(
  index: PhraseMeanings<M>,
  words: readonly Word[],
  folded: readonly string[],
  start: number,
  isMeant: (meaning: M) => boolean = () => true,
): FoundPhrase<M> | undefined {
  for (const entry of listPossible(index.startingWith(folded[start] ?? ''), folded, start)) {
    const to = endOf(entry.stems, words, folded, start);
    if (to === undefined) continue;
    const meanings = pickAsSpelled(entry, words.slice(start, to), words.some(isEnglishWord));
    if (meanings.some(isMeant)) return { meanings, from: start, to };
  }
  return undefined;
}
