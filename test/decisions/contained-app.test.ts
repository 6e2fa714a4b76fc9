import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Decider, DecisionAction } from '../../src/decisions/model/decision-service-port.js';
import type { Decision } from '../../src/decisions/model/decision.js';
import { DemoTenantClient } from '../../src/demo/attack/demo-tenant-client.js';
import { LIVE_ATTACK } from '../../src/demo/attack/live-attack-profile.js';
import { readRunningDemoFile } from '../../src/demo/running-demo-file.js';
import { Clicks, viewed } from './approver-clicks.js';
import {
  APPROVER,
  type DecisionTestEnvironment,
  openDecisionTestEnvironment,
  SECOND,
} from './decision-test-environment.js';

/** Contained first, decided on again afterwards. */
describe('an app that was contained', () => {
  let house: DecisionTestEnvironment;
  let clicks: Clicks;
  let controlDir: string;
  beforeEach(async () => {
    controlDir = await mkdtemp(path.join(tmpdir(), 'contained-'));
    house = await openDecisionTestEnvironment({ controlDir });
    clicks = new Clicks(house);
  });
  afterEach(async () => {
    await house.close();
    await rm(controlDir, { recursive: true });
  });

  const isOn = async () => {
    const taken = await house.demo.tenant.snapshots.take(house.app, { inboundConnectors: [], transportRules: [] });
    return taken.ok && taken.value !== undefined ? taken.value.accountEnabled : assert.fail('it cannot be read');
  };
  const contain = async () => {
    const planned = await clicks.plan(await clicks.review(), 'contain');
    const proposed = viewed(await clicks.confirm(planned, APPROVER));
    const contained = await house.work(viewed(await clicks.confirm(proposed, SECOND)).id);
    assert.equal(contained.state.name, 'revoked');
    assert.equal(await isOn(), false);
    // The later looks are over: from then on it may be decided on anew.
    for (const minutes of [16, 45, 31]) {
      house.passMinutes(minutes);
      await house.later(contained.id);
    }
    return contained;
  };
  const undo = ({ id, version }: Decision, by: Decider) =>
    house.service.act({ verb: 'decision.undo', decision: id, version, reason: 'it was ours' }, by);

  it('and revoked after that, gets all of it back by one undo: what the revoke took, and what the containment took', async () => {
    const contained = await contain();
    const again = await clicks.review();
    assert.notEqual(again.id, contained.id);
    assert.equal((await house.decision(contained.id)).state.name, 'superseded');
    const revoked = await house.work((await clicks.revoke()).id);
    assert.ok(revoked.state.name === 'revoked');
    const undoing = viewed(await undo(viewed(await undo(revoked, APPROVER)), SECOND));
    const undone = await house.work(undoing.id);
    assert.ok(undone.state.name === 'undone');
    assert.ok(undone.state.undoSteps.every(({ state }) => state === 'gone'));
    assert.equal(await isOn(), true);
  });

  it('and contained once more, is given back by that one’s undo', async () => {
    await contain();
    const planned = await clicks.plan(await clicks.review(), 'contain');
    assert.ok(planned.state.name === 'planned');
    assert.deepEqual(
      planned.state.plan.steps.map(({ remediation }) => remediation),
      ['disable-service-principal'],
    );
    const proposed = viewed(await clicks.confirm(planned, APPROVER));
    const revoked = await house.work(viewed(await clicks.confirm(proposed, SECOND)).id);
    const undone = await house.work(viewed(await undo(viewed(await undo(revoked, APPROVER)), SECOND)).id);
    assert.equal(undone.state.name, 'undone');
    assert.equal(await isOn(), true);
  });

  it('is given back by a later undo also where the new review broke off halfway, or two began one at once', async () => {
    await contain();
    const { decisions } = house.store;
    const wish = { verb: 'decision.review', app: house.app } as const;
    const broken = house.anotherService({
      store: { ...decisions, open: () => Promise.reject(new Error('the process died')) },
    });
    await assert.rejects(broken.act(wish, APPROVER), /the process died/);
    const slow = house.anotherService({
      store: {
        ...decisions,
        open: async (...given) => {
          await clicks.review(SECOND);
          return decisions.open(...given);
        },
      },
    });
    const again = viewed(await slow.act(wish, APPROVER));
    assert.deepEqual(
      again.contained?.map(({ id }) => id.split(':')[0]),
      ['disable-service-principal'],
    );
  });

  it('by those with a hand in it, stays closed to them after a new review that sees no hand any more', async () => {
    const client = new DemoTenantClient(
      (await readRunningDemoFile(controlDir)) ?? assert.fail('the demo tells nothing'),
    );
    const admin = () => client.asPerson(LIVE_ATTACK.admin, 'graph', '198.51.100.9');
    const owners = `/servicePrincipals/${house.app}/owners`;
    for (const { objectId } of [APPROVER, SECOND]) {
      const reference = { '@odata.id': `https://graph.microsoft.com/v1.0/directoryObjects/${objectId}` };
      await client.graph(await admin(), 'POST', `${owners}/$ref`, reference);
    }
    const contained = await contain();
    assert.ok([APPROVER, SECOND].every(({ objectId }) => contained.barred?.includes(objectId)));
    for (const { objectId } of [APPROVER, SECOND]) {
      await client.graph(await admin(), 'DELETE', `${owners}/${objectId}/$ref`);
    }
    const again = await clicks.review();
    assert.equal(again.conflicted.includes(APPROVER.objectId), false);
    const about = { decision: again.id, version: again.version };
    const act = (action: DecisionAction) => house.service.act(action, APPROVER);
    const approved = await act({ verb: 'decision.approve', ...about, reason: 'mine', days: 90 });
    assert.ok(approved.kind === 'refused' && approved.reason === 'in-the-evidence');
    assert.equal(viewed(await act({ verb: 'decision.plan', ...about, scope: 'all' })).state.name, 'planned');
  });
});
