import { LazyPattern } from '../../core/lazy-pattern.js';
import type { OtherLanguage } from './other-language.js';
import { END, FIRST, type Turn } from './turn.js';
import { ask, NAME } from './whole-in-english.js';

/** An area of the tenant as people call it, and the changes of it as the log tells them. */
interface Area {
  readonly said: string;
  readonly changes: string;
}

const CHANGES_OF_EXCHANGE = 'changes of mail flow rules and connectors';
const AREAS: readonly Area[] = [
  {
    said: 'exchange(?: online)?',
    changes: CHANGES_OF_EXCHANGE,
  },
  {
    said: '(?:microsoft )?entra(?: id)?|azure ad|aad|(?:entra |azure )?directory|verzeichnis|annuaire|directorio',
    changes: 'changes that are not of rules or connectors',
  },
  {
    said: '(?:any |some )?(?:apps?|applications|app registrations|enterprise apps|anwendungen|applis?|aplicaciones)',
    changes: 'changes that have an app',
  },
];

/** What is read of Exchange is its mail flow. */
const OF_AREA = [...AREAS, { said: 'mail ?flow', changes: CHANGES_OF_EXCHANGE }].map(
  ({ said, changes }) =>
    [
      new LazyPattern(
        `^(?:(?:the|those|changes|die|das|les|l[oa]s) )*(?:(?:in|on|of|im|bei|dans|sur|en|de) )?(?:our |unser(?:em|er)? )?${said}(?: (?:ones|changes|part|änderungen))?[\\s?.!]*$`,
        'iu',
      ),
      changes,
    ] as const,
);

/** "in Exchange", of a list of changes: those of the area, as the log tells them. Other texts stay. */
export const sayChangesOfArea = (text: string): string => OF_AREA.find(([pattern]) => pattern.test(text))?.[1] ?? text;

/** Who is no single person by name. */
const NOBODY_NAMED =
  '(?!(?:we|you|i|they|one|people|somebody|someone|anybody|anyone|everybody|everyone|(?:(?:the|our|any|an?|all|global|exchange) )*(?:admins?|administrators?|users?|guests?|apps?|attackers?|hackers?|partners?))(?!\\p{L}))';
/** Who is spoken of: what the answer before told says which. An account may be that of an app. */
export const THAT_ACCOUNT = 'that account';
const THAT_APP = 'that app';
const NO_PRONOUN =
  "(?!(?:it|he|she|they|er|sie|es|der|die|das|man|wir|ich|ihr|il|elle|on|ça|él|ella|ellos|ellas|(?:the|that|this|die|diese|l[a’']|cette|esa|esta) ?(?:app\\p{L}*|anwendung|aplicación))(?!\\p{L}))";
const SOMEBODY = `${NO_PRONOUN}${NAME}`;

const WHEN =
  '((?: (?:in the (?:last|past)|since|on|this|last|yesterday|today|lately|recently|between)(?: [^?]{1,40})?)?)';

/** Whoever did it, and how the question in English calls them. */
type Doers = readonly (readonly [said: string, called: string])[];

/** "seitdem" stands before or behind the area, or is not said. */
const withSince = (since: string): readonly (readonly [before: string, behind: string, english: string])[] => [
  ['', '', ''],
  [` (?:${since})`, '', ' since then'],
  ['', ` (?:${since})`, ' since then'],
];

/** A question of each area by each of the doers: `frame` says it in its language. */
const askOfAreas = (
  doers: Doers,
  since: string,
  frame: (doer: string, said: string, before: string, behind: string) => string,
): readonly Turn[] =>
  AREAS.flatMap(({ said, changes }) =>
    doers.flatMap(([doer, called]) =>
      withSince(since).map(([before, behind, english]) =>
        ask(frame(doer, said, before, behind), `which ${changes} were made by ${called}${english}`),
      ),
    ),
  );

/** To make a change is to do anything, and not to create something. */
const CHANGES_MADE: readonly Turn[] = (
  [
    ['(?:it|he|she|they)', THAT_ACCOUNT],
    ['(?:the|that|this) app(?:lication)?', THAT_APP],
  ] as const
).map(([doer, called]) => [
  new LazyPattern(
    `${FIRST}(which|what|how many) changes (?:did|has|have) ${doer} (?:make|made|do|done)${WHEN}${END}`,
    'iu',
  ),
  `$1$2 changes were made by ${called}$3`,
]);

