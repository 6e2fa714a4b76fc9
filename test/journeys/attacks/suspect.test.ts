import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { playAttack, type Spoils } from '../../../src/demo/attack/play.js';
import { SECOND_ATTACK } from '../../../src/demo/attack/second-attack.js';
import { readRunning } from '../../../src/demo/running.js';
import { until } from '../../support/until.js';
import { AttackedHouse } from './house.js';
import { APPROVER, SECOND } from './senders.js';

describe('The attack of the README, revoked whole', function () {
  this.timeout(300_000);
  let house: AttackedHouse;
  let controlDir: string;
  let spoils: Spoils;
  before(async () => {
    controlDir = await mkdtemp(path.join(tmpdir(), 'attacked-'));
    house = await AttackedHouse.open({ controlDir, idle: true });
    const running = (await readRunning(controlDir)) ?? assert.fail('the demo tells nothing');
    spoils = await playAttack(running, { speed: 0, now: new Date(), onStep: () => undefined });
    house.work();
    await until('it is known who was taken over', async () => {
      const { incident } = await house.incident(spoils.appId);
      return incident.stages.includes('admin-suspect') && incident.stages.includes('traces-removed');
    });
  });
  after(async () => {
    await house.close();
    await rm(controlDir, { recursive: true });
  });

  it('two approvers confirm it, and the account that was taken over is signed out, nobody else', async () => {
    const { id } = await house.review(spoils.servicePrincipalId);
    const planned = await house.plan(id);
    assert.ok(planned.state.name === 'planned');
    const out = planned.state.plan.steps.filter(({ remediation }) => remediation === 'revoke-user-sessions');
    assert.deepEqual(
      out.map(({ words }) => words),
      [`Sign ${SECOND_ATTACK.admin} out everywhere`],
    );
    assert.equal((await house.confirm(id, APPROVER)).state.name, 'revoke-proposed');
    assert.equal((await house.confirm(id, SECOND)).state.name, 'revoking');
    const { state } = await house.ended(id);
    assert.ok(state.name === 'revoked', JSON.stringify(state));
    const { users } = house.demo.world;
    const taken = Array.from({ length: users.size }, (_, at) => users.at(at)).find(
      ({ userPrincipalName }) => userPrincipalName === SECOND_ATTACK.admin,
    );
    const signedOut = house.demo.demo.requests.log().filter(({ path }) => path.endsWith('/revokeSignInSessions'));
    assert.deepEqual(
      signedOut.map(({ path }) => path),
      [`/v1.0/users/${taken?.id ?? ''}/revokeSignInSessions`],
    );
  });
});
