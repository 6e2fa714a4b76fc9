import { instant, type Instant } from '../core/instant.js';
import type { SendOutcome } from '../bot/model/messenger-port.js';
import type { ClaimedDelivery, DeliveryResult } from './model/claimed-delivery.js';
import type { Delivery } from './model/delivery.js';
import { omitUndefined } from '../core/omit-undefined.js';

const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 5 * 60_000;
/** Three days at five minutes each. After a longer outage the row is `failed`. */
const MANY_ATTEMPTS = 900;

/** Safe to send twice: a repeated edit changes nothing, and "may not have arrived" and "may be late" claim nothing. */
function mayBeRepeated({ kind }: Delivery): boolean {
  return kind === 'edit' || kind === 'recovered' || kind === 'late';
}

/**
 * Decides what an outcome means for the row. A message that may have arrived is never sent again unless repeating is harmless; one that
 * certainly did not is retried with growing delays.
 */
export function decideDeliveryResult(
  { delivery, root }: Pick<ClaimedDelivery, 'delivery' | 'root'>,
  outcome: SendOutcome,
  when: { readonly now: Instant; /** From 0 to 1, for jitter. */ readonly random: number },
): DeliveryResult {
  if (outcome.sent) return { state: 'sent', activityId: outcome.activityId };
  const error = `${outcome.reason}: ${outcome.detail}`.slice(0, 500);
  const lost = omitUndefined({ lostRoot: root?.key });
  switch (outcome.reason) {
    case 'busy':
      return outcome.retryAfterMs === undefined
        ? again(delivery, error, when)
        : { state: 'pending', notBefore: later(when.now, outcome.retryAfterMs * (1 + when.random / 10)), error };
    case 'unavailable':
      return again(delivery, error, when);
    case 'unknown':
      return mayBeRepeated(delivery) ? again(delivery, error, when) : { state: 'unknown', error };
    case 'gone':
      // A conversation may come back, with its cards; a person who blocked the bot is not contacted again.
      return { state: 'conversationId' in delivery.place ? 'dropped' : 'failed', error };
    case 'missing':
      // Someone deleted the card: a step is then posted as a separate message; an edit has nothing to edit.
      return delivery.kind === 'reply'
        ? { state: 'pending', notBefore: when.now, error, ...lost }
        : { state: 'dropped', error, ...lost };
    case 'refused':
      return delivery.plain === true || delivery.kind === 'edit'
        ? { state: 'failed', error }
        : { state: 'pending', notBefore: when.now, plain: true, error };
  }
}

function again(
  { attempts }: Delivery,
  error: string,
  { now, random }: { readonly now: Instant; readonly random: number },
): DeliveryResult {
  if (attempts > MANY_ATTEMPTS) return { state: 'failed', error };
  const backoffMs = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(Math.max(attempts - 1, 0), 20));
  return { state: 'pending', notBefore: later(now, backoffMs * (0.5 + random / 2)), error };
}

function later(now: Instant, ms: number): Instant {
  return instant(Math.ceil(Date.parse(now) + ms));
}
