import type { AccessPolicy } from '../answers/model/access-policy-port.js';
import type { ConversationReference } from '../bot/model/conversation-reference.js';
import type { AlertStore } from './model/alert-store-port.js';
import type { Clock } from '../core/clock.js';
import type { IncidentStore } from '../incidents/model/incident-store-port.js';
import type { Person } from '../core/person-id-and-name.js';
import type { DeliveryTarget } from './model/delivery.js';
import type { FindChangeRight } from './model/quieter-change.js';
import { checkTakingOn } from './incident-taking-guard.js';
import { applySubscriptionChange } from './quieter-change.js';
import { tellIfQuieter } from './quieter-change-guard.js';
import { planSubscriptionChange, type SubscriptionChangePlan } from './subscription-change-planner.js';
import type { SubscribeRequest } from './model/subscription-request.js';
import {
  IncidentNotTaken,
  type SubscriptionReply,
  type SubscriptionService,
} from './model/subscription-service-port.js';
import { omitUndefined } from '../core/omit-undefined.js';

/** Finds the one person in the tenant that a text names (user principal name, object id or display name); undefined: none, or several. */
export type FindTenantPerson = (who: string) => Promise<Person | undefined>;

/** What the subscription service needs. */
export interface SubscriptionServiceOptions {
  readonly store: Pick<
    AlertStore,
    | 'subscriptions'
    | 'saveSubscription'
    | 'removeSubscription'
    | 'planOpenIncidentsAgain'
    | 'addDelivery'
    | 'recordQuieter'
    | 'isToldIn'
  >;
  readonly incidents: Pick<IncidentStore, 'acknowledge' | 'find'>;
  /** Who may change subscriptions and receive escalations: the people who may ask questions. */
  readonly access: AccessPolicy;
  readonly findPerson: FindTenantPerson;
  readonly tenantId: string;
  readonly clock: Clock;
  readonly findChangeRight: FindChangeRight;
  /** Where quieter conversations are told of, besides themselves; absent: nowhere. */
  readonly watchPlace?: DeliveryTarget;
  /** Called after every change, so that the outbox and the report schedule react at once. */
  readonly wake: () => void;
}

const REFUSED = 'Only people who may ask me questions may change what I send.';

/** Handles subscription requests and acknowledgements from chat and cards. Repeating a request changes nothing. */
export function createSubscriptionService(options: SubscriptionServiceOptions): SubscriptionService {
  const { store, incidents, access, tenantId, clock, wake } = options;

  const mayAct = async (person: Person): Promise<boolean> => {
    const decision = await access.mayAsk({ objectId: person.objectId, tenantId });
    return decision.allowed;
  };

  async function keep(change: SubscriptionChangePlan): Promise<void> {
    // Save before removing: if the database fails in between, a message may come twice, but none is lost.
    for (const subscription of change.save) await store.saveSubscription(subscription);
    for (const { id } of change.remove) await store.removeSubscription(id);
    if (change.subscribed) await store.planOpenIncidentsAgain();
    if (change.remove.length + change.save.length > 0) wake();
  }

  return {
    async change(request, where, by): Promise<SubscriptionReply> {
      if (!(await mayAct(by))) return { outcome: 'nothing-to-do', words: REFUSED, current: [] };
      const current = await store.subscriptions(where.conversationId);
      const escalateTo = request.want === 'escalate' ? await personToTell(request, options, mayAct) : undefined;
      const change = planSubscriptionChange(request, {
        current,
        by,
        conversationId: where.conversationId,
        place: placeWords(where),
        now: clock.now(),
        ...omitUndefined({ escalateTo }),
      });
      const quieter = await tellIfQuieter(options, { change, current, where, by });
      if (quieter.refused !== undefined) return { outcome: 'nothing-to-do', words: quieter.refused, current };
      await keep(change);
      const words = quieter.told === undefined ? change.words : `${change.words} ${quieter.told}`;
      return { outcome: change.outcome, words, current: applySubscriptionChange(current, change) };
    },

    async acknowledge(incidentId, where, by) {
      if (!(await mayAct(by))) {
        throw new IncidentNotTaken(
          'Only people who may ask me questions may take on an incident.',
          'Ask one of them, or an administrator to let you.',
        );
      }
      const before = await incidents.find(incidentId);
      if (before === undefined) return undefined;
      const person = await checkTakingOn(options, before, { where, by });
      const record = await incidents.acknowledge(incidentId, person, clock.now());
      if (record !== undefined) wake();
      return record;
    },
  };
}

/** A person of the tenant who may see incidents; otherwise the reason in words. */
async function personToTell(
  { who }: Extract<SubscribeRequest, { want: 'escalate' }>,
  { findPerson }: SubscriptionServiceOptions,
  mayAct: (person: Person) => Promise<boolean>,
): Promise<Person | string> {
  const person = await findPerson(who);
  if (person === undefined) return 'I cannot find this person; give me the sign-in name (name@company).';
  return (await mayAct(person)) ? person : 'This person may not see incidents, so I would not tell them of one.';
}

function placeWords({ conversationType }: ConversationReference): string {
  return conversationType === 'channel' ? 'this channel' : 'this chat';
}
