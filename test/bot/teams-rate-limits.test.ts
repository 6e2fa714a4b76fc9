import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  CONVERSATION_RATE_LIMITS,
  SendRateLimiter,
  TENANT_RATE_LIMITS,
} from '../../src/bot/messenger/teams-rate-limits.js';

interface Sent {
  readonly to: string;
  readonly atMs: number;
}

/** Sends as fast as it may, from an impatient caller who asks again when told to. */
function sendAll(limits: SendRateLimiter, wanted: readonly string[], startMs = 0): readonly Sent[] {
  const sent: Sent[] = [];
  let nowMs = startMs;
  for (const to of wanted) {
    for (let waitMs = limits.take(to, nowMs); waitMs > 0; waitMs = limits.take(to, nowMs)) nowMs += waitMs;
    sent.push({ to, atMs: nowMs });
  }
  return sent;
}

/** The most within any stretch of a window. */
function most(times: readonly number[], windowMs: number): number {
  return Math.max(0, ...times.map((from) => times.filter((at) => at >= from && at < from + windowMs).length));
}

describe('Teams’ limits', () => {
  it('are kept in any stretch of time, for each conversation and altogether, whatever is sent where', () => {
    const conversation = fc.constantFrom('19:a', '19:b', '19:c');
    fc.assert(
      fc.property(fc.array(conversation, { maxLength: 150 }), (wanted) => {
        const sent = sendAll(new SendRateLimiter(), wanted);
        for (const to of new Set(wanted)) {
          const times = sent.filter((one) => one.to === to).map(({ atMs }) => atMs);
          for (const { count, windowMs } of CONVERSATION_RATE_LIMITS) assert.ok(most(times, windowMs) <= count);
        }
        const times = sent.map(({ atMs }) => atMs);
        for (const { count, windowMs } of TENANT_RATE_LIMITS) assert.ok(most(times, windowMs) <= count);
      }),
      { numRuns: 40, seed: 2026 },
    );
  });

  it('of the tenant bind when many conversations are written to at once', () => {
    const sent = sendAll(
      new SendRateLimiter(),
      Array.from({ length: 200 }, (_, index) => `19:${index}`),
    );
    const lastMs = sent.at(-1)?.atMs ?? 0;
    const times = sent.map(({ atMs }) => atMs);
    assert.equal(most(times, 1_000), 45, 'a little less than the fifty that Teams takes');
    assert.equal(most(times, 200), 12, 'and not in a heap');
    assert.ok(lastMs >= 4_000 && lastMs <= 5_500, `200 take five seconds, not ${lastMs} ms`);
  });

  it('cost a single message nothing, and come back after a quiet hour', () => {
    const limits = new SendRateLimiter();
    assert.equal(limits.take('19:b', 0), 0);
    sendAll(
      limits,
      Array.from({ length: 60 }, () => '19:a'),
    );
    assert.equal(limits.take('19:a', 4_000_000), 0);
  });

  it('a refused turn is not counted', () => {
    const limits = new SendRateLimiter();
    sendAll(
      limits,
      Array.from({ length: 7 }, () => '19:a'),
    );
    for (let asked = 0; asked < 100; asked += 1) assert.ok(limits.take('19:a', 500) > 0);
    assert.equal(limits.take('19:a', 1_100), 0);
  });

  it('what the service itself asks for is kept too', () => {
    const limits = new SendRateLimiter();
    limits.hold('19:a', 1_000, 30_000);
    assert.equal(limits.take('19:a', 2_000), 29_000);
    assert.equal(limits.take('19:b', 2_000), 0);
    assert.equal(limits.take('19:a', 31_000), 0);
  });

  it('are remembered for the conversations in use, however many there are', () => {
    const limits = new SendRateLimiter();
    for (let index = 0; index < 5_000; index += 1) limits.take(`19:old-${index}`, index * 100);
    sendAll(
      limits,
      Array.from({ length: 7 }, () => '19:a'),
      5_000_000,
    );
    for (let index = 0; index < 3_000; index += 1) limits.take(`19:new-${index}`, 5_000_000 + index);
    assert.ok(limits.take('19:a', 5_000_900) > 0);
  });
});
