import { accentFree } from './accent-free.js';
import type { OtherLanguage } from './other-language.js';
import type { Turn } from './turn.js';

/** How a question is put, up to and behind a time, and the units of that time in English. */
interface Frames {
  readonly asked: readonly (readonly [before: string, behind: string])[];
  readonly time: (units: string) => string;
  readonly units: Readonly<Record<string, string>>;
}

const FR_APPS = '(?:applis?|applications?|apps?)';
const FR_USERS = '(?:des|les|nos|de simples|certains|de nos) (?:utilisateurs|employés|collègues|salariés)';
const DE_USERS = '(?:die |unsere |unseren |einzelne |normale )*(?:benutzer|nutzer|mitarbeiter|anwender|user|kollegen)';
const ES_APPS = '(?:aplicaciones|apps)';
const ES_USERS = '(?:(?:los|nuestros|unos|algunos) )?(?:usuarios|empleados|compañeros)';

const FRAMES: Readonly<Record<OtherLanguage, Frames>> = {
  de: {
    asked: [
      [`welchen (?:apps|anwendungen) haben ${DE_USERS}(?: selbst)?`, '(?: selbst)? zugestimmt'],
      [
        `welche (?:apps|anwendungen) haben ${DE_USERS}(?: selbst)?`,
        '(?: selbst)? (?:zugelassen|genehmigt|freigegeben|autorisiert)',
      ],
    ],
    time: (units) => `in den letzten (\\d+) ${units}`,
    units: { tagen: 'days', wochen: 'weeks', monaten: 'months' },
  },
  fr: {
    asked: [
      [
        `à quelles ${FR_APPS} ${FR_USERS} ont(?:-ils)?(?: eux-mêmes)? (?:donné leur (?:consentement|accord)|consenti)(?: eux-mêmes)?`,
        '',
      ],
      [
        `quelles ${FR_APPS} ${FR_USERS} ont(?:-ils)?(?: eux-mêmes)? (?:autorisées|acceptées|approuvées)(?: eux-mêmes)?`,
        '',
      ],
    ],
    time: (units) =>
      `(?:ces|les|au cours des|dans les|durant les|pendant les|sur les) (\\d+) derni(?:er|ère)s ${units}`,
    units: { jours: 'days', semaines: 'weeks', mois: 'months' },
  },
  es: {
    asked: [
      [`a qué ${ES_APPS} (?:han dado|dieron) (?:su )?consentimiento ${ES_USERS}`, ''],
      [`a qué ${ES_APPS} ${ES_USERS} (?:(?:han dado|dieron) (?:su )?consentimiento|han consentido|consintieron)`, ''],
      [`qué ${ES_APPS} (?:han (?:autorizado|aceptado|aprobado)|autorizaron|aceptaron|aprobaron) ${ES_USERS}`, ''],
    ],
    time: (units) => `en los últimos (\\d+) ${units}`,
    units: { días: 'days', semanas: 'weeks', meses: 'months' },
  },
};

const END = '(?: (?:eux-mêmes|ellos mismos))?[\\s?.!]*$';
const frame = (source: string): RegExp => new RegExp(`^[\\s¿]*(?:(?:und|et|y) )?${accentFree(source)}${END}`, 'iu');

/** "à quelles applis des utilisateurs ont-ils consenti ?" in English: the consents that users gave, and no admin. */
export function listConsentTurns(language: OtherLanguage): readonly Turn[] {
  const { asked, time, units } = FRAMES[language];
  const timed = Object.entries(units).map(
    ([unit, english]) => [` ${time(unit)}`, ` in the last $1 ${english}`] as const,
  );
  return [['', ''] as const, ...timed].flatMap(([said, english]) =>
    asked.map(([before, behind]): Turn => [
      frame(`${before}${said}${behind}`),
      `which apps did users consent to themselves${english}`,
    ]),
  );
}
