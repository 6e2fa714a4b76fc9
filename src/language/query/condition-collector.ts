import { negateCondition } from '../model/condition-negation.js';
import type { QueryCondition } from '../model/query.js';
import type { AnySubjectTable } from '../../subjects/model/subject-table.js';
import type { Word } from '../question-tokenizer.js';
import { isFunctionWord } from './function-words.js';
import { isSaidOnly } from './said-only.js';

/** How far after "or" a condition belongs to the one before it, in words. */
const OR_REACH = 4;

const BEGINS_CLAUSE =
  /^(?:have|has|had|do|does|did|are|is|were|was|who|that|never|not|haben|hat|sind|ist|wurden?|nie|nicht|ont|a|sont|est|qui|jamais|pas|han|ha|son|est[aá]n?|que|nunca|no)$/;

const AND = /^(?:and|but|plus|also|und|sowie|aber|auch|et|aussi|mais|y|e|también|pero)$/;

const countWords = (text: string): number => text.split(' ').length;

/** The conditions of one reading, joined and corrected as they are read. */
export class ConditionCollector {
  readonly all: QueryCondition[] = [];
  /** Where the last "or" stands that joined nothing yet, as the index of a word. */
  orAt: number | undefined;
  /** Where the last phrase ends that is no condition: what "or" joins then is not known. */
  otherTo = 0;
  #to = 0;
  #group = 0;
  /** Where words end that include what follows them. */
  #includedAt: number | undefined;

  /** `isComparing`: of "by apps and by people" both are counted, and neither corrects the other. */
  constructor(
    readonly isComparing: boolean,
    readonly words: readonly Word[],
    readonly table: Pick<AnySubjectTable, 'attributes' | 'heldEach' | 'idle'>,
  ) {}

