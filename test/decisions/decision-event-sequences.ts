import assert from 'node:assert/strict';
import type { StepProgress } from '../../src/decisions/model/decision-state.js';
import type { Person } from '../../src/core/person-id-and-name.js';
import type { DecisionEvent } from '../../src/decisions/decision-state-machine-events.js';
import { computeAppFingerprint } from '../../src/decisions/app-fingerprint.js';
import { applyDecisionEvent, computeApprovalEnd } from '../../src/decisions/decision-state-machine.js';
import type { Decision } from '../../src/decisions/model/decision.js';
import { ARMED, CONTAIN, NOW, PEOPLE, PLAN } from './decision-samples.js';

const { megan } = PEOPLE;
export const fingerprint = computeAppFingerprint(ARMED);
export const until = computeApprovalEnd(NOW, 90);

/** Applies events in turn; fails on the first that is refused. */
export function after(start: Decision, ...events: readonly ((now: Decision) => DecisionEvent)[]): Decision {
  return events.reduce((current, event) => {
    const result = applyDecisionEvent(current, event(current), NOW);
    if (!result.ok) assert.fail(`${event(current).name} in ${current.state.name}: ${result.reason}`);
    assert.equal(result.entries.length, 1, 'every change is recorded');
    return result.next;
  }, start);
}

export const plan = (by: Person) => (now: Decision) =>
  ({ name: 'plan', by, version: now.version, plan: PLAN }) as const;
export const containing = (by: Person) => (now: Decision) => ({ ...plan(megan)(now), by, plan: CONTAIN });
export const confirm =
  (by: Person, change: object = {}) =>
  (now: Decision) =>
    ({
      name: 'confirm',
      by,
      version: now.version,
      planHash: PLAN.hash,
      reason: 'not ours',
      dryRun: false,
      byHand: false,
      ...change,
    }) as const;
export const approve =
  (by: Person, change: object = {}) =>
  (now: Decision) =>
    ({ name: 'approve', by, version: now.version, reason: 'our backup', until, fingerprint, ...change }) as const;
export const undo =
  (by: Person, change: object = {}) =>
  (now: Decision) =>
    ({ name: 'undo', by, version: now.version, reason: 'it was ours', dryRun: false, ...change }) as const;
export const step = (stepId: string, state: StepProgress['state']) => () =>
  ({ name: 'step', progress: { stepId, state, at: NOW } }) as const;
export const all = (state: StepProgress['state']) => PLAN.steps.map(({ id }) => step(id, state));
export const end = () => ({ name: 'carried-out' }) as const;
export const refused = (start: Decision, event: (now: Decision) => DecisionEvent): string => {
  const result = applyDecisionEvent(start, event(start), NOW);
  return result.ok ? `became ${result.next.state.name}` : result.reason;
};

/** Revoked by these, and the first step did not come true. */
export function failedIn(start: Decision, ...who: readonly Person[]): Decision {
  const [first, ...others] = PLAN.steps;
  const planned = after(start, plan(megan), ...who.map((by) => confirm(by)));
  return after(planned, step(first?.id ?? '', 'failed'), ...others.map(({ id }) => step(id, 'gone')), end);
}
