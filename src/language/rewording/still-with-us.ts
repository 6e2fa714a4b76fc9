import { LazyPattern } from '../../core/lazy-pattern.js';
import type { OtherLanguage } from './other-language.js';
import type { Turn } from './turn.js';

/** Whether he or she is still employed, as the tail of a question or as one of its own. */
interface Wording {
  readonly he: string;
  readonly she: string;
  /** The same with a name. */
  readonly named: string;
}

const HERE_DE = '(?:hier|bei uns|in der firma|im haus|im unternehmen)(?: (?:beschäftigt|angestellt|tätig))?';
const STILL_DE = '(?:(?:eigentlich|denn|überhaupt|immer) )*noch';
const HERE_FR = "(?:chez nous|ici|dans la (?:boîte|société)|dans l['’]entreprise)";
const WORKS_FR = '(?:travaille|bosse|est employée?)';
const HERE_ES = '(?:aquí|con nosotros|en la empresa|en la casa|entre nosotros)';
const STILL_ES =
  '(?:(?:todavía|aún) (?:trabaja|está emplead[oa])|sigue (?:todavía )?(?:trabajando|emplead[oa])|trabaja (?:todavía|aún))';
/** "sigue en la empresa" and "elle est toujours dans la boîte" are said of people alone: rules are not in a company. */
const IN_COMPANY_ES =
  '(?:sigue|continúa|(?:todavía|aún) (?:está|sigue)|está (?:todavía|aún)) (?:con nosotros|entre nosotros|en (?:la|nuestra) (?:empresa|casa|compañía|organización|plantilla))';
const IN_COMPANY_FR =
  "(?:est (?:encore|toujours) (?:dans (?:la (?:boîte|société|maison)|l['’](?:entreprise|organisation))|en poste|des nôtres)|fait (?:encore|toujours) partie (?:de (?:la (?:boîte|société|maison)|l['’](?:entreprise|organisation|équipe))|des (?:effectifs|nôtres)))";

const WORDS: Readonly<Record<OtherLanguage, Wording>> = {
  de: {
    he: `(?:(?:arbeitet|schafft) (?:er|der|derjenige) ${STILL_DE} ${HERE_DE}|ist (?:er|der) ${STILL_DE} (?:bei uns|in der firma|im unternehmen)(?: (?:beschäftigt|angestellt|tätig))?)`,
    she: `(?:(?:arbeitet|schafft) (?:sie|die|diejenige) ${STILL_DE} ${HERE_DE}|ist (?:sie|die) ${STILL_DE} (?:bei uns|in der firma|im unternehmen)(?: (?:beschäftigt|angestellt|tätig))?)`,
    named: `(?:arbeitet|schafft) (?<name>[\\p{L}.'’ -]{2,40}?) ${STILL_DE} ${HERE_DE}`,
  },
  fr: {
    he: `(?:(?:est-ce qu['’])?il (?:${WORKS_FR} (?:encore|toujours) ${HERE_FR}|${IN_COMPANY_FR})|${WORKS_FR}-t-il (?:encore|toujours) ${HERE_FR})`,
    she: `(?:(?:est-ce qu['’])?elle (?:${WORKS_FR} (?:encore|toujours) ${HERE_FR}|${IN_COMPANY_FR})|${WORKS_FR}-t-elle (?:encore|toujours) ${HERE_FR})`,
    named: `(?:est-ce que )?(?<name>[\\p{Lu}][\\p{L}.'’ -]{2,40}?) (?:${WORKS_FR}(?:-t-(?:il|elle))? (?:encore|toujours) ${HERE_FR}|${IN_COMPANY_FR})`,
  },
  es: {
    he: `(?:él )?(?:${STILL_ES} ${HERE_ES}|${IN_COMPANY_ES})`,
    she: `ella (?:${STILL_ES} ${HERE_ES}|${IN_COMPANY_ES})`,
    named: `(?<name>\\p{Lu}[\\p{L}.'’ -]{2,40}?) (?:${STILL_ES} ${HERE_ES}|${IN_COMPANY_ES})`,
  },
};

/** What may stand before it: another question, with or without a word that joins. */
const BEHIND = '(?<=[^\\s,;?]{2}),? (?:(?:und|et|y) )?¿?';

