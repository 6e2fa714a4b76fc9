import { nameWords } from '../../core/name-words.js';
import type { Subject } from '../../core/subject.js';
import type { NamedSubject } from '../../language/model/query.js';
import { matchName, type NameCandidate } from './name-matcher.js';

/** One thing that a name can mean: a row itself (no attribute), or a value of an attribute. */
export interface NameTarget {
  readonly attribute?: string;
  readonly key: string;
  readonly name: string;
  /** The value itself, where the attribute holds subjects. */
  readonly subject?: Subject;
}

/** Everything that a name can mean in a table. */
export type NameTargets = readonly NameCandidate<NameTarget>[];

/** A part of what was taken for a name, what it means, and the words that are left. */
interface SpokenName {
  readonly said: string;
  readonly targets: readonly NameTarget[];
  readonly left: readonly string[];
}

/** "perfectdata known": one of several words is that of a single row's name; the others are not read. */
export function findNamingWord(
  { words }: NamedSubject,
  candidates: NameTargets,
  question: string,
): SpokenName | undefined {
  const all = words.split(' ');
  // "svc-migration" is one word: half of it names nothing.
  const isOneWord = question.toLowerCase().includes(all.join('-').toLowerCase());
  if (all.length < 2 || isOneWord) return undefined;
  const own = candidates.filter(({ item }) => item.attribute === undefined);
  for (const said of all.filter((one) => one.length >= LONG_WORD)) {
    const named = own.filter(({ item }) => nameWords(item.name).includes(nameWords(said)[0] ?? ''));
    const targets = named.map(({ item }) => item);
    if (targets.length === 1) return { said, targets, left: all.filter((one) => one !== said) };
  }
  return undefined;
}

/**
 * "svc-migration last succeed in", "n. What does it do": a whole name of the tenant, and the rest of a sentence behind it, which is not
 * read. A sentence goes on in small letters, or behind the end of another one.
 */
export function findLeading({ words }: NamedSubject, candidates: NameTargets): SpokenName | undefined {
  const all = words.split(/\s+/);
  for (let count = all.length - 1; count > 0; count -= 1) {
    const said = all.slice(0, count).join(' ');
    const left = all.slice(count);
    const isSentence = /[.?!:;]$/.test(said) || /^\p{Ll}/u.test(left[0] ?? '');
    const match = isSentence ? matchName(said, candidates) : undefined;
    if (match?.quality === 'exact') return { said, targets: match.items, left: [left.join(' ')] };
  }
  return undefined;
}

/** A shorter word may be in a name by chance. */
const LONG_WORD = 7;
