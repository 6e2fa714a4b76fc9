import { LazyPattern } from '../core/lazy-pattern.js';
import type { IntentChoice } from './intent-choice.js';
import type { Intent } from './model/intent-id.js';

/** One of several questions in a message. */
export interface PartAsked {
  readonly text: string;
  readonly intent: Intent;
}

/** More parts than this are a story, and time is bounded. */
const MOST_PARTS = 6;
/** A part that is understood less surely than this is no question of its own. */
const SURE_ENOUGH = 0.4;

/** Who or what may stand behind the verb of a question: "and has Mail.Read" only goes on. */
const SUBJECT =
  "(?:the|our|any|all|every|each|we|i|you|there|users|people|anyone|anybody|someone|somebody|everyone|admins|apps|security|legacy|basic|mfa|audit|auditing|logging|alle|unsere|die|der|das|es)(?![\\p{L}'])";
const ORDERS = "(?:show|list|give|tell|find|check|zeige?|liste)(?![\\p{L}'])";
const WONDERS = `(?:(?:who|what|how|where)(?:'s|s)?|which|whose|when|why|any|wer|welche[rs]?|wie|wann|gibt|qui|quels?|quelles?|(?:is|are|was|were|does|do|did|has|have|can|could|may|should|ist|sind|hat|haben) +${SUBJECT})(?![\\p{L}'])`;
/** How a question, or a wish to see something, begins. */
const BEGINS = `(?:${WONDERS}|${ORDERS})`;
const LEAD_IN =
  '(?:(?:and|also|plus|then|please|but|so|ok|okay|hi|hello|hey|thanks|good (?:morning|afternoon|evening|day)|und|auch|bitte|et|1|2|3)[ ,.):-]+)*';
/** Where one question may end and the next begin. */
const BREAK = new LazyPattern(
  [
    '(?<=[?!;]|[\\p{L}\\p{N})"]{2}\\.) +',
    `,? +(?:and|und|et|,) +(?=${LEAD_IN}${BEGINS})`,
    `(?<=,) +(?=${WONDERS})`,
    ',? +(?:and )?(?:plus|as well as|besides|sowie) +',
    ' +(?=[2-4][.)] )',
  ].join('|'),
  'giu',
);
const AT_FIRST = new LazyPattern(`^\\W*${LEAD_IN}`, 'iu');
const BEGINS_ASKING = new LazyPattern(`^\\W*${LEAD_IN}${BEGINS}`, 'iu');
/** What goes on from the part before: "and which of them", "what does the app do". */
const POINTS_BACK =
  /(?<![\p{L}'])(?:they|them|their|theirs|it|its|he|him|his|she|her|those|these|others?|(?:the|that|this|same) (?:app|user|admin|person|rule|connector|account|one)|(?:davon|deren|sie|ihnen))(?![\p{L}'])/iu;
/** "admins who hold roles and who lack MFA": the second "who" is no question. */
const RELATIVE = /\p{L} +(?:who|which|that|whose)(?![\p{L}'])/iu;
const LISTS = /^\W*(?:please )?(?:show|list|give|any|check|tell|display|find)(?![\p{L}'])/iu;

/** What may be asked beside something else: reports of the tenant, not talk. */
const NO_REPORT: readonly (Intent | 'clarify')[] = ['help', 'none', 'subscribe', 'clarify'];

interface Cut {
  readonly from: number;
  readonly to: number;
}

/** Where the parts stand. Names are blanked in the text: "Search and Show" is one thing. */
function cuts(blanked: string): Cut[] {
  const found: Cut[] = [];
  let from = 0;
  for (const match of blanked.matchAll(BREAK)) {
    const joinedByAnd = /^,? +(?:and|und|et)/i.test(match[0]);
    if (joinedByAnd && RELATIVE.test(blanked.slice(from, match.index))) continue;
    found.push({ from, to: match.index });
    from = match.index + match[0].length;
  }
  return [...found, { from, to: blanked.length }];
}

function asksAlone(part: string, at: number, first: string): boolean {
  if (at > 0 && POINTS_BACK.test(part)) return false;
  return BEGINS_ASKING.test(part) || /\?\W*$/.test(part) || (at > 0 && LISTS.test(first));
}

/**
 * The questions that a message asks one after the other, each understood by itself: "which admins lack MFA and who made
 * connectors?". None, where there are not at least two that want different reports.
 */
export function splitQuestions(
  text: string,
  blanked: string,
  hear: (part: string) => IntentChoice,
): readonly PartAsked[] {
  const sentences = inSentences(text, blanked, hear);
  return sentences.length > 1 ? sentences : inList(text, blanked, hear);
}

const NO_MERE_LIST =
  /(?<![\p{L}'])(?:who|what|which|when|where|how|why|whose|if|that|between|both|of|by|from|for|in|on|since|during|last|this|their|its|wer|welche[rs]?)(?:'s)?(?![\p{L}'])/iu;
const LIST_BREAK = /, +(?:and +)?| +(?:and|und|et|&|\+) +/giu;
/** Longer parts say more than what is to be listed. */
const MOST_WORDS_LISTED = 3;
const SURE_IN_LIST = 0.6;

/** "show dormant apps and connectors": reports by their names, each of a few words, and nothing else. */
function inList(text: string, blanked: string, hear: (part: string) => IntentChoice): readonly PartAsked[] {
  if (NO_MERE_LIST.test(blanked)) return [];
  const begin = (LISTING.exec(text)?.[0] ?? '').length;
  const parts = text
    .slice(begin)
    .replace(/[?.! ]+$/, '')
    .split(LIST_BREAK);
  if (parts.length < 2 || parts.length > MOST_PARTS) return [];
  const asked = new Map<Intent, PartAsked>();
  for (const part of parts) {
    if (part.split(' ').length > MOST_WORDS_LISTED) return [];
    const { intent, confidence } = hear(part);
    if (NO_REPORT.includes(intent) || intent === 'clarify' || confidence < SURE_IN_LIST) return [];
    asked.set(intent, { text: part, intent });
  }
  return asked.size < 2 ? [] : [...asked.values()];
}

const LISTING =
  /^(?:(?:please|can you|could you) )?(?:(?:show|list|give|tell) (?:me |us )?(?:about )?)?(?:(?:all|the|our|any) )*/i;

function inSentences(text: string, blanked: string, hear: (part: string) => IntentChoice): readonly PartAsked[] {
  const places = cuts(blanked);
  if (places.length < 2 || places.length > MOST_PARTS) return [];
  const parts = places.map(({ from, to }) => ({ said: text.slice(from, to).trim(), plain: blanked.slice(from, to) }));
  const first = parts[0]?.plain ?? '';
  const asked = new Map<Intent, PartAsked>();
  for (const [at, { said, plain }] of parts.entries()) {
    if (!asksAlone(plain, at, first)) continue;
    const { intent, confidence } = hear(said.replace(AT_FIRST, ''));
    if (NO_REPORT.includes(intent) || intent === 'clarify' || confidence < SURE_ENOUGH || asked.has(intent)) continue;
    asked.set(intent, { text: said, intent });
  }
  return asked.size < 2 ? [] : [...asked.values()];
}
