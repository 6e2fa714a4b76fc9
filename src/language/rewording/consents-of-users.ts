import { LazyPattern } from '../../core/lazy-pattern.js';
import { CONSENTS_OF_OTHERS } from './consents-of-others.js';
import { accentFree } from './accent-free.js';
import type { OtherLanguage } from './other-language.js';
import type { Turn } from './turn.js';
import { WHETHER_USERS_MAY_ABROAD } from './whether-users-may.js';

/** How a question is put, up to and behind a time, and the units of that time in English. */
interface Frames {
  readonly users: string;
  readonly admins: string;
  readonly asked: (who: string, which: string) => readonly (readonly [before: string, behind: string])[];
  /** The clause of a longer question that says who let the apps in, and the word that begins the next clause. */
  readonly clause: (who: string) => string;
  readonly that: string;
  /** Who let an app at what is their own mail. */
  readonly ownMail: readonly string[];
  readonly time: (units: string) => string;
  readonly units: Readonly<Record<string, string>>;
  /** What asks for the apps, and for how many they are. */
  readonly which: string;
  readonly many: string;
  /** People as such, who are meant without the admins where they do it themselves. */
  readonly people: string;
}

const FR_APPS = '(?:applis?|applications?|apps?)';
const FR_USERS =
  '(?:des|les|nos|de simples|certains|de nos|un|un simple) (?:utilisateurs?|employés?|collègues?|salariés?)(?: (?:individuels?|ordinaires?|normaux|normal|isolés?|lambda))?';
const DE_SELF = '(?: (?:selbst|selber|alleine?|von sich aus|auf eigene faust))?';
const DE_USERS =
  '(?:die |den |unsere |unseren |einzelne |einzelnen |normale |normalen )*(?:benutzern?|nutzern?|mitarbeitern?|anwendern?|user|usern|kollegen)';
const DE_ADMINS = '(?:die |unsere |eine[mn]? |ein |der |dem )?(?:admins?|administrator(?:en)?)';
const FR_ADMINS = '(?:des|les|nos|un) (?:admins?|administrateurs?)';
const ES_ADMINS = '(?:(?:los|nuestros|unos|un) )?(?:admins?|administrador(?:es)?)';
const ES_APPS = '(?:aplicaciones|apps)';
const ES_USERS =
  '(?:(?:los|nuestros|unos|algunos) )?(?:propios )?(?:usuarios|empleados|compañeros)(?: (?:individuales|normales|corrientes|comunes))?';

