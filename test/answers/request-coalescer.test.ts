import assert from 'node:assert/strict';
import { RequestCoalescer, type CoalescedReadOptions } from '../../src/answers/request-coalescer.js';

const HALF = { done: 1, total: 2, fact: 'securityDefaults' } as const;

/** Readings that end when the story says so. */
function house() {
  const started: { readonly how: CoalescedReadOptions; readonly end: (value: string) => void }[] = [];
  const readings = new RequestCoalescer<string>();
  return {
    started,
    read: (asker: Parameters<RequestCoalescer<string>['read']>[1] = {}) =>
      readings.read('key', asker, (how) => new Promise((end) => started.push({ how, end }))),
  };
}

describe('a reading that several people wait for', () => {
  it('goes on when the one who asked first leaves, and is called off when the last one has left', async () => {
    const { read, started } = house();
    const [first, second] = [new AbortController(), new AbortController()];
    const left = assert.rejects(read({ signal: first.signal }), /first left/);
    const stayed = assert.rejects(read({ signal: second.signal }), /second left/);
    first.abort(new Error('first left'));
    await left;
    assert.equal(started.length, 1);
    assert.equal(started[0]?.how.signal.aborted, false);
    second.abort(new Error('second left'));
    await stayed;
    assert.equal(started[0].how.signal.aborted, true);
  });

  it('gives everyone who stayed the answer, and tells all how far it is', async () => {
    const { read, started } = house();
    const told: string[] = [];
    const gone = new AbortController();
    const left = assert.rejects(read({ signal: gone.signal, onProgress: () => told.push('gone') }));
    const answers = [read({ onProgress: () => told.push('a') }), read({ onProgress: () => told.push('b') })];
    gone.abort();
    await left;
    started[0]?.how.onProgress(HALF);
    assert.deepEqual(told, ['a', 'b']);
    started[0]?.end('read');
    assert.deepEqual(await Promise.all(answers), ['read', 'read']);
  });

  it('is not joined once it was called off: the next one who asks starts a new one', async () => {
    const { read, started } = house();
    const gone = new AbortController();
    const left = assert.rejects(read({ signal: gone.signal }));
    gone.abort();
    await left;
    const next = read();
    started[0]?.end('called off');
    started[1]?.end('read anew');
    assert.equal(await next, 'read anew');
  });

  it('is not started for one who has left already', async () => {
    const { read, started } = house();
    await assert.rejects(read({ signal: AbortSignal.abort(new Error('gone')) }), /gone/);
    assert.equal(started.length, 0);
  });
});
