import type { Activity } from 'botbuilder';
import type { SubscriptionService } from '../alerts/model/subscription-service-port.js';
import type { Answer } from '../answers/model/answer.js';
import type { Clock } from '../core/clock.js';
import type { Person } from '../core/person-id-and-name.js';
import type { Understanding } from '../language/model/understanding.js';
import { buildConversationReference } from './conversation-reference-from-activity.js';
import type { ConversationReferenceStore } from './model/conversation-reference-store-port.js';

/** What {@link AlertRequestHandler} works with. */
export interface AlertRequestHandlerOptions {
  /** Without it, no one can subscribe or acknowledge an incident. */
  readonly subscriptions: SubscriptionService | undefined;
  readonly conversations: Pick<ConversationReferenceStore, 'remember'>;
  readonly tenantId: string;
  readonly clock: Clock;
}

/** Handles requests about alerts; person and conversation come from the verified activity. The caller checks access first. */
export class AlertRequestHandler {
  readonly #options: AlertRequestHandlerOptions;

  constructor(options: AlertRequestHandlerOptions) {
    this.#options = options;
  }

  /** Undefined: the request is not about alerts, or alerts are not configured. */
  async changeSubscription(understanding: Understanding, activity: Activity): Promise<Answer | undefined> {
    const { subscriptions, conversations, tenantId, clock } = this.#options;
    if (understanding.intent !== 'subscribe' || subscriptions === undefined) return undefined;
    const where = buildConversationReference(activity, tenantId);
    // Alerts need this reference later; the store may have been unavailable when the turn began.
    await conversations.remember(where);
    const request = understanding.subscribe ?? { want: 'unclear', missing: 'what should come here' };
    const change = await subscriptions.change(request, where, personOf(activity));
    return { kind: 'subscriptions', change, answeredAt: clock.now() };
  }

  /** Undefined: no such incident. */
  async acknowledge(incidentId: string, activity: Activity): Promise<Answer | undefined> {
    const { subscriptions, tenantId, clock } = this.#options;
    const where = buildConversationReference(activity, tenantId);
    const record = await subscriptions?.acknowledge(incidentId, where, personOf(activity));
    return record === undefined ? undefined : { kind: 'incident', record, answeredAt: clock.now() };
  }
}

/** The id is verified; the name is what the client shows. Senders without an id have been refused already. */
function personOf({ from }: Activity): Person {
  const objectId = (from.aadObjectId ?? '').toLowerCase();
  const name: unknown = from.name;
  return { objectId, name: typeof name === 'string' && name.trim() !== '' ? name : objectId };
}
