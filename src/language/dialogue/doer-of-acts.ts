import { LazyPattern } from '../../core/lazy-pattern.js';
import type { QueryCondition } from '../model/query.js';
import type { Understanding } from '../model/understanding.js';

const REF =
  '(?:it|he|she|they|(?:that|this|the|those|these) \\p{L}+|er|sie|es|(?:das|dieses|die|diese|der|dieser) \\p{L}+|il|elle|ils|elles|(?:ce|cette|ces) \\p{L}+|(?:es[ea]|est[ea]|es[ao]s) \\p{L}+|der|die|das|cel(?:ui|le)-(?:là|ci))';
const MADE =
  'make|made|create|created|set up|build|built|angelegt|erstellt|gebaut|gebastelt|eingerichtet|créée?s?|creó|crearon';
const ACT = `${MADE}|do|done|change|changed|modify|modified|remove|removed|delete|deleted|add|added|touch|touched|gemacht|getan|geändert|gelöscht|entfernt|hinzugefügt|fait|modifiée?s?|supprimée?s?|ajoutée?s?|hizo|hicieron|cambió|borró|añadió`;
/** "what else did that app make?": what is pointed at did it, and nothing was done to it. */
const DID = new LazyPattern(
  `(?<!\\p{L})(?:did|has|have|had|hat|haben|a|ont|ha|han) ${REF} (?:[^,;?]{1,30} )?(?:${ACT})(?!\\p{L})|(?<!\\p{L})(?:a|ont)-(?:t-)?(?:ils?|elles?) (?:[^,;?]{1,30} )?(?:${ACT})(?!\\p{L})|(?<!\\p{L})(?:cre|hiz|cambi|borr|añadi|modific|agreg|quit|elimin)[óo] (?:él|ella|[ée]s[ea]|[ée]st[ea])(?=[\\s?.!]*$)`,
  'iu',
);
/** Whether a message asks what was done by what it points at. */
export const asksOfDoer = (text: string): boolean => DID.test(text);

const DID_MAKE = new LazyPattern(`(?<!\\p{L})(?:${MADE})(?!\\p{L})`, 'iu');
const MADE_SOMETHING: QueryCondition = { attribute: 'act', op: 'is', value: 'made', words: 'made' };

/** Whoever is pointed at as the one who did something is looked for among those who did, and "make" is no other act. */
export function sayDoer(understanding: Understanding, text: string): Understanding {
  const { query } = understanding;
  if (query?.table !== 'events' || !DID.test(text)) return understanding;
  const named = query.named.map((one) =>
    one.ids === undefined || one.attributes !== undefined || one.not === true ? one : { ...one, attributes: ['actor'] },
  );
  const isOfMaking = DID_MAKE.test(text) && query.where.every(({ attribute }) => attribute !== 'act');
  const where = isOfMaking ? [...query.where, MADE_SOMETHING] : query.where;
  return { ...understanding, query: { ...query, named, where } };
}
