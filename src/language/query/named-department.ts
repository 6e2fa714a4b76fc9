import { isDepartmentLeftOut } from '../parameters/department-page-and-format.js';
import type { QuestionMaterial } from '../parameters/question-parameters.js';
import type { TableVocabulary } from './table-vocabulary.js';
import { findWordFacts } from './word-facts.js';

/** A department that a question names, and the unread words that it accounts for, by their index. */
export interface NamedDepartment {
  readonly name: string;
  /** Whoever is in it is left out. */
  readonly not: boolean;
  readonly at: readonly number[];
}

/** Finds the department that narrows the rows of a table; undefined: none is named, or the table knows none. */
export function findNamedDepartment(
  material: QuestionMaterial,
  { table }: TableVocabulary,
  unread: readonly number[],
): NamedDepartment | undefined {
  const { text, words } = material;
  const name = findWordFacts(material).department;
  if (name === undefined) return undefined;
  const known = new Set(name.toLowerCase().split(' '));
  // Before "the … department" the negation is read with that word.
  const isNoun = words.some(({ text: word }) => IS_NOUN.test(word));
  const isOutside = words.some(({ text: word }) => OUTSIDE.test(word));
  const not = (isOutside || !isNoun) && isDepartmentLeftOut(text, name);
  const isOfIt = (word: string): boolean => known.has(word) || (not && LEAVES_OUT.test(word));
  const at = unread.filter((index) => isOfIt(words[index]?.text ?? ''));
  const isLookedUp = Object.values(table.attributes).some((one) => one.type === 'text' && one.lookup === 'department');
  // "in IT" may be read as the small word that it is spelled like.
  const isSmallWord = name === 'IT';
  return (at.length > 0 || isSmallWord) && isLookedUp ? { name, at, not } : undefined;
}

const IS_NOUN = /^(?:departments?|dept|division|abteilung(?:en)?|services?|departamentos?)$/;
const OUTSIDE = /^(?:outside|au(?:ß|ss)erhalb|hors|fuera)$/;
const LEAVES_OUT = /^(?:not|nicht|pas|no|outside|au(?:ß|ss)erhalb|hors|fuera)$/;
