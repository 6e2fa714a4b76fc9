import { instant } from '../../core/instant.js';
import { omitUndefined } from '../../core/omit-undefined.js';
import type { QueryCondition, QueryForm, QueryOrder } from '../model/query.js';
import type { QuestionMaterial } from '../parameters/question-parameters.js';
import { isFunctionWord } from './function-words.js';
import { readNumber } from './number-comparison.js';
import {
  directionOf,
  findOrderInTime,
  IS_OF_AGE,
  isByTime,
  isLimitAt,
  LONGEST,
  type Superlative,
} from './superlatives.js';
import type { Meaning, TableVocabulary } from './table-vocabulary.js';
import type { Piece } from './word-facts.js';

/** What a superlative without a number of its own comes to. */
export type SettledOrder =
  /** It orders by a time. `ahead`: what has expired does not expire first. `longest`: "not used for the longest" negates nothing. */
  | { readonly is: 'ordered'; readonly ahead?: QueryCondition; readonly longest?: true }
  /** Nothing of the table can be ordered by it. `at`: the index of its word. */
  | { readonly is: 'unread'; readonly at: number }
  /** There is none, or it only says how many: "most of our admins". */
  | { readonly is: 'nothing' };

/** "quién tiene más roles, Hui o Marta?": one of two. */
const EITHER_IN_SPANISH = /, [^,]+ [ou] /;
const HAS_IN_SPANISH = /^(?:tienen?|tenga|posee|acumula|concentra|lleva|con)$/;

/** Reads which rows a question wants first, and how many: "the oldest", "expires next", "the last 5", "the most permissions". */
export class OrderReader {
  #order: QueryOrder | undefined;
  #limit: number | undefined;
  /** `isOfOther`: it stands before something that a row has. */
  #open: { readonly at: number; readonly is: Superlative; isOfOther: boolean } | undefined;

  /** Where the superlative stands that was read last. */
  #saidAt: number | undefined;

  /** Where the last phrase ends, and whether it is something that a row has. */
  #phrase: { readonly to: number; readonly isOther: boolean } | undefined;

  /** "which two secrets expire next": a number that is a limit only where something orders. */
  #lone: { readonly at: number; readonly count: number | undefined } | undefined;

  constructor(
    readonly material: QuestionMaterial,
    readonly vocabulary: TableVocabulary,
  ) {}

