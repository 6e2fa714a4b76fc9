import type { DialogueState } from '../model/dialogue-state.js';
import type { Understanding } from '../model/understanding.js';
import { findNames } from '../parameters/find-names.js';

/** Whoever is behind an attack, and the attack itself. */
const ATTACKER =
  /(?<!\p{L})(?:they|them|attackers?|hackers?|intruders?|angreifer[ns]?|täter[ns]?|hacker[ns]?|die|sie|ils?|on|attaquants?|pirates?|intrus|atacantes?|intrus[oa]s?)(?!\p{L})/iu;
const ATTACK =
  /(?<!\p{L})(?:it|this|that|attack|incident|es|das|angriff|vorfall|ça|cela|attaque|ataque|incidente)(?!\p{L})/iu;
/** What the story of an attack tells: how it began, what was done, with which account and from where. */
const DID =
  /(?<!\p{L})(?:do|did|done|doing|gain(?:ed)?|get|got|in|use[ds]?|using|enter(?:ed)?|start(?:ed)?|change[ds]?|made|make|steps?|come|came|gemacht|getan|rein(?:gekommen|kommen)?|reingekommen|angestellt|vorgegangen|benutzt|genutzt|verwendet|fait|entrés?|utilisé|procédé|hicier?on|hizo|entr[óo]|entraron|us[óo]|usaron)(?!\p{L})/iu;
const BEGAN =
  /(?<!\p{L})(?:start(?:ed)?|begin|began|begun|begonnen|angefangen|losging|commencé|débuté|empez[óo]|comenz[óo]|empezaron)(?!\p{L})/iu;
const ASKS =
  /^(?:(?:and|und|et|y) )?(?:¿\s*)?(?:what|how|when|where|from|with|which|who|was|wie|wann|woher|von|mit|welche[nsrm]?|qu(?:e|'est-ce que|oi|and|el(?:le)?s?)?|qu'|comment|d'où|avec|par|depuis|c[óo]mo|cu[áa]ndo|con|desde|de|qu[ée])(?!\p{L})/iu;
/** The Spanish verb says that it is "he" or "they". */
const OF_THIRD = /(?<!\p{L})(?:entr[óo]|entraron|hicieron|hizo|usaron|us[óo]|empez[óo]|comenz[óo])(?!\p{L})/iu;
const MOST_WORDS = 12;

/** "what did they do, step by step?" after the attack was told: its story tells that. undefined: it asks something else, or none was told. */
export function askOfAttack(text: string, state: DialogueState): Understanding | undefined {
  const { understanding } = state;
  if (understanding.intent !== 'incidents' || text.split(/\s+/).length > MOST_WORDS || !ASKS.test(text))
    return undefined;
  if (findNames(text).length > 0) return undefined;
  const isOfThem = (ATTACKER.test(text) || OF_THIRD.test(text)) && (DID.test(text) || BEGAN.test(text));
  if (!isOfThem && !(ATTACK.test(text) && BEGAN.test(text))) return undefined;
  const { query } = understanding;
  return {
    ...understanding,
    question: text,
    followsUp: true,
    unused: [],
    ...(query === undefined ? {} : { query: { ...query, unread: [] } }),
  };
}