/** An area that holds rights of its own: the page of whoever is named tells them. */
const IN_EXCHANGE = '(?:in|on|within|inside|with) (?:our )?(?:microsoft )?exchange(?: online)?';
/** "what is Mailbox Migration Service allowed to do in Exchange?": what they may do, and no rule with their name. */
const MAY_IN_EXCHANGE: readonly Turn[] = [
  [
    new LazyPattern(
      `${FIRST}what (?:is|was|are) ${NOBODY_NAMED}([^?,]{2,50}?) (?:actually |really |currently )*(?:allowed|able|permitted|entitled|authori[sz]ed) to do ${IN_EXCHANGE}${END}`,
      'iu',
    ),
    '$1what is $2 allowed to do',
  ],
  [
    new LazyPattern(
      `${FIRST}what (?:all |else |exactly )*(?:can|may|could) ${NOBODY_NAMED}([^?,]{2,50}?) (?:actually |really |currently )*do ${IN_EXCHANGE}${END}`,
      'iu',
    ),
    '$1what is $2 allowed to do',
  ],
];

const DE_DONE = '(?:geändert|verändert|gemacht|getan|umgestellt|angefasst)';
const FR_DONE = '(?:modifié|changé|fait|touché)';
const FR_IN = "(?:dans|sur|à|aux?) (?:les |nos |le |la |l['’])?";
const ES_DID = '(?:cambió|modificó|hizo|tocó|ha (?:cambiado|modificado|hecho|tocado))';

/** Kinds of things of which people ask what changed, as the log is asked of them. */
const KINDS: readonly (readonly [called: string, said: Readonly<Record<OtherLanguage | 'en', string>>])[] = [
  [
    'what changed with the apps',
    {
      en: 'apps|applications',
      de: 'apps|anwendungen|applikationen',
      fr: 'apps|applis|applications',
      es: 'apps|aplicaciones',
    },
  ],
  [
    'which changes of mail flow rules are there',
    {
      en: '(?:(?:mail ?flow|transport|exchange|mail|email) )*rules',
      de: '(?:mail-?|transport-?|nachrichtenfluss-?)?(?:regeln|rules)',
      fr: 'règles(?: de (?:transport|flux)(?: de messagerie)?)?',
      es: 'reglas(?: de (?:transporte|flujo)(?: de correo)?)?',
    },
  ],
  [
    'which changes of connectors are there',
    {
      en: '(?:(?:mail ?flow|mail|exchange) )*connectors',
      de: '[ck]onn?e[ck]tor(?:en|s)',
      fr: 'connecteurs',
      es: 'conectores',
    },
  ],
  [
    'which changes of roles are there',
    {
      en: '(?:(?:admin|directory|entra|privileged) )*role(?:s| assignments)',
      de: '(?:admin-?)?rollen',
      fr: "rôles(?: d['’]admin\\p{L}*)?",
      es: 'roles(?: de admin\\p{L}*)?',
    },
  ],
  [
    'which changes of policies are there',
    {
      en: '(?:(?:conditional access|ca|access) )*policies',
      de: '(?:ca-?|conditional-access-?)?(?:richtlinien|policies)',
      fr: "(?:politiques|stratégies)(?: d['’]accès conditionnel)?",
      es: '(?:políticas|directivas)(?: de acceso condicional)?',
    },
  ],
  [
    'which changes of permissions are there',
    {
      en: '(?:(?:app|api|application) )*permissions',
      de: '(?:app-?)?berechtigungen',
      fr: 'autorisations|permissions',
      es: 'permisos',
    },
  ],
  [
    'which changes of settings are there',
    {
      en: '(?:(?:tenant|security|directory) )*settings',
      de: '(?:tenant-?|sicherheits-?)?einstellungen',
      fr: "(?:paramètres|réglages)(?: de (?:sécurité|l['’]annuaire)| du tenant)?",
      es: '(?:ajustes|parámetros)(?: de seguridad| del inquilino| del tenant)?',
    },
  ],
  [
    'which changes of secrets are there',
    { en: '(?:(?:client|app) )*secrets', de: '(?:client-?)?secrets|geheimnissen?', fr: 'secrets', es: 'secretos' },
  ],
];
/** A time stands before or behind the kind. */
const DE_WHEN =
  '((?: (?:in|im|seit|letzten?|letztes|diesen?|dieses|heute|gestern|vorgestern|am)(?: (?!an |bei |mit )[^?,]{1,30}?)?)?)';
