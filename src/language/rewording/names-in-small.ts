import { LazyPattern } from '../../core/lazy-pattern.js';
import { isGivenName } from '../given-names.js';
import { isFunctionWord } from '../query/function-words.js';
import { isSubjectTableWord } from '../query/subject-table-words.js';
import { isDictionaryWord } from '../translation/translate-question.js';
import type { OtherLanguage } from './other-language.js';
import { findOtherLanguage } from './spoken-language.js';

/** A first name in small letters, and the last name behind it: "marta kowalska", "bram de vries". Addresses and "svc-migration" are none. */
const WORDS = new LazyPattern(
  '(?<![\\p{L}\\p{N}@._"“«-])(?<first>\\p{Ll}{2,})(?![\\p{L}\\p{N}@_-]|\\.\\p{L})(?=(?:(?<between> (?:de|van|von|der|del|da|di) | )(?<last>\\p{Ll}{4,})(?![\\p{L}\\p{N}@_-]|\\.\\p{L}))?)',
  'gu',
);
/** Verbs that no dictionary has: "zurückgesetzt", "réinitialisé", "restableció". */
const IS_VERB =
  /ge\p{L}{2,}(?:t|en)$|^(?:ent|ver|be|er)\p{L}{3,}t$|iert$|(?:é|ée|és|ées)$|(?:[aiáí]d[oa]s?|ó|aron|ieron)$/u;

const capital = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);

const isLastName = (word: string, language: OtherLanguage): boolean =>
  !isFunctionWord(word) && !isSubjectTableWord(word) && !isDictionaryWord(word, language) && !IS_VERB.test(word);

/**
 * "marta kowalska" in German, French or Spanish as "Marta Kowalska": what is read of these languages tells a name by its capitals. Other texts
 * stay, and so does a first name that is a word ("pierre", "rosa") with no last name behind it.
 */
export function spellNames(text: string): string {
  const language = findOtherLanguage(text);
  if (language === undefined) return text;
  let said = text;
  for (const match of text.matchAll(WORDS)) {
    const { first = '', between = '', last } = match.groups ?? {};
    if (!isGivenName(first)) continue;
    const isWhole = last !== undefined && isLastName(last, language);
    if (!isWhole && (isDictionaryWord(first, language) || isSubjectTableWord(first))) continue;
    const name = isWhole ? `${capital(first)}${between}${capital(last)}` : capital(first);
    said = said.slice(0, match.index) + name + said.slice(match.index + name.length);
  }
  return said;
}

/** "Aiko Tanaka", "Bram de Vries" in quotes. */
const QUOTED_PERSON = /["“](?<name>(?<first>\p{Lu}[\p{L}'’-]+)(?: \p{L}{2,3}){0,2}(?: \p{Lu}[\p{L}'’-]+){1,3})["”]/gu;
const OF_THING =
  / (?:apps?|sync|mail|backup|archive|connector|services?|portal|tools?|bot|integration|helper|migration|relay|scanner)(?!\p{L})/iu;

/** `second factor of "Aiko Tanaka"`: names of people are told without quotes, in which a word is taken for an app. */
export const unquotePeople = (text: string): string =>
  text.replace(QUOTED_PERSON, (quoted: string, ...match: unknown[]) => {
    const { name, first } = match.at(-1) as { readonly name: string; readonly first: string };
    return isGivenName(first) && !OF_THING.test(name) ? name : quoted;
  });
