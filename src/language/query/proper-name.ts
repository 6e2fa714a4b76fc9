import { omitUndefined } from '../../core/omit-undefined.js';
import { namesAbusedApp } from '../../m365/abused-apps.js';
import { isGivenName } from '../given-names.js';
import type { NamedSubject } from '../model/query.js';
import type { QuestionMaterial } from '../parameters/question-parameters.js';
import { findOtherLanguage } from '../rewording/spoken-language.js';
import { isDictionaryWord } from '../translation/translate-question.js';
import type { TableVocabulary } from './table-vocabulary.js';
import type { UnreadSpan } from './unread-spans.js';
import { isLeftOutAt } from './exclusion.js';
import { findAttributesBefore } from './word-before-name.js';

/** German writes every noun with a capital: there it tells nothing. */
const GERMAN =
  /(?<!\p{L})(?:der|die|das|den|dem|des|ein|eine[nmrs]?|wer|wem|wen|welche[rsnm]?|ist|sind|hat|haben|kann|können|wie|wann|wo|was|und|oder|nicht)(?!\p{L})/iu;

/** Whether unread words are the name of somebody or something: a first name, a known tool, or a capital inside a sentence. */
function isProperName({ text, words }: QuestionMaterial, { words: said, from }: UnreadSpan): boolean {
  const span = words.slice(from, from + said.split(' ').length);
  if (span.some((word) => isGivenName(word.text) || namesAbusedApp(word.text))) return true;
  if (GERMAN.test(text) || findOtherLanguage(text) === 'de') return false;
  return span.some(
    ({ start }, at) => from + at > 0 && /\p{Lu}/u.test(text[start] ?? '') && !/[.?!:]\s*$/.test(text.slice(0, start)),
  );
}

/** "nomás" is no slip of "Tomás": words of the language, in small letters, that call nobody. */
function isOrdinary({ text, words }: QuestionMaterial, { words: said, from }: UnreadSpan): boolean {
  const language = findOtherLanguage(text);
  if (language === undefined) return false;
  return words
    .slice(from, from + said.split(' ').length)
    .every(
      (word) =>
        !isGivenName(word.text) &&
        /^\p{Ll}/u.test(text.slice(word.start)) &&
        isDictionaryWord(text.slice(word.start, word.end), language),
    );
}

/** "Docuvault aside", "the Proofpoint one excluded": what stands behind a name leaves it out. */
const LEFT_ASIDE = / (?:aside|excepted|excluded|left aside|left out)$/;

/** Unread words as the name that they may be. */
export function toGuessedName(
  { words: said, from }: UnreadSpan,
  material: QuestionMaterial,
  vocabulary: TableVocabulary,
): NamedSubject {
  const guess = { words: said.replace(LEFT_ASIDE, ''), from };
  const attributes = findAttributesBefore(material.words, from, vocabulary, from + said.split(' ').length);
  const proper = isProperName(material, guess) ? true : undefined;
  const ordinary = isOrdinary(material, guess) ? true : undefined;
  const not = LEFT_ASIDE.test(said) || isLeftOutAt(material.words, from) ? true : undefined;
  return {
    kind: 'name',
    words: guess.words,
    guess: true,
    ...omitUndefined({ attributes, proper, ordinary, not, said: not && `except ${guess.words}` }),
  };
}
