import { LazyPattern } from '../../core/lazy-pattern.js';
import { applyTurns } from './apply-turns.js';
/** What a question begins with, in the four languages: what stands before it only leads to it. */
const BEGINS =
  "(?:(?:which|what|who|whom|whose|when|where|why|how|is|are|was|were|do|does|did|has|have|had|can|could|may|any|anyone|anybody|anything|list|count|show|until|since|explain|name|names|of the|there are|there is)(?:'s|'re)?(?!\\p{L})|(?:in|within|during|over) the (?:last|past)(?!\\p{L}))\\s+\\S";

/** Who wants to know: "my boss", "the auditors", "somebody from finance". */
const ASKER =
  '(?:(?:my|our|the|an?|some) (?:\\p{L}+ )?(?:boss|manager|auditors?|ciso|cio|ceo|cfo|dpo|board|management|customers?|clients?|team|colleagues?|lead|insurers?|director|chief|consultant|security team|security people|supervisor)|somebody|someone|people|management|audit|compliance|they|he|she)(?: (?:from|in|at|of) (?:the )?\\p{L}+)?';

const LEADS: readonly string[] = [
  '(?:(?:ok|okay|okey|so|well|right|alright|all right|now|now then|then|um+|uh+|hmm+|er|oh|yeah|yes|hey|hi|hello|(?:good )?(?:morning|afternoon|evening)|look|listen|and now)(?: (?:warden|there|all|everyone|team|folks))?[ ,.!:…-]+)',
  '(?:warden[ ,:!]+)',
  '(?:(?:(?:just |only )?(?:a |one |another )?(?:quick|small|short|simple|stupid|dumb|silly|little|different|new|next|other) (?:question|one|thing|q)|(?:my |next |one )?question|question for you|just curious|just checking|curious|quick check|serious question|honest question|for the (?:audit|report|record|auditors?|meeting|documentation|board)|asking for a friend|out of curiosity|by the way|btw|fyi)\\s*[:,.–-]+\\s*)',
  `(?:${ASKER} (?:(?:just |also |really )?(?:wants?|needs?|asks?|asked|wonders?|wondered|would like|'d like|is asking|are asking|keeps? asking|wanted)(?: (?:me|us))?(?: to (?:know|see|find out|hear))?)(?: about)?[ :,]+(?:me[ :,]+)?(?:whether |if )?)`,
  '(?:(?:can|could|would|will) (?:you|u|we|i) (?:please |pls |quickly |kindly |just |also |maybe )*(?:tell|show|say|check|find out|look up|see|list|give|help me (?:see|find out|understand))(?: (?:me|us))?(?: (?:for me|for us|please|quickly))?[ ,:]+(?:whether |if )?)',
  "(?:(?:do|would) (?:you|u|we) (?:happen to )?know[ ,:]+(?:whether |if )?|(?:any|no) idea[ ,:]+(?:whether |if )?|(?:i|we) (?:was|were|am|are|keep|'m)? ?(?:just )?(?:wonder(?:ing)?|asking|trying to (?:find out|see|understand))[ ,:]+(?:whether |if )?|(?:please |pls |just )*(?:tell (?:me|us)|show (?:me|us)|let (?:me|us) know)[ ,:]+(?!when |if )|(?:please|pls)[ ,:]+|(?:i|we)(?:'d| would) (?:just |really |also )?(?:like|love) to (?:know|see)[ ,:]+(?:whether |if )?|(?:i|we) (?:just |really |also )?(?:want|need) to (?:know|see|find out)[ ,:]+(?:whether |if )?)",
];
const LEAD = new LazyPattern(`\\s*(?:${LEADS.join('|')})`, 'iuy');
const BEGINNING = new LazyPattern(BEGINS, 'iuy');
/** Only what greets or fills a pause may stand before any word. */
const FILLER = new LazyPattern(
  '^\\s*(?:(?:ok|okay|so|ok so|okay so|well|alright|um+|uh+|hmm+)[ ,.!:…-]+)+(?=\\p{L}+ +\\p{L}+ +\\p{L}+ +\\p{L})',
  'iu',
);

