import { daysBetween, tryInstant } from '../../core/instant.js';
import { formatCount } from '../../core/plural-formatting.js';
import type { PhrasedAnswer } from './phrased-answer.js';
import type { QueryMaterial } from './query-material.js';

const HOW_LONG =
  /(?<!\p{L})(?:how (?:long|old)|how many days|wie (?:lange|alt)|combien de temps|quel âge|de quand date|cu[aá]nto tiempo|qué antigüedad)(?!\p{L})/iu;
const BEGINS_WITH_TIME = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2} UTC/;

/** "how long has X been unused?", "how old is the password?": with the time how many days ago that was, or until then. */
export function tellHowLong(phrased: PhrasedAnswer, { question, asOf }: QueryMaterial): PhrasedAnswer {
  const at = typeof phrased.answer.value === 'string' ? tryInstant(phrased.answer.value) : undefined;
  if (at === undefined || !HOW_LONG.test(question)) return phrased;
  const [past, ahead] = [Math.floor(daysBetween(at, asOf)), Math.floor(daysBetween(asOf, at))];
  if (past < 1 && ahead < 1) return phrased;
  const away = past < 1 ? `in ${formatCount(ahead, 'day')}` : `${formatCount(past, 'day')} ago`;
  const headline = phrased.headline.replace(BEGINS_WITH_TIME, (time) => `${time}, ${away}`);
  return { ...phrased, headline };
}
