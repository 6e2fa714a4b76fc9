import fc from 'fast-check';
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { LazyPattern } from '../../src/core/lazy-pattern.js';

/** What a pattern gives in every way that a text can be held against it, one after the other. */
function everyUse(pattern: RegExp, text: string): readonly unknown[] {
  return [
    pattern.source,
    pattern.flags,
    String(pattern),
    pattern.exec(text),
    pattern.lastIndex,
    pattern.test(text),
    pattern.lastIndex,
    text.match(pattern),
    pattern.global ? [...text.matchAll(pattern)] : [],
    text.replace(pattern, '<$&$1>'),
    text.replace(pattern, (found, ...rest) => `${found.length}${String(rest.length)}`),
    pattern.global ? text.replaceAll(pattern, '-') : '',
    text.search(pattern),
    text.split(pattern),
    text.split(pattern, 2),
    pattern.lastIndex,
  ];
}

describe('A pattern that is parsed when it is first run', () => {
  it('gives what a RegExp of the same source gives, wherever it stands', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(
          'a',
          '(a)b*',
          '\\p{Lu}(?<rest>\\p{L}*)',
          '^x|b',
          '(?<=a)',
          'ab',
          '(?:ab|É )x?',
          '(?<=ab)b',
          'as',
          'kb',
        ),
        fc.constantFrom('u', 'iu', 'gu', 'giu', 'yu', 'guy', 'gmu'),
        fc.string({ unit: fc.constantFrom('a', 'b', 'A', 'É', 'x', ' ', '\n', 'ſ', '\u212A'), maxLength: 12 }),
        fc.nat(3),
        (source, flags, text, from) => {
          const [lazy, plain] = [new LazyPattern(source, flags), new RegExp(source, flags)];
          lazy.lastIndex = from;
          plain.lastIndex = from;
          assert.deepEqual(everyUse(lazy, text), everyUse(plain, text));
        },
      ),
    );
  });

  it('takes letters for the same that a RegExp takes for the same, in whatever case', () => {
    const words = ['passwords', 'PASSWORDS', 'paſſwords', 'task', 'TAS\u212A'];
    for (const source of ['passwords', 'task', 'passwords|task'])
      for (const word of words)
        assert.equal(
          new LazyPattern(source, 'iu').test(word),
          new RegExp(source, 'iu').test(word),
          `${source} ${word}`,
        );
  });

  it('is not parsed by being made, or asked for its source', () => {
    const wrong = new LazyPattern('(', 'u');
    assert.equal(wrong.source, '(');
    assert.equal(wrong.flags, 'u');
    assert.throws(() => wrong.test(''), SyntaxError);
  });

  it('is not parsed for a text that lacks what each of its matches holds', () => {
    const wrong = new LazyPattern('abc\\p{None}', 'gu');
    assert.equal(wrong.test('abd'), false);
    assert.equal(wrong.exec('abd'), null);
    assert.equal('abd'.match(wrong), null);
    assert.equal('abd'.replace(wrong, 'x'), 'abd');
    assert.throws(() => wrong.test('ABC'), SyntaxError);
    const either = new LazyPattern('(?:which x?rule|all x?keys)\\p{None}', 'u');
    assert.equal(either.test('which keys'), false);
    assert.throws(() => either.test('which rule'), SyntaxError);
    // What is behind the mark that nothing opened is not read: nothing is known of such a pattern.
    assert.throws(() => new LazyPattern('abc)d', 'u').test('x'), SyntaxError);
  });

  it('leaves a process up that has little room for the code of patterns, however many run in it, on whatever texts', () => {
    const child = fileURLToPath(new URL('./many-patterns.mjs', import.meta.url));
    const run = (made: string) =>
      spawnSync(process.execPath, ['--no-regexp-tier-up', child, made], { encoding: 'utf8', timeout: 60_000 });
    const lazy = run('lazy');
    assert.equal(lazy.stdout, 'each of 1200 found its word, twice\n', lazy.stderr);
    // The same patterns, all of them kept, are more than fits.
    const plain = run('plain');
    assert.notEqual(plain.status, 0);
    assert.match(plain.stderr, /FATAL ERROR.*out of memory/);
  });
});
