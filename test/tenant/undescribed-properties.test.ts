import assert from 'node:assert/strict';
import { json, startFakeApi } from './support/fake-api-server.js';
import { createFakeTenantClient } from './support/fake-tenant-client.js';

const APP = { id: 'sp-1', appId: 'app-1', displayName: 'App', accountEnabled: true, appRoles: [] };

describe('A property that Microsoft’s description does not have', () => {
  it('is left out once Graph refuses it, in lists and batches, and nothing else is lost', async () => {
    const refusal = {
      error: {
        code: 'BadRequest',
        message: "Could not find a property named 'createdDateTime' on type 'microsoft.graph.servicePrincipal'.",
      },
    };
    const refuses = (path: string) => /\/servicePrincipals[/?].*createdDateTime/.test(decodeURIComponent(path));
    const api = await startFakeApi(({ path, body }, response) => {
      if (!path.endsWith('$batch')) {
        json(response, refuses(path) ? 400 : 200, refuses(path) ? refusal : { value: [APP], ...APP });
        return;
      }
      const { requests } = JSON.parse(body) as { requests: { id: string; url: string }[] };
      const responses = requests.map(({ id, url }) =>
        refuses(url) ? { id, status: 400, body: refusal } : { id, status: 200, body: { value: [APP], ...APP } },
      );
      json(response, 200, { responses });
    });
    const tenant = createFakeTenantClient(api.origin);
    try {
      const { facts } = await tenant.reader.collect(['servicePrincipals']);
      assert.ok(facts.servicePrincipals.ok);
      assert.deepEqual(
        [...facts.servicePrincipals.value].map(({ displayName }) => displayName),
        ['App'],
      );
      assert.deepEqual(facts.servicePrincipals.gaps, []);
      const asked = () =>
        api.received.filter(({ path, body }) => refuses(path) || refuses(body.replaceAll('"', '/'))).length;
      const before = asked();
      const app = await tenant.apps.read({ id: 'sp-1', appId: 'app-1', name: 'App' });
      assert.ok(app.identity.ok);
      await tenant.reader.collect(['servicePrincipals']);
      assert.equal(asked(), before, 'it is not asked for again');
    } finally {
      await tenant.close();
      await api.close();
    }
  });
});
