import assert from 'node:assert/strict';
import type { DecisionState } from '../../src/decisions/model/decision-state.js';
import type { DecisionEvent } from '../../src/decisions/decision-state-machine-events.js';
import { isAgreementAllowed } from '../../src/decisions/conflict-of-interest-rules.js';
import { computeAppFingerprint } from '../../src/decisions/app-fingerprint.js';
import { applyDecisionEvent, computeApprovalEnd } from '../../src/decisions/decision-state-machine.js';
import type { Decision } from '../../src/decisions/model/decision.js';
import { ARMED, CONTAIN, decision, NOW, PEOPLE, PLAN } from './decision-samples.js';

const { megan, alex, itAdmin } = PEOPLE;
const fingerprint = computeAppFingerprint(ARMED);
const until = computeApprovalEnd(NOW, 90);

/** `itAdmin` is in the evidence. What each click of theirs comes to, in this state. */
function clicksIn(state: DecisionState, more: Partial<Decision> = {}, hands: readonly string[] = [], lockedOut = true) {
  const start = decision({ state, severity: 'critical', ...more });
  const click = { by: itAdmin, version: start.version, hands, lockedOut };
  const confirm = { name: 'confirm', reason: 'why', dryRun: false, byHand: false, ...click } as const;
  const wishes: Readonly<Record<string, DecisionEvent>> = {
    approve: { name: 'approve', reason: 'ours', until, fingerprint, ...click },
    'plan all': { name: 'plan', plan: PLAN, ...click },
    'plan contain': { name: 'plan', plan: CONTAIN, ...click },
    confirm: { ...confirm, planHash: 'plan' in state ? state.plan.hash : '' },
    back: { name: 'back', ...click },
    undo: { name: 'undo', reason: 'mine', dryRun: false, ...click },
  };
  return Object.fromEntries(
    Object.entries(wishes).map(([name, event]) => {
      const result = applyDecisionEvent(start, event, NOW);
      return [name, result.ok ? result.next.state.name : result.reason];
    }),
  );
}

const NOTHING = {
  approve: 'in-the-evidence',
  'plan all': 'in-the-evidence',
  'plan contain': 'plan-of-another',
  confirm: 'in-the-evidence',
  back: 'in-the-evidence',
  undo: 'in-the-evidence',
};
const carried = (plan: typeof PLAN) => ({
  plan,
  reason: 'not ours',
  by: [megan, alex],
  confirmedAt: NOW,
  byHand: false,
  steps: plan.steps.map(({ id }) => ({ stepId: id, state: 'failed' as const })),
  at: NOW,
  rechecks: [],
});

describe('an agreement given before its giver had a hand in the app', () => {
  const hands = [itAdmin.objectId];
  const working = (name: 'revoking' | 'undoing', plan: typeof PLAN) => ({ name, ...carried(plan) }) as DecisionState;
  const holds = (state: DecisionState) => isAgreementAllowed(decision({ state, conflicted: [] }), itAdmin, hands);

  it('still carries a containment, which can be undone', () => {
    assert.equal(holds(working('revoking', CONTAIN)), true);
  });

  it('carries neither the whole revoke nor the undo of a containment', () => {
    assert.equal(holds(working('revoking', PLAN)), false);
    assert.equal(holds(working('undoing', CONTAIN)), false);
  });
});

describe('somebody with a hand in the app', () => {
  it('decides nothing as long as others can, whatever the state', () => {
    const nothing = { ...NOTHING, 'plan contain': 'in-the-evidence' };
    for (const state of [
      { name: 'open' },
      { name: 'planned', by: megan, at: NOW, plan: CONTAIN },
      { name: 'planned', by: itAdmin, at: NOW, plan: CONTAIN },
      { name: 'revoke-proposed', by: megan, at: NOW, plan: CONTAIN, reason: 'not ours' },
      { name: 'failed-in-part', ...carried(CONTAIN) },
      { name: 'revoked', ...carried(CONTAIN) },
    ] as const) {
      assert.deepEqual(clicksIn(state, {}, [megan.objectId], false), nothing, state.name);
    }
  });
});

