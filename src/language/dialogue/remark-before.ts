import { LazyPattern } from '../../core/lazy-pattern.js';
import { nameWords } from '../../core/name-words.js';
import type { Query } from '../model/query.js';
import type { Understanding } from '../model/understanding.js';
import { findNames } from '../parameters/find-names.js';
import { CHANGE_VERBS } from '../change-verbs.js';
import { isGivenName } from '../given-names.js';
import { sayUnused } from '../rewording/around-question.js';
import { understandMessage } from '../understand-message.js';
import type { UnderstandingContext } from '../understanding-context.js';
import { asksInFull } from './asking-words.js';
import { findReference, nameInstead } from './reference-words.js';

/** A remark, and the question behind it. */
interface RemarkedQuestion {
  readonly remark: string;
  readonly asked: string;
  /** A sentence of its own, and not a clause before a comma. */
  readonly isSentence: boolean;
}

const BOUNDARY = /(?:[.;:!,–—]|\s-)\s+/gu;
const AND = /^(?:[¿¡\s]|(?:and|so|but|und|aber|et|mais|alors|y|pero)\s)+/iu;
const FEWEST_WORDS = 2;

/** "Priya Raman left in May, has she still got a role?": a statement, and the first clause behind it that asks. */
function splitRemark(text: string): RemarkedQuestion | undefined {
  for (const { 0: boundary, index } of text.matchAll(BOUNDARY)) {
    const remark = text.slice(0, index).replace(AND, '').trim();
    const asked = text.slice(index + boundary.length).replace(AND, '');
    if (remark.split(/\s+/).length < FEWEST_WORDS || asksInFull(remark) || remark.includes('?')) return undefined;
    if (asksInFull(asked)) return { remark, asked, isSentence: /[.;!]|\s-\s/.test(boundary) };
  }
  return undefined;
}

