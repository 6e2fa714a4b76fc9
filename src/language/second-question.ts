import { LazyPattern } from '../core/lazy-pattern.js';
import type { Understanding } from './model/understanding.js';

/** In English "a" is no verb: "both a secret and a certificate on them". */
const AUX =
  '(?:is|are|was|were|does|do|did|has|have|can|could|ist|sind|hat|haben|kann|können|est|sont|(?<=et )a|a-t-(?:il|elle)|ont|y a[- ]t[- ]il|es|son|hay|tiene|tienen)';
const ONE_OF_THEM =
  '(?:(?:one|any|some|either|none|all|both|how many|which) of (?:them|those|these)|eine[rsn]? (?:davon|von ihnen)|davon (?:schon |auch )?(?:eine[rsn]?|jemand|welche)|jemand davon|alguno(?: de ellos)?|alguna(?: de ellas)?|(?:l.?une?|une?) d.(?:entre )?(?:eux|elles))';
const WITH_THEM =
  '(?:they|them|their|he|she|his|her|it|its|(?:that|this|the) (?:account|person|user)|(?:that|this) (?:admin|app)|(?:das|dieses) konto|er|d(?:er|ie|as|em|en)(?=[\\s?.!]*$)|ce compte|esa cuenta|esta cuenta|davon|darunter|deren|dessen|(?:sein|ihr)e?[nrms]?(?= \\p{L})|ses|leurs?|sus?|parmi (?:eux|elles)|entre (?:ellos|ellas))';
/** "et ses secrets sont-ils encore valides ?", "y sus secretos siguen vigentes?" */
const ITS_OWN =
  '(?:est-ce que )?(?:ses|leurs|sus) [^,?]{2,40}? (?:sont|siguen|están|son|tienen|ont)(?:-(?:ils|elles))?';
const WHAT_ABOUT =
  '(?:what (?:do|can|is|are)|what about|how (?:is|are|about|do|does|good|safe)|wie (?:ist|sind|steht es um)|was ist mit|qu.en est.il|c[óo]mo (?:est[áa]n?|es))';

const ASKS_ON =
  '(?:who|whom|whose|which|what|when|where|why|how|should|wer|wem|was|wann|warum|wie|welche[rsn]?|qui|quand|comment|qui[eé]n|cu[aá]ndo|c[oó]mo)';

/** Where a second question about what the first one finds begins: "…, and is one of them an admin?". */
const SECOND = new LazyPattern(
  `,? +(?:and|und|et|y|e) +(?=(?:also |auch |aussi |también )?(?:${AUX} +(?:${ONE_OF_THEM}|${WITH_THEM}|[^,?]{1,40}? ${WITH_THEM})|${ONE_OF_THEM} +${AUX}|${ITS_OWN}|${WHAT_ABOUT} [^?]{0,40}?(?<!\\p{L})${WITH_THEM})(?!\\p{L}))`,
  'iu',
);
/** The same where the two may be read as one: "which apps were deleted and who deleted them?". */
const MAYBE_SECOND = new LazyPattern(
  `,? +(?:and|und|et|y|e) +(?=${ASKS_ON} [^?]{0,60}?(?<!\\p{L})${WITH_THEM}(?!\\p{L}))`,
  'iu',
);

/** The same where the first one asks for what is first of all: "which ends first, and which have expired?". */
const BEHIND_FIRST = new LazyPattern(
  `,? +(?:and|und|et|y|e) +(?=(?:(?:which|who|welche[rsn]?|wer|lesquels|lesquelles|cu[áa]les|qui[eé]n(?:es)?)(?: ones?)? +${AUX}|${AUX} +(?:one|any|some|eine[rs]?|un[ae]?|alguno|alguna))(?!\\p{L}))`,
  'iu',
);

/** Two questions of one message. */
export interface TwoQuestions {
  readonly first: string;
  readonly second: string;
}

/** A shorter text is no question by itself. */
const SHORTEST = 8;

