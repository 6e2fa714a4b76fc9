import { LazyPattern } from '../../core/lazy-pattern.js';
import type { DialogueState } from '../model/dialogue-state.js';
import { MAKING_IN_LOG } from '../model/making-in-log.js';
import type { Query, QueryCondition } from '../model/query.js';

const EXACTLY = '(?: (?:exactly|precisely|genau|exactement|précisément|exactamente))?';
/** "wer von den beiden war zuerst dran, und wann genau?", "who of them was first?" */
const WHO_WAS_FIRST = new LazyPattern(
  `^[¿¡\\s]*(?:(?:and|und|et|y|ok),? )?(?:${[
    `(?:which|who)(?: one)?(?: of (?:the|those|these|them)(?: two| both)?| of both)? (?:(?:was|did it|acted|started|began|came)(?: the)? first(?: one)?|started(?: it)?|began)`,
    `(?:wer|welche[rs]?)(?: (?:von (?:den )?(?:beiden|ihnen|denen)|der beiden|davon))? (?:war|hat|kam)(?: (?:denn|eigentlich|da))? (?:zuerst|als erste[rs]?|der erste|die erste)(?: (?:dran|da|am werk|angefangen|begonnen|aktiv))?`,
    `(?:wer|welche[rs]?)(?: (?:von (?:den )?(?:beiden|ihnen|denen)|der beiden))? hat (?:damit )?(?:angefangen|begonnen)`,
    `(?:(?:le)?quel(?:le)?|laquelle|qui)(?: (?:des (?:deux|2)|d['’]entre (?:eux|elles)))? (?:a (?:commencé|agi|été)(?: (?:en|le|la))?(?: premi(?:er|ère))?|était (?:le |la )?premi(?:er|ère)|est passée? en premier)`,
    `(?:qui[ée]n|cu[áa]l)(?: de (?:l[oa]s dos|ell[oa]s|ambos))? (?:fue (?:el |la )?primer[oa]?|empez[óo](?: primero)?|comenz[óo]|lo hizo primero)`,
  ].join(
    '|',
  )})(?:,? (?:and|und|et|y) (?:when|wann|quand|cu[áa]ndo)(?: (?:was (?:it|that)|war das|c['’]était|fue))?${EXACTLY})?[\\s?.!]*$`,
  'iu',
);

const isTime = ({ op }: QueryCondition): boolean => op === 'within';

/**
 * Who did first what was told last: the earliest of the changes that were asked for, or of those of the things that were. undefined: the message
 * asks something else, or nothing was told that somebody did.
 */
export function askWhoWasFirst(text: string, { understanding: { query } }: DialogueState): Query | undefined {
  if (query === undefined || !WHO_WAS_FIRST.test(text)) return undefined;
  const where = query.about === 'event' ? query.where : whereChanged(query);
  if (where === undefined || query.related !== undefined) return undefined;
  return {
    about: 'event',
    table: 'events',
    where,
    named: query.about === 'event' ? query.named : query.named.map((one) => ({ ...one, attributes: ['actor'] })),
    ...(query.period === undefined ? {} : { period: query.period }),
    form: 'who',
    show: ['actor', 'at'],
    order: { attribute: 'at', direction: 'ascending' },
    limit: 1,
    unread: [],
  };
}

/** "who changed rules in May?" is asked of the rules: what was done to rules in May is asked of the log. */
function whereChanged({ about, where, form }: Query): readonly QueryCondition[] | undefined {
  const making = MAKING_IN_LOG[about];
  if (making?.isWhole !== true || form !== 'who' || !where.every(isTime) || where.length === 0) return undefined;
  return [
    { attribute: 'thing', op: 'is', value: making.thing, words: making.thing },
    ...where.map((one) => ({ ...one, attribute: 'at', words: 'period' })),
  ];
}
