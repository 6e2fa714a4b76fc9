import { isGivenName } from '../given-names.js';
import { asksInFull } from './asking-words.js';
import { findReference, nameInstead } from './reference-words.js';

const PRONOUN = /(?<!\p{L})(?:he|him|his|she|her|hers)(?!\p{L})/iu;
const SUBJECT = /(?<!\p{L})(?:he|she|him|her(?!\s+\p{L}))(?!\p{L})/giu;
const WHOSE = /(?<!\p{L})(?:his|hers|her(?=\s+\p{L}))(?!\p{L})/giu;
const ENDS_AS_QUESTION = /\?\s*$/u;
/** Says only whom the message is about. */
const ABOUT_ONLY =
  /^(?:(?:ok|okay|thx|thanks|and|so|now|hm+|well|but)[ ,.]+)*(?:what about|how about|regarding|about|concerning|as for|speaking of|was ist mit)?\s*/iu;

/** A message that names somebody first and asks of them in a later sentence, as one question; what is left over was said besides. */
export interface PersonOfMessage {
  readonly asked: string;
  readonly besides?: string;
}

/** "what about sven, hasn't he left? does he still have access?": he is Sven, whoever was spoken of before. */
export function findPersonOfMessage(text: string): PersonOfMessage | undefined {
  const sentences = text.split(/(?<=[.?!])\s+/u).filter((one) => /\p{L}/u.test(one));
  const last = sentences.at(-1);
  if (last === undefined || sentences.length < 2 || !PRONOUN.test(last) || findPersonNamed(last) !== undefined)
    return undefined;
  const before = sentences.slice(0, -1).join(' ');
  // "is X an admin? he builds all the rules": what is told behind the question asks nothing.
  if (ENDS_AS_QUESTION.test(before) && !ENDS_AS_QUESTION.test(last) && !asksInFull(last)) return undefined;
  const name = findPersonNamed(before);
  if (name === undefined) return undefined;
  const asked = last.replace(WHOSE, `${name}'s`).replace(SUBJECT, name);
  const left = before
    .replace(ABOUT_ONLY, '')
    .replace(TITLED, '')
    .replace(name, '')
    .replace(/^[\s,.?!]+|[\s,.?!]+$/gu, '');
  return left === '' ? { asked } : { asked, besides: left };
}

/** "Mr Hartmann": a family name. */
const TITLED =
  /(?<!\p{L})(?:Mr|Mrs|Ms|Miss|Dr|Herrn?|Frau|Monsieur|Madame|Mme|Señora?|Sra?)\.? (?<name>\p{Lu}[\p{L}-]+)/u;

/** "has she any rights?", "tiene algún rol?" of somebody: the question with the name in place of whoever it points at. undefined: it points at nobody. */
export function askOfPerson(question: string, name: string): string | undefined {
  const reference = findReference(question)?.reference;
  const named = reference === undefined ? undefined : nameInstead(question, reference, name);
  if (named !== undefined) return named;
  if (PRONOUN.test(question)) return question.replace(WHOSE, `${name}'s`).replace(SUBJECT, name);
  if (ABROAD.test(question)) return question.replace(ABROAD, (_, verb: string) => `${verb} ${name}`);
  if (SPANISH_VERB_FIRST.test(question)) return question.replace(SPANISH_VERB_FIRST, (verb) => `${verb} ${name}`);
  return SPANISH_VERB_LAST.test(question)
    ? question.replace(SPANISH_VERB_LAST, (verb) => `${verb} ${name}`)
    : undefined;
}

const ABROAD = /(?<=^(?:[^?]{0,30} )?)(hat|ist|kann|darf|a|est|peut)(?: (?:sie|er)|-(?:t-)?(?:elle|il))(?!\p{L})/iu;
/** A Spanish verb has no subject beside it. */
const SPANISH_VERB_FIRST = /^[¿\s]*(?:tiene|está|es|sigue|puede|usa)(?=\s+\p{L})/iu;
const SPANISH_VERB_LAST = /(?<=^[¿\s]*(?:qué|cuáles|cuántos|cuántas) [^?]{2,40} )(?:tiene|usa)(?=[\s?]*$)/iu;

/** A first name in any case, with the family name behind it where that has a capital; or a name behind its title. */
export function findPersonNamed(text: string): string | undefined {
  const titled = TITLED.exec(text)?.groups?.['name'];
  if (titled !== undefined) return titled;
  for (const { 0: word, index } of text.matchAll(/\p{L}{3,}/gu)) {
    if (!isGivenName(word)) continue;
    return /^\p{L}+(?: (?:(?:van|von|de[nr]?|la|di|da) )*\p{Lu}[\p{L}-]+)?/u.exec(text.slice(index))?.[0];
  }
  return undefined;
}
