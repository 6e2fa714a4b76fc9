import { formatList } from '../../core/sentence-formatting.js';
import type { Query } from '../../language/model/query.js';
import { withoutQuestions } from '../model/unread-wording.js';
import type { PhrasedAnswer } from './phrased-answer.js';
import { withoutVerdict } from './verdict.js';

/** What is left out: who is left is not known without it. */
const EXCEPTS =
  /(?<!\p{L})(?:except(?:ing)?|excluding|besides|apart from|aside from|other than|leaving (?:aside|out)|not counting|but for|außer|ausser|bis auf|abgesehen von|sauf|hormis|à part|excepto|salvo|aparte de)(?!\p{L})/u;

/** What happened before or after something else: what was done at another time is another act. */
const ORDERS = /(?<!\p{L})(?:after|afterwards|before|nachdem|bevor|danach|après|avant|después|antes)(?!\p{L})/u;

const NEGATES =
  /(?<!\p{L})(?:not|no|non|nobody|no one|niemand|nadie|without|lack(?:s|ing)?|missing|miss(?:es)?|never|neither|nor|none|nothing|cannot|\p{L}+n't|isn|aren|doesn|don|hasn|haven|nicht|nichts|keine?[nmrs]?|ohne|nie|niemals|fehlt|fehlen|pas|rien|sans|aucune?|jamais|manquent?|sin|nada|ning[uú]n[oa]?|nunca|jam[aá]s|faltan?|carecen?)(?!\p{L})/u;

/** Whether rows would be told that are not meant: what is left out, and what a negation was said of. */
const turnsList = (words: string): boolean =>
  EXCEPTS.test(words) || (NEGATES.test(words) && !LACKS.test(words) && (words.includes(' ') || !ENGLISH.test(words)));
/** "without hats": who has some is told, too, and nobody is missing. */
const LACKS = /^(?:without|lacking|missing|ohne|sans|sin)(?!\p{L})/u;
const ENGLISH =
  /^(?:not|no|non|without|lack(?:s|ing)?|missing|miss(?:es)?|never|neither|nor|none|nothing|cannot|isn|aren|doesn|don|hasn|haven)$/;

/** "without telling us": how somebody did something turns nothing round. */
const MANNER =
  /(?<!\p{L})(?:without (?:\p{L}+ )?(?:telling|asking|informing|notifying|saying|warning|knowing|approval|permission|notice)|ohne (?:\p{L}+ ){0,2}(?:zu (?:sagen|fragen|informieren)|bescheid|wissen|erlaubnis)|sans (?:\p{L}+ ){0,2}(?:dire|demander|prévenir|avertir|savoir|accord)|sin (?:\p{L}+ ){0,2}(?:decir\p{L}*|avisar\p{L}*|preguntar\p{L}*|saber\p{L}*|permiso))(?!\p{L})/giu;

/** How many or how much it must be, and what is compared: all that are told without it are more than those that are meant. */
const DECIDES =
  /(?<!\p{L})(?:(?:more|less|fewer|longer|older|newer|shorter|earlier|later|higher|lower) than|at most|or (?:more|fewer|less)|longest|shortest|oldest|newest|(?:the )?(?:most|fewest|highest|lowest)|mehr als|länger als|älter als|weniger als|höchstens|längsten|meisten|wenigsten|plus (?:de|que|d')|moins (?:de|que)|más (?:de|que)|menos (?:de|que))(?!\p{L})/iu;

/** Of "without asking" the second word is read as a small one. */
const WITHOUT = /^(?:without|ohne|sans|sin)$/;

const negates = (words: string, question: string): boolean =>
  !(WITHOUT.test(words) && question.search(MANNER) >= 0) &&
  [EXCEPTS, ORDERS, NEGATES].some((pattern) => pattern.test(words.replace(MANNER, '')));

/**
 * What is said of a question whose negation, exception or order in time was not understood. Neither yes nor no is told without it, for the
 * opposite may be true, nor who is left where it is not known who is left out, nor those who are just not meant: then what was understood is
 * only offered. Of another list it is said first.
 */
export function tellNegationLeft(
  { unread, by, where, named }: Pick<Query, 'unread' | 'by'> & Partial<Pick<Query, 'where' | 'named'>>,
  phrased: PhrasedAnswer,
  question = '',
): PhrasedAnswer {
  const { answer, headline, notes } = phrased;
  const decisive = withoutQuestions(unread).filter((words) => DECIDES.test(words));
  const left = decisive.length > 0 ? decisive : withoutQuestions(unread).filter((words) => negates(words, question));
  if (left.length === 0 || answer.kind === 'unknown') return phrased;
  const said = formatList(left.map((one) => `“${one}”`));
  // "not admins" leaves out what was told; "not" alone mostly says once more what was understood.
  // "which roles have no members?": the roles that have some are just not meant.
  // "which roles does Bram not hold?": without a condition there is nothing that it could say once more.
  const ofNamedAlone = where?.length === 0 && (named?.length ?? 0) > 0 && left.some((words) => ENGLISH.test(words));
  const saysOnceMore = answer.kind !== 'yes-no' && by === undefined && !ofNamedAlone;
  if (decisive.length === 0 && saysOnceMore && !left.some(turnsList))
    return { ...phrased, headline: `Leaving ${said} aside: ${headline}` };
  const understood = withoutVerdict(headline);
  return {
    answer: { kind: 'unknown', value: null, subjects: [], of: null },
    headline: `I did not understand ${said}, which ${decisive.length > 0 ? 'decides the answer' : 'may turn the answer around'}: ask in other words`,
    notes: [`Without it: ${understood}.`, ...notes],
    rows: [],
  };
}
