import { setApostrophes } from './apostrophes.js';
import { sayAndWhen } from './model/and-when.js';
import { sayTagPlainly } from './rewording/question-tag.js';
import { mendUsualSlips } from './usual-slips.js';

/** Longest text that is read, in characters: a question is shorter, and whatever comes after is not looked at. */
export const MAX_QUESTION_CHARS = 2_000;

/** NFKC can make one character into eighteen, so the raw text is cut before as well as after. */
const MAX_RAW_CHARS = 2 * MAX_QUESTION_CHARS;

const ENTITIES: Readonly<Record<string, string>> = {
  nbsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  '#39': "'",
  '#160': ' ',
};

/**
 * The text as a person would see it, on one line: mentions and tags of Teams removed, HTML entities read, look-alike characters
 * folded (NFKC), invisible and direction-changing characters dropped, curly quotes straightened, apostrophes set that nobody typed, usual slips
 * mended, tags and "and on which day?" put as the readers know them. Case and punctuation are kept,
 * for names are read from it; a sentence in capitals is written small. Never throws.
 */
export function normaliseQuestion(text: string): string {
  const plain = text
    .slice(0, MAX_RAW_CHARS)
    .replace(/\p{Cs}/gu, '')
    .normalize('NFKC')
    .slice(0, MAX_QUESTION_CHARS)
    .replace(/&(nbsp|amp|lt|gt|quot|apos|#39|#160);?/gi, (_, name: string) => ENTITIES[name.toLowerCase()] ?? ' ')
    .replace(/<at\b[^<>]{0,200}>[^<>]{0,200}<\/at>/gi, ' ')
    .replace(/<\/?(?:p|div|br|span|b|i|strong|em|at|code|pre|ul|ol|li)\b[^<>]{0,200}>/gi, ' ')
    .replace(/[\p{Cs}\p{Cf}]/gu, '')
    .replace(/[\u2018\u2019\u201a\u00b4\u0060\u2032]/g, "'")
    // French leaves a space between the marks and what they hold.
    .replace(/\u00ab\s*([^\u00ab\u00bb\s](?:[^\u00ab\u00bb]{0,100}[^\u00ab\u00bb\s])?)\s*\u00bb/g, '"$1"')
    .replace(/[\u201c\u201d\u201e\u00ab\u00bb\u2033]/g, '"')
    .replace(/[\u2010-\u2015]/g, '-')
    .replace(SERVICE_PRINCIPAL, 'app')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .replace(/\?(?: ?[?!])+ ?$/u, '?')
    .replace(GLOBAL_ADMINS, 'global admins')
    .trim()
    .replace(BEGINNING, (said) => said.toLowerCase());
  return sayAndWhen(sayTagPlainly(setApostrophes(mendUsualSlips(isShouted(plain) ? plain.toLowerCase() : plain))));
}

/** "And Contoso Backup, can it …?": the capital is the sentence's, and the word no part of the name. */
const BEGINNING = /^(?:And|But|So|Or|Und|Aber|Oder|Et|Mais|Ou|Y|Pero|O)(?= "?\p{Lu})/u;

/** "GAs", and "GA" behind words that ask how many. */
const GLOBAL_ADMINS =
  /(?<![\p{L}\p{N}.-])(?:GAs|(?<=(?:how many|combien de|cu[aá]nt[oa]s|wie ?viele) )GA)(?![\p{L}\p{N}.-])/gu;

/** "the Mailbox Migration SP", "le SP Field Service Portal": so an app is called beside its name. */
const SERVICE_PRINCIPAL =
  /(?<=\p{Lu}+\p{Ll}[\p{L}\p{N}()._-]* )(?<!(?:^|[\s.?!])(?:The|An?|Any|This|That|Our|Which|What|Der|Die|Das|Ein|Le|Un|El) )SPN?(?![\p{L}\p{N}"'.@_/-]*[\p{L}\p{N}@])|(?<![\p{L}\p{N}"'.@_/-])SPN?(?= "?\p{Lu}+\p{Ll})/gu;

/** Three words or more without a small letter: their capitals tell no names. */
const isShouted = (text: string): boolean =>
  !/\p{Ll}/u.test(text) && (text.match(/(?<!\p{L})\p{Lu}/gu)?.length ?? 0) > 2;

/** A question in quotes is that question. */
export function unwrap(text: string): string {
  return /^(["'])([^"']+)\1$/.exec(text)?.[2] ?? text;
}
