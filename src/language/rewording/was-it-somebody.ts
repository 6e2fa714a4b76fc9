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

const OF_TEAM = new LazyPattern(
  `(?<=[,;?.] (?:(?:and|but|so) )?|(?<!\\p{L})(?:and|but) )(?:was|is|were) it (?<one>someone|somebody|anyone|anybody|an? (?:person|colleague|admin|member)|people) (?<of>from|in|of) (?<team>[^,;?!]{2,40}?) (?:who|that) (?<did>(?:has |have |had )?\\p{L}{3,}) (?<what>it|them|that|those|these)${END}`,
  'iu',
);

/**
 * "…, and was it someone from IT who gave them?" as a question for who gave them, with the one for the team behind it: who it was is read, of
 * which team they are may not be. Other texts stay.
 */
export const askWhoBeforeTeam = (text: string): string =>
  text.replace(OF_TEAM, 'who $<did> $<what>, and was it $<one> $<of> $<team>');
