import type { Query } from '../../language/model/query.js';
import { listWeighty, sayAside } from '../model/unread-wording.js';
import type { PhrasedAnswer } from './phrased-answer.js';
import { LEADING_VERDICT } from './verdict.js';

const LEADS: ReadonlySet<string> = new Set(['list', 'count', 'yes-no']);
const COUNT_OF_NONE = /^0: None/;

/**
 * Says first which weighty words an answer leaves aside: what was understood is then no answer to them. Neither yes nor no is said without
 * them, for what is asked may be just that.
 */
export function leadWithLeft({ unread }: Pick<Query, 'unread'>, phrased: PhrasedAnswer): PhrasedAnswer {
  const { answer, headline } = phrased;
  const left = listWeighty(unread);
  // A value is told with what it is of.
  const isSaid = !LEADS.has(answer.kind) || /^(?:Leaving|I cannot tell) “/.test(headline);
  if (isSaid || left.length === 0) return phrased;
  const aside = sayAside(left);
  if (answer.kind !== 'yes-no')
    return { ...phrased, headline: `${aside}: ${headline.replace(COUNT_OF_NONE, 'none').replace(/^None/, 'none')}` };
  return {
    ...phrased,
    answer: { ...answer, kind: 'list', value: null },
    headline: LEADING_VERDICT.test(headline) ? headline.replace(LEADING_VERDICT, aside) : `${aside}: ${headline}`,
  };
}
