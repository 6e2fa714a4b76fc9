import { LazyPattern } from '../../core/lazy-pattern.js';
import type { OtherLanguage } from './other-language.js';
import { END, type Turn } from './turn.js';

const NOW_EN = '(?: (?:right now|at the moment|at present|currently|now|yet|today|actively|already))*';
const NOW_DE = '(?:(?:gerade|im moment|derzeit|momentan|jetzt|aktuell|noch|heute|zurzeit) )*';
const NOW_FR = "(?: (?:en ce moment|actuellement|pour l['’]instant|maintenant|encore|aujourd['’]hui))*";
const NOW_ES = '(?: (?:ahora mismo|ahora|en este momento|actualmente|todav[ií]a|a[úu]n|hoy))*';

/** "who could become Exchange admin but isn't one right now?": whoever may activate the role and has not. */
export const COULD_BECOME: Readonly<Record<OtherLanguage | 'en', readonly Turn[]>> = {
  en: [
    [
      new LazyPattern(
        `(?<=^(?:and |so |but |ok )*)(who|which (?:people|users|accounts|admins)) (?:else )?(?:could|can|may|might) (?:still |also |potentially |theoretically )*(?:become|be|turn into|make (?:himself|herself|themselves)) (?:an? |the )?([^?,]{3,50}?),? (?:but|and|though|although|yet|while) (?:(?:is|are)(?:n['’]?t| not)|(?:they|he|she) (?:is|are)(?:n['’]?t| not))(?: (?:actually|really))?(?: (?:one|it|so|that|active))?${NOW_EN}${END}`,
        'iu',
      ),
      '$1 is eligible for $2 but not active right now',
    ],
  ],
  de: [
    [
      new LazyPattern(
        `(?<=^(?:und |aber )*)wer (?:könnte|kann|dürfte) (?:(?:noch|auch|theoretisch) )*([^?,]{3,50}?) (?:werden|sein),? (?:und )?(?:(?:ist|sind) (?:es|das) (?:aber |doch )?${NOW_DE}nicht|(?:aber|doch) (?:ist|sind) (?:es )?${NOW_DE}nicht)${END}`,
        'iu',
      ),
      'wer ist für $1 berechtigt, aber gerade nicht aktiv',
    ],
  ],
  fr: [
    [
      new LazyPattern(
        `(?<=^(?:et |mais )*)qui (?:pourrait|peut|pourraient|peuvent) (?:encore |aussi )?(?:devenir|être) ([^?,]{3,50}?),? (?:mais|et|sans) (?:(?:ne )?(?:l['’]est|le sont) pas|n['’]est pas(?: actif)?|l['’]être)${NOW_FR}${END}`,
        'iu',
      ),
      'qui est éligible pour le rôle $1 mais pas actif en ce moment',
    ],
  ],
  es: [
    [
      new LazyPattern(
        `(?<=^[¿]?(?:y |pero )*[¿]?)qui[ée]n(?:es)? (?:podr[ií]an?|puede|pueden) (?:ser|llegar a ser|convertirse en|hacerse) ([^?,]{3,50}?),? (?:pero|y|aunque) (?:no (?:lo )?(?:es|son)|no est[áa] activo)${NOW_ES}${END}`,
        'iu',
      ),
      'quién es elegible para $1 pero no está activo ahora mismo',
    ],
  ],
};
