import { LazyPattern } from '../../core/lazy-pattern.js';
import { SUBJECT_TABLES } from '../../subjects/lib/subject-table-registry.js';
import type { Query } from '../model/query.js';
import type { Understanding } from '../model/understanding.js';

const AND = '[,;]? +(?:and|und|et|y) +(?:also |auch |aussi |también )?';
const BY_WHOM = new LazyPattern(
  `${AND}(?:by whom|by who|who by|from whom|who (?:did|made|added|created|granted|changed|gave|approved|reset) (?:it|that|them|this)|who was (?:it|that)|von wem|durch wen|par qui|por qui[ée]n|wer war (?:es|das)|qui[ée]n (?:fue|lo hizo)|qui l.a fait)[\\s?.!]*$`,
  'iu',
);
const AND_WHEN = new LazyPattern(
  `${AND}(?:when|on (?:which|what) (?:day|date)|at what time|since when|wann|seit wann|quand|depuis quand|cu[áa]ndo|desde cu[áa]ndo)(?: (?:exactly|precisely|genau|exactement|exactamente))?(?: (?:was (?:that|it)|war das|était-ce|fue))?[\\s?.!]*$`,
  'iu',
);

/** What tells when of something, and what tells who did it. */
const WHEN_AND_WHO: readonly (readonly [when: string, who: string])[] = [
  ['createdAt', 'createdBy'],
  ['changedAt', 'changedBy'],
  ['grantedAt', 'grantedBy'],
  ['at', 'actor'],
];

/** "qui a réinitialisé des mots de passe, et ceux de qui ?": who stands first, and "de qui" is whose. */
const WHO_AND_WHOSE =
  /(?<!\p{L}|(?:à|de) )qui (?:a|ont)(?!\p{L})[^?]*?,? et (?:(?:ceux|celui|celles?) )?de qui[\s?.!]*$/iu;

/** Who did something is asked before to whom it was done. */
function showWhoFirst(understanding: Understanding, text: string): Understanding {
  const { query } = understanding;
  const { show = [] } = query ?? {};
  if (query?.table !== 'events' || !show.includes('recipient') || show.includes('actor') || !WHO_AND_WHOSE.test(text))
    return understanding;
  return { ...understanding, query: { ...query, form: 'who', show: ['actor', ...show] } };
}

/** What tells when something ends. */
const TELLS_END: ReadonlySet<string> = new Set(['endsAt', 'roleEndsAt']);

const hasAttribute = ({ table }: Query, id: string): boolean =>
  SUBJECT_TABLES.some((one) => one.id === table && Object.hasOwn(one.attributes, id));

/** "when was it made, and by whom?": who did it is shown beside when, and the other way round. What its table does not know stays away. */
function showWhenAndWho(understanding: Understanding, text: string): Understanding {
  const { query } = understanding;
  const { show = [] } = query ?? {};
  if (query === undefined || show.length === 0) return understanding;
  const more = WHEN_AND_WHO.flatMap(([when, who]) => [
    ...(BY_WHOM.test(text) && show.includes(when) ? [who] : []),
    ...(AND_WHEN.test(text) && show.includes(who) ? [when] : []),
  ]).filter((id) => !show.includes(id) && hasAttribute(query, id));
  return more.length === 0 ? understanding : { ...understanding, query: { ...query, show: [...show, ...more] } };
}

