import { LazyPattern } from '../../core/lazy-pattern.js';
import { accentFree } from './accent-free.js';

const oneOf = (...sources: readonly string[]): string => `(?:${sources.map(accentFree).join('|')})`;

/** How long an answer is to be, which each is as short as can be: none of it is asked about. */
const LENGTH = oneOf(
  '(?:in|using|with) (?:just |only |about |at most |max(?:imum)?\\.? |no more than |not more than |like )?(?:one|two|three|four|five|an?|a few|few|a couple of|\\d(?: ?- ?\\d)?)(?: or (?:two|three|four|so))? (?:short |simple |plain |brief |clear )?(?:sentences?|lines?|words?|phrases?|paragraphs?|bullet points?)(?: max(?:imum)?| at most| or less| only)?',
  '(?:max(?:imum)?\\.?|at most|no more than|not more than) (?:one|two|three|four|five|\\d) (?:sentences?|lines?|words?)',
  '(?:one|two|three|four|five|\\d) (?:sentences?|lines?|words?) (?:max(?:imum)?|at most)',
  '(?:in )?(?:a |the )?(?:short|brief|quick|tl;?dr) (?:version|answer|explanation|definition|summary)|tl;?dr|in (?:short|brief)|in a nutshell|(?:and )?(?:keep it|make it|be) (?:very |nice and )?(?:short|brief|concise|simple)',
  '(?:in )?(?:höchstens |maximal |max\\.? )?(?:ein(?:em|er)|zwei|drei|vier|fünf|wenigen|ein paar|\\d)(?: bis (?:zwei|drei))? (?:kurzen |einfachen |knappen )?(?:satz|sätzen?|zeilen?|worten?|wörtern)|in (?:aller )?kürze|(?:in )?(?:als )?kurzfassung|kurzversion|kurz und (?:knapp|bündig)|auf den punkt gebracht',
  '(?:en|maximum|max\\.?) (?:une|deux|trois|quatre|quelques|peu de|\\d)(?: ou (?:deux|trois))? (?:courtes? |simples? |petites? )?(?:phrases?|lignes?|mots?)(?: max(?:imum)?)?|en bref|version courte|(?:pour )?(?:faire|fais|faites) (?:court|simple|bref)|sois bref',
  '(?:en|máximo|max\\.?|como mucho) (?:una?|dos|tres|cuatro|pocas|un par de|\\d)(?: o (?:dos|tres))? (?:líneas?|frases?|palabras?|oraci(?:ón|ones))(?: (?:máximo|como mucho))?|en breve|(?:la )?versión corta|sé breve|de forma (?:breve|resumida)',
);
/** By itself "briefly" may tell how long something was so: only beside a word that asks to be told it is of the answer. */
const BRIEFLY = oneOf(
  'briefly|concisely|shortly|kurz|knapp|brièvement|rapidement|brevemente|concisamente|resumidamente|en resumen',
);
const TOLD = oneOf('erklärt|gesagt|zusammengefasst|beschrieben|definiert|dicho|explicado|résumé|expliqué|dit');
const EXPLAIN_IT = oneOf(
  '(?:please )?(?:explain|describe|tell|sum|summari[sz]e) (?:it|that|this)(?: up)?(?: (?:to|for) (?:me|us))?',
  "(?:bitte )?(?:erklär|fass|beschreib)(?:e|s|'s|t)?(?: (?:es|das|mir|uns|bitte|zusammen))*",
  'explique(?:z)?(?:-le|-la|-les)?(?:-moi|-nous)(?: (?:ça|cela))?|résume(?:z)?(?:-le|-moi)?(?: ça)?',
  '(?:explíca|cuénta|resúme|dí|defíne)(?:me|nos)?l[oa]',
);
const PLEASE = "(?:,? (?:please|pls|bitte|stp|svp|s['’]il (?:te|vous) pla[iî]t|por favor|porfa))?";
const ASKS_TO_TELL = oneOf(
  "explain|describe|define|tell|say|list|show|summari[sz]e|give|what(?: is|[’']s| are| does)|erklär\\p{L}*|beschreib\\p{L}*|sag|nenn\\p{L}*|zeig\\p{L}*|was (?:ist|sind|heißt|bedeutet)|explique[rz]?|définis|dis|décris|c[’']est quoi|explíca\\p{L}*|explica\\p{L}*|define|dime|dí|resume\\p{L}*|qué (?:es|son|significa)",
);

