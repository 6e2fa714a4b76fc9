import assert from 'node:assert/strict';
import { GLOBAL_ADMINISTRATOR } from '../../../src/m365/directory-roles.js';
import type { Decision } from '../../../src/decisions/model/decision.js';
import { PAST_ATTACK } from '../../../src/demo/tenant-data/past-attack-profile.js';
import type { PlanStep } from '../../../src/remediations/model/revoke-plan.js';
import type { WriteRequest } from '../../../src/remediations/model/write-request.js';
import { idOf } from '../../decisions/decision-test-environment.js';
import { waitUntil } from '../../support/wait-until.js';
import { AttackedProduct } from './attacked-product.js';
import { assertLeaksNothing, findPlanHash } from './attack-assertions.js';
import { APPROVER, SECOND } from './activity-senders.js';
import { isWrite } from './tenant-write-requests.js';

/** Between the second confirmation and the first write. */
describe('Attacks between the click and the work', function () {
  this.timeout(300_000);
  let house: AttackedProduct;
  afterEach(() => house.close());

  async function confirmed(): Promise<Decision> {
    house = await AttackedProduct.open({ idle: true });
    const { id } = await house.plan((await house.review(idOf(house.demo, PAST_ATTACK.appId))).id);
    await house.confirm(id, APPROVER);
    const revoking = await house.confirm(id, SECOND);
    assert.equal(revoking.state.name, 'revoking');
    return revoking;
  }
  const writes = () => house.demo.demo.requests.log().filter(isWrite);

  it('an approver who is thrown out of the group after the click has decided nothing', async () => {
    const { id } = await confirmed();
    house.dismissed.add(SECOND.aadObjectId);
    house.work();
    const { state } = await house.state(id, 'open');
    assert.match('returned' in state ? (state.returned ?? '') : '', /may not decide any more .*nothing was written/);
    assert.deepEqual([writes(), house.writers], [[], 0]);
    await house.servesAGoodClick();
  });

  it('a directory that is down when the work begins: nothing is written before it can be asked, then it is', async () => {
    const { id } = await confirmed();
    house.demo.demo.faults.add({ path: /\/users\//, kind: 403 });
    house.work();
    // By the time the audit trail is read, a few seconds later, the work has long begun.
    await house.incident(PAST_ATTACK.appId);
    assert.deepEqual([(await house.decision(id)).state.name, writes(), house.writers], ['revoking', [], 0]);
    house.demo.demo.faults.clear();
    await house.state(id, 'revoked');
  });

  it('a plan that somebody slipped into the database writes nothing that is no remediation', async () => {
    const revoking = await confirmed();
    const { state } = revoking;
    assert.ok(state.name === 'revoking');
    const evil: readonly WriteRequest[] = [
      { service: 'graph', method: 'POST', path: '/v1.0/users', body: { displayName: 'backdoor' } },
      { service: 'graph', method: 'DELETE', path: `/v1.0/users/${SECOND.aadObjectId}` },
      { service: 'graph', method: 'PATCH', path: `/v1.0/users/${SECOND.aadObjectId}`, body: { accountEnabled: false } },
      { service: 'graph', method: 'POST', path: `/v1.0/applications/${revoking.app.id}/addPassword`, body: {} },
      {
        service: 'graph',
        method: 'POST',
        path: '/v1.0/roleManagement/directory/roleAssignments',
        body: { principalId: SECOND.aadObjectId, roleDefinitionId: GLOBAL_ADMINISTRATOR, directoryScopeId: '/' },
      },
      { service: 'exchange', cmdlet: 'Set-OrganizationConfig', parameters: { AuditDisabled: true } },
    ];
    const writer = house.writersOf(revoking.id, revoking.app.id);
    for (const write of evil) {
      await assert.rejects(writer.write(write), /the responder's client refuses/, JSON.stringify(write));
    }
    await writer.close();
    const [step] = state.plan.steps;
    assert.ok(step !== undefined);
    const steps: readonly PlanStep[] = evil.map((write, at) => ({ ...step, id: `evil:${String(at)}`, write }));
    const waiting = steps.map(({ id }) => ({ stepId: id, state: 'waiting' as const }));
    const doctored = { ...state, plan: { ...state.plan, steps }, steps: waiting };
    const next: Decision = { ...revoking, version: revoking.version + 1, state: doctored };
    assert.equal(await house.store.decisions.change(revoking, next, []), true);
    house.work();
    await waitUntil('the work has tried', () =>
      Promise.resolve(
        house.log.lines.some(({ level, message }) => level === 'error' && /decision work failed/.test(message)),
      ),
    );
    assert.deepEqual(writes(), []);
    await house.servesAGoodClick();
  });

  it('a directory that takes its time: the click is answered in time, and decides nothing before it was answered', async () => {
    house = await AttackedProduct.open({ idle: true, invokeBudgetMs: 50, silenceTimeoutMs: 4_000 });
    const app = idOf(house.demo, PAST_ATTACK.appId);
    const found = () => house.store.decisions.ofApp(app);
    await house.press(APPROVER, 'decision.review', { app });
    await waitUntil('it is open', async () => (await found()) !== undefined);
    const opened = (await found()) ?? assert.fail();
    await waitUntil('its card is there', () => house.store.decisions.hasCopyIn(opened.id, '19:security@thread.tacv2'));
    // Who clicks is looked up in one batch; it hangs until the bot asks again.
    house.demo.demo.faults.add({ path: '/v1.0/$batch', kind: 'time-out', times: 1 });
    const data = { decision: opened.id, version: opened.version, scope: 'all' };
    const { status, text } = await house.post(house.click(SECOND, 'decision.plan', data));
    assert.equal(status, 200);
    assertLeaksNothing(text);
    assert.match(text, /Working on it/);
    assert.equal((await house.decision(opened.id)).version, opened.version);
    const planned = await house.state(opened.id, 'planned');
    assert.notEqual(findPlanHash(planned), '');
  });
});
