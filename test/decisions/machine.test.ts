import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Decision, StepProgress } from '../../src/core/decision.js';
import { instant } from '../../src/core/instant.js';
import { RECHECK_AFTER_MINUTES } from '../../src/decisions/carry.js';
import type { DecisionEvent } from '../../src/decisions/events.js';
import { fingerprintOf } from '../../src/decisions/fingerprint.js';
import { approvalEnd, decide } from '../../src/decisions/machine.js';
import { ARMED, CONTAIN, decision, NOW, PEOPLE, PLAN } from './support.js';

const { megan, alex, itAdmin } = PEOPLE;
const fingerprint = fingerprintOf(ARMED);
const until = approvalEnd(NOW, 90);

/** Applies events in turn; fails on the first that is refused. */
function after(start: Decision, ...events: readonly ((now: Decision) => DecisionEvent)[]): Decision {
  return events.reduce((current, event) => {
    const result = decide(current, event(current), NOW);
    if (!result.ok) assert.fail(`${event(current).name} in ${current.state.name}: ${result.reason}`);
    assert.equal(result.entries.length, 1, 'every change is recorded');
    return result.next;
  }, start);
}

const plan = (by: typeof megan | typeof alex) => (now: Decision) =>
  ({ name: 'plan', by, version: now.version, plan: PLAN }) as const;
const confirm =
  (by: typeof megan | typeof alex | typeof itAdmin, change: object = {}) =>
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
const approve =
  (by: typeof megan | typeof alex, change: object = {}) =>
  (now: Decision) =>
    ({ name: 'approve', by, version: now.version, reason: 'our backup', until, fingerprint, ...change }) as const;
const undo = (by: typeof megan | typeof alex) => (now: Decision) =>
  ({ name: 'undo', by, version: now.version, reason: 'it was ours' }) as const;
const step = (stepId: string, state: StepProgress['state']) => () =>
  ({ name: 'step', progress: { stepId, state, at: NOW } }) as const;
const all = (state: StepProgress['state']) => PLAN.steps.map(({ id }) => step(id, state));
const end = () => ({ name: 'carried-out' }) as const;
const refused = (start: Decision, event: (now: Decision) => DecisionEvent): string => {
  const result = decide(start, event(start), NOW);
  return result.ok ? `became ${result.next.state.name}` : result.reason;
};

