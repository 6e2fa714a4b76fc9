import assert from 'node:assert/strict';
import { respellSmallWords } from '../../../src/language/rewording/small-words.js';

describe('Small words that turn a question round', () => {
  for (const [typed, meant] of [
    ['wihtout', 'without'],
    ['excpet', 'except'],
  ] as const) {
    it(`are spelled right: ${typed}`, () => {
      assert.equal(respellSmallWords(`apps ${typed} owners`), `apps ${meant} owners`);
    });
  }
  for (const other of ['expect', 'excerpt', 'excepto', 'excepte', 'excepts', 'Wihtout']) {
    it(`are not made of another word, or of a name: ${other}`, () => {
      assert.equal(respellSmallWords(`apps ${other} owners`), `apps ${other} owners`);
    });
  }
});
