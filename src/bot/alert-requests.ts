import type { Activity } from 'botbuilder';
import type { AlertDesk } from '../core/alert.js';
import type { Answer } from '../core/answer.js';
import type { Person } from '../core/incident.js';
import type { Clock, ConversationStore } from '../core/ports.js';
import type { Understanding } from '../core/question.js';
import { conversationReference } from './conversation-memory.js';

export interface AlertRequestsOptions {
  /** Without one nobody can subscribe, and nobody can be on an incident. */
  readonly desk: AlertDesk | undefined;
  readonly conversations: Pick<ConversationStore, 'remember'>;
  readonly tenantId: string;
  readonly clock: Clock;
}

/** What people ask about alerts, with who and where taken from the verified activity. Only for people who may. */
export class AlertRequests {
  readonly #options: AlertRequestsOptions;

  constructor(options: AlertRequestsOptions) {
    this.#options = options;
  }

  /** Undefined: the understanding is not about alerts, or there is no desk for them. */
  async change(understanding: Understanding, activity: Activity): Promise<Answer | undefined> {
    const { desk, conversations, tenantId, clock } = this.#options;
    if (understanding.intent !== 'subscribe' || desk === undefined) return undefined;
    const where = conversationReference(activity, tenantId);
    // What is sent here later needs to find its way back, also when the store was away a moment ago.
    await conversations.remember(where);
    const request = understanding.subscribe ?? { want: 'unclear', missing: 'what should come here' };
    const change = await desk.change(request, where, personOf(activity));
    return { kind: 'subscriptions', change, answeredAt: clock.now() };
  }

  /** Undefined: there is no such incident. */
  async acknowledge(incidentId: string, activity: Activity): Promise<Answer | undefined> {
    const { desk, clock } = this.#options;
    const record = await desk?.acknowledge(incidentId, personOf(activity));
    return record === undefined ? undefined : { kind: 'incident', record, answeredAt: clock.now() };
  }
}

/** The id is proven; the name is what the client shows. Whoever has no id was refused before. */
function personOf({ from }: Activity): Person {
  const objectId = (from.aadObjectId ?? '').toLowerCase();
  const name: unknown = from.name;
  return { objectId, name: typeof name === 'string' && name.trim() !== '' ? name : objectId };
}
