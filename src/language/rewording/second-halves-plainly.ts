import { LazyPattern } from '../../core/lazy-pattern.js';
import type { OtherLanguage } from './other-language.js';
import { END, type Turn } from './turn.js';

/** What second halves are often put as, in the words that the readers know: "and by what account?", "what is she eligible for?". */
export const SECOND_HALVES: Readonly<Record<OtherLanguage | 'en', readonly Turn[]>> = {
  en: [
    // Whoever did it, whether that is a person or an app.
    [
      new LazyPattern(`(?<=[,;?] (?:and )?|^(?:and )?)by (?:what|which) (?:account|user|person)s?${END}`, 'iu'),
      'by whom',
    ],
    // What somebody is eligible for are roles.
    [/^((?:and |so )?)what (is|are) ([^?,;]{2,50}?) eligible for(?=[\s?.!]*$)/iu, '$1which roles $2 $3 eligible for'],
    // Whether a policy protects anybody is told by its state.
    [
      /^((?:and |so |but )?)why (?:does|do|is|are)(?:n['’]t| not) (?:the |our )?([^?,;]{2,50}? (?:one|policy)) (?:really |actually )?(?:protect(?:ing)?|apply(?:ing)?|block(?:ing)?|stop(?:ping)?|work(?:ing)?|enforced?|help(?:ing)?)(?: (?:us|anybody|anyone|anything|here))?(?=[\s?.!]*$)/iu,
      '$1what is the state of the $2',
    ],
  ],
  de: [
    [new LazyPattern(`(?<=[,;?] (?:und )?|^(?:und )?)von welchem (?:konto|benutzer|nutzer)${END}`, 'iu'), 'von wem'],
  ],
  fr: [[new LazyPattern(`(?<=[,;?] (?:et )?|^(?:et )?)par quel (?:compte|utilisateur)${END}`, 'iu'), 'par qui']],
  es: [[new LazyPattern(`(?<=[,;?] (?:y )?|^(?:y )?)(?:por|con) qué (?:cuenta|usuario)${END}`, 'iu'), 'por quién']],
};
