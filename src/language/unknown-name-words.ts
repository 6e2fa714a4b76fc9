import { correctTypos, isKnownWord } from './typo-correction.js';
import { isOurWord } from './lexicon/phrase-lexicon.js';
import { splitWords } from './question-tokenizer.js';

/** Whether a word of a name is neither English nor of the domain, nor a mistyped word of it: "Contoso", "Helper3". */
export function isUnknownNameWord(token: string): boolean {
  return splitWords(token).some((word) => {
    if (word.text.length < 2 || isKnownWord(word.text)) return false;
    return correctTypos([word])[0]?.text === word.text;
  });
}

/** German writes its days and months large. */
const CALENDAR =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun|yester|to)day$|^(?:january|february|march|april|may|june|july|august|september|october|november|december|q[1-4]|\d+|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|jänner|januar|februar|märz|mai|juni|juli|oktober|dezember|anfang|mitte|ende)$/;

/** Whether a capitalised word may belong to a name: it is no word of the domain, no day and no month. */
export function isNameLike(token: string): boolean {
  return splitWords(token).some((word) => word.text.length > 1 && !isOurWord(word.text) && !CALENDAR.test(word.text));
}

/** "Ende Januar": days, months and their parts, which are no name however they are written. */
export const isOfCalendar = (name: string): boolean => splitWords(name).every((word) => CALENDAR.test(word.text));
