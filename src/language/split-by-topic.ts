import { LazyPattern } from '../core/lazy-pattern.js';
import { ASKING_WORD } from './second-question.js';

/** Several topics of one message, each as a question of its own. */
export interface ByTopic {
  readonly parts: readonly string[];
  /** What they are asked of: one that is named in front, "X: roles, MFA", a state behind them, "A and B: on or off?", only a frame before them, or of nothing: each is an act of its own. */
  readonly of: 'name' | 'state' | 'frame' | 'act';
}

const AND = 'and|und|et|y|e|&|\\+|sowie|as well as';
const OR = 'or|oder|ou|o|u';
const between = (and: string): RegExp =>
  new LazyPattern(`\\s*,\\s*(?:(?:${and}) )?|\\s+(?:${and})\\s+|\\s*/\\s*`, 'giu');
const BETWEEN_ALL = between(AND);
/** "tenant wide or just one office?" is one question of whoever is named in front. */
const BETWEEN_ANY = between(`${AND}|${OR}`);
/** "X: was that so, and who did it?" asks no topics. */
const IS_QUESTION = new LazyPattern(
  `^(?:${ASKING_WORD}|is|are|was|were|did|does|do|has|have|can|any|only|just|ist|sind|hat|haben|war|nur|est|sont|a|ont|es|son|está|tiene|solo|(?:\\p{L}+ )?(?:only|who|wer|qui|quién))(?!\\p{L})`,
  'iu',
);
/** More topics than these are a text. */
const MOST_TOPICS = 6;
/** Longer topics say more than what is to be told. */
const MOST_WORDS = 5;

/** "svc-migration: roles, MFA and mailbox audit bypass?" */
const NAME_AND_TOPICS = /^(?<name>[^:?,;]{2,60}?)(?: ?:| -) (?<topics>[^:?;.!]+)$/u;
/** "direct send and legacy auth: on or off?" */
const TOPICS_AND_STATE =
  /^(?<topics>[^:?;]{6,80}?)(?: ?:|,| -) +(?<state>(?:(?:are they |is it |sind sie |ist es )?(?:on|off|enabled|disabled|an|aus|aktiv|aktiviert|ein|activé(?:e?s)?|désactivé(?:e?s)?|activ[oa]s?|desactivad[oa]s?|encendid[oa]s?)(?: (?:or|oder|ou|o) (?:on|off|not|disabled|blocked|an|aus|nicht|deaktiviert|non|pas|désactivé(?:e?s)?|no|desactivad[oa]s?|apagad[oa]s?))?))$/iu;
/** "do we have mailbox forwarding or inbox rules to outside?": what stands before the topics is asked of each. */
const ASKED_OF_EACH =
  /^(?<frame>(?:do we have|have we(?: got)?|is there|are there|do we (?:allow|use|block)|what about|how about|how (?:is|are)|status of|show(?: me)?|list|check|haben wir|gibt es(?: bei uns)?|gibt's|was ist mit|wie steht es um|zeig(?:e)?(?: mir)?|(?:est-ce qu')?on a|avons-nous|y a-t-il|a-t-on|qu'en est-il (?:de |des |du )|montre(?:-moi)?|tenemos|hay|existen|qué hay de|muestra|muéstrame)(?: (?:any|the|our|irgendwelche|die|unsere|des|du|les|nos|algún|alguna|los|las|nuestr[oa]s))? ?)(?<topics>[^:?;.!]+)$/iu;

const ACT =
  '(?:deletion|removal|creation|addition|change|modification|reset|grant|consent|assignment|activation|revocation)s?';
const THING = '(?!(?:and|or|by|how|many|list|show|any|all)(?!\\p{L}))\\p{L}[\\p{L}-]*';
const DEED = `(?:${THING} ){1,2}${ACT}`;
/** "rule deletions and password resets last week": no record is of both, and the time is that of both. */
const TWO_ACTS = new LazyPattern(
  `^(?<frame>(?:how many |which |what |list |show |any |all )?)(?<one>${DEED}) (?:and|plus|&|as well as) (?<other>${DEED})(?: (?:were there|did we have|have we had|have there been))?(?<rest>(?: (?:by|in|on|since|last|this|during|within|over|from|yesterday|today)(?!\\p{L})[^?,;]{0,40})?)$`,
  'iu',
);

/** An order is said once. */
const ORDERS = /^(?:show|list|check|zeig|montre|muestra|muéstra)/iu;

/** The topics that a message asks for beside each other. undefined: it names one. */
export function splitByTopic(said: string): ByTopic | undefined {
  const text = said.replace(/^[¿\s]+|[\s?.!]+$/gu, '');
  const ofState = TOPICS_AND_STATE.exec(text)?.groups;
  if (ofState !== undefined)
    return splitTopics(ofState['topics'], (topic) => `${topic}: ${ofState['state'] ?? ''}?`, 'state');
  const { frame: order = '', one, other, rest = '' } = TWO_ACTS.exec(text)?.groups ?? {};
  if (one !== undefined && other !== undefined)
    // Asked in full it goes on from nothing: what was removed is none of what was reset.
    return {
      parts: [one, other].map((act) => `${/^how/iu.test(order) ? 'how many' : 'which'} ${act} were there${rest}?`),
      of: 'act',
    };
  const ofName = NAME_AND_TOPICS.exec(text)?.groups;
  if (ofName !== undefined)
    return splitTopics(ofName['topics'], (topic) => `${ofName['name'] ?? ''}: ${topic}?`, 'name');
  const ofEach = ASKED_OF_EACH.exec(text)?.groups;
  const frame = ofEach?.['frame'] ?? '';
  const ask = (topic: string, at: number): string => `${at > 0 && ORDERS.test(frame) ? '' : frame}${topic}?`;
  return ofEach && splitTopics(ofEach['topics'], ask, 'frame');
}

function splitTopics(
  topics: string | undefined,
  ask: (topic: string, at: number) => string,
  of: ByTopic['of'],
): ByTopic | undefined {
  // A name in quotes may hold anything.
  if (topics?.includes('"') === true) return undefined;
  const said = (topics ?? '')
    .split(of === 'name' ? BETWEEN_ALL : BETWEEN_ANY)
    .map((topic) => topic.replace(/^[¿\s]+|[\s?.!]+$/gu, ''));
  if (said.length < 2 || said.length > MOST_TOPICS) return undefined;
  if (said.some((topic) => topic === '' || topic.split(' ').length > MOST_WORDS || IS_QUESTION.test(topic)))
    return undefined;
  return { parts: said.map(ask), of };
}
