import assert from 'node:assert/strict';
import { handOverToPeople } from '../../src/decisions/decision-executor.js';
import type { DecisionStore } from '../../src/decisions/model/decision-store-port.js';
import type { Decision } from '../../src/decisions/model/decision.js';
import type { StepProgress } from '../../src/decisions/model/decision-state.js';
import { InMemoryDecisionService } from './in-memory-decision-service.js';
import { NOW } from './decision-samples.js';

/** Confirmed, and ready to be carried out. */
async function confirmed(service: InMemoryDecisionService, scope: 'all' | 'contain' = 'all'): Promise<Decision> {
  const planned = await service.plan('megan', scope);
  return service.view(service.confirm(planned), 'megan');
}

function steps({ state }: Decision): readonly StepProgress[] {
  if (state.name === 'undoing' || state.name === 'undone') return state.undoSteps;
  return 'steps' in state ? state.steps : [];
}
/** What a person reads of each step. */
const told = (decision: Decision) =>
  steps(decision).map(({ state, detail }) => (detail === undefined ? state : `${state}: ${detail}`));
const planOf = ({ state }: Decision) => {
  assert.ok('plan' in state);
  return state.plan;
};

describe('Carrying out what was confirmed', () => {
  it('writes each step once, in the order of the plan, and keeps Microsoft’s request ids', async () => {
    const service = new InMemoryDecisionService();
    const revoking = await confirmed(service);
    const done = await service.work(revoking);
    const { steps: planned } = planOf(revoking);
    assert.ok(planned.length >= 3);
    assert.equal(done.state.name, 'revoked');
    assert.deepEqual(
      service.writes,
      planned.map(({ write }) => JSON.stringify(write)),
    );
    assert.deepEqual(
      steps(done).map(({ state, requestId, at }) => [state, requestId, at]),
      planned.map((_, number) => ['gone', `request ${String(number + 1)}`, NOW]),
    );
    const words = service.record.map(({ what, details }) => {
      const { event } = details as { event?: { progress?: StepProgress } };
      return event?.progress?.state ?? what;
    });
    const perStep = planned.flatMap(() => ['started', 'written', 'gone']);
    assert.deepEqual(words, ['opened', 'plan', 'confirm', ...perStep, 'carried-out']);
    assert.equal(service.closed, 1);
  });

  it('says of each step that did not come true why', async () => {
    const service = new InMemoryDecisionService();
    const revoking = await confirmed(service);
    const [first, second, third] = planOf(revoking).steps;
    assert.ok(first && second && third);
    service.outcomes.push({ done: false, reason: 'refused', detail: 'Insufficient privileges' });
    service.settle(second, false);
    service.settle(third, undefined);
    const done = await service.work(revoking);
    assert.equal(done.state.name, 'failed-in-part');
    assert.deepEqual(told(done).slice(0, 3), [
      'failed: refused: Insufficient privileges',
      'not-gone: written, and still there',
      'not-gone: written, but it could not be read whether it came true',
    ]);
    assert.deepEqual([...new Set(told(done).slice(3))], planOf(revoking).steps.length > 3 ? ['gone'] : []);
  });

  it('takes a refusal for success where the tenant is as it should be', async () => {
    const service = new InMemoryDecisionService();
    const revoking = await confirmed(service);
    const [first] = planOf(revoking).steps;
    assert.ok(first);
    service.outcomes.push({ done: false, reason: 'refused', detail: 'It does not exist' });
    service.settle(first, true);
    assert.equal((await service.work(revoking)).state.name, 'revoked');
  });

  it('tries again while the tenant is out of reach, three times, and looks first when an answer was lost', async () => {
    const service = new InMemoryDecisionService();
    const revoking = await confirmed(service);
    const count = planOf(revoking).steps.length;
    const away = { done: false, reason: 'unavailable', detail: 'HTTP 503' } as const;
    service.outcomes.push(away, away, { done: true, gone: false }, 'lost');
    assert.equal((await service.work(revoking)).state.name, 'revoked');
    assert.equal(service.writes.length, count + 2, 'two tries more for the first step, none for the second');

    const another = new InMemoryDecisionService();
    const again = await confirmed(another);
    another.outcomes.push(away, away, away);
    const failed = await another.work(again);
    assert.deepEqual(told(failed)[0], 'failed: unavailable: HTTP 503');
    assert.equal(another.writes.length, count + 2);
  });

  it('goes on after a crash with what is left, and looks before it writes', async () => {
    const service = new InMemoryDecisionService();
    const revoking = await confirmed(service);
    const [first, second, third] = planOf(revoking).steps;
    assert.ok(first && second && third && revoking.state.name === 'revoking');
    const progress: Readonly<Record<string, StepProgress['state']>> = {
      [first.id]: 'gone',
      [second.id]: 'started',
      [third.id]: 'written',
    };
    const crashed: Decision = {
      ...revoking,
      state: {
        ...revoking.state,
        steps: revoking.state.steps.map((step) => ({ ...step, state: progress[step.stepId] ?? 'waiting' })),
      },
    };
    service.decisions.set(crashed.id, crashed);
    service.settle(second, true);
    const done = await service.work(crashed);
    assert.equal(done.state.name, 'revoked');
    assert.deepEqual(
      service.writes,
      planOf(revoking)
        .steps.slice(2)
        .map(({ write }) => JSON.stringify(write)),
      'what was begun and came true is not written again; what was written and did not, is',
    );
  });

  it('undoes backwards, and leaves alone what is as it was', async () => {
    const service = new InMemoryDecisionService();
    const revoked = await service.work(await confirmed(service));
    const undoing = await service.view(service.undo(revoked), 'alex');
    const before = service.writes.length;
    const undone = await service.work(undoing);
    assert.equal(undone.state.name, 'undone');
    const back = planOf(revoked)
      .steps.toReversed()
      .flatMap(({ undo }) => (undo.possible ? undo.steps : []));
    assert.deepEqual(
      service.writes.slice(before),
      back.map(({ write }) => JSON.stringify(write)),
    );

    const again = new InMemoryDecisionService();
    const second = await again.view(again.undo(await again.work(await confirmed(again))), 'alex');
    for (const { undo } of planOf(second).steps)
      if (undo.possible) for (const step of undo.steps) again.settle(step, true);
    const written = again.writes.length;
    assert.equal((await again.work(second)).state.name, 'undone');
    assert.equal(again.writes.length, written);
  });

  it('does nothing in a dry run, by hand, or when nothing is confirmed', async () => {
    const service = new InMemoryDecisionService();
    const planned = await service.plan();
    assert.deepEqual(await service.work(planned), planned);
    const revoking = await service.view(service.confirm(planned), 'megan');
    assert.deepEqual(await service.work(revoking, { dryRun: true }), revoking);
    await handOverToPeople({ store: service.store as DecisionStore, clock: { now: () => NOW } }, revoking);
    const byHand = service.find(revoking.id);
    assert.ok(byHand.state.name === 'revoking' && byHand.state.byHand);
    assert.deepEqual(await service.work(byHand), byHand);
    assert.deepEqual([service.writes, service.closed], [[], 0]);
    await handOverToPeople({ store: service.store as DecisionStore, clock: { now: () => NOW } }, byHand);
    assert.equal(service.find(byHand.id).version, byHand.version, 'once');
  });

  it('stops when another process goes on with it, and says so in the log only', async () => {
    const service = new InMemoryDecisionService();
    const revoking = await confirmed(service);
    service.beaten = true;
    assert.deepEqual(await service.work(revoking), revoking);
    assert.deepEqual(
      service.log.lines.map(({ level, message }) => [level, message]),
      [['info', 'another process executes this decision']],
    );
    assert.deepEqual([service.writes, service.closed], [[], 1]);
  });

  it('stops at once when the process ends, and keeps what came true', async () => {
    const service = new InMemoryDecisionService();
    const revoking = await confirmed(service);
    const ends = new AbortController();
    let progress = 0;
    const onProgress = () => {
      progress += 1;
      if (progress === 4) ends.abort(new Error('the process ends'));
    };
    await assert.rejects(service.work(revoking, { onProgress }, ends.signal), /the process ends/);
    assert.deepEqual(told(service.find(revoking.id)).slice(0, 3), ['gone', 'started', 'waiting']);
    assert.deepEqual([service.writes.length, service.closed], [1, 1]);
  });

  it('asks again whether those who confirmed may still, before the first write and not after', async () => {
    const refused = { recheckApprover: () => Promise.resolve('disabled' as const) };
    const service = new InMemoryDecisionService();
    const stopped = await service.work(await confirmed(service), refused);
    assert.deepEqual(stopped.state, {
      name: 'open',
      returned: 'megan of Contoso may not decide any more (account turned off): nothing was written.',
    });
    const again = await service.view(service.confirm(await service.plan('megan', 'all', stopped)), 'megan');
    const unclear = await service.work(again, { recheckApprover: () => Promise.resolve('cannot-verify' as const) });
    assert.deepEqual(unclear, again, 'later');
    const unread = await service.work(again, { readConflicted: () => Promise.resolve('cannot-verify' as const) });
    assert.deepEqual(unread, again, 'later');
    const involved = await service.work(again, { readConflicted: () => Promise.resolve(['megan']) });
    assert.ok(involved.state.name === 'open');
    assert.match(involved.state.returned ?? '', /^megan of Contoso may not decide any more \(a hand in the app\)/);
    assert.deepEqual(service.writes, []);

    const begun = new InMemoryDecisionService();
    const revoking = await confirmed(begun);
    assert.ok(revoking.state.name === 'revoking');
    const [one, ...others] = revoking.state.steps;
    assert.ok(one);
    begun.decisions.set(revoking.id, {
      ...revoking,
      state: { ...revoking.state, steps: [{ ...one, state: 'started' }, ...others] },
    });
    assert.equal(
      (await begun.work(revoking, refused)).state.name,
      'revoked',
      'half of it would be worse than all of it',
    );
  });

  it('contains an app whoever owns it by now', async () => {
    const service = new InMemoryDecisionService();
    const revoking = await confirmed(service, 'contain');
    const readConflicted = () => assert.fail('it does not matter who owns the app');
    assert.equal((await service.work(revoking, { readConflicted })).state.name, 'revoked');
  });

  it('does not go on with an undo of several writes when one of them failed: the step says which', async () => {
    const service = new InMemoryDecisionService();
    const revoked = await service.work(await confirmed(service));
    const undoing = await service.view(service.undo(revoked), 'alex');
    assert.ok(undoing.state.name === 'undoing');
    const [step] = undoing.state.plan.steps.filter(({ undo }) => undo.possible);
    assert.ok(step?.undo.possible);
    const [part] = step.undo.steps;
    assert.ok(part);
    // As where a registration and its service principal are both written.
    const other = {
      ...part,
      write: { ...part.write, path: '/v1.0/another' },
      verify: { ...part.verify, path: '/v1.0/another' },
    } as typeof part;
    const two = { ...step, undo: { ...step.undo, steps: [part, other] } };
    const plan = { ...undoing.state.plan, steps: undoing.state.plan.steps.map((one) => (one === step ? two : one)) };
    const undoSteps = undoing.state.undoSteps.filter(({ stepId }) => stepId === step.id);
    service.decisions.set(undoing.id, { ...undoing, state: { ...undoing.state, plan, undoSteps } });
    service.settle(part, false);
    const before = service.writes.length;
    service.outcomes.push({ done: false, reason: 'refused', detail: 'no rights' });
    const undone = await service.work(undoing);
    assert.deepEqual(told(undone), ['failed: refused: no rights']);
    assert.equal(service.writes.length, before + 1);
  });

  it('does not undo a containment for somebody who has a hand in the app by now', async () => {
    const service = new InMemoryDecisionService();
    const contained = await service.work(await confirmed(service, 'contain'));
    const undoing = await service.view(service.undo(contained), 'alex');
    const stopped = await service.work(undoing, { readConflicted: () => Promise.resolve(['alex']) });
    assert.ok(stopped.state.name === 'revoked');
    assert.equal(
      stopped.state.calledOff,
      'alex of Contoso may not decide any more (a hand in the app): nothing was written.',
    );
    const barred = { ...undoing, barred: ['alex'] };
    service.decisions.set(undoing.id, barred);
    const again = await service.work(barred);
    assert.ok(again.state.name === 'revoked' && again.state.calledOff !== undefined);
  });
});
