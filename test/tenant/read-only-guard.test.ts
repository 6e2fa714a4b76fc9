import assert from 'node:assert/strict';
import { allowOnlyReads } from '../../src/tenant/http/read-only-guard.js';
import { createBearerToken } from '../../src/tenant/http/bearer-token.js';
import { FixedCredential } from './support/fake-tenant-client.js';

const lets = (method: string, path: string, body?: unknown): boolean => {
  try {
    allowOnlyReads({
      method,
      url: new URL(path, 'https://service.example'),
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    return true;
  } catch (error) {
    assert.match(String(error), /the read-only client refuses/);
    return false;
  }
};
const cmdlet = (CmdletName: string) => ({ CmdletInput: { CmdletName, Parameters: {} } });
const EXCHANGE = '/adminapi/beta/tenant/InvokeCommand';

describe('The reading client', () => {
  it('lets reads through, those that are POSTs too', () => {
    assert.ok(lets('GET', '/v1.0/users'));
    assert.ok(lets('POST', '/v1.0/$batch', { requests: [{ id: '1', method: 'GET', url: '/users' }] }));
    assert.ok(lets('POST', '/v1.0/users/1/checkMemberGroups', { groupIds: [] }));
    assert.ok(lets('POST', '/v1.0/users/1/getMemberObjects', { securityEnabledOnly: true }));
    assert.ok(lets('POST', '/v1.0/security/auditLog/queries', {}));
    assert.ok(lets('POST', '/api/v1.0/tenant/activity/feed/subscriptions/start?contentType=Audit.Exchange'));
    assert.ok(lets('POST', EXCHANGE, cmdlet('Get-TransportRule')));
  });

  it('refuses every write', () => {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'get', 'HEAD']) {
      assert.ok(!lets(method, '/v1.0/servicePrincipals/1', {}), method);
    }
    assert.ok(!lets('POST', '/v1.0/users/1/revokeSignInSessions'));
    assert.ok(!lets('POST', '/v1.0/security/auditLog/queries/1/records', {}));
    assert.ok(!lets('DELETE', '/v1.0/security/auditLog/queries'));
  });

  it('refuses a write that hides in a batch or in a cmdlet', () => {
    const write = { id: '2', method: 'PATCH', url: '/servicePrincipals/1', body: {} };
    assert.ok(!lets('POST', '/v1.0/$batch', { requests: [{ id: '1', method: 'GET', url: '/users' }, write] }));
    assert.ok(!lets('POST', '/v1.0/$batch'));
    for (const name of [
      'Set-InboundConnector',
      'Remove-TransportRule',
      'Get-X; Remove-TransportRule',
      ' Get-X',
      'get-x',
      '',
    ]) {
      assert.ok(!lets('POST', EXCHANGE, cmdlet(name)), name);
    }
    assert.ok(!lets('POST', `${EXCHANGE}/more`, cmdlet('Get-TransportRule')));
    assert.ok(!lets('POST', `/v1.0/../..${EXCHANGE}`, cmdlet('Set-InboundConnector')));
  });
});

describe('A token', () => {
  it('is given to its own origin only: not to another host, port or scheme', async () => {
    const bearer = createBearerToken(new FixedCredential(), 'https://graph.example', 'https://graph.example/.default');
    await bearer.ready(new AbortController().signal);
    assert.equal(bearer.headerFor(new URL('https://graph.example/v1.0/users')), 'Bearer secret-token');
    for (const foreign of [
      'https://graph.example.evil/v1.0',
      'https://evil/graph.example',
      'https://graph.example:8443/v1.0',
      'http://graph.example/v1.0',
      'https://graph.example@evil/v1.0',
    ]) {
      assert.throws(() => bearer.headerFor(new URL(foreign)), /not sent to/, foreign);
    }
  });

  it('is not waited for longer than the signal says, even by a credential that does not listen', async () => {
    const deaf = { getToken: () => new Promise<never>(() => undefined) };
    const bearer = createBearerToken(deaf, 'https://graph.example', 'scope');
    await assert.rejects(bearer.ready(AbortSignal.timeout(20)), /no token came in time/);
  });
});
