import { distance } from 'fastest-levenshtein';
import { nameWords } from '../../core/name-words.js';
import { swapAtDifference } from '../../core/swapped-letters.js';
import { withoutKindOfApp } from '../../core/without-kind-of-app.js';

/** Something that a question may name. */
export interface NameCandidate<T> {
  readonly item: T;
  /** Its display name first, then sign-in names and ids. */
  readonly names: readonly string[];
}

/** How a name was found. `fuzzy`: with a typing error. */
export type MatchQuality = 'exact' | 'part' | 'fuzzy';

/** The candidates that a name means, all by the best quality found. */
export interface NameMatch<T> {
  readonly quality: MatchQuality;
  readonly items: readonly T[];
}

const joined = (text: string): string => nameWords(text).join('');

/**
 * Finds what a name means: by the whole name, else by words of it, else with a typing error in a word, else without the kind behind it
 * ("Docuvault App"). Spaces do not matter.
 */
export function matchName<T>(asked: string, candidates: readonly NameCandidate<T>[]): NameMatch<T> | undefined {
  const wanted = joined(asked);
  if (wanted === '') return undefined;
  const exact = candidates.filter(({ names }) => names.some((name) => joined(name) === wanted));
  if (exact.length > 0) return { quality: 'exact', items: exact.map(({ item }) => item) };
  const words = nameWords(asked);
  // "a" is a word of "Require MFA or a compliant device", and no name for it.
  if (wanted.length < 2) return undefined;
  const part = candidates.filter(({ names }) => names.some((name) => hasWords(words, name)));
  // "Ward" means Jonathan Ward, and not the Tenant Warden.
  const whole = part.filter(({ names }) => names.some((name) => hasWholeWords(words, name)));
  if (part.length > 0) return { quality: 'part', items: (whole.length > 0 ? whole : part).map(({ item }) => item) };
  const grown = wanted.length < 5 ? [] : candidates.filter(({ names }) => joined(names[0] ?? '').startsWith(wanted));
  if (grown.length > 0) return { quality: 'part', items: grown.map(({ item }) => item) };
  const fuzzy = candidates.filter(({ names }) => isMistyped(words, names[0] ?? ''));
  if (fuzzy.length > 0) return { quality: 'fuzzy', items: fuzzy.map(({ item }) => item) };
  const bare = withoutKindOfApp(asked);
  return bare === undefined ? undefined : matchName(bare, candidates);
}

/** Every word begins a word of the name: "adele" and "vance adele" mean "Adele Vance". */
function hasWords(words: readonly string[], name: string): boolean {
  const given = nameWords(name);
  return words.every(
    (word) =>
      given.some((candidate) => candidate === word || (word.length >= 3 && candidate.startsWith(word))) ||
      given.some((first, at) => isPair(word, first, given[at + 1])),
  );
}

function hasWholeWords(words: readonly string[], name: string): boolean {
  const given = nameWords(name);
  return words.every((word) => given.includes(word));
}

/** "tradefair" of "trade fair newsletters": two words of the name are written as one. */
const isPair = (word: string, first: string, second = ''): boolean =>
  first.length >= 3 && second.length >= 3 && word === `${first}${second}`;

/** Words of many names that are no name: "Gmail" is no slip of "mail". */
const ORDINARY: ReadonlySet<string> = new Set(
  'mail mails email app apps rule rules user users admin admins group groups policy account service access data team system cloud mobile'.split(
    ' ',
  ),
);

function isMistyped(words: readonly string[], name: string): boolean {
  const given = nameWords(name);
  return words.every((word) =>
    given.some(
      (candidate) =>
        candidate === word ||
        (word.length >= 4 && !ORDINARY.has(candidate) && isNear(candidate, word, slips(word.length))),
    ),
  );
}

const isNear = (name: string, word: string, most: number): boolean =>
  distance(name, word) <= most || (name.length === word.length && distance(swapAtDifference(name, word), word) < most);

function slips(length: number): number {
  return length <= 7 ? 1 : 2;
}
