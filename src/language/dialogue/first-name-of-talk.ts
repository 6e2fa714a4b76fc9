import { nameWords } from '../../core/name-words.js';
import { distinctSubjects, type Subject } from '../../core/subject.js';
import { isGivenName } from '../given-names.js';
import type { DialogueState } from '../model/dialogue-state.js';
import type { NamedSubject, Query } from '../model/query.js';
import type { Understanding } from '../model/understanding.js';
import { understandAsDetails } from './dialogue-understandings.js';

/** Stands for the name of a person, which is text of the tenant (hostile) and is never read as words. No tenant has it. */
const STAND_IN = 'zqv.wxk@zqv.example';

/** Somebody whom a message calls by one name of several: the message with an account instead, and who it is. */
export interface CalledByFirstName {
  readonly text: string;
  readonly person: Subject;
  /** The message is that name and nothing else: "and Diego?". */
  readonly isAll: boolean;
}

/** A word that is no part of a longer name or of an address. */
const WORD =
  /(?<![\p{L}\p{N}@._'’-])(?<!(?:^|[^.?!] )\p{Lu}\p{L}+ |(?:de|van|von) )\p{L}{3,}(?![\p{L}\p{N}@_-]|\.\p{L}| \p{Lu}\p{Ll}| (?:de|van|von) \p{Lu})/gu;
const NAME_ALONE =
  /^(?:(?:and|und|et|y|what about|how about|und was ist mit|was ist mit|et pour|qué hay de) )*(?:the |for |für |pour |a )?zqv\.wxk@zqv\.example[\s?.!]*$/iu;

/** "IT Admin" has no first name. */
const hasFirstName = ({ kind, name }: Subject): boolean => kind === 'user' && isGivenName(name.split(' ')[0] ?? '');

const peopleOf = ({ shown, pickedFrom = [], referents, beside = [], doneTo = [] }: DialogueState): readonly Subject[] =>
  distinctSubjects([shown, pickedFrom, ...referents, beside, doneTo].flat().filter(hasFirstName));

/** Whoever of a talk a message calls by the first or the last name alone: "and does Priya have MFA?". undefined: nobody, or one of several. */
export function findCalledByFirstName(text: string, state: DialogueState): CalledByFirstName | undefined {
  const people = peopleOf(state);
  const found = [...text.matchAll(WORD)].flatMap(({ 0: word, index }) => {
    // In small letters what follows may be the family name: "bram miller".
    const isLast = /^[\s?.!,]*$/u.test(text.slice(index + word.length));
    if (!/^\p{Lu}/u.test(word) && !(isLast && isGivenName(word))) return [];
    const [own] = nameWords(word);
    const called = people.filter(({ name }) => {
      const words = nameWords(name);
      return words.length > 1 && own !== undefined && words.includes(own);
    });
    return called.map((person) => ({ person, word, index }));
  });
  const [only, ...others] = found;
  if (only === undefined || others.length > 0) return undefined;
  const said = text.slice(0, only.index) + STAND_IN + text.slice(only.index + only.word.length);
  return { text: said, person: only.person, isAll: NAME_ALONE.test(said) };
}

/** Whether the question before is one that can be asked of a person instead: it named one, or is of people. */
const isOfPeople = ({ understanding: { query } }: DialogueState): boolean =>
  query === undefined ||
  query.about === 'user' ||
  query.about === 'role' ||
  query.named.some(({ kind }) => kind === 'user');

/** "and Diego?" after a list of rules: everything about him. undefined: the question before can be asked of him. */
export const tellOfPerson = (
  question: string,
  { person, isAll }: CalledByFirstName,
  state: DialogueState,
): Understanding | undefined => (isAll && !isOfPeople(state) ? understandAsDetails(question, person) : undefined);

/** What was understood with the account, of the person. undefined: the account is not used as that of a person. */
export function nameBack(heard: Understanding, { person }: CalledByFirstName): Understanding | undefined {
  const { query, otherQueries, parameters } = heard;
  const isPerson = ({ words }: NamedSubject): boolean => words.toLowerCase() === STAND_IN;
  const back = (one: Query): Query => ({
    ...one,
    named: one.named.map((named) => (isPerson(named) ? toNamed(named, person) : named)),
  });
  const { user, ...others } = parameters;
  const isMeant = user === STAND_IN || query?.named.some(isPerson) === true;
  if (!isMeant) return undefined;
  const named: Understanding = {
    ...heard,
    parameters: user === STAND_IN ? { ...others, user: person.id } : parameters,
    ...(query === undefined ? {} : { query: back(query) }),
    ...(otherQueries === undefined ? {} : { otherQueries: otherQueries.map(back) }),
  };
  return JSON.stringify({ ...named, question: '' }).includes(STAND_IN) ? undefined : named;
}

const toNamed = ({ guess: _guess, proper: _proper, ...named }: NamedSubject, { id, name }: Subject): NamedSubject => ({
  ...named,
  kind: 'user',
  words: name,
  ids: [id],
});

/** A first name that is nobody's of this talk, and that what was understood does not use. */
export function losesFirstName({ query, parameters }: Understanding, text: string): boolean {
  const used = [...(query?.named ?? []).map(({ words }) => words), ...(query?.unread ?? []), parameters.user ?? '']
    .join(' ')
    .toLowerCase();
  return [...text.matchAll(/(?<!\p{L})\p{Lu}\p{L}{2,}(?!\p{L})/gu)].some(
    ([word]) => isGivenName(word) && !used.includes(word.toLowerCase()) && parameters.user === undefined,
  );
}
