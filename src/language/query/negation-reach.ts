import type { Word } from '../question-tokenizer.js';
import type { ConditionCollector } from './condition-collector.js';
import type { QueryCondition } from '../model/query.js';
import { isArticle } from './function-words.js';
import { CONTRASTS, ENDS_IN_PREPOSITION, HAS, LACKING, RELATIVE, WITHOUT } from './small-word-patterns.js';

/** How far a negation reaches, in words. */
const NEGATION_REACH = 5;

const IS_AND = /^(?:and|und|et|y)$/;
const BEGINS_ONE = /^(?:an?|einen?|einem?|eine[rn]?|ein|une?|una?|have|has|haben|hat|ont|tienen?)$/;

const WITH = /^(?:with|having|mit|avec|con)$/;

/** The negation that was read last, and how far it holds. */
export class NegationReach {
  /** Where it stands, until a phrase takes it. */
  at: number | undefined;
  /** Where the last phrase that is negated ends: "without TLS", "not redirect". */
  lackedTo: number | undefined;
  /** Whether the negation that was taken last begins its clause. */
  isAside = false;

  constructor(
    readonly words: readonly Word[],
    readonly conditions: ConditionCollector,
  ) {}

  /** Whether it holds for what stands at `from`, which takes it then. `to`: where that ends. */
  take(from: number, to?: number): boolean {
    const { at, words } = this;
    if (at === undefined) return false;
    const near = from - at <= NEGATION_REACH && words[at]?.clause === words[from]?.clause;
    if (!near || this.#isOver(at, from)) return false;
    this.at = undefined;
    this.lackedTo = to;
    // "application, not delegated" says it once more; "registered, but not enforced" is a second condition.
    this.isAside =
      (at > 0 && words[at - 1]?.clause !== words[at]?.clause) ||
      CONTRASTS.test(`${words[at]?.text ?? ''} ${words[at + 1]?.text ?? ''}`);
    return true;
  }

  /** "no owner and a secret that expires": behind "and" an article or a verb begins what is had. */
  #isOver(at: number, from: number): boolean {
    return this.words
      .slice(at + 2, from)
      .some(({ text }, i) => IS_AND.test(text) && BEGINS_ONE.test(this.words[at + 3 + i]?.text ?? ''));
  }

  /**
   * "apps without an owner have a secret", "with no owner whose secret expires": whether it says what is lacked by words that are not known, and
   * what stands at `from` is had.
   */
  endsBefore(from: number, unread: readonly number[]): boolean {
    const { at, words } = this;
    if (at === undefined) return false;
    const said = words[at]?.text ?? '';
    if (!WITHOUT.test(said) && !(LACKING.test(said) && WITH.test(words[at - 1]?.text ?? ''))) return false;
    const verbAt = words.findIndex(({ text }, i) => i > at && i < from && (HAS.test(text) || RELATIVE.test(text)));
    return unread.some((one) => one > at && one < verbAt);
  }

  /**
   * "without TLS or certificate", "do not redirect or delete": the second, at `from`, is negated, too, and both hold. Takes the "or".
   * `possessiveAt`: where what is had begins.
   */
  isNeither(from: number, possessiveAt = 0): boolean {
    const { orAt } = this.conditions;
    const isAnew = RELATIVE.test(this.words[(orAt ?? 0) + 1]?.text ?? '');
    const isLacked =
      !isAnew && orAt !== undefined && orAt === this.lackedTo && from - orAt <= 2 && possessiveAt <= orAt;
    if (!isLacked || this.at !== undefined) return false;
    this.conditions.orAt = undefined;
    return true;
  }
}

/**
 * "that do not apply to admins", "do not come from a verified publisher": whether what is lacked ends in a preposition, so that what stands
 * behind it is negated. `between`: the words up to there.
 */
export const passesNegationOn = (lacked: QueryCondition | undefined, between: readonly Word[]): boolean =>
  lacked?.op === 'has-not' && ENDS_IN_PREPOSITION.test(lacked.words) && between.every(({ text }) => isArticle(text));
