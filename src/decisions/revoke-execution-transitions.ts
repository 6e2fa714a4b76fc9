import type { ConfirmedRevoke, DecisionState, Recheck, StepProgress } from './model/decision-state.js';
import { type Instant, instant } from '../core/instant.js';
import type { Person } from '../core/person-id-and-name.js';
import type { PlanStep } from '../remediations/model/revoke-plan.js';
import type { DecisionRefusal } from './model/decision-service-port.js';
import type { ContainedStep } from './model/decision.js';
import { omitUndefined } from '../core/omit-undefined.js';

type Next = DecisionState | DecisionRefusal;
type Finished = Extract<DecisionState, { name: 'revoked' | 'failed-in-part' }>;
type Working = Extract<DecisionState, { name: 'revoking' | 'undoing' }>;

/**
 * Issued tokens stay valid, usually for 60 to 90 minutes. So a revoke is rechecked after 15, 60 and 90 minutes.
 * Source: https://learn.microsoft.com/entra/identity-platform/configurable-token-lifetimes
 */
export const RECHECK_AFTER_MINUTES = [15, 60, 90] as const;

/** Order of a step's states; it never goes back, except when a failed one is retried. */
const ORDER: Readonly<Record<StepProgress['state'], number>> = {
  waiting: 0,
  started: 1,
  written: 2,
  'not-gone': 3,
  failed: 3,
  gone: 3,
};

/** Whether nothing is left to do for a step. */
export function isStepFinished({ state }: StepProgress): boolean {
  return ORDER[state] === 3;
}

/** The state after the confirmation: all steps wait. */
export function startRevoke(confirmed: Omit<ConfirmedRevoke, 'steps' | 'again'>): DecisionState {
  const steps = confirmed.plan.steps.map(({ id }): StepProgress => ({ stepId: id, state: 'waiting' }));
  return { name: 'revoking', ...confirmed, steps };
}

/** The state after a confirmed retry: done steps stay, the others wait again. */
export function startRetry(
  state: Finished,
  again: NonNullable<ConfirmedRevoke['again']>,
  byHand: boolean,
): DecisionState {
  const steps = state.steps.map((step): StepProgress =>
    step.state === 'gone' ? step : { stepId: step.stepId, state: 'waiting' },
  );
  return { name: 'revoking', ...carriedIn(state), steps, again, byHand };
}

/** The part that carries over from state to state. */
function carriedIn({ plan, reason, by, confirmedAt, byHand, steps, again }: ConfirmedRevoke): ConfirmedRevoke {
  return { plan, reason, by, confirmedAt, byHand, steps, ...omitUndefined({ again }) };
}

/** Steps of a finished containment that an undo could have reverted: the next decision builds on them. */
export function listContainedSteps(state: DecisionState | undefined): readonly ContainedStep[] {
  if (state?.name !== 'revoked' && state?.name !== 'failed-in-part') return [];
  if (state.plan.scope !== 'contain') return [];
  return takenIn(state).map(({ id, words }) => ({ id, words }));
}

/** The state after a confirmed undo: the done steps, in reverse order. */
export function startUndo(state: Finished, undoBy: readonly Person[], undoReason: string): DecisionState {
  const undoSteps = takenIn(state)
    .toReversed()
    .map(({ id }): StepProgress => ({ stepId: id, state: 'waiting' }));
  return { name: 'undoing', ...carriedIn(state), undoBy, undoReason, undoSteps };
}

/** Steps that are done, or may be, and can be undone. */
function takenIn({ plan, steps }: Finished): readonly PlanStep[] {
  const touched = new Set(steps.filter((step) => step.state !== 'waiting').map(({ stepId }) => stepId));
  return plan.steps.filter((step) => touched.has(step.id) && step.undo.possible);
}

/** Applies progress of one step. */
export function advanceStep(state: DecisionState, progress: StepProgress): Next {
  if (state.name === 'revoking') {
    const steps = moved(state.steps, progress);
    return steps === undefined ? 'wrong-state' : { ...state, steps };
  }
  if (state.name !== 'undoing') return 'wrong-state';
  const undoSteps = moved(state.undoSteps, progress);
  return undoSteps === undefined ? 'wrong-state' : { ...state, undoSteps };
}

