import { nameWords } from '../../core/name-words.js';
import { distinctSubjects, type Subject } from '../../core/subject.js';
import { omitUndefined } from '../../core/omit-undefined.js';
import type { DialogueState } from '../model/dialogue-state.js';
import type { ReferenceProblem } from '../model/reference-problem.js';
import type { UnderstandingContext } from '../understanding-context.js';
import { readWithEveryTable } from './follow-up-reading.js';
import { listOf } from './list-before.js';

/** One of those shown, told by a part of its name: the message with a pronoun for it, after an answer that speaks of it alone. */
export interface PickedOfShown {
  readonly subject: Subject;
  /** With what else is called so and belongs to it: the app of a secret. */
  readonly ids: readonly string[];
  readonly text: string;
  readonly state: DialogueState;
  /** What tells it besides and is in no name. */
  readonly unread: readonly string[];
}

/** How one of several is told by its name: "the PERFECTDATA one", "der von Gipfelblick", "celle de Huntwise", "el de Borealis". */
interface Way {
  /** `name`: the whole name, or what it begins with. */
  readonly pattern: RegExp;
  readonly pronoun: string;
  /** Anything may follow the name. */
  readonly isOpen: boolean;
}

const WAYS: readonly Way[] = [
  {
    pattern:
      /(?<!\p{L})(?:the|that|this) (?<name>(?!first|second|third|last|next|other|same|only|right|wrong|old|new|previous)[\p{L}\p{N}][\p{L}\p{N}. '&-]{1,40}?) one(?![\p{L}-])(?! (?:of|that|who|which|from|called|named)(?!\p{L}))/iu,
    pronoun: 'it',
    isOpen: false,
  },
  {
    pattern:
      /(?<!\p{L})(?:the|that) one (?:from|of|for|by|called|named|at|about|to|with|on|in) (?:the )?(?<name>[\p{L}\p{N}][^,;:?!]*)/iu,
    pronoun: 'it',
    isOpen: true,
  },
  {
    pattern: /(?<!\p{L})(?:de[rnm]|die|das) (?:von|vom|aus|namens|für|bei) (?:de[rm] )?(?<name>\p{Lu}[^,;:?!]*)/u,
    pronoun: 'er',
    isOpen: true,
  },
  {
    pattern:
      /(?<!\p{L})(?:de[rnm]|die|das) (?<name>[\p{L}\p{N}]{3,30})-(?:App|Anwendung|Regel|Partner|Konto|Richtlinie|Connector|Konnektor)(?!\p{L})/u,
    pronoun: 'er',
    isOpen: false,
  },
  // "wer hat den 02er gemacht?", "tell me about the 02", "qui a créé le 02 ?": the number that a name ends in.
  {
    pattern: /(?<!\p{L})(?:de[rnm]|die|das) (?:mit der )?(?<name>\d{1,4})er(?![\p{L}-])/iu,
    pronoun: 'er',
    isOpen: false,
  },
  { pattern: /(?<!\p{L})(?:de[rnm]|die|das) (?<name>0\d{1,3})(?=[\s?.!,]*$)/iu, pronoun: 'er', isOpen: false },
  { pattern: /(?<!\p{L})(?:the|that) (?<name>0\d{1,3})(?=[\s?.!,]*$)/iu, pronoun: 'it', isOpen: false },
  { pattern: /(?<!\p{L})(?:le|la) (?<name>0\d{1,3})(?=[\s?.!,]*$)/iu, pronoun: 'il', isOpen: false },
  { pattern: /(?<!\p{L})(?:el|la) (?<name>0\d{1,3})(?=[\s?.!,]*$)/iu, pronoun: '', isOpen: false },
  {
    pattern: /(?<!\p{L})celui (?:de la |des? |du |d'|chez )(?<name>[\p{L}\p{N}][^,;:?!]*)/iu,
    pronoun: 'il',
    isOpen: true,
  },
  {
    pattern: /(?<!\p{L})celle (?:de la |des? |du |d'|chez )(?<name>[\p{L}\p{N}][^,;:?!]*)/iu,
    pronoun: 'elle',
    isOpen: true,
  },
  {
    pattern: /(?<!\p{L})(?:el|la) del? (?:la )?(?<name>\p{Lu}[^,;:?!]*)/u,
    pronoun: '',
    isOpen: true,
  },
];

const MOST_NAME_WORDS = 5;

/** Those who are remembered, the list that was shown last before the others. */
const listsOf = ({ shown, pickedFrom = [], referents }: DialogueState): readonly (readonly Subject[])[] =>
  [shown, pickedFrom, ...referents].filter((list) => list.length > 0);

const hasWords = ({ name }: Subject, words: readonly string[]): boolean => {
  const given = nameWords(name);
  return words.every((word) => given.includes(word));
};

interface Called {
  readonly words: readonly string[];
  readonly said: string;
  readonly subjects: readonly Subject[];
  /** Words that are in no name. */
  readonly besides?: string;
}

/** "the one from Lyon", where one was shown: what it is told by stands in no name. */
function onlyOne(name: string, { shown, rows }: DialogueState): Called | undefined {
  const [said] = /^[\p{L}\p{N}.&-]+/u.exec(name) ?? [];
  return rows === 1 && shown.length === 1 && said !== undefined
    ? { words: [], said, subjects: shown, besides: said }
    : undefined;
}

/** "which account is the one of directory sync?" asks for another. */
const namesKind = (text: string, context: UnderstandingContext): boolean =>
  text.trim() !== '' && readWithEveryTable(text, context).some(({ nounAt }) => nounAt !== undefined);

/** Who of a list is called by the most of some words, from the first of them on. */
function findCalled(said: string, list: readonly Subject[]): Called | undefined {
  const ends = [...said.matchAll(/[\p{L}\p{N}][\p{L}\p{N}.&-]*/gu)]
    .slice(0, MOST_NAME_WORDS)
    .map(({ 0: word, index }) => index + word.length);
  for (const end of ends.toReversed()) {
    const name = said.slice(0, end);
    const words = nameWords(name);
    const subjects = list.filter((one) => hasWords(one, words));
    if (subjects.length > 0) return { words, said: name, subjects: distinctSubjects(subjects) };
  }
  return undefined;
}

/** "the outbound one" is told by what it is, whatever else has that word in its name. */
function isCondition(said: string, { understanding }: DialogueState, context: UnderstandingContext): boolean {
  return readWithEveryTable(said, context).some(
    ({ table, query, unreadAt }) =>
      table.id === understanding.query?.table && query.where.length > 0 && unreadAt.length === 0,
  );
}

/**
 * Which of those shown a message tells by a part of its name. A problem: the name fits several. undefined: it tells none so, or none is called
 * so.
 */
export function pickOfShown(
  text: string,
  state: DialogueState,
  context: UnderstandingContext,
): PickedOfShown | { readonly problem: ReferenceProblem } | undefined {
  for (const { pattern, pronoun, isOpen } of WAYS) {
    const found = pattern.exec(text);
    const name = found?.groups?.['name'];
    if (found === null || name === undefined) continue;
    const called =
      listsOf(state).flatMap((list) => findCalled(name, list) ?? [])[0] ??
      (isOpen && !namesKind(text.slice(0, found.index), context) ? onlyOne(name, state) : undefined);
    if (called === undefined || isCondition(called.said, state, context)) continue;
    const [subject, ...others] = called.subjects;
    if (subject === undefined) continue;
    if (others.length > 0)
      return { problem: { kind: 'several', names: called.subjects.map((one) => one.name).slice(0, MOST_NAME_WORDS) } };
    const left = name.slice(called.said.length).trim();
    const focused = speakOf(subject, called.words, state);
    const end = found.index + found[0].length;
    const behind = isOpen ? `${left} ${text.slice(end)}` : text.slice(end);
    return {
      subject,
      ids: focused.referents.slice(0, focused.spoken?.told ?? 1).flatMap((group) => group.map(({ id }) => id)),
      text: tidy(`${text.slice(0, found.index)} ${pronoun} ${behind}`),
      state: focused,
      unread: [isOpen ? '' : left, called.besides ?? ''].filter((said) => said !== ''),
    };
  }
  return undefined;
}

/** "and it, is it enabled?" is "is it enabled?". */
const SAID_TWICE = /^(?:(?:and|und|et|y) )?(?:it|er|il|elle), (?=\S+ \S)/iu;

const tidy = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/ (?=[,.?!])/g, '')
    .trim()
    .replace(SAID_TWICE, '');

/** What is remembered, as after an answer about one of those shown. */
function speakOf(subject: Subject, words: readonly string[], state: DialogueState): DialogueState {
  const { at, understanding, shown, referents, pickedFrom, explained, page } = state;
  const query = listOf([subject], understanding.query);
  const named = referents
    .map((group) => group.filter((one) => words.length > 0 && one.id !== subject.id && hasWords(one, words)))
    .filter((group) => group.length > 0);
  const own = [[subject], ...named];
  return {
    at,
    shown,
    page,
    ...omitUndefined({ pickedFrom, explained }),
    understanding: { ...understanding, ...omitUndefined({ query }) },
    referents: [...own, ...referents],
    spoken: { told: own.length, named: own.length },
    rows: 1,
  };
}
