import type { AlertDesk, SubscribeRequest, Subscription, SubscriptionChange } from '../core/alert.js';
import type { AlertStore } from '../core/alert-outbox.js';
import { ExpectedError } from '../core/errors.js';
import type { IncidentStore } from '../core/incident-ports.js';
import type { Person } from '../core/incident.js';
import type { AccessPolicy, Clock, ConversationReference } from '../core/ports.js';
import { changeOf, type Change } from './change.js';

/** Finds the one person in the tenant that a text names (user principal name, object id or display name); undefined: none, or several. */
export type FindPerson = (who: string) => Promise<Person | undefined>;

/** What the subscription service needs. */
export interface AlertDeskOptions {
  readonly store: Pick<
    AlertStore,
    'subscriptions' | 'saveSubscription' | 'removeSubscription' | 'planOpenIncidentsAgain'
  >;
  readonly incidents: Pick<IncidentStore, 'acknowledge'>;
  /** Who may change subscriptions and receive escalations: the people who may ask questions. */
  readonly access: AccessPolicy;
  readonly findPerson: FindPerson;
  readonly tenantId: string;
  readonly clock: Clock;
  /** Called after every change, so that the outbox and the report schedule react at once. */
  readonly wake: () => void;
}

const REFUSED = 'Only people who may ask me questions may change what I send.';

/** Handles subscription requests and acknowledgements from chat and cards. Repeating a request changes nothing. */
export function createAlertDesk(options: AlertDeskOptions): AlertDesk {
  const { store, incidents, access, tenantId, clock, wake } = options;

  const mayAct = async (person: Person): Promise<boolean> => {
    const decision = await access.mayAsk({ objectId: person.objectId, tenantId });
    return decision.allowed;
  };

  async function keep(change: Change): Promise<void> {
    // Save before removing: if the database fails in between, a message may come twice, but none is lost.
    for (const subscription of change.save) await store.saveSubscription(subscription);
    for (const { id } of change.remove) await store.removeSubscription(id);
    if (change.subscribed) await store.planOpenIncidentsAgain();
    if (change.remove.length + change.save.length > 0) wake();
  }

  return {
    async change(request, where, by): Promise<SubscriptionChange> {
      if (!(await mayAct(by))) return { outcome: 'nothing-to-do', words: REFUSED, current: [] };
      const current = await store.subscriptions(where.conversationId);
      const escalateTo = request.want === 'escalate' ? await personToTell(request, options, mayAct) : undefined;
      const change = changeOf(request, {
        current,
        by,
        conversationId: where.conversationId,
        place: placeWords(where),
        now: clock.now(),
        ...(escalateTo === undefined ? {} : { escalateTo }),
      });
      await keep(change);
      return { outcome: change.outcome, words: change.words, current: after(current, change) };
    },

    async acknowledge(incidentId, by) {
      if (!(await mayAct(by))) {
        throw new ExpectedError(
          'Only people who may ask me questions may take on an incident.',
          'Ask one of them, or an administrator to let you.',
        );
      }
      const record = await incidents.acknowledge(incidentId, by, clock.now());
      if (record !== undefined) wake();
      return record;
    },
  };
}

/** A person of the tenant who may see incidents; otherwise the reason in words. */
async function personToTell(
  { who }: Extract<SubscribeRequest, { want: 'escalate' }>,
  { findPerson }: AlertDeskOptions,
  mayAct: (person: Person) => Promise<boolean>,
): Promise<Person | string> {
  const person = await findPerson(who);
  if (person === undefined) return 'I cannot find this person; give me the sign-in name (name@company).';
  return (await mayAct(person)) ? person : 'This person may not see incidents, so I would not tell them of one.';
}

function after(current: readonly Subscription[], { save, remove }: Change): readonly Subscription[] {
  const gone = new Set(remove.map(({ id }) => id));
  const saved = new Map(save.map((one) => [one.id, one]));
  const kept = current.filter(({ id }) => !gone.has(id)).map((one) => saved.get(one.id) ?? one);
  const known = new Set(current.map(({ id }) => id));
  return [...kept, ...save.filter(({ id }) => !known.has(id))];
}

function placeWords({ conversationType }: ConversationReference): string {
  return conversationType === 'channel' ? 'this channel' : 'this chat';
}
