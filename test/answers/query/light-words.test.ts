import assert from 'node:assert/strict';
import { isLight, leadWithAside, listWeighty } from '../../../src/answers/model/unread-wording.js';

describe('Words that turn no yes into a no', () => {
  for (const said of ['apparently', 'somewhere', 'recently already', 'vraiment encore', 'realmente', 'wirklich noch'])
    it(`are light: ${said}`, () => {
      assert.ok(isLight(said));
      assert.deepEqual(listWeighty([said]), []);
    });

  // Verbs and nouns that only end like adverbs, and a light word beside a weighty one.
  for (const said of ['comply', 'apply', 'supply', 'multiply', 'imply', 'family', 'ply', 'recently approved'])
    it(`are not: ${said}`, () => {
      assert.equal(isLight(said), false);
    });

  it('stand before no answer, and weighty ones do', () => {
    assert.equal(leadWithAside('3 apps', listWeighty(['apparently'])), '3 apps');
    assert.equal(leadWithAside('3 apps', listWeighty(['apparently', 'teal'])), 'Leaving “teal” aside: 3 apps');
    assert.equal(leadWithAside('3 apps', listWeighty(['who owns them?', 'teal'])), 'Leaving “teal” aside: 3 apps');
  });
});
