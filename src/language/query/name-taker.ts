import type { NamedSubject, QueryForm } from '../model/query.js';
import type { QuestionMaterial } from '../parameters/question-parameters.js';
import { areTogether, joinNames, joinTogether, leaveOutListed, spotOf, type Spot } from './alternatives.js';
import { readName } from './name-in-question.js';
import { scoreName } from './name-points.js';
import { findNamedDepartment } from './named-department.js';
import { findWordFacts } from './word-facts.js';
import { findExceptedName, leaveOutNegated, type PlacedName } from './negated-names.js';
import { toGuessedName } from './proper-name.js';
import { SHARE } from './small-word-patterns.js';
import type { TableVocabulary } from './table-vocabulary.js';
import { joinUnreadWords, splitOffNames, withWholeExceptions } from './unread-spans.js';
import { isUnknownDoer } from './word-before-name.js';

/** Points that a table loses which does not know who did what the question says. */
const UNKNOWN_DOER_POINTS = 6;

/** Takes the names of a question as a table understands them, and of the words that are left those that may be names. */
export class NameTaker {
  /** What the names add to the score of the reading. */
  score = 0;
  readonly #placed: PlacedName[] = [];
  readonly #spots: Spot[] = [];

  /** `unread`: indexes of the words that nothing accounts for; words of names leave it, unknown doers come to it. */
  constructor(
    readonly material: QuestionMaterial,
    readonly vocabulary: TableVocabulary,
    readonly unread: number[],
  ) {}

  /** Takes the names that were found by the words around them; gives the department that is named. */
  take(): readonly NamedSubject[] {
    const { words, names } = this.material;
    for (const name of names) {
      const named = readName(name, this.material, this.vocabulary);
      const from = words.findIndex(({ start }) => start >= name.start);
      this.#placed.push({ named, from: from < 0 ? words.length : from });
      this.#spots.push(name);
      this.score += scoreName(named.kind, this.vocabulary.table);
      this.#leaveUnknownDoer(name, named);
    }
    const department = findNamedDepartment(this.material, this.vocabulary, this.unread);
    if (department === undefined) return [];
    for (const index of department.at) this.unread.splice(this.unread.indexOf(index), 1);
    this.score += 1.5;
    return [{ kind: 'department', words: department.name, ...(department.not ? { not: true } : {}) }];
  }

  /** Whether two names are meant together: "do Hui and Marta have MFA?". */
  get areTogether(): boolean {
    // "anyone other than Hui and Marta": both are left out.
    const isLeftOut = this.#placed.some(({ named }) => named.not === true);
    return !isLeftOut && areTogether(this.#spots, this.material.text);
  }

  /** All names, with what may be one among the words that are left; and the words that are left then. */
  takeGuesses(form: QueryForm): { readonly named: readonly NamedSubject[]; readonly unread: readonly string[] } {
    const { words, plain } = this.material;
    if (form === 'count' && SHARE.test(plain)) this.#dropUnread((word) => SHARE.test(word));
    const { guesses, unread: notNames } = splitOffNames(
      joinUnreadWords(words, withWholeExceptions(words, this.unread)),
    );
    // "in accounting": a table that knows no departments knows nothing that is called so, either.
    const { department = '' } = findWordFacts(this.material);
    const isDepartment = (span: { readonly words: string }): boolean => span.words === department.toLowerCase();
    const unread = [...notNames, ...guesses.filter(isDepartment)];
    for (const guess of guesses) {
      if (isDepartment(guess)) continue;
      this.#placed.push({ from: guess.from, named: toGuessedName(guess, this.material, this.vocabulary) });
      this.#spots.push(spotOf(words, { from: guess.from, to: guess.from + guess.words.split(' ').length }));
    }
    const { named, used } = leaveOutNegated(this.#placed, this.unread, words);
    for (const at of used) this.unread.splice(this.unread.indexOf(at), 1);
    const excepted: NamedSubject[] = [];
    const left = unread.flatMap((span) => {
      const except = findExceptedName(span, words);
      if (except !== undefined) excepted.push(except);
      const isUsed = span.words.split(' ').every((_, at) => used.includes(span.from + at));
      return isUsed || except !== undefined ? [] : [span.words];
    });
    const { text } = this.material;
    const told = leaveOutListed(named, this.#spots, text);
    const joined = joinTogether(joinNames(told, this.#spots, text), this.#spots, text);
    return { named: [...joined, ...excepted], unread: left };
  }

  #dropUnread(isRead: (word: string) => boolean): void {
    const left = this.unread.filter((at) => !isRead(this.material.words[at]?.text ?? ''));
    this.unread.splice(0, this.unread.length, ...left);
  }

  /** "apps registered by X": whoever else a row of the table knows, nobody of it registered anything. */
  #leaveUnknownDoer({ start }: { readonly start: number }, { attributes }: NamedSubject): void {
    const { words } = this.material;
    const from = words.findLastIndex(({ end }) => end <= start) + 1;
    if (attributes !== undefined || !isUnknownDoer(words, from, this.vocabulary)) return;
    this.score -= UNKNOWN_DOER_POINTS;
    this.unread.push(from - 1);
  }
}
