import type { Query } from '../../language/model/query.js';
import { ACT_BEFORE_BY, ACT_VERB } from '../../language/model/act-verbs.js';
import { withoutQuestions } from '../model/unread-wording.js';
import type { PhrasedAnswer } from './phrased-answer.js';

/** Words that turn no yes into a no: when, where and how surely, and verbs that only say that something is. */
const LIGHT =
  /^(?:\p{L}+ly|\p{L}+where|\p{L}+ment|\p{L}+mente|days?|weeks?|months?|since|ago|anymore|outright|org|orga|world|straight|honest|mean|found|exists?|existed|existing|runs?|running|works?|working|known|user|ja|also|nun|halt|eben|echt|wirklich|überhaupt|mehr|noch|irgendwo|días?|semanas?|meses|empresa|jours?|semaines?|mois|encore|solo|bien|vraiment|quand|même)$/u;

/** Whether words say nothing of what is asked. */
export const isLight = (said: string): boolean => said.split(' ').every((word) => LIGHT.test(word));

const wordsOf = (said: readonly string[]): readonly string[] => said.flatMap((one) => one.split(' '));

/** What somebody did: a state that was read in its place is another thing. */
const isAct = (word: string): boolean => ACT_VERB.test(word) || ACT_BEFORE_BY.test(word);

/** Whether the words that were not read weigh as much as those that were. */
function outweighs({ unread, where, check }: Asked, isOfOne: boolean): boolean {
  const left = wordsOf(withoutQuestions(unread)).filter((word) => !LIGHT.test(word));
  const read = wordsOf(where.map(({ words }) => words)).length + (check === undefined ? 0 : 2);
  return left.some(isAct) || left.length > read || (left.length === read && left.length > 0 && !isOfOne);
}

type Asked = Pick<Query, 'unread' | 'where' | 'check'>;

/** "Yes, leaving “x” aside: …": what stands before what was understood. */
const VERDICT = /^(?:Yes|No), leaving (.+?) aside(?=[:,])/u;

/**
 * Takes yes and no out of an answer to a question of which more was left than read, or what was done: what is asked may be just that. What was
 * understood is told with the words that are left aside.
 */
export function withholdVerdict(query: Asked, phrased: PhrasedAnswer): PhrasedAnswer {
  const { answer, headline } = phrased;
  if (answer.kind !== 'yes-no' || !VERDICT.test(headline) || !outweighs(query, answer.of === 1)) return phrased;
  return {
    ...phrased,
    answer: { ...answer, kind: 'list', value: null },
    headline: headline.replace(VERDICT, 'Leaving $1 aside'),
  };
}
