import type { DialogueState } from '../model/dialogue-state.js';
import type { Query } from '../model/query.js';
import type { UnderstandingContext } from '../understanding-context.js';
import { readWithEveryTable } from './follow-up-reading.js';
import { listedQuery } from './query-edits.js';

const SORT =
  /^(?:(?:can|could) you |please )?(?:sort|order|rank|arrange|sortiere?|ordne|trie[zr]?|classe[zr]?|ordena(?:r)?)(?:l[oa]s|-les| them| it| these| those| that| this| sie| das| diese| les)?(?: (?:the|this|die|la|el) (?:list|result|results|rows|table|liste|ergebnisse|lista))?(?: bitte| please)?,? (?:by|after|nach|par|por)(?: the| their| dem| der| la| le| fecha de)? (?<by>.*[^\s?.!])[\s?.!]*$/iu;
const NEWEST_FIRST =
  /(?<!\p{L})(?:newest|latest|most recent|youngest|descending|desc|highest|most|neueste|absteigend|décroissant|plus récents?|descendente|más recientes?)(?: first| zuerst| d'abord| primero)?(?!\p{L})/iu;
const OLDEST_FIRST =
  /(?<!\p{L})(?:oldest|earliest|ascending|asc|lowest|fewest|älteste|aufsteigend|croissant|plus anciens?|ascendente|más antigu[oa]s?)(?: first| zuerst| d'abord| primero)?(?!\p{L})/iu;
const AGE = /^(?:age|date|time|alter|datum|âge|date|antigüedad|edad|fecha)$/iu;

/** Whether a message asks for the answer before in another order. */
export const asksToSort = (text: string): boolean => SORT.test(text);

/** "sort them by age": the answer before in the order of a time or number of its rows. undefined: they have none such. */
export function sortBefore(
  text: string,
  { understanding: { query } }: DialogueState,
  context: UnderstandingContext,
): Query | undefined {
  const said = SORT.exec(text)?.groups?.['by'] ?? '';
  if (query === undefined) return undefined;
  const by = said
    .replace(NEWEST_FIRST, ' ')
    .replace(OLDEST_FIRST, ' ')
    .replace(/[\s,;]+/g, ' ')
    .trim();
  const reading = readWithEveryTable(by, context).find(({ table }) => table.id === query.table);
  const table = reading?.table;
  if (reading === undefined || table === undefined) return undefined;
  const isOrdered = (id: string): boolean => ['instant', 'number'].includes(table.attributes[id]?.type ?? '');
  const named = reading.query.show?.find(isOrdered);
  const attribute = AGE.test(by)
    ? (table.age ?? table.period ?? named)
    : reading.query.unread.length > 0
      ? undefined
      : named;
  if (attribute === undefined) return undefined;
  const isTime = table.attributes[attribute]?.type === 'instant';
  const isDescending = NEWEST_FIRST.test(said) || (!isTime && !OLDEST_FIRST.test(said));
  return {
    ...withoutOrder(listedQuery(query)),
    show: [attribute],
    order: { attribute, direction: isDescending ? 'descending' : 'ascending' },
  };
}

const withoutOrder = ({ page: _page, by: _by, limit: _limit, order: _order, ...query }: Query): Query => query;
