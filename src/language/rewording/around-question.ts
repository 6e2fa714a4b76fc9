import { LazyPattern } from '../../core/lazy-pattern.js';
import type { Understanding } from '../model/understanding.js';

/** "I want to be sure that nobody …", "I need to know whether …": how a question begins says nothing of what is asked. */
const PREAMBLE =
  /(?<![\p{L}'])(?:(?:i|we)(?:'d| would)? (?:just |really |also )?(?:want|need|wish|like|have|love|must)(?: to)? (?:be (?:absolutely |quite |very )?(?:sure|certain|confident)|be able to (?:say|prove|show)|know|see|check|verify|find out|make sure|ensure|understand)|(?:please )?(?:make sure|ensure|verify|assure me)|(?:the |a )?(?:caller|somebody|someone|user) (?:claims|says|pretends) (?:to be|he is|she is))(?: of)?(?: that| whether| if)?(?![\p{L}'])/giu;

/** "I was on holiday", "back from a meeting": where somebody was is no small talk. */
const AWAY =
  /(?<![\p{L}'])(?:(?:i|we)(?:'m|'ve| am| are| was| were| have been)|back|away|out|just|leave|leaving|go|going|before|after|during|since) (?:back |away |out )?(?:(?:on|from|in|at|for) )?(?:my |our |a |the )?(?:\p{L}+ )?(?:holidays?|vacation|trip|flight|meeting|lunch|weekend trip|sick leave|break)(?![\p{L}'])/giu;

/** "good morning! how many …": what follows a greeting is the question. */
const GREETING =
  /^\s*(?:(?:good )?(?:morning|afternoon|evening)|good day|hi|hello|hey|guten (?:morgen|tag|abend)|hallo|moin|servus|bonjour|bonsoir|salut|hola|buen[oa]s (?:d[ií]as|tardes|noches))(?: (?:warden|all|everyone|there|team))?[ ,.!:–-]+(?=\p{L}+ +\p{L})/iu;

/** "perfect, that's a lot better, thanks! one last thing: …": what is said of the answer before is no part of the next question. */
const PRAISE =
  /^[^?]*?(?<!\p{L})(?:thanks|thank you|thx|ty|cheers|perfect|great|nice|lovely|brilliant|awesome|excellent|super|cool|ok|okay|got it|good|danke|perfekt|prima|merci|parfait|gracias|perfecto|genial)(?!\p{L})[^?.!;]*[.!;]+\s+(?=\p{L}+ +\p{L})/iu;
const ONE_MORE =
  /^(?:(?:oh|and|but|ok|so|then)[ ,]+)*(?:just )?(?:one|another|a|last|quick|two) (?:(?:last|more|final|other|quick|further|small) )*(?:thing|question|one|point)s?(?: (?:please|though|for you|remains?))?\s*[:,.–-]+\s*(?=\p{L}+ +\p{L})|^(?:last|final|next|quick) (?:thing|question|one)\s*[:,.–-]+\s*(?=\p{L}+ +\p{L})|^(?:noch )?eine (?:letzte |kurze )?(?:frage|sache)(?: noch)?\s*[:,.–-]+\s*|^une dernière (?:question|chose)\s*[:,.–-]+\s*|^una última (?:pregunta|cosa)\s*[:,.–-]+\s*/iu;
/** What praise may not hold: then it is no mere praise. */
const OF_OURS =
  /(?<!\p{L})(?:apps?|admins?|rules?|connectors?|mfa|roles?|secrets?|polic(?:y|ies)|guests?|users?|accounts?|consents?|permissions?|show|list|which|who|why|how|except|without|only|but (?!one))(?!\p{L})/iu;

/** The text without praise and thanks before its question. */
function withoutPraise(text: string): string {
  const said = PRAISE.exec(text)?.[0] ?? '';
  const left = OF_OURS.test(said) ? text : text.slice(said.length);
  return left.replace(ONE_MORE, '');
}

/** "everybody whose password was reset" is asked for like "whose password was reset?". */
const EVERYBODY_WHOSE = /^(?:everybody|everyone|anyone|anybody|all (?:the )?(?:people|users)|people) whose(?!\p{L})/iu;

/** Cheap looks before the slow ones: most questions have neither. */
const PREAMBLE_HINT =
  /sure|certain|confident|prove|know|see|check|verify|find|ensure|understand|show|say|claim|pretend/i;
const AWAY_HINT = /holiday|vacation|trip|flight|meeting|lunch|leave|break/i;

/** The text with what is said before and around the question blanked: greetings, why somebody asks, where they were. */
export function withoutPreambles(text: string): string {
  const blank = (found: string): string => ' '.repeat(found.length);
  const greeted = text.replace(GREETING, blank);
  const asked = PREAMBLE_HINT.test(greeted) ? greeted.replace(PREAMBLE, blank) : greeted;
  return AWAY_HINT.test(text) ? asked.replace(AWAY, blank) : asked;
}

/** A sentence behind a question that tells of the one who asks. */
const STATEMENT_BEHIND =
  /\?[?!\s]*((?:i|we|my|our|they|he|she|er|ich|wir|il|elle|je|nous|[ée]l|ella|(?:sie|(?:the|this|that|die|der|das|la|le|el) \p{L}+(?: \p{L}+)?)(?= (?:is|was|were|has|had|should|seems?|keeps?|ist|war|hat|hatte|sollte|scheint|baut|macht|hätte|est|était|a|devait|es|era|fue|ha|debía|iba)(?!\p{L}))|(?:ya )?(?:se fue|no trabaja|no está)|no quiero|no queremos|c'est pas|ce n'est pas|c'était pas|das war|das waren|it wasn't|it was not|no fui|no fuimos|(?:somebody|someone|a colleague|jemand|ein kollege|alguien|quelqu'un)(?= (?:said|told|says|claims|mentioned|meinte|sagte|sagt|dijo|dice|a dit|m'a dit)(?!\p{L}))|on m'a dit|me dijeron)(?:'\p{L}+)? [^?]*)$/iu;

/** "although it might be just-in-time": what could be otherwise is no condition of how it is. */
const CONCEDED =
  /,? (?:although|even though|though|obwohl|obgleich|bien qu['’]|bien que|alors qu['’]|aunque) ?(?:it|that|they|he|she|this|these|those|sie|es|er|das|ils?|elles?|ça|cela|lo|l['’]|se)? ?(?:(?:really|actually|easily) )?(?:might|could|should|ought to|would|may)(?!\p{L})[^?]{3,80}(?=[\s?.!]*$)|,? (?:obwohl|obgleich) (?:sie|es|er|das) [^?]{3,80} (?:könnten?|sollten?|dürften?|müssten?)(?=[\s?.!]*$)|,? (?:bien qu['’]|alors qu['’])(?:ils?|elles?|ça) (?:pourrai|devrai)(?:t|ent) [^?]{3,80}(?=[\s?.!]*$)|,? aunque (?:podr[ií]an?|deber[ií]an?) [^?]{3,80}(?=[\s?.!]*$)/iu;

/** What narrows the question all the same: "I only care about guests". */
const NARROWS =
  /(?<!\p{L})(?:only|just|except|without|care|mean|meant|ignore|interested|looking|count|those|them|it|nur|außer|ausser|ohne|meine|seulement|sauf|sans|solo|sólo|salvo|sin)(?!\p{L})/iu;

/**
 * "what expires next month? I don't want another outage": why somebody asks is not what they ask, unless it narrows the question. `behind`:
 * what was said so.
 */
export function splitOffStatement(text: string): { readonly asked: string; readonly behind?: string } {
  const greeted = withoutPraise(text.replace(GREETING, '')).replace(EVERYBODY_WHOSE, 'whose');
  const conceded = CONCEDED.exec(greeted)?.[0];
  if (conceded !== undefined)
    return { asked: greeted.replace(CONCEDED, '').trim(), behind: conceded.replace(/^,/u, '').trim() };
  const behind = STATEMENT_BEHIND.exec(greeted)?.[1];
  if (behind === undefined || NARROWS.test(behind) || AWAY_HINT.test(behind)) return { asked: greeted };
  return { asked: greeted.replace(STATEMENT_BEHIND, '?'), behind: behind.trim() };
}

const THIS =
  '(?:it|this|that|them|him|her|(?:this|that|the) (?:one|app|application|account|thing|name|user|person|rule|connector|tool|guy))';
const DIESE =
  '(?:(?:die|das|den|sie|es|ihn|dies|diese[nrs]?)(?: (?:app|anwendung|konto|account|namen|ding|person|regel))?)';
const CETTE = "(?:(?:cette|ce|cet|l['’]|la|le) ?(?:appli(?:cation)?|app|compte|personne|nom|truc))";
const ESTA = '(?:(?:esta|esa|este|ese|la|el) (?:app|aplicaci[óo]n|cuenta|persona|nombre|cosa))';
/** "tell me about X, I don't know this app": that somebody does not know it is why they ask. */
const NOT_KNOWN = new LazyPattern(
  `(?:[,.;!:]+|\\s[–—-]|(?<=\\?))\\s*(?:(?:and|but|because|as|since|aber|denn|weil|mais|car|pero|porque) )?(?:${[
    `(?:(?:i|we)(?:['’]ve| have)? )?(?:(?:do not|don['’]?t|didn['’]?t) (?:really |even )?(?:know|recogni[sz]e|remember)|never (?:heard|seen)(?: of)?|not familiar with) (?:${THIS}|(?:what|who) (?:it|that|this|he|she) is)`,
    `(?:(?:i|we) )?(?:have |had |got )?(?:no|not a|not the faintest) (?:idea|clue)(?:,? (?:what|who) (?:it|that|this|he|she) is)?`,
    `(?:ich |wir )?(?:kenne?n?|kannte) (?:ich |wir )?${DIESE}(?: (?:gar|überhaupt|leider))? nicht`,
    `${DIESE} (?:kenne?n?) (?:ich|wir)(?: (?:gar|überhaupt|leider))? nicht|(?:noch )?nie (?:davon |von (?:der|dem|ihr|ihm) )?gehört|keine ahnung,? (?:was|wer) (?:das|es|sie|er) ist|(?:die|das|der) sagt (?:mir|uns) nichts`,
    `(?:je|on|nous) (?:ne )?(?:la |le |l['’])?connai(?:s|t|ssons) pas(?: ${CETTE})?|(?:je n['’]en ai |on n['’]en a )?jamais entendu parler|aucune idée(?: de ce que c['’]est)?|je (?:ne )?sais pas ce que c['’]est`,
    `no (?:la |lo )?(?:conozco|conocemos)(?: ${ESTA})?|(?:nunca|jam[áa]s) (?:la |lo )?(?:he )?o[ií](?:do)?(?: hablar)?(?: de (?:ella|[ée]l|eso|esto))?|no me suena|(?:ni idea de|no s[ée]) (?:qu[ée]|qui[ée]n) es`,
  ].join('|')})(?: (?:before|at all|here|though))*[\\s.!?]*$`,
  'iu',
);

/** The text without the remark that whoever asks does not know what they ask of. */
export function withoutNotKnowing(text: string): string {
  const at = NOT_KNOWN.exec(text)?.index ?? 0;
  return at < SHORTEST_ASKED ? text : text.slice(0, at);
}
/** Characters. Before less nothing was asked. */
const SHORTEST_ASKED = 8;

/** What was said behind the question and not used is told like any other word. */
export function sayUnused<T extends Pick<Understanding, 'query' | 'unused'>>(meaning: T, behind?: string): T {
  if (behind === undefined || behind === '') return meaning;
  const { query, unused = [] } = meaning;
  const told = { ...meaning, unused: [...unused, behind] };
  return query === undefined ? told : { ...told, query: { ...query, unread: [...query.unread, behind] } };
}
