import { LazyPattern } from '../../core/lazy-pattern.js';
import { applyTurns } from './apply-turns.js';
import { END, type Turn } from './turn.js';

const KIND =
  '(?:rule|connector|app|application|policy|account|user|admin|group|role|guest|partner|secret|certificate)s?';

/** What is said in a looser way than the frames have it, and the words that they know. */
const TURNS: readonly Turn[] = [
  // The time of day is told with the day.
  [/(?<!\p{L})(?:until|till|up to|up until) (?:what|which) (?:time|hour)(?!\p{L})/giu, 'until when'],
  [/(?<!\p{L})bis (?:um )?(?:wie ?viel|welche) uhr(?:zeit)?(?!\p{L})/giu, 'bis wann'],
  [/(?<!\p{L})jusqu['’]à quelle heure(?!\p{L})/giu, "jusqu'à quand"],
  [/(?<!\p{L})hasta qu[ée] hora(?!\p{L})/giu, 'hasta cuándo'],
  // "a rule what sends": one that does.
  [
    new LazyPattern(
      `(?<=(?<!\\p{L})(?:an?|any|some|the|our) (?:[\\p{L}-]+ ){0,2}${KIND}) what (?=(?:is|are|was|were|has|have|had|can|may|does|do|did|sends?|[\\p{L}]{2,}s) )`,
      'giu',
    ),
    ' that ',
  ],
  // Who made what there is.
  [
    new LazyPattern(
      `(?<=^[^?]{8,160}?)[?.,;]+ ?(?:and )?if (?:yes|so|there is|it is),? (?:then )?who(?:['’]s| is| was) (?:(?:the|its) )?(?:author|creator|maker)(?: of (?:it|that|this))?${END}`,
      'iu',
    ),
    ', and who made it',
  ],
];

/** A message with what is said loosely as the frames have it. */
export const sayFirmly = (text: string): string => applyTurns(text, TURNS);
