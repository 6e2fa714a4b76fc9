import { foldAccents } from '../core/fold-accents.js';
import { listVocabularyOf } from './lexicon/phrase-lexicon.js';
import { listSubjectTableWordsOf } from './query/subject-table-words.js';
import type { OtherLanguage } from './rewording/other-language.js';

/**
 * Endings that one word takes by gender, number, case and mood without saying anything else, as a set for each kind of word. None that
 * tells who did it or when belongs in one set: "désactive" is no "désactivé".
 */
const ENDINGS: Readonly<Record<OtherLanguage, readonly (readonly string[])[]>> = {
  de: [['', 'e', 'en', 'er', 'es', 'em', 'n', 's']],
  fr: [
    ['', 'e', 's', 'es'],
    ['e', 'es', 'ent'],
    ['if', 'ive', 'ifs', 'ives'],
    ['eux', 'euse', 'euses'],
    ['el', 'elle', 'els', 'elles'],
    ['al', 'ale', 'aux', 'ales'],
    ['it', 'issent', 'isse'],
    ['teur', 'teurs', 'trice', 'trices'],
  ],
  es: [
    ['o', 'a', 'os', 'as'],
    ['', 'es', 'a', 'as'],
    ['e', 'es'],
    ['an', 'en'],
    ['a', 'e'],
    ['a', 'an'],
    ['e', 'en'],
    ['ó', 'aron'],
    ['ió', 'ieron'],
  ],
};

/** "autorice" of "autoriza", "publique" of "publica": Spanish writes the same sound otherwise before another vowel. */
const SAME_SOUND: readonly (readonly [RegExp, string])[] = [
  [/c(?=en?$)/, 'z'],
  [/qu(?=en?$)/, 'c'],
  [/gu(?=en?$)/, 'g'],
];

/** German verbs by their ends: "leitet" of "leiten". With a prefix like "ge-" or "ver-" the short form is a participle, and says when. */
const VERB_DE = /^(?!(?:be|emp|ent|er|ge|miss|ver|zer))\p{L}{2,}?(?:t|en)$/u;
const verbFormsDe = (word: string): readonly string[] => {
  if (!VERB_DE.test(word) || /ier(?:t|en)$/.test(word)) return [];
  return word.endsWith('en') ? [`${word.slice(0, -2)}t`, `${word.slice(0, -2)}et`] : [`${word.replace(/e?t$/, '')}en`];
};

/** Stems that are shorter are other words as often as not. */
const SHORTEST_STEM = 4;

function* formsOf(word: string, language: OtherLanguage): Generator<string> {
  for (const endings of ENDINGS[language]) {
    for (const ending of endings) {
      if (!word.endsWith(ending)) continue;
      const stem = word.slice(0, word.length - ending.length);
      if (stem.length < SHORTEST_STEM) continue;
      for (const other of endings) if (other !== ending) yield stem + other;
    }
  }
  if (language === 'de') yield* verbFormsDe(word);
  if (language !== 'es') return;
  for (const [sound, written] of SAME_SOUND) {
    const plain = word.replace(sound, written);
    if (plain !== word) yield plain.replace(/e(n?)$/, 'a$1');
  }
}

/** Forms that are other words. */
const OTHERS: Readonly<Record<OtherLanguage, ReadonlySet<string>>> = {
  de: new Set(['leiter', 'leiterin', 'dienste', 'dienst', 'anruf', 'stelle', 'sorgen', 'fragen']),
  fr: new Set(['porte', 'portes', 'personnes', 'marche', 'suites', 'contrat', 'compté']),
  es: new Set(['cree', 'creen', 'parte', 'partes', 'nombre', 'sobre', 'entre', 'este', 'personal']),
};

const VOCABULARIES = new Map<OtherLanguage, ReadonlyMap<string, string>>();

/** The words of all our phrases in a language, by how they are written without accents. */
function vocabularyOf(language: OtherLanguage): ReadonlyMap<string, string> {
  const known = VOCABULARIES.get(language);
  if (known !== undefined) return known;
  const words = new Map<string, string>();
  for (const word of [...listSubjectTableWordsOf(language), ...listVocabularyOf(language)]) {
    if (!words.has(foldAccents(word))) words.set(foldAccents(word), word);
  }
  VOCABULARIES.set(language, words);
  return words;
}

/**
 * The word of our phrases that a word of another language is a form of: "abgeschaltetes" is "abgeschaltete", "borren" is "borran". undefined:
 * it is one itself, or a form of none.
 */
export function findKnownForm(word: string, language: OtherLanguage): string | undefined {
  const vocabulary = vocabularyOf(language);
  if (vocabulary.has(foldAccents(word)) || OTHERS[language].has(foldAccents(word))) return undefined;
  for (const form of formsOf(word, language)) {
    const known = vocabulary.get(foldAccents(form));
    if (known !== undefined) return known;
  }
  return undefined;
}
