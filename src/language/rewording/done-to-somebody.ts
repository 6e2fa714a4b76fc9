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

const HAD_RESET =
  '(?:ever |also |already )?(?:had|got|gotten|received|been given|have|get|receive) (?:an? |any |the |another |his |her |their )?(?:new )?password resets?(?: done)?';
const OF_MANY = '(?:(?:either|any|one|some|all|both|each) of (?:them|those|these)|they|(?:both|all) of them)';
/** "has X had a password reset since 21 November?": the log tells who had one, and not when the password was changed by its owner. */
const RESET_HAD: readonly Turn[] = [
  [
    new LazyPattern(`${FIRST}(?:was|were|has|have) their passwords? (?:been )?(?:ever )?reset(?!\\p{L})`, 'iu'),
    '$1has anyone reset their passwords',
  ],
  [new LazyPattern(`${FIRST}(?:has|did) (?:he|she|they) ${HAD_RESET}(?!\\p{L})`, 'iu'), '$1was her password reset'],
  [
    new LazyPattern(`${FIRST}(?:has|have|did) ${OF_MANY} ${HAD_RESET}(?!\\p{L})`, 'iu'),
    '$1has anyone reset their passwords',
  ],
  [
    new LazyPattern(
      `${FIRST}(?:has|did) (?:any|an|some) (admin|user|guest|person)(?:istrator)? ${HAD_RESET}(?!\\p{L})`,
      'iu',
    ),
    '$1was the password of any $2 reset',
  ],
  [
    new LazyPattern(
      `${FIRST}(?:who|which (?:users|people|accounts|employees)) (?:has |have |had )?${HAD_RESET}(?!\\p{L})(?! (?:from|by) )`,
      'iu',
    ),
    '$1whose password was reset',
  ],
  [
    new LazyPattern(
      `${FIRST}(?:has|did) (?!(?:any|some|an?|the|that|this|every|nobody|no|everybody|which)(?!\\p{L})|(?:any|some|every)(?:one|body) )(\\p{L}[\\p{L}\\p{N}.'’@_ -]{1,40}?) ${HAD_RESET}(?!\\p{L})`,
      'iu',
    ),
    "$1was $2's password reset",
  ],
];

const DEEDS: readonly (readonly [string, string])[] = [
  ['added', 'add'],
  ['created', 'create'],
  ['made', 'make'],
  ['changed', 'change'],
  ['removed', 'remove'],
  ['deleted', 'delete'],
  ['granted', 'grant'],
  ['done', 'do'],
];
/** "what else was added by the same person?": what she added, of whatever kind. */
const DONE_BY_SAME: readonly Turn[] = DEEDS.map(([done, verb]) => [
  new LazyPattern(
    `${FIRST}what else (?:was|has been|got) (?:also )?${done} by (?:him|her|(?:that|this|the same) (?:person|user|admin|account|one))(?!\\p{L})`,
    'iu',
  ),
  `$1what else did she ${verb}`,
]);

const WHEN_DE =
  '((?:in |am |im |seit |vor |die |den )?(?:diese|letzte|vergangene|gestern|heute|kürzlich|zuletzt)[^,;?]{0,20}? )?';
/** "was wurde diesen Monat zu X hinzugefügt?": to an app that was made long before. */
const ADDED_TO_DE: readonly Turn[] = [
  ask(
    `^(?:und )?was (?:wurde|ist) ${WHEN_DE}(?:zu|bei|an|zur|zum)(?: der| dem)?(?: app| anwendung)? ("[^"]+"|\\p{Lu}[^,;?]{2,60}?) ${WHEN_DE}(?:neu )?(?:hinzugefügt(?: worden)?|dazugekommen|hinzugekommen)`,
    'was hat jemand $1$3zu $2 hinzugefügt',
  ),
];

