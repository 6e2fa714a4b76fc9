import type { Subject } from '../../core/subject.js';
import { buildExplainMeaning } from '../explanation/explain-meaning.js';
import { REMOVE_APP } from '../explanation/removal-question.js';
import { askOfIncident, findIncidentQuestion } from '../incident-question.js';
import type { IncidentAspect } from '../model/incident-question.js';
import type { DialogueState } from '../model/dialogue-state.js';
import type { Understanding } from '../model/understanding.js';
import { asksAddressAlone } from './address-of-making.js';
import { withoutInterjections } from './interjections.js';
import { findNames } from '../parameters/find-names.js';

/** Whoever is behind an attack, and the attack itself. */
const ATTACKER =
  /(?<!\p{L})(?:they|them|attackers?|hackers?|intruders?|angreifer[ns]?|täter[ns]?|hacker[ns]?|die|sie|ils?|on|attaquants?|pirates?|intrus|atacantes?|intrus[oa]s?)(?!\p{L})/iu;
const ATTACK =
  /(?<!\p{L})(?:it|this|that|(?:the )?(?:attack|incident)|es|das|(?:der |den )?(?:angriff|vorfall)|ça|cela|(?:l')?(?:attaque|incident)|(?:el )?(?:ataque|incidente))(?!\p{L})/iu;
/** What the story of an attack tells: how it began, what was done, with which account and from where. */
const DID =
  /(?<!\p{L})(?:do|did|done|doing|gain(?:ed)?|get|got|in|use[ds]?|using|enter(?:ed)?|start(?:ed)?|change[ds]?|made|make|steps?|come|came|gemacht|getan|rein(?:gekommen|kommen)?|reingekommen|angestellt|vorgegangen|benutzt|genutzt|verwendet|fait|entrés?|utilisé|procédé|hicier?on|hizo|entr[óo]|entraron|us[óo]|usaron)(?!\p{L})/iu;
const BEGAN =
  /(?<!\p{L})(?:start(?:ed)?|begin|began|begun|begonnen|angefangen|losging|commencé|débuté|empez[óo]|comenz[óo]|empezaron)(?!\p{L})/iu;
const ASKS =
  /^(?:(?:and|und|et|y) )?(?:¿\s*)?(?:what|how|when|where|from|with|which|who|was|wie|wann|woher|von|mit|welche[nsrm]?|qu(?:e|'est-ce que|oi|and|el(?:le)?s?)?|qu'|comment|d'où|avec|par|depuis|c[óo]mo|cu[áa]ndo|con|desde|de|qu[ée])(?!\p{L})/iu;
/** The Spanish verb says that it is "he" or "they". */
const OF_THIRD = /(?<!\p{L})(?:entr[óo]|entraron|hicieron|hizo|usaron|us[óo]|empez[óo]|comenz[óo])(?!\p{L})/iu;
/** "who is behind it?", "is it over?": the story tells as much as is known. */
const OF_WHOLE =
  /^(?:(?:and|und|et|y) )?(?:who(?: is|'s| was) behind (?:it|this|that|all this|the attack)|(?:wer|was) steckt (?:da)?hinter(?: dem angriff)?|wer steckt dahinter|qui (?:est|se cache) derrière(?: (?:ça|cela|tout ça|l'attaque))?|qui[ée]n est[áa] detr[áa]s(?: de (?:eso|esto|ello|todo esto|el ataque))?|(?:is|are) (?:it|this|that|the attack|they) (?:all )?(?:over|finished|still (?:going on|ongoing|running|happening))(?: now)?|(?:ist (?:es|das|der angriff) (?:jetzt |schon )?vorbei|läuft (?:es|das|der angriff) noch)|(?:c'est|est-ce|l'attaque est(?:-elle)?) (?:fini|terminée?|encore en cours)|(?:has|have) (?:anybody|anyone|somebody|someone|we) (?:already )?(?:taken care of|dealt with|handled|looked (?:at|into)|acknowledged|responded to) (?:it|this|that|the attack|the incident)(?: yet| already)?|(?:hat sich|kümmert sich) (?:schon )?jemand (?:schon )?(?:darum|drum)(?: gekümmert)?|(?:ha|ya) (?:terminado|acab[óo]|termin[óo])(?: ya)?(?: el ataque)?)[\s?.!]*$/iu;
/** "what should I do first?", "how do I stop it?". */
const WHAT_TO_DO =
  /^(?:(?:and|so|und|et|y) )?(?:what (?:should|shall|must|do|can|could) (?:i|we) (?:have to |need to )?do(?: (?:first|now|next|about (?:it|that|this|them)|against (?:it|them)))*|what (?:now|next)|what (?:are|is) (?:the )?(?:first|next|immediate) steps?|what to do(?: first| now)?|how (?:do|can|should|could) (?:i|we) (?:stop|contain|end|fix|get rid of|clean up|kick out|throw out|deal with) (?:it|this|that|them|the attack(?:er)?)|how (?:do|can) (?:i|we) get (?:it|them) out|was (?:soll|muss|kann|sollte|sollten|müssen|können) (?:ich|wir|man)(?: (?:jetzt|nun|dagegen|zuerst|als erstes|sofort))* (?:tun|machen|unternehmen)|(?:und )?was (?:jetzt|nun)|wie (?:stoppe|beende|stoppen|werde) (?:ich|wir) (?:das|es|ihn|sie)(?: los)?|que (?:dois-je|faut-il|doit-on|devons-nous|faire)(?: faire)?(?: (?:en premier|d'abord|maintenant))?|comment (?:l'arrêter|arrêter ça|y mettre fin)|qu[ée] (?:hago|debo|debemos|tengo que|hay que|deber[íi]a)(?: hacer)?(?: (?:primero|ahora))?|c[óo]mo l[oa] (?:paro|detengo|paramos|detenemos))[\s?.!]*$/iu;
/** Asked first of all, it is of the whole tenant in other talks, and not in the reader's own words. */
const FIRST_OF_ALL = /^what should we fix first\?$/i;
const MOST_WORDS = 12;

/**
 * "what did they do, step by step?" after the attack was told: its story tells that. "what should I do first?" is of the app or the account
 * that it is about. undefined: it asks something else, or none was told.
 */
export function askOfAttack(text: string, state: DialogueState): Understanding | undefined {
  const { story } = state;
  if (story === undefined || text.split(/\s+/).length > MOST_WORDS || findNames(text).length > 0) return undefined;
  const isLast = state.understanding.intent === 'incidents';
  if (WHAT_TO_DO.test(text) || FIRST_OF_ALL.test(text)) return adviseOnAttack(text, state);
  const isOfThem = ASKS.test(text) && (ATTACKER.test(text) || OF_THIRD.test(text));
  const tells =
    isLast &&
    ((isOfThem && (DID.test(text) || BEGAN.test(text))) ||
      (ASKS.test(text) && asksWhenItBegan(text)) ||
      asksAddressAlone(text));
  if (!tells && !OF_WHOLE.test(text) && !(asksWhenItBegan(text) && WHEN.test(text))) return undefined;
  return { ...withoutAspect(story), question: text, followsUp: true, unused: [] };
}

/** What only an attack is asked for, whatever was asked since of whom its story names. */
const OF_ATTACK_ALONE: ReadonlySet<IncidentAspect> = new Set<IncidentAspect>([
  'dormant',
  'after-silence',
  'left',
  'way-in',
  'stop',
  'address',
]);
/** Of what was done or made the address is its own. */
const HAS_ADDRESS: ReadonlySet<string | undefined> = new Set([
  'event',
  'connector',
  'transport-rule',
  'credential',
  'permission',
]);

/** "from which IP did that come?" some answers after the story of an attack was told, of whom it names. undefined: it asks something else. */
export function askOfStory(
  text: string,
  { story, understanding, unanswered }: DialogueState,
): Understanding | undefined {
  if (story === undefined || text.length > LONGEST_OF_STORY || unanswered?.named === true) return undefined;
  const asked = findIncidentQuestion(withoutInterjections(text), true);
  if (asked === undefined || !OF_ATTACK_ALONE.has(asked.aspect)) return undefined;
  if (asked.aspect === 'address' && HAS_ADDRESS.has(understanding.query?.about) && !CAME_IN.test(text))
    return undefined;
  if (asksWhetherThingsExist(text, understanding)) return undefined;
  return askOfIncident(text, asked);
}

const LONGEST_OF_STORY = 160;

/** Whoever came in is behind the attack, whatever was told of what they made. */
const CAME_IN = /(?<!\p{L})(?:come|came|get|got|break|broke|sign|signed|log|logged) in(?!\p{L})/iu;
/** "are they still there?" behind the connectors that were made: the connectors, and not whoever made them. */
export const asksWhetherThingsExist = (text: string, before: Understanding | undefined): boolean =>
  ARE_THERE.test(text) &&
  before?.query?.about === 'event' &&
  before.query.where.some(({ attribute }) => attribute === 'thing');
const ARE_THERE = /^[¿\s]*(?:and |so |y )?(?:are they (?:all )?still there|siguen ah[íi])[\s?.!]*$/iu;

/** What was asked of it before is not asked again. */
const withoutAspect = ({ ofIncident: _asked, ...story }: Understanding): Understanding => story;

const WHEN = /(?:^|\s)(?:when|wann|quand|cu[áa]ndo)(?!\p{L})/iu;
const asksWhenItBegan = (text: string): boolean => ATTACK.test(text) && BEGAN.test(text);

/** An app goes by the steps that remove one; an account by those of one that may be compromised. */
function adviseOnAttack(question: string, { referents }: DialogueState): Understanding | undefined {
  const spoken = referents.flat();
  const first = spoken.find(({ kind }) => kind === 'service-principal') ?? spoken[0];
  const term = first && STEPS[first.kind];
  return term === undefined ? undefined : { question, ...buildExplainMeaning({ form: 'how-to', terms: [term] }) };
}

const STEPS: Readonly<Partial<Record<Subject['kind'], string>>> = {
  'service-principal': REMOVE_APP,
  user: 'risky-admins',
};

/** A message that tells of an attack, before it asks something. */
export const TELLS_OF_ATTACK =
  /(?<!\p{L})(?:attack(?:s|ed|ing|er|ers)?|alert(?:s|ed)?|incidents?|breach(?:ed)?|compromised?|hack(?:ed|ers?)?)(?!\p{L})/iu;
