import type { ConversationReference } from '../../bot/model/conversation-reference.js';
import type { IncidentRecord } from '../../incidents/model/incident.js';
import { ExpectedError } from '../../core/expected-error.js';
import type { Person } from '../../core/person-id-and-name.js';
import type { SubscribeRequest } from './subscription-request.js';
import type { Subscription } from './subscription.js';

/** Result of a subscription request, for the card. `current`: everything the conversation is subscribed to now. */
export interface SubscriptionReply {
  readonly outcome: 'added' | 'changed' | 'stopped' | 'paused' | 'resumed' | 'listed' | 'nothing-to-do' | 'unclear';
  /** One sentence. */
  readonly words: string;
  readonly current: readonly Subscription[];
}

/** Why somebody cannot take on an incident, and who can: told to that person only. */
export class IncidentNotTaken extends ExpectedError {}

/**
 * Changes subscriptions and acknowledges incidents on behalf of people in chat. Implemented by `alerts`. `by` comes from the
 * verified activity.
 */
export interface SubscriptionService {
  change(request: SubscribeRequest, where: ConversationReference, by: Person): Promise<SubscriptionReply>;
  /**
   * "I'm on it": stops the escalation; another person takes it over. Counts only from a conversation that holds the incident's card, or
   * from whom it was escalated to, and never from a person that the incident names: rejects with
   * {@link IncidentNotTaken}. Undefined: no such incident.
   */
  acknowledge(incidentId: string, where: ConversationReference, by: Person): Promise<IncidentRecord | undefined>;
}
