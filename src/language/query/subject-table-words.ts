import { SUBJECT_TABLES } from '../../subjects/lib/subject-table-registry.js';
import { foldAccents } from '../fold-accents.js';
import { splitWords } from '../question-tokenizer.js';
import { listTableWordings } from './table-vocabulary.js';

interface TableWords {
  readonly all: ReadonlySet<string>;
  readonly english: ReadonlySet<string>;
}

let words: TableWords | undefined;

function listWords(): TableWords {
  const wordings = SUBJECT_TABLES.flatMap((table) => [...listTableWordings(table)]);
  const wordsOf = (phrases: readonly string[]): ReadonlySet<string> =>
    new Set(phrases.flatMap((phrase) => splitWords(phrase).map(({ text }) => foldAccents(text))));
  return {
    all: wordsOf(wordings.map(({ phrase }) => phrase)),
    english: wordsOf(wordings.flatMap(({ phrase, language }) => (language === 'en' ? phrase : []))),
  };
}

/**
 * Whether a word is part of a phrase of a subject table, in any language: then it is spelled as it should be. A plural `s` counts only after
 * a vowel, as in Spanish and French: "conectors" is a slip of the English word.
 */
export function isSubjectTableWord(word: string): boolean {
  words ??= listWords();
  const plain = foldAccents(word);
  return words.all.has(plain) || (/[aeiou]s$/.test(plain) && words.all.has(plain.slice(0, -1)));
}

/** Whether a word is part of an English phrase of a subject table. "Lee" is a name, though it is Spanish for "reads". */
export function isEnglishTableWord(word: string): boolean {
  words ??= listWords();
  return words.english.has(word);
}
