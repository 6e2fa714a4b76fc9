import assert from 'node:assert/strict';
import type { Delivery, DeliveryKind } from '../../src/alerts/model/delivery.js';
import { decideDeliveryResult } from '../../src/alerts/delivery-retry-policy.js';
import type { SendOutcome } from '../../src/bot/model/messenger-port.js';
import { claimedRow as row, NOON } from './alert-samples.js';

type Reason = Extract<SendOutcome, { sent: false }>['reason'];
const settle = (delivery: Delivery, reason: Reason, retryAfterMs?: number, random = 0) =>
  decideDeliveryResult(
    { delivery, root: { key: 'root' } },
    { sent: false, reason, detail: 'x', ...(retryAfterMs === undefined ? {} : { retryAfterMs }) },
    { now: NOON, random },
  );

describe('what follows from the outcome of a message', () => {
  const CASES: readonly (readonly [DeliveryKind, Reason, Delivery['state']])[] = [
    ['card', 'unknown', 'unknown'],
    ['reply', 'unknown', 'unknown'],
    ['digest', 'unknown', 'unknown'],
    ['report', 'unknown', 'unknown'],
    ['escalation', 'unknown', 'unknown'],
    ['edit', 'unknown', 'pending'],
    ['recovered', 'unknown', 'pending'],
    ['card', 'busy', 'pending'],
    ['card', 'unavailable', 'pending'],
    ['card', 'gone', 'dropped'],
    ['edit', 'missing', 'dropped'],
    ['reply', 'missing', 'pending'],
    ['card', 'refused', 'pending'],
    ['edit', 'refused', 'failed'],
  ];
  for (const [kind, reason, state] of CASES) {
    it(`a ${kind} that is ${reason} is ${state}`, () => {
      assert.equal(settle(row(kind), reason).state, state);
    });
  }

  it('patience asked for is patience kept', () => {
    const settled = settle(row('card', { attempts: 9 }), 'busy', 4_000);
    assert.equal(settled.state === 'pending' && settled.notBefore, '2026-11-24T12:00:04Z');
  });

  it('waits grow to five minutes, with jitter, and are given up after days', () => {
    const wait = (attempts: number, random: number) => {
      const settled = settle(row('card', { attempts }), 'unavailable', undefined, random);
      return settled.state === 'pending' ? Date.parse(settled.notBefore) - Date.parse(NOON) : undefined;
    };
    assert.deepEqual(
      [1, 2, 3, 20].map((attempts) => wait(attempts, 1)),
      [1_000, 2_000, 4_000, 300_000],
    );
    assert.equal(wait(2, 0), 1_000);
    assert.equal(wait(901, 1), undefined);
  });

  it('a plain line that is refused as well is given up, and a person who blocked the bot is left alone', () => {
    assert.equal(settle(row('card', { plain: true }), 'refused').state, 'failed');
    assert.equal(settle(row('escalation', { place: { personId: 'megan' } }), 'gone').state, 'failed');
  });

  it('names the message that someone deleted', () => {
    const settled = settle(row('reply'), 'missing');
    assert.equal(settled.state === 'pending' && settled.lostRoot, 'root');
  });
});
