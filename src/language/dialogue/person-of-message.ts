import { isGivenName } from '../given-names.js';
import { asksInFull } from './asking-words.js';

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
  if (last === undefined || sentences.length < 2 || !PRONOUN.test(last) || nameIn(last) !== undefined) return undefined;
  const before = sentences.slice(0, -1).join(' ');
  // "is X an admin? he builds all the rules": what is told behind the question asks nothing.
  if (ENDS_AS_QUESTION.test(before) && !ENDS_AS_QUESTION.test(last) && !asksInFull(last)) return undefined;
  const name = nameIn(before);
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

/** A first name in any case, with the family name behind it where that has a capital; or a name behind its title. */
function nameIn(text: string): string | undefined {
  const titled = TITLED.exec(text)?.groups?.['name'];
  if (titled !== undefined) return titled;
  for (const { 0: word, index } of text.matchAll(/\p{L}{3,}/gu)) {
    if (!isGivenName(word)) continue;
    return /^\p{L}+(?: (?:(?:van|von|de[nr]?|la|di|da) )*\p{Lu}[\p{L}-]+)?/u.exec(text.slice(index))?.[0];
  }
  return undefined;
}
