import { imitatesLatin } from '../core/look-alike-text.js';

/** Sanitized tenant text, with a remark when it looked suspicious. */
export interface SanitizedText {
  readonly text: string;
  /** In words, for people; absent for an ordinary text. */
  readonly oddity?: 'unusual characters' | 'look-alike letters';
}

/** Joiners that a script or an emoji needs (Persian, Hindi, family emoji): dropped without a remark. */
const ORDINARY_JOINER = /(?<=\p{Lo}|\p{M}|\p{Extended_Pictographic}|\p{Emoji_Modifier})(?:\u200C|\u200D|\uFE0F)/gu;
/** Bidirectional and other invisible characters, controls, tags, fillers, the blank braille pattern: they hide or reorder text. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/gu;
/** Lone surrogates, private use and unassigned: may look like anything, or break whoever parses them. */
const MEANINGLESS = /[\p{Cs}\p{Co}\p{Cn}]/gu;
const WHITE_SPACE = /[\s\p{Z}]+/gu;
/** More accents on one letter than any language writes: they overlap the lines above. */
const STACKED_ACCENTS = /(\p{M}{3})\p{M}+/gu;

/** No name, address or permission is this long in one piece; clients do not break it and hide what follows. */
const ENDLESS_WORD = /[^ ]{45,}/gu;

/**
 * Sanitizes tenant text for a card: one line, nothing invisible, nothing a client could interpret as a mention,
 * template, date macro or link, at most `max` characters with an ellipsis. Visible replacements (`‹at›`, `$ {`, `{ {`,
 * `hxxps://`) keep it readable.
 */
export function sanitizeText(value: string, max: number): SanitizedText {
  const ordinary = cutTo(value, max * 4 + 64)
    .replace(ORDINARY_JOINER, '')
    .replace(/[\t\n\r]+/g, ' ');
  const visible = ordinary
    .replace(INVISIBLE, '')
    .replace(MEANINGLESS, '\uFFFD')
    .replace(STACKED_ACCENTS, '$1')
    .normalize('NFC');
  const odd = visible !== ordinary.normalize('NFC');
  const text = cut(inert(visible.replace(WHITE_SPACE, ' ').trim()).replace(ENDLESS_WORD, shortenWord), max);
  if (odd) return { text, oddity: 'unusual characters' };
  if (imitatesLatin(visible)) return { text, oddity: 'look-alike letters' };
  return { text };
}

/** Like {@link plainText} without the remark. */
export function sanitizeToString(value: string, max: number): string {
  return sanitizeText(value, max).text;
}

/** Our own or tenant text for places that render Markdown (TextBlock): every character shows as written. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]()#~>!|]/g, '\\$&').replace(/^(\s*)([-+]|\d+\.)(?=\s)/, '$1\\$2');
}

function inert(text: string): string {
  return text
    .replace(/</g, '‹')
    .replace(/>/g, '›')
    .replace(/\$\{/g, '$ {')
    .replace(/\{(?=\{)/g, '{ ')
    .replace(/(h)tt(ps?:)/gi, '$1xx$2');
}

/** Characters that may be given up so that no word and no date is torn. */
const LONGEST_TORN = 30;

function cut(text: string, max: number): string {
  const characters = Array.from(text);
  if (characters.length <= max) return text;
  const kept = characters.slice(0, Math.max(max - 1, 0)).join('');
  const isTorn = characters[max - 1] !== ' ';
  const word = kept.lastIndexOf(' ');
  const whole =
    isTorn && word > 0 && kept.length - word <= Math.min(LONGEST_TORN, max / 3) ? kept.slice(0, word) : kept;
  return `${whole.replace(/[\s,;:(]+$/u, '')}…`;
}

const shortenWord = (word: string): string => shortenTo(word, 41);

function shortenTo(word: string, most: number): string {
  const characters = Array.from(word);
  return `${characters.slice(0, most - 13).join('')}…${characters.slice(-12).join('')}`;
}

/**
 * A sanitized text for a narrow column of rich text, in which clients break no word: words longer than `most` characters lose their middle.
 */
export function shortenLongWords(text: string, most: number): string {
  return text
    .split(' ')
    .map((word) => (Array.from(word).length > most ? shortenTo(word, most) : word))
    .join(' ');
}

/** Bounds the work on arbitrarily long text. */
function cutTo(text: string, units: number): string {
  return text.length <= units ? text : `${text.slice(0, units).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
