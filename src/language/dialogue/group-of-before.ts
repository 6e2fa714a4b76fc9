import { LazyPattern } from '../../core/lazy-pattern.js';
import type { DialogueState } from '../model/dialogue-state.js';
import type { NamedSubject, Query } from '../model/query.js';
import type { Understanding } from '../model/understanding.js';
import { askMembersOfPolicies } from '../query/group-members-query.js';

const NESTED = `(?:[,;]? ?\\(?(?:${[
  '(?:incl(?:uding|\\.|usive(?: of)?)?|even|also|and|with|counting) (?:(?:the|those|any) )?(?:nested|indirect|inner)(?: (?:ones|members|groups|people))?(?: too| as well)?',
  '(?:directly|direct) (?:or|and) (?:nested|indirectly|indirect)',
  '(?:auch|inkl(?:usive|\\.)?|einschließlich|mit|samt|und)(?: der| die)? (?:verschachtelt|indirekt|geschachtelt)\\p{L}*(?: (?:mitglieder\\p{L}*|gruppen))?',
  '(?:y compris|même|aussi|avec|incluant|en comptant)(?: les)? (?:imbriqué|indirect|niché)\\p{L}*(?: (?:membres|groupes))?|(?:y compris|même) (?:les )?(?:membres|groupes) (?:imbriqué|indirect)\\p{L}*',
  '(?:también|incluid[oa]s|incluso|incluyendo|con|contando)(?: (?:los|las|a los))? (?:anidad|indirect)\\p{L}*|(?:incluid[oa]s|incluyendo) (?:los )?(?:miembros|grupos) (?:anidad|indirect)\\p{L}*',
].join('|')})\\)?)?`;

/** Who is in something that is not named. `group`: the word itself. */
const WHO_IS_IN = new LazyPattern(
  `^[¿\\s]*(?:(?:and|so|ok|okay|und|et|y)[, ]+)*¿?(?:${[
    "(?:who(?:['’]?s| is| are| sits?| else is| else sits| else)|(?:which|what|how many) (?:people|users|accounts|members) (?:are|sit|does it have))(?: (?:all|actually|currently|exactly|really|now))* (?:in|inside|within|part of|(?:an? )?members? of)(?: (?:it|there|that|this|them|those)(?: one)?| (?:the|that|this|those|these) (?<en>(?:exclusion |excluded )?groups?))|who(?:['’]?s| is| are| sits?) (?:inside|in there)",
    'who are (?:its|their|the) members(?: of (?:it|that|this|(?:the|that|this) (?<members>group)))?|who (?:does|do) (?:it|that (?<contain>group)|this group|the group) (?:contain|include|have(?: in it)?)',
    '(?:wer|wie viele(?: leute| personen| benutzer)?|welche (?:leute|personen|benutzer|mitglieder)) (?:ist|sind|sitzt|sitzen|steckt|stecken|gehört)(?: (?:denn|alles|da|dort|eigentlich|aktuell|alle|sonst|noch|außerdem|außer ihm|außer ihr))* (?:drin|drinnen|darin|dadrin|da drin|dabei|dazu|in (?:der|dieser|den|diesen)(?: (?<de>(?:ausnahme)?gruppen?))?|in ihr)(?: (?:drin|alles))*',
    "dans (?:ce|le|ces|les) (?<fra>groupes?),? (?:il y a|on (?:a|trouve)|y a) qui(?: d['’]autre)?|(?:il y a|y a) qui(?: d['’]autre)? (?:dans (?:ce|le|ces|les) (?<frb>groupes?)|dedans|là-dedans)",
    'en (?:ese|este|el) (?<esa>grupo),? (?:qui[ée]n(?:es)? (?:m[áa]s )?(?:est[áa]n?|hay))',
    "(?:qui(?: d['’]autre)?|combien de (?:personnes|membres|gens)) (?:est|sont|y a-t-il|se trouve(?:nt)?)(?: (?:donc|actuellement))* (?:dedans|dans (?:ce|le|ces|les) (?<fr>groupes?)|à l['’]intérieur|là-dedans)|qui (?:en fait|en font) partie",
    '(?:qui[ée]n(?:es)?(?: m[áa]s)?|cu[áa]ntas personas|cu[áa]ntos) (?:est[áa]n?|hay)(?: (?:ahí|actualmente))* (?:en [ée]l|dentro|ah[íi](?: dentro)?|en (?:ese|este|el|esos|los) (?<es>grupos?))|qui[ée]n(?:es)? (?:forman? parte|son miembros)(?: de (?:[ée]l|ese grupo))?',
  ].join('|')})${NESTED}[\\s?.!]*$`,
  'iu',
);
const HOW_MANY = /(?<!\p{L})(?:how many|wie viele|combien|cu[áa]nt[oa]s)(?!\p{L})/iu;

