import { LazyPattern } from '../../core/lazy-pattern.js';
import { ASKING_WORD } from '../second-question.js';
import { accentFree } from './accent-free.js';

/** How the order behind a question is put in a language, and how the question itself says the same. */
interface OrderWords {
  readonly list: string;
  readonly count: string;
  readonly names: string;
  readonly please: string;
  readonly only: string;
  readonly and: string;
  readonly with: string;
  /** What may stand before a noun that is to be told. */
  readonly article: string;
  readonly showAll: string;
  readonly howMany: string;
  readonly theirs: string;
  /** What does not count, as its second group or its first. */
  readonly leavesOut: readonly [said: string, except: string];
}

const WORDS: readonly OrderWords[] = [
  {
    list: '(?:list|show|give|name)(?: (?:me|us))?(?: (?:them|all|those|the))*|(?:as )?(?:a |the )?list',
    count: '(?:count|number)(?: (?:them|all))?|how many|the (?:count|number)',
    names: '(?:the )?names?',
    please: '(?:please|pls|thanks|for the (?:report|audit|record|auditors?))',
    only: '(?:only|just)',
    and: '(?:and|plus|&)',
    with: '(?:with|including|incl\\.?|plus)',
    article: '(?:(?:the|their|its|all|each) )?',
    showAll: 'list ',
    howMany: 'how many ',
    theirs: ' and their ',
    leavesOut: [
      "(?<out>[^,]{2,60}?) (?:(?:do not|does not|don['’]?t|doesn['’]?t|shall not|should not|shouldn['’]?t) (?:count|matter|interest (?:me|us))|(?:are not|is not|aren['’]?t|isn['’]?t) (?:interesting|relevant|of interest|meant|wanted))|(?:please )?(?:ignore|leave out|skip|omit|exclude|disregard|forget about) (?<set>[^,]{2,60})|(?:please )?(?:leave|put|set) (?<aside>[^,]{2,60}?) (?:aside|out)|(?<left>[^,]{2,60}?) (?:are |is )?(?:excluded|excepted|irrelevant|left out|not counted|not included)",
      ', not counting ',
    ],
  },
  {
    list: '(?:bitte )?(?:liste|auflisten|auflistung|aufzählen|zeigen|zeige?(?: mir)?)|als liste',
    count: '(?:die )?(?:anzahl|zahl)|zählen|wie ?viele',
    names: '(?:die )?namen',
    please: '(?:bitte|danke|für den bericht)',
    only: 'nur',
    and: '(?:und|samt)',
    with: '(?:mit|samt|inklusive|inkl\\.?)',
    article: '(?:(?:den|die|der|dem|deren|ihren|allen|jeweiligen) )?',
    showAll: 'liste ',
    howMany: 'wie viele ',
    theirs: ' und deren ',
    leavesOut: [
      '(?<out>[^,]{2,60}?) (?:zählen|zählt|interessieren|interessiert) (?:mich |uns )?(?:dabei )?nicht(?: mit)?|(?<set>[^,]{2,60}?) (?:bitte )?(?:weglassen|ignorieren|ausschließen|nicht mitzählen)|(?:bitte )?lass(?:e|t|en)? (?<aside>[^,]{2,60}?) (?:bitte )?(?:weg|beiseite|außen vor|aus)',
      ', außer ',
    ],
  },
  {
    list: '(?:liste[rz]?|lister|affiche[rz]?|donne[rz]?(?:-moi)?)(?:-les)?|(?:en |une |la )?liste',
    count: '(?:le )?nombre|combien|compte[rz]?(?:-les)?',
    names: '(?:les )?noms?',
    please: "(?:s'il (?:vous|te) plaît|svp|stp|merci|pour le rapport)",
    only: '(?:seulement|uniquement|juste)',
    and: 'et',
    with: '(?:avec|y compris|plus)',
    article: "(?:(?:les?|la|leurs?|ses|son) |l')?",
    showAll: 'liste les ',
    howMany: 'combien de ',
    theirs: ' et leurs ',
    leavesOut: [
      "(?<out>[^,]{2,60}?) (?:ne )?(?:comptent|compte|m'intéressent|m'intéresse) pas|(?:laisse[rz]?|mets|mettez) (?<aside>[^,]{2,60}?) de côté",
      ', sauf ',
    ],
  },
  {
    list: '(?:lista|listar|listado|muestra|mostrar|enumera|enumerar|dame)(?:las|los|lo)?|(?:en |una |la )?lista',
    count: '(?:el )?(?:número|total)|(?:la )?cantidad|cuánt[oa]s|conteo|contar',
    names: '(?:los )?nombres?',
    please: '(?:por favor|porfa|gracias|para el informe)',
    only: '(?:solo|sólo|solamente|únicamente)',
    and: 'y',
    with: '(?:con|incluid[oa]s|incluyendo|más)',
    article: '(?:(?:los|las|el|la|sus?) )?',
    showAll: 'lista las ',
    howMany: 'cuántas ',
    theirs: ' y sus ',
    leavesOut: [
      '(?<out>[^,]{2,60}?) no (?:cuentan|cuenta|me interesan|me interesa|importan)|(?:deja|dejad|quita|excluye) (?:fuera |de lado |aparte )?(?<aside>(?:a )?l[oa]s [^,]{2,60}?)(?: (?:fuera|de lado|aparte))?',
      ', excepto ',
    ],
  },
];

