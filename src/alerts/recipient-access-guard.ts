import type { AccessPolicy } from '../answers/model/access-policy-port.js';
import { daysBetween, instant, type Instant } from '../core/instant.js';
import type { OutgoingMessage } from '../bot/model/messenger-port.js';
import { withTimeout } from '../core/with-timeout.js';
import type { ClaimedDelivery, DeliveryResult } from './model/claimed-delivery.js';

/** Roles come and go (PIM): a message waits until its reader has one; how often that is checked again. */
const LOOK_AGAIN_MS = 5 * 60_000;
const WAITS_DAYS = 7;
/** Share of the claim's lease for the access check; a slower check is retried later. */
const ASKING_MS = 8_000;

/**
 * Sent to someone an incident escalates to who may not see incidents now: people on call often activate their role only when needed.
 * Holds no tenant text.
 */
export const WITHHELD_MESSAGE: OutgoingMessage = {
  text: 'An incident waits for somebody to take it on, and you are the one to be told. You may not see incidents at present: activate your role, then ask me "show incidents".',
};

/** Whether a 1:1 message is sent, sent without its content, or settled unsent. */
export type RecipientAccess = { readonly goes: 'whole' | 'withheld' } | DeliveryResult;

/**
 * Checks whether the reader of a 1:1 chat may still see what they subscribed to or were named for. Channels and group chats always pass:
 * they answer for their members. The message waits while access cannot be verified or is missing.
 */
export async function checkRecipientAccess(
  claimed: ClaimedDelivery,
  policy: { readonly access: AccessPolicy; readonly tenantId: string },
  now: Instant,
): Promise<RecipientAccess> {
  const { delivery, conversation } = claimed;
  const { place } = delivery;
  if ('conversationId' in place && conversation?.conversationType !== 'personal') return { goes: 'whole' };
  const reader = 'personId' in place ? place.personId : conversation?.userObjectId;
  const decision =
    reader === undefined
      ? ({ allowed: false, reason: 'unknown-person' } as const)
      : ((await withTimeout(policy.access.mayAsk({ objectId: reader, tenantId: policy.tenantId }), ASKING_MS)) ??
        ({ allowed: false, reason: 'cannot-verify' } as const));
  if (decision.allowed) return { goes: 'whole' };
  const { reason } = decision;
  const error = `its reader may not see it: ${reason}`;
  const notBefore = instant(Date.parse(now) + LOOK_AGAIN_MS);
  const wait: DeliveryResult = { state: 'pending', notBefore, error, waited: true };
  if (reason === 'cannot-verify') return wait;
  if (delivery.kind === 'escalation')
    return reason === 'not-allowed' ? { goes: 'withheld' } : { state: 'failed', error };
  if (delivery.kind === 'report') return { state: 'dropped', error };
  if (daysBetween(delivery.createdAt, now) <= WAITS_DAYS) return wait;
  // A dropped `recovered` message would be planned again, so this one fails.
  return { state: delivery.kind === 'recovered' ? 'failed' : 'dropped', error };
}
