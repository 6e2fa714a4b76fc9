import assert from 'node:assert/strict';
import { matchName } from '../../../src/answers/query/name-matcher.js';

const candidates = ['Disclaimer for outgoing mail', 'Finance copies', 'Adele Vance'].map((name) => ({
  item: name,
  names: [name],
}));
const meant = (asked: string) => matchName(asked, candidates);

describe('A name in a question', () => {
  it('may have a slip, also in one word of several', () => {
    assert.deepEqual(meant('Fnance'), { quality: 'fuzzy', items: ['Finance copies'] });
    assert.deepEqual(meant('Adele Vnace'), { quality: 'fuzzy', items: ['Adele Vance'] });
    assert.deepEqual(meant('Adelle Vance'), { quality: 'fuzzy', items: ['Adele Vance'] });
    assert.deepEqual(meant('disclamer'), { quality: 'fuzzy', items: ['Disclaimer for outgoing mail'] });
  });

  it('is no slip of an ordinary word that many names have', () => {
    assert.equal(meant('Gmail'), undefined);
    assert.equal(meant('mial'), undefined);
  });

  it('may be that word itself', () => {
    assert.deepEqual(meant('outgoing mail'), { quality: 'part', items: ['Disclaimer for outgoing mail'] });
  });
});