/** What makes a condition of a noun: "with secrets that expire" says which ones are meant. */
const NARROWS =
  '(?!(?:that|which|who|whose|no|not|without|more|less|than|is|are|die|der|ohne|kein\\p{L}*|qui|que|sans|sin|con|avec|mit|with)(?!\\p{L}))';
const NOUN_WORD = `${NARROWS}\\p{L}[\\p{L}'-]*`;

const ORDERS = WORDS.map((words) => {
  const { list, count, names, please, only, and, article } = words;
  const noun = `${article}${NOUN_WORD}(?: ${NOUN_WORD}){0,2}`;
  const shown = `,? ?${words.with} (?<shown>${noun}(?:(?:, ?(?:${and} )?| ${and} )${noun}){0,3})`;
  const isWhole = (source: string): RegExp =>
    new LazyPattern(`^${accentFree(`(?:${source})(?:,? ${please})?`)}[\\s.!]*$`, 'iu');
  return {
    ...words,
    counts: isWhole(`(?:${only} )?(?:${count})(?: ${only})?(?:(?: ${and}|,) (?:${names}|${list}))?`),
    lists: isWhole(`(?:${only} )?(?:(?:${list})(?: ${only})?(?: (?:${names}))?|${names})(?: ${only})?`),
    shows: isWhole(`(?:(?:${please},? )?(?:${only} )?(?:${list}|${names}))?(?:${shown})`),
    leaves: isWhole(words.leavesOut[0]),
    noun: new LazyPattern(`^${accentFree(article)}`, 'iu'),
  };
});

/** One sentence, and a short one behind it. */
const TWO_SENTENCES = /^\s*(?<said>[^?!;]{6,200}?)(?<end>\s?[.?!;:])\s+(?<order>[^\s?!;:][^?!;:]{2,90})$/u;
/** Where a sentence ends within: a text of more than two tells a story. */
const ENDS_WITHIN = /[\p{L}\p{N})"][.?!;]\s/u;
const ASKS = new LazyPattern(
  `^[\\s¿]*(?:(?:and|so|und|et|y) )?(?:(?:in|on|of|from|by|for|to|since|until|mit|von|aus|seit|de|à|avec|desde|con|a) )?(?:${ASKING_WORD}|(?:is|are|was|were|do|does|did|has|have|can|any|list|show|give|count|name|gibt|hat|haben|ist|sind|kann|zeige?|liste|est-ce|y a|liste[rz]?|lista|muestra|hay|tiene[ns]?|es|son)(?!\\p{L}))`,
  'iu',
);
/** Thanks and greetings are no question. */
const IS_TALK =
  /^(?:thanks?|thank you|ok(?:ay)?|hi|hello|hey|good|great|perfect|nice|danke|hallo|guten|merci|bonjour|gracias|hola|bueno)(?!\p{L})/iu;

/**
 * "Apps outside this tenant with Mail.Read. List, with owners." as "list apps outside this tenant with Mail.Read, and their owners", "NP. Count and
 * names." as "how many NP", and "…. Guests don't count." as "…, not counting guests": a short sentence behind says what is to be told of what the
 * first one asks, or what is left out. Other texts stay.
 */
export function takeOrderBehind(text: string): string {
  const { said, end, order } = TWO_SENTENCES.exec(text.replace(/[\s.!]+$/u, ''))?.groups ?? {};
  if (said === undefined || order === undefined || ENDS_WITHIN.test(said) || IS_TALK.test(said)) return text;
  const isAsked = ASKS.test(said) || end?.trim() === '?';
  for (const { counts, lists, shows, leaves, noun, ...words } of ORDERS) {
    const set = leftOutBy(leaves, order);
    if (set !== undefined) return `${said}${words.leavesOut[1]}${beginSmall(set.replace(noun, ''))}`;
    if (counts.test(order)) return isAsked ? `${said}?` : `${words.howMany}${beginSmall(said)}?`;
    if (lists.test(order)) return isAsked ? `${said}?` : `${words.showAll}${beginSmall(said)}`;
    const shown = shows.exec(order)?.groups?.['shown']?.replace(noun, '');
    if (shown !== undefined) return `${isAsked ? said : `${words.showAll}${beginSmall(said)}`}${words.theirs}${shown}`;
  }
  return text;
}

/** Without the capital of a sentence. One that may begin a name stays. */
const beginSmall = (said: string): string =>
  said.replace(/^\p{Lu}(?=\p{Ll}+(?: \p{Ll}|s$))/u, (letter) => letter.toLowerCase());

function leftOutBy(leaves: RegExp, text: string): string | undefined {
  const { out, left = out, aside = left, set = aside } = leaves.exec(text)?.groups ?? {};
  return set;
}

/** "expired ones don't count", "lass die abgelaufenen weg": what a sentence leaves out that says no more than that. */
export function findLeftOut(text: string): string | undefined {
  for (const { leaves } of ORDERS) {
    const set = leftOutBy(leaves, text);
    if (set !== undefined) return set;
  }
  return undefined;
}