const FRAMES: Readonly<Record<OtherLanguage, Frames>> = {
  de: {
    users: DE_USERS,
    admins: DE_ADMINS,
    asked: (who, which) => [
      [`${which} (?:apps|anwendungen) (?:haben|hat) ${who}${DE_SELF}`, `${DE_SELF} zugestimmt`],
      [
        `${which} (?:apps|anwendungen) (?:haben|hat) ${who}${DE_SELF}`,
        `${DE_SELF} (?:zugelassen|genehmigt|freigegeben|autorisiert)`,
      ],
      [
        `${which} (?:apps|anwendungen) (?:wurden|sind) (?:von|durch) ${who}${DE_SELF}`,
        `${DE_SELF} (?:zugelassen|genehmigt|freigegeben|autorisiert)(?: worden)?`,
      ],
    ],
    clause: (who) =>
      `(?:welche |alle |die )?(?:apps|anwendungen),? (?:denen ${who}(?: selbst| selber)? zugestimmt|die ${who}(?: selbst| selber)? (?:zugelassen|genehmigt|freigegeben|autorisiert)) haben`,
    that: 'die',
    ownMail: [
      'wer hat (?:selbst )?einer (?:app|anwendung) (?:den )?zugriff auf (?:die eigenen|die eigene|seine|ihre)(?: eigenen?)? (?:e-?mails?|mailbox|postfach|mails?) (?:gegeben|gewährt|erteilt|erlaubt)',
    ],
    time: (units) => `in den letzten (\\d+) ${units}`,
    units: { tagen: 'days', wochen: 'weeks', monaten: 'months' },
    which: 'welchen?',
    many: 'wie ?vielen?',
    people: '(?:die |den |unsere |unseren )?leuten?(?=.* (?:selbst|selber|alleine?|von sich aus|auf eigene faust))',
  },
  fr: {
    users: FR_USERS,
    admins: FR_ADMINS,
    asked: (who, which) => [
      [
        `(?:à|pour) ${which}${FR_APPS} ${who} ont(?:-ils)?(?: eux-mêmes)? (?:donné leur (?:consentement|accord)|consenti)(?: eux-mêmes)?`,
        '',
      ],
      [
        `${which}${FR_APPS} (?:ont|auraient) été (?:autorisées|acceptées|approuvées|validées) par ${who}(?: eux-mêmes)?`,
        '',
      ],
      [
        `${which}${FR_APPS} (?:ont|avaient) (?:reçu|obtenu|eu) (?:le consentement|l['’]accord) (?:de |d['’])?${who}`,
        '',
      ],
      [
        `${which}${FR_APPS} ${who} (?:ont|a)(?:-ils|-il)?(?: eux-mêmes)? (?:autoris|accept|approuv)ée?s?(?: eux-mêmes)?`,
        '',
      ],
      [`${which}${FR_APPS} ${who} (?:ont|a)(?:-ils|-il)?(?: eux-mêmes)? consentie?s?(?: eux-mêmes)?`, ''],
    ],
    clause: (who) =>
      `(?:quelles |les |toutes les )?${FR_APPS},? (?:que ${who} (?:ont|a)(?: eux-mêmes)? (?:autorisées|acceptées|approuvées)|auxquelles ${who} (?:ont|a)(?: (?:eux|lui)-mêmes?)? (?:consenti|donné leur (?:consentement|accord)))`,
    that: 'qui',
    ownMail: [
      `qui a (?:donné|accordé|ouvert) (?:lui-même )?à une ${FR_APPS} (?:l['’])?accès à (?:sa|son|ses) (?:propre |propres )?(?:messagerie|boîte aux lettres|boîte mail|e-?mails?|mails?|courrier)`,
    ],
    time: (units) =>
      `(?:ces|les|au cours des|dans les|durant les|pendant les|sur les) (\\d+) derni(?:er|ère)s ${units}`,
    units: { jours: 'days', semaines: 'weeks', mois: 'months' },
    which: 'quel(?:le)?s ',
    many: "combien d(?:e |['’])",
    people: '(?:les|nos) gens(?=.* (?:eux-mêmes|de leur propre chef))',
  },
  es: {
    users: ES_USERS,
    admins: ES_ADMINS,
    asked: (who, which) => [
      [`a ${which} ${ES_APPS} (?:han? dado|dieron) (?:su )?consentimiento ${who}`, ''],
      [`a ${which} ${ES_APPS} ${who} (?:(?:han dado|dieron) (?:su )?consentimiento|han consentido|consintieron)`, ''],
      [`${which} ${ES_APPS} (?:fueron|han sido) (?:autorizadas|aceptadas|aprobadas) por ${who}`, ''],
      [
        `(?:a )?${which} ${ES_APPS} (?:han? (?:autorizado|aceptado|aprobado|consentido)|autorizaron|aceptaron|aprobaron|consintieron) ${who}`,
        '',
      ],
    ],
    clause: (who) =>
      `(?:qué |las |todas las )?${ES_APPS},? (?:a las )?que (?:han (?:autorizado|aceptado|aprobado|consentido)|autorizaron|aceptaron|aprobaron|consintieron) ${who}`,
    that: 'que',
    ownMail: [
      `quién (?:le )?(?:dio|ha dado|concedió) a una (?:aplicación|app) (?:el )?acceso a su (?:propio )?(?:correo|buzón|e-?mail)`,
    ],
    time: (units) => `en los últimos (\\d+) ${units}`,
    units: { días: 'days', semanas: 'weeks', meses: 'months' },
    which: 'qué',
    many: 'cuántas',
    people: '(?:la gente|las personas)(?=.* (?:ell[oa]s mism[oa]s|por su cuenta|por sí mism[oa]s?))',
  },
};

