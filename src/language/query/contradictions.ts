import type { QuestionMaterial } from '../parameters/question-parameters.js';
import type { Word } from '../question-tokenizer.js';
import type { Attribute } from '../../subjects/model/attribute.js';
import type { QueryCondition } from '../model/query.js';
import { comparesTwo } from './compared-values.js';
import { joinOverWithAhead } from './period-ahead.js';

/** One condition is the opposite of the other: nothing meets both. */
export function isOpposite(one: QueryCondition, other: QueryCondition): boolean {
  if (one.attribute !== other.attribute) return false;
  const ops = [one.op, other.op];
  if (ops.includes('has') && ops.includes('has-not')) return true;
  if (one.op === 'is' && other.op === 'is') return typeof one.value === 'boolean' && one.value !== other.value;
  return ops.includes('is') && ops.includes('is-not') && one.value === other.value;
}

/** What is asked of a thing and denied of it at once, which nothing can be. */
const contradicts = (one: QueryCondition, other: QueryCondition): boolean =>
  one.group === undefined && other.group === undefined && isOpposite(one, other);

/**
 * Takes the later of two conditions out that nothing can meet together, and gives the indexes of its words, which are unread then: an answer
 * that there is none would be false. "for a sender domain rather than an IP range" may be read as senders and no senders.
 */
export function takeContradictions(
  where: QueryCondition[],
  { plain, words }: Pick<QuestionMaterial, 'plain' | 'words'>,
  attributes: Readonly<Record<string, Attribute<never>>>,
): readonly number[] {
  joinOverWithAhead(where, attributes);
  if (comparesTwo(plain)) return [];
  const unread: number[] = [];
  for (let at = where.length - 1; at > 0; at -= 1) {
    const condition = where[at];
    if (condition === undefined || !where.slice(0, at).some((one) => contradicts(one, condition))) continue;
    where.splice(at, 1);
    unread.push(...findLast(condition.words.split(' '), words));
  }
  return unread;
}

/** Where a phrase stands last. */
function findLast(phrase: readonly string[], words: readonly Word[]): readonly number[] {
  for (let from = words.length - phrase.length; from >= 0; from -= 1) {
    if (phrase.every((text, at) => words[from + at]?.text === text)) return phrase.map((_, at) => from + at);
  }
  return [];
}
