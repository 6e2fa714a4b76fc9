/**
 * A text as phrases are compared: lower case, without accents, quotes and closing punctuation, one space between words. Hyphens,
 * slashes and underscores are spaces; dots inside a word stay ("Mail.Read").
 */
export function foldPhrase(text: string): string {
  return text
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/’/g, "'")
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/["“”«»¿¡()[\]*]|(?<![\p{L}\p{N}])'|'(?![\p{L}\p{N}])/gu, ' ')
    .replace(/[-_/,;:\s]+/g, ' ')
    .replace(/[?!.\s]+(?= |$)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