const THEMSELVES = '(?: (?:eux-mêmes|ell[oa]s mism[oa]s|por su cuenta|por sí mism[oa]s?|de leur propre chef|selbst))?';
const END = `${THEMSELVES}[\\s?.!]*$`;
/** What is asked of the apps besides: the tables read it in its language. */
const BESIDES = `${THEMSELVES},? ((?:avec|qui|ayant|mit|die|con|que) [^?]+?)[\\s?.!]*$`;
const frame = (source: string, end = END): RegExp =>
  new LazyPattern(`^[\\s¿]*(?:(?:und|et|y) )?${accentFree(source)}${accentFree(end)}`, 'iu');

const RATHER_THAN =
  "(?:(?:und |et |y )?(?:nicht|non|pas|no)|statt|anstatt|anstelle|plutôt que|au lieu d[e’']?|en lugar de|en vez de)";
const WITHOUT =
  "(?:ohne|sans(?: passer par)?|sin(?: pasar por)?|(?:und )?kein(?:e[mn]?)?) (?:(?:un|aucun|l['’]|ningún|un|el|einen?|den|die) ?)?(?:admins?|administrator(?:en)?|administrateurs?|administrador(?:es)?)";
/** "von Benutzern und nicht von Admins", "plutôt que par un administrateur", "sin admin". */
const notBy = (admins: string): string =>
  `(?:,? (?:${RATHER_THAN} ?(?:von |par |por |de |d['’])?${admins}|${WITHOUT}),?)?`;

/** "à quelles applis des utilisateurs ont-ils consenti ?" in English: the consents that users gave, and no admin, or those that admins gave. */
export function listConsentTurns(language: OtherLanguage): readonly Turn[] {
  const { users, people, admins, asked, clause, that, ownMail, time, units, which, many } = FRAMES[language];
  const whom = `(?:${users}|${people})${notBy(admins)}`;
  const timed = Object.entries(units).map(
    ([unit, english]) => [` ${time(unit)}`, ` in the last $1 ${english}`] as const,
  );
  const consents = [['', ''] as const, ...timed].flatMap(([said, english]) => {
    const say = (who: string, what: string, not = ''): readonly Turn[] =>
      [[which, 'which'] as const, [many, 'how many'] as const].flatMap(([word, meant]) =>
        asked(who, word).map(([before, behind]): Turn => [
          frame(`${before}${said}${behind}${not}`),
          `${meant} ${what}${english}`,
        ]),
      );
    return [
      ...say(whom, 'apps did users consent to themselves', notBy(admins)),
      ...say(admins, 'apps did admins consent to'),
    ];
  });
  const besides = asked(whom, which).map(([before, behind]): Turn => [
    frame(`${before}${behind}`, BESIDES),
    'which apps hold a permission for single people $1',
  ]);
  const behind = `${THEMSELVES}${notBy(admins)},? (?!(?:und|et|y|ou|oder|o)(?!\\p{L}))([^?]+?)[\\s?.!]*$`;
  const clauseAlone: Turn = [frame(`${clause(whom)}${notBy(admins)}`), 'which apps did users consent to themselves'];
  const inClause: Turn = [frame(clause(whom), behind), `which apps hold a permission for single people ${that} $1`];
  return [
    ...WHETHER_USERS_MAY_ABROAD[language],
    ...CONSENTS_OF_OTHERS[language],
    ...consents,
    ...besides,
    clauseAlone,
    inClause,
    ...ownMail.map((source): Turn => [frame(source), 'who gave an app access to their own mail']),
  ];
}
