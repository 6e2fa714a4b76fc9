import assert from 'node:assert/strict';
import { formatDecisionSummary } from '../../src/cards/decision-card-data.js';
import type { Decider } from '../../src/decisions/model/decision-service-port.js';
import type { Decision } from '../../src/decisions/model/decision.js';
import { PAST_ATTACK } from '../../src/demo/tenant-data/past-attack-profile.js';
import { Clicks, viewed } from './approver-clicks.js';
import {
  APPROVER,
  type DecisionTestEnvironment,
  EMPLOYEE,
  GUEST,
  NO_SUCH,
  openDecisionTestEnvironment,
  READER,
  SECOND,
} from './decision-test-environment.js';

describe('behind the buttons', () => {
  let house: DecisionTestEnvironment;
  let clicks: Clicks;
  const open = async (options: Parameters<typeof openDecisionTestEnvironment>[0] = {}) => {
    house = await openDecisionTestEnvironment(options);
    clicks = new Clicks(house);
  };
  afterEach(() => house.close());

  const review = (by?: Decider) => clicks.review(by);
  const plan = (decision: Decision, by?: Decider, scope?: 'contain' | 'all') => clicks.plan(decision, scope, by);
  const confirm = (decision: Decision, by: Decider, reason?: string) => clicks.confirm(decision, by, reason);
  const revoke = () => clicks.revoke();

  it('two approvers revoke the attacker’s app: all of it is gone, the record is whole, and later looks find nothing', async () => {
    await open();
    const revoking = await revoke();
    assert.equal(revoking.state.name, 'revoking');
    const revoked = await house.work(revoking.id);
    assert.ok(revoked.state.name === 'revoked', JSON.stringify(revoked.state));

    const { demo } = house.demo;
    const taken = await house.demo.tenant.snapshots.take(house.app, {
      inboundConnectors: [PAST_ATTACK.leftConnectorName],
      transportRules: [],
    });
    assert.ok(taken.ok && taken.value !== undefined);
    const { accountEnabled, directoryRoles, appRoles, credentials, delegatedGrants } = taken.value;
    assert.deepEqual(
      { accountEnabled, directoryRoles, appRoles, credentials, delegatedGrants },
      { accountEnabled: false, directoryRoles: [], appRoles: [], credentials: [], delegatedGrants: [] },
    );
    assert.ok(demo.requests.log().filter(({ method }) => method === 'DELETE').length >= 3);

    house.passMinutes(16);
    const looked = await house.later(revoked.id);
    assert.ok(looked.state.name === 'revoked');
    assert.deepEqual(looked.state.rechecks[0]?.found, []);
    assert.equal(looked.state.rechecks[1]?.doneAt, undefined, 'the next look is not due yet');

    const record = await house.store.decisions.record({ decisionId: revoked.id, limit: 200 });
    assert.deepEqual(
      record.map(({ what }) => what).filter((what) => what !== 'step'),
      ['rechecked', 'carried-out', 'confirm', 'confirm', 'plan', 'opened'],
    );
    assert.equal((await house.store.decisions.verifyRecord()).sound, true);
  });

  it('is undone: what can be is back, and what cannot was said before', async () => {
    await open();
    const revoked = await house.work((await revoke()).id);
    const undo = (decision: Decision, by: Decider) =>
      house.service.act(
        { verb: 'decision.undo', decision: decision.id, version: decision.version, reason: 'it was ours' },
        by,
      );
    const proposed = viewed(await undo(revoked, SECOND));
    const undoing = viewed(await undo(proposed, APPROVER));
    const undone = await house.work(undoing.id);
    assert.ok(undone.state.name === 'undone', JSON.stringify(undone.state));
    assert.ok(undone.state.undoSteps.every((step) => step.state === 'gone'));
    const taken = await house.demo.tenant.snapshots.take(house.app, { inboundConnectors: [], transportRules: [] });
    assert.ok(taken.ok && taken.value !== undefined);
    assert.equal(taken.value.accountEnabled, true);
    assert.deepEqual(
      taken.value.appRoles.map(({ value }) => value),
      ['Exchange.ManageAsApp'],
    );
    assert.deepEqual(taken.value.credentials, [], 'secrets do not come back');
  });

  it('what was revoked and still is keeps its card, with undo and later looks; what is back can be decided on anew', async () => {
    await open();
    const revoked = await house.work((await revoke()).id);
    assert.equal((await review()).id, revoked.id);
    assert.ok(revoked.state.name === 'revoked');
    const [disabled] = revoked.state.plan.steps;
    assert.ok(disabled?.undo.possible === true);
    const somebody = house.writers({ decisionId: 'somebody else', by: [], app: house.app });
    for (const { write } of disabled.undo.steps) await somebody.write(write);
    await somebody.close();
    const again = await review();
    assert.notEqual(again.id, revoked.id);
    assert.equal((await house.decision(revoked.id)).state.name, 'superseded');
    assert.equal(again.severity, 'critical', 'without its roles and secrets it is still the app that it was');
    assert.match(again.evidence.at(-1) ?? '', /critical when it was decided on before/);
  });

  it('what failed is tried again by two, asked once more whether they may, and only the rest is written', async () => {
    await open();
    const { faults, requests } = house.demo.demo;
    faults.add({ path: /appRoleAssignments/, method: 'DELETE', kind: 503 });
    const failed = await house.work((await revoke()).id);
    faults.clear();
    assert.equal(failed.state.name, 'failed-in-part');
    const proposed = viewed(await confirm(failed, SECOND, 'it is back'));
    assert.equal(proposed.state.name, 'failed-in-part', 'one of two has begun nothing');
    const same = await confirm(proposed, SECOND);
    assert.ok(same.kind === 'refused' && same.reason === 'same-person');
    const retry = viewed(await confirm(proposed, APPROVER, 'it is back'));
    const stopped = await house.work(retry.id, { recheckApprover: () => Promise.resolve('not-an-approver') });
    assert.ok(stopped.state.name === 'failed-in-part');
    assert.match(stopped.state.calledOff ?? '', /nothing was written/);

    const again = viewed(await confirm(viewed(await confirm(stopped, APPROVER)), SECOND));
    const before = requests.log().length;
    const done = await house.work(again.id);
    assert.ok(done.state.name === 'revoked', JSON.stringify(done.state));
    const writes = requests.log().slice(before);
    assert.deepEqual(
      writes.filter(({ method }) => method === 'DELETE' || method === 'PATCH').map(({ method }) => method),
      ['DELETE'],
    );
  });

  it('only approvers decide, as the tenant says at the click, and what was refused is on record', async () => {
    await open();
    const decision = await review();
    const outsider = { ...APPROVER, tenantId: NO_SUCH };
    const unknown = { ...APPROVER, objectId: NO_SUCH };
    const wish = { verb: 'decision.plan', decision: decision.id, version: decision.version, scope: 'all' } as const;
    for (const [who, reason] of [
      [READER, 'not-an-approver'],
      [EMPLOYEE, 'not-an-approver'],
      [GUEST, 'guest'],
      [outsider, 'other-tenant'],
      [unknown, 'unknown-person'],
    ] as const) {
      const reply = await house.service.act(wish, who);
      assert.ok(reply.kind === 'refused' && reply.reason === reason, `${who.name}: ${JSON.stringify(reply)}`);
    }
    assert.equal((await house.decision(decision.id)).state.name, 'open');
    const refused = await house.store.decisions.record({ decisionId: decision.id, limit: 50 });
    assert.equal(refused.filter(({ what }) => what === 'refused').length, 5);
  });

  it('nobody decides while it cannot be asked who they are', async () => {
    await open();
    const decision = await review();
    house.demo.demo.faults.add({ path: /\/users\//, kind: 503 });
    const wish = { verb: 'decision.plan', decision: decision.id, version: decision.version, scope: 'all' } as const;
    const reply = await house.service.act(wish, APPROVER);
    assert.ok(reply.kind === 'refused' && reply.reason === 'cannot-verify');
  });

  it('what could not be read counts as the worst of it: two people decide', async () => {
    await open();
    house.demo.demo.faults.add({ path: /roleManagement|roleAssignments|appRoleAssignments/i, kind: 403 });
    const decision = await review();
    assert.equal(decision.severity, 'critical');
    assert.ok(
      decision.evidence.some((line) => /could not all be read/.test(line)),
      decision.evidence.join('\n'),
    );
  });

  it('whoever owns the app does not decide on it, not even an approver', async () => {
    await open();
    const decision = await review();
    const owners = decision.snapshot.owners.map(({ id }) => id);
    assert.ok(owners.length > 0 && owners.every((id) => decision.conflicted.includes(id)));
    const [own] = ownedBy(APPROVER.objectId);
    assert.ok(own !== undefined, 'the approver owns an app in the demo');
    const theirs = viewed(await house.service.act({ verb: 'decision.review', app: own }, SECOND));
    const wish = { verb: 'decision.plan', decision: theirs.id, version: theirs.version, scope: 'all' } as const;
    const reply = await house.service.act(wish, APPROVER);
    assert.ok(reply.kind === 'refused' && reply.reason === 'in-the-evidence', JSON.stringify(reply));
  });

  function ownedBy(person: string): readonly string[] {
    const { world } = house.demo;
    const ids = Array.from({ length: world.servicePrincipals.size }, (_, i) => world.servicePrincipals.at(i).id);
    const applications = Array.from({ length: world.applications.size }, (_, i) => world.applications.at(i));
    return ids.filter((id) => {
      const appId = world.servicePrincipals.byId(id)?.['appId'];
      const registration = applications.find((application) => application['appId'] === appId);
      return [id, registration?.id ?? ''].some((holder) =>
        (world.owners?.get(holder) ?? []).some((owner) => owner.id === person),
      );
    });
  }

  it('a plan that is not true any more is made anew, and not carried out', async () => {
    await open();
    const planned = await plan(await review());
    const writer = house.writers({ decisionId: 'somebody else', by: [], app: house.app });
    assert.ok('plan' in planned.state);
    const gone = planned.state.plan.steps.find(({ remediation }) => remediation === 'remove-app-role-assignment');
    assert.ok(gone !== undefined);
    await writer.write(gone.write);
    await writer.close();
    const again = viewed(await confirm(planned, APPROVER));
    assert.ok(again.state.name === 'planned' && again.state.anew === true);
    assert.match(
      formatDecisionSummary(again, { now: again.changedAt }),
      /has changed since it was planned: nothing was done/,
    );
    assert.notEqual(again.state.plan.hash, planned.state.plan.hash);
  });

  it('two who click at once: one decides, the other sees who did', async () => {
    await open();
    const decision = await review();
    const wish = { verb: 'decision.plan', decision: decision.id, version: decision.version, scope: 'all' } as const;
    const replies = await Promise.all([house.service.act(wish, APPROVER), house.service.act(wish, SECOND)]);
    assert.deepEqual(replies.map(({ kind }) => kind).toSorted(), ['refused', 'view']);
    const late = replies.find((reply) => reply.kind === 'refused');
    assert.ok(late?.reason === 'stale' && late.decision?.state.name === 'planned');
  });

  it('who lost the right between the click and the work has decided nothing', async () => {
    await open();
    const revoking = await revoke();
    const stopped = await house.work(revoking.id, { recheckApprover: () => Promise.resolve('not-an-approver') });
    assert.ok(stopped.state.name === 'open');
    assert.match(stopped.state.returned ?? '', /nothing was written/);
    const waiting = await revokeAgain(stopped);
    const same = await house.work(waiting.id, { recheckApprover: () => Promise.resolve('cannot-verify') });
    assert.equal(same.state.name, 'revoking', 'what cannot be asked now is asked later');
  });

  async function revokeAgain(decision: Decision): Promise<Decision> {
    const proposed = viewed(await confirm(await plan(decision), APPROVER));
    return viewed(await confirm(proposed, SECOND));
  }

  it('a write whose answer is lost is looked for, and not sent again while the tenant does not show it yet', async () => {
    await open({ consistencyDelayMs: 60 });
    const revoking = await revoke();
    const { faults, requests } = house.demo.demo;
    faults.add({ path: /servicePrincipals/, method: 'PATCH', kind: 'reset-after', times: 1 });
    assert.equal((await house.work(revoking.id)).state.name, 'revoked');
    assert.equal(requests.log().filter(({ method }) => method === 'PATCH').length, 1);
  });

  it('a write that was out when the process died is looked for, and not sent again while the tenant does not show it yet', async () => {
    await open({ consistencyDelayMs: 60 });
    const revoking = await revoke();
    const dies = new AbortController();
    const writers: DecisionTestEnvironment['writers'] = (decision) => {
      const writer = house.writers(decision);
      const write: typeof writer.write = async (...asked) => {
        await writer.write(...asked);
        dies.abort(new Error('killed'));
        return new Promise<never>((_, reject) => {
          reject(new Error('killed'));
        });
      };
      return { ...writer, write };
    };
    await assert.rejects(house.work(revoking.id, { writers }, dies.signal), /killed/);
    assert.equal((await house.work(revoking.id)).state.name, 'revoked');
    assert.equal(house.demo.demo.requests.log().filter(({ method }) => method === 'PATCH').length, 1);
  });

  it('a dry run writes nothing', async () => {
    await open({ dryRun: true });
    const planned = await plan(await review());
    const rehearsed = viewed(await confirm(planned, APPROVER));
    assert.ok(rehearsed.state.name === 'open');
    assert.match(rehearsed.state.returned ?? '', /nothing was written/);
    const writes = house.demo.demo.requests.log().filter(({ method }) => method === 'DELETE' || method === 'PATCH');
    assert.deepEqual(writes, []);
  });

  it('a dry run does not undo what was revoked before it either', async () => {
    await open();
    const revoked = await house.work((await revoke()).id);
    const dry = house.anotherService({ dryRun: true });
    const { id, version } = revoked;
    const reply = viewed(
      await dry.act({ verb: 'decision.undo', decision: id, version, reason: 'it was ours' }, SECOND),
    );
    assert.ok(reply.state.name === 'revoked');
    assert.match(reply.state.calledOff ?? '', /nothing was written/);
  });

  it('a dry run does not carry out what was confirmed before it; that waits, and is done afterwards', async () => {
    await open();
    const revoking = await revoke();
    assert.deepEqual(await house.work(revoking.id, { dryRun: true }), revoking, 'nothing has begun');
    assert.equal((await house.work(revoking.id)).state.name, 'revoked');
  });

  it('without a responder people do it, and it is seen that they did', async () => {
    await open({ byHand: true });
    const revoking = await revoke();
    assert.ok(revoking.state.name === 'revoking' && revoking.state.byHand);
    assert.equal((await house.work(revoking.id)).version, revoking.version, 'nothing is written');
    assert.equal((await house.later(revoking.id)).state.name, 'revoking');
    const admin = house.writers({ decisionId: 'by hand', by: [], app: house.app });
    for (const { write } of revoking.state.plan.steps) await admin.write(write);
    await admin.close();
    assert.equal((await house.later(revoking.id)).state.name, 'revoked');
  });

  it('ids that are nobody’s lead nowhere', async () => {
    await open();
    for (const [action, reason] of [
      [{ verb: 'decision.review', app: NO_SUCH }, 'no-such-decision'],
      [{ verb: 'decision.review', app: house.app, incident: NO_SUCH }, 'input-invalid'],
      [{ verb: 'decision.status', decision: NO_SUCH }, 'no-such-decision'],
      [{ verb: 'decision.back', decision: NO_SUCH, version: 1 }, 'no-such-decision'],
    ] as const) {
      const reply = await house.service.act(action, APPROVER);
      assert.ok(reply.kind === 'refused' && reply.reason === reason, JSON.stringify(reply));
    }
  });
});