const AT_START = new LazyPattern(
  `^[\\s¿¡]*(?:${LENGTH}(?: ${TOLD})?|${BRIEFLY}(?: ${TOLD})?)${PLEASE}(?: ?[,:–—-]+ ?|(?<=(?:${LENGTH})) )(?=[¿¡]*\\p{L})`,
  'iu',
);
const AT_END = new LazyPattern(
  `(?:\\s*[,;:.?!–—(-]+\\s*|\\s+)(?:(?:and|und|et|y) )?(?:${EXPLAIN_IT},? )?(?:${LENGTH}|(?<=[,;:.?!–—(-]\\s*(?:${EXPLAIN_IT},? )?)${BRIEFLY}|(?<=[,;:.?!–—-]\\s*)${oneOf('einfach|simply|simplement|simple')}(?= ${TOLD}))(?: ${TOLD})?${PLEASE}[\\s)?.!]*$`,
  'iu',
);
const BEHIND_VERB = new LazyPattern(
  `(?<=^[\\s¿¡]*(?:(?:please|bitte|can you|could you|kannst du|peux-tu|puedes),? )?${ASKS_TO_TELL}(?:[ -](?:to )?(?:me|us|moi|nous|mir|uns|nos))?)[ ,](?:${LENGTH}|${BRIEFLY})(?= \\p{L})`,
  'iu',
);
const BRIEFLY_AT_END = new LazyPattern(`(?<=^[\\s¿¡]*${ASKS_TO_TELL} [^?]{2,80}) ${BRIEFLY}(?=[\\s?.!]*$)`, 'iu');

const WHOEVER = oneOf(
  '(?:(?:my|our|the) )?(?:boss|manager|cfo|ciso|cio|ceo|auditors?|director|management|board|colleague|i|we)',
  '(?:(?:mein|meine|unser|unsere|der|die) )?(?:chefin|chef|vorgesetzter?|leitung|geschäftsführung|revision|prüfer|ich|wir)',
  '(?:(?:mon|ma|notre|le|la) )?(?:chef|cheffe|patron|patronne|direction|directeur|auditeur|je|nous|on)',
  '(?:(?:mi|nuestro|nuestra|el|la) )?(?:jefe|jefa|dirección|director|auditor|yo)',
);
const WANTS = oneOf(
  "(?:just |only )?(?:wants?|needs?|asks? for|would like|['’]d like)",
  '(?:nur |bloß )?(?:will|wollen|möchte|möchten|braucht?|brauchen|hätten? gern)',
  "(?:veut|veux|voudrait|voudrais|voulons|demande|ai besoin d[e'’]|a besoin d[e'’])",
  '(?:quiere|quiero|necesita|necesito|pide)',
);
const SHORT_TEXT = oneOf(
  '(?:one|two|three|an?|a few|\\d) (?:short |simple |plain |brief |quick )?(?:sentences?|lines?|paragraphs?|explanations?|summary|bullet points?)',
  '(?:einen?|eine|zwei|drei|\\d) (?:kurzen? |einfachen? )?(?:satz|sätze|zeilen?|erklärung|zusammenfassung)',
  '(?:une|deux|trois|\\d) (?:courtes? |simples? )?(?:phrases?|lignes?|explications?)',
  '(?:una|dos|tres|\\d) (?:frases?|líneas?|explicación)',
);
/** "boss wants one sentence on why X is dangerous": what the short text is to say is what is asked. */
const WANTED = new LazyPattern(
  `^[\\s¿¡]*(?:${WHOEVER} )?${WANTS} ${SHORT_TEXT} (?:${oneOf('on|about|as to|explaining|saying|for', 'dazu|darüber|zu|über', 'sur|pour dire|disant', 'sobre|de|que diga|explicando')}[,:]? )?¿?(?=(?:why|what|how|who|which|whether|warum|wieso|was|wie|wer|welche|ob|pourquoi|ce que|comment|qui|por qué|qué|cómo|quién)(?!\\p{L}))`,
  'iu',
);

/** Cheap looks before the slow ones: a wish for length is in few messages. */
const HINT =
  /sentenc|lines?(?!\p{L})|words?(?!\p{L})|phrase|paragraph|bullet|short|brief|concise|nutshell|tl;?dr|simple|satz|sätz|saetz|zeile|wort|wört|kurz|kürze|knapp|punkt gebracht|erklärt|erklaert|ligne|mots?(?!\p{L})|bref|court|bri[èe]vement|rapidement|l[ií]nea|frase|palabra|oraci|breve|resum|corta/iu;

/** How things stand is told in a line by an answer of its own. */
const OF_STATE = /(?<!\p{L})(?:state|status|posture|summary|overview|situation|stand|état|estado)(?!\p{L})/iu;

/** A message without the wish for how long its answer is to be: "explain PIM in one sentence". A message that is nothing else stays. */
export function withoutWishForLength(message: string): string {
  if (!HINT.test(message) || OF_STATE.test(message) || message.length > LONGEST) return message;
  let left = message;
  for (const pattern of [WANTED, AT_START, AT_END, BEHIND_VERB, BRIEFLY_AT_END])
    left = left.replace(pattern, (found) => (/[?]/u.test(found) ? '?' : ''));
  return /\p{L}{2}/u.test(left) ? left : message;
}

/** A longer message tells a story. */
const LONGEST = 300;