const listTurns = ({ he, she, named }: Wording): readonly Turn[] => [
  [new LazyPattern(`^[¿\\s]*(?:(?:und|et|y) )?¿?${he}${END}`, 'iu'), 'does he still work here'],
  [new LazyPattern(`^[¿\\s]*(?:(?:und|et|y) )?¿?${she}${END}`, 'iu'), 'does she still work here'],
  [new LazyPattern(`^[¿\\s]*(?:(?:und|et|y) )?¿?${named}${END}`, 'iu'), 'does $<name> still work here'],
  [new LazyPattern(`${BEHIND}${he}${END}`, 'iu'), ' and does he still work here'],
  [new LazyPattern(`${BEHIND}${she}${END}`, 'iu'), ' and does she still work here'],
];

const END = '(?=[\\s?.!]*$)';
const COMPANY = '(?:us|(?:the|our) (?:company|firm|organi[sz]ation|business))';
const COMPANY_DE = '(?:uns|die firma|das (?:unternehmen|haus)|den betrieb)';
const COMPANY_FR = "(?:la (?:boîte|société|maison)|l['’](?:entreprise|organisation))";
const COMPANY_ES = '(?:la (?:empresa|compañía|casa|organización))';
const leftBy = (pattern: string, plain: string): Turn => [
  new LazyPattern(`^[¿\\s]*((?:(?:and|so|but|und|et|y) )*)¿?${pattern}${END}`, 'iu'),
  plain,
];
/** "has he left us?": the account of whoever left is off. */
const LEFT: Readonly<Record<OtherLanguage | 'en', readonly Turn[]>> = {
  en: [
    leftBy(`(?:has|did) (?:he|she) (?:already |actually )?(?:left|leave|quit) ${COMPANY}`, '$1is his account disabled'),
    leftBy(
      `(?:has|did) (?<name>(?!(?:any|some|an?|the|this|that|mails?|e-mails?|messages?|data)(?!\\p{L}))\\p{L}[\\p{L}.'’ -]{2,40}?) (?:already |actually )?(?:left|leave|quit) ${COMPANY}`,
      '$1is $<name> disabled',
    ),
  ],
  de: [
    leftBy(`hat (?:er|sie|der|die) ${COMPANY_DE} (?:schon |inzwischen )?verlassen`, '$1ist sein Konto deaktiviert'),
    leftBy(
      `hat (?<name>\\p{L}[\\p{L}.'’ -]{2,40}?) ${COMPANY_DE} (?:schon |inzwischen )?verlassen`,
      '$1ist $<name> deaktiviert',
    ),
  ],
  fr: [
    leftBy(
      `(?:est-ce qu['’])?(?:il|elle) (?:a (?:déjà )?quitté|est partie? de) ${COMPANY_FR}|a-t-(?:il|elle) (?:déjà )?quitté ${COMPANY_FR}`,
      '$1son compte est désactivé',
    ),
    leftBy(
      `(?:est-ce que )?(?<name>\\p{Lu}[\\p{L}.'’ -]{2,40}?) (?:a(?:-t-(?:il|elle))? (?:déjà )?quitté|est partie? de) ${COMPANY_FR}`,
      '$1$<name> est désactivé',
    ),
  ],
  es: [
    leftBy(`(?:ya )?(?:ha dejado|dejó|se (?:fue|ha ido) de) ${COMPANY_ES}`, '$1su cuenta está deshabilitada'),
    leftBy(
      `(?:ya )?(?:ha dejado|dejó|se (?:fue|ha ido) de) ${COMPANY_ES} (?<name>\\p{L}[\\p{L}.'’ -]{2,40}?)`,
      '$1está deshabilitado $<name>',
    ),
  ],
};

/** "il bosse encore chez nous ?": whether the account is still on, and not whether it is no guest. */
export const STILL_WITH_US: Readonly<Record<OtherLanguage | 'en', readonly Turn[]>> = {
  en: [
    ...LEFT.en,
    [
      new LazyPattern(`^((?:and |so |but )*)is (he|she) (?:still|even) around${END}`, 'iu'),
      '$1does $2 still work here',
    ],
    [
      /(?<=[^\s,;?]{2}), ((?:does (?:he|she) still work|is (?:he|she) still (?:working|employed)) (?:here|for us|with us|at the company))(?=[\s?.!]*$)/iu,
      ' and $1',
    ],
  ],
  de: [...LEFT.de, ...listTurns(WORDS.de)],
  fr: [...LEFT.fr, ...listTurns(WORDS.fr)],
  es: [...LEFT.es, ...listTurns(WORDS.es)],
};
