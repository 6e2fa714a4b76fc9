import { LazyPattern } from '../../core/lazy-pattern.js';
import type { OtherLanguage } from './other-language.js';
import { END, type Turn } from './turn.js';

const NAME =
  "(\\p{Lu}[\\p{L}\\p{N}.'_-]*(?: (?:(?:de|van|von|del) )?\\p{Lu}[\\p{L}\\p{N}.'_-]*){0,3}?|\\p{Ll}+[-_.][\\p{L}\\d._-]+)";
const MFA = '(?:[Mm][Ff][Aa]|2[Ff][Aa]|[Aa]2[Ff])';
/** "Priya Raman MFA" would be the name of an app. */
const PLAIN = '$1which MFA methods does $2 use';

const turn = (asked: string): Turn => [new LazyPattern(`^[\\s¿]*${asked}${END}`, 'u'), PLAIN];

/** "con qué hace MFA X", "womit macht X MFA?": which methods somebody has, not whether. */
export const WITH_WHICH_METHOD: Readonly<Record<OtherLanguage | 'en', readonly Turn[]>> = {
  en: [
    turn(
      `((?:[Aa]nd |[Ss]o )?)(?:[Ww]ith (?:what|which (?:method|factor)s?)|[Hh]ow) does ${NAME} (?:do|pass|complete|perform) (?:the |their |his |her )?${MFA}`,
    ),
    turn(
      `((?:[Aa]nd |[Ss]o )?)(?:[Ww]hat|[Ww]hich (?:method|factor)s?) does ${NAME} (?:use (?:for|as) (?:the |their |his |her )?${MFA}|do (?:the |their |his |her )?${MFA} with)`,
    ),
  ],
  de: [
    turn(
      `((?:[Uu]nd )?)(?:[Ww]omit|[Mm]it was|[Ww]ie|(?:[Mm]it|[Üü]ber) welche[rmn]? (?:Methoden?|Faktor|Verfahren)) macht (?:denn )?${NAME} (?:(?:eigentlich|denn) )*(?:(?:die|das|seine?|ihre?) )?${MFA}`,
    ),
    turn(`((?:[Uu]nd )?)[Ww]as (?:nutzt|benutzt|verwendet) ${NAME} (?:für (?:die )?|zur )${MFA}`),
  ],
  fr: [
    turn(
      `((?:[Ee]t )?)(?:[Aa]vec (?:quoi|quelles? méthodes?)|[Cc]omment|[Pp]ar quel moyen) (?:est-ce que )?${NAME} fait(?:-(?:il|elle))? (?:le |la |son |sa )?${MFA}`,
    ),
    turn(`((?:[Ee]t )?)${NAME} fait (?:le |la |son |sa )?${MFA} (?:avec quoi|comment)`),
  ],
  es: [
    turn(`((?:[Yy] )?)¿?(?:[Cc]on qu[ée](?: métodos?)?|[Cc][óo]mo) hace (?:el |la |su )?${MFA} ${NAME}`),
    turn(`((?:[Yy] )?)¿?(?:[Cc]on qu[ée](?: métodos?)?|[Cc][óo]mo) (?:hace )?${NAME} (?:hace )?(?:el |la |su )?${MFA}`),
  ],
};
