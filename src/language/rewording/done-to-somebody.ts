import { LazyPattern } from '../../core/lazy-pattern.js';
import type { OtherLanguage } from './other-language.js';
import { END, FIRST, type Turn } from './turn.js';
import { ask } from './whole-in-english.js';

/** What is done to what others have, as each language says it before and behind its object, and as English does. */
const ACTS: readonly (readonly [english: string, said: Readonly<Record<OtherLanguage, string>>])[] = [
  [
    'delete',
    {
      de: 'gelöscht|entfernt|weggenommen|abgenommen|entzogen',
      fr: 'supprimé|retiré|effacé|enlevé|ôté',
      es: '(?:ha |han )?(?:borrado|borró|quitado|quitó|eliminado|eliminó|retirado|retiró)',
    },
  ],
  [
    'reset',
    {
      de: 'zurückgesetzt|resettet|neu gesetzt',
      fr: 'réinitialisé|remis à zéro',
      es: '(?:ha |han )?(?:restablecido|restableció|reseteado|reseteó|reiniciado|reinició)',
    },
  ],
  [
    'add',
    {
      de: 'hinzugefügt|eingerichtet|hinterlegt|registriert',
      fr: 'ajouté|enregistré',
      es: '(?:ha |han )?(?:añadido|añadió|agregado|agregó|registrado|registró)',
    },
  ],
];

const THINGS: readonly (readonly [english: string, said: Readonly<Record<OtherLanguage, string>>])[] = [
  [
    'mfa methods',
    {
      de: '(?:die |eine |irgendeine )?(?:mfa|2fa|zweite[nr]? faktor(?:en)?|(?:mfa-?|2fa-?|anmelde-?|authentifizierungs-?)?methoden?)',
      fr: "(?:la |les |des |une |leur |leurs |ses |sa )?(?:mfa|2fa|méthodes?(?: (?:mfa|2fa|de mfa|d['’]authentification|de connexion))?|double authentification)",
      es: '(?:el |la |los |las |un |algún )?(?:mfa|2fa|métodos?(?: (?:de )?(?:mfa|2fa|autenticación|verificación))?|segundos? factor(?:es)?)',
    },
  ],
  [
    'passwords',
    {
      de: '(?:das |die |ein )?(?:passw(?:ort|örter)|kennw(?:ort|örter))',
      fr: '(?:le |les |des |un |leur )?mots? de passe',
      es: '(?:la |las |una |su )?contraseñas?',
    },
  ],
];

const WHOM_DE =
  '(?:bei |von )?(?:jemand(?:em|en)?(?: (?:anders|anderem|anderen|sonst))?|anderen(?: (?:leuten|benutzern|kollegen|personen))?|(?:irgend)?wem)';
const WHOM_FR =
  "(?:à|de|d['’]|chez|pour) ?(?:quelqu['’]un(?: d['’]autre)?|d['’]autres(?: (?:personnes|utilisateurs|gens|comptes))?|autres(?: (?:personnes|utilisateurs|gens|comptes))?)";
const WHOM_ES = '(?:a|de) (?:alguien(?: más)?|otr[oa]s?(?: (?:personas?|usuarios?|gente|cuentas?))?|más gente)';
const ALSO_DE = '(?: (?:auch|denn|noch|schon|eigentlich|mal))*';

const turnsOf = (language: OtherLanguage, frames: (done: string, what: string) => readonly string[]): readonly Turn[] =>
  ACTS.flatMap(([did, done]) =>
    THINGS.flatMap(([english, what]) =>
      frames(`(?:${done[language]})`, `(?:${what[language]})`).map((frame) =>
        ask(frame, `did she also ${did} ${english} of somebody?`),
      ),
    ),
  );

/** "elle a aussi supprimé des méthodes mfa à quelqu'un ?": an act on what others have, by the person of the talk, whom any pronoun stands for. */
export const DONE_TO_SOMEBODY: Readonly<Record<OtherLanguage | 'en', readonly Turn[]>> = {
  en: [
    [
      new LazyPattern(
        `${FIRST}(?:did|has|have) (he|she|they) (?:(?:also|ever|already) )*(?:reset|changed?) (?:(?:the )?passwords? of (?:(?:any)?(?:one|body) else|other (?:people|users|accounts|colleagues)|others)|(?:anyone|anybody|someone|somebody) else['’]s passwords?)(?: too| as well)?${END}`,
        'iu',
      ),
      '$1did $2 reset passwords of somebody?',
    ],
  ],
  de: turnsOf('de', (done, what) => [
    `^(?:und )?hat (?:sie|er)${ALSO_DE} ${WHOM_DE}${ALSO_DE} ${what}${ALSO_DE} ${done}`,
    `^(?:und )?hat (?:sie|er)${ALSO_DE} ${what}${ALSO_DE} ${WHOM_DE}${ALSO_DE} ${done}`,
  ]),
  fr: turnsOf('fr', (done, what) => [
    `^(?:et )?(?:est-ce qu['’])?(?:elle|il) a (?:(?:aussi|également|déjà) )*${done} (?:(?:aussi|également) )?${what} ${WHOM_FR}(?: aussi)?`,
    `^(?:et )?a-t-(?:elle|il) (?:(?:aussi|également|déjà) )*${done} (?:(?:aussi|également) )?${what} ${WHOM_FR}(?: aussi)?`,
  ]),
  es: turnsOf('es', (done, what) => [
    `^[\\s¿]*(?:y )?¿?(?:también |ya )*(?:(?:ella|él) )?(?:también |ya )*(?:les? )?${done} (?:también )?${what} ${WHOM_ES}(?: también)?`,
  ]),
};
