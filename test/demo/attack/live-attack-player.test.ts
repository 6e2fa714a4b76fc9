import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type AttackArtifacts } from '../../../src/demo/attack/attack-step.js';
import { playAttack } from '../../../src/demo/attack/live-attack-player.js';
import { LIVE_ATTACK } from '../../../src/demo/attack/live-attack-profile.js';
import { DEMO_DIRECTORY, readRunningDemoFile } from '../../../src/demo/running-demo-file.js';
import { ACTIVITY, EXCHANGE, openDemoServerBench, type DemoServerBench } from '../server/demo-server-bench.js';

type Row = Record<string, unknown>;

describe('an attack played into the running demo', () => {
  const told: string[] = [];
  let dataDir: string;
  let bench: DemoServerBench;
  let spoils: AttackArtifacts;
  let startedMs: number;

  before(async () => {
    dataDir = await mkdtemp(path.join(tmpdir(), 'demo-attack-'));
    bench = await openDemoServerBench({ controlDir: path.join(dataDir, DEMO_DIRECTORY), clock: () => new Date() });
    const running = (await readRunningDemoFile(path.join(dataDir, DEMO_DIRECTORY))) ?? assert.fail('not announced');
    startedMs = Date.now();
    spoils = await playAttack(running, { speed: 0, now: new Date(), onStep: (words) => told.push(words) });
  });
  after(async () => {
    await bench.close();
    await rm(dataDir, { recursive: true });
  });

  /** What the feed offers since the attack began, as a client with the reader's token gets it. */
  const feed = async (contentType: string): Promise<Row[]> => {
    const root = `/api/v1.0/${bench.tenant.credentials.tenantId}/activity/feed/subscriptions`;
    await bench.ask(`${root}/start?contentType=${contentType}`, { method: 'POST', scope: ACTIVITY });
    const time = (ms: number) => new Date(ms).toISOString().slice(0, 19);
    const window = `startTime=${time(startedMs)}&endTime=${time(Date.now() + 60_000)}`;
    const { body } = await bench.ask(`${root}/content?contentType=${contentType}&${window}`, { scope: ACTIVITY });
    const blobs = Array.isArray(body) ? (body as Row[]) : [];
    const contents = await Promise.all(
      blobs.map(({ contentUri }) => bench.ask(String(contentUri), { scope: ACTIVITY })),
    );
    return contents.flatMap((content) => (Array.isArray(content.body) ? (content.body as Row[]) : []));
  };

  it('is told step by step', () => {
    assert.equal(told.length, 11);
    assert.match(told[0] ?? '', /signs in from 198\.51\.100\.77/);
    assert.match(told.at(-1) ?? '', /The app stays/);
  });

  it('arming is in the feed, all of it sixty days old and arriving now, in the order in which it was done', async () => {
    const records = await feed('Audit.AzureActiveDirectory');
    assert.deepEqual(
      records.map((record) => record['Operation']),
      [
        'UserLoggedIn',
        'Add member to role completed (PIM activation).',
        'Add member to role.',
        'Admin deleted security info.',
        'Reset user password.',
        'UserLoggedIn',
        'Add application.',
        'Add service principal.',
        'Add app role assignment to service principal.',
        'Add member to role.',
        'Update application \u2013 Certificates and secrets management ',
      ],
    );
    const times = records.map(({ CreationTime }) => Date.parse(`${String(CreationTime)}Z`));
    assert.deepEqual(
      times,
      times.toSorted((a, b) => a - b),
    );
    for (const ms of times) assert.ok(startedMs - ms > 58 * 86_400_000 && startedMs - ms < 62 * 86_400_000);
    const byAdmin = records.slice(6).map((record) => record['UserId']);
    assert.deepEqual([...new Set(byAdmin)], [LIVE_ATTACK.admin]);
  });

  it('awakening is in Exchange’s feed, by the app and from its address, just now', async () => {
    const records = await feed('Audit.Exchange');
    const rules = LIVE_ATTACK.strippedHeaders.length;
    assert.deepEqual(
      records.map((record) => record['Operation']),
      [
        'New-InboundConnector',
        ...Array.from({ length: rules }, () => 'New-TransportRule'),
        ...Array.from({ length: rules }, () => 'Remove-TransportRule'),
        'Remove-InboundConnector',
      ],
    );
    for (const record of records) {
      assert.deepEqual([record['AppId'], record['TokenObjectId']], [spoils.appId, spoils.servicePrincipalId]);
      assert.match(String(record['ClientIP']), /^198\.51\.100\.77:/);
      assert.ok(Date.parse(`${String(record['CreationTime'])}Z`) >= startedMs - 1_000);
    }
  });

  it('the directory and Exchange agree with it: permission, role, secret; nothing left of the mail flow', async () => {
    const { body } = await bench.ask(`/v1.0/servicePrincipals(appId='${spoils.appId}')`);
    assert.equal(body['displayName'], LIVE_ATTACK.appName);
    const assignments = await bench.all(`/v1.0/servicePrincipals/${spoils.servicePrincipalId}/appRoleAssignments`);
    assert.deepEqual(
      assignments.map((row) => row['resourceDisplayName']),
      ['Office 365 Exchange Online'],
    );
    const filter = `$filter=principalId eq '${spoils.servicePrincipalId}'`;
    const roles = await bench.all(`/v1.0/roleManagement/directory/roleAssignments?${filter}`);
    assert.deepEqual(
      roles.map((row) => row['roleDefinitionId']),
      [LIVE_ATTACK.roleId],
    );
    const application = await bench.ask(`/v1.0/applications/${spoils.applicationId}`);
    assert.equal((application.body['passwordCredentials'] as unknown[]).length, 1);
    const methods = await bench.all(`/v1.0/users/${LIVE_ATTACK.admin}/authentication/methods`);
    assert.deepEqual(
      methods.map((row) => row['@odata.type']),
      ['#microsoft.graph.passwordAuthenticationMethod'],
    );
    const invoke = async (CmdletName: string) => {
      const command = { CmdletInput: { CmdletName, Parameters: {} } };
      const address = `/adminapi/beta/${bench.tenant.credentials.tenantId}/InvokeCommand`;
      return (await bench.ask(address, { scope: EXCHANGE, body: command })).body.value ?? [];
    };
    const names = [...(await invoke('Get-InboundConnector')), ...(await invoke('Get-TransportRule'))].map(
      (row) => row['Name'],
    );
    for (const name of [spoils.connectorName, ...spoils.ruleNames]) assert.ok(!names.includes(name));
  });

  it('can be played again: another app of the same name', async () => {
    const running = (await readRunningDemoFile(path.join(dataDir, DEMO_DIRECTORY))) ?? assert.fail('not announced');
    const again = await playAttack(running, { speed: 0, now: new Date(), onStep: () => undefined });
    assert.notEqual(again.appId, spoils.appId);
  });
});

