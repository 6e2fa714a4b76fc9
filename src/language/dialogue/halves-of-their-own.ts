import { LazyPattern } from '../../core/lazy-pattern.js';
import { isLeftQuestion } from '../model/left-question.js';
import type { Query } from '../model/query.js';
import type { Understanding } from '../model/understanding.js';
import { ASKING_WORD, BEGINS_RELATIVE, HAS_OBJECT, RELATIVE_BEFORE, WORD_BEFORE } from '../second-question.js';
import { findReference } from './reference-words.js';

/** Verbs that begin a question which is answered by yes or no. */
const VERB_FIRST =
  "(?:is|are|was|were|does|do|did|has|have|can|could|may|should|ist|sind|war|waren|hat|haben|kann|können|darf|dürfen|gibt(?:'?s)?|läuft|gilt|wird|werden|wurden?|braucht|est|sont|ont|a|peut|peuvent|y a|existe|es|son|está|están|tiene|tienen|puede|pueden|hay|sigue|siguen|ha|han)";
/** "Priya Raman tiene …", "une appli fait-elle …": French and Spanish may say first whom they ask about. */
const SUBJECT_FIRST =
  "(?:(?:[\\p{L}'-]+ ){1,5}(?:tiene|tienen|puede|pueden|está|están|sigue|siguen|es|son|usa|usan)(?!\\p{L})|(?:[\\p{L}'-]+ ){2,5}quoi(?!\\p{L})|(?:[\\p{L}'-]+ ){1,6}\\p{L}+-(?:t-)?(?:ils?|elles?)(?!\\p{L}))";
