import { SUBJECT_TABLES } from '../../subjects/lib/subject-table-registry.js';
import { foldAccents } from '../fold-accents.js';
import { splitWords } from '../question-tokenizer.js';
import { listTableWordings } from './table-vocabulary.js';

let words: ReadonlySet<string> | undefined;

function listWords(): ReadonlySet<string> {
  const phrases = SUBJECT_TABLES.flatMap((table) => [...listTableWordings(table)]);
  return new Set(phrases.flatMap((phrase) => splitWords(phrase).map(({ text }) => foldAccents(text))));
}

/**
 * Whether a word is part of a phrase of a subject table, in any language: then it is spelled as it should be. A plural `s` counts only after
 * a vowel, as in Spanish and French: "conectors" is a slip of the English word.
 */
export function isSubjectTableWord(word: string): boolean {
  words ??= listWords();
  const plain = foldAccents(word);
  return words.has(plain) || (/[aeiou]s$/.test(plain) && words.has(plain.slice(0, -1)));
}
