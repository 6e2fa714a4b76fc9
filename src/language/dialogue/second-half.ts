import { SUBJECT_TABLES } from '../../subjects/lib/subject-table-registry.js';
import { ADDRESS_ATTRIBUTES, isLeftQuestion } from '../model/left-question.js';
import type { Query, QueryCondition } from '../model/query.js';
import type { Understanding } from '../model/understanding.js';
import { isRight } from '../explanation/term-index.js';
import { splitAfterTerm, splitHalves, type TwoQuestions } from '../second-question.js';
import { asksSinceOfState } from './since-of-state.js';
import { isShownAlready } from './both-halves.js';
import { sayCountedKind } from './counted-kind.js';
import { joinsBothLists, sayOtherList } from './two-lists.js';

/** How sure the first half must be. */
const SURE = 0.5;

/**
 * What a message with two questions means: its first one, with the second one left unread, wherever the message as a whole drops the second
 * half or loses the first one by it: "who made it, and from which IP?". Whoever answers may ask the second one next.
 */
export function keepSecondHalf(
  text: string,
  whole: Understanding,
  understand: (said: string) => Understanding,
): Understanding {
  const lists = askTwoLists(text, whole, understand);
  if (lists !== undefined) return lists;
  if (leavesQuestion(whole)) return nameItInQuestion(whole, text);
  const alternative = OR_NOT_SO.exec(text);
  // "held permanently, or is it limited?" is read as which of the two it is.
  const isRead = whole.query?.where.some(({ attribute, group }) => attribute === 'how' && group !== undefined) === true;
  if (alternative !== null && !isRead && alternative.index > SHORTEST_HALF) {
    const first = understand(`${text.slice(0, alternative.index)}?`);
    return isUnderstood(first, whole) ? { ...first, question: whole.question } : whole;
  }
  const afterTerm = splitAfterTerm(text);
  const halves = splitHalves(text) ?? afterTerm;
  if (halves === undefined) return whole;
  const first = understand(halves.first);
  if (asksSinceOfState(halves.second, first.query) && first.query?.unread.length === 0)
    return withSecond({ ...first, question: whole.question }, halves.second);
  if (first.query?.form === 'who' && first.query.unread.length === 0 && OF_THAT_PERSON.test(halves.second))
    return withSecond({ ...first, question: whole.question }, halves.second);
  // A verdict is asked for by itself only behind what the term means.
  if (halves === afterTerm && first.intent !== 'explain') return whole;
  if (!isUnderstood(first, whole)) return whole;
  const other = sayOtherList(halves);
  if (other !== undefined && joinsBothLists(whole, first))
    return withSecond({ ...first, question: whole.question }, other);
  const signsIn = askHowItSignsIn(halves.second, first);
  if (signsIn !== undefined) return withSecond({ ...first, question: whole.question }, signsIn);
  if (!mergesHalf(whole, halves.second) && saysMore(whole, first, halves.first)) return whole;
  const isTold = namesThem(halves.second, first) || tellsWhyBad(halves.second, first);
  if (isTold) return { ...first, question: whole.question };
  if (!losesHalf(whole, first, halves)) return whole;
  return withSecond({ ...first, question: whole.question }, sayInFull(halves, first));
}

/** "which admins are permanent and which have to activate?": each list by itself, where the whole is read as one of what is both. */
function askTwoLists(
  text: string,
  whole: Understanding,
  understand: (said: string) => Understanding,
): Understanding | undefined {
  const halves = splitHalves(text);
  const other = halves && sayOtherList(halves);
  if (halves === undefined || other === undefined) return undefined;
  const first = understand(halves.first);
  if (!isUnderstood(first, whole) || !(leavesQuestion(whole) || joinsBothLists(whole, first))) return undefined;
  return withSecond({ ...first, question: whole.question }, other);
}

/** The second half with what it takes from the first. */
const sayInFull = ({ first, second }: TwoQuestions, told: Understanding): string =>
  sayLevelForBad(sayCountedKind(sayTermForOne(sayNameForIt(sayWhoIsSo(second, first, told), told), told), first), told);

