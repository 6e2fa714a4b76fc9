import type { Query } from '../../language/model/query.js';
import { sayAside, withoutQuestions } from '../model/unread-wording.js';
import type { PhrasedAnswer } from './phrased-answer.js';

/** Words that turn no yes into a no: when, where and how surely, and verbs that only say that something is. */
const LIGHT =
  /^(?:\p{L}+ly|\p{L}+where|\p{L}+ment|\p{L}+mente|days?|weeks?|months?|since|ago|anymore|outright|org|orga|world|straight|honest|mean|found|exists?|existed|existing|runs?|running|works?|working|known|user|ja|also|nun|halt|eben|echt|wirklich|überhaupt|mehr|noch|irgendwo|días?|semanas?|meses|empresa|jours?|semaines?|mois|encore|solo|bien|vraiment|quand|même)$/u;

/** Whether words say nothing of what is asked. */
export const isLight = (said: string): boolean => said.split(' ').every((word) => LIGHT.test(word));

/** Words that were left aside and say something of what is asked. */
export const listWeighty = (unread: readonly string[]): readonly string[] =>
  withoutQuestions(unread).filter((said) => !isLight(said));

const VERDICT = /^(?:Yes|No)(?:, leaving .+? aside)?(?=[:,])/u;
const COUNT_OF_NONE = /^0: None/;

/**
 * Says first which weighty words an answer leaves aside: what was understood is then no answer to them. Neither yes nor no is said without
 * them, for what is asked may be just that.
 */
export function leadWithLeft({ unread }: Pick<Query, 'unread'>, phrased: PhrasedAnswer): PhrasedAnswer {
  const { answer, headline } = phrased;
  const left = listWeighty(unread);
  const isSaid = answer.kind === 'unknown' || /^Leaving “/.test(headline);
  if (isSaid || left.length === 0) return phrased;
  const aside = sayAside(left);
  if (answer.kind !== 'yes-no')
    return { ...phrased, headline: `${aside}: ${headline.replace(COUNT_OF_NONE, 'none').replace(/^None/, 'none')}` };
  return {
    ...phrased,
    answer: { ...answer, kind: 'list', value: null },
    headline: VERDICT.test(headline) ? headline.replace(VERDICT, aside) : `${aside}: ${headline}`,
  };
}
