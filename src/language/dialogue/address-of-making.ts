import { LazyPattern } from '../../core/lazy-pattern.js';
import type { DialogueState } from '../model/dialogue-state.js';
import type { Query } from '../model/query.js';
import { nameSubjects } from './named-subjects.js';
import type { AskedMaking } from './making-of-before.js';

const IP = '(?:source |client )?(?:ip(?:[- ]?(?:addresse?s?|adressen?))?|adresse(?: ip)?|address|direcci[óo]n(?: ip)?)';
const FROM_ALONE = new LazyPattern(
  `^(?:(?:and|und|et|y) )?(?:(?:from|with|von|aus|de|depuis|avec|desde|con) (?:which|what|welche[rnm]?|quelle?|qué|que|cuál) ${IP}|(?:from where|where from|von wo(?: aus)?|woher|d'où|de d[óo]nde|desde d[óo]nde)|(?:which|what|welche|quelle|qué|cuál) ${IP}|(?:what(?:'s| is| was) |was (?:ist|war) |wie (?:lautet|war) |quelle (?:est|était) |cuál (?:es|era|fue) )?(?:the|die|l'|la|su|son|his|her|their) ?${IP})(?: (?:was (?:it|that|this)(?: (?:done|made))?|(?:was|were) used|did (?:he|she|they|it) (?:do (?:it|that)|use|come from)|(?:hat|haben|wurde|war) (?:(?:er|sie|es|man|das) ?)*(?:gemacht|getan|benutzt|gekommen)?|(?:a-t-(?:il|elle)|ont-(?:ils|elles)|il a|elle a|ils ont|elles ont) (?:fait (?:ça|cela)|utilisée?)|(?:l'(?:a|ont)-t?-?(?:il|elle|ils|elles) fait)|(?:l'ont-ils|l'ont-elles|l'a-t-il|l'a-t-elle) fait|(?:ça|cela) a été fait|(?:lo|eso|la|los|las) (?:hizo|hicieron|ha hecho|han hecho|hacía[n]?)|(?:se )?(?:lo )?(?:hizo|hicieron|usó|usaron|vino|vinieron|entró|entraron)|exactly|genau|exactement|exactamente))*[\\s?.!]*$`,
  'iu',
);

/** "ça venait de quelle IP ?", "what IP was that from?": the question word in any place, among words that say no more. */
const WHICH_ADDRESS = new LazyPattern(
  `(?<!\\p{L})(?:(?:from|with|via|von|aus|über|de|d'|depuis|avec|desde|con) ?)?(?:which|what|welche[rnm]?|quelle?|qu[ée]|cu[áa]l) ${IP}(?!\\p{L}|-)`,
  'iu',
);
const SAYS_NO_MORE =
  /(?<!\p{L})(?:and|und|et|y|was|is|did|it|that|this|from|come|came|done|made|happen(?:ed)?|exactly|den[nk]|eigentlich|genau|das|es|war|ist|kam|kommt|stammt|gekommen|aus|passiert|ça|cela|c'(?:était|est)|venait|vient|provenait|est|était|venu|parti|partait|exactement|eso|esto|fue|era|ven[íi]a|vino|viene|se|hizo|exactamente)(?!\p{L})/giu;

/** Whether a message asks from which address something was done and nothing else. */
export const asksAddressAlone = (text: string): boolean =>
  FROM_ALONE.test(text) ||
  (WHICH_ADDRESS.test(text) && !/[\p{L}\p{N}]/u.test(text.replace(WHICH_ADDRESS, ' ').replace(SAYS_NO_MORE, ' ')));

/** What a table shows where it was asked who or when. */
const ACT_OF_SHOWN: readonly (readonly [shown: RegExp, act: AskedMaking['act']])[] = [
  [/^created/, 'made'],
  [/^changed/, 'changed'],
  [/^granted/, 'granted'],
];

/** The act of which an answer told who or when, or which its rows were chosen by: "the rules that were made at night". */
export const actShownBy = ({ show = [], where }: Query): AskedMaking['act'] | undefined =>
  actOf(show) ?? actOf(where.map(({ attribute }) => attribute));

const actOf = (ids: readonly string[]): AskedMaking['act'] | undefined =>
  ACT_OF_SHOWN.find(([pattern]) => ids.some((id) => pattern.test(id)))?.[1];

/** Tables whose rows tell the address from which they were made. */
const TELLS_ADDRESS: ReadonlySet<string> = new Set(['transport-rules', 'connectors']);

/**
 * "from which IP?" after "who created the rule?": the address of that act. A query where the rows tell it themselves or the log was asked;
 * else what is asked of the making. undefined: the question before was not about an act.
 */
export function readAddress(text: string, state: DialogueState): Query | AskedMaking | undefined {
  const { query } = state.understanding;
  if (query === undefined || !asksAddressAlone(text)) return undefined;
  if (query.table === 'events') return { ...query, form: 'value', show: ['ip'] };
  const act = actShownBy(query);
  if (act === undefined) return undefined;
  const things = state.referents.find(([first]) => first?.kind === query.about);
  if (act === 'made' && things !== undefined && TELLS_ADDRESS.has(query.table)) {
    const { about, table } = query;
    return { about, table, where: [], named: nameSubjects(things), form: 'value', show: ['createdFrom'], unread: [] };
  }
  return { act, who: false, when: false, from: true };
}
