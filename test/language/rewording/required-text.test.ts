import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { applyTurns } from '../../../src/language/rewording/apply-turns.js';
import { HeldIndex } from '../../../src/language/rewording/held-index.js';
import { findRequiredText } from '../../../src/language/rewording/required-text.js';
import { readQuestions } from '../../exam/exam.js';

const holds = (pattern: RegExp, text: string): boolean =>
  findRequiredText(pattern).every((texts) => texts.some((one) => text.toLowerCase().includes(one)));

describe('What every match of a pattern holds', () => {
  it('is its text, each of its groups, and nothing that may be missing', () => {
    const known: readonly (readonly [RegExp, readonly (readonly string[])[]])[] = [
      [/abc/, [['abc']]],
      [/^((?:and |so )*)which (?:rules?|connectors?) are/iu, [['which '], ['rule', 'connector'], [' are']]],
      [/(?<!\p{L})not (?:via|through) PIM(?!\p{L})/iu, [['not '], ['via', 'through'], [' pim']]],
      [/colou?r/, [['colo']]],
      [/\bfoo\.bar\s+baz/, [['foo.bar'], ['baz']]],
      [/[Ww]hat (?:x1|y2)/, [['hat '], ['x1', 'y2']]],
      [/(?:foo|bar|.z)/, []],
      [/(?:foo|bar)*/, []],
      [/(?:foo){0,3}bar/, [['bar']]],
      [/(?=foo)bar(?!baz)/, [['bar']]],
      [/a{2}bcd/, [['bcd']]],
      [/(?<name>foo|bars) \p{Lu}/u, [['foo', 'bars']]],
    ];
    for (const [pattern, required] of known) assert.deepEqual(findRequiredText(pattern), required, String(pattern));
  });

  it('is in every text that matches', () => {
    const words = fc.constantFrom(
      'which',
      'rules',
      'rule',
      'are',
      'not',
      'via',
      'PIM',
      'pim',
      'foo',
      'bar',
      'Bar',
      'é',
    );
    const texts = fc.array(words, { maxLength: 8 }).map((list) => list.join(' '));
    const parts = fc.constantFrom(
      'which ',
      'rules?',
      '(?:foo|bar)',
      '(?:foo |bar )*',
      '\\p{L}+',
      '(?!pim)',
      '(?<= )',
      '[Bb]ar',
      ' ',
      'é?',
      'a|not',
    );
    const patterns = fc.array(parts, { minLength: 1, maxLength: 5 }).map((list) => new RegExp(list.join(''), 'iu'));
    fc.assert(
      fc.property(patterns, texts, (pattern, text) => !pattern.test(text) || holds(pattern, text)),
      { numRuns: 2000 },
    );
  });

  it('is found in a list of them, from any place on', () => {
    const lists = fc.array(fc.array(fc.array(fc.constantFrom('ab', 'abc', 'bca', 'cabab', 'b c'), { minLength: 1 })));
    const texts = fc.array(fc.constantFrom('a', 'b', 'c', ' ')).map((letters) => letters.join(''));
    fc.assert(
      fc.property(lists, texts, fc.nat(3), (required, text, from) => {
        const hasAll = (all: readonly (readonly string[])[]): boolean =>
          all.every((some) => some.some((one) => text.includes(one)));
        const expected = required.flatMap((all, place) => (place >= from && hasAll(all) ? place : []));
        assert.deepEqual(new HeldIndex(required).listPossible(text, from), expected);
      }),
      { numRuns: 1000 },
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
