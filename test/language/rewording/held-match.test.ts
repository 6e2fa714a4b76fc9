import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { applyTurns } from '../../../src/language/rewording/apply-turns.js';
import { listMayMatch } from '../../../src/language/rewording/held-match.js';
import { readQuestions } from '../../exam/exam.js';

describe('A list of patterns that are held against a text', () => {
  it('gives all that match, in order, from any place on', () => {
    const words = fc.constantFrom('which', 'Rules', 'rule', 'are', 'not', 'via', 'PIM', 'É');
    const texts = fc.array(words, { maxLength: 8 }).map((list) => list.join(' '));
    const parts = fc.constantFrom('which ', 'rules?', '(?:via|not)', '\\p{L}+', '(?!pim)', '(?<=are )', 'é?', 'a|not');
    const lists = fc.array(
      fc.array(parts, { minLength: 1, maxLength: 3 }).map((list) => new RegExp(list.join(''), 'iu')),
    );
    fc.assert(
      fc.property(lists, texts, fc.nat(3), (list, text, from) => {
        const may = listMayMatch(list, (pattern) => pattern, text, from);
        const matching = [...list.keys()].filter((place) => place >= from && list[place]?.test(text));
        assert.deepEqual(
          may.filter((place) => list[place]?.test(text)),
          matching,
        );
      }),
      { numRuns: 1000 },
    );
  });

  it('leaves out those of which the text lacks a word', () => {
    const list = [/which rules/u, /who (?:made|changed)/u, /(?<=rules )\d/u, /\d/u];
    assert.deepEqual(
      listMayMatch(list, (pattern) => pattern, 'Who changed RULES 7?'),
      [1, 2, 3],
    );
    assert.deepEqual(
      listMayMatch(list, (pattern) => pattern, 'Who changed it?', 2),
      [3],
    );
  });

  it('leaves out no turn of any kept question', () => {
    const files = readdirSync(new URL('../../exam/', import.meta.url)).filter(
      (name) => name.endsWith('.jsonl') && name !== 'dialogues.jsonl',
    );
    const asked = files.flatMap(readQuestions).map(({ ask }) => ask);
    assert.ok(asked.length > 2000, `${asked.length} questions`);
    const turns = [
      [/(?<!\p{L})which (?:of (?:our|the) )?(apps?|admins?|rules?)(?!\p{L})/giu, 'what $1'],
      [/(?<=\p{L}) (?:and|but) (?:not|no) (?=\p{L})/giu, ' without '],
      [/[?.!]+$/u, ''],
    ] as const;
    for (const text of asked)
      assert.equal(
        applyTurns(text, turns),
        turns.reduce((said, [pattern, plain]) => said.replace(pattern, plain), text),
      );
  });
});
