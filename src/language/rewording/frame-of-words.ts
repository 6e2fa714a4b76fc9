import { accentFree } from './accent-free.js';

/** Words within a text. A source that says itself what must follow it needs no end of a word. Either is read without its accents, too. */
export const word = (source: string): RegExp =>
  new RegExp(
    `(?<![\\p{L}\\p{N}'])(?:${accentFree(source)})${source.includes('(?=') ? '' : '(?![\\p{L}\\p{N}])'}`,
    'giu',
  );
/** A frame that is the whole of a text, whatever marks stand around it. */
export const whole = (source: string): RegExp => new RegExp(`^[\\s¿¡]*(?:${accentFree(source)})[\\s?!.]*$`, 'iu');
