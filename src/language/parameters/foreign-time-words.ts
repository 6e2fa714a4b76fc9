import { foldAccents } from '../fold-accents.js';

/** Days and months in German, French and Spanish, without accents; English ones are read as they are. */
const CALENDAR: Readonly<Record<string, string>> = {
  monday: 'montag|lundi|lunes',
  tuesday: 'dienstag|mardi|martes',
  wednesday: 'mittwoch|mercredi|miercoles',
  thursday: 'donnerstag|jeudi|jueves',
  friday: 'freitag|vendredi|viernes',
  saturday: 'samstag|samedi|sabado',
  sunday: 'sonntag|dimanche|domingo',
  january: 'januar|janvier|enero',
  february: 'februar|fevrier|febrero',
  march: 'marz|mars|marzo',
  april: 'avril|abril',
  may: 'mai|mayo',
  june: 'juni|juin|junio',
  july: 'juli|juillet|julio',
  august: 'aout|agosto',
  september: 'septembre|septiembre',
  october: 'oktober|octobre|octubre',
  november: 'novembre|noviembre',
  december: 'dezember|decembre|diciembre',
  hour: 'stunden?|heures?|horas?',
  day: 'tage?n?|jours?|dias?',
  week: 'wochen?|semaines?|semanas?',
  month: 'monate?n?|mois|mes(?:es)?',
  year: 'jahre?n?|annees?|ans?|anos?',
};

type Rewriting = readonly [found: RegExp, english: string];

const UNIT = '(hour|day|week|month|year)';
const MONTH = '(?:january|february|march|april|may|june|july|august|september|october|november|december)';
const DAY = '(monday|tuesday|wednesday|thursday|friday|saturday|sunday)';

/** What is said around them, once the words above are English. */
const PHRASES: readonly Rewriting[] = [
  [new RegExp(`\\b(\\d{1,2})(?:\\.|er| de) (?=${MONTH})`, 'g'), '$1 '],
  [/\b(?:gestern|hier|ayer)\b/g, 'yesterday'],
  [/\b(?:heute|aujourd'?hui|hoy)\b/g, 'today'],
  [new RegExp(`\\b(?:diese[rnms]?|cette|ce|esta|este) ${UNIT}\\b`, 'g'), 'this $1'],
  [
    new RegExp(`\\b(?:letzte[rnms]?|vergangene[rnms]?|la derniere|le dernier|la ultima|el ultimo) ${UNIT}\\b`, 'g'),
    'last $1',
  ],
  [new RegExp(`\\b${UNIT} (?:derniere?|passee?|pasad[oa])\\b`, 'g'), 'last $1'],
  [new RegExp(`\\bletzte[rnms]? ${DAY}\\b`, 'g'), 'last $1'],
  [
    new RegExp(
      `\\b(?:in den |wahrend der |die |der |ces |les |au cours des |dans les |en los |en las |durante los |los |las )?(?:letzten |vergangenen |ultim[oa]s )?(\\d{1,4}) (?:derniers |dernieres |ultim[oa]s )?${UNIT}\\b`,
      'g',
    ),
    'in the last $1 $2s',
  ],
  [/\b(?:seit|depuis|desde)(?: (?:dem|der|le|la|el|los|las))? (?:in the last )?/g, 'since '],
  [new RegExp(`\\bsince (\\d{1,4} ${UNIT}s)`, 'g'), 'in the last $1'],
  [new RegExp(`\\bim (?=${MONTH})`, 'g'), 'in '],
  [new RegExp(`\\ben (?=${MONTH})`, 'g'), 'in '],
  [new RegExp(`\\b(?:am|el|le) (?=${DAY}\\b|\\d)`, 'g'), 'on '],
];

const WORDS: readonly Rewriting[] = Object.entries(CALENDAR).map(([english, words]) => [
  new RegExp(`\\b(?:${words})\\b`, 'g'),
  english,
]);

/** Small words that only other languages have. Without one of them a text is left as it is: "mars" and "hier" may be names. */
const FOREIGN =
  /\b(?:wer|welche[rsnm]?|was|ist|sind|hat|haben|wurden?|gibt|der|die|das|dem|den|und|von|mit|ohne|seit|letzte[rnms]?|heute|gestern|qui|quel(?:le)?s?|est|sont|ont|les|des|une?|cette|ces|depuis|quien(?:es)?|que|los|las|el|ha|han|hay|una?|desde|esta|este)\b/;

/** The times of a German, French or Spanish text in English, so that one reader of periods serves all; other text stays as it is. */
export function translateTimeWords(text: string): string {
  const plain = foldAccents(text);
  if (!FOREIGN.test(plain)) return text;
  return [...WORDS, ...PHRASES].reduce((said, [found, english]) => said.replace(found, english), plain);
}
