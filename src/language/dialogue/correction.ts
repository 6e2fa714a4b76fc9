import { LazyPattern } from '../../core/lazy-pattern.js';
import type { Understanding } from '../model/understanding.js';
import type { DialogueState } from '../model/dialogue-state.js';
import { understandMessage } from '../understand-message.js';
import type { UnderstandingContext } from '../understanding-context.js';
import { asksInFull } from './asking-words.js';
import { isAnyNoun, readWithEveryTable, saysMoreThanNames } from './follow-up-reading.js';
import { understandAsQuery } from './dialogue-understandings.js';
import { tableOf } from './follow-up-message.js';
import { readValueInstead } from './replaced-before.js';
import { kindOfNoun } from './reference-words.js';

const END = '[\\s!.?]*$';
const LEAD = '(?:(?:ok|okay|oh|ah|hm+|well|no|nah|sorry|actually|na|ach|nein|bon|non|bueno|no|vale|perdón)[ ,.!]+)*';

const NEVER_MIND = new LazyPattern(
  `^${LEAD}(?:never ?mind|nvm|forget (?:about )?(?:it|that)|forget (?:what )?i (?:asked|said)|drop it|scrap (?:that|it)|leave it|skip (?:it|that)|doesn't matter|does not matter|it's (?:nothing|fine)|vergiss (?:es|das)(?: einfach| wieder)?|(?:ist )?(?:egal|schon gut)|(?:hat sich )?erledigt|lass (?:gut sein|es|stecken)|laisse[rz]?[- ](?:tomber|ça)|oublie[rz]?(?:[- ](?:ça|le))?|peu importe|tant pis|c'est pas grave|olv[íi]d(?:alo|a(?: eso)?)|d[ée]jalo|da igual|no importa|no pasa nada)(?:[ ,.!]+(?:then|thanks|thank you|danke|merci|gracias|please|for now))*${END}`,
  'iu',
);
const START_OVER = new LazyPattern(
  `^${LEAD}(?:(?:let'?s |let us |can we |please )*(?:start|begin) (?:over|again|afresh|anew|from scratch|from the beginning)|reset(?: (?:this|the) (?:conversation|chat|talk|context))?|(?:clear|forget) (?:the |this |our )?(?:chat|context|conversation|everything)|(?:a )?new (?:topic|conversation|subject)|(?:noch ?mal )?von vorne?|(?:wir )?(?:fang(?:en wir|en|e)? )?(?:noch ?mal )?(?:neu|von vorne?) an(?:fangen)?|neues thema|(?:on )?recommen(?:ce|çons)(?: (?:à|de) zéro| depuis le début)?|on (?:repart|reprend) (?:à|de) zéro|changeons de sujet|nouveau sujet|empe(?:cemos|zar|zamos|cemos) (?:de nuevo|otra vez|desde cero)|volvamos a empezar|cambi(?:o|emos) de tema)(?: please| bitte)*${END}`,
  'iu',
);

/** What takes back what was said or answered, with a mark behind it or "I meant". */
const WRONG =
  'no+(?!\\.? (?:of(?!\\p{L})|\\d))|nope|nah|nein|nee|non|wait|hold on|hang on|sorry|oops|ups|pardon|perdón|perdona|entschuldigung|actually(?: no)?|my (?:bad|mistake)|not (?:that|this|those|these|it|him|her|them)(?: (?:one|ones|app|account|rule|list))?|not (?:the )?\\p{L}+(?=,)|nicht (?:die )?\\p{L}+(?=,)|pas (?:les |des )?\\p{L}+(?=,)|wrong (?:one|\\p{L}+)|nicht (?:die|der|das|den|diese[rns]?|jene[rns]?)|(?:die )?falsche[rs]? \\p{L}+|pas (?:celle|celui|celles|ceux|ça)(?:-(?:là|ci))?|mauvaise? \\p{L}+|es[ao]s? no|no,? es[ao]s?|\\p{L}+ equivocad[oa]';
const MEANT =
  "(?:i|we) (?:actually |really |just )?(?:meant(?: to (?:say|ask(?: about| for)?))?|mean|said|asked (?:for|about)|was asking (?:for|about)|was talking about|am talking about)|i'm (?:asking|talking) about|ich (?:meinte?|sagte|sprach von|rede von|wollte)(?: (?:eigentlich|doch|nur))?|je (?:voulais dire|veux dire|parlais (?:de |d'|des |du )|parle (?:de |d'|des |du )|disais)|j'ai dit|me (?:refería|refiero) a(?:l)?|(?:quise|quería|quiero) decir|dije|hablaba de(?:l)?|rather|make that";
const INSTEAD = new LazyPattern(
  `^(?:(?:(?:(?:${WRONG})(?:\\s?[,.:;!–-]{1,3}\\s*|\\s+(?=(?:${MEANT})(?!\\p{L})|(?:${WRONG})(?!\\p{L}))))+)(?:(?:${MEANT})(?:\\s*[,:]\\s*|\\s+))?|(?:${MEANT})(?:\\s*[,:]\\s*|\\s+))(?=\\S)`,
  'iu',
);
/** "…, not connectors": what was taken for it. */
const NOT_THE_OTHER =
  /[\s,;-]+(?:and |und |et |y )?(?:not|nicht|pas|no)(?: (?:the|my|about|die|der|das|den|les|la|le|des|de|los|las|el))* (?<other>\p{L}[\p{L}-]*)[\s?.!]*$/iu;

