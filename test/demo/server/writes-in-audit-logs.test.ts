import assert from 'node:assert/strict';
import {
  DEMO_PEOPLE,
  DEMO_RESPONDER_APP_ID,
  type Table,
  type WireObject,
} from '../../../src/demo/demo-tenant-contract.js';
import { buildEntraHistory } from '../../../src/demo/tenant-data/audit/audit-log-generator.js';
import { toDirectoryAudit } from '../../../src/demo/tenant-data/audit/directory-audit-formatter.js';
import { toEntraRecord } from '../../../src/demo/tenant-data/audit/entra-record-formatter.js';
import { createGeneratorContext } from '../../../src/demo/tenant-data/generator-context.js';
import { PAST_ATTACK } from '../../../src/demo/tenant-data/past-attack-profile.js';
import { listRows } from '../tenant-data/tenant-data-queries.js';
import { waitUntil } from '../../support/wait-until.js';
import { omitProperty } from '../../../src/demo/server/omit-property.js';
import { LATENCY_MS, openRecordedWritesBench, START, type RecordedWritesBench } from './recorded-writes-bench.js';
import { EXCHANGE, requestToken } from './demo-server-bench.js';

type Row = Record<string, unknown>;
type Property = Readonly<Record<'Name' | 'NewValue' | 'OldValue', string>>;

const ROLES = '/v1.0/roleManagement/directory/roleAssignments';
const as = 'responder';

