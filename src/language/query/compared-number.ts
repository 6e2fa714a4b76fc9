import type { Word } from '../question-tokenizer.js';
import type { NumberComparison } from './number-comparison.js';
import { foldWord, phraseAt } from './phrase-index.js';
import type { TableVocabulary } from './table-vocabulary.js';

/**
 * The number that a comparison limits, by the id of its attribute: the last one shown that has such a unit ("valid for more than a year"),
 * else the one that the words of the comparison themselves name ("longer than").
 */
export function findComparedNumber(
  { from, days }: NumberComparison,
  words: readonly Word[],
  show: readonly string[],
  { phrases, table }: TableVocabulary,
): string | undefined {
  const folded = words.map(({ text }) => foldWord(text));
  const meanings = phraseAt(phrases, words, folded, from)?.meanings ?? [];
  const named = meanings.flatMap((one) => (one.kind === 'attribute' ? one.attribute : []));
  return [...show.toReversed(), ...named].find((id) => {
    const attribute = table.attributes[id];
    return attribute?.type === 'number' && (attribute.unit === 'days') === (days !== undefined);
  });
}
