import { LazyPattern } from '../../core/lazy-pattern.js';
import type { OtherLanguage } from './other-language.js';
import type { Turn } from './turn.js';

const METHOD =
  "(?:(?:the |an? |den |die |das |le |la |l['’]|el )?(?:sms|text messages?|(?:microsoft )?authenticator(?:[- ]app)?|phone|telefon|téléphone|teléfono|voice calls?|passkeys?|security keys?|fido2?|windows hello|totp))";
const name = (articles: string): string =>
  `(?:${articles})?(?<name>(?!(?:wer|welche|jemand|der|die|qui|quelqu|alguien|quién|anyone|someone|anybody|somebody|everyone|all|any|the)(?!\\p{L}))[\\p{L}.'’-]{2,30}(?: [\\p{L}.'’-]{2,30}){0,2}?)`;
const ENDS = '(?=[\\s?.!]*$|,? (?:and|und|et|y) )';

/** "has he only SMS, or the Authenticator as well?": a yes or no would not say which, so that the methods are told. */
export const ONE_OR_BOTH_METHODS: Readonly<Record<OtherLanguage | 'en', readonly Turn[]>> = {
  en: [
    [
      new LazyPattern(
        `^(?:and |so )?(?:does|has) ${name('the ')} (?:have |use |got |using )?(?:only|just) ${METHOD},? or (?:does \\p{L}+ (?:also )?(?:have|use) )?(?:also )?${METHOD}(?: too| as well| also)?${ENDS}`,
        'iu',
      ),
      'which MFA methods does $<name> have',
    ],
  ],
  de: [
    [
      new LazyPattern(
        `^(?:und )?(?:hat|nutzt|verwendet|benutzt) ${name('der |die |das konto ')} (?:nur|bloß|lediglich) ${METHOD},? oder (?:(?:auch|zusätzlich|noch|daneben) )*${METHOD}${ENDS}`,
        'iu',
      ),
      'welche MFA-Methoden hat $<name>',
    ],
  ],
  fr: [
    [
      new LazyPattern(
        `^(?:et )?(?:est-ce que )?${name('le compte ')} (?:n['’])?(?:a|utilise)(?:-t-(?:il|elle))? (?:que|seulement|uniquement|juste) ${METHOD},? ou (?:bien )?(?:(?:aussi|également|encore) )*${METHOD}(?: aussi| également)?${ENDS}`,
        'iu',
      ),
      'quelles méthodes MFA a $<name>',
    ],
  ],
  es: [
    [
      new LazyPattern(
        `^[¿\\s]*(?:y )?(?:tiene|usa) ${name('la cuenta ')} (?:solo|sólo|únicamente|nada más) ${METHOD},? o (?:(?:también|además) )*${METHOD}(?: también| además)?${ENDS}`,
        'iu',
      ),
      'qué métodos MFA tiene $<name>',
    ],
    [
      new LazyPattern(
        `^[¿\\s]*(?:y )?${name('la cuenta ')} (?:tiene|usa) (?:solo|sólo|únicamente|nada más) ${METHOD},? o (?:(?:también|además) )*${METHOD}(?: también| además)?${ENDS}`,
        'iu',
      ),
      'qué métodos MFA tiene $<name>',
    ],
  ],
};
