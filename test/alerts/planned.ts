import { plan } from '../../src/alerts/plan.js';
import type { Delivery, PlannedAction, PlanningInput } from '../../src/core/alert-outbox.js';
import { incident, NOON, subscription, uuid } from './samples.js';

export function given(more: Partial<PlanningInput> = {}): PlanningInput {
  return {
    now: NOON,
    incidents: [],
    findings: [],
    subscriptions: [subscription('soc')],
    removed: [],
    deliveries: [],
    ...more,
  };
}

/** What was asked for, as lines: `add incident:…:card`, `drop …`. */
export function said(actions: readonly PlannedAction[]): readonly string[] {
  return actions.map((action) => `${action.do} ${action.do === 'add' ? action.delivery.key : action.key}`);
}

export function added(actions: readonly PlannedAction[]): readonly Delivery[] {
  return actions.flatMap((action) =>
    action.do === 'add' ? [{ ...action.delivery, state: 'pending', createdAt: NOON, attempts: 0 } as const] : [],
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
  const [card] = added(plan(given({ incidents: [record] })));
  return sent(card!, more);
}

export const KEY = `incident:${uuid(1)}:soc`;

export const kindsOf = (actions: readonly PlannedAction[]) => added(actions).map(({ kind }) => kind);
