import assert from 'node:assert/strict';
import fc from 'fast-check';
import { countLeadingMatches } from '../../src/core/binary-search.js';
import { ExpectedError } from '../../src/core/expected-error.js';
import { groupBy } from '../../src/core/group-by.js';
import { isGuid } from '../../src/core/guid.js';
import { concatLazyLists, mapLazyList } from '../../src/core/lazy-list.js';
import { memoize } from '../../src/core/bounded-memoize.js';
import { omitUndefined } from '../../src/core/omit-undefined.js';
import { compareSeverity, lowerSeverity, SEVERITIES, worstSeverity } from '../../src/core/severity.js';
import { withTimeout } from '../../src/core/with-timeout.js';

describe('Searching an ordered list', () => {
  it('counts as one would by looking at each', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 20 })), fc.nat({ max: 21 }), (numbers, limit) => {
        const sorted = numbers.toSorted((a, b) => a - b);
        assert.equal(
          countLeadingMatches(sorted, (one) => one < limit),
          sorted.filter((one) => one < limit).length,
        );
      }),
    );
  });

  it('looks at a few of a million', () => {
    let looks = 0;
    const all = Array.from({ length: 1_000_000 }, (_, at) => at);
    assert.equal(
      countLeadingMatches(all, (one) => (looks++, one < 777_777)),
      777_777,
    );
    assert.ok(looks <= 21);
  });
});

describe('What was worked out once', () => {
  const counting = () => {
    const asked: string[] = [];
    return { asked, of: memoize((text) => (asked.push(text), text.length > 2 ? text.toUpperCase() : undefined)) };
  };

  it('is not worked out again, even if the answer was nothing', () => {
    const { asked, of } = counting();
    assert.deepEqual([of('abc'), of('abc'), of('a'), of('a')], ['ABC', 'ABC', undefined, undefined]);
    assert.deepEqual(asked, ['abc', 'a']);
  });

  it('is forgotten before an attacker fills the memory: long texts at once, all others after thousands', () => {
    const { asked, of } = counting();
    const long = (length: number) => 'x'.repeat(length);
    for (const text of [long(200), long(200), long(201), long(201)]) assert.equal(of(text), text.toUpperCase());
    assert.deepEqual(
      asked.map(({ length }) => length),
      [200, 201, 201],
    );
    for (let number = 1; number < 5000; number++) of(`text ${String(number)}`);
    const full = asked.length;
    of(long(200));
    assert.equal(asked.length, full, 'five thousand are kept');
    of('one more');
    of(long(200));
    assert.equal(asked.length, full + 2, 'one more, and all were forgotten');
  });
});

describe('Work that has a limit of time', () => {
  it('gives its answer if it comes in time, and nothing if not', async () => {
    assert.equal(await withTimeout(Promise.resolve('done'), 1000), 'done');
    assert.equal(await withTimeout(new Promise((resolve) => setTimeout(resolve, 20, 'done')), 60_000), 'done');
    assert.equal(await withTimeout(new Promise(() => undefined), 5), undefined);
    assert.equal(await withTimeout(new Promise(() => undefined), -5), undefined);
    await assert.rejects(withTimeout(Promise.reject(new Error('no')), 1000), /^Error: no$/);
  });

  it('is given as long as was said', async () => {
    const before = performance.now();
    await withTimeout(new Promise(() => undefined), 50);
    assert.ok(performance.now() - before >= 45);
  });
});

describe('Severity', () => {
  it('sorts worst first, and the worst of several is one of them that none is worse than', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...SEVERITIES), { minLength: 1 }), (some) => {
        const order = SEVERITIES.filter((one) => some.includes(one));
        assert.equal(worstSeverity(some), order[0]);
        assert.deepEqual([...new Set(some.toSorted(compareSeverity))], order);
      }),
    );
    assert.deepEqual([...SEVERITIES], ['critical', 'high', 'medium', 'low', 'info']);
    assert.equal(worstSeverity([]), undefined);
  });

  it('lowered by one is the next, and the least stays', () => {
    assert.deepEqual(SEVERITIES.map(lowerSeverity), ['high', 'medium', 'low', 'info', 'info']);
  });
});

describe('An id that goes into an address', () => {
  it('is a GUID and nothing around it', () => {
    const id = 'aaaaaaaa-0000-4000-8000-00000000000f';
    assert.ok(isGuid(id) && isGuid(id.toUpperCase()));
    for (const other of [
      `${id}0`,
      `0${id}`,
      `${id}/x`,
      `../${id}`,
      ` ${id}`,
      `${id}\n`,
      id.slice(1),
      id.replace('f', 'g'),
      id.replaceAll('-', ''),
      '',
    ]) {
      assert.ok(!isGuid(other), other);
    }
    for (const [at, letter] of Array.from(id).entries()) {
      assert.ok(!isGuid(id.slice(0, at) + (letter === '-' ? '0' : '-') + id.slice(at + 1)), String(at));
    }
  });
});

describe('Lists and objects', () => {
  it('are put in groups in order, none empty', () => {
    const groups = groupBy(['ant', 'bee', 'asp', 'bug'], (word) => word.slice(0, 1));
    assert.deepEqual(
      [...groups],
      [
        ['a', ['ant', 'asp']],
        ['b', ['bee', 'bug']],
      ],
    );
    assert.equal(groupBy([], String).size, 0);
  });

  it('that are too long to hold are gone through as one, as often as wanted', () => {
    const both = concatLazyLists([[1, 2], mapLazyList([3, 4], (one) => one * 10)]);
    assert.equal(both.length, 4);
    assert.deepEqual([...both], [1, 2, 30, 40]);
    assert.deepEqual([...both], [1, 2, 30, 40]);
    assert.equal(mapLazyList(both, String).length, 4);
    assert.equal(concatLazyLists([]).length, 0);
  });

  it('lose what is not known, and nothing else', () => {
    const full = { a: 1, b: null, c: '', d: 0, e: false };
    assert.equal(omitUndefined(full), full);
    const part = omitUndefined({ ...full, f: undefined });
    assert.deepEqual(part, full);
    assert.ok(!('f' in part));
  });

  it('an error that was to be expected says what to do', () => {
    const error = new ExpectedError('No such app.', 'Check the name.');
    assert.deepEqual([error.name, error.message, error.nextStep], ['ExpectedError', 'No such app.', 'Check the name.']);
    assert.match(String(error), /^ExpectedError: /);
  });
});