/** "what does X do?", "le connecteur X, il fait quoi ?" */
const WHAT_IT_DOES =
  /(?<!\p{L})(?:what (?:does|do|did) [^?,]{2,60}? do(?!\p{L})|was (?:macht|tut|bewirkt)(?!\p{L})|(?:que|qu['’]est-ce que) fait(?!\p{L})|fait quoi(?!\p{L})|qu[eé] hace(?!\p{L}))/iu;
/** What tells of one row what it does. */
const TELLS_WHAT_IT_DOES: Readonly<Record<string, readonly string[]>> = {
  connectors: ['direction', 'internal', 'tls', 'enabled'],
  'transport-rules': ['effect'],
};

/** "what does X do, and who made it?": what a connector or a rule does is shown before what else is asked of it. */
function showWhatItDoes(understanding: Understanding, text: string): Understanding {
  const { query } = understanding;
  const does = TELLS_WHAT_IT_DOES[query?.table ?? ''];
  if (query === undefined || does === undefined || !WHAT_IT_DOES.test(text)) return understanding;
  const { show = [] } = query;
  if (show.length === 0 || does.every((id) => show.includes(id))) return understanding;
  return { ...understanding, query: { ...query, form: 'list', show: [...new Set([...does, ...show])] } };
}

/** All that a text asks of what it is about: when and by whom, what it does and who made it. */
export const showAllAsked = (understanding: Understanding, text: string): Understanding =>
  showWhatItDoes(showWhenAndWho(showWhoFirst(understanding, text), text), text);

/** Whether "… and when?" or "… and by whom?" is told by what is shown. */
export const isShownAlready = (text: string, show: readonly string[]): boolean =>
  (AND_WHEN.test(text) && show.some((id) => TELLS_END.has(id))) ||
  WHEN_AND_WHO.some(
    ([when, who]) => (AND_WHEN.test(text) && show.includes(when)) || (BY_WHOM.test(text) && show.includes(who)),
  );

/** "…, and is that account still active?": of the person for whom the first half asks. */
const STILL_THERE = new LazyPattern(
  `${AND}(?<second>(?:(?:is|are|was) (?:(?:that|this|the|his|her|their|those|these) (?:\\p{L}+ )?(?:accounts?|persons?|people|users?|owners?)|he|she|they)|(?:ist|sind) (?:(?:das|dieses|sein|ihr|deren|dessen|der|die|diese) (?:konto|konten|accounts?|user|person|besitzer|leute)|er|sie|derjenige|diejenige)|(?:ce|cet|cette|son|leur|le) (?:compte|personne|propriétaire) est(?:-(?:il|elle))?|est-(?:il|elle|ce que (?:ce|son|le) compte est)|(?:est[áa]|sigue|es) (?:(?:esa|su|la) (?:cuenta|persona)|el dueño)?|(?:esa|su|la) cuenta (?:est[áa]|sigue))(?!\\p{L})[^,;?]{0,20}?(?<!\\p{L})(?:active|enabled|disabled|alive|here|there|with us|around|employed|in use|aktiv|aktiviert|deaktiviert|da|gesperrt|actif|active|activé|désactivé|là|activ[oa]|habilitad[oa]|deshabilitad[oa]|desactivad[oa])[^,;?]{0,12})[\\s?.!]*$`,
  'iu',
);

/** A shorter first half asks nothing. */
const SHORTEST = 6;

/**
 * Both halves of "who owns it, and is that account still active?": the owners of an app with whether their accounts are disabled; of others the
 * second half is told as not answered. undefined: it is no such message, or its first half is not understood.
 */
export function understandWithAccount(
  text: string,
  understand: (said: string) => Understanding,
): Understanding | undefined {
  const found = STILL_THERE.exec(text);
  const second = found?.groups?.['second'];
  if (found === null || second === undefined || found.index < SHORTEST) return undefined;
  const heard = understand(`${text.slice(0, found.index)}?`);
  const { query, intent } = heard;
  if (query === undefined || intent === 'none' || intent === 'clarify') return undefined;
  const isOfOwners = query.table === 'apps' && query.show?.includes('owners') === true;
  if (isOfOwners) return { ...heard, query: { ...query, show: [...(query.show ?? []), 'owned'] } };
  return { ...heard, query: { ...query, unread: [...query.unread, second] } };
}

const WHEN_WAS_THAT =
  /^(?:when|on which day|wann|quand|cu[áa]ndo)(?: (?:exactly|precisely|genau|exactement|exactamente))?(?: (?:was|did) (?:that|it|this)(?: (?:done|happen|made))?| (?:war|ist|geschah) das(?: passiert| geschehen)?| (?:était-ce|c'était|est-ce arrivé)| (?:fue|pas[óo])(?: eso)?)?(?: (?:exactly|precisely|genau|exactement|exactamente))?[\s?.!]*$/iu;

/** "when was that?" after "who granted it?": when it was done, of the same rows, also where that stood beside. undefined: the question before did not ask who did something. */
export function askWhenOfAct(text: string, before: Query | undefined): Query | undefined {
  if (before === undefined || !WHEN_WAS_THAT.test(text)) return undefined;
  const { show = [] } = before;
  const [when] = WHEN_AND_WHO.find(([, who]) => show.includes(who)) ?? [];
  if (when === undefined || (show.includes(when) && before.form !== 'who') || !hasAttribute(before, when))
    return undefined;
  return { ...before, form: 'when', show: [when], unread: [] };
}
