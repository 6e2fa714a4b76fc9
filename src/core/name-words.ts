import { foldLookAlikes } from './look-alike-text.js';

/**
 * The words of a name or a question without letter case, accents and punctuation, look-alike letters as Latin: names are compared by them,
 * and whoever types the name of an imitation on a Latin keyboard means the imitation, too.
 */
export function nameWords(text: string): readonly string[] {
  return foldLookAlikes(text.normalize('NFKD')).match(/[\p{L}\p{N}]+/gu) ?? [];
}
