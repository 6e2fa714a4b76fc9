import { omitUndefined } from '../../core/omit-undefined.js';
import { namesAbusedApp } from '../../m365/abused-apps.js';
import { isGivenName } from '../given-names.js';
import type { NamedSubject } from '../model/query.js';
import type { QuestionMaterial } from '../parameters/question-parameters.js';
import type { TableVocabulary } from './table-vocabulary.js';
import type { UnreadSpan } from './unread-spans.js';
import { isExceptAt } from './exclusion.js';
import { findAttributesBefore } from './word-before-name.js';

/** German writes every noun with a capital: there it tells nothing. */
const GERMAN =
  /(?<!\p{L})(?:der|die|das|den|dem|des|ein|eine[nmrs]?|wer|wem|wen|welche[rsnm]?|ist|sind|hat|haben|kann|können|wie|wann|wo|was|und|oder|nicht)(?!\p{L})/iu;

/** Whether unread words are the name of somebody or something: a first name, a known tool, or a capital inside a sentence. */
function isProperName({ text, words }: QuestionMaterial, { words: said, from }: UnreadSpan): boolean {
  const span = words.slice(from, from + said.split(' ').length);
  if (span.some((word) => isGivenName(word.text) || namesAbusedApp(word.text))) return true;
  if (GERMAN.test(text)) return false;
  return span.some(
    ({ start }, at) => from + at > 0 && /\p{Lu}/u.test(text[start] ?? '') && !/[.?!:]\s*$/.test(text.slice(0, start)),
  );
}

/** Unread words as the name that they may be. */
export function toGuessedName(
  guess: UnreadSpan,
  material: QuestionMaterial,
  vocabulary: TableVocabulary,
): NamedSubject {
  const attributes = findAttributesBefore(
    material.words,
    guess.from,
    vocabulary,
    guess.from + guess.words.split(' ').length,
  );
  const proper = isProperName(material, guess) ? true : undefined;
  const not = isExceptAt(material.words, guess.from - 1) ? true : undefined;
  return { kind: 'name', words: guess.words, guess: true, ...omitUndefined({ attributes, proper, not }) };
}