const DE_SMALL = '(?: (?:so|alles|denn|eigentlich|da|was|etwas|überhaupt|schon))*';
const DE_CHANGED =
  '(?:geändert|verändert|getan|bewegt|gemacht|gedreht|geschraubt|umgestellt|angefasst|passiert|vorgefallen|los)';
const FR_WHEN =
  "((?: (?!ces derniers temps)(?:depuis|ce|cette|ces|aujourd['’]hui|hier|la semaine|le mois|les \\p{N}|au cours|pendant)(?:[^?,]{1,40}?)?)?)";
const ES_WHEN =
  '((?: (?:desde|esta|este|estos|hoy|ayer|la semana|el mes|en (?:los|las|el|la) (?:últim|pasad))(?:[^?,]{1,40}?)?)?)';

const EN_WHEN =
  '((?: (?:(?:in|over|during|within) the (?:last|past) [^?,]{2,25}?|since [^?,]{2,30}?|between [^?,]{3,40}?|(?:this|last) \\p{L}+|yesterday|today|in \\p{L}+(?: \\p{N}+)?))?)';
const EN_LATELY = '(?: (?:lately|recently|of late|exactly|actually|so far))*';
const EN_CHANGED =
  '(?:changed|modified|edited|altered|touched|different|new|happened|happening|done|going on|gone on|moved)';

/** "was hat sich bei den Apps geändert": what changed of one kind, by anybody. */
const changedOfKind = (frames: (said: string) => readonly string[], language: OtherLanguage | 'en'): readonly Turn[] =>
  KINDS.flatMap(([called, said]) => frames(said[language]).map((frame) => ask(frame, `${called}$1$2?`)));

const EN_CHANGES = changedOfKind(
  (said) => [
    `^(?:(?:and|so|but|ok) )*(?:what|anything)(?:['’]s)?(?: (?:has|have|had|is|was|were|all|exactly|actually|recently))*(?: been)? ${EN_CHANGED}${EN_LATELY}${EN_WHEN} (?:with|at|on|in|about|to|around|regarding|of|for) (?:the |our |any )?(?:${said})${EN_WHEN}${EN_LATELY}`,
  ],
  'en',
);
const DE_CHANGES = changedOfKind(
  (said) => [
    `^(?:und )?was (?:hat|haben) sich${DE_SMALL}${DE_WHEN}${DE_SMALL} (?:bei|an|in|mit|rund um) (?:den |unseren |der )?(?:${said})${DE_WHEN}${DE_SMALL} ${DE_CHANGED}`,
    `^(?:und )?was (?:wurde|ist|war)${DE_SMALL}${DE_WHEN}${DE_SMALL} (?:bei|an|mit) (?:den |unseren )?(?:${said})${DE_WHEN}${DE_SMALL} ${DE_CHANGED}(?: worden)?`,
    `^(?:und )?(?:was )?(?:tut sich|tat sich)${DE_SMALL}${DE_WHEN}${DE_SMALL} (?:bei|an) (?:den |unseren )?(?:${said})${DE_WHEN}`,
    `^(?:und )?(?:was )?(?:gibt es|gab es)${DE_SMALL}${DE_WHEN}${DE_SMALL} (?:bei|an) (?:den |unseren )?(?:${said})${DE_WHEN}${DE_SMALL} neues`,
    `^(?:und )?was (?:läuft|lief|geht|ging)${DE_SMALL}${DE_WHEN}${DE_SMALL} bei (?:den |unseren )?(?:${said})${DE_WHEN}`,
  ],
  'de',
);
const FR_CHANGES = changedOfKind(
  (said) => [
    `^(?:et )?(?:qu['’]est-ce qui (?:a (?:changé|bougé|été (?:modifié|changé))|s['’]est passé)|qu['’]y a-t-il de (?:changé|nouveau)|que s['’]est-il passé|quoi de neuf|qu['’]a-t-on (?:changé|modifié))${FR_WHEN} (?:dans|sur|pour|avec|chez|côté|du côté|au niveau) ?(?:les |nos |des |de nos |aux )?(?:${said})${FR_WHEN}`,
  ],
  'fr',
);
const ES_CHANGES = changedOfKind(
  (said) => [
    `^[\\s¿]*(?:y )?qué (?:ha cambiado|han cambiado|cambió|cambiaron|se (?:ha )?(?:cambiado|cambió|modificó|modificado)|ha pasado|pasó|novedades hay|hay de nuevo)${ES_WHEN} (?:en|con|de) (?:las |los |nuestras |nuestros )?(?:${said})${ES_WHEN}`,
  ],
  'es',
);

