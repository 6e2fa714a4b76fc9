import type { DialogueState, NameOfQuestion } from '../model/dialogue-state.js';
import type { NamedSubject } from '../model/query.js';
import type { Understanding } from '../model/understanding.js';
import { isGivenName } from '../given-names.js';
import { findNames } from '../parameters/find-names.js';
import { understandMessage } from '../understand-message.js';
import type { UnderstandingContext } from '../understanding-context.js';
import { nameInstead, type FoundReference } from './reference-words.js';

/** "the rule Finance copies", "die App Ledger Sync": what stands behind a kind to the end. */
const BEHIND_KIND =
  /(?<!\p{L})(?:apps?|application|rule|connector|policy|group|account|user|anwendung|regel|konnektor|richtlinie|gruppe|konto|appli|règle|connecteur|compte|regla|conector|cuenta) ["“]?(?<name>\p{Lu}[^?!.,;"”]{1,50}?)["”]?(?: please| bitte| for me)?[\s?!.]*$/iu;
/** Two capitals inside a sentence: "can you disable IT Admin?". */
const IN_CAPITALS = /(?<=\p{Ll} )(?<name>\p{Lu}[\p{L}\p{N}.-]*(?: (?:de |van |von )?\p{Lu}[\p{L}\p{N}.-]*)+)/gu;

const BOUND = /['’]s?$/u;

/** Whom or what a question names, where it is one alone: it got no answer, and what comes next may be of it all the same. */
export function findNameOfQuestion({ question }: Understanding): NameOfQuestion | undefined {
  const behind = BEHIND_KIND.exec(question)?.groups?.['name'];
  if (behind !== undefined && /^\p{Lu}/u.test(behind)) return { words: behind, ...ofPerson(behind) };
  const spoken = findNames(question).filter(({ kind }) => kind !== 'other');
  const capitals = [...question.matchAll(IN_CAPITALS)].map(({ groups }) => (groups?.['name'] ?? '').replace(BOUND, ''));
  const names = spoken.map(({ value, kind }) => ({ words: value, isPerson: kind === 'user' || isPersonal(value) }));
  const isKnown = (said: string): boolean => names.some(({ words }) => words.includes(said) || said.includes(words));
  // Somebody else is named besides.
  if (names.length > 0 && capitals.some((said) => isPersonal(said) && !isKnown(said))) return undefined;
  const [one, ...others] = names.length > 0 ? names : capitals.map((words) => ({ words, ...ofPerson(words) }));
  return others.length > 0 ? undefined : one;
}

const isPersonal = (words: string): boolean => isGivenName(words.split(' ')[0] ?? '');
const ofPerson = (words: string): { readonly isPerson?: boolean } => (isPersonal(words) ? { isPerson: true } : {});

/**
 * "is her account at risk?" after "can you reset Rosalind's password?", which got no answer: asked in full, with her name. undefined: the
 * message points at nothing, at something of another kind, or is not understood so.
 */
export function askOfUnanswered(
  question: string,
  text: string,
  found: FoundReference | undefined,
  { unanswered }: DialogueState,
  context: UnderstandingContext,
): Understanding | undefined {
  const name = unanswered?.name;
  const reference = found?.reference;
  if (name === undefined || reference?.to !== 'one') return undefined;
  const isOfPerson = reference.kind === 'user';
  if (reference.kind !== undefined && name.isPerson !== undefined && isOfPerson !== name.isPerson) return undefined;
  for (const said of name.isPerson === true ? [name.words] : [name.words, `"${name.words}"`]) {
    const full = nameInstead(text, reference, said);
    const asked = full === undefined ? undefined : understandMessage(full, context);
    const { query } = asked ?? {};
    if (asked === undefined || query === undefined || query.unread.length > 0 || asked.intent === 'none') continue;
    if (!query.named.some(({ words }) => isSame(words, name.words))) continue;
    return { ...asked, question, query: { ...query, named: query.named.map((one) => asNamed(one, name)) } };
  }
  return undefined;
}

/** It is a name, wherever it stands in the sentence. */
function asNamed(
  { guess: _guess, proper: _proper, ...named }: NamedSubject,
  { words, isPerson }: NameOfQuestion,
): NamedSubject {
  const isOfPerson = isPerson === true && named.kind === 'name' && isSame(named.words, words);
  return isOfPerson ? { ...named, kind: 'user', words } : named;
}

const isSame = (one: string, other: string): boolean => one.toLowerCase().includes(other.toLowerCase());
