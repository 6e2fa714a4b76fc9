import type { Clock } from '../core/clock.js';
import type { DecisionStore } from './model/decision-store-port.js';
import { UNDECIDED_STATES } from './model/decision-state.js';
import type { Log } from '../core/log.js';
import type { Remediation } from '../remediations/model/remediation.js';
import type { WriteVerification } from '../remediations/model/write-request.js';
import type { AppSnapshotReader } from '../tenant/model/app-snapshot-reader-port.js';
import { findPlanStep, isStepFinished } from './revoke-execution-transitions.js';
import type { DecisionEvent } from './decision-state-machine-events.js';
import { computeAppFingerprint, listFingerprintChanges } from './app-fingerprint.js';
import { applyDecisionEvent } from './decision-state-machine.js';
import type { AppEvidenceReader } from './model/app-evidence-reader-port.js';
import { FINGERPRINT_PARTS, type FingerprintPart } from './model/app-fingerprint-parts.js';
import { type Decision } from './model/decision.js';
import { planRevoke } from './revoke-planner.js';

/** What the follow-up needs. */
export interface DecisionFollowUpOptions {
  readonly store: DecisionStore;
  readonly snapshots: AppSnapshotReader;
  readonly evidence: AppEvidenceReader;
  readonly remediations: readonly Remediation[];
  readonly clock: Clock;
  readonly log: Log;
}

type In<N extends Decision['state']['name']> = Decision & {
  readonly state: Extract<Decision['state'], { readonly name: N }>;
};

function isIn<N extends Decision['state']['name']>(decision: Decision, ...names: readonly N[]): decision is In<N> {
  return names.some((name) => name === decision.state.name);
}

/**
 * Follows up a decision over time: an approval ends, or is void because the app changed; a revoke is rechecked; steps done by hand are
 * verified; a single agreement lapses; an undecided decision ends when its app is gone. Reads only from the tenant. Safe to call at any
 * time, by several processes.
 */
export async function followUpDecision(options: DecisionFollowUpOptions, decision: Decision): Promise<void> {
  if (isIn(decision, ...UNDECIDED_STATES)) return undecided(options, decision);
  if (isIn(decision, 'approved')) return approval(options, decision);
  if (isIn(decision, 'revoked', 'failed-in-part')) return later(options, decision);
  if (isIn(decision, 'revoking', 'undoing') && decision.state.byHand) return byHand(options, decision);
}

/** What the app created matters neither for its fingerprint nor for whether it exists. */
const NOTHING_MADE = { inboundConnectors: [], transportRules: [] } as const;

async function undecided(options: DecisionFollowUpOptions, decision: Decision): Promise<void> {
  if ((await happened(options, decision, { name: 'lapse' })) !== undefined) return;
  const taken = await options.snapshots.take(decision.app.id, NOTHING_MADE);
  if (!taken.ok || taken.value !== undefined) return;
  await happened(options, decision, { name: 'expire', why: 'The app is gone from the tenant.' });
}

async function approval(options: DecisionFollowUpOptions, decision: In<'approved'>): Promise<void> {
  const { until, fingerprint } = decision.state;
  if (Date.parse(options.clock.now()) >= Date.parse(until)) {
    await happened(options, decision, { name: 'approval-void', why: `The approval ended on ${until.slice(0, 10)}.` });
    return;
  }
  const taken = await options.snapshots.take(decision.app.id, NOTHING_MADE);
  if (!taken.ok) return compared(options, decision, FINGERPRINT_PARTS);
  if (taken.value === undefined) {
    await happened(options, decision, { name: 'approval-void', why: 'The app is gone from the tenant.' });
    return;
  }
  // An unread part would look like a change, so only the parts that were read are compared.
  const { unread } = taken.value;
  const changed = listFingerprintChanges(fingerprint, computeAppFingerprint(taken.value), unread);
  if (changed.length === 0) return compared(options, decision, unread);
  const words = new Intl.ListFormat('en').format(changed);
  await happened(options, decision, { name: 'approval-void', why: `Since it was approved, ${words} changed.` });
}

