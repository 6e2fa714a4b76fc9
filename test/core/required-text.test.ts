import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findRequiredText } from '../../src/core/required-text.js';

const holds = (pattern: RegExp, text: string): boolean =>
  findRequiredText(pattern).every((texts) => texts.some((one) => text.toLowerCase().includes(one)));

describe('What every text holds that a pattern matches', () => {
  it('is its text, each of its groups, and nothing that may be missing', () => {
    const known: readonly (readonly [RegExp, readonly (readonly string[])[]])[] = [
      [/abc/, [['abc']]],
      [/^((?:and |so )*)which (?:rules?|connectors?) are/iu, [['which '], [' are'], ['rule', 'connector']]],
      [/(?<!\p{L})not (?:via|through) PIM(?!\p{L})/iu, [['not '], [' pim'], ['via', 'through']]],
      [/colou?r/, [['colo']]],
      [/\bfoo\.bar\s+baz/, [['foo.bar'], ['baz']]],
      [/[Ww]hat (?:x1|y2)/, [['hat '], ['x1', 'y2']]],
      [/(?:foo|bar|.z)/, []],
      [/(?:foo|bar)*/, []],
      [/(?:foo){0,3}bar/, [['bar']]],
      [/(?=foo)bar(?!baz)/, [['foo'], ['bar']]],
      [/(?<=foo )bar(?<!baz)/, [['foo '], ['bar']]],
      [/a{2}bcd/, [['bcd']]],
      [/(?<name>foo|bars) \p{Lu}/u, [['foo', 'bars']]],
    ];
    for (const [pattern, required] of known) assert.deepEqual(findRequiredText(pattern), required, String(pattern));
  });

  it('is not known of more alternatives than it pays to look for', () => {
    const words = Array.from({ length: 61 }, (_, at) => `word${String(at)}.`);
    assert.deepEqual(findRequiredText({ source: words.slice(1).join('|') })[0]?.length, 60);
    assert.deepEqual(findRequiredText({ source: words.join('|') }), []);
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
      '(?<=foo )',
      '(?=bar|not )',
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
});