describe('a decision', () => {
  it('to revoke is planned, confirmed, carried out, and looked at again after 15, 60 and 90 minutes', () => {
    const done = after(decision(), plan(megan), confirm(megan), ...all('started'), ...all('gone'), end);
    assert.equal(done.state.name, 'revoked');
    assert.deepEqual(
      done.state.rechecks.map(({ dueAt }) => (Date.parse(dueAt) - Date.parse(NOW)) / 60_000),
      [...RECHECK_AFTER_MINUTES],
    );
    assert.equal(done.version, 1 + 2 + 2 * PLAN.steps.length + 1);
  });

  it('of which one step failed says so, and can be tried again without doing the rest twice', () => {
    const [first, ...others] = PLAN.steps;
    const failed = after(
      decision(),
      plan(megan),
      confirm(megan),
      step(first?.id ?? '', 'failed'),
      ...others.map(({ id }) => step(id, 'gone')),
      end,
    );
    assert.equal(failed.state.name, 'failed-in-part');
    const again = after(failed, confirm(alex));
    assert.ok(again.state.name === 'revoking');
    assert.deepEqual(
      again.state.steps.map(({ state }) => state),
      ['waiting', ...others.map(() => 'gone')],
    );
  });

  it('cannot end before every step has', () => {
    const half = after(decision(), plan(megan), confirm(megan), step(PLAN.steps[0]?.id ?? '', 'gone'));
    assert.equal(refused(half, end), 'wrong-state');
  });

  it('is undone backwards, and only what was done and can be', () => {
    const revoked = after(decision(), plan(megan), confirm(megan), ...all('gone'), end);
    const undoing = after(revoked, undo(alex));
    assert.ok(undoing.state.name === 'undoing');
    const possible = PLAN.steps.filter((planned) => planned.undo.possible).map(({ id }) => id);
    assert.deepEqual(
      undoing.state.undoSteps.map(({ stepId }) => stepId),
      possible.toReversed(),
    );
    const undone = after(undoing, ...possible.map((id) => step(id, 'gone')), end);
    assert.equal(undone.state.name, 'undone');
  });

  it('on a critical app takes two different people, to revoke, to approve and to undo', () => {
    const critical = decision({ severity: 'critical' });
    const proposed = after(critical, plan(megan), confirm(megan));
    assert.equal(proposed.state.name, 'revoke-proposed');
    assert.equal(refused(proposed, confirm(megan)), 'same-person');
    const revoking = after(proposed, confirm(alex));
    assert.ok(revoking.state.name === 'revoking');
    assert.deepEqual(revoking.state.by, [megan, alex]);
    assert.equal(revoking.state.reason, 'not ours', 'the same reason is said once');

    const approval = after(critical, approve(megan));
    assert.equal(refused(approval, approve(megan)), 'same-person');
    assert.equal(after(approval, approve(alex)).state.name, 'approved');

    const revoked = after(revoking, ...all('gone'), end, undo(megan));
    assert.equal(revoked.state.name, 'revoked');
    assert.equal(refused(revoked, undo(megan)), 'same-person');
    assert.equal(after(revoked, undo(alex)).state.name, 'undoing');
  });

  it('on an app that has become critical since it was opened takes two, and stays so', () => {
    const worse = (event: (now: Decision) => DecisionEvent) => (now: Decision) =>
      ({ ...event(now), severity: 'critical' }) as DecisionEvent;
    const proposed = after(decision({ severity: 'medium' }), plan(megan), worse(confirm(megan)));
    assert.deepEqual([proposed.state.name, proposed.severity], ['revoke-proposed', 'critical']);
    assert.equal(after(decision({ severity: 'medium' }), worse(approve(megan))).state.name, 'approval-proposed');
    const hidden = after(proposed, (now) => ({ ...confirm(alex)(now), severity: 'low' }));
    assert.equal(hidden.severity, 'critical');
  });

  it('is not for people in the evidence', () => {
    assert.equal(refused(after(decision(), plan(megan)), confirm(itAdmin)), 'in-the-evidence');
  });

  it('takes a reason, a plan that is still the same, and an end that comes', () => {
    const planned = after(decision(), plan(megan));
    assert.equal(refused(planned, confirm(megan, { reason: '  ' })), 'reason-missing');
    assert.equal(refused(planned, confirm(megan, { planHash: CONTAIN.hash })), 'plan-changed');
    assert.equal(refused(decision(), approve(megan, { reason: '' })), 'reason-missing');
    assert.equal(refused(decision(), approve(megan, { until: NOW })), 'input-invalid');
    assert.equal(refused(decision(), approve(megan, { until: approvalEnd(NOW, 4_000) })), 'input-invalid');
  });

  it('counts the first of two clicks on the same card', () => {
    const start = decision();
    const decided = after(start, approve(megan));
    const late = decide(decided, { ...approve(alex)(decided), version: start.version }, NOW);
    assert.deepEqual(late, { ok: false, reason: 'stale' });
  });

  it('to approve is void when the app changes, and the app is back', () => {
    const back = after(decision(), approve(megan), () => ({ name: 'approval-void', why: 'its credentials changed' }));
    assert.deepEqual(back.state, { name: 'open', returned: 'its credentials changed' });
  });

  it('in a dry run stops before the first write and says so', () => {
    const rehearsed = after(decision(), plan(megan), confirm(megan, { dryRun: true }));
    assert.ok(rehearsed.state.name === 'open');
    assert.match(rehearsed.state.returned ?? '', /nothing was written/);
  });

  it('keeps what its owner said, of the owner only, once', () => {
    const owner = alex;
    const question = { id: 'q-1', owner, askedBy: megan, askedAt: NOW, dueAt: approvalEnd(NOW, 3) };
    const asked = after(decision(), () => ({ name: 'owners-asked', questions: [question] }));
    const answer = (by: typeof megan | typeof alex) => () =>
      ({ name: 'owner-answered', questionId: 'q-1', by, text: 'sends invoices' }) as const;
    assert.equal(refused(asked, answer(megan)), 'not-an-approver');
    const answered = after(asked, answer(owner));
    assert.equal(answered.questions[0]?.answer?.text, 'sends invoices');
    assert.equal(refused(answered, answer(owner)), 'wrong-state');
  });
});

