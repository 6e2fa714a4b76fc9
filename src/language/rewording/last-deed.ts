import { LazyPattern } from '../../core/lazy-pattern.js';
import { applyTurns } from './apply-turns.js';

const WHO =
  '(?!(?:the|an?|he|she|it|they|we|i|you|who|er|sie|es|man|wir|ich|der|die|das|il|elle|on|nous|je|él|ella)(?!\\p{L}))(?<name>\\p{L}[^,;?!]{1,50}?)';
const START = '^([¿\\s]*(?:(?:and|so|und|et|y) )?)';
const END = '(?=\\s*[?.!]*$)';
const turn = (source: string): readonly [LazyPattern, string] => [
  new LazyPattern(`${START}${source}${END}`, 'iu'),
  '$1what was the last change made by $<name>',
];

/** What somebody did last is one act of all that they did. */
const TURNS: readonly (readonly [LazyPattern, string])[] = [
  turn(
    `(?:(?:what (?:was|is)|what['’]s|tell me|show me) )?(?:the )?(?:very )?(?:last|latest|most recent) (?:thing|act|action) (?:that )?${WHO} (?:has |had )?(?:ever )?(?:did|done|made|changed)(?: here)?`,
  ),
  turn(`what did ${WHO} (?:do|change|touch) (?:last|most recently)`),
  turn(`what has ${WHO} (?:done|changed) (?:last|most recently)`),
  turn(`was hat ${WHO} (?:zuletzt|als letztes) (?:gemacht|getan|geändert|angefasst|angestellt)`),
  turn(`was war das letzte,? was ${WHO} (?:gemacht|getan|geändert) hat`),
  turn(`qu['’ ](?:est-ce que |a )${WHO} (?:a )?(?:fait|chang[ée]|modifi[ée]) en dernier(?: lieu)?`),
  turn(
    `(?:quelle (?:est|était) )?(?:la )?derni[èe]re (?:chose|action) (?:que |qu['’]|de )${WHO}(?: ait faite| a faite| ait fait| a fait)?`,
  ),
  turn(`(?:qu[ée] (?:fue|es) )?lo [úu]ltimo que (?:hizo|ha hecho|cambi[óo]) ${WHO}`),
  turn(`qu[ée] (?:hizo|ha hecho|cambi[óo]) ${WHO} (?:por último|la última vez)`),
];

/** "what did Marta do last?", "was hat Marta zuletzt gemacht?" as the last change that she made. Other texts stay. */
export const sayLastDeed = (text: string): string => applyTurns(text, TURNS);
