import type { ConversationReference } from '../bot/model/conversation-reference.js';
import type { Clock } from '../core/clock.js';
import type { Person } from '../core/person-id-and-name.js';
import type { AlertStore } from './model/alert-store-port.js';
import type { DeliveryTarget } from './model/delivery.js';
import type { FindChangeRight } from './model/quieter-change.js';
import { filterAlertSubscriptions, type Subscription } from './model/subscription.js';
import { isSetUpBy, listQuieterChanges } from './quieter-change.js';
import type { SubscriptionChangePlan } from './subscription-change-planner.js';

interface GuardOptions {
  readonly store: Pick<AlertStore, 'addDelivery' | 'recordQuieter'>;
  readonly findChangeRight: FindChangeRight;
  readonly watchPlace?: DeliveryTarget;
  readonly clock: Clock;
}

interface AskedChange {
  readonly change: SubscriptionChangePlan;
  readonly current: readonly Subscription[];
  readonly where: ConversationReference;
  readonly by: Person;
}

const REFUSED =
  'Nothing was changed: only an approver, or who set this up, may make it quieter. Ask one of them. Critical alerts come in any case.';
const CANNOT_VERIFY =
  'Nothing was changed: I cannot read from Entra right now whether you may make this quieter. Ask again in a minute.';

/**
 * Whoever may ask could otherwise silence a channel before an attack. Checks who asks, writes into the record and the outbox, all before
 * anything is changed: a change that nobody hears of is not made. `told`: what the conversation is told besides; absent for a change that
 * makes nothing quieter.
 */
export async function tellIfQuieter(
  { store, findChangeRight, watchPlace, clock }: GuardOptions,
  { change, current, where, by }: AskedChange,
): Promise<{ readonly refused?: string; readonly told?: string }> {
  const kinds = listQuieterChanges(current, change);
  if (kinds.length === 0) return {};
  const { right, person } = await findChangeRight(by);
  if (right !== 'approver' && !isSetUpBy(current, change, by.objectId)) {
    return { refused: right === 'none' ? REFUSED : CANNOT_VERIFY };
  }
  const { conversationId } = where;
  const at = clock.now();
  const sequence = await store.recordQuieter({ conversationId, kinds, by: person, at, words: change.words });
  if (watchPlace !== undefined && !isSamePlace(watchPlace, conversationId)) {
    await store.addDelivery({
      key: `quieter:${String(sequence)}`,
      kind: 'quieter',
      place: watchPlace,
      entry: String(sequence),
      about: conversationId,
      timeZone: filterAlertSubscriptions(current)[0]?.timeZone ?? 'UTC',
      notBefore: at,
    });
  }
  return { told: `Asked for by ${plainName(person)}; it is on the record.` };
}

function isSamePlace(place: DeliveryTarget, conversationId: string): boolean {
  return 'conversationId' in place && place.conversationId === conversationId;
}

/** A display name without characters that could act as formatting: it is untrusted tenant text. */
function plainName({ name }: Person): string {
  return name.replace(/[^\p{L}\p{M}\p{N} .,'@-]/gu, '').slice(0, 80);
}
