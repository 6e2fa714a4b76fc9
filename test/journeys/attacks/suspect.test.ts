import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DemoTenantClient } from '../../../src/demo/attack/demo-tenant-client.js';
import { type AttackArtifacts } from '../../../src/demo/attack/attack-step.js';
import { playAttack } from '../../../src/demo/attack/live-attack-player.js';
import { LIVE_ATTACK } from '../../../src/demo/attack/live-attack-profile.js';
import { readRunningDemoFile } from '../../../src/demo/running-demo-file.js';
import { waitUntil } from '../../support/wait-until.js';
import { AttackedProduct } from './attacked-product.js';
import { APPROVER, SECOND } from './activity-senders.js';

describe('The attack of the README, revoked whole', function () {
  this.timeout(300_000);
  let house: AttackedProduct;
  let controlDir: string;
  let spoils: AttackArtifacts;
  let taken: string;
  before(async () => {
    controlDir = await mkdtemp(path.join(tmpdir(), 'attacked-'));
    house = await AttackedProduct.open({ controlDir, idle: true });
    const running = (await readRunningDemoFile(controlDir)) ?? assert.fail('the demo tells nothing');
    spoils = await playAttack(running, { speed: 0, now: new Date(), onStep: () => undefined });
    const client = new DemoTenantClient(running);
    const token = await client.asPerson(LIVE_ATTACK.admin, 'graph', '203.0.113.7');
    const { users } = house.demo.world;
    taken =
      Array.from({ length: users.size }, (_, at) => users.at(at)).find(
        ({ userPrincipalName }) => userPrincipalName === LIVE_ATTACK.admin,
      )?.id ?? assert.fail('who was taken over?');
    const link = { '@odata.id': `https://graph.microsoft.com/v1.0/directoryObjects/${taken}` };
    await client.graph(token, 'POST', `/servicePrincipals/${spoils.servicePrincipalId}/owners/$ref`, link);
    house.work();
    await waitUntil('it is known who was taken over', async () => {
      const { incident } = await house.incident(spoils.appId);
      return incident.stages.includes('admin-suspect') && incident.stages.includes('traces-removed');
    });
  });
  after(async () => {
    await house.close();
    await rm(controlDir, { recursive: true });
  });

  it('two approvers confirm it, and the account that was taken over is signed out, nobody else', async () => {
    const opened = await house.review(spoils.servicePrincipalId);
    const { id } = opened;
    assert.ok(opened.snapshot.owners.length > 0, 'the account that was taken over owns the app');
    const card = JSON.stringify(house.connector.calls.map(({ activity }) => activity));
    assert.doesNotMatch(card, /decision\.ask-owners/, 'no card offers to ask it');
    assert.match(card, /owns it, and the account may be compromised/);
    await house.press(APPROVER, 'decision.ask-owners', { decision: id, version: opened.version });
    assert.deepEqual((await house.decision(id)).questions, [], 'nor does a forged button ask it');
    const planned = await house.plan(id);
    assert.ok(planned.state.name === 'planned');
    const out = planned.state.plan.steps.filter(({ remediation }) => remediation === 'revoke-user-sessions');
    assert.deepEqual(
      out.map(({ words }) => words),
      [`Sign ${LIVE_ATTACK.admin} out everywhere`],
    );
    assert.equal((await house.confirm(id, APPROVER)).state.name, 'revoke-proposed');
    assert.equal((await house.confirm(id, SECOND)).state.name, 'revoking');
    const { state } = await house.ended(id);
    assert.ok(state.name === 'revoked', JSON.stringify(state));
    const signedOut = house.demo.demo.requests.log().filter(({ path }) => path.endsWith('/revokeSignInSessions'));
    assert.deepEqual(
      signedOut.map(({ path }) => path),
      [`/v1.0/users/${taken}/revokeSignInSessions`],
    );
  });
});
