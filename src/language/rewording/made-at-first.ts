import { LazyPattern } from '../../core/lazy-pattern.js';
import type { OtherLanguage } from './other-language.js';
import { END, type Turn } from './turn.js';

const MADE = '(?:created|made|built|added|set up|wrote|registered|introduced|put in)';
const AT_FIRST =
  '(?:in the first place|originally|initially|to begin with|at the very beginning|back then|back in the day)';

/** Who made something made it at first: no earliest one of several is asked for. */
export const MADE_AT_FIRST: Readonly<Record<OtherLanguage | 'en', readonly Turn[]>> = {
  en: [
    [new LazyPattern(`(?<=^(?:and |so |but )*who ${MADE}(?!\\p{L})[^?]{1,80}?),? ${AT_FIRST}${END}`, 'iu'), ''],
    [new LazyPattern(`(?<=^(?:and |so |but )*who )${AT_FIRST} (?=${MADE}(?!\\p{L}))`, 'iu'), ''],
  ],
  de: [
    [
      /(?<=^(?:und )?wer hat [^?]{1,80}?) (?:ursprünglich|anfangs|seinerzeit|damals|zuerst einmal) (?=(?:angelegt|erstellt|gemacht|gebaut|hinzugefügt|registriert|eingerichtet)[\s?.!]*$)/iu,
      ' ',
    ],
    [
      /(?<=^(?:und )?wer hat) ursprünglich (?=[^?]{1,80}(?:angelegt|erstellt|gemacht|gebaut|eingerichtet)[\s?.!]*$)/iu,
      ' ',
    ],
  ],
  fr: [
    [
      /(?<=^(?:et )?qui (?:a|avait|l['’]a) (?:créée?|faite?|ajoutée?|mise? en place|enregistrée?)[^?]{0,80}?),? (?:à l['’]origine|initialement|au départ|au début)(?=[\s?.!]*$)/iu,
      '',
    ],
    [/(?<=^(?:et )?qui (?:a|avait|l['’]a)) (?:initialement|originellement) (?=créée?|faite?|ajoutée?)/iu, ' '],
  ],
  es: [
    [
      /(?<=^[\s¿]*(?:y )?quién (?:lo |la )?(?:creó|hizo|añadió|registró)) (?:originalmente|inicialmente|al principio)(?=[\s?]|$)/iu,
      '',
    ],
    [
      /(?<=^[\s¿]*(?:y )?quién (?:lo |la )?(?:creó|hizo|añadió|registró)[^?]{0,80}?),? (?:originalmente|inicialmente|al principio|en un principio|en origen)(?=[\s?.!]*$)/iu,
      '',
    ],
  ],
};
