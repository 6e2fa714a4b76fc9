import assert from 'node:assert/strict';
import { planRevoke } from '../../src/decisions/revoke-planner.js';
import { demoConnection } from '../../src/demo-connection.js';
import { PAST_ATTACK } from '../../src/demo/tenant-data/past-attack-profile.js';
import type { AppSnapshot } from '../../src/remediations/model/app-snapshot.js';
import type { PlanStep } from '../../src/remediations/model/revoke-plan.js';
import type { TenantWriterFactory } from '../../src/tenant/model/tenant-writer-port.js';
import { createTenantWriterFactory } from '../../src/tenant/responder/tenant-writer.js';
import { allowOnlyRemediationWrites } from '../../src/tenant/responder/remediation-write-guard.js';
import { loadRemediationsWithExamples } from '../remediations/support/remediations-with-examples.js';
import { type DemoTenantConnection, connectDemoTenant } from './support/demo-tenant-connection.js';

const remediations = await loadRemediationsWithExamples();
const BY = [{ objectId: 'megan', name: 'Megan' }];
const LEFT = { inboundConnectors: [PAST_ATTACK.leftConnectorName], transportRules: [] as string[] };

function responderOf(
  { demo, log }: DemoTenantConnection,
  as: 'reader' | 'responder' = 'responder',
): TenantWriterFactory {
  return createTenantWriterFactory({
    ...demoConnection(demo, as),
    log,
    limits: { attempts: 2, baseDelayMs: 1, maxDelayMs: 5 },
  });
}

