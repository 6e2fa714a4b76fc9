import type { OtherLanguage } from '../rewording/other-language.js';

/** A word of the original, or a mark between words. */
export interface SourceWord {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly isMark: boolean;
}

const QUOTED = `"[^"]*"`;
const WORD = `[\\p{L}\\p{N}](?:[\\p{L}\\p{N}_]|[.@+&/](?=[\\p{L}\\p{N}])|-(?=[\\p{L}\\p{N}]))*`;
const ELISION = `(?:qu|jusqu|lorsqu|quelqu|aujourd|[ldcnsjmt])'(?=\\p{L})`;
const PATTERNS: Readonly<Record<OtherLanguage, RegExp>> = {
  // "Nutzer:innen" is one word, "gibt's" two.
  de: new RegExp(`${QUOTED}|${WORD}(?:[:*]innen)?|[^\\s\\p{L}\\p{N}]`, 'gu'),
  fr: new RegExp(`${QUOTED}|${ELISION}|${WORD}|[^\\s\\p{L}\\p{N}]`, 'giu'),
  es: new RegExp(`${QUOTED}|${WORD}|[^\\s\\p{L}\\p{N}]`, 'gu'),
};

/** "utilisent-ils", "a-t-on": the pronoun behind its verb is a word of its own. */
const INVERTED = /^(.+?)-(?:t-)?(ils?|elles?|on|nous|vous|je|tu|moi|ce|là|ci)$/iu;

/** The words of a question. A quoted text is one; "aujourd'hui" is looked up as two. */
export function splitSource(text: string, language: OtherLanguage): readonly SourceWord[] {
  const found = [...text.matchAll(PATTERNS[language])].map(([word], at, all) => {
    const start = all[at]?.index ?? 0;
    return { text: word, start, end: start + word.length, isMark: !/[\p{L}\p{N}]/u.test(word) };
  });
  if (language === 'de') return found.filter(({ text: word }) => word !== "'");
  if (language !== 'fr') return found;
  return found.flatMap((word) => {
    const [, verb, pronoun] = INVERTED.exec(word.text) ?? [];
    if (verb === undefined || pronoun === undefined) return [word];
    const cut = word.start + verb.length;
    const last = word.end - pronoun.length;
    return [
      { ...word, text: verb, end: cut },
      { ...word, text: `-${pronoun}`, start: last - 1 },
    ];
  });
}