/** What somebody did in one area is told by the log, with the area as a condition; their page tells of all areas. */
export const DONE_IN_AREA: Readonly<Record<OtherLanguage | 'en', readonly Turn[]>> = {
  en: [
    ...EN_CHANGES,
    ...CHANGES_MADE,
    ...MAY_IN_EXCHANGE,
    ...AREAS.flatMap(({ said, changes }): readonly Turn[] => {
      const area = `(?:in|on|at|to|with|within|inside|of) (?:the |our )?(?:${said})`;
      const did = (doer: string): string =>
        `${FIRST}(?:what(?: exactly| all| else)? (?:did|has|have)|(?:what|everything|all)(?: that)?) ${doer} (?:actually |really |ever |recently |lately )*(?:changed?|done|do|modify|modified|edit(?:ed)?|alter(?:ed)?|touch(?:ed)?|did) (?:around )?${area}${WHEN}${END}`;
      return [
        [new LazyPattern(did('(?:it|he|she|they)'), 'iu'), `$1which ${changes} were made by ${THAT_ACCOUNT}$2`],
        [
          new LazyPattern(did('(?:the|that|this) app(?:lication)?'), 'iu'),
          `$1which ${changes} were made by ${THAT_APP}$2`,
        ],
        [new LazyPattern(did(`${NOBODY_NAMED}([^?,]{2,50}?)`), 'iu'), `$1which ${changes} did $2 make$3`],
        [
          new LazyPattern(
            `${FIRST}(?:which|what) changes (?:did|has|have) ${NOBODY_NAMED}([^?,]{2,50}?) (?:make|made|do|done) ${area}${WHEN}${END}`,
            'iu',
          ),
          `$1which ${changes} did $2 make$3`,
        ],
      ];
    }),
  ],
  de: [
    ...DE_CHANGES,
    ...askOfAreas(
      [
        [SOMEBODY, '$1'],
        ['(?:die|diese) (?:app|anwendung)', THAT_APP],
        ['(?:er|sie|es|der|die|das)', THAT_ACCOUNT],
      ],
      'seitdem|seither',
      (doer, said, before, behind) =>
        `^(?:und )?was (?:genau )?hat ${doer}${before} (?:alles |so |zuletzt )*(?:in|an|am|im|bei) (?:der |dem |den |unseren )?(?:${said})${behind} (?:alles |so )?${DE_DONE}`,
    ),
  ],
  fr: [
    ...FR_CHANGES,
    // A "paramètre" may be a parameter, too: of nothing it is a setting.
    ask(
      `^(?:et )?quels (?:paramètres|réglages) (?:ont(?:-ils)? été|a-t-on) (?:modifiés|changés|touchés|édités)((?: et par qui)?)${FR_WHEN}`,
      'which settings were changed$1$2',
    ),
    ask(`^(?:et )?que peut (?:donc )?faire ${SOMEBODY} (?:dans|sur) exchange(?: online)?`, 'what is $1 allowed to do'),
    ...askOfAreas(
      [
        [`(?:est-ce que ${SOMEBODY} a ${FR_DONE})`, '$1'],
        [`(?:a (?:donc )?${FR_DONE} ${SOMEBODY})`, '$1'],
        [`est-ce que (?:l['’]|cette )(?:appli|app|application) a ${FR_DONE}`, THAT_APP],
        [`(?:est-ce qu['’](?:il|elle) a|a-t-(?:il|elle)) ${FR_DONE}`, THAT_ACCOUNT],
      ],
      'depuis(?: lors)?',
      (doer, said, before, behind) => `^(?:et )?qu['’]${doer}${before} ${FR_IN}(?:${said})${behind}`,
    ),
  ],
  es: [
    ...ES_CHANGES,
    ask(`^[\\s¿]*(?:y )?qué puede hacer ${SOMEBODY} en exchange(?: online)?`, 'what is $1 allowed to do'),
    ...askOfAreas(
      [
        [` ${SOMEBODY}`, '$1'],
        [' (?:la|esa|esta) (?:app|aplicación)', THAT_APP],
        ['(?: (?:él|ella))?', THAT_ACCOUNT],
      ],
      'desde entonces',
      (doer, said, before, behind) =>
        `^[\\s¿]*(?:y )?qué ${ES_DID}${doer}${before} (?:en|con|a) (?:el |la |las |los )?(?:${said})${behind}`,
    ),
  ],
};
