import { LazyPattern } from '../../core/lazy-pattern.js';
import { ASKING_WORD, WORD_BEFORE } from '../second-question.js';
import { isEverydayWord } from '../typo-correction.js';

/** A name that a question puts first, and what it then asks of "him" or "her". */
const NAME_FIRST =
  /^\s*(?<name>[\p{L}.'’-]{2,30}(?: [\p{L}.'’-]{2,30}){0,2})(?: ?[,:–—] ?| - ?|- )(?<asked>(?:and |so )?¿?[\p{L}'’-]+ .{3,})$/u;
const OF_PERSON =
  /(?<![\p{L}-]|c['’]est )(?:he|she|er|sie|(?:(?:that|this|the|diese[sr]?|das|der|die|cet(?:te)?|ce|la|le|es[ea]|est[ea]|el) |l['’])(?:account|user|person|konto|compte|personne|usuario|cuenta|persona|app(?:li)?|application|anwendung|aplicaci[oó]n|thing|ding|teil|truc|cosa))(?![\p{L}'])/iu;
const OF_VERB = /(?<!\p{L})(?<verb>a|est|peut|possède|détient|a-t|est-t)-(?:t-)?(?:il|elle)(?!\p{L})/iu;

/** What is said before a question. */
const LEAD = /^\s*(?:(?:hey|hi|hello)(?: warden)?[, ]+|ok(?:ay)?,? so |quick question: ?)+/iu;

/** Says nothing of its own: "ok, is it dangerous?". */
export const IS_TALK =
  /^(?:ok|okay|and|so|well|now|then|thanks|thank you|please|hi|hello|hey|sorry|yes|no|good|great|hm+|hallo|danke|bitte|gut|also|ja|nein|bonjour|merci|alors|bon|oui|non|hola|gracias|moment|warte|genau|klar|super|perfekt|oh|aha|parfait|d['’]accord|attends|perfecto|listo|claro|perfect|right|sure|cool|great|wow|bueno|vale|entonces)(?!\p{L})/iu;

/** Whether it may be called so: no word is one of ours, unless it begins with a large letter. */
const isName = (said: string): boolean =>
  !IS_TALK.test(said) &&
  said.split(' ').every((word) => !isEverydayWord(word.toLowerCase()) || /^\p{Lu}/u.test(word)) &&
  said.split(' ').some((word) => !isEverydayWord(word.toLowerCase()));

/** "Hartmann - does he hold a role?" as "does Hartmann hold a role?". Other texts stay. */
export function sayNameInPlace(text: string): string {
  const { name, asked } = NAME_FIRST.exec(text.replace(LEAD, ''))?.groups ?? {};
  if (name === undefined || asked === undefined || !isName(name)) return text;
  if (OF_VERB.test(asked)) return asked.replace(OF_VERB, (said) => `${name} ${said}`);
  return OF_PERSON.test(asked) ? asked.replace(OF_PERSON, name) : text;
}

/** "Release Automation. Who owns it?": a name that is a sentence of its own, and questions behind it. */
const NAME_ALONE = new LazyPattern(
  `^\\s*(?<name>"[^"]{2,60}"|(?:[\\p{Lu}\\d][\\p{L}\\p{N}_-]*)(?: (?:(?:for|of|de|van|von) )?[\\p{Lu}\\d(][\\p{L}\\p{N}()_-]*){0,5})\\. +(?=¿?${WORD_BEFORE}${ASKING_WORD}(?!\\p{L}))`,
  'iu',
);

/** "X. Who owns it?" as "X: who owns it?". Other texts stay. */
export function joinNameAlone(text: string): string {
  const found = NAME_ALONE.exec(text);
  const name = found?.groups?.['name'];
  if (found === null || name === undefined || IS_TALK.test(name)) return text;
  const isWritten = name.startsWith('"') || name.split(' ').every((word) => IS_OF_NAME.test(word));
  const behind = text.slice(found[0].length);
  return isWritten ? `${name}: ${behind.replace(/^¿?\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase())}` : text;
}

/** As a word of a name is written. */
const IS_OF_NAME = /^(?:[\p{Lu}\d(]|(?:for|of|de|van|von)$)/u;
