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
const STILL_ES = '(?:(?:todavía|aún) (?:trabaja|está empleado)|sigue (?:trabajando|empleado)|trabaja (?:todavía|aún))';

const WORDS: Readonly<Record<OtherLanguage, Wording>> = {
  de: {
    he: `(?:(?:arbeitet|schafft) (?:er|der|derjenige) ${STILL_DE} ${HERE_DE}|ist (?:er|der) ${STILL_DE} (?:bei uns|in der firma|im unternehmen)(?: (?:beschäftigt|angestellt|tätig))?)`,
    she: `(?:(?:arbeitet|schafft) (?:sie|die|diejenige) ${STILL_DE} ${HERE_DE}|ist sie ${STILL_DE} (?:bei uns|in der firma|im unternehmen) (?:beschäftigt|angestellt|tätig))`,
    named: `(?:arbeitet|schafft) (?<name>[\\p{L}.'’ -]{2,40}?) ${STILL_DE} ${HERE_DE}`,
  },
  fr: {
    he: `(?:est-ce qu['’]il ${WORKS_FR} (?:encore|toujours) ${HERE_FR}|il ${WORKS_FR} (?:encore|toujours) ${HERE_FR}|${WORKS_FR}-t-il (?:encore|toujours) ${HERE_FR})`,
    she: `(?:est-ce qu['’]elle ${WORKS_FR} (?:encore|toujours) ${HERE_FR}|elle ${WORKS_FR} (?:encore|toujours) ${HERE_FR}|${WORKS_FR}-t-elle (?:encore|toujours) ${HERE_FR})`,
    named: `(?:est-ce que )?(?<name>[\\p{Lu}][\\p{L}.'’ -]{2,40}?) ${WORKS_FR}(?:-t-(?:il|elle))? (?:encore|toujours) ${HERE_FR}`,
  },
  es: {
    he: `(?:él )?${STILL_ES} ${HERE_ES}`,
    she: `ella ${STILL_ES} ${HERE_ES}`,
    named: `(?<name>\\p{Lu}[\\p{L}.'’ -]{2,40}?) ${STILL_ES} ${HERE_ES}`,
  },
};

/** What may stand before it: another question, with or without a word that joins. */
const BEHIND = '(?<=[^\\s,;?]{2}),? (?:(?:und|et|y) )?¿?';
const END = '(?=[\\s?.!]*$)';

const listTurns = ({ he, she, named }: Wording): readonly Turn[] => [
  [new LazyPattern(`^[¿\\s]*(?:(?:und|et|y) )?¿?${he}${END}`, 'iu'), 'does he still work here'],
  [new LazyPattern(`^[¿\\s]*(?:(?:und|et|y) )?¿?${she}${END}`, 'iu'), 'does she still work here'],
  [new LazyPattern(`^[¿\\s]*(?:(?:und|et|y) )?¿?${named}${END}`, 'iu'), 'does $<name> still work here'],
  [new LazyPattern(`${BEHIND}${he}${END}`, 'iu'), ' and does he still work here'],
  [new LazyPattern(`${BEHIND}${she}${END}`, 'iu'), ' and does she still work here'],
];

/** "il bosse encore chez nous ?": whether the account is still on, and not whether it is no guest. */
export const STILL_WITH_US: Readonly<Record<OtherLanguage | 'en', readonly Turn[]>> = {
  en: [
    [
      /(?<=[^\s,;?]{2}), ((?:does (?:he|she) still work|is (?:he|she) still (?:working|employed)) (?:here|for us|with us|at the company))(?=[\s?.!]*$)/iu,
      ' and $1',
    ],
  ],
  de: listTurns(WORDS.de),
  fr: listTurns(WORDS.fr),
  es: listTurns(WORDS.es),
};
