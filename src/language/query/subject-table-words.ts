import { SUBJECT_TABLES } from '../../subjects/lib/subject-table-registry.js';
import { foldAccents } from '../../core/fold-accents.js';
import { splitWords } from '../question-tokenizer.js';
import { listTableTexts } from './table-vocabulary.js';

interface TableWords {
  readonly all: ReadonlySet<string>;
  readonly english: ReadonlySet<string>;
  readonly written: ReadonlyMap<string, ReadonlySet<string>>;
}

let words: TableWords | undefined;

/** Most are one word of plain letters, which need not be split: there are tens of thousands. */
const wordsIn = (word: string): readonly string[] =>
  /^[a-z]+$/.test(word) ? [word] : splitWords(word).map(({ text }) => foldAccents(text));

function listWords(): TableWords {
  const written = new Map<string, Set<string>>();
  // Tables share attributes: each text is read once.
  const read = new Map<string, Set<string>>();
  for (const table of SUBJECT_TABLES) {
    for (const { text, language } of listTableTexts(table)) {
      const texts = read.get(language) ?? new Set();
      const known = written.get(language) ?? new Set();
      if (texts.has(text)) continue;
      read.set(language, texts.add(text));
      written.set(language, known);
      for (const word of text.split(' ')) known.add(word);
    }
  }
  for (const words of written.values()) words.delete('');
  const wordsOf = (written: ReadonlySet<string>): ReadonlySet<string> => new Set([...written].flatMap(wordsIn));
  const all = new Set([...written.values()].flatMap((words) => [...words]));
  return { all: wordsOf(all), english: wordsOf(written.get('en') ?? new Set()), written };
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

/** Every word of a phrase of a subject table in a language, as it is spelled. */
export function listSubjectTableWordsOf(language: string): ReadonlySet<string> {
  words ??= listWords();
  return words.written.get(language) ?? new Set();
}
