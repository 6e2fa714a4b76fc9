import assert from 'node:assert/strict';
import { answerDecisions } from '../../src/answers/decisions-answer.js';
import { formatDecisionSummary } from '../../src/cards/decision-card-data.js';
import { FINGERPRINT_PARTS } from '../../src/decisions/model/app-fingerprint-parts.js';
import { Clicks, viewed } from './approver-clicks.js';
import {
  APPROVER,
  type DecisionTestEnvironment,
  openDecisionTestEnvironment,
  SECOND,
} from './decision-test-environment.js';

describe('what time does to a decision', () => {
  let house: DecisionTestEnvironment;
  let clicks: Clicks;
  beforeEach(async () => {
    house = await openDecisionTestEnvironment({});
    clicks = new Clicks(house);
  });
  afterEach(() => house.close());

  it('an approval holds until the app changes, and says what did', async () => {
    const decision = await clicks.review();
    const approved = await clicks.approve(decision);
    assert.equal(approved.state.name, 'approved');
    assert.equal((await house.later(approved.id)).state.name, 'approved', 'nothing changed');
    const writer = house.writers({ decisionId: 'somebody else', by: [], app: house.app });
    const [credential] = decision.snapshot.credentials;
    assert.ok(credential !== undefined);
    const holder =
      credential.on === 'application'
        ? `/v1.0/applications/${decision.snapshot.applicationId ?? ''}`
        : `/v1.0/servicePrincipals/${house.app}`;
    await writer.write({
      service: 'graph',
      method: 'POST',
      path: `${holder}/removePassword`,
      body: { keyId: credential.keyId },
    });
    await writer.close();
    const back = await house.later(approved.id);
    assert.ok(back.state.name === 'open');
    assert.match(back.state.returned ?? '', /credentials changed/);
  });

  it('an approval is void by what could be read, though a part could not be', async () => {
    const decision = await clicks.review();
    const approved = await clicks.approve(decision);
    house.demo.demo.faults.add({ path: /InvokeCommand|roleManagement/i, kind: 403 });
    const unsure = await house.later(approved.id);
    assert.ok(unsure.state.name === 'approved', 'what could not be read is no change');
    assert.deepEqual(
      unsure.state.uncompared?.map(({ part }) => part),
      ['roles'],
    );
    const writer = house.writers({ decisionId: 'somebody else', by: [], app: house.app });
    const [role] = decision.snapshot.appRoles;
    const path = `/v1.0/servicePrincipals/${house.app}/appRoleAssignments/${role?.assignmentId ?? ''}`;
    const { done } = await writer.write({ service: 'graph', method: 'DELETE', path });
    assert.ok(done);
    await writer.close();
    const back = await house.later(approved.id);
    assert.ok(back.state.name === 'open');
    assert.match(back.state.returned ?? '', /its permissions changed/);
  });

  it('an approval that cannot be compared says so on its card and in the record, since when, until it can be', async () => {
    const approved = await clicks.approve(await clicks.review());
    house.demo.demo.faults.add({ path: /servicePrincipals/, kind: 403 });
    const blind = await house.later(approved.id);
    assert.ok(blind.state.name === 'approved');
    assert.deepEqual(
      blind.state.uncompared?.map(({ part }) => part),
      FINGERPRINT_PARTS,
    );
    house.passMinutes(15);
    assert.equal((await house.later(approved.id)).version, blind.version, 'the same again is no news');
    const summary = formatDecisionSummary(blind, { now: blind.changedAt });
    assert.match(summary, /^Not all compared: .*\n.*\n.*I cannot compare its permissions, .* Not compared since/);
    house.demo.demo.faults.clear();
    const sure = await house.later(approved.id);
    assert.deepEqual(sure.state, approved.state);
    const record = await house.store.decisions.record({ decisionId: approved.id, limit: 2 });
    assert.deepEqual(
      record.map(({ what }) => what),
      ['compared', 'compared'],
    );
  });

  it('what one of two agreed to lapses: the app is open again, in view, and the card says so', async () => {
    const opened = await clicks.review();
    const proposed = viewed(await clicks.confirm(await clicks.plan(opened), APPROVER));
    house.passMinutes(3 * 24 * 60 - 5);
    assert.equal((await house.later(opened.id)).version, proposed.version, 'there is time left');
    house.passMinutes(10);
    const lapsed = await house.later(opened.id);
    assert.equal(lapsed.state.name, 'open');
    assert.match(
      formatDecisionSummary(lapsed, { now: lapsed.changedAt }),
      /It is back: .* no second approver confirmed it in time/,
    );
    const { decisions } = await answerDecisions(house.store.decisions, { now: () => lapsed.changedAt });
    assert.deepEqual(
      decisions.map(({ id }) => id),
      [opened.id],
    );
    const late = await clicks.confirm(proposed, SECOND);
    assert.ok(late.kind === 'refused' && late.reason === 'stale');
  });

  it('an undo that one of two agreed to lapses, and what was revoked stays so', async () => {
    const revoked = await house.work((await clicks.revoke()).id);
    const undo = { verb: 'decision.undo', decision: revoked.id, version: revoked.version, reason: 'ours' } as const;
    const proposed = viewed(await house.service.act(undo, APPROVER));
    assert.ok(proposed.state.name === 'revoked' && proposed.state.undoProposed !== undefined);
    house.passMinutes(3 * 24 * 60 + 1);
    const { state } = await house.later(revoked.id);
    assert.ok(state.name === 'revoked' && state.undoProposed === undefined);
    assert.match(state.calledOff ?? '', /that lapsed/);
  });

  it('a later look finds what the app was given anew, under whatever id, and is made again when it could not read', async () => {
    const revoked = await house.work((await clicks.revoke()).id);
    const [role] = revoked.snapshot.appRoles;
    assert.ok(role !== undefined);
    const writer = house.writers({ decisionId: 'somebody else', by: [], app: house.app });
    const { done } = await writer.write({
      service: 'graph',
      method: 'POST',
      path: `/v1.0/servicePrincipals/${house.app}/appRoleAssignments`,
      body: { principalId: house.app, resourceId: role.resourceId, appRoleId: role.appRoleId },
    });
    assert.ok(done);
    await writer.close();
    house.passMinutes(16);
    house.demo.demo.faults.add({ path: /appRoleAssignments/, kind: 403 });
    const unread = await house.later(revoked.id);
    assert.ok(unread.state.name === 'revoked' && unread.state.rechecks[0]?.doneAt === undefined);
    house.demo.demo.faults.clear();
    const looked = await house.later(revoked.id);
    assert.ok(looked.state.name === 'revoked');
    assert.match(looked.state.rechecks[0]?.found?.join() ?? '', /New since.*Exchange.ManageAsApp/);
  });

  it('an approval ends on its day', async () => {
    const approved = await clicks.approve(await clicks.review(), 1);
    house.passMinutes(25 * 60);
    const back = await house.later(approved.id);
    assert.ok(back.state.name === 'open');
    assert.match(back.state.returned ?? '', /ended on/);
  });

  it('what nobody decided ends when its app is gone, not when the app cannot be seen', async () => {
    const { id } = await clicks.review();
    assert.equal((await house.later(id)).state.name, 'open', 'while the app is there it waits');
    house.demo.demo.faults.add({ path: /servicePrincipals/, kind: 503 });
    assert.equal((await house.later(id)).state.name, 'open', 'not seen is not gone');
    house.demo.demo.faults.clear();

    const taken = await house.demo.tenant.snapshots.take(house.app, { inboundConnectors: [], transportRules: [] });
    assert.ok(taken.ok && taken.value?.applicationId !== undefined);
    const path = `/v1.0/applications/${taken.value.applicationId}`;
    const writer = house.writers({ decisionId: id, app: house.app, by: [] });
    assert.ok((await writer.write({ service: 'graph', method: 'DELETE', path })).done);
    await writer.close();
    const { state } = await house.later(id);
    assert.ok(state.name === 'expired');
    assert.match(state.why, /gone from the tenant/);
  });
});