describe('any sequence of clicks, work and time', () => {
  const people = fc.constantFrom(megan, alex, itAdmin);
  const version = fc.constantFrom('now', 'old');
  const stepId = fc.constantFrom(...PLAN.steps.map(({ id }) => id), 'made up');
  const stepState = fc.constantFrom('started', 'written', 'gone', 'not-gone', 'failed') as fc.Arbitrary<
    StepProgress['state']
  >;
  type Draft = (current: Decision) => DecisionEvent;
  const at = (v: string, { version: current }: Decision) => (v === 'now' ? current : Math.max(0, current - 1));
  const event: fc.Arbitrary<Draft> = fc.oneof(
    fc.tuple(people, version).map(([by, v]): Draft => (now) => ({ ...approve(megan)(now), by, version: at(v, now) })),
    fc.tuple(people, version).map(([by, v]): Draft => (now) => ({ ...plan(megan)(now), by, version: at(v, now) })),
    fc
      .tuple(people, version, fc.constantFrom(PLAN.hash, CONTAIN.hash), fc.constantFrom('why', ''))
      .map(([by, v, planHash, reason]): Draft => (now) => ({
        ...confirm(megan)(now),
        by,
        version: at(v, now),
        planHash,
        reason,
      })),
    fc.tuple(people, version).map(([by, v]): Draft => (now) => ({ ...undo(megan)(now), by, version: at(v, now) })),
    fc.tuple(people, version).map(([by, v]): Draft => (now) => ({ name: 'back', by, version: at(v, now) })),
    fc.tuple(stepId, stepState).map(([id, state]): Draft => step(id, state)),
    fc.constant<Draft>(end),
    fc.constant<Draft>(() => ({ name: 'approval-void', why: 'it changed' })),
    fc.constant<Draft>(() => ({ name: 'stopped', why: 'no approver any more' })),
    fc.constant<Draft>(() => ({ name: 'expire', why: 'gone' })),
    fc.constant<Draft>(() => ({ name: 'supersede', by: 'another' })),
    fc.constantFrom(15, 60, 90).map((minutes): Draft => () => ({
      name: 'rechecked',
      dueAt: instant(Date.parse(NOW) + minutes * 60_000),
      found: [],
    })),
  );

  for (const severity of ['high', 'critical'] as const)
    it(`never writes without a valid decision, decides twice, or loses its record (${severity})`, () => {
      fc.assert(
        fc.property(fc.array(event, { maxLength: 60 }), (drafts) => {
          let current = decision({ severity });
          let recorded = 0;
          for (const draft of drafts) {
            const before = current;
            const wish = draft(before);
            const result = decide(before, wish, NOW);
            if (!result.ok) continue;
            current = result.next;
            recorded += result.entries.length;
            const { state } = current;

            assert.equal(current.version, before.version + 1, 'one change, one version');
            assert.equal(recorded, current.version - 1, 'every version has its line');
            if ('by' in wish && typeof wish.by !== 'string') assert.notEqual(wish.by.objectId, itAdmin.objectId);
            if ('version' in wish) assert.equal(wish.version, before.version, 'an old card decides nothing');

            if (state.name === 'revoking' || state.name === 'revoked' || state.name === 'failed-in-part') {
              assert.ok(state.reason.trim() !== '' && state.by.length >= 1);
              assert.equal(new Set(state.by.map(({ objectId }) => objectId)).size, severity === 'critical' ? 2 : 1);
              assert.equal(state.plan.hash, PLAN.hash, 'what was confirmed is what is done');
            }
            if (state.name === 'undoing') {
              assert.equal(new Set(state.undoBy.map(({ objectId }) => objectId)).size, severity === 'critical' ? 2 : 1);
            }
            if (state.name === 'approved') assert.equal(state.by.length, severity === 'critical' ? 2 : 1);
            if (before.state.name !== 'revoking' && state.name === 'revoking') assert.equal(wish.name, 'confirm');
            if (before.state.name !== 'undoing' && state.name === 'undoing') assert.equal(wish.name, 'undo');
            if (before.state.name === 'superseded' || before.state.name === 'expired') {
              assert.equal(wish.name, 'supersede', 'what is over stays over');
            }
          }
        }),
        { numRuns: 3_000 },
      );
    });
});