describe('the responder', () => {
  let house: DemoTenantConnection;
  let snapshot: AppSnapshot;

  beforeEach(async () => {
    house = await connectDemoTenant();
    const id = idOf(house);
    const taken = await house.tenant.snapshots.take(id, LEFT);
    assert.ok(taken.ok && taken.value !== undefined);
    snapshot = taken.value;
  });
  afterEach(() => house.close());

  function idOf({ world }: DemoTenantConnection): string {
    for (let i = 0; i < world.servicePrincipals.size; i++) {
      const app = world.servicePrincipals.at(i);
      if (app['appId'] === PAST_ATTACK.appId) return app.id;
    }
    return assert.fail('the attack is not in the world');
  }

  it('sees all of the attacker’s app before anything is done', () => {
    assert.equal(snapshot.app.name, PAST_ATTACK.appName);
    assert.equal(snapshot.accountEnabled, true);
    assert.deepEqual(
      snapshot.appRoles.map(({ value }) => value),
      ['Exchange.ManageAsApp'],
    );
    assert.ok(snapshot.directoryRoles.length >= 2);
    assert.ok(snapshot.directoryRoles.every(({ roleName }) => / /.test(roleName)));
    assert.deepEqual(snapshot.credentials.map(({ on }) => on).toSorted(), ['application', 'servicePrincipal']);
    assert.equal(snapshot.inboundConnectors.length, 1);
    assert.equal(snapshot.owners.length, 1);
    assert.deepEqual(snapshot.unseen, []);
  });

  it('asks the tenant which registration is the app’s: a key for another one is not sent', async () => {
    const writer = responderOf(house)({ decisionId: 'd-1', app: snapshot.app.id, by: BY });
    const other = house.world.applications.at(0);
    assert.notEqual(other.id, snapshot.applicationId);
    const key = (id: string) =>
      ({ service: 'graph', method: 'PATCH', path: `/v1.0/applications/${id}`, body: { keyCredentials: [] } }) as const;
    await assert.rejects(writer.write(key(other.id)), /the responder's client refuses PATCH/);
    assert.ok(snapshot.applicationId !== undefined);
    assert.deepEqual(await outcomeOf(writer.write(key(snapshot.applicationId))), { done: true, gone: false });
    await writer.close();
  });

  it('sees whether each of several is there: another one in its place is not it', async () => {
    const writer = responderOf(house)({ decisionId: 'd-1', app: snapshot.app.id, by: BY });
    const path = `/v1.0/servicePrincipals/${snapshot.app.id}?$select=id,passwordCredentials`;
    const ids = snapshot.credentials.flatMap(({ on, keyId }) => (on === 'servicePrincipal' ? [keyId] : []));
    assert.ok(ids.length > 0);
    const allOf = (keyIds: readonly string[]) =>
      writer.verify({
        read: { service: 'graph', path },
        expect: { kind: 'all-present', list: 'passwordCredentials', each: keyIds.map((keyId) => ({ keyId })) },
      });
    assert.equal(await allOf(ids), true);
    assert.equal(await allOf([...ids, '00000000-0000-4000-8000-00000000dead']), false);
    await writer.close();
  });

  it('carries out every step of a plan, each seen to be true afterwards, and takes back what can be', async () => {
    const plan = planRevoke(snapshot, 'all', remediations);
    const writer = responderOf(house)({ decisionId: 'd-1', app: snapshot.app.id, by: BY });
    for (const step of plan.steps) {
      assert.equal(await writer.verify(step.verify), false, `${step.id} is not so yet`);
      assert.deepEqual(await outcomeOf(writer.write(step.write)), { done: true, gone: false }, step.id);
      assert.equal(await writer.verify(step.verify), true, `${step.id} is so now`);
    }
    for (const step of plan.steps.toReversed()) {
      if (!step.undo.possible) continue;
      for (const undo of step.undo.steps) {
        assert.equal(await writer.verify(undo.verify), false, `${step.id} is not back yet`);
        assert.deepEqual(await outcomeOf(writer.write(undo.write)), { done: true, gone: false }, step.id);
        assert.equal(await writer.verify(undo.verify), true, `${step.id} is back`);
      }
    }
    await writer.close();
    const after = await house.tenant.snapshots.take(snapshot.app.id, LEFT);
    assert.ok(after.ok && after.value !== undefined);
    assert.deepEqual(namesOf(after.value), namesOf({ ...snapshot, credentials: [] }), 'all but the secrets is back');
  });

  it('does again what was done already without harm', async () => {
    const writer = responderOf(house)({ decisionId: 'd-1', app: snapshot.app.id, by: BY });
    for (const step of planRevoke(snapshot, 'all', remediations).steps) {
      await writer.write(step.write);
      const again = await writer.write(step.write);
      if (!again.done) assert.equal(again.reason, 'refused', step.id);
      assert.equal(await writer.verify(step.verify), true, step.id);
    }
    await writer.close();
  });

  it('sends what makes something once, whatever becomes of it, and repeats what may be repeated', async () => {
    const [step] = planRevoke(snapshot, 'all', remediations).steps.filter(
      ({ remediation }) => remediation === 'remove-app-role-assignment',
    );
    assert.ok(step?.undo.possible === true);
    const [undo] = step.undo.steps;
    assert.ok(undo?.write.service === 'graph' && step.write.service === 'graph');
    const writer = responderOf(house)({ decisionId: 'd-1', app: snapshot.app.id, by: BY });
    const path = /appRoleAssignments/;
    const sent = (method: string) => house.demo.requests.log().filter((entry) => entry.method === method).length;
    house.demo.faults.add({ path, method: 'POST', kind: 503 });
    house.demo.faults.add({ path, method: 'DELETE', kind: 503, times: 1 });
    house.demo.requests.reset();
    assert.equal((await writer.write(undo.write)).done, false);
    assert.equal((await writer.write(step.write)).done, true);
    assert.equal(house.demo.requests.log().filter(({ path: at }) => at.includes('appRoleAssignments')).length, 3);
    assert.equal(sent('DELETE'), 2);
    await writer.close();
  });

  it('says what it was not allowed to do', async () => {
    const writer = responderOf(house, 'reader')({ decisionId: 'd-1', app: snapshot.app.id, by: BY });
    const [first] = planRevoke(snapshot, 'contain', remediations).steps;
    assert.ok(first !== undefined);
    const outcome = await writer.write(first.write);
    assert.ok(!outcome.done && outcome.reason === 'refused');
    assert.equal(await writer.verify(first.verify), false);
    await writer.close();
  });

  it('does not know when the answer was lost, and does not say that it was done', async () => {
    const writer = responderOf(house)({ decisionId: 'd-1', app: snapshot.app.id, by: BY });
    const [first] = planRevoke(snapshot, 'contain', remediations).steps;
    assert.ok(first !== undefined);
    house.demo.faults.add({ kind: 'reset', times: 5, path: /servicePrincipals/, method: 'PATCH' });
    const outcome = await writer.write(first.write);
    assert.ok(!outcome.done && outcome.reason === 'unknown', JSON.stringify(outcome));
    await writer.close();
  });
});

function namesOf(app: AppSnapshot) {
  return {
    enabled: app.accountEnabled,
    roles: app.directoryRoles.map(({ roleTemplateId, scope }) => `${roleTemplateId} ${scope}`).toSorted(),
    permissions: app.appRoles.map(({ value }) => value).toSorted(),
    grants: app.delegatedGrants.map(({ scope }) => scope).toSorted(),
    credentials: app.credentials.length,
    connectors: app.inboundConnectors.map((connector) => connector['Name']),
  };
}

async function outcomeOf(write: Promise<{ readonly done: boolean }>): Promise<object> {
  const { done, ...rest } = await write;
  return { done, ...('gone' in rest ? { gone: rest.gone } : rest) };
}

describe('the client of the responder', () => {
  const url = (path: string) => new URL(path, 'https://graph.microsoft.com');
  const gate = allowOnlyRemediationWrites({ servicePrincipalId: 'sp-1', appId: 'app-1', applicationId: 'reg-1' });
  const refuses = (method: string, path: string, body?: object) => {
    assert.throws(() => {
      gate({ method, url: url(path), ...(body && { body: JSON.stringify(body) }) });
    }, /refuses/);
  };

  it('sends the writes of every remediation and of its undoing', () => {
    const steps: readonly PlanStep[] = remediations.flatMap(({ examples, steps: of }) =>
      examples.flatMap((example) => of({ ...example.snapshot, app: { id: 'sp-1', appId: 'app-1', name: 'App' } })),
    );
    const writes = steps.flatMap(({ write, undo }) => [
      write,
      ...(undo.possible ? undo.steps.map((u) => u.write) : []),
    ]);
    assert.ok(writes.length > 20);
    for (const write of writes) {
      const sent =
        write.service === 'graph'
          ? { method: write.method, path: write.path, body: write.body }
          : {
              method: 'POST',
              path: '/adminapi/beta/tenant/InvokeCommand',
              body: { CmdletInput: { CmdletName: write.cmdlet, Parameters: write.parameters } },
            };
      gate({
        method: sent.method,
        url: url(sent.path),
        ...(sent.body === undefined ? {} : { body: JSON.stringify(sent.body) }),
      });
    }
  });

  it('gives nothing to another app, whatever a plan says that somebody slipped into the database', () => {
    refuses('PATCH', '/v1.0/servicePrincipals/sp-2', { accountEnabled: true });
    refuses('PATCH', '/v1.0/servicePrincipals/sp-2', { keyCredentials: [{ key: 'attacker' }] });
    refuses('PATCH', '/v1.0/applications/reg-2', { keyCredentials: [{ key: 'attacker' }] });
    refuses('POST', '/v1.0/applications/reg-2/federatedIdentityCredentials', { issuer: 'https://evil.example' });
    refuses('POST', '/v1.0/directory/deletedItems/reg-2/restore');
    refuses('DELETE', '/v1.0/applications/reg-2');
    const member = (Member: string) => ({
      CmdletInput: { CmdletName: 'Add-RoleGroupMember', Parameters: { Identity: 'Organization Management', Member } },
    });
    refuses('POST', '/adminapi/beta/t/InvokeCommand', member('mallory@contoso.com'));
    refuses('POST', '/adminapi/beta/t/InvokeCommand', member('sp-2'));
    refuses('POST', '/adminapi/beta/t/InvokeCommand', { CmdletInput: { CmdletName: 'Add-RoleGroupMember' } });
    gate({ method: 'POST', url: url('/adminapi/beta/t/InvokeCommand'), body: JSON.stringify(member('APP-1')) });
  });

  it('refuses everything else that its credential could do', () => {
    refuses('POST', '/v1.0/users', { accountEnabled: true });
    refuses('PATCH', '/v1.0/users/u-1', { accountEnabled: false });
    refuses('DELETE', '/v1.0/users/u-1');
    refuses('POST', '/v1.0/applications/a-1/addPassword');
    refuses('POST', '/v1.0/servicePrincipals', { appId: 'x' });
    const role = { roleDefinitionId: 'global', directoryScopeId: '/' };
    refuses('POST', '/v1.0/roleManagement/directory/roleAssignments', { ...role, principalId: 'u-1' });
    refuses('POST', '/v1.0/groups/g-1/members/$ref', {
      '@odata.id': 'https://graph.microsoft.com/v1.0/directoryObjects/u-1',
    });
    refuses('POST', '/v1.0/servicePrincipals/sp-2/appRoleAssignments', { principalId: 'sp-2', resourceId: 'r' });
    refuses('POST', '/v1.0/oauth2PermissionGrants', { clientId: 'sp-2', consentType: 'AllPrincipals' });
    refuses('DELETE', '/v1.0/servicePrincipals/sp-1');
    refuses('PATCH', '/v1.0/servicePrincipals/sp-1', { accountEnabled: true, appRoles: [] });
    refuses('PATCH', '/v1.0/applications/a-1', { passwordCredentials: [] });
    refuses('DELETE', '/v1.0/groups/g-1');
    refuses('DELETE', '/v1.0/groups/g-1/members/u-1/$ref');
    refuses('PUT', '/v1.0/applications/a-1');
    refuses('PATCH', '/v1.0/policies/authorizationPolicy', {});
    refuses('POST', '/v1.0/$batch', { requests: [] });
    refuses('DELETE', '/v1.0/servicePrincipals/sp-1/appRoleAssignments/../../../users/u-1');
    refuses('POST', '/adminapi/beta/t/InvokeCommand', { CmdletInput: { CmdletName: 'Set-Mailbox', Parameters: {} } });
    refuses('POST', '/adminapi/beta/t/InvokeCommand', { CmdletInput: { CmdletName: 'Set-TransportRule' } });
  });
});
