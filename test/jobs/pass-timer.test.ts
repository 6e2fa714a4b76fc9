import assert from 'node:assert/strict';
import { setTimeout as delay } from 'node:timers/promises';
import { PassTimer } from '../../src/jobs/pass-timer.js';

describe('how long a pass of a job has been silent', () => {
  it('is counted from its begin or its last step, and not between passes', async () => {
    const timer = new PassTimer();
    timer.progress();
    await delay(30);
    assert.equal(timer.silentMs(), 0, 'no pass yet');
    timer.begin();
    await delay(60);
    const before = timer.silentMs();
    assert.ok(before >= 50, String(before));
    timer.progress();
    assert.ok(timer.silentMs() < before);
    timer.end();
    await delay(10);
    assert.equal(timer.silentMs(), 0, 'a pause');
  });
});
