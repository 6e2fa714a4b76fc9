import assert from 'node:assert/strict';
import { sayNeitherFirst } from '../../../src/language/rewording/neither-behind.js';
import { sayWhatSomebodyDid } from '../../../src/language/rewording/everything-somebody-did.js';

describe('Everything that somebody did', () => {
  for (const [text, asked] of [
    ['give me everything Yusuf changed this quarter', 'what has Yusuf changed this quarter'],
    ['everything yusuf did', 'what has yusuf done'],
    ['show me all that Marta Kowalska has deleted', 'what has Marta Kowalska deleted'],
  ] as const) {
    it(`is what they did: ${text}`, () => {
      assert.equal(sayWhatSomebodyDid(text), asked);
    });
  }

  for (const text of ['everything that changed this week', 'everything we changed', 'all apps Yusuf created']) {
    it(`stays where nobody is named: ${text}`, () => {
      assert.equal(sayWhatSomebodyDid(text), text);
    });
  }
});

describe('A verb before “neither”', () => {
  it('stands behind it, and before each of the two', () => {
    assert.equal(
      sayNeitherFirst('apps limited neither by a policy nor by a scope'),
      'apps neither limited by a policy nor limited by a scope',
    );
    assert.equal(sayNeitherFirst('apps with neither owners nor secrets'), 'apps with neither owners nor secrets');
  });
});
