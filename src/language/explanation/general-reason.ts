import { LazyPattern } from '../../core/lazy-pattern.js';
import { omitUndefined } from '../../core/omit-undefined.js';
import { CHECK_IDS } from '../../checks/model/check-id.js';
import { findGlossaryTerm } from '../../glossary/glossary.js';
import type { ExplainRequest } from '../model/explain-request.js';
import { findNames } from '../parameters/find-names.js';
import { stripTalk } from './explain-frames.js';
import { findAdviceTopic, type UnderstandTopic } from './explain-question.js';
import { foldPhrase } from './fold-phrase.js';
import { findTermAndRest } from './term-in-clause.js';
import { findTerm, isRight } from './term-index.js';

const ATTACKER =
  '(?:an? (?:attacker|hacker|intruder|adversary|criminal|spammer|phisher|thief)|attackers|hackers|intruders|adversaries|criminals|spammers|bad (?:guys|actors)|somebody|someone|anybody|anyone)';
const DE_ATTACKER = '(?:ein (?:angreifer|hacker|eindringling|spammer)|angreifer|hacker|jemand)';
const DE_TO_ATTACKER = '(?:einem (?:angreifer|hacker|eindringling|spammer)|angreifern|hackern|jemandem)';
const FR_ATTACKER =
  "(?:un (?:attaquant|pirate|hacker|intrus)|des (?:attaquants|pirates|hackers)|les (?:attaquants|pirates|hackers)|quelqu'un)";
const ES_ATTACKER = '(?:un (?:atacante|hacker|intruso|pirata)|(?:los |unos )?(?:atacantes|hackers)|alguien)';
const ADVISED =
  '(?:(?:strongly |so |generally |often |always |usually )?(?:recommended|advised|advisable|suggested|encouraged|discouraged|considered (?:bad|good|best) practice|(?:a )?(?:best|good|bad) practice|(?:not )?(?:recommended|advised|advisable)|good|better|safer|wise|smart|important|necessary|essential|bad|dangerous|risky|unsafe|wrong|an? (?:bad|good) idea|a (?:risk|problem)))';
const DE_ADVISED =
  '(?:empfohlen|empfehlenswert|ratsam|sinnvoll|besser|wichtig|notig|gut|schlecht|gefahrlich|riskant|schlimm|keine gute idee|eine (?:gute|schlechte) idee)';
const FR_ADVISED =
  '(?:recommande|conseille|deconseille|preferable|mieux|important|necessaire|dangereux|risque|mauvais|mal|une (?:bonne|mauvaise) (?:idee|pratique))';
const ES_ADVISED =
  '(?:recomendable|aconsejable|recomendado|desaconsejable|mejor|importante|necesario|peligros[oa]|malo|arriesgad[oa]|riesgos[oa]|buena (?:idea|practica)|mala (?:idea|practica)|una (?:buena|mala) (?:idea|practica))';

