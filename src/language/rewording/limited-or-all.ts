import { LazyPattern } from '../../core/lazy-pattern.js';
import type { OtherLanguage } from './other-language.js';
import type { Turn } from './turn.js';

const WORDS: Readonly<Record<OtherLanguage | 'en', readonly [someOfThem: string, orAll: string]>> = {
  en: [
    '(?:certain|some|specific|particular|a few|selected|single) mailboxes',
    'or (?:(?:does|can|could|may|is|will) (?:it|the app|they) )?(?:(?:able|allowed) to )?(?:see|sees|read|reads|reach|reaches|access|accesses|open|opens) (?:them all|it all|all|everything|everyone|every mailbox|all mailboxes|all of (?:it|them))',
  ],
  de: [
    '(?:bestimmten?|einzelnen?|einigen?|gewissen?|ausgewählten?|ein paar|manchen?) (?:postfächern?|mailboxe?n?|postfach)(?: (?:beschränkt|eingeschränkt|begrenzt|limitiert))?',
    'oder (?:(?:kann|darf|sieht|liest|erreicht|öffnet|hat) )?(?:(?:sie|es|er|die|das|die app) )?(?:(?:zugriff )?(?:auf )?(?:alle(?:s|n)?|überall)(?: (?:postfächern?|mailboxen|rein))?)(?: (?:sehen|lesen|zugreifen|öffnen))?',
  ],
  fr: [
    '(?:certaines|quelques|des) bo[iî]tes(?: (?:aux lettres|mail|précises|données))?',
    "ou (?:bien )?(?:est-ce qu['’](?:il|elle) )?(?:(?:il|elle|ça) )?(?:peut(?:-(?:il|elle))? )?(?:tout |toutes )?(?:voit|voir|lit|lire|accède|accéder|ouvre)?(?:-t)?(?:-(?:il|elle))? ?(?:à )?(?:tout|toutes(?: les bo[iî]tes)?|l['’]ensemble)?",
  ],
  es: [
    '(?:ciertos|algunos|determinados|unos(?: pocos)?) buzones',
    'o (?:puede )?(?:(?:lo )?(?:ve|ver(?:lo)?|lee|leer(?:lo)?|accede a|acceder a|alcanza|abre) )?(?:todos?(?: los buzones)?)',
  ],
};

const listTurns = ([someOfThem, orAll]: readonly [string, string]): readonly Turn[] => [
  [new LazyPattern(`(?<=(?<!\\p{L})${someOfThem}),? ¿?${orAll}(?=[\\s?.!]*$)`, 'iu'), ''],
];

/** "is it limited to certain mailboxes or does it see everything?": a yes or no to the first half answers both. */
export const LIMITED_OR_ALL: Readonly<Record<OtherLanguage | 'en', readonly Turn[]>> = {
  en: listTurns(WORDS.en),
  de: listTurns(WORDS.de),
  fr: listTurns(WORDS.fr),
  es: listTurns(WORDS.es),
};
