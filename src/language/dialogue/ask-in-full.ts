import type { Subject } from '../../core/subject.js';
import type { NamedSubject, Query } from '../model/query.js';
import type { Understanding } from '../model/understanding.js';
import { understandMessage } from '../understand-message.js';
import type { UnderstandingContext } from '../understanding-context.js';
import { understandAsDetails } from './dialogue-understandings.js';
import { nameInstead, type Reference } from './reference-words.js';

/** Stand for the name of a subject, which is text of the tenant (hostile) and is never read as words. No tenant has them. */
const STAND_INS: Readonly<Partial<Record<Subject['kind'], { readonly name: string; readonly said: string }>>> = {
  user: { name: 'zqv.wxk@zqv.example', said: 'zqv.wxk@zqv.example' },
  'service-principal': { name: 'Zqvwxk', said: '"Zqvwxk"' },
};

const KINDS: Readonly<Partial<Record<Subject['kind'], NamedSubject['kind']>>> = {
  user: 'user',
  'service-principal': 'app',
};

/**
 * "who made it a Global Administrator?" as the question that names what "it" means. It is read as a message of its own, with all that such
 * a message is read with. undefined: it says something else, or does not say all that it asks.
 */
export function askInFull(
  message: { readonly question: string; readonly text: string; readonly context: UnderstandingContext },
  reference: Reference,
  subject: Subject,
): Understanding | undefined {
  const standIn = STAND_INS[subject.kind];
  const text = standIn && nameInstead(message.text, reference, standIn.said);
  if (standIn === undefined || text === undefined) return undefined;
  const asked = understandMessage(text, message.context);
  const { query, otherQueries, parameters } = asked;
  // "what is she allowed to do here?": her page tells it. What she holds of apps or changes would be another answer.
  const isOfAll = asked.intent === 'person-details' && query === undefined && parameters.user === standIn.name;
  if (isOfAll && asksWhatMay(message.text)) return understandAsDetails(message.question, subject);
  // "is it dangerous?" of an app by its name is told by its page.
  if (asked.intent === 'app-details' && query === undefined && IS_DANGEROUS.test(message.text))
    return understandAsDetails(message.question, subject);
  if (query === undefined || !saysAll(asked, query) || !isNamed(query, standIn.name)) return undefined;
  const meant = (one: Query): Query => ({
    ...one,
    named: one.named.map((named) => (says(named, standIn.name) ? toNamed(named, subject) : named)),
  });
  return {
    ...asked,
    question: message.question,
    // One thing is asked of it, not everything.
    intent: IS_DOSSIER.has(asked.intent) ? (query.check ?? asked.intent) : asked.intent,
    parameters: {
      ...parameters,
      ...(parameters.user === standIn.name ? { user: subject.id } : {}),
      ...(parameters.app === standIn.name ? { app: subject.id } : {}),
    },
    query: meant(query),
    ...(otherQueries === undefined
      ? {}
      : { otherQueries: otherQueries.filter((one) => isNamed(one, standIn.name)).map(meant) }),
    followsUp: true,
  };
}

/** "what can she do?", "what rights does he have?", "was darf sie hier?", "what does she still have?": not what somebody did. */
const WHAT_MAY =
  /(?<!\p{L})(?:allowed|able|permitted|can|could|may|rights?|access|powers?|privileges|powerful|privileged|darf|dürfen|kann|können|rechte?|befugnisse|peut|peuvent|droits?|puede|pueden|permisos|derechos)(?!\p{L})|(?<!\p{L})(?:have|hold|keep|got)(?: left)?(?=[\s?.!]*$)/iu;
const asksWhatMay = (text: string): boolean => WHAT_MAY.test(text);

const IS_DANGEROUS = /(?<!\p{L})(?:dangerous|risky|safe|harmful|malicious|legit|legitimate|trustworthy)(?=[\s?.!]*$)/iu;

const SURE = 0.6;

/** Every word is accounted for, by the query or by it and the intent. */
function saysAll({ tractable, intent, confidence }: Understanding, { unread, named }: Query): boolean {
  if (tractable === true) return true;
  const isSure = intent !== 'none' && intent !== 'clarify' && confidence >= SURE;
  return isSure && unread.length === 0 && named.every(({ guess }) => guess !== true);
}

const IS_DOSSIER: ReadonlySet<string> = new Set(['app-details', 'person-details']);

const says = ({ words }: NamedSubject, name: string): boolean => words.toLowerCase() === name.toLowerCase();

const isNamed = ({ named }: Query, name: string): boolean => named.some((one) => says(one, name));

/** The subject itself. By the word before it, it may be a value of some attributes alone. */
function toNamed(
  { guess: _guess, proper: _proper, ...named }: NamedSubject,
  { kind, id, name }: Subject,
): NamedSubject {
  return { ...named, kind: KINDS[kind] ?? named.kind, words: name, ids: [id] };
}