describe('the control of a running demo', () => {
  let dataDir: string;
  let bench: DemoServerBench;
  beforeEach(async () => {
    dataDir = await mkdtemp(path.join(tmpdir(), 'demo-control-'));
    bench = await openDemoServerBench({ controlDir: dataDir });
  });
  afterEach(async () => {
    await bench.close();
    await rm(dataDir, { recursive: true });
  });

  const post = (address: string, body: unknown, token: string) =>
    bench.ask(address, { as: 'nobody', body, headers: { authorization: `Bearer ${token}` } });

  it('is announced for this account alone, and withdrawn at the end', async () => {
    const file = path.join(dataDir, 'running.json');
    assert.equal((await stat(file)).mode & 0o777, 0o600);
    const running = await readRunningDemoFile(dataDir);
    assert.deepEqual([running?.origin, running?.pid], [bench.tenant.origin, process.pid]);
    await bench.tenant.close();
    await assert.rejects(readFile(file), { code: 'ENOENT' });
    bench = await openDemoServerBench();
  });

  it('opens for its token alone, not for one of the tenant’s apps', async () => {
    const body = { as: 'jonathan.ward@alpine-instruments.example', resource: 'graph' };
    for (const token of ['wrong', 'x'.repeat(43), await bench.token(EXCHANGE, 'responder')])
      assert.equal((await post('/demo/token', body, token)).status, 401);
    const { token = '' } = (await readRunningDemoFile(dataDir)) ?? {};
    assert.equal((await post('/demo/token', body, token)).status, 200);
    for (const wrong of [
      {},
      { ...body, as: 'nobody@x.example' },
      { ...body, ip: 'home' },
      { ...body, at: 'soon' },
      { ...body, resource: 'x' },
    ])
      assert.ok([400, 404].includes((await post('/demo/token', wrong, token)).status), JSON.stringify(wrong));
  });

  it('is not there where it was not asked for', async () => {
    const other = await openDemoServerBench();
    const answer = await other.ask('/demo/token', { as: 'nobody', body: {} });
    await other.close();
    assert.equal(answer.status, 404);
  });

  it('takes records as they are, and refuses what is none', async () => {
    const { token = '' } = (await readRunningDemoFile(dataDir)) ?? {};
    const record = { Id: '1', CreationTime: '2026-09-01T00:00:00', contentType: 'Audit.General', Operation: 'X' };
    const audit = { id: 'a1', activityDateTime: '2026-11-23T10:00:00Z', activityDisplayName: 'Something' };
    assert.equal((await post('/demo/records', { records: [record], directoryAudits: [audit] }, token)).status, 202);
    const found = await bench.ask(`/v1.0/auditLogs/directoryAudits/a1`);
    assert.equal(found.body['activityDisplayName'], 'Something');
    for (const wrong of [{ records: [{}] }, { records: 'x' }, { directoryAudits: [1] }])
      assert.equal((await post('/demo/records', wrong, token)).status, 400);
  });
});