/** A message that takes back what was said before it. */
export type Correction =
  | { readonly is: 'never-mind' }
  | { readonly is: 'start-over' }
  | { readonly is: 'instead'; readonly asked: string };

/** Reads a normalised message that takes something back: "never mind", "no, I meant the connectors", "not that one, the other". */
export function readCorrection(text: string): Correction | undefined {
  if (NEVER_MIND.test(text)) return { is: 'never-mind' };
  if (START_OVER.test(text)) return { is: 'start-over' };
  const [said] = INSTEAD.exec(text) ?? [];
  if (said === undefined) return undefined;
  const asked = text.slice(said.length);
  // "sorry, new here: …" tells something first.
  const isShort = asked.split(/\s+/).length <= MOST_WORDS && !/[:;]|[.!?]\s/.test(asked);
  return isShort || asksInFull(asked) ? { is: 'instead', asked } : undefined;
}

/** More words that are no question tell something else. */
const MOST_WORDS = 9;

/** What is asked for, without what it was taken for: "policies, not connectors". */
function withoutTheOther(asked: string, before: string): string {
  const other = NOT_THE_OTHER.exec(asked)?.groups?.['other'];
  if (other === undefined) return asked;
  const isOther = kindOfNoun(other) !== undefined || before.toLowerCase().includes(other.toLowerCase());
  return isOther ? asked.replace(NOT_THE_OTHER, '') : asked;
}

/** "the Docuvault one": its name. */
const CALLED_ONE = /^(?:the|das|die|der|la|le|el) (?=\p{Lu})([^?!]+?)(?: ones?)?$/u;

/**
 * What is asked instead of the question before: a whole question, or what takes the place of its kind, of its condition or of its name. The
 * first way to say it that every word is understood of counts; else what is said by itself.
 */
export function understandInstead(
  { question, asked }: { readonly question: string; readonly asked: string },
  state: DialogueState | undefined,
  context: UnderstandingContext,
  understand: (text: string) => Understanding,
): Understanding {
  const text = withoutTheOther(asked, state?.understanding.question ?? '')
    .replace(JUST, '')
    .trim();
  if (asksInFull(text) || state === undefined) return { ...understand(text), question: text };
  const bare = text.replace(/[\s?.!]+$/, '').replace(CALLED_ONE, '$1');
  const instead = readValueInstead(bare, state, context);
  if (instead !== undefined) return understandAsQuery(question, instead, tableOf(instead), state.understanding.intent);
  const ofKind = readWithEveryTable(bare, context).filter(({ nounAt }) => nounAt !== undefined);
  // A kind with a condition of its own is a whole question; a kind alone is asked the same.
  const isKind = ofKind.some((one) => isAnyNoun(one) && !saysMoreThanNames(one));
  const again = isKind ? askAgainOf(bare, state.understanding) : [];
  const alone = understandMessage(bare, context);
  const isOther = alone.tractable === true && alone.query?.table !== state.understanding.query?.table;
  const ways = isKind
    ? [...again, `the same for ${bare}`]
    : ofKind.length > 0 || isOther
      ? []
      : [...(isOfPage(state) ? [`tell me about ${bare}`] : []), `and ${bare}?`];
  for (const way of ways) {
    const understood = understand(way);
    if (isUnderstood(understood)) return { ...understood, question: way };
  }
  const understood = understand(bare);
  return isUnderstood(understood) ? { ...understood, question: bare } : { ...understood, question };
}

/** The last answer was the page of a person or an app. */
const isOfPage = ({ understanding: { intent }, rows }: DialogueState): boolean =>
  rows === 0 && (intent === 'app-details' || intent === 'person-details');

/** The question before with another kind in the place of its own: "how many admins have no owner?" and then "sorry, apps". */
function askAgainOf(kind: string, { question, followsUp }: Understanding): readonly string[] {
  const nouns = [...question.matchAll(/\p{L}+/gu)].filter(([word]) => kindOfNoun(word) !== undefined);
  const [noun, ...others] = nouns;
  if (followsUp === true || noun === undefined || others.length > 0) return [];
  const named = kind.replace(/^(?:the|die|les|los|las) /iu, '');
  return [`${question.slice(0, noun.index)}${named}${question.slice(noun.index + noun[0].length)}`];
}

const JUST = /^(?:(?:only|just|nur|seulement|uniquement|solo|sólo|rather|lieber|plutôt|mejor|about|the ones in) )+/iu;

const isUnderstood = ({ intent, query, unused = [] }: Understanding): boolean =>
  intent !== 'none' &&
  intent !== 'clarify' &&
  intent !== 'help' &&
  unused.length === 0 &&
  (query === undefined || query.unread.length === 0);
