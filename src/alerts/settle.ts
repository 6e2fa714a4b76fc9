import type { ClaimedDelivery, Delivery, Settlement } from '../core/alert-outbox.js';
import { instant, type Instant } from '../core/instant.js';
import type { SendOutcome } from '../core/messenger.js';

const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 5 * 60_000;
/** At five minutes each these are three days: a service that is away for longer has bigger problems, and the row says `failed`. */
const MANY_ATTEMPTS = 900;

/** Sent again without harm: the same edit twice is one edit, and a message that says "may not have arrived" claims nothing. */
function mayBeRepeated({ kind }: Delivery): boolean {
  return kind === 'edit' || kind === 'recovered';
}

/**
 * What follows from an outcome. What may have arrived is never sent again, except what may be repeated; what certainly did not is
 * tried again, later and later.
 */
export function settlementOf(
  { delivery, root }: Pick<ClaimedDelivery, 'delivery' | 'root'>,
  outcome: SendOutcome,
  when: { readonly now: Instant; /** From 0 to 1, for jitter. */ readonly random: number },
): Settlement {
  if (outcome.sent) return { state: 'sent', activityId: outcome.activityId };
  const error = `${outcome.reason}: ${outcome.detail}`.slice(0, 500);
  const lost = root === undefined ? {} : { lostRoot: root.key };
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
      // A conversation may come back, and its cards with it; a person who blocked the bot is not written to again.
      return { state: 'conversationId' in delivery.place ? 'dropped' : 'failed', error };
    case 'missing':
      // Someone deleted the card: a step still has to be told, so it comes as a message of its own; an edit has nothing to edit.
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
): Settlement {
  if (attempts > MANY_ATTEMPTS) return { state: 'failed', error };
  const backoffMs = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(Math.max(attempts - 1, 0), 20));
  return { state: 'pending', notBefore: later(now, backoffMs * (0.5 + random / 2)), error };
}

function later(now: Instant, ms: number): Instant {
  return instant(Math.ceil(Date.parse(now) + ms));
}
