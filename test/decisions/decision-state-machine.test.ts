import fc from 'fast-check';
import assert from 'node:assert/strict';
import type { StepProgress } from '../../src/decisions/model/decision-state.js';
import { instant } from '../../src/core/instant.js';
import type { Person } from '../../src/core/person-id-and-name.js';
import type { Severity } from '../../src/core/severity.js';
import { isStepFinished, RECHECK_AFTER_MINUTES } from '../../src/decisions/revoke-execution-transitions.js';
import type { DecisionEvent } from '../../src/decisions/decision-state-machine-events.js';
import { applyDecisionEvent, computeApprovalEnd } from '../../src/decisions/decision-state-machine.js';
import type { FingerprintPart } from '../../src/decisions/model/app-fingerprint-parts.js';
import type { Decision } from '../../src/decisions/model/decision.js';
import {
  after,
  all,
  approve,
  confirm,
  containing,
  end,
  failedIn,
  plan,
  refused,
  step,
  undo,
} from './decision-event-sequences.js';
import { CONTAIN, decision, NOW, PEOPLE, PLAN } from './decision-samples.js';

const { megan, alex, itAdmin } = PEOPLE;

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

  it('on a critical app takes two different people to try the rest again, and the record of who did', () => {
    const failed = failedIn(decision({ severity: 'critical' }), megan, alex);
    const proposed = after(failed, confirm(alex));
    assert.ok(proposed.state.name === 'failed-in-part');
    assert.deepEqual(proposed.state.retryProposed, { by: alex, reason: 'not ours', at: NOW });
    assert.equal(refused(proposed, confirm(alex)), 'same-person');
    assert.equal(refused(proposed, confirm(itAdmin)), 'in-the-evidence');
    const again = after(proposed, confirm(megan));
    assert.ok(again.state.name === 'revoking');
    assert.deepEqual(again.state.again, { by: [alex, megan], reason: 'not ours', confirmedAt: NOW });
    assert.deepEqual(again.state.by, [megan, alex], 'who revoked it stays known');
  });

  it('that failed in part on an app that has become critical since takes two to go on or back', () => {
    const failed = failedIn(decision(), megan);
    const worse = (event: (now: Decision) => DecisionEvent) => (now: Decision) =>
      ({ ...event(now), severity: 'critical' }) as DecisionEvent;
    const retry = after(failed, worse(confirm(alex)));
    assert.deepEqual([retry.state.name, retry.severity], ['failed-in-part', 'critical']);
    assert.equal(after(retry, confirm(megan)).state.name, 'revoking');
    const back = after(failed, worse(undo(alex)));
    assert.deepEqual([back.state.name, back.severity], ['failed-in-part', 'critical']);
    assert.equal(after(back, undo(megan)).state.name, 'undoing');
  });

  it('whose second act may not be done any more is where it was, and says why', () => {
    const stop = () => ({ name: 'stopped', why: 'no approver any more' }) as const;
    const failed = failedIn(decision(), megan);
    const retry = after(failed, confirm(alex), stop);
    assert.ok(retry.state.name === 'failed-in-part');
    assert.equal(retry.state.calledOff, 'no approver any more');
    assert.deepEqual(
      retry.state.steps.map(({ state }) => state),
      ['failed', ...PLAN.steps.slice(1).map(() => 'gone')],
    );
    const revoked = after(decision(), plan(megan), confirm(megan), ...all('gone'), end);
    const undone = after(revoked, undo(alex), stop);
    assert.ok(undone.state.name === 'revoked');
    assert.equal(undone.state.calledOff, 'no approver any more');
    const begun = after(revoked, undo(alex));
    assert.ok(begun.state.name === 'undoing');
    assert.equal(refused(after(begun, step(begun.state.undoSteps[0]?.stepId ?? '', 'started')), stop), 'wrong-state');
  });

  it('that nobody finishes by hand is ended by an approver: what was not done is named, what was stays', () => {
    const back = (by: Person) => (now: Decision) => ({ name: 'back', by, version: now.version }) as const;
    const byHand = after(decision(), plan(megan), confirm(megan, { byHand: true }));
    const untouched = after(byHand, back(alex));
    assert.ok(untouched.state.name === 'open');
    assert.match(untouched.state.returned ?? '', /Alex Wilber ended it/);
    const [first] = PLAN.steps;
    const ended = after(byHand, step(first?.id ?? '', 'gone'), back(alex));
    assert.ok(ended.state.name === 'failed-in-part');
    assert.deepEqual([...new Set(ended.state.steps.map(({ state }) => state))], ['gone', 'failed']);
    assert.equal(refused(after(decision(), plan(megan), confirm(megan)), back(alex)), 'wrong-state');
    const revoked = after(byHand, ...all('gone'), end);
    assert.equal(after(revoked, undo(megan), back(alex)).state.name, 'revoked');
    const undoing = after(revoked, undo(megan));
    assert.ok(undoing.state.name === 'undoing');
    const begun = after(undoing, step(undoing.state.undoSteps[0]?.stepId ?? '', 'gone'), back(alex));
    assert.equal(begun.state.name, 'undone');
  });

  it('that was begun with a responder goes on by hand without one', () => {
    const half = after(decision(), plan(megan), confirm(megan), step(PLAN.steps[0]?.id ?? '', 'written'));
    const toHand = after(half, () => ({ name: 'to-hand' }));
    assert.ok(toHand.state.name === 'revoking' && toHand.state.byHand);
    assert.equal(toHand.state.steps[0]?.state, 'written');
    assert.equal(
      refused(toHand, () => ({ name: 'to-hand' })),
      'wrong-state',
    );
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
    assert.equal(refused(decision(), approve(megan, { until: computeApprovalEnd(NOW, 4_000) })), 'input-invalid');
  });

  it('counts the first of two clicks on the same card', () => {
    const start = decision();
    const decided = after(start, approve(megan));
    const late = applyDecisionEvent(decided, { ...approve(alex)(decided), version: start.version }, NOW);
    assert.deepEqual(late, { ok: false, reason: 'stale' });
  });

  it('to approve is void when the app changes, and the app is back', () => {
    const back = after(decision(), approve(megan), () => ({ name: 'approval-void', why: 'its credentials changed' }));
    assert.deepEqual(back.state, { name: 'open', returned: 'its credentials changed', voidAt: NOW });
  });

  it('in a dry run stops before the first write and says so', () => {
    const rehearsed = after(decision(), plan(megan), confirm(megan, { dryRun: true }));
    assert.ok(rehearsed.state.name === 'open');
    assert.match(rehearsed.state.returned ?? '', /nothing was written/);
  });

  it('in a dry run is neither tried again nor undone, and keeps its undo', () => {
    const failed = failedIn(decision(), megan);
    for (const event of [confirm(alex, { dryRun: true }), undo(alex, { dryRun: true })]) {
      const rehearsed = after(failed, event);
      assert.ok(rehearsed.state.name === 'failed-in-part');
      assert.match(rehearsed.state.calledOff ?? '', /nothing was written/);
    }
  });

  it('keeps what its owner said, of the owner only, once', () => {
    const owner = alex;
    const question = { id: 'q-1', owner, askedBy: megan, askedAt: NOW, dueAt: computeApprovalEnd(NOW, 3) };
    const asked = after(decision(), () => ({ name: 'owners-asked', questions: [question] }));
    const answer = (by: typeof megan | typeof alex) => () =>
      ({ name: 'owner-answered', questionId: 'q-1', by, text: 'sends invoices' }) as const;
    assert.equal(refused(asked, answer(megan)), 'not-an-approver');
    const answered = after(asked, answer(owner));
    assert.equal(answered.questions[0]?.answer?.text, 'sends invoices');
    assert.equal(refused(answered, answer(owner)), 'wrong-state');
  });
});

