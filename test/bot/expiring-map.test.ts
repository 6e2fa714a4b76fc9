import assert from 'node:assert/strict';
import { setTimeout as delay } from 'node:timers/promises';
import { ExpiringMap } from '../../src/bot/expiring-map.js';

describe('a map that forgets', () => {
  it('never holds more than it may: the oldest goes first', () => {
    const recent = new ExpiringMap<number>(3, 60_000);
    for (let index = 0; index < 10_000; index += 1) recent.set(`key ${index}`, index);
    assert.equal(recent.size, 3);
    assert.equal(recent.get('key 9996'), undefined);
    assert.equal(recent.get('key 9997'), 9_997);
  });

  it('forgets what is too old', async () => {
    const recent = new ExpiringMap<number>(3, 1_000);
    recent.set('old', 1);
    assert.equal(recent.get('old'), 1);
    await delay(1_050);
    assert.equal(recent.get('old'), undefined);
    recent.set('new', 2);
    assert.equal(recent.size, 1);
  });
});
