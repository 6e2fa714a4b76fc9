import { createCardRenderer } from '../../src/cards/index.js';
import { systemClock } from '../../src/system-clock.js';
import type { DecisionRecordEntry } from '../../src/decisions/model/decision-record-entry.js';
import type { Decision } from '../../src/decisions/model/decision.js';
import { DEMO_PEOPLE } from '../../src/demo/demo-tenant-contract.js';
import { INTENT_WORDS } from '../../src/intent-wordings.js';
import type { ConnectorEffect } from './fake-bot-connector.js';
import type { Approver } from './decision-clicks.js';
import { listClaimedSteps, type Effect, type UnsteadyTenant } from './unsteady-demo-tenant.js';

/** A click answered with a card: it must have taken effect or be recorded as refused. */
export interface AcknowledgedClick {
  readonly verb: string;
  readonly who: Approver;
  /** Of the card that was clicked. */
  readonly version: number;
}

/** The record entry of the click; confirming an outdated plan yields a new plan. */
const WHAT: Readonly<Record<string, readonly string[]>> = {
  'decision.plan': ['plan'],
  'decision.confirm': ['confirm', 'plan'],
  'decision.undo': ['undo'],
  'decision.approve': ['approve'],
  'decision.back': ['back'],
};

const cards = createCardRenderer({ words: INTENT_WORDS });

/** Acknowledged clicks without a record entry. */
export function findLostClicks(
  clicks: readonly AcknowledgedClick[],
  record: readonly DecisionRecordEntry[],
): readonly string[] {
  return clicks
    .filter(({ verb, who, version }) => {
      const mine = record.filter(({ by }) => by?.objectId === DEMO_PEOPLE[who]);
      const counts = mine.some(
        ({ what, details }) => WHAT[verb]?.includes(what) === true && details['version'] === version + 1,
      );
      // The same refusal again within the hour is counted and has no line of its own; that it came too late shows in the change it lost to.
      const refused = mine.some(({ what, details }) => what === 'refused' && details['verb'] === verb);
      const isLate = record.some(({ details }) => details['version'] === version + 1);
      return !counts && !(refused && isLate);
    })
    .map(({ verb, who, version }) => `${verb} by ${who} on version ${version} was acknowledged`);
}

/**
 * Effects that the tenant's own log contains twice. Grants of the same permissions to an app by several people look the
 * same in it.
 */
export function findDoubledEffects(effects: readonly Effect[], decision: Decision): readonly string[] {
  const { state } = decision;
  const steps = 'plan' in state ? state.plan.steps : [];
  const grants = steps.filter(({ id }) => id.startsWith('remove-delegated-grant')).length;
  return effects
    .filter(({ activity, what }, i) => {
      const before = effects.slice(0, i).filter((other) => other.activity === activity && other.what === what).length;
      return before >= (activity.includes('delegated permission grant') ? Math.max(1, grants) : 1);
    })
    .map(({ activity, what }) => `${activity} ${what}`);
}

/** Steps whose reported state differs from the tenant's, read independently. */
export async function findUntrueSteps(
  decision: Decision,
  tenant: Pick<UnsteadyTenant, 'holds'>,
): Promise<readonly string[]> {
  const untrue: string[] = [];
  for (const { step, direction } of listClaimedSteps(decision)) {
    if (!(await tenant.holds(step, direction))) untrue.push(`said to be ${direction}, and is not: ${step.id}`);
  }
  const { state } = decision;
  const direction = state.name === 'undone' ? 'undone' : 'done';
  for (const { stepId, state: said, detail = '' } of listUndoneSteps(decision)) {
    const step = 'plan' in state ? state.plan.steps.find(({ id }) => id === stepId) : undefined;
    // Reported as not done although done: incomplete rather than false.
    if (step !== undefined && (await tenant.holds(step, direction))) {
      untrue.push(`said to be ${said} (${detail}), and is ${direction}: ${stepId}`);
    }
  }
  return untrue;
}

/** Steps that are reported as not done. */
export function listUndoneSteps({ state }: Decision) {
  const progress = state.name === 'undone' ? state.undoSteps : 'steps' in state ? state.steps : [];
  return progress.filter((step) => step.state !== 'gone');
}

/** A message with a decision's card, in its last seen version. */
export interface SeenCard {
  readonly id: string;
  readonly conversationId: string;
  readonly card: string;
  readonly isEdited: boolean;
}

/** How the decision's card must look. */
export function expectedCard(decision: Decision): string {
  return JSON.stringify(cards.renderDecision(decision, { now: systemClock.now() }).card);
}

/** All messages that ever showed this decision's card. */
export function listSeenCards(decision: Decision, accepted: readonly ConnectorEffect[]): readonly SeenCard[] {
  const seen = new Map<string, SeenCard>();
  for (const { call, id } of accepted) {
    const content = call.activity.attachments?.[0]?.content;
    if (content === undefined) continue;
    const card = JSON.stringify(content);
    if (!seen.has(id) && !card.includes(decision.id)) continue;
    const conversationId = seen.get(id)?.conversationId ?? call.conversationId;
    seen.set(id, { id, conversationId, card, isEdited: call.kind === 'update' });
  }
  return [...seen.values()];
}