  /**
   * Adds a condition whose words begin at `from`: it must hold too, or, after "or", it or the one before. `aside`: it only says the opposite
   * of what holds, as in "application, not delegated". Gives the index of an "or" that joins it with something that is no condition.
   */
  add(said: QueryCondition, from: number, to: number, aside = false): number | undefined {
    const condition = this.#sayApart(this.#sayOnly(said, from), from);
    if (this.#includedAt !== undefined && from - this.#includedAt <= OR_REACH) {
      this.#includedAt = undefined;
      this.#to = to;
      this.all.push(...this.#eitherWay(condition));
      return undefined;
    }
    const previous = this.all.at(-1);
    const isBehindOther = this.otherTo > this.#to && this.otherTo <= (this.orAt ?? Infinity);
    // "a permanent Exchange Administrator or through PIM?": two values of one thing are joined over the name between them.
    const isOfSame = previous?.attribute === condition.attribute;
    const isJoined = previous !== undefined && (!isBehindOther || isOfSame);
    this.#to = to;
    if (aside) this.#dropOpposite(condition);
    if (this.#isContradicted(condition) || (aside && this.#isContrast(condition))) return undefined;
    const isSame = ({ attribute, op, value }: QueryCondition): boolean =>
      attribute === condition.attribute && op === condition.op && value === condition.value;
    const sameAt = this.all.findIndex(isSame);
    const same = this.all[sameAt];
    if (same !== undefined) {
      // Only what something does may be said by its name, too.
      const isAbility = this.table.idle?.of.includes(condition.attribute) === true;
      if (isAbility && condition.words !== same.words) this.all[sameAt] = { ...same, again: condition.words };
      // "SMS or phone calls for MFA": the same once more, and joined with nothing behind it.
      if (this.#isBehindOr(from)) this.orAt = undefined;
      return undefined;
    }
    const isOr = (previous !== undefined || isBehindOther) && this.orAt !== undefined && from - this.orAt <= OR_REACH;
    if (!isOr || !isJoined) {
      this.all.push(condition);
      return isOr ? this.orAt : undefined;
    }
    this.orAt = undefined;
    const group = previous.group ?? (this.#group += 1);
    // "without TLS or certificate": the negation holds for both.
    const op = condition.op === 'has' && previous.op === 'has-not' ? 'has-not' : condition.op;
    this.all.splice(-1, 1, { ...previous, group });
    this.all.push({ ...condition, op, group });
    return undefined;
  }

  /** Whether "or" stands right before a word; takes it. */
  takeOr(from: number): boolean {
    if (this.orAt === undefined || this.orAt !== from - 1) return false;
    this.orAt = undefined;
    return true;
  }

  /**
   * What "or" joins a verb at `from` with: the verb before, "created or changed", or the condition before, "no MFA or never signed in", whose
   * group it takes.
   */
  joinVerb(
    from: number,
    isBehindVerb: boolean,
    words: readonly Word[],
  ): { readonly or?: true; readonly group?: number } {
    if (isBehindVerb) return this.takeOr(from) ? { or: true } : {};
    const last = this.all.at(-1);
    const isNear = this.orAt !== undefined && this.#to <= this.orAt && from - this.orAt <= OR_REACH;
    if (last === undefined || !isNear || this.otherTo > this.#to) return {};
    // "not eligible or just activated": neither.
    if (!words.slice(this.orAt, from).some(({ text }) => BEGINS_CLAUSE.test(text))) return {};
    this.orAt = undefined;
    const group = last.group ?? (this.#group += 1);
    this.all.splice(-1, 1, { ...last, group });
    return { group };
  }

  /** "including disabled accounts", "guests included": they count, and so do the others. false: nothing before it can be included. */
  include({ of, from, to }: { readonly of: 'before' | 'after'; readonly from: number; readonly to: number }): boolean {
    if (of === 'after') {
      this.#includedAt = to;
      return true;
    }
    const last = this.all.at(-1);
    if (last === undefined || last.group !== undefined || from - this.#to > 1) return false;
    this.all.splice(-1, 1, ...this.#eitherWay(last));
    return true;
  }

  #eitherWay(condition: QueryCondition): readonly QueryCondition[] {
    const group = (this.#group += 1);
    return [
      { ...condition, group },
      { ...negateCondition(condition), group },
    ];
  }

  /** "can read mail and hold application permissions" speaks of two things; "delegated and application permissions" names two kinds of one. */
  #sayApart(condition: QueryCondition, from: number): QueryCondition {
    if (this.table.heldEach?.of.includes(condition.attribute) !== true) return condition;
    const isListed = this.all.at(-1)?.attribute === condition.attribute;
    const isJoined = this.words.slice(this.#to, from).some(({ text }) => AND.test(text));
    return isJoined && !isListed ? { ...condition, apart: true } : condition;
  }

  /** "rely only on SMS", "solo SMS o llamadas": of a value that there is no other. */
  #sayOnly(condition: QueryCondition, from: number): QueryCondition {
    const definition = this.table.attributes[condition.attribute];
    const only = definition?.type === 'choice' && condition.op === 'is' ? definition.only : undefined;
    if (only === undefined) return condition;
    const isGoingOn = this.#isBehindOr(from) && this.all.at(-1)?.attribute === only;
    return isGoingOn || isSaidOnly(this.words, from) ? { ...condition, attribute: only } : condition;
  }

  /** Whether "or" and no word that says anything stand before: "que le SMS ou le téléphone". */
  #isBehindOr(from: number): boolean {
    const { orAt } = this;
    return (
      orAt !== undefined &&
      from - orAt <= OR_REACH &&
      this.words.slice(orAt + 1, from).every(({ text }) => isFunctionWord(text))
    );
  }

  /** Takes the last condition back where it has this operator. */
  dropLast(op: QueryCondition['op']): void {
    if (this.all.at(-1)?.op === op) this.all.pop();
  }

  /** The attributes that rows are to have, whatever their value. */
  listHad(): readonly string[] {
    return this.all.flatMap(({ attribute, op }) => (op === 'has' ? [attribute] : []));
  }

  /** "with a lifetime of more than a year": the number says that there is one. */
  dropHad(attribute: string): void {
    const at = this.all.findIndex((one) => one.attribute === attribute && one.op === 'has');
    if (at >= 0) this.all.splice(at, 1);
  }

  /** Turns the last condition into its opposite. */
  negateLast(): void {
    const last = this.all.at(-1);
    if (last !== undefined) this.all.splice(-1, 1, negateCondition(last));
  }

  /** "running in test mode rather than enforced": what is not so was not asked for by the words before, either. */
  #dropOpposite({ attribute, op, value }: QueryCondition): void {
    const isOpposite = (one: QueryCondition): boolean =>
      one.attribute === attribute && one.op === 'is' && one.value === value && one.group === undefined;
    const others = this.all.filter((one) => one.attribute === attribute && one.op === 'is' && !isOpposite(one));
    const at = op === 'is-not' && others.length > 0 ? this.all.findIndex(isOpposite) : -1;
    if (at >= 0) this.all.splice(at, 1);
  }

  /** "application, not delegated", "standing, no eligibles": the value that holds says it already. */
  #isContrast({ attribute, op, group }: QueryCondition): boolean {
    return (
      op === 'is-not' && group === undefined && this.all.some((one) => one.attribute === attribute && one.op === 'is')
    );
  }

  /**
   * "covered by no policy": of two that exclude each other the one of more words counts, but for what a no of few words decides; a later one
   * corrects one as long.
   */
  #isContradicted({ attribute, value, op, words }: QueryCondition): boolean {
    if (this.isComparing || typeof value !== 'boolean' || op !== 'is' || this.orAt !== undefined) return false;
    const at = this.all.findIndex((one) => one.attribute === attribute && one.op === 'is' && one.value === !value);
    const other = this.all[at];
    if (other === undefined) return false;
    const definition = this.table.attributes[attribute];
    if (definition?.type === 'flag' && definition.noDecides === true) {
      if (value) return true;
    } else if (countWords(words) < countWords(other.words)) return true;
    this.all.splice(at, 1);
    return false;
  }
}