const THEN_DE = '(?:danach|seitdem|seither|hinterher|inzwischen)';
const SOMEBODY_DE = '(?:irgend)?(?:jemand|wer)';
const RESET_DE = '(?:zurückgesetzt|resettet)';
/** "hat danach jemand ihr Passwort zurückgesetzt?": whose it is was said before. */
const RESET_OF_ONE_DE: readonly Turn[] = [
  ['ihre', 'their passwords'],
  ['sein', 'his password'],
  ['ihr', 'her password'],
].flatMap(([whose, english]) => {
  const what = `${whose} (?:passw(?:ort|örter)|kennw(?:ort|örter)|pw)`;
  const hat = '^(?:und |aber )?hat';
  return [
    ask(`${hat} ${SOMEBODY_DE} (?:schon |auch )?${what} ${RESET_DE}`, `has anyone reset ${english}`),
    ask(
      `${hat} (?:${THEN_DE} (?:schon |auch )?${SOMEBODY_DE} ${what}|${SOMEBODY_DE} (?:${THEN_DE} ${what}|${what} ${THEN_DE})) ${RESET_DE}`,
      `has anyone reset ${english} since then`,
    ),
  ];
});

const RESET_OF_ONE_FR = (whose: string, english: string): readonly Turn[] => {
  const said = `^(?:et )?(?:est-ce que? ?)?quelqu['’]un (?:a|lui a|a-t-il) (?:déjà )?(?:réinitialisé|remis à zéro) ${whose}`;
  return [
    ask(said, `has anyone reset ${english}`),
    ask(`${said} (?:depuis(?: lors)?|ensuite|après(?: ça)?)`, `has anyone reset ${english} since then`),
  ];
};
const RESET_OF_ONE_ES = (whose: string, english: string): readonly Turn[] => {
  const reset = '(?:han? )?(?:restablecido|restableció|reseteado|reseteó|reiniciado|reinició)';
  const said = `^[\\s¿]*(?:y )?¿?(?:alguien (?:les? )?${reset} ${whose}|(?:les? )?${reset} alguien ${whose})`;
  return [
    ask(said, `has anyone reset ${english}`),
    ask(`${said} (?:desde entonces|después(?: de eso)?|luego)`, `has anyone reset ${english} since then`),
  ];
};

/** "elle a aussi supprimé des méthodes mfa à quelqu'un ?": an act on what others have, by the person of the talk, whom any pronoun stands for. */
export const DONE_TO_SOMEBODY: Readonly<Record<OtherLanguage | 'en', readonly Turn[]>> = {
  en: [
    ...RESET_HAD,
    ...DONE_BY_SAME,
    [
      new LazyPattern(
        `${FIRST}(?:did|has|have) (he|she|they) (?:(?:also|ever|already) )*(?:reset|changed?) (?:(?:the )?passwords? of (?:(?:any)?(?:one|body) else|other (?:people|users|accounts|colleagues)|others)|(?:anyone|anybody|someone|somebody) else['’]s passwords?)(?: too| as well)?${END}`,
        'iu',
      ),
      '$1did $2 reset passwords of somebody?',
    ],
  ],
  de: [
    ...RESET_OF_ONE_DE,
    ...ADDED_TO_DE,
    ...turnsOf('de', (done, what) => [
      `^(?:und )?hat (?:sie|er)${ALSO_DE} ${WHOM_DE}${ALSO_DE} ${what}${ALSO_DE} ${done}`,
      `^(?:und )?hat (?:sie|er)${ALSO_DE} ${what}${ALSO_DE} ${WHOM_DE}${ALSO_DE} ${done}`,
    ]),
  ],
  fr: [
    ...RESET_OF_ONE_FR('son mot de passe', 'her password'),
    ...RESET_OF_ONE_FR('leurs? mots? de passe', 'their passwords'),
    ...turnsOf('fr', (done, what) => [
      `^(?:et )?(?:est-ce qu['’])?(?:elle|il) a (?:(?:aussi|également|déjà) )*${done} (?:(?:aussi|également) )?${what} ${WHOM_FR}(?: aussi)?`,
      `^(?:et )?a-t-(?:elle|il) (?:(?:aussi|également|déjà) )*${done} (?:(?:aussi|également) )?${what} ${WHOM_FR}(?: aussi)?`,
    ]),
  ],
  es: [
    ...RESET_OF_ONE_ES('su contraseña', 'her password'),
    ...RESET_OF_ONE_ES('sus contraseñas', 'their passwords'),
    ...turnsOf('es', (done, what) => [
      `^[\\s¿]*(?:y )?¿?(?:también |ya )*(?:(?:ella|él) )?(?:también |ya )*(?:les? )?${done} (?:también )?${what} ${WHOM_ES}(?: también)?`,
    ]),
  ],
};
