import assert from 'node:assert/strict';
import { ClientSecretCredential } from '@azure/identity';
import {
  Client,
  PageIterator,
  type Context,
  type Middleware,
  type PageCollection,
} from '@microsoft/microsoft-graph-client';
import { fetch, type Agent } from 'undici';
import { GRAPH, openDemoServerBench, type DemoServerBench } from './demo-server-bench.js';

/** Sends the SDK's requests with the agent that trusts the demo's authority. */
class SendWith implements Middleware {
  constructor(
    readonly agent: Agent,
    readonly token: string,
  ) {}

  async execute(context: Context): Promise<void> {
    const response = await fetch(context.request as string, {
      method: context.options?.method ?? 'GET',
      headers: { authorization: `Bearer ${this.token}` },
      dispatcher: this.agent,
    });
    const headers = { 'content-type': response.headers.get('content-type') ?? '' };
    context.response = new globalThis.Response(await response.text(), { status: response.status, headers });
  }
}

describe("Microsoft's own client libraries work against the demo tenant", () => {
  let bench: DemoServerBench;
  before(async () => {
    bench = await openDemoServerBench();
  });
  after(() => bench.close());

  function credential(secret: string): ClientSecretCredential {
    const { tenant } = bench;
    const { tenantId, reader } = tenant.credentials;
    return new ClientSecretCredential(tenantId, reader.clientId, secret, {
      authorityHost: tenant.origin,
      disableInstanceDiscovery: true,
      tlsOptions: { ca: tenant.caPem },
    });
  }

  it('@azure/identity gets a token for an app with a secret', async () => {
    const token = await credential(bench.tenant.credentials.reader.clientSecret).getToken(GRAPH);
    assert.ok(token.expiresOnTimestamp > Date.now());
    const answer = await bench.ask('/v1.0/organization', {
      as: 'nobody',
      headers: { authorization: `Bearer ${token.token}` },
    });
    assert.equal(answer.status, 200);
  });

  it('@azure/identity tells a wrong secret by its code', async () => {
    await assert.rejects(credential('wrong').getToken(GRAPH), /AADSTS7000215/);
  });

  it('the Graph SDK follows every next link of a list', async () => {
    const { tenant, agent, world } = bench;
    const middleware = new SendWith(agent, await bench.token(GRAPH));
    const client = Client.initWithMiddleware({ baseUrl: `${tenant.origin}/`, middleware });
    const first = (await client.api('/users').top(100).select('id').get()) as PageCollection;
    const ids: string[] = [];
    await new PageIterator(client, first, (user: { id: string }) => ids.push(user.id) > 0).iterate();
    assert.equal(ids.length, world.users.size);
    assert.equal(new Set(ids).size, world.users.size);
  });

  it('the Graph SDK reads an error as Graph writes it', async () => {
    const { tenant, agent } = bench;
    const middleware = new SendWith(agent, await bench.token(GRAPH));
    const client = Client.initWithMiddleware({ baseUrl: `${tenant.origin}/`, middleware });
    await assert.rejects(client.api('/users/00000000-0000-4000-8000-00000000dead').get(), {
      statusCode: 404,
      code: 'Request_ResourceNotFound',
    });
  });
});