/** "who is that here?", "bei wem ist das bei uns so?", "qui l'est chez nous ?", "¿y quién lo es aquí?" */
const WHO_IS_SO =
  /^(?:who (?:is|are|has) (?:that|this|it|those|so)|(?:for|with) whom is (?:that|this|it) (?:so|the case)|(?:bei wem|für wen|auf wen|wer) (?:ist|sind|hat|gilt|trifft) (?:das|dies|die|so)|qui (?:l['’](?:est|a)|est-ce|c['’]est)|pour qui (?:est-ce|c['’]est)(?: le cas)?|(?:qui[ée]n(?:es)?) (?:lo (?:es|son|tienen?)|es (?:eso|as[ií]))|a qui[ée]n se aplica)(?: (?:bei uns|hier|here|with us|chez nous|ici|aqu[ií]|en nuestro caso|so|zu|denn|le cas|the case|in our tenant|now|gerade|eigentlich))*[\s?.!]*$/iu;

/** "y esa persona tiene MFA?": of whomever the first half finds, and no condition on what they did. */
const OF_THAT_PERSON =
  /^[¿\s]*(?:(?:is|are|does|has|can|did) (?:that|this) (?:person|account|user)|(?:ist|hat|kann) (?:die(?:se)?|das|dieses|dieser) (?:person|konto|benutzer)|(?:est-ce que )?cet(?:te)? (?:personne|utilisateur)|(?:es[ae]|est[ae]) (?:persona|usuari[oa]|cuenta)|(?:tiene|est[áa]|sigue|puede) (?:es[ae]|est[ae]) (?:persona|usuari[oa]|cuenta))(?!\p{L})/iu;

/** Behind what a word means, who is so is asked with that word: as it is quoted, or by the name of the term. */
function sayWhoIsSo(second: string, first: string, { intent, query, explain }: Understanding): string {
  if (intent !== 'explain' || explain?.terms.length !== 1 || !WHO_IS_SO.test(second)) return second;
  const said = /["“„«] ?([^"”“»]{2,40}?) ?["”“»]/u.exec(first)?.[1] ?? query?.named[0]?.words;
  return said === undefined ? second : `which admins are ${said.replace(/-/gu, ' ')}?`;
}

/** "the one on X", "which apps have one?": of the term that the first half asks for. */
function sayTermForOne(second: string, { intent, query }: Understanding): string {
  const [only, ...others] = query?.named ?? [];
  if (intent !== 'explain' || only === undefined || others.length > 0) return second;
  const term = only.words.replace(/-/gu, ' ');
  return second
    .replace(/(?<!\p{L})the one(s?)(?= (?:on|of|in|for|from|at|by) )/iu, `the ${term}$1`)
    .replace(/(?<=(?<!\p{L})apps (?:have|use|hold) )one(?=[\s?.!]*$)/iu, `a ${term}`);
}

/** "which group carries that role, and who is in that group?": the group stands for what the first half finds. */
const sayItForGroup = (second: string, { query }: Understanding): string =>
  query?.by?.attribute === 'through' || query?.show?.includes('through') === true
    ? second.replace(
        /^who(?:['’]s| is| are) (?:in|inside|part of|(?:an? )?members? of) (?:that|this|the) group(?=[\s?.!]*$)/iu,
        'who is in it',
      )
    : second;

/** "is IT Admin at risk, and how bad is it?": how high the risk is. */
function sayLevelForBad(second: string, { query }: Understanding): string {
  const [only, ...others] = query?.named ?? [];
  const isAtRisk = query?.where.some(({ attribute }) => attribute === 'risk') === true;
  if (!isAtRisk || only === undefined || others.length > 0 || !HOW_BAD.test(second)) return second;
  return `what is the risk level of ${only.words}?`;
}

const HOW_BAD =
  /^(?:(?:(?:at|on|to|in) )?(?:what|which) (?:risk )?level|what (?:is|was) (?:the|its|her|his|their) (?:risk )?level|(?:auf|mit|in) welche[rnms]? (?:risiko)?(?:stufe|level)|(?:à|avec|de) quel niveau|(?:en|a|de|con) qu[eé] nivel)(?: (?:is it|is that|of risk|de risque|de riesgo))*[\s?.!]*$|^(?:if so,? )?how (?:bad|badly|high|serious|severe|great|big|strong)(?: (?:is (?:it|that|the risk|this)|it is))?[\s?.!]*$/iu;

/** "what does X mean, and why does it matter?": what something is says so, too. */
const WHY_IT_MATTERS =
  /^(?:why|warum|wieso|weshalb|pourquoi|en quoi|por qu[eé])(?!\p{L})[^?]{0,30}(?<!\p{L})(?:care|matters?|mind|important(?:e|es)?|wichtig|interessieren|kümmern|import(?:ar(?:me|nos)?|a)|preocupar(?:me|nos)?)(?: (?:me|us|sein|für (?:uns|mich)|para nosotros|pour nous))?[\s?.!]*$|^(?:why|warum|wieso|weshalb|pourquoi|por qu[eé])[\s?.!]*$/iu;

/** "…, and why is that dangerous?" */
const WHY_BAD =
  /^(?:was ist (?:daran|da)|(?:why|warum|wieso|weshalb|pourquoi|en quoi|por qu[eé]) (?:(?:is|are) (?:it|that|this|they)|(?:ist|sind|wäre) (?:das|es|sie|er|die|der)|(?:est-ce|c['’]est|ce serait)|(?:es|son|ser[ií]a))) (?:so |such |really |denn |ein |une? |una? |si |tan |an? )*[\p{L}-]+(?: (?:risk|problem|issue|thing|idea|for us|für uns|pour nous|para nosotros))?[\s?.!]*$/iu;

/** The text of a term says why it matters. Of a right it is asked for by itself: how it is rated. */
const tellsWhyBad = (second: string, { intent, explain }: Understanding): boolean =>
  intent === 'explain' &&
  (WHY_IT_MATTERS.test(second) || (WHY_BAD.test(second) && explain?.terms.some(isRight) === false));

/** "…, and who is it?" of people, "…, and which ones?" of anything: the answer to the first half says so by itself. */
function namesThem(second: string, { query }: Understanding): boolean {
  if (query === undefined) return false;
  if (WHAT_IT_IS.test(second) && query.where.some(({ op }) => op === 'has')) return true;
  if (!NAMES_THEM.test(second)) return false;
  return query.about === 'user' || query.about === 'role' || !OF_PEOPLE.test(second);
}

/** "which assignments have an end date, and what is it?": what is shown of each says so. */
const WHAT_IT_IS =
  /^(?:what|when|which|who|was|wann|quel(?:le)?s?|cu[áa]l(?:es)?) (?:(?:is|are) (?:it|they|that|those)|(?:ist|sind) (?:es|das|sie)|(?:est|sont)-(?:il|elle|ce|ils|elles)|es|son)[\s?.!]*$/iu;
const OF_PEOPLE = /^(?:who|wer|qui(?!l)|qui[eé]n)/iu;
const NAMES_THEM =
  /^(?:who|which(?: ones?)?|wer|welche[rs]?|qui|lesquel(?:le)?s|laquelle|lequel|qui[eé]n(?:es)?|cu[aá]l(?:es)?)(?: (?:(?:is|are|was|were) (?:it|they|he|she|that|this|these|those)|(?:ist|sind|war|waren) (?:das|es|sie|die)|est-ce|sont-(?:ils|elles)|est-(?:il|elle)|es|son|fue|fueron))?[\s?.!]*$/iu;

const leavesQuestion = ({ query, unused = [] }: Understanding): boolean =>
  [...(query?.unread ?? []), ...unused].some(isLeftQuestion);

function withSecond(first: Understanding, second: string): Understanding {
  const { query, otherQueries = [], unused = [] } = first;
  const leave = (one: Query): Query => ({
    ...one,
    unread: [...one.unread.filter((words) => words !== second), second],
  });
  const told = { ...first, unused: [...unused.filter((words) => words !== second), second] };
  return query === undefined ? told : { ...told, query: leave(query), otherQueries: otherQueries.map(leave) };
}

/** "is it still enabled, or has somebody blocked it already?": a yes or no to the first half answers both. */
const OR_NOT_SO =
  /,? +(?:or (?:has|have|did|was|were|is|are) (?:some(?:one|body)|any(?:one|body)|it|they|he|she|that)|oder (?:hat|haben|wurden?|ist|sind) (?:jemand|irgendwer|man|wer|sie|er|es|die|der|das|den|ihn|schon|inzwischen|mittlerweile)|ou (?:bien )?(?:est-ce qu(?:e |'))?(?:quelqu'un|on|elle|il) ?(?:l'|a|est)|o (?:ya )?(?:alguien|la|lo|se|est[áa]|fue))(?!\p{L})[^?]*\?*$/iu;
const SHORTEST_HALF = 8;

/** Its second question by name, and left by every reading. */
function nameItInQuestion(whole: Understanding, text: string): Understanding {
  const { query, unused = [] } = whole;
  const second = [...(query?.unread ?? []), ...unused].find(isLeftQuestion) ?? '';
  const isOther = (words: string): boolean => words !== second;
  const rest = {
    ...whole,
    unused: unused.filter(isOther),
    ...(query === undefined ? {} : { query: { ...query, unread: query.unread.filter(isOther) } }),
  };
  const said = sayCountedKind(sayItForGroup(sayNameForIt(second, whole), whole), text);
  return namesThem(second, rest) ? rest : withSecond(rest, said);
}

/** "and how does it sign in", "und womit meldet sich die App an", and the same of an app by its name. */
const SIGNS_IN: readonly (readonly [said: RegExp, ofApp: string])[] = [
  [
    /^(?:how|by what(?: means)?|with what|what) (?:does|do|can) (?:it|they|(?:the|this|that) (?:app|application)) (?:sign in|log in|log on|authenticate)(?: itself)?(?: with| by)?[\s?.!]*$/iu,
    'how does $ sign in?',
  ],
  [
    /^(?:wie|womit|mit was) (?:meldet|authentifiziert) (?:sich (?:die(?:se)? (?:app|anwendung)|sie|die|es|das)|sie sich|es sich)(?: (?:eigentlich|denn))?(?: an)?[\s?.!]*$/iu,
    'womit meldet sich $ an?',
  ],
  [
    /^(?:comment|avec quoi) (?:est-ce qu(?:e |'))?(?:(?:l'appli(?:cation)?|l'app|elle|il|cette appli(?:cation)?) )?(?:se connecte|s'authentifie)(?:-t-(?:elle|il))?(?: (?:l'appli(?:cation)?|l'app|cette appli(?:cation)?))?[\s?.!]*$/iu,
    "avec quoi s'authentifie $ ?",
  ],
  [
    /^(?:c[oó]mo|con qu[eé]) (?:(?:la|esa|esta) (?:app|aplicación) )?(?:inicia sesi[oó]n|se autentica|se conecta)(?: (?:la|esa|esta) (?:app|aplicación))?[\s?.!]*$/iu,
    'con qué se autentica $?',
  ],
];

/** The one app that the first half names. */
function appOf({ query }: Understanding): string | undefined {
  const [only, ...others] = query?.named ?? [];
  return others.length > 0 || only?.kind !== 'app' || only.not === true ? undefined : only.words;
}

/** The second half of a question that asks how the app of the first half signs in; undefined: it asks something else. */
const askHowItSignsIn = (second: string, first: Understanding): string | undefined => {
  const name = appOf(first);
  const ofApp = SIGNS_IN.find(([said]) => said.test(second))?.[1];
  return name === undefined ? undefined : ofApp?.replace('$', () => name);
};

/** "does the connector require TLS?" behind who created it. */
const NOUN_OF: ReadonlyMap<Query['about'], RegExp> = new Map<Query['about'], RegExp>([
  ['connector', /^(does|is|has|was|can) (?:the|that|this) connector (?=\p{L})/iu],
  ['transport-rule', /^(does|is|has|was|can) (?:the|that|this) (?:mail flow |transport )?rule (?=\p{L})/iu],
  ['policy', /^(does|is|has|was|can) (?:the|that|this) (?:Conditional Access )?policy (?=\p{L})/iu],
]);

/** The one app that the first half names is "it" in the second, and so is the kind of the one that it names. */
function sayNameForIt(second: string, first: Understanding): string {
  const name = appOf(first);
  const noun = first.query?.named.length === 1 ? NOUN_OF.get(first.query.about) : undefined;
  if (noun?.test(second) === true) return second.replace(noun, '$1 it ');
  // "until when is the newest secret of X valid, and who added it?": the secret, as whoever answers knows.
  const isOfSecret = first.query?.about === 'credential' && first.query.limit === 1;
  if (name === undefined || isOfSecret) return second;
  return second
    .replace(WHETHER_OF_THE, '$1 its ')
    .replace(WHETHER_OF_THE_DE, `$1 von ${name}`)
    .replace(WHETHER_OF_THE_FR, `$1 de ${name}`)
    .replace(/(?<![\p{L}'])it(?![\p{L}'])/iu, name)
    .replace(WHOSE_DE, (_, of: string | undefined, its: string | undefined) => `die ${of ?? its ?? ''} von ${name}`);
}

/** "is the publisher verified?", but not "is the app in use?", which is the one itself. */
const WHETHER_OF_THE =
  /^(is|are|was|were|does|do|did|has|have|can) the (?=(?:publisher|(?:client )?secrets?|certificates?|credentials?|keys?|permissions?|roles?|reply url)s?(?!\p{L}))/iu;

/** "ist das Zertifikat noch gültig?", "le certificat est-il encore valable ?", "¿el secreto sigue vigente?" */
const WHETHER_OF_THE_DE =
  /^((?:ist|sind) (?:das|die) (?:(?:client-?)?secrets?|geheimnis(?:se)?|zertifikate?|anmeldedaten))(?= )/iu;
const WHETHER_OF_THE_FR =
  /^[¿\s]*((?:le|les|el|los) (?:secrets?|certificats?|secretos?|certificados?))(?= (?:est|sont|sigue|siguen|está|están|es|son|expire|caduca)(?![\p{L}]))/iu;

/** "dessen Secrets", "seine Secrets": what an app has and a person has not. */
const WHOSE_DE =
  /(?<!\p{L})(?:(?:dessen|deren) (\p{L}+)|(?:sein|ihr)e?[nrms]? ((?:client)?(?:secrets?|geheimnisse?|zertifikate?|anmeldedaten|berechtigung(?:en)?)))(?!\p{L})/iu;

/** A question that stands by itself, and of which no word is left that the whole does not leave, too: it may be a name. */
function isUnderstood({ intent, query, confidence, unused = [] }: Understanding, whole: Understanding): boolean {
  if (intent === 'none' || intent === 'clarify' || intent === 'help' || intent === 'subscribe') return false;
  // Of which report it is matters little where its rows are told by several conditions.
  const isTold = query?.unread.length === 0 && query.where.length > 1;
  if (confidence < SURE && !isTold) return false;
  if (query === undefined) return unused.length === 0;
  const { where, named, related = [], check, show = [], form, unread } = query;
  const asksSomething =
    where.length + named.length + related.length + show.length > 0 || check !== undefined || form === 'count';
  return asksSomething && unread.every((words) => whole.query?.unread.includes(words) === true);
}

/** By itself the first half loses what is read of it in the whole. */
const saysMore = (whole: Understanding, first: Understanding, said: string): boolean =>
  // What something is says all of the first half, whatever the tenant has of it; whether it is so of all is asked of other rows.
  first.intent !== 'explain' &&
  !(whole.query !== undefined && first.query !== undefined && asksOfOtherAll(whole.query, first.query)) &&
  whole.query?.where.some(
    ({ attribute, words }) =>
      said.toLowerCase().includes(words) &&
      first.query?.where.some((one) => one.attribute === attribute || isOfOtherRows(one, words)) !== true,
  ) === true;

/** The same words as a condition on other rows: the secret that has expired, and the app that has one. */
const isOfOtherRows = ({ words }: QueryCondition, said: string): boolean =>
  words.includes(said) || said.includes(words);

/** All that is known of one. */
const IS_PAGE: ReadonlySet<string> = new Set(['app-details', 'person-details']);
const TELLS_ALL: ReadonlySet<string> = new Set(['incidents', 'attack-path']);

/** Whether all of the second half is read as a condition on what the first one asks for. */
function mergesHalf({ query }: Understanding, second: string): boolean {
  const said = second.toLowerCase().replace(/[\s?]+$/u, '');
  return query?.related?.some(({ words }) => words.toLowerCase().includes(said)) === true;
}

/** Whether the second half adds nothing to how the whole is understood, is not read there, or takes the place of the first. */
function losesHalf(whole: Understanding, first: Understanding, { first: text, second }: TwoQuestions): boolean {
  if (whole.intent === 'none' || whole.intent === 'clarify') return true;
  const { query } = whole;
  // What something is, or how it is done, is lost by whoever has it.
  if (first.intent === 'explain' && whole.intent !== 'explain') return true;
  // The story of an attack says when and who.
  if (TELLS_ALL.has(whole.intent)) return false;
  if (ASKS_WHO.test(second) && isTurnedToWho(query, first.query)) return true;
  if (isShownAlready(` and ${second}`, query?.show ?? [])) return false;
  if (query === undefined || first.query === undefined)
    return whole.intent !== first.intent || query === first.query || IS_PAGE.has(first.intent);
  // "apps with a secret that ends this year, and who owns them?": what is asked of the apps is no condition on the secret.
  if (mergesHalf(whole, second)) return true;
  const { unread } = first.query;
  if (query.unread.some((words) => !unread.includes(words))) return true;
  // "an app owned by somebody who left, and what can that app do?": the words about the owner run on into it, and nothing of it is read there.
  const opening = ` ${second.split(' ').slice(0, 2).join(' ').toLowerCase()}`;
  const isAlike = query.where.length === first.query.where.length && query.form === first.query.form;
  if (isAlike && query.related?.some(({ words }) => words.toLowerCase().includes(opening)) === true) return true;
  if (isSame(query, first.query) || isOtherPage(whole, first) || asksOfOtherAll(query, first.query)) return true;
  if (ASKS_ADDRESS.test(second) && !(query.show ?? []).some((id) => ADDRESS_ATTRIBUTES.has(id))) return true;
  // "when was the first, and when the last?"
  if (first.query.order !== undefined && query.order?.direction !== first.query.order.direction) return true;
  // "what is the newest app, and who let it in?": the newest app is not the newest permission.
  if (first.query.order !== undefined && query.table !== first.query.table) return true;
  // What was undone by the same actor is one condition of both halves.
  if (OF_THEM.test(second) && query.table !== 'events') return true;
  if (ASKS_WHETHER.test(second) && (first.query.form === 'yes-no' || losesShown(query, first.query))) return true;
  if (ASKS_WHO.test(second) && !tellsWho(query)) return true;
  // Whether something of it is so selects none of what the first half asks for.
  if (WHETHER_OF_IT.test(second) && namesOne(first.query) && query.form !== 'yes-no') return true;
  // "since when does it exist, and does it take mail without TLS?": whether it is so is no condition on the one that is asked about.
  const isOfOne =
    namesOne(first.query) &&
    ASKS_ONE.has(first.query.form) &&
    query.form === first.query.form &&
    !WHETHER_OF_IT.test(second);
  if ((isOfOne || !SELECTS.test(second)) && query.where.some(({ words }) => isOnlyIn(words, second, text))) return true;
  // Rows that are counted by both values lose neither; "how many don't?" is told with who they are.
  if (query.form === 'count' && COUNTS_AGAIN.test(second)) return query.by === undefined || COUNTS_LACK.test(second);
  return losesCondition(query, first.query);
}

/** "what may X do, and is the publisher verified?" */
const WHETHER_OF_IT = /^(?:is|are|was|were|does|do|did|has|have|can) (?:the|its|his|her) \p{L}/iu;
const namesOne = ({ named: [only, ...others], form }: Query): boolean =>
  others.length === 0 && IS_ONE.has(only?.kind) && only?.not !== true && form !== 'yes-no' && form !== 'count';
const IS_ONE: ReadonlySet<string | undefined> = new Set(['app', 'user', 'name']);

/** "…, and which of them are valid?" selects; "…, and who owns the apps?" asks something of all. */
const SELECTS =
  /^(?:also |auch |aussi |también )?(?:which|whose|welche|quel|lesquel|cu[áa]l|is|are|do|does|has|have)/iu;
/** All are wanted, and which of them are so. */
const OF_THEM =
  /^(?:also )?(?:which|how many|who) of (?:them|those|these)|^(?:welche|wie viele) (?:davon|von (?:ihnen|denen))|^(?:lesquel(?:le)?s|combien) (?:d'entre|parmi|de ceux)|^cu[áa](?:les|nt[oa]s) de (?:ell[oa]s|es[oa]s)/iu;
const ASKS_WHETHER =
  /^(?:is|are|was|were|do|does|did|has|have|can|could|ist|sind|hat|haben|kann|können|est-(?:ce|il|elle)|a-t-|sont-)(?!\p{L})/iu;
/**
 * "how many were deleted, and by whom?": whoever did it would be counted; "since when does it have that role, and who gave it?": what is asked
 * of a role would be asked of permissions.
 */
const isTurnedToWho = (whole: Query | undefined, first: Query | undefined): boolean =>
  first?.form === 'count' || (first?.about === 'role' && whole?.about === 'permission');

const ASKS_WHO = /^(?:(?:by|from|von|durch|par|por) )?(?:who(?:m)?|we[rmn]|qui|qui[eé]n(?:es)?)(?!\p{L})/iu;
/** "who added the secret to X and when does it expire?": the secret as such does not tell who added it. */
export const losesWho = ({ query: first }: Understanding, { query: whole }: Understanding): boolean =>
  first?.form === 'who' && whole !== undefined && tellsWho(first) && !tellsWho(whole) && whole.about !== 'user';

/** Whether something that is shown is people. */
function tellsWho({ table, show = [] }: Query): boolean {
  const { attributes } = SUBJECT_TABLES.find(({ id }) => id === table) ?? {};
  return show.some((id) => attributes?.[id]?.type === 'subjects');
}

const isOnlyIn = (words: string, second: string, first: string): boolean =>
  second.toLowerCase().includes(words) && !first.toLowerCase().includes(words);

/** "is X left out of all policies, and when was it last used?": whether it is so of all is asked of other rows than the whole is read of. */
const asksOfOtherAll = (whole: Query, { table, form, every }: Query): boolean =>
  form === 'yes-no' && every === true && whole.table !== table;

const ASKS_ONE: ReadonlySet<Query['form']> = new Set<Query['form']>(['value', 'when', 'who']);

/** "what is X, and who allowed it?": the first half asks for its page, the whole for something of it. */
const isOtherPage = ({ query }: Understanding, first: Understanding): boolean =>
  (first.intent === 'app-details' || first.intent === 'person-details') &&
  first.query?.where.length === 0 &&
  // "what is the risk of X", "from when does X have access" ask for one value of it.
  !(ASKS_ONE.has(first.query.form) && (first.query.show ?? []).length > 0) &&
  (query?.table !== first.query.table || ((first.query.show ?? []).length === 0 && (query.show ?? []).length === 1));

/** "who owns X, and is MFA enforced for them?": "them" is the owners, not all people with enforced MFA. */
const losesShown = (whole: Query, { table, show = [] }: Query): boolean =>
  whole.table !== table && show.length > 0 && show.every((id) => whole.show?.includes(id) !== true);

const ASKS_ADDRESS =
  /^(?:from (?:which|what) (?:ip|address)|from where|which ip|von welcher (?:ip|adresse)|von wo|de quelle (?:ip|adresse)|d'où|desde (?:qu[eé] (?:ip|direcci[oó]n)|d[oó]nde))(?!\p{L})/iu;

const COUNTS_LACK = /(?:n['’]t|(?<!\p{L})(?:not|nicht|pas|no))[\s?.!]*$/iu;
const COUNTS_AGAIN = /^(?:how many|how much|wie viele|combien|cu[áa]nt[oa]s)(?!\p{L})/iu;

/** Whether a second sentence says nothing of how the whole is understood, and the answer to the first one says nothing of it. */
export const dropsSentence = (whole: Understanding, first: Understanding, second: string): boolean =>
  whole.query !== undefined &&
  first.query !== undefined &&
  !TELLS_ALL.has(whole.intent) &&
  isSame(whole.query, first.query) &&
  !namesThem(second, first) &&
  !tellsWhyBad(second, first);

/** The form is that of the last question word: by itself it asks nothing. */
function isSame(whole: Query, first: Query): boolean {
  return contentOf(whole) === contentOf(first);
}

const contentOf = ({ table, where, named, related = [], show = [], check, period, order, by }: Query): string =>
  JSON.stringify([
    table,
    where.map(({ attribute, op, value }) => [attribute, op, value]),
    named.map(({ words }) => words),
    related.length,
    [...show].toSorted(),
    check,
    period,
    order,
    by,
  ]);

/** A condition of the first half that the whole does not have: the second half is about something else. */
const losesCondition = (whole: Query, first: Query): boolean =>
  whole.table === first.table &&
  first.where.some(
    ({ attribute, op, value }) =>
      !whole.where.some((one) => one.attribute === attribute && one.op === op && one.value === value),
  );