/** The same in German, French and Spanish. */
const OTHER_LEAD =
  /^[\s¿¡]*(?:(?:also|na|gut|alors|bon|bah|entonces|bueno|pues|ok(?:ay)?|okey|vale|super|prima|danke|merci|gracias)[ ,.!:…-]+(?=[¿¡]?(?:welche|wer|wie|was|wann|wem|wo|bis|seit|gibt|hat|haben|ist|sind|kann|können|darf|quel|qui|combien|quand|est-ce|y a|depuis|pourquoi|à qui|c'est|qu|cu|hay|desde|hasta|de quién|alguien|tiene|es )|(?:kurze|kleine|petite|una)(?!\p{L}))|(?:nur |noch |juste |solo )*(?:eine? |ne |une |una )?(?:(?:kurze|kleine|andere|petite|autre|otra|última) )?(?:frage|question|pregunta)(?: (?:rápida|rapide))?\s*[:,.–-]+\s*|(?:mein|meine|unser|unsere|der|die) (?:\p{L}+ )?(?:chef|chefin|ciso|leitung|prüfer|revision|auditor) (?:will|möchte|muss|fragt)(?: wissen)?,? |(?:mon|ma|notre|le|la) (?:chef|patron|direction|rssi|responsable|auditeur)(?: \p{L}+)? (?:veut|voudrait|demande)(?: savoir)? |(?:(?:mi|nuestro|nuestra|el|la) )?(?:jef[ea]|director|directora|ciso|auditor)(?: \p{L}+)? (?:quiere|necesita|pregunta)(?: saber)?:? )(?=[¿¡]?\p{L}+ +\S)/iu;
const OTHER_TAIL =
  /(?:[?!.]+ | |, ?)(?:danke(?: dir| schön| vielmals)?|vielen dank|merci(?: d'avance| beaucoup)?|gracias(?: de antemano)?|muchas gracias|porfa|porfis|stp|svp|en (?:nuestro|este|el) tenant|dans notre tenant|in unserem tenant)\s*[?!.]*$/iu;

/** Behind a question: where, when and how politely, which for a question of this tenant goes without saying. */
const TAIL =
  /(?:[ ,]+(?:please|pls|plz|thanks|thank you|thx|cheers|by the way|btw|in our (?:tenant|organi[sz]ation|company|environment|m365|microsoft 365)|in (?:my|this|the) (?:tenant|organi[sz]ation|environment)|right now|at the moment|at present|as of now|as we speak|for the moment))+\s*(?=[?!.]*$)/iu;
/** Politeness alone says nothing, whatever stands before it; "no thanks" is an answer. */
const POLITE =
  /(?<!^\s*(?:no|nope|yes|yeah|ok|okay|many|fine|sure|all right|alright|next|more))(?:[ ,]+(?:please|pls|plz|thanks|thank you|thx|cheers))+\s*(?=[?!.]*$)/iu;
/** Behind a request why it is made: "just those in Sales please, I have a meeting with them at 10". */
const REMARK_BEHIND =
  /^((?:just|only|and|show|list|give|which|who|how many|what|please)(?!\p{L})[^?,]{6,}),(?: as| since| because)? (?:i|we)(?:['’](?:m|ve|re|ll|d))? (?:have|has|am|are|need|want|must|should|will|got|gotta|meet|see|talk)(?!\p{L})[^?]*$/iu;
/** Where "now" and "our tenant" say something: a role that is active, an app that is registered. */
const TELLING =
  /(?<!\p{L})(?:activ\p{L}+|happen\p{L}*|going on|online|signed in|logged in|regist\p{L}+|hom(?:e|ed)|belong\p{L}*|own|ours|multi|single|live|foreign|other|outside)(?!\p{L})[^?!.]*$/iu;
/** "been in our tenant", "do we have … in the tenant": that it is here is what is asked. */
const IS_HERE =
  /(?<!\p{L})(?:been|is|are|was|were|be|there|up|appear(?:ed)?|c[oa]me|arrived?|landed|got|get|(?:do|does|did|have|had|how did) we (?:\p{L}+ )*(?:have|had|got|get)(?!\p{L})[^?!.]*)$/iu;
/** Adverbs that ask for the truth. */
const REALLY =
  /(?<![\p{L}'-])(?:actually|basically|essentially|honestly|exactly how|in fact) (?=\p{L})(?!(?:used?|using|need(?:ed|s)?|read|opened|accessed|looked|requires?|enforces?|blocks?)(?!\p{L}))/iu;

/** "anything I should look at", "what should I do first": nothing of it could have happened before a meeting. */
const OPEN =
  /^(?:is there |are there |do we have |do i have )?(?:any ?thing|something|is (?:everything|all)|are we|how are we|what (?:should|must|can|do|needs?|is most|are the most)|what's|what is left)(?!\p{L})[^?!.]*$/iu;
/** When whoever asks needs to know: "before the 10 o'clock meeting", "before I go on holiday". */
const OCCASION =
  /,? (?:before|until|ahead of|for|going into) (?:(?:i|we|the auditors?|they|the customers?|the boss|my boss) (?:go|comes?|arrives?|visits?|leave|finish|head|log|sign|fly|start|call|meet|close|hand)(?: \p{L}+){0,4}|(?:the|my|our|today's|tomorrow's|this|next|that)(?: [\p{L}\d:'’]+){0,3} (?:meeting|call|audit|review|weekend|holidays?|vacation|break|stand-?up|board|visit|presentation|appointment|handover|shift|friday|monday|day|evening|lunch|workshop|session)|lunch|christmas|easter|the weekend)(?: (?:today|tomorrow|tonight|this (?:morning|afternoon|week)|on \p{L}+|at \d[\d:apm]*))?\s*(?=[?!.]*$)/iu;

/** Longer ways to ask who, which and how many. */
const TURNS: readonly (readonly [asked: RegExp, shortly: string])[] = [
  [
    /^(?:(?:please )?(?:list|show|name|give|find|get)(?: me| us)? |names? of )?(?:everyone|everybody|all those) who (?=\p{L}+ +\S)/iu,
    'who ',
  ],
  [/^who (?:all|exactly) (?=\p{L}+ +\S)/iu, 'who '],
  // A request that somebody passes on: "user wants Sketchroom: is its publisher verified?".
  [
    /^(?:an? |the |our |my |one |some )?(?:users?|employees?|colleagues?|customers?|departments?|managers?|team|somebody|someone) (?:wants?|needs?|asks? for|asked for|would like|requests?|requested|(?:is|are) asking for|wants? to (?:use|install|add|have)) (?=\S[^:;?]{1,50}[:;] \S)/iu,
    '',
  ],
  [/^(?:exactly which|which exactly) (?=\p{L})/iu, 'which '],
  [
    /^(?:(?:what is|what's|what was|give me|tell me|show me) )?(?:the )?(?:total |exact |overall )?(?:number|count|amount|quantity) of (?:all )?(?:the |our )?((?:\p{L}+ ){1,3}?)(?:that|which|who) (?=\p{L}+ +\S)/iu,
    'how many $1',
  ],
  // What somebody owns is apps.
  [
    /^what else (does|do|did) ([^,?]{2,40}?) (?:own|possess|have as an owner)(?=[\s?.!]*$)/iu,
    'which other apps $1 $2 own',
  ],
  [
    /^what (does|do|did) (he|she|they|it|(?:that|this|the same) (?:account|person|user|admin)) (?:own|possess)(?=[\s?.!]*$)/iu,
    'which apps $1 $2 own',
  ],
  [/^(does|do|did) ([^,?]{2,40}?) (?:own|possess) anything else(?=[\s?.!]*$)/iu, 'which other apps $1 $2 own'],
  // "ihr" is a dative here, and no possessive.
  [/^was gehört (?:ihr|ihm)(?: (?:sonst noch|noch|sonst|außerdem|alles))?(?=[\s?.!]*$)/iu, 'welche Apps gehören ihm'],
  [/^was gehört ([^,?]{2,40}?) (?:sonst noch|noch|sonst|außerdem)(?=[\s?.!]*$)/iu, 'welche Apps gehören $1'],
  [/^was besitzt ([^,?]{2,40}?) (?:sonst noch|noch|sonst|außerdem)(?=[\s?.!]*$)/iu, 'welche Apps besitzt $1'],
  [/^(?:que|qu'est-ce que) possède(?:-t-)?([^,?]{2,40}?) d'autre(?=[\s?.!]*$)/iu, 'quelles applis possède-t-$1'],
  [/^([^,?]{2,40}?),? (?:il |elle )?possède quoi d'autre(?=[\s?.!]*$)/iu, 'quelles applis possède $1'],
  [/^(\p{Lu}[^,?]{2,40}?),? (?:il |elle )?possède quoi(?=[\s?.!]*$)/u, 'quelles applis possède $1'],
  [/^¿?qué más posee(?=[\s?.!]|$)/iu, 'qué aplicaciones posee'],
  [/^count (?:all )?(?:the |our )?((?:\p{L}+ ){1,3}?)(?:that|which|who) (?=\p{L}+ +\S)/iu, 'how many $1'],
];

const askShortly = (text: string): string => applyTurns(text, TURNS);

/**
 * The question itself: without what leads to it ("ok so …", "can you tell me …", "my boss wants to know …") and what politely follows.
 * A text that says no more stays as it is.
 */
export function askBarely(said: string): string {
  let text = said;
  for (let lead = OTHER_LEAD.exec(text); lead !== null; lead = OTHER_LEAD.exec(text)) text = text.slice(lead[0].length);
  text = withoutLeads(text);
  return askShortly(withoutOccasion(withoutTail(text.replace(FILLER, ''))).replace(REALLY, ''));
}

/** One lead after another, as far as a question begins behind: one pattern of all of them takes a tenth of a second to compile. */
function withoutLeads(text: string): string {
  let begin = 0;
  for (let end = matchAt(LEAD, text, 0); end !== undefined; end = matchAt(LEAD, text, end)) {
    if (matchAt(BEGINNING, text, end) !== undefined) begin = end;
  }
  return text.slice(begin);
}

/** Where the match of a sticky pattern ends that begins at an index. */
function matchAt(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

function withoutOccasion(text: string): string {
  const occasion = OCCASION.exec(text);
  if (occasion === null) return text;
  const before = text.slice(0, occasion.index);
  return OPEN.test(before) ? before + text.slice(occasion.index + occasion[0].length) : text;
}

function withoutTail(said: string): string {
  const text = said.replace(REMARK_BEHIND, '$1').replace(POLITE, '');
  const tail = TAIL.exec(text) ?? OTHER_TAIL.exec(text);
  if (tail === null) return text;
  const before = text.slice(0, tail.index);
  if (TELLING.test(before) || IS_HERE.test(before) || !/\p{L} +\p{L}/u.test(before)) return text;
  return before + text.slice(tail.index + tail[0].length);
}