function splitAt(text: string, pattern: RegExp): TwoQuestions | undefined {
  const found = pattern.exec(text);
  if (found === null || found.index < SHORTEST) return undefined;
  const second = text.slice(found.index + found[0].length).replace(/[\s?!.]+$/, '');
  return { first: `${text.slice(0, found.index)}?`, second: `${second}?` };
}

/** The two questions of a message whose second one goes on from the first. undefined: it asks one. */
export const splitSecondQuestion = (text: string): TwoQuestions | undefined => splitAt(text, SECOND);

/** {@link splitSecondQuestion}, also where the two may be read as one: "who made it and who turned it off?". */
export const splitTwoQuestions = (text: string): TwoQuestions | undefined =>
  splitSecondQuestion(text) ?? splitAt(text, MAYBE_SECOND);

/** What may stand before a question word: "from which IP", "since when". */
export const WORD_BEFORE =
  '(?:(?:from|by|to|since|until|for|in|on|at|with|of|von|durch|seit|bis|an|aus|mit|für|in|bei|par|depuis|jusqu.à|pour|de|d.|avec|desde|hasta|por|a|con|para) )?';
/** Words that ask, in four languages. Behind "and" the word "was" is an English verb: "an app that holds a role and was created this year". */
export const ASKING_WORD =
  '(?:who|whom|whose|which|what|when|where|why|how|wer|wem|wen|wessen|(?<!(?<!\\p{L})and (?:also |then )?)was|wann|warum|wieso|wie|wo|woher|wohin|womit|welche[rsnm]?|qui|quoi|quand|comment|pourquoi|où|quel(?:le)?s?|combien|qui[eé]n(?:es)?|cu[aá]ndo|c[oó]mo|d[oó]nde|qu[eé]|cu[aá]nt[oa]s|cu[aá]l(?:es)?)';

/** Where a second half that begins with a question word may begin: "…, and from which IP?", "… et depuis quand ?". */
const SECOND_HALF = new LazyPattern(
  `[,;?]? +(?:and|und|et|(?<!(?<!\\p{L})il )y|e) +(?=(?:also |auch |aussi |también )?${WORD_BEFORE}${ASKING_WORD}(?!\\p{L}))`,
  'iu',
);