/** How people ask for a reason as such, with what `foldPhrase` gives: why anybody would do it, or why it is advised. What is left is done. */
const FRAMES: readonly RegExp[] = [
  new LazyPattern(
    `^(?:and |so |but )?(?:why|how come|for what reason) (?:would|might|could|should|does|do|will) ${ATTACKER} (.+)$`,
  ),
  new LazyPattern(
    `^what(?:'?s| is| would be) the (?:point|use|benefit|advantage|reason) (?:for|to) ${ATTACKER} (?:of|to|in|if they|if he) (.+)$`,
  ),
  new LazyPattern(
    `^what (?:does|do|would|could) ${ATTACKER} (?:gain|get|win)(?: out)? (?:from|by|of|with|to|if they|if he) (.+)$`,
  ),
  new LazyPattern(`^what (?:does|do|would|could) (.+?) (?:bring|gain|get|give|win|earn) (?:for |to )?${ATTACKER}$`),
  // Put into English, it has no "to".
  new LazyPattern(
    `^why (?:is|would|was) it (?:be )?${ADVISED} (?:for \\S+(?: \\S+)? )?(?:not )?(?:to )?(?!(?:to|that|if|when) )(.+)$`,
  ),
  /^why (?:does|do|would) (?:microsoft|ms|they|people|everybody|everyone|experts|auditors?|you|cis|nist|cisa|the (?:docs|documentation|experts|auditors?|guidelines?)) (?:always |all |even |strongly )?(?:recommend|advise|suggest|want|say|tell us|insist on|require|discourage|warn (?:against|about)|advise against)(?: (?:us|you|that|to|not|against|having|using|one|we|should|must|to have|to use))* (.+)$/,
  /^why (?:is|are) (.+?) (?:recommended|advised|discouraged|best practice|a best practice|good practice)(?: .{1,20})?$/,
  /^why should (?:one|a tenant|a company|an organi[sz]ation|companies|there|every tenant|every company) (?:be |have |not )?(.+)$/,
  new LazyPattern(
    `^(?:und |aber )?(?:warum|wieso|weshalb|wozu) (?:wurden?|will|wollen|sollten?|konnten?|\\S+en|\\S+t) ${DE_ATTACKER} (.+)$`,
  ),
  /^(?:warum|wieso|weshalb) (?:empfiehlt|empfehlen|rat|raten|fordert|verlangt|soll|sollte|sollten) (?:man|microsoft|alle|viele|die (?:experten|auditoren)|das bsi)(?: (?:denn|eigentlich|dazu|zu|davon ab))* (.+)$/,
  /^(?:warum|wieso|weshalb) (?:wird|werden) (.+?) empfohlen$/,
  new LazyPattern(`^(?:warum|wieso|weshalb) ist es ${DE_ADVISED} (?!wenn |dass )(.+)$`),
  new LazyPattern(
    `^(?:und |aber )?was (?:(?:bringt|brachte|nutzt|nutzte|hilft|gibt) (?:es |das )?${DE_TO_ATTACKER}|(?:hat|hatte|gewinnt|erreicht|bekommt) ${DE_ATTACKER}(?: davon)?)(?: eigentlich| denn| uberhaupt| konkret)? ?(?:wenn (?:er|sie|man) |dass (?:er|sie) |mit |durch |von |aus |bei )?(.+)$`,
  ),
  new LazyPattern(
    `^(?:et |mais )?pourquoi (?:est ce qu(?:e |'))?${FR_ATTACKER} (?:\\S+(?:ait|aient)(?: (?:t )?(?:il|elle|on|ils))? )?(.+)$`,
  ),
  new LazyPattern(
    `^(?:et |mais )?(?:(?:que|qu'?est ce que?) (?:gagne|gagnerait|obtient|obtiendrait|tire)(?: t il)? ${FR_ATTACKER}|qu'?est ce qu(?:e |')${FR_ATTACKER} (?:y )?(?:gagne(?:nt)?|gagnerait|obtien(?:t|nent)|obtiendrait|tire)|(?:a quoi (?:ca |cela )?sert(?: il)?|quel (?:est l')?interet) (?:a|pour) ${FR_ATTACKER}|qu'?est ce que (?:ca|cela) (?:apporte|rapporte|donne) a ${FR_ATTACKER}) (?:avec |a |en |s'il |si elle |de |d')?(.+)$`,
  ),
  /^pourquoi (?:conseille|recommande|deconseille|preconise|exige|faut|faudrait|doit|devrait)(?: t)?(?: (?:on|il|microsoft))?(?: ne)?(?: pas)? (?:de |d'|que |qu'|d'avoir |avoir )*(.+)$/,
  /^pourquoi (?:est ce qu(?:e |')|c'est que )?(?:on|microsoft|ils|tout le monde|l'anssi) (?:nous )?(?:conseillent?|recommandent?|deconseillent?|preconisent?|exigent?) (?:de |d'|d'avoir |avoir )*(.+)$/,
  new LazyPattern(`^pourquoi (?:est il|est ce|c'est) (?:si )?${FR_ADVISED} (?:de |d'|que |qu'|si )?(?:avoir )?(.+)$`),
  new LazyPattern(`^(?:y |pero )?(?:por|para) que (?:\\S+ria |iba a |usa |usan )?${ES_ATTACKER} (?:\\S+rian? )?(.+)$`),
  new LazyPattern(
    `^(?:y |pero )?(?:que (?:gana|ganan|ganaria|consigue|consiguen|obtiene|obtienen|logra|saca|sacaria) ${ES_ATTACKER}|(?:de|para) que le sirve a ${ES_ATTACKER}|que le (?:aporta|da|reporta) a ${ES_ATTACKER}) (?:con |si |al |de |en |por )?(.+)$`,
  ),
  /^por que (?:se |nos |microsoft |todos )?(?:recomiendan?|aconsejan?|desaconsejan?|exigen?|piden?|hay que|conviene|deberia(?:mos)?)(?: (?:microsoft|siempre|que|no))* (?:tener |usar |haya )?(.+)$/,
  new LazyPattern(`^por que (?:es|seria) (?:tan )?${ES_ADVISED} (?:que |si )?(?:tener |dar |usar )?(.+)$`),
];

/** A longer text tells a story. */
const LONGEST = 200;
/** A clause has no more terms than this that matter. */
const MOST_TERMS = 4;

/** The terms in a clause, the longest first. */
function termsIn(clause: string): readonly string[] {
  const found: string[] = [];
  let rest = clause;
  while (found.length < MOST_TERMS) {
    const within = findTermAndRest(rest);
    if (within === undefined) return found;
    found.push(within.term);
    rest = within.beside;
  }
  return found;
}

/** "why would an attacker do that?" is of the message before. */
const POINTS_BACK =
  /(?:^|^\S+ )(?:do |did )?(?:that|this|it|them|these|those|so|das|dies|es|so was|ca|cela|le faire|eso|esto|lo|hacerlo)(?: (?:at all|here|machen|tun|haria|ferait))?$/;

/** By its place a permission may be taken for an app: "to give an app Directory.ReadWrite.All". */
const namesSomebody = (text: string, topic: string): boolean =>
  findNames(text).some(({ kind, value }) => {
    const folded = foldPhrase(value);
    const isTold = topic.includes(folded) && findTerm(folded) === undefined && !/^\w+(?:\.\w+)+$/.test(value);
    return isTold && (kind === 'app' || kind === 'user');
  });

const tellsWhy = (term: string): boolean => findGlossaryTerm(term)?.why !== undefined;
const topicOf = (text: string): string | undefined => {
  const folded = stripTalk(foldPhrase(text));
  return FRAMES.map((frame) => frame.exec(folded)?.[1]).find((found) => found !== undefined);
};

/** Whether a text asks for a reason as such; see {@link findGeneralReason}. */
export const asksForReason = (text: string): boolean => topicOf(text) !== undefined;

/**
 * A reason as such that a text asks for: "why would an attacker strip the Authentication-Results header?", "why do they recommend two emergency
 * accounts?". It is of a concept, and never of rows. Where nothing here tells it, that is the answer. undefined: the text asks something
 * else, or of somebody by name.
 */
export function findGeneralReason(text: string, understandTopic: UnderstandTopic): ExplainRequest | undefined {
  if (text.length > LONGEST) return undefined;
  const topic = topicOf(text);
  if (topic === undefined || POINTS_BACK.test(topic) || namesSomebody(text, topic)) return undefined;
  const terms = termsIn(topic);
  const own = terms.find(tellsWhy) ?? terms.find(isRight);
  if (own !== undefined) return { form: 'why', terms: [own] };
  const asked = findAdviceTopic(
    { form: 'why', topic: topic.replace(ORDERS_EXCLUSION, 'exclusion of ') },
    understandTopic,
    false,
    SURE_TOPIC,
  );
  if (asked !== undefined) {
    const { terms: told, unused = [] } = asked;
    return { form: 'why', terms: told, ...(unused.length === 0 ? {} : { unused }) };
  }
  const term = terms.find((one) => !BROAD.has(one));
  if (term !== undefined) return { form: 'why', terms: [findGlossaryTerm(term)?.check ?? term] };
  const nearest = CHECK_IDS.find((id) => id === understandTopic(topic).intent);
  return { form: 'why', terms: [], unknown: { topic, ...omitUndefined({ nearest }) } };
}

/** "to exclude somebody from a policy": by itself it would be an order. */
const ORDERS_EXCLUSION =
  /^(?:exclude|exempt|spare|leave out|excluir|eximir|exceptuar|dejar (?=.*fuera)|exclure|exempter|dispenser) /;

/** Where nearly everything takes place: no reason for any of it. */
const BROAD: ReadonlySet<string> = new Set([
  'tenant',
  'entra-id',
  'microsoft-graph',
  'finding',
  'incident',
  'severity',
  'member-user',
]);

/** A topic that is understood with less is not surely a check's. */
const SURE_TOPIC = 0.2;
