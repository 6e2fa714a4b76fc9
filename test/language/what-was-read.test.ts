import assert from 'node:assert/strict';
import { describeNotUnderstood } from '../../src/answers/model/not-understood-wording.js';
import { instant } from '../../src/core/instant.js';
import { understand } from '../../src/language/understand-question.js';

const context = { now: instant('2026-11-24T09:00:00Z'), timeZone: 'UTC' };

describe('What is said to a question that is not understood', () => {
  it('no question is told that it is outside, or that nothing is changed by chat: it asks, and is not understood', () => {
    for (const question of [
      'wer hat da zugriff von draussen',
      'qui trafique les bidules chez nous',
      'quien anda liando con lo nuestro',
      'did anyone mess with the mail stuff',
      'qwerty',
    ]) {
      assert.equal(understand(question, context).declined?.because, 'not-understood', question);
    }
  });

  it('what is of the world is outside, and an order is an order', () => {
    assert.equal(understand('tell me a joke', context).declined?.because, 'outside');
    assert.equal(understand('delete all users', context).declined?.because, 'change');
  });

  it('the words that nobody understood are told as they were typed, and the names that were', () => {
    const { declined } = understand('was hat der Bram so zusammengepfriemelt letzte Woche', context);
    assert.ok(declined?.because === 'not-understood');
    assert.match(describeNotUnderstood(declined), /I did not understand “zusammengepfriemelt”\. Understood: Bram\./);
  });
});
