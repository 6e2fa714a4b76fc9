import assert from 'node:assert/strict';
import type { Decision } from '../../src/decisions/model/decision.js';
import { InMemoryDecisionService } from './in-memory-decision-service.js';
import { ARMED, NOW } from './decision-samples.js';

const DAY = 24 * 60;

/** Revoked and carried out, on an app that takes one person. */
async function revoked(desk: InMemoryDecisionService): Promise<Decision> {
  return desk.work(await desk.view(desk.confirm(await desk.plan()), 'megan'));
}
const returned = ({ state }: Decision) => ('returned' in state ? state.returned : undefined);

describe('What time does', () => {
  it('ends an approval on its day, or as soon as the app is another or gone, and says why', async () => {
    const approved = async (desk: InMemoryDecisionService) => desk.view(desk.approve(await desk.review(), 1), 'megan');
    const desk = new InMemoryDecisionService();
    const one = await approved(desk);
    desk.pass(DAY - 1);
    assert.deepEqual(await desk.later(one), one);
    desk.pass(1);
    const over = await desk.later(one);
    assert.deepEqual(over.state, { name: 'open', returned: 'The approval ended on 2026-11-25.', voidAt: desk.now });

    const changed = new InMemoryDecisionService();
    const two = await approved(changed);
    changed.app = { ...ARMED, credentials: [], replyUrls: ['https://evil.example'] };
    assert.equal(
      returned(await changed.later(two)),
      'Since it was approved, its credentials and its reply URLs changed.',
    );

    const gone = new InMemoryDecisionService();
    const three = await approved(gone);
    gone.app = undefined;
    assert.equal(returned(await gone.later(three)), 'The app is gone from the tenant.');
  });

  it('ends what nobody decided when the app is gone, and not when it cannot be seen', async () => {
    const desk = new InMemoryDecisionService();
    const planned = await desk.plan();
    desk.unreadable = true;
    assert.deepEqual(await desk.later(planned), planned);
    desk.unreadable = false;
    assert.deepEqual(await desk.later(planned), planned);
    desk.app = undefined;
    assert.deepEqual((await desk.later(planned)).state, {
      name: 'expired',
      at: NOW,
      why: 'The app is gone from the tenant.',
    });
  });

  it('looks at a revoked app three times, each look once, and tells what came back', async () => {
    const desk = new InMemoryDecisionService();
    const done = await revoked(desk);
    assert.ok(done.state.name === 'revoked');
    const [step] = done.state.plan.steps;
    assert.ok(step);
    desk.app = { ...ARMED, directoryRoles: [], appRoles: [], credentials: [], accountEnabled: false };
    desk.pass(14);
    assert.deepEqual(await desk.later(done), done, 'not yet');
    desk.pass(1);
    const first = await desk.later(done);
    const looks = ({ state }: Decision) => (state.name === 'revoked' ? state.rechecks.map(({ found }) => found) : []);
    assert.deepEqual(looks(first), [[], undefined, undefined]);
    assert.deepEqual(await desk.later(first), first, 'once');
    desk.pass(45);
    desk.settle(step, undefined);
    assert.deepEqual(await desk.later(first), first, 'what cannot be read is looked at again');
    desk.settle(step, false);
    desk.app = {
      ...desk.app,
      appRoles: [
        {
          assignmentId: 'g-2',
          resourceId: 'r-1',
          resourceName: 'Exchange',
          appRoleId: 'x',
          value: 'Exchange.ManageAsApp',
        },
      ],
    };
    const [, second] = looks(await desk.later(first));
    assert.equal(second?.length, 2);
    assert.equal(second[0], `Undone by somebody: ${step.words}`);
    assert.match(second[1] ?? '', /^New since, and to be taken away: .*Exchange\.ManageAsApp/);
    desk.pass(30);
    desk.settle(step, true);
    desk.app = undefined;
    assert.deepEqual(looks(await desk.later(desk.find(done.id)))[2], [], 'what is gone has nothing');
  });

  it('does not call clean what it sees less of than when it was revoked', async () => {
    const desk = new InMemoryDecisionService();
    const done = await revoked(desk);
    desk.app = { ...ARMED, unseen: ['throttled: Graph'] };
    desk.pass(15);
    assert.deepEqual(await desk.later(done), done);
  });

  it('sees what people did by hand, step by step, and ends when all is done', async () => {
    const desk = new InMemoryDecisionService();
    const planned = await desk.plan();
    const byHand = await desk.view(desk.confirm(planned), 'megan', { hasResponder: false });
    assert.ok(byHand.state.name === 'revoking' && byHand.state.byHand);
    const { steps } = byHand.state.plan;
    const states = ({ state }: Decision) => ('steps' in state ? state.steps.map((step) => step.state) : []);
    assert.deepEqual(await desk.later(byHand), byHand, 'nothing is done yet');
    steps.slice(1).forEach((step) => {
      desk.settle(step, true);
    });
    const half = await desk.later(byHand);
    assert.deepEqual([half.state.name, ...states(half)], ['revoking', 'waiting', ...steps.slice(1).map(() => 'gone')]);
    const [first] = steps;
    assert.ok(first);
    desk.settle(first, undefined);
    assert.deepEqual(await desk.later(half), half, 'what cannot be read is not done');
    desk.settle(first, true);
    const done = await desk.later(half);
    assert.equal(done.state.name, 'revoked');
    const undoing = await desk.view(desk.undo(done), 'alex', { hasResponder: false });
    assert.deepEqual(await desk.later(undoing), undoing);
    for (const { undo } of steps)
      if (undo.possible)
        undo.steps.forEach((step) => {
          desk.settle(step, true);
        });
    assert.equal((await desk.later(undoing)).state.name, 'undone');
    const wakes = desk.wakes;
    const again = desk.find(done.id);
    assert.deepEqual(
      await desk.view({ verb: 'decision.done-by-hand', decision: again.id, version: again.version }, 'megan'),
      again,
    );
    assert.equal(desk.wakes, wakes + 1, 'it is looked at now, not in a while');
  });
});