describe('what is written to the demo tenant', () => {
  let bench: RecordedWritesBench;
  before(async () => {
    bench = await openRecordedWritesBench();
  });
  after(() => bench.close());

  const appNamed = (table: Table, name: string): WireObject =>
    listRows(table).find((row) => row['displayName'] === name) ?? assert.fail(name);
  const attacker = () => appNamed(bench.world.servicePrincipals, PAST_ATTACK.appName);
  const registration = () => appNamed(bench.world.applications, PAST_ATTACK.appName);
  const write = async (method: string, path: string, body?: object) => {
    bench.pass(1_000);
    const answer = await bench.ask(`/v1.0${path}`, { method, as, ...(body && { body }) });
    assert.ok(answer.status < 300, `${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer;
  };
  /** The one thing that both logs have got: its names there, and what changed. */
  const recorded = async (): Promise<{ audit: Row; record: Row; properties: Map<string, Property> }> => {
    const [audit] = await bench.audits();
    const arrived = await bench.arrived('Audit.AzureActiveDirectory');
    const record = arrived.at(-1) ?? assert.fail('nothing in the feed');
    assert.ok(audit);
    const properties = (record['ModifiedProperties'] as Property[]).map((one) => [one.Name, one] as const);
    return { audit, record, properties: new Map(properties) };
  };

  it('is in the directory’s log at once and in the feed later, as one event with two names', async () => {
    const { id } = attacker();
    await write('PATCH', `/servicePrincipals/${id}`, { accountEnabled: false });
    const [audit] = await bench.audits();
    assert.equal(audit?.['activityDisplayName'], 'Update service principal');
    const { record, properties } = await recorded();
    assert.equal(record['Operation'], 'Update service principal.');
    assert.equal(record['InterSystemsId'], audit['correlationId']);
    assert.deepEqual(
      [properties.get('AccountEnabled')?.OldValue, properties.get('AccountEnabled')?.NewValue],
      ['[true]', '[false]'],
    );
    assert.ok(!('contentType' in record));
  });

  it('names the app of the token as the one who did it', async () => {
    const { id } = attacker();
    const responder = listRows(bench.world.servicePrincipals).find(({ appId }) => appId === DEMO_RESPONDER_APP_ID);
    await write('PATCH', `/servicePrincipals/${id}`, { accountEnabled: true });
    const { audit, record } = await recorded();
    assert.equal(record['UserId'], `ServicePrincipal_${responder?.id ?? ''}`);
    assert.equal(record['UserType'], 4);
    const { app } = audit['initiatedBy'] as { app: Row };
    assert.deepEqual([app['servicePrincipalId'], app['displayName']], [responder?.id, 'Tenant Warden Responder']);
  });

  const shaped = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(shaped);
    if (typeof value !== 'object' || value === null) return typeof value;
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, shaped(inner)]));
  };

  it('looks field by field like the same event of the generated history', async () => {
    const context = createGeneratorContext(bench.world.options);
    const told = buildEntraHistory(context);
    const assignment = listRows(bench.world.appRoleAssignments).find((row) => row['principalId'] === attacker().id);
    const path = `/servicePrincipals/${attacker().id}/appRoleAssignments`;
    await write('DELETE', `${path}/${assignment?.id ?? ''}`);
    assert.equal((await recorded()).record['Operation'], 'Remove app role assignment from service principal.');
    const { principalId, resourceId, appRoleId } = assignment ?? assert.fail();
    await write('POST', path, { principalId, resourceId, appRoleId });
    const { audit, record } = await recorded();
    const twin =
      told.find(
        ({ activity, correlation }) =>
          activity === 'Add app role assignment to service principal' && correlation.startsWith('app role attack'),
      ) ?? assert.fail('no such event');
    const twinAudit = toDirectoryAudit(context, twin);
    const twinRecord = omitProperty(toEntraRecord(context, twin), 'contentType');
    // Who did it differs by nature: here an app, there a person.
    assert.deepEqual(shaped(omitProperty(audit, 'initiatedBy')), shaped(omitProperty(twinAudit, 'initiatedBy')));
    assert.deepEqual(shaped(omitProperty(record, 'Actor')), shaped(omitProperty(twinRecord, 'Actor')));
    const values = (one: Row) =>
      (one['ModifiedProperties'] as Property[]).filter(({ Name }) => !Name.startsWith('AppRoleAssignment.'));
    assert.deepEqual(values(record), values(twinRecord));
    assert.deepEqual([record['ObjectId'], record['Target']], [twinRecord['ObjectId'], twinRecord['Target']]);
  });

  it('a role given and taken: the role by its template, old or new', async () => {
    const roleDefinitionId = '29232cdf-9323-42fd-ade2-1d097af3e4de';
    const principalId = appNamed(bench.world.servicePrincipals, 'Mailbox Statistics Collector').id;
    const made = await write('POST', '/roleManagement/directory/roleAssignments', {
      principalId,
      roleDefinitionId,
      directoryScopeId: '/',
    });
    const given = await recorded();
    assert.equal(given.audit['activityDisplayName'], 'Add member to role');
    assert.equal(given.properties.get('Role.TemplateId')?.NewValue, roleDefinitionId);
    await write('DELETE', `/roleManagement/directory/roleAssignments/${String(made.body['id'])}`);
    const gone = await recorded();
    assert.equal(gone.record['Operation'], 'Remove member from role.');
    assert.equal(gone.properties.get('Role.TemplateId')?.OldValue, roleDefinitionId);
    assert.equal((await bench.ask(`${ROLES}/${String(made.body['id'])}`, { method: 'DELETE', as })).status, 404);
  });

  it('a secret works until it is removed; the log has its key id and never its text', async () => {
    const { id } = registration();
    const added = await write('POST', `/applications/${id}/addPassword`, {
      passwordCredential: { displayName: 'second' },
    });
    const { secretText, keyId } = added.body;
    const described = await recorded();
    assert.equal(described.record['Operation'], 'Update application \u2013 Certificates and secrets management ');
    const keys = described.properties.get('KeyDescription');
    assert.ok(keys?.NewValue.includes(String(keyId)) && !keys.OldValue.includes(String(keyId)));
    assert.ok(!JSON.stringify(described).includes(String(secretText)));
    assert.equal(await signIn(PAST_ATTACK.appId, String(secretText)), undefined);
    await write('POST', `/applications/${id}/removePassword`, { keyId });
    const removed = await recorded();
    assert.ok(!removed.properties.get('KeyDescription')?.NewValue.includes(String(keyId)));
    assert.equal(await signIn(PAST_ATTACK.appId, String(secretText)), 'invalid_client');
  });

  it('certificates are set as a list: what is left out is gone, what stays needs no bytes', async () => {
    const app = appNamed(bench.world.applications, 'Mailbox Migration Service');
    const [kept] = app['keyCredentials'] as Row[];
    const path = `/applications/${app.id}`;
    await write('PATCH', path, {
      keyCredentials: [{ keyId: kept?.['keyId'] }, { displayName: 'CN=new', key: 'AAAA' }],
    });
    assert.match(
      String((await recorded()).properties.get('KeyDescription')?.NewValue),
      /DisplayName=migration.*DisplayName=new/,
    );
    await write('PATCH', path, { keyCredentials: [] });
    const read = await bench.ask(`/v1.0${path}?$select=keyCredentials`);
    assert.deepEqual(read.body['keyCredentials'], []);
    const bare = await bench.ask(`/v1.0${path}`, {
      method: 'PATCH',
      as,
      body: { keyCredentials: [{ displayName: 'x' }] },
    });
    assert.equal(bare.status, 400);
  });

  it('a federated credential is added and removed, once', async () => {
    const path = `/applications/${registration().id}/federatedIdentityCredentials`;
    const body = {
      name: 'ci',
      issuer: 'https://ci.example',
      subject: 'main',
      audiences: ['api://AzureADTokenExchange'],
    };
    const made = await write('POST', path, body);
    assert.match(
      String((await recorded()).properties.get('FederatedIdentityCredentials')?.NewValue),
      /https:\/\/ci\.example/,
    );
    assert.equal((await bench.ask(`/v1.0${path}`, { as, body })).status, 400);
    await write('DELETE', `${path}/${String(made.body['id'])}`);
    assert.equal((await recorded()).record['Operation'], 'Update application.');
    const again = await bench.ask(`/v1.0${path}/${String(made.body['id'])}`, { method: 'DELETE', as });
    assert.equal(again.status, 404);
    assert.deepEqual((await bench.ask(`/v1.0${path}`)).body.value, []);
  });

  it('a delegated grant is narrowed, removed and given again', async () => {
    const grant = listRows(bench.world.oauth2PermissionGrants)[0] ?? assert.fail();
    await write('PATCH', `/oauth2PermissionGrants/${grant.id}`, { scope: 'User.Read' });
    const narrowed = (await recorded()).properties.get('DelegatedPermissionGrant.Scope');
    assert.deepEqual([narrowed?.OldValue, narrowed?.NewValue], [grant['scope'], 'User.Read']);
    await write('DELETE', `/oauth2PermissionGrants/${grant.id}`);
    assert.equal((await recorded()).record['Operation'], 'Remove delegated permission grant.');
    const { clientId, consentType, principalId, resourceId, scope } = grant;
    await write('POST', '/oauth2PermissionGrants', { clientId, consentType, principalId, resourceId, scope });
    assert.equal((await recorded()).audit['activityDisplayName'], 'Add delegated permission grant');
  });

  it('an owner comes: the event is about the person, the app stands beside', async () => {
    const { id } = registration();
    const body = { '@odata.id': `https://graph.microsoft.com/v1.0/directoryObjects/${DEMO_PEOPLE.employee}` };
    await write('POST', `/applications/${id}/owners/$ref`, body);
    const { record, properties } = await recorded();
    assert.equal(record['Operation'], 'Add owner to application.');
    assert.equal(record['ObjectId'], 'jonathan.ward@alpine-instruments.example');
    assert.equal(properties.get('Application.ObjectID')?.NewValue, id);
    const owners = await bench.all(`/v1.0/applications/${id}/owners`);
    assert.ok(owners.some((owner) => owner['id'] === DEMO_PEOPLE.employee));
    await write('DELETE', `/applications/${id}/owners/${DEMO_PEOPLE.employee}/$ref`);
    assert.equal((await recorded()).record['Operation'], 'Remove owner from application.');
  });

  it('sessions are revoked', async () => {
    const path = `/users/${DEMO_PEOPLE.employee}`;
    assert.equal((await write('POST', `${path}/revokeSignInSessions`)).body['value'], true);
    assert.equal((await recorded()).record['Operation'], 'Update StsRefreshTokenValidFrom Timestamp.');
    const { body } = await bench.ask(`/v1.0${path}?$select=signInSessionsValidFromDateTime`);
    assert.ok(String(body['signInSessionsValidFromDateTime']) > START);
  });

  it('a deleted application takes its service principal along, and both come back with what they held', async () => {
    const [application, principal] = [registration(), attacker()];
    const held = () => bench.all(`/v1.0/servicePrincipals/${principal.id}/appRoleAssignments`);
    const before = (await held()).length;
    await write('DELETE', `/applications/${application.id}`);
    const twice = await bench.ask(`/v1.0/applications/${application.id}`, { method: 'DELETE', as });
    assert.equal(twice.status, 404);
    assert.equal((await bench.ask(`/v1.0/servicePrincipals/${principal.id}`)).status, 404);
    const operations = (await bench.arrived('Audit.AzureActiveDirectory')).map((record) => record['Operation']);
    assert.deepEqual(operations, ['Delete application.', 'Remove service principal.']);
    assert.equal(await signIn(PAST_ATTACK.appId, 'whatever'), 'unauthorized_client');
    const deleted = await bench.all('/v1.0/directory/deletedItems/microsoft.graph.application');
    assert.deepEqual(
      deleted.map(({ id }) => id),
      [application.id],
    );
    for (const { id } of [application, principal]) await write('POST', `/directory/deletedItems/${id}/restore`);
    assert.equal((await held()).length, before);
    const listed = await bench.all('/v1.0/applications');
    assert.equal(listed.filter(({ id }) => id === application.id).length, 1);
    assert.equal(
      (await bench.ask(`/v1.0/directory/deletedItems/${application.id}/restore`, { method: 'POST', as })).status,
      404,
    );
  });

  it('is found by an audit search once it has arrived', async () => {
    const body = {
      displayName: 'all',
      filterStartDateTime: START,
      filterEndDateTime: '2026-11-26T00:00:00Z',
      recordTypeFilters: ['azureActiveDirectory'],
    };
    const found = async () => {
      const query = await bench.ask('/v1.0/security/auditLog/queries', { body });
      const path = `/v1.0/security/auditLog/queries/${String(query.body['id'])}`;
      for (;;) if ((await bench.ask(path)).body['status'] === 'succeeded') break;
      return bench.all(`${path}/records`);
    };
    await bench.arrived('Audit.AzureActiveDirectory');
    const before = (await found()).length;
    assert.ok(before > 10);
    await write('POST', `/users/${DEMO_PEOPLE.employee}/revokeSignInSessions`);
    assert.equal((await found()).length, before);
    bench.pass(LATENCY_MS + 1);
    assert.equal((await found()).length, before + 1);
  });

  it('a disabled service principal gets no new token, and the ones it has live on', async () => {
    const { body } = await write('POST', `/applications/${registration().id}/addPassword`);
    const secret = String(body['secretText']);
    const token = await tokenFor(PAST_ATTACK.appId, secret);
    await write('PATCH', `/servicePrincipals/${attacker().id}`, { accountEnabled: false });
    assert.match(String(await refusal(PAST_ATTACK.appId, secret)), /^AADSTS7000112/);
    const used = await bench.ask(`/adminapi/beta/${bench.tenant.credentials.tenantId}/InvokeCommand`, {
      as: 'nobody',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: { CmdletInput: { CmdletName: 'Get-InboundConnector', Parameters: {} } },
    });
    assert.equal(used.status, 200);
  });

  const ask = async (appId: string, secret: string) => {
    const form = { client_id: appId, client_secret: secret, scope: EXCHANGE };
    return (await requestToken(bench.tenant, bench.agent, form)).body;
  };
  const signIn = async (appId: string, secret: string) => (await ask(appId, secret)).error as unknown;
  const refusal = async (appId: string, secret: string) => (await ask(appId, secret))['error_description'];
  const tokenFor = async (appId: string, secret: string) => String((await ask(appId, secret))['access_token']);
});

describe('writes that are read later', () => {
  let bench: RecordedWritesBench;
  afterEach(() => bench.close());

  it('are refused a second time while they are on their way, and none of two is lost', async () => {
    bench = await openRecordedWritesBench({ consistencyDelayMs: 2_000 });
    const app = listRows(bench.world.applications).find((row) => row['displayName'] === 'Field Service Portal');
    assert.ok(app);
    const path = `/v1.0/applications/${app.id}`;
    const keyIds = (app['passwordCredentials'] as { keyId: string }[]).map(({ keyId }) => keyId);
    assert.equal(keyIds.length, 2);
    const remove = async (keyId: string) => (await bench.ask(`${path}/removePassword`, { body: { keyId }, as })).status;
    assert.deepEqual([await remove(keyIds[0]!), await remove(keyIds[1]!), await remove(keyIds[0]!)], [204, 204, 400]);
    const passwords = async () => ((await bench.ask(path)).body['passwordCredentials'] as unknown[]).length;
    await waitUntil('both are gone', async () => (await passwords()) === 0);
  });
});
