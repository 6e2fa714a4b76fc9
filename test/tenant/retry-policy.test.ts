import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TenantProblem } from '../../src/tenant/tenant-problem.js';
import {
  computeRetryDelayMs,
  parseRetryAfter,
  runWithRetries,
  type AttemptResult,
} from '../../src/tenant/http/retry-policy.js';
import { SYSTEM_TIMING } from '../../src/tenant/http/system-timing.js';
import { createVirtualTiming } from './support/fake-tenant-client.js';

const LIMITS = { totalTimeMs: 60_000, attempts: 6, baseDelayMs: 500, maxDelayMs: 20_000 };
const busy = (retryAfterMs?: number): AttemptResult<never> => ({
  kind: 'again',
  problem: new TenantProblem('throttled', 'busy', {
    retryable: true,
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
  }),
});

describe('Retry-After', () => {
  it('is read as seconds or as an HTTP date', () => {
    assert.equal(parseRetryAfter('7', 0), 7000);
    assert.equal(parseRetryAfter('Tue, 24 Nov 2026 09:00:10 GMT', Date.parse('2026-11-24T09:00:00Z')), 10_000);
  });

  it('is never negative, and nonsense is nothing', () => {
    assert.equal(parseRetryAfter('Tue, 24 Nov 2026 08:00:00 GMT', Date.parse('2026-11-24T09:00:00Z')), 0);
    for (const text of ['', 'soon', '-5', '5 apples', '1e9', null, undefined]) {
      assert.equal(parseRetryAfter(text, 0), undefined, String(text));
    }
  });

  it('gives a finite, non-negative wait or nothing for any text', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 0, max: 4e12 }), (text, now) => {
        const waitMs = parseRetryAfter(text, now);
        assert.ok(waitMs === undefined || (Number.isFinite(waitMs) && waitMs >= 0));
      }),
    );
  });
});

describe('Waiting between tries', () => {
  it('stays between nothing and the smaller of the exponential and the cap', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 2000 }),
        fc.double({ min: 0, max: 0.999999, noNaN: true }),
        (tries, random) => {
          const waitMs = computeRetryDelayMs(tries, undefined, LIMITS, random);
          assert.ok(waitMs >= 0 && waitMs <= Math.min(20_000, 500 * 2 ** (tries - 1)));
        },
      ),
    );
  });

  it('never undercuts what the service asked for, and adds at most a tenth of a second', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1e6 }),
        fc.double({ min: 0, max: 0.999999, noNaN: true }),
        (asked, random) => {
          const waitMs = computeRetryDelayMs(1, asked, LIMITS, random);
          assert.ok(waitMs >= asked && waitMs <= asked + 100);
        },
      ),
    );
  });
});

describe('Trying again', () => {
  it('never sleeps past the deadline nor tries too often, whatever the service asks for', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.option(fc.integer({ min: 0, max: 90_000 }), { nil: undefined }), { maxLength: 12 }),
        async (waits) => {
          const timing = createVirtualTiming(() => 0.5);
          let tries = 0;
          const outcome = runWithRetries<string>(LIMITS, timing, undefined, () => {
            const wait = waits[tries];
            tries += 1;
            return Promise.resolve(tries > waits.length ? { kind: 'done', value: 'read' } : busy(wait));
          });
          await outcome.catch((error: unknown) => {
            assert.ok(error instanceof TenantProblem);
          });
          assert.ok(timing.nowMs() < LIMITS.totalTimeMs);
          assert.ok(tries <= LIMITS.attempts);
        },
      ),
    );
  });

  it('gives up at once when the service wants more time than there is', async () => {
    const timing = createVirtualTiming();
    const outcome = runWithRetries(LIMITS, timing, undefined, () => Promise.resolve(busy(120_000)));
    await assert.rejects(outcome, /throttled: busy \(tried once\)/);
    assert.deepEqual(timing.sleeps, []);
  });

  it('ends at once when the question is cancelled during a wait', async () => {
    const stop = new AbortController();
    setTimeout(() => {
      stop.abort();
    }, 20);
    const started = performance.now();
    const outcome = runWithRetries(LIMITS, SYSTEM_TIMING, stop.signal, () => Promise.resolve(busy(30_000)));
    await assert.rejects(outcome, /cancelled/);
    assert.ok(performance.now() - started < 20_000);
  });
});
