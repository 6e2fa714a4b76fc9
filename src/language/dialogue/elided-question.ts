import { LazyPattern } from '../../core/lazy-pattern.js';
import type { Understanding } from '../model/understanding.js';
import type { UnderstandingContext } from '../understanding-context.js';
import { asksInFull } from './asking-words.js';
import { readWithEveryTable } from './follow-up-reading.js';

/** A question of so few words may leave out what it is about: "since when?", "from which address?". */
const MOST_WORDS_OF_A_FRAGMENT = 4;

/** "not in our directory any more": no longer; "are there any more?" asks for others. */
const NO_LONGER =
  /(?<!\p{L})(?:not|never|no|none|nobody|nothing|\p{L}+n't|cannot)(?!\p{L})[^,;?!]*? any ?more(?!\p{L})/giu;

/** "wann wurde die ohne Rolle benutzt?", "¿cuándo se usó la sin rol?": an article that no noun follows, behind a verb. */
const ARTICLE_ALONE =
  '(?<=(?:wurden?|wird|war|waren|ist|sind|hat|haben|kann|können|darf|dürfen|gehört|besitzt|nutzt|macht|bei|von|für|zu|um) )(?:die|der|das|den|dem) (?:ohne|mit) (?=\\p{L})|(?<=(?:us[óo]|tiene|es|fue|cre[óo]|de|sobre|hizo|puede) )(?:la|el) (?:sin|con) (?=\\p{L})';

/** "do we have one?", "who consented to the older one?", "are there any that …": one of what was spoken of. */
const ONE_OF_THEM = new LazyPattern(
  `(?<!\\p{L})(?:the (?:\\p{L}+ )?ones?|(?:have|has|got|need|hold|use|own) (?:one|any)|any (?:that|others?|more)|(?:einen?|eines|keinen?|welche) davon|(?:which|what) (?:other|else) ones?)(?!\\p{L})|${ARTICLE_ALONE}`,
  'iu',
);

/** "the one that is off", "the disabled one"; "the first one" is told by its place. */
const THE_ONE = new LazyPattern(
  `(?<!\\p{L})the (?:(?!first|second|third|(?:four|fif|six|seven|eigh|nin|ten)th|\\d|last|other|same|only|right|wrong|next|previous|number)\\p{L}[\\p{L}-]* ){0,2}one(?!\\p{L}| of)|(?<!\\p{L})(?:celui|celle) (?:qui|de|avec|sans)(?!\\p{L})|(?<!\\p{L})(?:el|la) que(?= (?:est[áa]|es|tiene|solo|no)(?!\\p{L}))|${ARTICLE_ALONE}`,
  'iu',
);

/** Whether a message speaks of one of what was shown by what it is like, and of no kind by its name: "who made the one that is off?". */
export function speaksOfTheOne(text: string, context: UnderstandingContext): boolean {
  return THE_ONE.test(text) && !readWithEveryTable(text, context).some(({ nounAt }) => nounAt !== undefined);
}

/** "fix that", "is this bad?"; a relative pronoun is none. */
const THAT_ALONE =
  /(?<!\p{L})(?:(?:is|was|does|did|do|can|could|should|fix|undo|change|stop|close|remove|disable|solve|about|of|by|with|from) (?:that|this)(?=\s+(?:bad|dangerous|a problem|risky|so|true|ok|okay|normal|wrong|mean|important|matter|work|happen)|\s*[?.!,]|\s*$)|ça|cela|ceci|eso|esto)(?!\p{L})/iu;

/** "wie schalte ich das ab?"; before a noun, which has a capital, it is an article. */
const DAS = /(?<!\p{L})(?:ich|man|wir|ist|war|geht|macht|heißt|bedeutet) das(?!\p{L}|\s+\p{Lu})/u;

/** "which are disabled?", "how many have no owner?": the noun is left out. */
const NOUN_LEFT_OUT =
  /^(?:which|how many|welche|wie ?viele|lesquel(?:le)?s|combien|cu[áa]les|cu[áa]nt[oa]s)(?: (?:still|also|never|currently|no longer))?\s+(?:is|are|was|were|has|have|had|do|does|did|can|could|may|need|needs|use|lack|hold|sind|waren|haben|hatten|können|dürfen|sont|ont|peuvent|son|est[áa]n|tienen|pueden)(?!\p{L})/iu;

/** Whether a message without any pronoun leaves out what it is about, so that only the answer before can say it. */
export function leavesOutItsSubject(text: string, alone: Understanding, context: UnderstandingContext): boolean {
  const namesKind = (said: string): boolean =>
    readWithEveryTable(said, context).some(({ nounAt }) => nounAt !== undefined);
  const one = ONE_OF_THEM.exec(text.replace(NO_LONGER, (said) => said.replace(/any ?more$/i, 'still')));
  if (one !== null && !namesKind(text.slice(0, one.index))) return true;
  if (THAT_ALONE.test(text) || DAS.test(text)) return true;
  if (NOUN_LEFT_OUT.test(text)) return !namesKind(text);
  const length = text.split(/\s+/).length;
  if (length > MOST_WORDS_OF_A_FRAGMENT || (length === MOST_WORDS_OF_A_FRAGMENT && namesKind(text))) return false;
  return !namesSomething(text, alone);
}

/** "who has eligible roles?": whoever it is. */
const WHO_HAS =
  /^(?:who|wer|qui|qui[ée]n(?:es)?) (?:has|have|holds|hold|hat|haben|hält|a|ont|détient|tiene|tienen) \p{L}+ \p{L}+[\s?.!]*$/iu;

/** A name, or what may be one in a whole question: "who created finance copies". */
function namesSomething(text: string, { query, parameters, declined }: Understanding): boolean {
  if (declined?.because === 'not-read') return true;
  if (parameters.app !== undefined || parameters.user !== undefined) return true;
  if (query === undefined) return false;
  const { named, where, show = [], check, unread } = query;
  // "who created finance copies": a word that nothing explains may be a name.
  if (asksInFull(text) && unread.length > 0 && text.split(/\s+/).length === MOST_WORDS_OF_A_FRAGMENT) return true;
  if (WHO_HAS.test(text) && where.length > 0 && unread.length === 0) return true;
  const isQuestion = asksInFull(text) || where.length + show.length > 0 || check !== undefined;
  return named.some(({ guess }) => guess !== true || isQuestion);
}
