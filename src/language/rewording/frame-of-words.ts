import { LazyPattern } from '../../core/lazy-pattern.js';
import { accentFree } from './accent-free.js';

/** Whole words within a text, with or without their accents. A source with a lookahead says itself how it ends. */
export const word = (source: string): RegExp =>
  new LazyPattern(
    `(?<![\\p{L}\\p{N}'])(?:${accentFree(source)})${source.includes('(?=') ? '' : '(?![\\p{L}\\p{N}])'}`,
    'giu',
  );
/** A whole text apart from punctuation around it, with or without its accents. */
export const whole = (source: string): RegExp => new LazyPattern(`^[\\s¿¡]*(?:${accentFree(source)})[\\s?!.]*$`, 'iu');