  /** What the query says of it. */
  get asked(): { readonly order?: QueryOrder; readonly limit?: number } {
    return omitUndefined({ order: this.#order, limit: this.#limit });
  }

  /** The index of the word that orders. */
  get saidAt(): number | undefined {
    return this.#saidAt;
  }

  /** Whether a superlative waits for what it orders by. */
  get isOpen(): boolean {
    return this.#open !== undefined;
  }

  /** The number of a row by which it may order: "the newest" waits for a time, and for no number. */
  sum(attribute: string | undefined): string | undefined {
    return this.#open !== undefined && isByTime(this.#open.is) ? undefined : attribute;
  }

  take({ from, to: end, superlative }: Extract<Piece, { is: 'superlative' }>): void {
    // "l'appli avec le secret le plus ancien": what the row has is the oldest.
    const { to = Number.NEGATIVE_INFINITY, isOther = false } = this.#phrase ?? {};
    const isOfOther = isOther && isByTime(superlative) && from - to <= 1;
    this.#open = { at: isOfOther ? end - 1 : from, is: superlative, isOfOther };
    this.#saidAt = from;
  }

  /** "the oldest secret of an app" says nothing of how old the app is. */
  takePhrase({ from, to }: Piece, isNoun: boolean, { kind }: Meaning): void {
    this.#phrase = { to, isOther: !isNoun && kind === 'attribute' };
    if (this.#open?.at === from - 1 && !isNoun && kind === 'attribute') this.#open.isOfOther = true;
  }

  /** Orders by an attribute that is named behind the superlative; false: it cannot be ordered by. */
  takeAttribute(id: string): boolean {
    const { attributes, period } = this.vocabulary.table;
    const type = attributes[id]?.type;
    const open = this.#open;
    if (open === undefined) return false;
    // "the newest secrets" are not those of which an app has most.
    const isNumber = type === 'number' && !(isByTime(open.is) && period !== undefined);
    if (type !== 'instant' && !isNumber) return false;
    this.#open = undefined;
    this.#orderBy(id, open.is);
    return true;
  }

  /** "top 5", "the first three", "5 newest"; false: the number says something else. */
  takeNumber({ from, to }: Piece): boolean {
    const { words } = this.material;
    // Of a table of one row there are no first five.
    if (this.vocabulary.table.single === true) return false;
    if (!isLimitAt(words, from)) {
      this.#lone = { at: from, count: readNumber(this.#words(from, to)) };
      return false;
    }
    this.#limit = readNumber(this.#words(from, to));
    const at = from - 1;
    // "the last 5 changes" are the newest; "the first three" may be any.
    if (findOrderInTime(this.#words(at, from)) === 'newest') this.#open = { at, is: 'newest', isOfOther: false };
    this.#saidAt = at;
    return true;
  }

  /** The index of a number that was left and is a limit now. */
  get limitAt(): number | undefined {
    return this.#order === undefined || this.#limit !== this.#lone?.count ? undefined : this.#lone?.at;
  }

  /** By time it orders by the verb's, or by the table's own; of a number that the table does not have, nothing is first. */
  settle(form: QueryForm, verb: string | undefined): SettledOrder {
    const open = this.#open;
    this.#open = undefined;
    if (open === undefined) return { is: 'nothing' };
    const { table } = this.vocabulary;
    if (verb !== undefined && LONGEST.test(this.#words(open.at, open.at + 1))) {
      this.#orderBy(verb, 'oldest');
      return { is: 'ordered', longest: true };
    }
    const own = table.age ?? table.period;
    // What is oldest now may end last.
    const isOfAge = own !== undefined && this.#isAhead(verb) && IS_OF_AGE.test(this.#words(open.at, open.at + 1));
    const attribute = isByTime(open.is) && !open.isOfOther ? (isOfAge ? own : (verb ?? own)) : undefined;
    const isAhead = this.#isAhead(attribute);
    if (attribute === undefined || (open.is === 'next' && !isAhead)) {
      return this.#isQuantifier(open.at, form) ? { is: 'nothing' } : { is: 'unread', at: open.at };
    }
    this.#orderBy(attribute, open.is);
    if (!isAhead || open.is === 'newest') return { is: 'ordered' };
    const period = { since: instant(this.material.here.nowMs) };
    const words = this.#words(open.at, open.at + 1);
    return { is: 'ordered', ahead: { attribute, op: 'within', value: true, period, words } };
  }

  #isAhead(attribute: string | undefined): boolean {
    const definition = attribute === undefined ? undefined : this.vocabulary.table.attributes[attribute];
    return definition?.type === 'instant' && definition.ahead === true;
  }

  /** "do most of our admins have MFA": the answer says how many. "plus", "moins" are of other words, too. */
  #isQuantifier(at: number, form: QueryForm): boolean {
    const word = this.#words(at, at + 1);
    if (word === 'most') return form === 'yes-no' || this.#words(at + 1, at + 2) === 'of';
    return isFunctionWord(word) && !(form !== 'yes-no' && this.#isHadMost(at));
  }

  /**
   * "la que tiene más permisos", "qui a le plus de rôles": who has most of something, and not whether there is more. Of "Hui o
   * Marta" each is counted.
   */
  #isHadMost(at: number): boolean {
    const [before, next] = [this.#words(at - 1, at), this.#words(at + 1, at + 2)];
    return /^(?:plus|moins)$/.test(this.#words(at, at + 1))
      ? before === 'le' && /^d[e']?$/.test(next)
      : HAS_IN_SPANISH.test(before) && next !== 'de' && next !== 'que' && !EITHER_IN_SPANISH.test(this.material.plain);
  }

  #orderBy(attribute: string, superlative: Superlative): void {
    this.#order = { attribute, direction: directionOf(superlative) };
    this.#limit ??= this.#lone?.count ?? 1;
  }

  #words(from: number, to: number): string {
    return this.material.words
      .slice(Math.max(from, 0), to)
      .map(({ text }) => text)
      .join(' ');
  }
}