describe('somebody with a hand in the app, where too few others are left,', () => {
  it('may plan to contain it where no plan stands, and nothing else', () => {
    for (const state of [
      { name: 'open' },
      { name: 'approval-proposed', by: megan, at: NOW, reason: 'ours', until, fingerprint },
    ] as const) {
      assert.deepEqual(clicksIn(state), { ...NOTHING, 'plan contain': 'planned' }, state.name);
    }
  });

  it('may confirm a containment, whoever planned it, and cannot take it back: not even their own', () => {
    for (const by of [megan, itAdmin]) {
      const planned = clicksIn({ name: 'planned', by, at: NOW, plan: CONTAIN });
      assert.deepEqual(planned, { ...NOTHING, confirm: 'revoke-proposed' });
    }
    const proposed = clicksIn({ name: 'revoke-proposed', by: megan, at: NOW, plan: CONTAIN, reason: 'not ours' });
    assert.deepEqual(proposed, { ...NOTHING, confirm: 'revoking' });
    const failed = clicksIn({ name: 'failed-in-part', ...carried(CONTAIN) });
    assert.equal(failed['confirm'], 'failed-in-part', 'one of two to try it again');
  });

  it('does not touch a plan to take all away, unless its maker has a hand in the app, too', () => {
    for (const state of [
      { name: 'planned', by: megan, at: NOW, plan: PLAN },
      { name: 'revoke-proposed', by: megan, at: NOW, plan: PLAN, reason: 'not ours' },
    ] as const) {
      assert.deepEqual(clicksIn(state), NOTHING, state.name);
      assert.deepEqual(clicksIn(state, {}, [megan.objectId]), { ...NOTHING, back: 'open' }, state.name);
    }
  });

  it('takes back, tries again and undoes nothing that was carried out', () => {
    for (const state of [
      { name: 'revoked', ...carried(PLAN) },
      { name: 'failed-in-part', ...carried(PLAN) },
      { name: 'revoking', ...carried(PLAN), byHand: true },
      { name: 'revoked', ...carried(CONTAIN) },
    ] as const) {
      const { approve, undo, back } = clicksIn(state);
      assert.deepEqual([approve, undo, back], ['in-the-evidence', 'in-the-evidence', 'in-the-evidence'], state.name);
    }
  });

  it('whose plan the app has outrun is shown it anew', () => {
    const planned = decision({ state: { name: 'planned', by: itAdmin, at: NOW, plan: CONTAIN } });
    const anew = {
      name: 'plan',
      plan: CONTAIN,
      anew: true,
      by: itAdmin,
      version: planned.version,
      lockedOut: true,
    } as const;
    assert.equal(applyDecisionEvent(planned, anew, NOW).ok, true);
    const all = { ...anew, plan: PLAN };
    assert.deepEqual(applyDecisionEvent(planned, all, NOW), { ok: false, reason: 'in-the-evidence' });
  });

  it('bars all who had one, when they agree to contain it, from approving and undoing; they may still take away', () => {
    const planned = decision({ state: { name: 'planned', by: itAdmin, at: NOW, plan: CONTAIN } });
    const confirm = {
      name: 'confirm',
      planHash: CONTAIN.hash,
      reason: 'not ours',
      dryRun: false,
      byHand: false,
      by: alex,
      version: planned.version,
      hands: [alex.objectId],
      lockedOut: true,
    } as const;
    const contained = applyDecisionEvent(planned, confirm, NOW);
    assert.ok(contained.ok);
    assert.deepEqual(contained.next.barred, [alex.objectId, itAdmin.objectId].toSorted());
    const honest = applyDecisionEvent(planned, { ...confirm, by: megan, hands: [] }, NOW);
    assert.ok(honest.ok && honest.next.barred === undefined, 'who has none bars nobody');

    const barred = { conflicted: [], barred: [itAdmin.objectId] };
    const { approve, 'plan all': all } = clicksIn({ name: 'open' }, barred);
    assert.deepEqual([approve, all], ['in-the-evidence', 'planned']);
    const { confirm: confirmed } = clicksIn({ name: 'planned', by: megan, at: NOW, plan: PLAN }, barred);
    assert.equal(confirmed, 'revoke-proposed');
    assert.equal(clicksIn({ name: 'revoked', ...carried(PLAN) }, barred)['undo'], 'in-the-evidence');
  });
});
