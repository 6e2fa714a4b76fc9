import { LazyPattern } from '../../core/lazy-pattern.js';
import type { OtherLanguage } from './other-language.js';
import { END, type Turn } from './turn.js';

const ADVERBS_ES = '(?:(?:todav[íi]a|a[úu]n) )?';
const ADVERBS_FR = '(?: (?:encore|toujours))?';

/** "qué permisos le quedan", "quels droits lui restent": what is left to one is what that one still has. */
export const STILL_LEFT: Readonly<Record<OtherLanguage | 'en', readonly Turn[]>> = {
  en: [
    [
      new LazyPattern(
        `(?<!\\p{L})((?:what|which) \\p{L}+) (?:is|are) (?:still )?left (?:on|to|with|for|of) ([^?,;]{1,60}?)${END}`,
        'iu',
      ),
      '$1 does $2 have',
    ],
    [
      new LazyPattern(
        `(?<=(?<!\\p{L})(?:what|which) \\p{L}+(?: \\p{L}+)? (?:do|does) [^?,;]{1,60} have) left${END}`,
        'iu',
      ),
      '',
    ],
  ],
  de: [
    [/(?<!\p{L})(welche \p{L}+) (?:bleiben|bleibt|verbleiben) (?:ihm|ihr)(?: noch)?(?!\p{L})/iu, '$1 hat sie noch'],
    [/(?<!\p{L})(welche \p{L}+) (?:bleiben|verbleiben) ihnen(?: noch)?(?!\p{L})/iu, '$1 haben sie noch'],
  ],
  fr: [
    [
      new LazyPattern(
        `(?<!\\p{L})(quel(?:le)?s? \\p{L}+)(?: est-ce qu['’]il)? lui reste(?:nt)?(?:-(?:t-)?(?:ils?|elles?))?${ADVERBS_FR}(?!\\p{L})`,
        'iu',
      ),
      '$1 a-t-elle',
    ],
    [
      new LazyPattern(
        `(?<!\\p{L})(quel(?:le)?s? \\p{L}+)(?: est-ce qu['’]il)? leur reste(?:nt)?(?:-(?:t-)?(?:ils?|elles?))?${ADVERBS_FR}(?!\\p{L})`,
        'iu',
      ),
      '$1 ont-elles',
    ],
  ],
  es: [
    [
      new LazyPattern(
        `(?<!\\p{L})(qu[ée] \\p{L}+(?: de \\p{L}+)?) ${ADVERBS_ES}les quedan?(?: todav[íi]a| a[úu]n)?(?!\\p{L})(?: a (?=[\\p{Lu}"]))?`,
        'iu',
      ),
      '$1 tienen ',
    ],
    [
      new LazyPattern(
        `(?<!\\p{L})(qu[ée] \\p{L}+(?: de \\p{L}+)?) ${ADVERBS_ES}le quedan?(?: todav[íi]a| a[úu]n)?(?!\\p{L})(?: a (?=[\\p{Lu}"]))?`,
        'iu',
      ),
      '$1 tiene ',
    ],
  ],
};
