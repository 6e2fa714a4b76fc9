import assert from 'node:assert/strict';
import { chmodSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openRequestRecordFile } from '../../../src/tenant/recording/request-record-file.js';
import type { RecordedRequest } from '../../../src/tenant/recording/request-recorder.js';
import { redactBody, redactUrl } from '../../../src/tenant/recording/secret-redaction.js';
import { createTenantWriterFactory } from '../../../src/tenant/responder/tenant-writer.js';
import { json, startFakeApi } from '../support/fake-api-server.js';
import { createFakeTenantClient, createRecordingLog, FixedCredential } from '../support/fake-tenant-client.js';

const newFile = () => path.join(mkdtempSync(path.join(tmpdir(), 'record-')), 'requests.jsonl');
const linesOf = (file: string) =>
  readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as RecordedRequest);

describe('the record of what is asked of the tenant', () => {
  it('has a line a try, with who asked which service for what and how it ended, and no token', async () => {
    const api = await startFakeApi((request, response, nth) => {
      if (request.path.includes('unreachable')) response.destroy();
      else if (nth === 1) json(response, 429, { error: { code: 'TooManyRequests' } }, { 'retry-after': '0' });
      else json(response, 200, { value: [], isEnabled: true });
    });
    const file = newFile();
    const recorder = openRequestRecordFile(file, createRecordingLog());
    const tenant = createFakeTenantClient(api.origin, { recorder });
    const writers = createTenantWriterFactory({
      tenantId: 't',
      endpoints: { graph: api.origin, exchange: api.origin },
      credential: new FixedCredential(),
      log: createRecordingLog(),
      recorder,
    });
    try {
      await tenant.reader.collect(['securityDefaults']);
      await tenant.reader.collect(['acceptedDomains']);
      const writer = writers({ decisionId: 'd', app: 'a', by: [] });
      await writer
        .write({ service: 'exchange', cmdlet: 'Disable-InboundConnector', parameters: {} })
        .catch(() => undefined);
      await writer.close();
      const told = linesOf(file);
      assert.deepEqual(
        told.slice(0, 3).map(({ identity, service, method, status }) => [identity, service, method, status]),
        [
          ['reader', 'graph', 'GET', 429],
          ['reader', 'graph', 'GET', 200],
          ['reader', 'exchange', 'POST', 200],
        ],
      );
      assert.ok(told[0]?.url.endsWith('/v1.0/policies/identitySecurityDefaultsEnforcementPolicy'), told[0]?.url);
      assert.deepEqual(told[2]?.body, {
        CmdletInput: { CmdletName: 'Get-AcceptedDomain', Parameters: { ResultSize: 'Unlimited' } },
      });
      assert.ok(told.slice(3).every(({ identity }) => identity === 'responder'));
      assert.ok(told.length > 3);
      assert.ok(!readFileSync(file, 'utf8').includes('secret-token'));
    } finally {
      recorder.close();
      await tenant.close();
      await api.close();
    }
  });

  it('has 0 where no answer came', async () => {
    const api = await startFakeApi((_request, response) => response.destroy());
    const seen: RecordedRequest[] = [];
    const tenant = createFakeTenantClient(api.origin, { recorder: { record: (request) => seen.push(request) } });
    try {
      await tenant.reader.collect(['securityDefaults']);
      assert.ok(seen.length > 1, 'every try');
      assert.ok(seen.every(({ status }) => status === 0));
    } finally {
      await tenant.close();
      await api.close();
    }
  });

  it('may be read by its owner alone, also where an older file was open to all', () => {
    const file = newFile();
    writeFileSync(file, '');
    chmodSync(file, 0o666);
    const recorder = openRequestRecordFile(file, createRecordingLog());
    recorder.record({ identity: 'reader', service: 'graph', method: 'GET', url: 'https://x/', status: 200 });
    recorder.close();
    assert.equal(statSync(file).mode & 0o777, 0o600);
    assert.equal(linesOf(file).length, 1);
  });

  it('that cannot be written is told once, and nothing fails by it', async () => {
    for (const file of ['/dev/full', '/proc/none/requests.jsonl', tmpdir()]) {
      const log = createRecordingLog();
      const api = await startFakeApi((_request, response) => {
        json(response, 200, { isEnabled: true });
      });
      const recorder = openRequestRecordFile(file, log);
      const tenant = createFakeTenantClient(api.origin, { recorder });
      try {
        const { facts } = await tenant.reader.collect(['securityDefaults']);
        assert.ok(facts.securityDefaults.ok, file);
        await tenant.reader.collect(['securityDefaults']);
        assert.equal(log.entries.length, 1, file);
        assert.match(log.entries[0]?.message ?? '', /not recorded any more.*--record-requests/);
      } finally {
        recorder.close();
        await tenant.close();
        await api.close();
      }
    }
  });
});

describe('a recorded request', () => {
  const SECRET = 'Pa55-and-more';

  it('has no secret in its body, wherever it stands, and still shows what was asked for', () => {
    const jwt = 'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJ4In0.c2lnbmF0dXJl';
    const body = {
      password: SECRET,
      passwordProfile: { password: SECRET, forceChangePasswordNextSignIn: true },
      passwordCredentials: [{ keyId: 'k', secretText: SECRET }],
      keyCredentials: [{ keyId: 'k', key: SECRET, usage: 'Verify' }],
      client_assertion: SECRET,
      clientSecret: SECRET,
      refreshToken: SECRET,
      CmdletInput: { CmdletName: 'New-X', Parameters: { Password: SECRET, Credential: [SECRET], Name: 'shown' } },
      requests: [{ id: '1', url: `/x?client_secret=${SECRET}`, headers: { Authorization: `Bearer ${SECRET}` } }],
      note: `here is ${jwt} and Bearer ${SECRET}`,
    };
    const shown = JSON.stringify(redactBody(body));
    assert.ok(!shown.includes(SECRET), shown);
    assert.ok(!shown.includes(jwt), shown);
    for (const name of ['secretText', 'keyId', 'usage', 'forceChangePasswordNextSignIn', 'New-X', 'shown']) {
      assert.ok(shown.includes(name), name);
    }
  });

  it('has no secret in its address; the rest of it is as it was sent', () => {
    const url = `https://graph.microsoft.com/v1.0/users?$select=id&$skiptoken=${SECRET}&access_token=${SECRET}&%24deltatoken=${SECRET}`;
    const shown = redactUrl(url);
    assert.ok(!shown.includes(SECRET), shown);
    assert.ok(shown.startsWith('https://graph.microsoft.com/v1.0/users?$select=id&$skiptoken='), shown);
    assert.equal(redactUrl('https://x/v1.0/users?$filter=a%20eq%201'), 'https://x/v1.0/users?$filter=a%20eq%201');
  });
});