/** Shows on the card which parts cannot be compared now: a change there would go unnoticed. */
async function compared(
  options: DecisionFollowUpOptions,
  decision: In<'approved'>,
  unread: readonly FingerprintPart[],
): Promise<void> {
  const next = await happened(options, decision, { name: 'compared', uncompared: unread });
  if (next === undefined) return;
  options.log.warn({ decisionId: decision.id, unread }, 'the comparable parts of an approved app have changed');
}

async function later(options: DecisionFollowUpOptions, decision: In<'revoked' | 'failed-in-part'>): Promise<void> {
  const lapsed = await happened(options, decision, { name: 'lapse' });
  if (lapsed !== undefined) return;
  const { state } = decision;
  const now = Date.parse(options.clock.now());
  const due = state.rechecks.find(({ dueAt, doneAt }) => doneAt === undefined && Date.parse(dueAt) <= now);
  if (due === undefined) return;
  const found: string[] = [];
  for (const { stepId } of state.steps.filter((step) => step.state === 'gone')) {
    const step = findPlanStep(state, stepId);
    if (step === undefined) continue;
    const holds = await options.snapshots.verify(step.verify);
    // Unreadable now: repeat this recheck instead of reporting it clean.
    if (holds === undefined) return;
    if (!holds) found.push(`Undone by somebody: ${step.words}`);
  }
  const anew = await cameAnew(options, decision);
  if (anew === undefined) return;
  await happened(options, decision, { name: 'rechecked', dueAt: due.dueAt, found: [...found, ...anew] });
}

/**
 * What a plan made now would remove and the confirmed one did not contain: granted again, or created by the app since. Undefined: less
 * could be read than for the confirmed plan.
 */
async function cameAnew(
  { evidence, snapshots, remediations }: DecisionFollowUpOptions,
  { app, incidentId, state }: In<'revoked' | 'failed-in-part'>,
): Promise<readonly string[] | undefined> {
  const seen = await evidence.of(app.id, incidentId);
  if (!seen.ok) return seen.reason === 'no-such-app' ? [] : undefined;
  const taken = await snapshots.take(seen.value.reading, seen.value.madeByApp);
  if (!taken.ok) return undefined;
  if (taken.value === undefined) return [];
  if (taken.value.unseen.some((gap) => !state.plan.unseen.includes(gap))) return undefined;
  const known = new Set(state.plan.steps.map(({ id }) => id));
  return planRevoke(taken.value, state.plan.scope, remediations)
    .steps.filter(({ id }) => !known.has(id))
    .map(({ words }) => `New since, and to be taken away: ${words}`);
}

/** Checks which of the steps that people do by hand are done. */
async function byHand(options: DecisionFollowUpOptions, decision: In<'revoking' | 'undoing'>): Promise<void> {
  let current: Decision = decision;
  const { state } = decision;
  for (const { stepId } of (state.name === 'revoking' ? state.steps : state.undoSteps).filter(
    (one) => !isStepFinished(one),
  )) {
    const step = findPlanStep(state, stepId);
    const verifications: readonly WriteVerification[] =
      step === undefined
        ? []
        : state.name === 'revoking'
          ? [step.verify]
          : step.undo.possible
            ? step.undo.steps.map(({ verify }) => verify)
            : [];
    const answers = await Promise.all(verifications.map((verification) => options.snapshots.verify(verification)));
    if (!answers.every((one) => one === true)) continue;
    const progress = { stepId, state: 'gone', at: options.clock.now() } as const;
    const next = await happened(options, current, { name: 'step', progress });
    if (next === undefined) return;
    current = next;
  }
  const left = isIn(current, 'revoking')
    ? current.state.steps
    : isIn(current, 'undoing')
      ? current.state.undoSteps
      : [];
  if (left.length > 0 && left.every(isStepFinished)) await happened(options, current, { name: 'carried-out' });
}

async function happened(
  { store, clock }: DecisionFollowUpOptions,
  decision: Decision,
  event: DecisionEvent,
): Promise<Decision | undefined> {
  const result = applyDecisionEvent(decision, event, clock.now());
  if (!result.ok) return undefined;
  return (await store.change(decision, result.next, result.entries)) ? result.next : undefined;
}
