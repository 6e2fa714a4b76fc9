import { LazyPattern } from '../../core/lazy-pattern.js';
import type { Turn } from './turn.js';

/** What the log tells of a thing, by how it is said that it was done. Who made it the thing itself tells. */
const DONE: Readonly<Record<string, string>> = {
  'turned off': 'turn off',
  'turned on': 'turn on',
  'switched off': 'switch off',
  'switched on': 'switch on',
  disabled: 'disable',
  enabled: 'enable',
  deleted: 'delete',
  removed: 'remove',
};

const NAME =
  "((?:\\p{Lu}[\\p{L}\\d'-]*(?: (?:(?:de|van|von|der|den) )*[\\p{Lu}\\d][\\p{L}\\d'-]*){0,4}|\\p{Ll}+[-.]\\p{L}[\\p{L}\\d.-]*))";
const BEGINS = '(?<=^|[,;.:] |(?:,? and|,? but|,? so) )';
const END = '(?=[\\s?.!]*$)';

/** "it" stands between the halves of "turned it off". */
const withIt = (words: string): string =>
  words.replace(/(?: (off|on))?$/u, (_, way?: string) => ` it${way === undefined ? '' : ` ${way}`}`);

/** "was it Yusuf Demir who turned it off?", "was it turned off by Yusuf?": whether that one did, and not only whether it is off. */
export const WAS_IT_SOMEBODY: readonly Turn[] = Object.entries(DONE).flatMap(([done, does]): readonly Turn[] => [
  [
    new LazyPattern(`${BEGINS}[Ww]as it ${NAME} (?:who|that) (?:${withIt(done)}|${done} it)${END}`, 'u'),
    `did $1 ${withIt(does)}`,
  ],
  [new LazyPattern(`${BEGINS}[Ww]as it ${done} by ${NAME}${END}`, 'u'), `did $1 ${withIt(does)}`],
]);
