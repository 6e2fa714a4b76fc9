import assert from 'node:assert/strict';
import type { Decision } from '../../src/decisions/model/decision.js';
import { InMemoryDecisionService } from './in-memory-decision-service.js';
import { ARMED, NOW } from './decision-samples.js';

const DAY = 24 * 60;

/** Revoked and carried out, on an app that takes one person. */
async function revoked(service: InMemoryDecisionService): Promise<Decision> {
  return service.work(await service.view(service.confirm(await service.plan()), 'megan'));
}
const returned = ({ state }: Decision) => ('returned' in state ? state.returned : undefined);

describe('What time does', () => {
  it('ends an approval on its day, or as soon as the app is another or gone, and says why', async () => {
    const approved = async (service: InMemoryDecisionService) =>
      service.view(service.approve(await service.review(), 1), 'megan');
    const service = new InMemoryDecisionService();
    const one = await approved(service);
    service.pass(DAY - 1);
    assert.deepEqual(await service.later(one), one);
    service.pass(1);
    const over = await service.later(one);
    assert.deepEqual(over.state, { name: 'open', returned: 'The approval ended on 2026-11-25.', voidAt: service.now });

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
    const service = new InMemoryDecisionService();
    const planned = await service.plan();
    service.unreadable = true;
    assert.deepEqual(await service.later(planned), planned);
    service.unreadable = false;
    assert.deepEqual(await service.later(planned), planned);
    service.app = undefined;
    assert.deepEqual((await service.later(planned)).state, {
      name: 'expired',
      at: NOW,
      why: 'The app is gone from the tenant.',
    });
  });

  it('looks at a revoked app three times, each look once, and tells what came back', async () => {
    const service = new InMemoryDecisionService();
    const done = await revoked(service);
    assert.ok(done.state.name === 'revoked');
    const [step] = done.state.plan.steps;
    assert.ok(step);
    service.app = { ...ARMED, directoryRoles: [], appRoles: [], credentials: [], accountEnabled: false };
    service.pass(14);
    assert.deepEqual(await service.later(done), done, 'not yet');
    service.pass(1);
    const first = await service.later(done);
    const looks = ({ state }: Decision) => (state.name === 'revoked' ? state.rechecks.map(({ found }) => found) : []);
    assert.deepEqual(looks(first), [[], undefined, undefined]);
    assert.deepEqual(await service.later(first), first, 'once');
    service.pass(45);
    service.settle(step, undefined);
    assert.deepEqual(await service.later(first), first, 'what cannot be read is looked at again');
    service.settle(step, false);
    service.app = {
      ...service.app,
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
    const [, second] = looks(await service.later(first));
    assert.equal(second?.length, 2);
    assert.equal(second[0], `Undone by somebody: ${step.words}`);
    assert.match(second[1] ?? '', /^New since, and to be taken away: .*Exchange\.ManageAsApp/);
    service.pass(30);
    service.settle(step, true);
    service.app = undefined;
    assert.deepEqual(looks(await service.later(service.find(done.id)))[2], [], 'what is gone has nothing');
  });

  it('does not call clean what it sees less of than when it was revoked', async () => {
    const service = new InMemoryDecisionService();
    const done = await revoked(service);
    service.app = { ...ARMED, unseen: ['throttled: Graph'] };
    service.pass(15);
    assert.deepEqual(await service.later(done), done);
  });

  it('sees what people did by hand, step by step, and ends when all is done', async () => {
    const service = new InMemoryDecisionService();
    const planned = await service.plan();
    const byHand = await service.view(service.confirm(planned), 'megan', { hasResponder: false });
    assert.ok(byHand.state.name === 'revoking' && byHand.state.byHand);
    const { steps } = byHand.state.plan;
    const states = ({ state }: Decision) => ('steps' in state ? state.steps.map((step) => step.state) : []);
    assert.deepEqual(await service.later(byHand), byHand, 'nothing is done yet');
    steps.slice(1).forEach((step) => {
      service.settle(step, true);
    });
    const half = await service.later(byHand);
    assert.deepEqual([half.state.name, ...states(half)], ['revoking', 'waiting', ...steps.slice(1).map(() => 'gone')]);
    const [first] = steps;
    assert.ok(first);
    service.settle(first, undefined);
    assert.deepEqual(await service.later(half), half, 'what cannot be read is not done');
    service.settle(first, true);
    const done = await service.later(half);
    assert.equal(done.state.name, 'revoked');
    const undoing = await service.view(service.undo(done), 'alex', { hasResponder: false });
    assert.deepEqual(await service.later(undoing), undoing);
    for (const { undo } of steps)
      if (undo.possible)
        undo.steps.forEach((step) => {
          service.settle(step, true);
        });
    assert.equal((await service.later(undoing)).state.name, 'undone');
    const wakes = service.wakes;
    const again = service.find(done.id);
    assert.deepEqual(
      await service.view({ verb: 'decision.done-by-hand', decision: again.id, version: again.version }, 'megan'),
      again,
    );
    assert.equal(service.wakes, wakes + 1, 'it is looked at now, not in a while');
  });
});
