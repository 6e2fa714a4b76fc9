import { LazyPattern } from '../../core/lazy-pattern.js';
import type { DialogueState } from '../model/dialogue-state.js';
import type { Query } from '../model/query.js';
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
    "(?:who(?:['’]?s| is| are| sits?)|(?:which|what|how many) (?:people|users|accounts|members) (?:are|sit|does it have))(?: (?:all|actually|currently|exactly|really|now))* (?:in|inside|within|part of|(?:an? )?members? of)(?: (?:it|there|that|this|them|those)(?: one)?| (?:the|that|this|those|these) (?<en>(?:exclusion |excluded )?groups?))|who(?:['’]?s| is| are| sits?) (?:inside|in there)",
    'who are (?:its|their|the) members(?: of (?:it|that|this|(?:the|that|this) (?<members>group)))?|who (?:does|do) (?:it|that (?<contain>group)|this group|the group) (?:contain|include|have(?: in it)?)',
    '(?:wer|wie viele(?: leute| personen| benutzer)?|welche (?:leute|personen|benutzer|mitglieder)) (?:ist|sind|sitzt|sitzen|steckt|stecken|gehört)(?: (?:denn|alles|da|dort|eigentlich|aktuell|alle))* (?:drin|drinnen|darin|dadrin|da drin|dabei|dazu|in (?:der|dieser|den|diesen)(?: (?<de>(?:ausnahme)?gruppen?))?|in ihr)(?: (?:drin|alles))*',
    "(?:qui|combien de (?:personnes|membres|gens)) (?:est|sont|y a-t-il|se trouve(?:nt)?)(?: (?:donc|actuellement))* (?:dedans|dans (?:ce|le|ces|les) (?<fr>groupes?)|à l['’]intérieur|là-dedans)|qui (?:en fait|en font) partie",
    '(?:qui[ée]n(?:es)?|cu[áa]ntas personas|cu[áa]ntos) (?:est[áa]n?|hay)(?: (?:ahí|actualmente))* (?:en [ée]l|dentro|ah[íi](?: dentro)?|en (?:ese|este|el|esos|los) (?<es>grupos?))|qui[ée]n(?:es)? (?:forman? parte|son miembros)(?: de (?:[ée]l|ese grupo))?',
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
  if (state.unanswered !== undefined || query?.table !== 'policies') return undefined;
  const found = WHO_IS_IN.exec(text);
  if (found === null) return undefined;
  const { en, members, contain, de, fr, es } = found.groups ?? {};
  const saysGroup = [en, members, contain, de, fr, es].some((word) => word !== undefined);
  const isOfGroups = query.where.some(({ attribute, value }) => attribute === 'leavesOut' && value === 'groups');
  const tellsGroups = (query.show ?? []).some((id) => id === 'excludedPeople' || id === 'excludedGroups');
  if (!isOfGroups && !(saysGroup && tellsGroups)) return undefined;
  const names = namesOfPolicies(state, query);
  if (names.length === 0) return undefined;
  return { question: text, followsUp: true, ...askMembersOfPolicies(names, HOW_MANY.test(text) ? 'count' : 'list') };
}

/** The policies that were shown; where whom they leave out was told instead, those of the question. */
function namesOfPolicies({ shown }: DialogueState, { named }: Query): readonly string[] {
  const policies = shown.filter(({ kind }) => kind === 'policy').map(({ name }) => name);
  return policies.length > 0 ? policies : named.filter(({ not }) => not !== true).map(({ words }) => words);
}