/** What is clicked for which the app is read anew. */
const READ_FOR: readonly DecisionEvent['name'][] = ['approve', 'plan', 'confirm', 'undo'];

describe('any sequence of clicks, work and time', () => {
  const people = fc.constantFrom(megan, alex, itAdmin);
  const version = fc.constantFrom('now', 'old');
  const stepId = fc.constantFrom(...PLAN.steps.map(({ id }) => id), 'made up');
  const stepState = fc.constantFrom('started', 'written', 'gone', 'not-gone', 'failed') as fc.Arbitrary<
    StepProgress['state']
  >;
  type Draft = (current: Decision) => DecisionEvent;
  const at = (v: string, { version: current }: Decision) => (v === 'now' ? current : Math.max(0, current - 1));
  /** What the work does next: one more step comes to an end, or all of it. */
  const work = fc.constantFrom('gone', 'gone', 'gone', 'failed', 'not-gone').map((ending): Draft => ({ state }) => {
    const steps = state.name === 'revoking' ? state.steps : state.name === 'undoing' ? state.undoSteps : [];
    const next = steps.find((one) => !isStepFinished(one));
    return next === undefined ? end() : step(next.stepId, ending)();
  });
  const event: fc.Arbitrary<Draft> = fc.oneof(
    { arbitrary: work, weight: 30 },
    fc.tuple(people, version).map(([by, v]): Draft => (now) => ({ ...approve(megan)(now), by, version: at(v, now) })),
    fc.tuple(people, version).map(([by, v]): Draft => (now) => ({ ...plan(megan)(now), by, version: at(v, now) })),
    fc
      .tuple(people, version, fc.constantFrom(PLAN.hash, PLAN.hash, CONTAIN.hash), fc.constantFrom('why', 'why', ''))
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
    fc.constant<Draft>(() => ({ name: 'to-hand' })),
    fc.constant<Draft>(() => ({ name: 'expire', why: 'gone' })),
    fc.constant<Draft>(() => ({ name: 'lapse' })),
    fc.subarray<FingerprintPart>(['roles', 'owners']).map((uncompared): Draft => () => ({
      name: 'compared',
      uncompared,
    })),
    people.map((by): Draft => (now) => ({ ...containing(by)(now) })),
    people.map((by): Draft => (now) => ({ ...confirm(megan)(now), by, planHash: CONTAIN.hash })),
    fc.constant<Draft>(() => ({ name: 'supersede', by: 'another' })),
    fc.constantFrom(15, 60, 90).map((minutes): Draft => () => ({
      name: 'rechecked',
      dueAt: instant(Date.parse(NOW) + minutes * 60_000),
      found: [],
    })),
  );

  /** How bad the app is as it was read for a click; not every click is one for which it is read. */
  const seen = fc.constantFrom<Severity | undefined>(undefined, 'low', 'high', 'critical');
  /** And what the tenant says of the first of two, where somebody is the second. */
  const asSeen = fc
    .tuple(event, seen, fc.constantFrom(undefined, undefined, 'disabled' as const))
    .map(([draft, severity, firstRefused]): Draft => (now) => {
      const drafted = draft(now);
      if (!READ_FOR.includes(drafted.name)) return drafted;
      return { ...drafted, ...(severity && { severity }), ...(firstRefused && { firstRefused }) };
    });
  const many = (people: readonly Person[]) => new Set(people.map(({ objectId }) => objectId)).size;

  for (const severity of ['high', 'critical'] as const) {
    const both = severity === 'critical' ? [megan, alex] : [megan];
    const fresh = decision({ severity });
    const revoked = after(fresh, plan(megan), ...both.map((by) => confirm(by)), ...all('gone'), end);
    const start = fc.constantFrom(fresh, fresh, revoked, failedIn(fresh, ...both));
    it(`never writes without a valid decision, decides twice, or loses its record (${severity})`, () => {
      fc.assert(
        fc.property(start, fc.array(asSeen, { minLength: 8, maxLength: 60, size: 'max' }), (started, drafts) => {
          let current = started;
          let recorded = started.version - 1;
          let wasCritical = severity === 'critical';
          for (const draft of drafts) {
            const before = current;
            const wish = draft(before);
            const result = applyDecisionEvent(before, wish, NOW);
            if (!result.ok) continue;
            current = result.next;
            recorded += result.entries.length;
            const { state } = current;
            wasCritical ||= 'severity' in wish && wish.severity === 'critical';
            const needed = wasCritical ? 2 : 1;

            assert.equal(current.version, before.version + 1, 'one change, one version');
            assert.equal(recorded, current.version - 1, 'every version has its line');
            assert.equal(current.severity, wasCritical ? 'critical' : 'high', 'the worst that was ever seen');
            if ('by' in wish && typeof wish.by !== 'string' && wish.by.objectId === itAdmin.objectId) {
              assert.ok(
                'plan' in state && state.plan.scope === 'contain',
                'a hand in the app is for its containment only',
              );
            }
            if ('version' in wish) assert.equal(wish.version, before.version, 'an old card decides nothing');

            if (state.name === 'revoking' || state.name === 'revoked' || state.name === 'failed-in-part') {
              assert.ok(state.reason.trim() !== '' && state.by.length >= 1);
              const { hash } = state.plan;
              assert.ok(hash === PLAN.hash || hash === CONTAIN.hash, 'what was confirmed is what is done');
            }
            // What begins now was decided by as many as the worst that is known of the app asks for.
            if (before.state.name !== 'revoking' && state.name === 'revoking') {
              assert.equal(wish.name, 'confirm');
              const isRetry = before.state.name === 'failed-in-part';
              assert.equal(isRetry, state.again !== undefined);
              assert.equal(many((state.again ?? state).by), needed);
              assert.ok(!('firstRefused' in wish) || needed === 1, 'the first of two may still decide');
            }
            if (before.state.name !== 'undoing' && state.name === 'undoing') {
              assert.equal(wish.name, 'undo');
              assert.equal(many(state.undoBy), needed);
            }
            if (before.state.name !== 'approved' && state.name === 'approved') {
              assert.equal(many(state.by), needed);
              assert.ok(!('firstRefused' in wish) || state.by.length === 1, 'the first of two may still decide');
            }
            if (before.state.name === 'superseded' || before.state.name === 'expired') {
              assert.equal(wish.name, 'supersede', 'what is over stays over');
            }
          }
        }),
        { numRuns: 3_000 },
      );
    });
  }
});
