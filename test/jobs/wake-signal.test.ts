import assert from 'node:assert/strict';
import { WakeSignal } from '../../src/jobs/wake-signal.js';

describe('a wake signal', () => {
  it('reaches everyone who listens, and is no error while nobody does', () => {
    const signal = new WakeSignal();
    const woken: string[] = [];
    signal.wake();
    signal.listen(() => woken.push('alerts'));
    signal.listen(() => woken.push('reports'));
    const { wake } = signal;
    wake();
    assert.deepEqual(woken, ['alerts', 'reports']);
  });
});
