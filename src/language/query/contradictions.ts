import type { QuestionMaterial } from '../parameters/question-parameters.js';
import type { Word } from '../question-tokenizer.js';
import type { Attribute } from '../../subjects/model/attribute.js';
import type { QueryCondition } from '../model/query.js';
import { spotOfCondition } from './alternatives.js';
import { comparesTwo } from './compared-values.js';
import { joinOverWithAhead } from './period-ahead.js';
import type { Piece } from './word-facts.js';

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
  material: QuestionMaterial,
  pieces: readonly Piece[],
  attributes: Readonly<Record<string, Attribute<never>>>,
): readonly number[] {
  const { plain, words } = material;
  dropSaidOfOther(where, material, pieces, attributes);
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

/** Between these two values are two conditions: "which are on and which are report-only?". */
const JOINS = /[,;:/]|(?<!\p{L})(?:and|or|but|vs|versus|und|oder|aber|et|ou|mais|y|e|o|u|pero)(?!\p{L})/iu;

/** Drops a value that only rephrases the one beside it: "running in report-only mode", "activated for a limited time". */
function dropSaidOfOther(
  where: QueryCondition[],
  material: QuestionMaterial,
  pieces: readonly Piece[],
  attributes: Readonly<Record<string, Attribute<never>>>,
): void {
  const isWider = (one: QueryCondition, other: QueryCondition): boolean => {
    const attribute = attributes[one.attribute];
    const isTold = one.op === 'is' && other.op === 'is' && one.attribute === other.attribute;
    if (!isTold || one.group !== undefined || attribute?.type !== 'choice') return false;
    if (attribute.alsoSaidOf?.[String(one.value)] !== other.value) return false;
    const spots = [one, other].map((condition) => spotOfCondition(condition, material, pieces, 0));
    const [first, second] = spots.toSorted((a, b) => (a?.start ?? 0) - (b?.start ?? 0));
    return first !== undefined && second !== undefined && !JOINS.test(material.text.slice(first.end, second.start));
  };
  const kept = where.filter((one) => !where.some((other) => isWider(one, other)));
  where.splice(0, where.length, ...kept);
}

/** Where a phrase stands last. */
function findLast(phrase: readonly string[], words: readonly Word[]): readonly number[] {
  for (let from = words.length - phrase.length; from >= 0; from -= 1) {
    if (phrase.every((text, at) => words[from + at]?.text === text)) return phrase.map((_, at) => from + at);
  }
  return [];
}