/** Where a half that asks by its own words may begin: behind "and", or as the next sentence. */
const JOINT = new LazyPattern(
  `(?:[,;?!]? +(?:and|und|et|y|e|plus) +|[?!] +)(?:(?:also|auch|aussi|también|please|bitte)[ ,]+)?[¿]?(?=(?:${WORD_BEFORE}${ASKING_WORD}|${VERB_FIRST}|(?:qu'?)?est-ce qu[ei'])(?![\\p{L}'])|\\p{L}+-(?:t-)?(?:ils?|elles?|on|ce)(?!\\p{L})|${SUBJECT_FIRST})`,
  'giu',
);
const BEGINS_ASKING = new LazyPattern(
  `^(?:${WORD_BEFORE}${ASKING_WORD}|${VERB_FIRST}|(?:qu'?)?est-ce qu[ei']|${SUBJECT_FIRST})(?![\\p{L}'])`,
  'iu',
);
/** "which are disabled", "who of them", "how many don't": these select from what the first half asks for. */
const ASKS_OF_FIRST = new LazyPattern(
  `^${WORD_BEFORE}(?:which|whose|how many|how much|welche[rsnm]?|wie ?viele|quel(?:le)?s|lesquel(?:le)?s|combien|cu[áa]l(?:es)?|cu[áa]nt[oa]s)(?: ones?)? (?:of|else|ones?|is|are|was|were|do|does|did|has|have|had|can|could|will|would|may|should|don't|davon|von|sind|ist|haben|hat|können|kann|sont|est|ont|a|d'entre|parmi|de|son|es|tienen?|pueden?|está|están)(?!\\p{L})`,
  'iu',
);
/** "pourquoi c'est dangereux ?", "why is that bad?": of what stands before it, by words that point at nothing else. */
const WHY_IS_THAT =
  /^(?:(?:why|warum|wieso|weshalb) (?:is|are|ist|sind|wäre|would) (?:it|that|this|they|das|dies|es|sie)|(?:pourquoi|en quoi) (?:c['’]est|est-ce|ce serait|ça)|por qué (?:es|son|sería)(?= \p{L}+\?$))(?!\p{L})/iu;
/** "does the connector require TLS?", "la règle est-elle active ?": the noun points at what stands before it. */
const IS_OF_THE_ONE =
  /^(?:(?:is|are|was|were|does|do|did|has|have|can|ist|hat|kann|verlangt|braucht|est-ce que) )?(?:the|this|that|der|die|das|diese[rs]?|l['’]|le|la|el|cette?|ese|esa|est[ae]) ?(?:connector|rule|app|policy|account|user|group|konn?ektor|regel|richtlinie|konto|connecteur|r[èe]gle|appli(?:cation)?|strat[ée]gie|compte|groupe|conector|regla|aplicaci[óo]n|pol[íi]tica|cuenta|grupo) (?!(?:de|d['’]|du|des|von|of|named|called|"))\p{L}/iu;
/** Fewer words only add to the first half: "and since when?" */
const FEWEST_WORDS = 3;
/** A shorter text is no first half. */
const SHORTEST = 8;
/** How sure each half must be. */
const SURE = 0.5;

/**
 * Halves of a message each of which asks something by its own words: "how many apps does X own, and is Y covered by MFA?". Read as one question
 * its answer would be of what both say at once. undefined: it has no such halves, or the whole tells them all.
 */
export function findHalvesOfTheirOwn(
  text: string,
  whole: Understanding,
  understand: (said: string) => Understanding,
): { readonly first: Understanding; readonly later: readonly string[] } | undefined {
  if ([...(whole.query?.unread ?? []), ...(whole.unused ?? [])].some(isLeftQuestion)) return undefined;
  for (const { before, behind } of cutAtJoints(text)) {
    if (!mayStandAlone(before, behind)) continue;
    const second = understand(behind);
    if (!isUnderstood(second) || !asksOfItsOwn(behind, second)) continue;
    // "who made X, and when was that?": what is read as one question is one, unless the second half is about something else.
    if (isUnderstood(whole) && !isAboutOther(behind, second)) continue;
    const first = understand(before);
    if (!isUnderstood(first) && (!BEGINS_ASKING.test(before) || isUnderstood(whole))) continue;
    if (tellsBoth(whole, first, second)) continue;
    // What is not understood at all is told as not answered, beside what is.
    if (NO_REPORT.has(first.intent) && first.declined?.because !== 'not-read')
      return { first: second, later: [before] };
    const further = findHalvesOfTheirOwn(behind, second, understand);
    return { first, later: further === undefined ? [behind] : [further.first.question, ...further.later] };
  }
  return undefined;
}

interface Cut {
  readonly before: string;
  readonly behind: string;
}

/** Names in quotes hold no question. */
const blankQuoted = (text: string): string => text.replace(/"[^"]*"/gu, (quoted) => '_'.repeat(quoted.length));

function cutAtJoints(text: string): readonly Cut[] {
  const asQuestion = (said: string): string => `${said.replace(/^[¿\s]+|[\s?!.,;]+$/gu, '')}?`;
  return [...blankQuoted(text).matchAll(JOINT)]
    .filter(({ index }) => index >= SHORTEST)
    .map(({ index, 0: joint }) => ({
      before: asQuestion(text.slice(0, index)),
      behind: asQuestion(text.slice(index + joint.length)),
    }));
}

/** Whether what stands behind may be asked by itself: it points at nothing, and tells no more of what stands before it. */
function mayStandAlone(before: string, behind: string): boolean {
  if (behind.split(' ').length < FEWEST_WORDS || ASKS_OF_FIRST.test(behind)) return false;
  if (WHY_IS_THAT.test(behind) || IS_OF_THE_ONE.test(behind)) return false;
  if (findReference(withoutPronounOfNamed(behind)) !== undefined) return false;
  return !(BEGINS_RELATIVE.test(behind) && !HAS_OBJECT.test(behind) && RELATIVE_BEFORE.test(before));
}

const NAMED_BEFORE_VERB = new LazyPattern(
  `^(?!${WORD_BEFORE}${ASKING_WORD}(?!\\p{L}))((?:[\\p{L}'-]+ ){1,6}\\p{L}+)-(?:t-)?(?:ils?|elles?)(?!\\p{L})`,
  'iu',
);

/** "le workflow est-il activé?" without the pronoun, which points at nothing: it stands for what is named before it. */
export const withoutPronounOfNamed = (text: string): string => text.replace(NAMED_BEFORE_VERB, '$1');

/** A question of which no word is left; that it is not read is an answer. */
function isUnderstood(heard: Understanding): boolean {
  const { intent, confidence, declined, query, unused = [], tractable } = heard;
  if (heard.followsUp === true) return false;
  if (declined?.because === 'not-read') return true;
  if (NO_REPORT.has(intent) || heard.onlyIfKnown === true || (confidence < SURE && tractable !== true)) return false;
  return [...(query?.unread ?? []), ...unused].length === 0;
}

const NO_REPORT: ReadonlySet<Understanding['intent']> = new Set<Understanding['intent']>([
  'none',
  'clarify',
  'help',
  'subscribe',
  'decisions',
]);

const BEGINS_WITH_WORD = new LazyPattern(`^(?:${WORD_BEFORE}${ASKING_WORD}|(?:qu'?)?est-ce)(?!\\p{L})`, 'iu');

/** Behind a verb in front stands whom it asks for: "is Marta at risk", "are there guests". "are disabled" only goes on. */
function asksOfItsOwn(said: string, { query, declined, explain, parameters }: Understanding): boolean {
  if (declined !== undefined || explain !== undefined) return true;
  if (GOES_ON.test(said)) return false;
  const begins = (name: string | undefined): boolean =>
    name !== undefined &&
    [said, said.replace(VERB_AND_ARTICLE, '')].some((one) => one.toLowerCase().startsWith(name.toLowerCase()));
  const one = parameters.user ?? parameters.app;
  if (query === undefined) return begins(one) || (one !== undefined && BEGINS_WITH_WORD.test(said));
  const { where, named, show = [], form, check, by } = query;
  if (where.length + named.length + show.length === 0 && check === undefined && by === undefined && form !== 'count')
    return false;
  if (BEGINS_WITH_WORD.test(said)) return true;
  // "is Global Administrator as well" asks it of whom the first half is about.
  const isNamed = named.some(({ kind, words }) => !IS_SAID_OF.has(kind) && begins(words));
  return form === 'yes-no' && (isNamed || HAS_SUBJECT.test(said));
}

const VERB_AND_ARTICLE =
  /^(?:y a|\p{L}+) (?:(?:the|die|der|das|la|le|el|los|les)(?: (?:app|user|rule|connector|policy|regel|konto|règle|appli|regla|cuenta))? )?["“«]? ?/iu;
/** "was created in May", "have an unverified publisher", "hat die Rolle nicht dauerhaft": a condition on what stands before it. */
const GOES_ON =
  /^(?:(?:was|were) (?:\p{L}+ed|made|built|set|given|seen|put)(?!\p{L})|(?:has|have|had|hat|haben|hatten?|ont|tienen?) (?:not |no )?(?:an?|the|die|der|das|den|une?|la|les?|el|l[oa]s|una|uno)(?! (?:app|user|guest|admin|account|konto|benutzer|gast|compte|utilisateur|cuenta|usuari)) )/iu;
const IS_SAID_OF: ReadonlySet<string> = new Set(['role', 'permission']);

/** "are there guests", "may users …", "gibt es …", "hay …" */
const HAS_SUBJECT =
  /^(?:\p{L}+ (?:there|any|all|every|each|our|the|an?|we|users?|people|guests?|admins?|apps?|somebody|someone|anybody|anyone|everybody|everyone|es|alle|unsere?|die|der|das|ein(?:e[rs]?)?|irgend\p{L}*|jemand|wir|gäste|benutzer|il|les|nos|des|une?|el|la|los|las|una?|alg[úu]n[oa]?s?|alguien)(?!\p{L})|hay |existe |(?:[\p{L}'-]+ ){0,6}\p{L}+-(?:t-)?(?:ils?|elles?|on)(?!\p{L}))/iu;

/** Whether it names whom it asks about, asks for rows of its own ("which policies …"), or whether there are any. */
const isAboutOther = (said: string, { query, parameters, declined, explain }: Understanding): boolean =>
  declined !== undefined ||
  explain !== undefined ||
  parameters.user !== undefined ||
  parameters.app !== undefined ||
  query?.named.some(({ kind }) => !IS_SAID_OF.has(kind)) === true ||
  ASKS_FOR_ROWS.test(said) ||
  ASKS_FOR_ANY.test(said);

const ASKS_FOR_ROWS = new LazyPattern(
  `^${WORD_BEFORE}(?:which|how many|welche[rnm]?|wie ?viele|quel(?:le)?s?|combien d['e]|qu[ée]|cu[áa]nt[oa]s|cu[áa]les) ?(?!(?:is|are|was|were|do|does|did|has|have|ist|sind|est|sont|es|son)(?!\\p{L}))\\p{L}{3,}`,
  'iu',
);
const ASKS_FOR_ANY =
  /^(?:\p{L}+ (?:there|any|all|every|each|our|we|users?|people|guests?|admins?|apps?|somebody|someone|anybody|anyone|everybody|everyone|es|alle|unsere?|eine? (?:app|benutzer|gast|admin|konto)|jemand|wir|gäste|benutzer|alguien|alg[úu]n[oa]?s?|nos|des)(?!\p{L})|hay |existe |(?:[\p{L}'-]+ ){1,6}\p{L}+-(?:t-)?(?:ils?|elles?)(?!\p{L}))/iu;

/** Whether one answer tells what both ask: other columns of the same rows. */
function tellsBoth({ query: whole }: Understanding, { query: first }: Understanding, { query: second }: Understanding) {
  if (whole === undefined || first === undefined || second === undefined) return false;
  const shown = [...(whole.show ?? []), ...whole.where.map(({ attribute }) => attribute)];
  return (
    rowsOf(whole) === rowsOf(first) &&
    rowsOf(whole) === rowsOf(second) &&
    [first, second].every(({ show = [] }) => show.every((id) => shown.includes(id)))
  );
}

const rowsOf = ({ table, where, named, check }: Query): string =>
  JSON.stringify([
    table,
    where.map(({ attribute, op, value }) => [attribute, op, value]),
    named.map(({ words }) => words.toLowerCase()),
    check,
  ]);