/** A name at the beginning: capitals, each word of it, and what stands in brackets. */
const LEADING_NAME =
  /^(?:(?:the|die|der|das|la|le|el|unser|unsere|our) )?(?<name>\p{Lu}[\p{L}\p{N}.'_-]*(?: (?:(?:de|van|von|of|for) )?(?:\p{Lu}[\p{L}\p{N}.'_-]*|\d+))*(?: \([^()]{1,20}\))?)(?= \p{Ll}|'s )/u;

/** Whom or what a remark names: "Newsletter Sender (old) is ancient". */
function nameOfRemark(remark: string): string | undefined {
  const [found, ...others] = findNames(remark);
  if (found !== undefined) return others.length === 0 ? found.value : undefined;
  const name = LEADING_NAME.exec(remark)?.groups?.['name'];
  return name !== undefined && (name.includes(' ') || isGivenName(name)) ? name : undefined;
}

/**
 * What a message means that says something of somebody or something by name and then asks of it with a pronoun: its question with the name.
 * The remark is told as not used. undefined: it is no such message, or its question is not understood so.
 */
export function understandRemarked(text: string, context: UnderstandingContext): Understanding | undefined {
  const { remark, asked } = splitRemark(text) ?? {};
  const name = remark === undefined ? undefined : nameOfRemark(remark);
  if (remark === undefined || asked === undefined || name === undefined || findNames(asked).length > 0)
    return undefined;
  const reference = findReference(asked)?.reference;
  if (reference?.to !== 'one') return undefined;
  const left = remark.replace(name, '').trim();
  const words = new Set(nameWords(name));
  const whole = understandMessage(text, context);
  // The remark says nothing that is asked, and is read with the rest.
  if (whole.tractable === true && whole.query !== undefined && names(whole.query, words)) return whole;
  const isPerson = isGivenName(name.split(' ')[0] ?? '');
  for (const said of isPerson ? [name] : [name, `"${name}"`]) {
    const question = nameInstead(asked, reference, said);
    const understood = question === undefined ? undefined : understandMessage(question, context);
    const query = understood?.query && withoutNameWords(understood.query, words);
    if (understood !== undefined && query !== undefined && query.unread.length === 0 && names(query, words))
      return sayUnused({ ...understood, query, question: text }, left);
  }
  return undefined;
}

/** Whether a query is of somebody or something that has these words in its name. */
const names = ({ named }: Query, words: ReadonlySet<string>): boolean =>
  named.some(({ words: said, guess }) => guess !== true && nameWords(said).every((word) => words.has(word)));

/** "(old)" of "Newsletter Sender (old)" is no word of the question. */
const withoutNameWords = (query: Query, words: ReadonlySet<string>): Query => ({
  ...query,
  unread: query.unread.filter((said) => !nameWords(said).every((word) => words.has(word))),
});

/** Whoever says it speaks of somebody with a pronoun: nothing that is asked. */
const IS_OF_PRONOUN =
  /^(?:he|she|it|they|i|we|this|that|er|sie|es|die|der|das|ich|wir|il|elle|ils|elles|c'|ça|on|je|él|ella|ellos|ellas|eso|esto)(?!\p{L})/iu;

/** "he's gone since spring. when was that app last used?": the question without the remark, and the remark. */
export function splitOffRemark(text: string): { readonly asked: string; readonly besides?: string } | undefined {
  const behind = splitOffRemarkBehind(text);
  if (behind !== undefined) return behind;
  const { remark, asked, isSentence = false } = splitRemark(text) ?? {};
  if (remark === undefined || asked === undefined || !isSentence) return undefined;
  return IS_OF_PRONOUN.test(remark) && findNames(remark).length === 0 ? { asked, besides: remark } : undefined;
}

const WE =
  "(?:i|we|my|our|it's|that's|this is|it is|that is|ich|wir|mein\\p{L}*|unser\\p{L}*|das ist|es ist|je|j'|on|nous|mon|ma|notre|c'est|me|mi|nos|nuestr[oa]|es para|lo|estoy)";
const WANT =
  '(?:wants?|asks?|asked|needs?|needed|is asking|is waiting|would like|will|möchte|fragt|braucht|wartet|veut|demande|attend|quiere|pregunta|necesita|pide)';
/** "and the guests? my boss asks", "which? I need it for a report": why somebody asks, behind what is asked. */
const BEHIND = new LazyPattern(
  `^(?<asked>[^?]{3,160}\\?)\\s+(?<besides>(?:(?:just |only )?(?:because|since|as|asking|weil|denn|parce que|car|porque) |${WE}(?![\\p{L}])|(?:the |our |der |die |le |la |el )?\\p{L}+ ${WANT}(?!\\p{L}))[^?]{0,80})$`,
  'iu',
);
const VERBS = [...CHANGE_VERBS].flatMap((verb) => [verb, `${verb.replace(/e$/u, '')}ing`]).join('|');
/** What somebody would like to do, in each language. */
const WISH = [
  `(?:(?:i|we)(?:['’]d| would|['’]m| am| are|['’]re)? )?(?:(?:just|really|probably|only) )*(?:want(?:ing)?|wanna|would like|like|love|need|have|hoping|hope|plan(?:ning)?|intend(?:ing)?|going|about|thinking|considering|tempted)(?: (?:to|of|about))* (?:${VERBS}|get(?:ting)? rid of)(?!\\p{L})[^?]{0,60}`,
  `(?:(?:ich|wir) )?(?:will|wollen|würde|würden|möchte|möchten|muss|müssen|überlege)(?!\\p{L})[^?]{0,40} (?:zu )?(?:${VERBS}|loswerden|wegwerfen)`,
  `(?:(?:j['’]|je |on |nous )(?:aimerais )?)?(?:veux|voudrais|veut|voulons|souhaite|pense|compte|(?:ai )?envie de|(?:ai )?besoin de)(?: (?:la|les?|bien))* (?:l['’])?(?:${VERBS})(?!\\p{L})[^?]{0,40}`,
  `(?:quiero|queremos|quisiera|necesito|necesitamos|pienso|pensamos|me gustaría|voy a|vamos a) (?:${VERBS})(?:l[oa]s?)?(?!\\p{L})[^?]{0,40}`,
].join('|');
/** "does it still get used? want to kill it": what somebody would like to do is no order, and what they ask before is asked. */
const WISHED_BEHIND = new LazyPattern(
  `^(?<asked>[^?]{3,160}\\?)\\s+(?:(?:because|since|as|and|denn|weil|car|et|porque|y),? )?(?![^?]*(?:alert|report|notif|subscri|digest|remind|liste?\\p{L}?|table|tabelle|csv|export)(?!\\p{Ll}{3}))(?:${WISH})[\\s.!]*$`,
  'iu',
);

/** What narrows is no remark, wherever it stands. */
const NARROWS =
  /(?<!\p{L})(?:with|without|only|ones?|those|except|not|mean|meant|nur|ohne|mit|nicht|meine|sans|avec|seulement|pas|parle|sin|con|solo|no|refiero)(?!\p{L})/iu;

/** "who was it really? it only says SYSTEM": what an answer or a log shows, behind what is asked. */
const SHOWN_BEHIND =
  /^(?<asked>[^?]{3,100}\?)\s+(?:(?:it|that|there|here|this|(?:the|your) (?:log|answer|entry|list|record|row)|da|dort|hier|es|das|im log|ça|cela|là|le (?:journal|log)|on|il|me|ahí|aquí|el (?:log|registro)|only|just|nur|bloß|ne|sólo|solo),? )*(?:says?|shows?|reads?|steht|stand|zeigt|sagt|affiche|dit|indique|marque|met|sale|pone|dice|aparece|figura|muestra)(?!\p{L})[^?]{1,60}$/iu;

/** Why somebody asks says nothing of what is asked, and need not be told as left out. */
function splitOffRemarkBehind(text: string): { readonly asked: string } | undefined {
  const shown = SHOWN_BEHIND.exec(text)?.groups?.['asked'];
  if (shown !== undefined) return { asked: shown };
  const wished = WISHED_BEHIND.exec(text)?.groups?.['asked'];
  if (wished !== undefined) return { asked: wished };
  const { asked, besides } = BEHIND.exec(text)?.groups ?? {};
  if (asked === undefined || besides === undefined || NARROWS.test(besides)) return undefined;
  return findNames(besides).length > 0 ? undefined : { asked };
}

/** "Hi, I have just taken over IT here. Who are the global admins?": the question, where what stands before it names nobody. */
export function splitOffIntroduction(text: string): string | undefined {
  const { before, asked } = INTRODUCED.exec(text)?.groups ?? {};
  if (before === undefined || asked === undefined || NARROWS.test(before)) return undefined;
  return findNames(before).length === 0 ? asked : undefined;
}

/** Whoever introduces a question speaks of themselves: "sec admins. who?" asks of the first part. */
const INTRODUCED =
  /^(?<before>(?:(?:hi|hey|hello|good (?:morning|afternoon|evening|day)|morning)(?: \p{L}+)?[,.!]+ )?(?:i|i'm|i've|i'd|i am|we|we've|we're|my|our|this is my|it's my|as an?|someone|somebody)(?![\p{L}'])[^?]{3,200}[.!])\s+(?<asked>[^\s.!?][^.!?]{8,200}\?)$/iu;
