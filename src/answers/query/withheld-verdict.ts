import { formatList } from '../../core/sentence-formatting.js';
import type { Query } from '../../language/model/query.js';
import { listWeighty, sayAside } from '../model/unread-wording.js';
import type { AnswerValue } from '../model/query-answer.js';
import type { PhrasedAnswer } from './phrased-answer.js';
import { LEADING_VERDICT, withoutVerdict } from './verdict.js';

const LEADS: ReadonlySet<string> = new Set(['list', 'count', 'yes-no']);
/** So many weighty words are more than a detail: of strangers' questions with as many left, most were about something else. */
const MANY = 2;

/**
 * Says first which weighty words an answer leaves aside: what was understood is then no answer to them. Without them neither yes nor no is said,
 * for what is asked may be just that; nor "none", which mostly means that the question was misread; nor a list where many are left and no thing
 * is named. What was understood is then only offered.
 */
export function leadWithLeft(
  { unread, named, order }: Pick<Query, 'unread' | 'named' | 'order'>,
  phrased: PhrasedAnswer,
): PhrasedAnswer {
  const { answer, headline } = phrased;
  const left = listWeighty(unread);
  // "in that first wave": which comes first is not known, and was not what is asked.
  if (order !== undefined && NOT_PLACED.test(headline) && left.length > 0) return withhold(left, false, phrased);
  // A value is told with what it is of.
  const isSaid = !LEADS.has(answer.kind) || /^(?:Leaving|I cannot tell) “/.test(headline);
  if (isSaid || left.length === 0) return phrased;
  const isNone = answer.subjects.length === 0 && NONE.has(answer.value);
  const isOfNamed = named.some(({ ids }) => ids !== undefined);
  if (isNone || (left.length >= MANY && !isOfNamed)) return withhold(left, isNone, phrased);
  const aside = sayAside(left);
  if (answer.kind !== 'yes-no') return { ...phrased, headline: `${aside}: ${headline}` };
  return {
    ...phrased,
    answer: { ...answer, kind: 'list', value: null },
    headline: LEADING_VERDICT.test(headline) ? headline.replace(LEADING_VERDICT, aside) : `${aside}: ${headline}`,
  };
}

function withhold(left: readonly string[], isNone: boolean, { answer, headline, notes }: PhrasedAnswer): PhrasedAnswer {
  const why = isNone ? ', and so cannot say that there is none' : '';
  const understood = withoutVerdict(headline).replace(COUNT_OF_NONE, 'none').replace(/^None/, 'none');
  return {
    answer: { kind: 'unknown', value: null, subjects: [], of: answer.of },
    headline: `I did not understand ${formatList(left.map((one) => `“${one}”`))}${why}: ask in other words`,
    notes: [`Without ${left.length === 1 ? 'it' : 'them'}: ${understood}.`, ...notes],
    rows: [],
  };
}

const NOT_PLACED = /^I could not tell: .* is not known/;

const NONE: ReadonlySet<AnswerValue['value']> = new Set([null, 0, false]);
const COUNT_OF_NONE = /^0: None/;
