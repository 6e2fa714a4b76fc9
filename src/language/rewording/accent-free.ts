import { foldAccents } from '../../core/fold-accents.js';

const GERMAN: Readonly<Record<string, string>> = { ä: '(?:ä|ae|a)', ö: '(?:ö|oe|o)', ü: '(?:ü|ue|u)', ß: '(?:ß|ss)' };

const loosen = (letter: string): string => {
  const german = GERMAN[letter];
  if (german !== undefined) return german;
  const plain = foldAccents(letter);
  return plain === letter ? letter : `[${letter}${plain}]`;
};

/**
 * The source of a pattern that also matches what is typed without its accents: "modifié" and "modifie". What stands in brackets is left as
 * it is.
 */
export function accentFree(source: string): string {
  return source
    .normalize('NFC')
    .split(/(\[[^\]]*\])/)
    .map((part) => (part.startsWith('[') ? part : Array.from(part, loosen).join('')))
    .join('');
}
