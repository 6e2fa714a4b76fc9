import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findRequiredAtFirst, findRequiredText, type RequiredText } from '../../src/core/required-text.js';

const holdsAll = (required: RequiredText, text: string): boolean =>
  required.every((oneOf) => oneOf.some((one) => (typeof one === 'string' ? text.includes(one) : holdsAll(one, text))));

const holds = (pattern: RegExp, text: string): boolean => holdsAll(findRequiredText(pattern), text.toLowerCase());

describe('What every text holds that a pattern matches', () => {
  it('is its text, each of its groups, and nothing that may be missing', () => {
    const known: readonly (readonly [RegExp, RequiredText])[] = [
      [/abc/, [['abc']]],
      [/^((?:and |so )*)which (?:rules?|connectors?) are/iu, [['which '], [' are'], ['rule', 'connector']]],
      [/(?<!\p{L})not (?:via|through) PIM(?!\p{L})/iu, [['not '], [' pim'], ['via', 'through']]],
      [/colou?r/, [['colo']]],
      [/\bfoo\.bar\s+baz/, [['foo.bar'], ['baz']]],
      [/[Ww]hat (?:x1|y2)/, [['what '], ['x1', 'y2']]],
      [/[Wx]hat [aA]/, [['hat a']]],
      [
        /(?:which (?:rules?|connectors?)|(?:secret|key)s?(?= end)|all)/,
        [[[['which '], ['rule', 'connector']], [[' end'], ['secret', 'key']], 'all']],
      ],
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
    const words = Array.from({ length: 1001 }, (_, at) => `word${String(at)}.`);
    assert.deepEqual(findRequiredText({ source: words.slice(1).join('|') })[0]?.length, 1000);
    assert.deepEqual(findRequiredText({ source: words.join('|') }), []);
    assert.deepEqual(findRequiredText({ source: words.map((word) => `${word}x?yz`).join('|') }), []);
  });

  it('is looked for at first by one list of each alternative, and by no list that is long', () => {
    const words = Array.from({ length: 61 }, (_, at) => `word${String(at)}`);
    const known: readonly (readonly [string, readonly (readonly string[])[]])[] = [
      ['abc', [['abc']]],
      [
        '(?:which x?(?:rules?|groups?)|all x?keys|none) (?:of|by)',
        [
          ['of', 'by'],
          ['which ', 'all ', 'none'],
        ],
      ],
      [words.slice(1).join('|'), [words.slice(1)]],
      [`(?:${words.join('|')})x?of`, [['of']]],
    ];
    for (const [source, required] of known) assert.deepEqual(findRequiredAtFirst({ source }), required, source);
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
      '(?:foo (?:bar|not)|rule|are [vV]ia)',
      '(?:which|not)(?: are|s) ?',
    );
    const patterns = fc.array(parts, { minLength: 1, maxLength: 5 }).map((list) => new RegExp(list.join(''), 'iu'));
    fc.assert(
      fc.property(
        patterns,
        texts,
        (pattern, text) =>
          !pattern.test(text) || (holds(pattern, text) && holdsAll(findRequiredAtFirst(pattern), text.toLowerCase())),
      ),
      { numRuns: 2000 },
    );
  });
});
