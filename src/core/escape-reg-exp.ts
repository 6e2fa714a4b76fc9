/** A text as a part of a regular expression that matches it alone, with and without the `u` flag. */
export const escapeRegExp = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