/**
 * "who is in it?" after policies that leave out groups: in those groups. undefined: something else is asked, or the last answer is about no
 * groups that policies leave out.
 */
export function askWhoIsInGroupOfBefore(text: string, state: DialogueState): Understanding | undefined {
  const { query } = state.understanding;
  if (state.unanswered !== undefined || query === undefined) return undefined;
  const found = WHO_IS_IN.exec(text);
  if (found === null) return undefined;
  const form = HOW_MANY.test(text) ? 'count' : 'list';
  // "who else is in it?" after the group by which a policy leaves somebody out.
  const others = ELSE.test(text) ? query.named.filter(({ kind, not }) => kind === 'user' && not !== true) : [];
  const ofGroup = query.table === MEMBERS ? query.named.filter(({ kind }) => kind !== 'user') : [];
  const inGroup = ofGroup.length > 0 ? namesOf(ofGroup) : undefined;
  if (inGroup !== undefined)
    return { question: text, followsUp: true, ...withoutThem(askMembersOfPolicies(inGroup, form), others) };
  if (query.table !== 'policies') return undefined;
  const { groups = {} } = found;
  const saysGroup = Object.values<string | undefined>(groups).some((word) => word !== undefined);
  const isOfGroups = query.where.some(({ attribute, value }) => attribute === 'leavesOut' && value === 'groups');
  const tellsGroups = (query.show ?? []).some((id) => id === 'excludedPeople' || id === 'excludedGroups');
  if (!isOfGroups && !(saysGroup && tellsGroups)) return undefined;
  const names = namesOfPolicies(state, query);
  if (names.length === 0) return undefined;
  return { question: text, followsUp: true, ...withoutThem(askMembersOfPolicies(names, form), others) };
}

const MEMBERS = 'group-members';
const ELSE =
  /(?<!\p{L})(?:else|besides|other than (?:him|her|them)|sonst|noch|außerdem|außer (?:ihm|ihr)|d['’]autres?|à part (?:lui|elle)|m[áa]s|aparte de (?:[ée]l|ella))(?!\p{L})/iu;

const namesOf = (named: readonly NamedSubject[]): readonly string[] =>
  named.filter(({ not, attributes = [] }) => not !== true && attributes.includes('policy')).map(({ words }) => words);

/** Whoever is asked for besides those that were told. */
const withoutThem = (
  { query, ...asked }: Omit<Understanding, 'question'>,
  others: readonly NamedSubject[],
): Omit<Understanding, 'question'> =>
  query === undefined
    ? asked
    : {
        ...asked,
        query: {
          ...query,
          named: [
            ...query.named,
            ...others.map(({ attributes: _attributes, ...one }) => ({ ...one, not: true as const })),
          ],
        },
      };

/** The policies that were shown; where whom they leave out was told instead, those of the question. */
function namesOfPolicies({ shown }: DialogueState, { named }: Query): readonly string[] {
  const policies = shown.filter(({ kind }) => kind === 'policy').map(({ name }) => name);
  return policies.length > 0 ? policies : named.filter(({ not }) => not !== true).map(({ words }) => words);
}
