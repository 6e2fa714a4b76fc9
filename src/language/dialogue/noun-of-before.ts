import type { DialogueState } from '../model/dialogue-state.js';
import type { UnderstandingContext } from '../understanding-context.js';
import { readWithEveryTable } from './follow-up-reading.js';
import { kindOfNoun } from './reference-words.js';

/** "those copies", "diese Kopien", "ces copies", "esas copias", and the pronoun of that language. */
const THOSE: readonly (readonly [RegExp, string])[] = [
  [/(?<=(?<!\p{L})(?:do|did|are|were|have|had|can|will) )(?:those|these) (?<noun>\p{L}{4,})(?!\p{L})/iu, 'they'],
  [/(?<!\p{L})(?:those|these) (?<noun>\p{L}{4,})(?!\p{L})/iu, 'those'],
  [/(?<!\p{L})diese (?<noun>\p{Lu}\p{L}{3,})(?!\p{L})/u, 'sie'],
  [/(?<!\p{L})ces (?<noun>\p{L}{4,})(?!\p{L})/iu, 'elles'],
  [/(?<!\p{L})es[oa]s (?<noun>\p{L}{4,})(?!\p{L})/iu, ''],
];

/** "what happens to the mail?" of a rule that was shown: what it does. */
const WHAT_BECOMES_OF_MAIL =
  /^(?:and |so |but )?what (?:happens|does it do|do they do|is done|becomes) (?:to|with|of) (?:the|those|these|that|our|my|such)? ?(?:e-?mails?|mails?|messages?|cop(?:y|ies))(?: then)?[\s?.!]*$/iu;

const MOST_WORDS = 8;

/** "ist der ein Admin?", "est-elle admin ?", "¿es administradora?" behind who owns or did something: an app is asked for its roles. */
const IS_ADMIN =
  /^[¿\s]*(?:(?:and|und|et|y) )?(?:is (?:it|that|this)(?: one)?|ist (?:das|der|die|es|dieser|diese)|est-(?:ce|il|elle)|(?:c['’]|il |elle )est|es|(?:ese|esa|eso) es)(?: (?:even|also|auch|denn|überhaupt|aussi|bien|también))*(?: (?:an?|eine?|une?))? admin(?:istrator(?:in)?|istrateur|istratrice|istradora?)?[\s?.!]*$/iu;

/**
 * "where do those copies go?" after "which rules send copies?": what those that were shown do, told by the noun of the question before, stands
 * for them. A message that names a kind of its own stays as it is.
 */
export function sayPronounForNoun(text: string, state: DialogueState, context: UnderstandingContext): string {
  if (text.split(/\s+/).length > MOST_WORDS) return text;
  const are = sayWhatTheyAre(text);
  if (are !== text) return are;
  if (IS_ADMIN.test(text) && state.understanding.query?.form === 'who') return 'is she an admin?';
  const isOfRules = state.understanding.query?.about === 'transport-rule' && state.unanswered === undefined;
  if (isOfRules && WHAT_BECOMES_OF_MAIL.test(text))
    return state.shown.length > 1 ? 'what do they do?' : 'what does it do?';
  const conditions = state.understanding.query?.where.map(({ words }) => words.toLowerCase()) ?? [];
  for (const [pattern, pronoun] of THOSE) {
    const found = pattern.exec(text);
    const noun = found?.groups?.['noun']?.toLowerCase();
    if (found === null || noun === undefined || kindOfNoun(noun) !== undefined) continue;
    if (!conditions.some((words) => words.split(/\s+/).includes(noun))) continue;
    const namesKind = readWithEveryTable(text, context).some(({ nounAt }) => nounAt !== undefined);
    if (!namesKind) return text.replace(found[0], pronoun).replace(/\s+/g, ' ').trim();
  }
  return text;
}

/** "are those apps?", "are any of those emergency accounts?": what they are is asked, where nothing follows the noun. */
const ARE_THOSE =
  /^(?<before>(?:(?:and|so|but) )?(?:are|were) (?:(?:all|any|some|both|most|none) of )?)(?:those|these) (?<noun>(?:[\p{L}-]+ ){0,2}(?<last>\p{L}{3,}))(?<end>[\s?.!]*)$/iu;

function sayWhatTheyAre(text: string): string {
  const { before, noun, last, end = '' } = ARE_THOSE.exec(text)?.groups ?? {};
  if (before === undefined || last === undefined || !/s$/iu.test(last) || kindOfNoun(last.toLowerCase()) === undefined)
    return text;
  return `${before}${/of $/iu.test(before) ? 'them' : 'they'} ${noun ?? ''}${end}`;
}
