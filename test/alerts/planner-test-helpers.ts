import type { DeliveryPlanAction, DeliveryPlanningInput } from '../../src/alerts/model/delivery-planning.js';
import type { Delivery } from '../../src/alerts/model/delivery.js';
import { planAlerts } from '../../src/alerts/alert-planner.js';
import { incident, NOON, subscription, uuid } from './alert-samples.js';

export function given(more: Partial<DeliveryPlanningInput> = {}): DeliveryPlanningInput {
  return {
    now: NOON,
    incidents: [],
    findings: [],
    covered: new Map(),
    recentFindings: [],
    subscriptions: [subscription('soc')],
    removed: [],
    deliveries: [],
    ...more,
  };
}

/** What was asked for, as lines: `add incident:…:card`, `drop …`. */
export function said(actions: readonly DeliveryPlanAction[]): readonly string[] {
  return actions.map((action) => `${action.do} ${action.do === 'add' ? action.delivery.key : action.key}`);
}

export function added(actions: readonly DeliveryPlanAction[]): readonly Delivery[] {
  return actions.flatMap((action) =>
    action.do === 'add'
      ? [{ ...action.delivery, state: 'pending', createdAt: NOON, attempts: 0, drawing: 0 } as const]
      : [],
  );
}

export const sent = (row: Delivery, more: Partial<Delivery> = {}): Delivery => ({
  ...row,
  state: 'sent',
  attempts: 1,
  activityId: 'activity-1',
  ...more,
});

/** The card of an incident, as it stands in the outbox after it was sent at noon. */
export function sentCard(record = incident(1), more: Partial<Delivery> = {}): Delivery {
  const [card] = added(planAlerts(given({ incidents: [record] })));
  return sent(card!, more);
}

export const KEY = `incident:${uuid(1)}:soc`;

export const kindsOf = (actions: readonly DeliveryPlanAction[]) => added(actions).map(({ kind }) => kind);