function moved(steps: readonly StepProgress[], progress: StepProgress): readonly StepProgress[] | undefined {
  const before = steps.find(({ stepId }) => stepId === progress.stepId);
  if (before === undefined || ORDER[progress.state] <= ORDER[before.state]) return undefined;
  // Keep what is known of the write (its request id) when the step is checked again.
  return steps.map((step) => (step === before ? { ...before, ...progress } : step));
}

/** Calls the execution off; possible only while nothing of the last confirmation was written. */
export function callOff(state: DecisionState, why: string, now: Instant): Next {
  if (state.name !== 'revoking' && state.name !== 'undoing') return 'wrong-state';
  if (!isNothingWritten(state)) return 'wrong-state';
  if (state.name === 'revoking' && state.again === undefined) return { name: 'open', returned: why };
  const steps = state.steps.map((step): StepProgress =>
    step.state === 'waiting' ? { ...step, state: 'failed', detail: 'called off before it was tried again' } : step,
  );
  return { ...finished({ ...carriedIn(state), steps }, now), calledOff: why };
}

/** Whether nothing of the last confirmation was written yet; steps done before a retry do not count. */
export function isNothingWritten(state: Working): boolean {
  if (state.name === 'undoing') return state.undoSteps.every((step) => step.state === 'waiting');
  const isRetry = state.again !== undefined;
  return state.steps.every((step) => step.state === 'waiting' || (isRetry && step.state === 'gone'));
}

/** From here on people do the steps. */
export function switchToManual(state: Working): Next {
  return state.byHand ? 'wrong-state' : { ...state, byHand: true };
}

/** An approver ends the manual work: done steps stay, the others fail with `why`. */
export function endManualWork(state: DecisionState, why: string, now: Instant): Next {
  if ((state.name !== 'revoking' && state.name !== 'undoing') || !state.byHand) return 'wrong-state';
  if (isNothingWritten(state)) return callOff(state, why, now);
  const ended = (step: StepProgress): StepProgress =>
    isStepFinished(step) ? step : { ...step, state: 'failed', detail: why };
  if (state.name === 'revoking') return finishExecution({ ...state, steps: state.steps.map(ended) }, now);
  return finishExecution({ ...state, undoSteps: state.undoSteps.map(ended) }, now);
}

/** The end of the execution, once every step is finished. */
export function finishExecution(state: DecisionState, now: Instant): Next {
  if (state.name === 'undoing') {
    if (!state.undoSteps.every(isStepFinished)) return 'wrong-state';
    const { undoBy, undoReason, undoSteps } = state;
    return { name: 'undone', at: now, ...carriedIn(state), undoBy, undoReason, undoSteps };
  }
  if (state.name !== 'revoking' || !state.steps.every(isStepFinished)) return 'wrong-state';
  return finished(carriedIn(state), now);
}

function finished(carried: ConfirmedRevoke, now: Instant): Finished {
  const name = carried.steps.every((step) => step.state === 'gone') ? 'revoked' : 'failed-in-part';
  return { name, at: now, rechecks: rechecksFrom(now), ...carried };
}

function rechecksFrom(now: Instant): readonly Recheck[] {
  return RECHECK_AFTER_MINUTES.map((minutes) => ({ dueAt: instant(Date.parse(now) + minutes * 60_000) }));
}

/** Saves the result of a recheck: `found` is what came back, in words. */
export function recordRecheck(state: DecisionState, dueAt: Instant, found: readonly string[], now: Instant): Next {
  if (state.name !== 'revoked' && state.name !== 'failed-in-part') return 'wrong-state';
  const due = state.rechecks.find((recheck) => recheck.dueAt === dueAt && recheck.doneAt === undefined);
  if (due === undefined) return 'wrong-state';
  const done = { ...due, doneAt: now, found };
  return { ...state, rechecks: state.rechecks.map((recheck) => (recheck === due ? done : recheck)) };
}

/** The planned step with its write, verification and undo. */
export function findPlanStep(state: ConfirmedRevoke, stepId: string): PlanStep | undefined {
  return state.plan.steps.find(({ id }) => id === stepId);
}
