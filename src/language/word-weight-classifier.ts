import type { Concept } from './lexicon/phrase-lexicon.js';
import { type Intent } from './model/intent-id.js';
import type { Word } from './question-tokenizer.js';
import { WEIGHED_INTENTS } from './weighed-intents.js';
import { WORD_WEIGHTS } from './word-weights.js';

/** The marks by which a question is compared with those that people asked before: its stems, its first one, its concepts. */
export function listWordingMarks(words: readonly Word[], concepts: ReadonlySet<Concept>): Set<string> {
  const first = words[0];
  return new Set([
    ...words.map(({ stem }) => stem),
    ...(first === undefined ? [] : [`^${first.stem}`]),
    ...[...concepts].map((concept) => `@${concept}`),
  ]);
}

/** How an unknown question starts: `*` stands for what holds of every question. */
export const ANY_QUESTION = '*';

/** For each mark its weights, by the place of the intent in `WEIGHED_INTENTS`. Read once, at the first question. */
let rows: ReadonlyMap<string, Float64Array> | undefined;

function readRows(): ReadonlyMap<string, Float64Array> {
  const read = new Map<string, Float64Array>();
  for (const [column, intent] of WEIGHED_INTENTS.entries()) {
    const parts = (WORD_WEIGHTS[intent] ?? '').split(' ');
    for (let at = 0; at + 1 < parts.length; at += 2) {
      const mark = parts[at] ?? '';
      const row = read.get(mark) ?? new Float64Array(WEIGHED_INTENTS.length);
      row[column] = Number(parts[at + 1]) / 10;
      read.set(mark, row);
    }
  }
  return read;
}

/**
 * How much a question is worded like the known questions of each intent: shares that add up to 1. The lexicon says what words
 * mean; this says how they were used, so that a wording that no rule foresaw is still told from its neighbours.
 */
export function scoreIntentsByWordWeights(marks: ReadonlySet<string>): ReadonlyMap<Intent, number> {
  rows ??= readRows();
  const sums = new Float64Array(WEIGHED_INTENTS.length);
  for (const mark of [ANY_QUESTION, ...marks]) {
    const row = rows.get(mark);
    if (row === undefined) continue;
    for (let column = 0; column < sums.length; column += 1) sums[column] = (sums[column] ?? 0) + (row[column] ?? 0);
  }
  const highest = Math.max(...sums);
  const powers = sums.map((sum) => Math.exp(sum - highest));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return new Map(WEIGHED_INTENTS.map((intent, column) => [intent, (powers[column] ?? 0) / total]));
}
