import type { DialogueState } from '../model/dialogue-state.js';
import type { Query } from '../model/query.js';
import { nameSubjects } from './named-subjects.js';

const NEXT_AFTER =
  /^(?:(?:the )?(?:next )?(?:ones? )?(?:that comes |which comes )?after (?:that|it|this)(?: one)?|then|(?:which|what) (?:one )?(?:comes|is) (?:next|after (?:that|it))|(?:der|die|das) (?:nächste )?danach|danach|(?:und )?welche[rs]? kommt danach|(?:celui|celle) d'après|après|ensuite|despu[ée]s|(?:el|la) (?:de despu[ée]s|siguiente))[\s?.!]*$/iu;

/** After the newest the one before it comes next. */
const ONE_BEFORE =
  /^(?:(?:the )?(?:ones? )?before (?:that|it|this)(?: one)?|(?:der|die|das) davor|davor|(?:celui|celle) d'avant|avant(?: ça| cela)?|antes(?: de es[eao])?|(?:el|la) (?:de antes|anterior))[\s?.!]*$/iu;

/** "and the one after that?" after the first of an order: the first of the others. undefined: no order was asked for. */
export function askNextAfter(text: string, { understanding, shown }: DialogueState): Query | undefined {
  const { query } = understanding;
  if (query?.order === undefined || query.limit !== 1 || shown.length === 0) return undefined;
  const isNext = NEXT_AFTER.test(text) || (query.order.direction === 'descending' && ONE_BEFORE.test(text));
  if (!isNext) return undefined;
  const told = nameSubjects(shown).map((one) => ({ ...one, not: true }));
  return { ...query, named: [...query.named, ...told], unread: [] };
}