/** What tells more about what stands before: "admins who lack MFA and who own apps". */
export const RELATIVE_BEFORE =
  /\p{L} +(?:who|which|that(?! (?:role|permission|right|app|rule|connector|policy|group|account|secret|one)(?!\p{L}))|whose|qui|que|die|der|das|cuyo|que)(?![\p{L}'])/iu;
/** A clause that may tell more about what stands before it. */
export const BEGINS_RELATIVE = /^(?:who|which|whose|qui|que)(?!\p{L})/iu;

/** "… a rule that forwards mail and who made it?": what has an object of its own tells nothing more about the rule. */
export const HAS_OBJECT =
  /(?<!\p{L})(?:made|created|added|changed|set|put|granted|gave|approved|owns) (?:it|them|that|this)(?!\p{L})/iu;

/** "what do we know about X, who let it in?": all of one, and one thing more. */
const BEHIND_PAGE = new LazyPattern(
  `(?<=^(?:and |so |ok )?(?:what (?:do|can) (?:we|you) (?:know|tell me|say) (?:about|of)|what is known (?:about|of)|(?:please )?tell (?:me|us) (?:more |everything )?about|was (?:wissen wir|weißt du) über|que sait-on (?:de|sur)|qu[ée] (?:sabemos|se sabe) (?:de|sobre)) [^,;?]{2,80})[,;] +(?=${WORD_BEFORE}${ASKING_WORD}(?!\\p{L}))`,
  'iu',
);

/** "who owns X and are the secrets valid?": whether something of the one that the first half names is so. */
const WHETHER_OF_IT = new LazyPattern(
  `(?<=^(?:and |so |ok )?${WORD_BEFORE}(?:who|whom|whose|what|which|when|how)(?!\\p{L})[^?]{4,120}?),? and (?=(?:is|are|was|were|does|do|did|has|have|can) (?:the|its|his|her) \\p{L}[^,?]{3,60}[\\s?]*$)`,
  'iu',
);

/**
 * "seit wann gibt es X, und nimmt der Mails ohne TLS an?", "… et accepte-t-il …", "desde cuándo existe X y acepta …": a verb with its subject behind
 * it asks whether something of the one before is so, and selects nothing.
 */
const VERB_AND_PRONOUN = new LazyPattern(
  `,? +(?:und +(?:auch )?(?=\\p{L}+t (?:er|sie|es|der|man|das|dieser|dieses)(?!\\p{L}))|et +(?:aussi )?(?=\\p{L}+-(?:t-)?(?:ils?|elles?)(?!\\p{L}))|(?<=^[¿\\s]*(?:(?:desde|hasta) )?(?:cu[áa]ndo|qu[ée] es|d[óo]nde|(?:(?:a|de) qui[ée]n es|qui[ée]n (?:\\p{L}+ó|hizo|puso|dio|ha \\p{L}+do))|qu[ée] (?:roles?|permisos|grupos|derechos|m[ée]todos) tiene) [^?]*)y +[¿]?(?:también )?(?=(?:(?:todav[ií]a|a[úu]n|ya) )?(?:no )?(?:acepta|admite|permite|exige|requiere|tiene|puede|usa|recibe|envía|sigue|está|es)(?!\\p{L})))`,
  'iu',
);

/** What a half may be about that the first one does not ask for: the app of a secret, the person of an account. */
const OWN_SUBJECT =
  "(?:(?:the|that|this) (?:app|application|account|person|user|admin|owner|mailbox|group|connector|rule|policy)|(?:die|das|der|diese[rs]?) (?:app|anwendung|konto|person|benutzer(?:in)?|gruppe|regel|[ck]onn?e[ck]tor|richtlinie)|(?:l['’]|cette |cet )(?:appli(?:cation)?|app|utilisat(?:eur|rice)|administrat(?:eur|rice))|(?:le|ce) (?:compte|connecteur|groupe)|(?:la|cette) (?:personne|r[èe]gle|strat[ée]gie)|(?:la|el|esa|ese|esta|este) (?:app|aplicaci[óo]n|cuenta|persona|usuari[oa]|regla|conector|grupo|pol[ií]tica))";
/** "has the secret of X run out, and is the app still in use?", "… und wird die App noch benutzt?", "… y la aplicación todavía se usa?" */
const OF_OWN_SUBJECT = new LazyPattern(
  `,? (?:and|und|et|y|e) [¿]?(?=(?:(?:is|are|was|does|do|did|has|have|can|could|ist|wird|wurde|hat|kann|läuft|est-ce que|sigue|est[áa]|es|tiene|puede) ${OWN_SUBJECT}(?!\\p{L})|${OWN_SUBJECT} (?:est|a|peut|sert)(?:-t)?-(?:il|elle)(?!\\p{L})|(?:(?:todav[ií]a|a[úu]n) )?se (?:usa|utiliza|sigue usando)(?: todav[ií]a| a[úu]n)? ${OWN_SUBJECT}(?!\\p{L})|${OWN_SUBJECT} (?:(?:todav[ií]a|a[úu]n) )?(?:se (?:usa|utiliza)|sigue|est[áa]|tiene|puede)(?!\\p{L}))[^?]{0,60}[\\s?]*$)`,
  'iu',
);

/** The two halves of a message whose second one begins with a question word, or goes on from what the first finds. */
export function splitHalves(text: string): TwoQuestions | undefined {
  const asked =
    splitSecondQuestion(text) ??
    splitAt(text, SECOND_HALF) ??
    splitAt(text, BEHIND_PAGE) ??
    splitAt(text, VERB_AND_PRONOUN) ??
    splitAt(text, WHETHER_OF_IT) ??
    splitOwnSubject(text);
  if (asked === undefined || asked.second.length > LONGEST_HALF) return undefined;
  const isRelative =
    BEGINS_RELATIVE.test(asked.second) && !HAS_OBJECT.test(asked.second) && RELATIVE_BEFORE.test(asked.first);
  return isRelative || isQuoted(asked.first) ? undefined : asked;
}

/** A second half about what the first one does not name as its own subject. */
function splitOwnSubject(text: string): TwoQuestions | undefined {
  const found = splitAt(text, OF_OWN_SUBJECT);
  return found !== undefined && ASKS_WHETHER_FIRST.test(found.first) ? found : undefined;
}
/** "apps that hold a role and are the account …" asks nothing twice: the first half is a question of its own. */
const ASKS_WHETHER_FIRST =
  /^[\s¿]*(?:(?:and|so|but|ok|und|et|y|ya),? )*(?:is|are|was|were|has|have|does|do|did|can|could|who|when|what|which|how|ist|sind|hat|haben|kann|wurde|wird|wer|wann|was|wie|welche|est-ce|le |la |l['’]|les |el |los |las |ha |han |caduc[óo] |venci[óo] |expir[óo] |sigue|tiene|est[áa]|es |qui|quand|qui[ée]n|cu[áa]ndo|wem |wessen |[àa] qui |de qui(?:[ée]n)? )/iu;

/** "what's a federated credential, and should I worry about the one on X?": how bad those here are, after what the term means. */
const JUDGES_AFTER_TERM =
  /,? +and +(?=(?:(?:should|shall|must|do|would) (?:i|we)(?: (?:need|have) to)? (?:be (?:worried|concerned|scared)|worry|care)|(?:is|are) the ones? (?:on|of|in|for|from|at|by)|how (?:worried|concerned|bad|dangerous|risky)) )/iu;

/** The two halves of a message that asks what a term means, and how bad those of the tenant are. */
export const splitAfterTerm = (text: string): TwoQuestions | undefined => splitAt(text, JUDGES_AFTER_TERM);

/** A longer second half tells a story. */
const LONGEST_HALF = 160;

/** "and" stands within quotation marks. */
const isQuoted = (first: string): boolean => (first.match(/"/g)?.length ?? 0) % 2 === 1;

type Heard = Pick<Understanding, 'intent' | 'query' | 'tractable' | 'unused' | 'declined'>;

/**
 * What a message with two questions means: its first one, where that is understood as a whole, and the second one is told as not answered.
 * undefined: it asks one question, or both are read as one.
 */
export function answerFirst<T extends Heard>(text: string, hear: (said: string) => T): T | undefined {
  const asked = splitAt(text, SECOND);
  const maybe = asked ?? splitAt(text, MAYBE_SECOND) ?? splitAt(text, BEHIND_FIRST);
  if (maybe === undefined) return undefined;
  const both = hear(text);
  // "which apps does X own, and which roles does he have?": no app is a "he".
  const isOfOther = both.query !== undefined && !MAY_BE_PERSON.has(both.query.about) && OF_PERSON.test(maybe.second);
  if (!isOfOther) {
    if (asked === undefined && !MAYBE_SECOND.test(text) && both.query?.order === undefined) return undefined;
    // The page of a person or an app answers both.
    const isPage = TELLS_BOTH.has(both.intent) && (both.query?.show ?? []).length === 0;
    if (isPage || (asked === undefined && !narrowsBySecond(both, maybe))) return undefined;
    // "and are they used?" may only ask to see more of the same.
    if (showsBoth(both, maybe) && !isOfOtherRows(both, hear(maybe.first), maybe)) return undefined;
  }
  const first = hear(maybe.first);
  if (isUnderstood(first, maybe)) {
    // Whether he can sign in is no column of his app.
    const shown = isOfOther || OF_ONE.test(maybe.second) ? undefined : showSecond(first, hear(maybe.second));
    return shown ?? withUnanswered(first, maybe.second);
  }
  // How many guests there are is not read; whether one is an admin is.
  const whole = first.declined?.because === 'not-read' && asked !== undefined ? both : undefined;
  return whole?.query === undefined ? undefined : withUnanswered(whole, maybe.first);
}

/** Whether one of them is so wants a yes or no, and no column. */
const OF_ONE = new LazyPattern(`(?<!\\p{L})(?!all |both |how many |which )${ONE_OF_THEM}(?!\\p{L})`, 'iu');

const OF_PERSON = /(?<!\p{L})(?:he|she|him|his|er|ihm|ihn|él|ella)(?!\p{L})/iu;
const MAY_BE_PERSON: ReadonlySet<string> = new Set(['user', 'role', 'event', 'permission', 'group']);

const TELLS_BOTH: ReadonlySet<string> = new Set(['person-details', 'app-details']);

/** A condition that only the second question says, or words of it alone that are not read: "who should renew them?" is no condition on the expired ones. */
function narrowsBySecond({ query }: Heard, { first, second }: TwoQuestions): boolean {
  const lower = [first.toLowerCase(), second.toLowerCase()] as const;
  const isOfSecond = (words: string): boolean => !lower[0].includes(words) && lower[1].includes(words);
  const { where = [], unread = [] } = query ?? {};
  return where.some(({ words }) => isOfSecond(words)) || (unread.length > 0 && unread.every(isOfSecond));
}

/** Every word of both is read, and the second one selects nothing. */
function showsBoth(both: Heard, asked: TwoQuestions): boolean {
  const { where = [], unread = [], show = [] } = both.query ?? {};
  return unread.length === 0 && where.length > 0 && show.length > 0 && !narrowsBySecond(both, asked);
}

/** "which guests are there, and does one of them hold a role?": the whole is of those who hold roles, and not of the guests. */
const isOfOtherRows = ({ query: both }: Heard, { query: first }: Heard, { second }: TwoQuestions): boolean =>
  (first?.form === 'count' || OF_ONE.test(second)) && first !== undefined && first.table !== both?.table;

/** "…, and is it for the whole tenant?": one thing is asked of all that is found, which their rows show. undefined: it is no such thing. */
function showSecond<T extends Heard>(first: T, { query: second }: Heard): T | undefined {
  const { query } = first;
  const [condition, ...others] = second?.where ?? [];
  if (query === undefined || query.form === 'count' || condition === undefined || others.length > 0) return undefined;
  const isAsked = second?.form === 'yes-no' && second.table === query.table && condition.op !== 'within';
  const isAll = second?.named.length === 0 && second.unread.length === 0 && second.check === undefined;
  if (!isAsked || !isAll || condition.op === 'not-within') return undefined;
  return { ...first, query: { ...query, form: 'list', show: [...(query.show ?? []), condition.attribute] } };
}

function isUnderstood({ intent, query, tractable }: Heard, { first, second }: TwoQuestions): boolean {
  // "which partners have access to our tenant?": all of a kind.
  const isOfAll = (query?.form === 'list' || query?.form === 'who') && tractable === true;
  const isAsked =
    query !== undefined && (isOfAll || query.where.length > 0 || query.named.length > 0 || query.form === 'count');
  if (intent === 'none' || intent === 'clarify' || !isAsked) return false;
  return (
    query.unread.length === 0 || (!ASKS_WHEN.test(second) && query.unread.every((words) => endsName(words, first)))
  );
}

/** "who created Inbound relay 02, and …": the number is part of a name whose other words are known. "fewer than 5" is not. */
const endsName = (words: string, text: string): boolean =>
  /^\p{N}+$/u.test(words) && new LazyPattern(`\\p{L} ${words}(?!\\p{N})`, 'u').test(text) && !COMPARES.test(text);
const COMPARES = /(?<!\p{L})(?:than|least|most|over|under|above|below|last|next|about|only|recommends?) \p{N}/iu;
/** "who set it up and when was it torn down?": the log answers both at once. */
const ASKS_WHEN = /^(?:and )?(?:since |until )?when(?!\p{L})/iu;

function withUnanswered<T extends Heard>(heard: T, question: string): T {
  return { ...heard, query: { ...heard.query, unread: [...(heard.query?.unread ?? []), question] } };
}
