import { LazyPattern } from '../../core/lazy-pattern.js';
import type { OtherLanguage } from './other-language.js';
import type { Turn } from './turn.js';

const LIKE_HER = '(?: (?:like|such as) [^,;?]{2,60}?)?';
const USER =
  '(?:(?:(?:an?|the|our|any|every|some|all|ordinary|normal|regular|standard|single|simple|plain|average|non-admin|end) )*(?:users?|employees?|people|staff|colleagues)|anybody|anyone|everybody|everyone)(?:(?<=one|body) (?:here|in the (?:company|tenant)))?';
const SUCH =
  '(?:such (?:things?|apps?|permissions?|requests?|stuff)|(?:things|apps|permissions|stuff|something|an app|anything) like (?:that|this|it|these|those)|(?:this|that) (?:kind|sort) of (?:thing|app|permission|stuff|request)s?|(?:these|those) (?:kinds|sorts) of (?:things|apps|permissions))';
const WHETHER = new LazyPattern(
  `(?<![\\p{L}-])(?:may|can|could|might|are|is) ${USER}${LIKE_HER}(?: (?:allowed|permitted|able) to)?(?: (?:actually|even|really|just|simply|also|themselves))* (?:agree|consent|say yes|give (?:their )?consent|grant access) to ${SUCH}(?: (?:themselves|alone|on their own))?(?= (?:in|at|within) (?:our|the|this|my) (?:tenant|company|organi[sz]ation)|[\\s?.!]*$|,? and )`,
  'giu',
);

/** "may an ordinary user like her agree to such things?": whether users may consent to apps. */
export const WHETHER_USERS_MAY: readonly Turn[] = [[WHETHER, 'may users consent to apps']];

const USER_DE =
  '(?:(?:ein|eine|die|unsere|jeder|jede|alle|normaler?|gewöhnlicher?|einfacher?|normalen|gewöhnlichen|einfachen) )*(?:benutzer|nutzer|anwender|mitarbeiter|user)(?: wie [^,;?]{2,60}?)?';
const SUCH_DE =
  '(?:(?:so ?etwas|so ?was|dem|solchen (?:dingen|apps|sachen|anfragen|berechtigungen)|so einer (?:app|anfrage|sache))(?: überhaupt| einfach| selbst| selber| auch)*)';
const USER_FR =
  "(?:un|une|les|nos|tous les|n['’]importe quel)(?: simples?)? (?:utilisateurs?|employés?|salariés?)(?: (?:normal|normaux|ordinaires?|lambda|standards?|simples?))?(?: comme [^,;?]{2,60}?)?";
const SUCH_FR =
  '(?:(?:à )?(?:ce genre de|ce type de|de telles|de tels) (?:choses?|applis?|applications?|demandes?|permissions?|autorisations?|accès))';
const USER_ES =
  '(?:un|una|los|nuestros|cualquier|todos los) (?:usuarios?|empleados?)(?: (?:normal(?:es)?|corrientes?|comun(?:es)?|común))?(?: como [^,;?]{2,60}?)?';
const SUCH_ES =
  '(?:a )?(?:esas cosas|cosas así|algo así|este tipo de (?:cosas|apps?|aplicaciones|permisos)|ese tipo de (?:cosas|apps?|aplicaciones|permisos)|tales (?:cosas|apps?|aplicaciones))';

/** The same in German, French and Spanish. */
export const WHETHER_USERS_MAY_ABROAD: Readonly<Record<OtherLanguage, readonly Turn[]>> = {
  de: [
    [
      new LazyPattern(`(?<!\\p{L})(?:darf|dürfen|kann|können) ${USER_DE} ${SUCH_DE} zustimmen(?!\\p{L})`, 'giu'),
      'dürfen Benutzer Apps zustimmen',
    ],
  ],
  fr: [
    [
      new LazyPattern(
        `(?<!\\p{L})(?:est-ce qu[e'’] ?)?${USER_FR} (?:peut|peuvent|a|ont)(?:-(?:t-)?(?:il|ils))?(?: le droit (?:de |d['’]))? ?(?:consentir|donner (?:son|leur) (?:accord|consentement)|dire oui) ${SUCH_FR}(?!\\p{L})`,
        'giu',
      ),
      'les utilisateurs peuvent-ils consentir à des applications',
    ],
  ],
  es: [
    [
      new LazyPattern(
        `(?<!\\p{L})(?:(?:puede|pueden) ${USER_ES}|${USER_ES} (?:puede|pueden)) (?:consentir|aceptar|dar (?:su )?consentimiento|decir que sí) ${SUCH_ES}(?!\\p{L})`,
        'giu',
      ),
      'pueden los usuarios dar consentimiento a aplicaciones',
    ],
  ],
};
