import type { ClaimedDelivery, Settlement } from '../core/alert-outbox.js';
import { daysBetween, instant, type Instant } from '../core/instant.js';
import type { OutgoingMessage } from '../core/messenger.js';
import type { AccessPolicy } from '../core/ports.js';
import { within } from '../core/within.js';

/** Roles come and go (PIM): a message waits for its reader's, and is looked at again this often. */
const LOOK_AGAIN_MS = 5 * 60_000;
const WAITS_DAYS = 7;
/** Of the time that a claim holds this is the part for asking: longer, and it is asked again later. */
const ASKING_MS = 8_000;

/**
 * Said to somebody who is to be woken and may not see incidents at this moment: who is on call often activates the role only when there
 * is a reason. It holds no text of the tenant.
 */
export const WITHHELD: OutgoingMessage = {
  text: 'An incident waits for somebody to take it on, and you are the one to be told. You may not see incidents at present: activate your role, then ask me "show incidents".',
};

/** What becomes of a message that one person alone reads. */
export type ForReader = { readonly goes: 'whole' | 'withheld' } | Settlement;

/**
 * Whether the reader of a 1:1 chat may still see what they once asked for, or were named for; everybody may in a channel or a group
 * chat, which answers for its members. What cannot be verified waits, and so does what is for somebody whose right is away.
 */
export async function forReader(
  claimed: ClaimedDelivery,
  policy: { readonly access: AccessPolicy; readonly tenantId: string },
  now: Instant,
): Promise<ForReader> {
  const { delivery, conversation } = claimed;
  const { place } = delivery;
  if ('conversationId' in place && conversation?.conversationType !== 'personal') return { goes: 'whole' };
  const reader = 'personId' in place ? place.personId : conversation?.userObjectId;
  const decision =
    reader === undefined
      ? ({ allowed: false, reason: 'unknown-person' } as const)
      : ((await within(policy.access.mayAsk({ objectId: reader, tenantId: policy.tenantId }), ASKING_MS)) ??
        ({ allowed: false, reason: 'cannot-verify' } as const));
  if (decision.allowed) return { goes: 'whole' };
  const { reason } = decision;
  const error = `its reader may not see it: ${reason}`;
  const notBefore = instant(Date.parse(now) + LOOK_AGAIN_MS);
  const wait: Settlement = { state: 'pending', notBefore, error, waited: true };
  if (reason === 'cannot-verify') return wait;
  if (delivery.kind === 'escalation')
    return reason === 'not-allowed' ? { goes: 'withheld' } : { state: 'failed', error };
  if (delivery.kind === 'report') return { state: 'dropped', error };
  if (daysBetween(delivery.createdAt, now) <= WAITS_DAYS) return wait;
  // A dropped `recovered` message would be planned again.
  return { state: delivery.kind === 'recovered' ? 'failed' : 'dropped', error };
}
