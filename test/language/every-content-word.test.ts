import { strict as assert } from 'node:assert';
import { describe, it } from 'mocha';
import { understand } from '../../src/language/understand-question.js';
import type { Understanding } from '../../src/language/model/understanding.js';
import { isFunctionWord } from '../../src/language/query/function-words.js';
import { instant } from '../../src/core/instant.js';
import { readQuestions } from '../exam/exam.js';

const CONTEXT = { now: instant('2026-11-24T10:42:00Z') };

/** A word that no lexicon has and no slip of the fingers leads to: what a question has where its own word is not known. */
const UNKNOWN = 'zorvex';

/** All that an answer is made of, without how it was worded. */
function meaningOf({ intent, parameters, query, declined, explain }: Understanding): string {
  const where = query?.where.map((condition) => ({ ...condition, words: '' }));
  return JSON.stringify({ intent, parameters, query: query && { ...query, where, unread: [] }, declined, explain });
}

/** Whether the unknown word is told: as not used, as a name to look up, or by asking back. */
function isTold({ intent, parameters, query, unused, explain }: Understanding): boolean {
  if (intent === 'none' || intent === 'clarify') return true;
  const told = [query?.unread, query?.named.map(({ words }) => words), unused, explain?.unused, parameters];
  return JSON.stringify(told).toLowerCase().includes(UNKNOWN);
}

describe('Every content word of a question counts', () => {
  for (const file of ['english', 'strangers', 'auditors', 'held-out', 'languages']) {
    it(`changes what is answered, or is told, if the lexicon did not have it: ${file}`, () => {
      const silent: string[] = [];
      let tried = 0;
      // Every other question: each is understood once for each of its words.
      for (const { ask } of readQuestions(`${file}.jsonl`).filter((_, at) => at % 2 === 0)) {
        const known = meaningOf(understand(ask, CONTEXT));
        for (const { 0: word, index } of ask.matchAll(/\p{L}[\p{L}\p{N}-]{2,}/gu)) {
          if (isFunctionWord(word.toLowerCase())) continue;
          tried += 1;
          const without = understand(ask.slice(0, index) + UNKNOWN + ask.slice(index + word.length), CONTEXT);
          if (!isTold(without) && meaningOf(without) === known) silent.push(`“${word}” in “${ask}”`);
        }
      }
      assert.ok(tried > 75, 'questions have content words');
      assert.deepEqual(silent, []);
    });
  }
});
