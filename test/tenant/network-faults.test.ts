import assert from 'node:assert/strict';
import { createServer, type AddressInfo } from 'node:net';
import type { Gap } from '../../src/core/gap.js';
import {
  SMALL_LIMITS,
  FixedCredential,
  createRecordingLog,
  createFakeTenantClient,
  createVirtualTiming,
} from './support/fake-tenant-client.js';
import { json, startFakeApi, type FakeApiHandler, type FakeApi } from './support/fake-api-server.js';

const ON = { isEnabled: true };

describe('Reading through a bad line', () => {
  const closing: (() => Promise<void>)[] = [];
  afterEach(async () => {
    for (const close of closing.splice(0).reverse()) await close();
  });

  async function service(answer: FakeApiHandler): Promise<FakeApi> {
    const started = await startFakeApi(answer);
    closing.push(() => started.close());
    return started;
  }

  /** Reads one small fact, and gives its value or its gaps. */
  async function readFrom(
    origin: string,
    options: Parameters<typeof createFakeTenantClient>[1] = {},
    signal?: AbortSignal,
  ) {
    const tenant = createFakeTenantClient(origin, options);
    closing.push(() => tenant.close());
    const { facts, cost } = await tenant.reader.collect(['securityDefaults'], signal === undefined ? {} : { signal });
    const reading = facts.securityDefaults;
    return { value: reading.ok ? reading.value : undefined, gaps: reading.gaps, requests: cost.requests };
  }

  it('waits as long as a 429 asks', async () => {
    const timing = createVirtualTiming(() => 0);
    const { origin } = await service((_, response, nth) => {
      if (nth <= 2) json(response, 429, { error: { code: 'TooManyRequests' } }, { 'retry-after': '3' });
      else json(response, 200, ON);
    });
    assert.deepEqual(await readFrom(origin, { timing }), { value: { enabled: true }, gaps: [], requests: 3 });
    assert.deepEqual(timing.sleeps, [3000, 3000]);
  });

  it('backs off by itself from a 429 without Retry-After, and says throttled in the end', async () => {
    const timing = createVirtualTiming();
    const { origin, received } = await service((_, response) => {
      json(response, 429, { error: { code: 'TooManyRequests' } });
    });
    const { gaps } = await readFrom(origin, { timing });
    assert.equal(reason(gaps), 'throttled');
    assert.equal(received.length, SMALL_LIMITS.attempts);
    assert.deepEqual(timing.sleeps, [500, 1000, 2000, 4000, 8000]);
  });

  for (const status of [408, 500, 502, 503, 504]) {
    it(`tries again after ${status}`, async () => {
      const { origin } = await service((_, response, nth) => {
        json(response, nth === 1 ? status : 200, ON);
      });
      assert.deepEqual((await readFrom(origin)).value, { enabled: true });
    });
  }

  it('tries again after a reset', async () => {
    const { origin } = await service((_, response, nth) => {
      if (nth === 1) response.socket?.resetAndDestroy();
      else json(response, 200, ON);
    });
    assert.deepEqual((await readFrom(origin)).value, { enabled: true });
  });

  it('tries again after a body that was cut by the connection', async () => {
    const { origin } = await service((_, response, nth) => {
      if (nth > 1) {
        json(response, 200, ON);
        return;
      }
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '500' });
      response.write('{"isEnabled":');
      setImmediate(() => response.socket?.destroy());
    });
    assert.deepEqual((await readFrom(origin)).value, { enabled: true });
  });

  it('tries again after JSON that was cut and ended politely', async () => {
    const { origin } = await service((_, response, nth) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(nth === 1 ? '{"isEnabled":' : '{"isEnabled":true}');
    });
    assert.deepEqual((await readFrom(origin)).value, { enabled: true });
  });

  it('gives up a service that never answers, within its time', async () => {
    const { origin } = await service(() => undefined);
    const { gaps } = await readFrom(origin, { limits: { ...SMALL_LIMITS, attempts: 2, attemptTimeoutMs: 60 } });
    assert.equal(reason(gaps), 'unreachable');
    assert.match(detail(gaps), /did not answer in time \(tried 2 times\)/);
  });

  it('gives up a body that trickles for ever', async () => {
    const { origin } = await service((_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      const drip = setInterval(() => response.write(' '), 10);
      response.on('close', () => {
        clearInterval(drip);
      });
    });
    const { gaps } = await readFrom(origin, { limits: { ...SMALL_LIMITS, attempts: 1, attemptTimeoutMs: 100 } });
    assert.equal(reason(gaps), 'unreachable');
  });

  it('calls a web page what it is, once', async () => {
    const { origin, received } = await service((_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      response.end('<html>Sign in</html>');
    });
    const { gaps } = await readFrom(origin);
    assert.equal(reason(gaps), 'invalid-response');
    assert.equal(received.length, 1);
  });

  it('stops reading a body of 100 MB', async () => {
    let written = 0;
    const { origin } = await service((_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      const piece = Buffer.alloc(64 * 1024, 0x20);
      const pump = (): void => {
        while (written < 100_000_000 && !response.destroyed) {
          written += piece.length;
          if (!response.write(piece)) return void response.once('drain', pump);
        }
        response.end();
      };
      pump();
    });
    const { gaps } = await readFrom(origin);
    assert.equal(reason(gaps), 'invalid-response');
    assert.ok(written < 50_000_000, `${written} bytes were taken`);
  });

  it('tells a missing permission from a token that is not accepted', async () => {
    const refusing = await service((_, response) => {
      json(response, 403, { error: { code: 'Authorization_RequestDenied' } });
    });
    assert.deepEqual((await readFrom(refusing.origin)).gaps, [
      { reason: 'permission-missing', detail: 'Policy.Read.All' },
    ]);
    const strict = await service((_, response) => {
      json(response, 401, { error: { code: 'InvalidAuthenticationToken' } });
    });
    const { gaps } = await readFrom(strict.origin);
    assert.equal(reason(gaps), 'unreachable');
    assert.match(detail(gaps), /401 InvalidAuthenticationToken: the token was not accepted/);
  });

  it('follows no redirect and takes no token to another host', async () => {
    const thief = await service((_, response) => {
      json(response, 200, ON);
    });
    const { origin } = await service((_, response) => {
      response.writeHead(302, { location: `${thief.origin}/v1.0/steal` });
      response.end();
    });
    const { gaps } = await readFrom(origin);
    assert.equal(reason(gaps), 'invalid-response');
    assert.deepEqual(thief.received, []);
  });

  it('ends at once when the question is cancelled', async () => {
    const stop = new AbortController();
    const { origin } = await service(() => {
      stop.abort();
    });
    const { gaps, requests } = await readFrom(
      origin,
      { limits: { ...SMALL_LIMITS, attemptTimeoutMs: 10_000 } },
      stop.signal,
    );
    assert.deepEqual(gaps, [{ reason: 'unreachable', detail: 'the question was cancelled' }]);
    assert.equal(requests, 1);
  });

  it('says that nobody is there', async () => {
    const gone = await startFakeApi(() => undefined);
    await gone.close();
    const { gaps } = await readFrom(gone.origin);
    assert.equal(reason(gaps), 'unreachable');
    assert.match(detail(gaps), /ECONNREFUSED/);
  });

  it('asks for one token, however many requests wait for it', async () => {
    const credential = new FixedCredential();
    const { origin } = await service((_, response) => {
      json(response, 200, { value: [] });
    });
    const tenant = createFakeTenantClient(origin, { credential });
    closing.push(() => tenant.close());
    await tenant.reader.collect(['applications', 'servicePrincipals', 'delegatedGrants', 'roleHoldings']);
    assert.equal(credential.asked, 1);
  });

  it('passes on the AADSTS code of a refused credential and nothing else of the message', async () => {
    const { origin, received } = await service((_, response) => {
      json(response, 200, ON);
    });
    const log = createRecordingLog();
    const credential = {
      getToken: () =>
        Promise.reject(new Error('AADSTS7000215: Invalid client secret provided. Trace ID: 42 for hunter2')),
    };
    const { gaps } = await readFrom(origin, { credential, log });
    assert.deepEqual(gaps, [
      {
        reason: 'unreachable',
        detail: 'the token endpoint refused our credential: AADSTS7000215 (the client secret is wrong)',
      },
    ]);
    assert.deepEqual(received, []);
    assert.ok(log.entries.every(({ level }) => level !== 'error'));
  });

  it('survives a server that speaks no HTTP', async () => {
    const server = createServer((socket) => {
      socket.on('error', () => undefined).resume();
      socket.end('SSH-2.0-OpenSSH_9.2\r\n');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    closing.push(
      () =>
        new Promise((resolve) => {
          server.close(() => {
            resolve();
          });
        }),
    );
    const { port } = server.address() as AddressInfo;
    const { gaps } = await readFrom(`http://127.0.0.1:${port}`, { limits: { ...SMALL_LIMITS, attempts: 2 } });
    assert.equal(reason(gaps), 'unreachable');
  });
});

function reason(gaps: readonly Gap[]): string | undefined {
  assert.equal(gaps.length, 1);
  return gaps[0]?.reason;
}

function detail(gaps: readonly Gap[]): string {
  return gaps.map((gap) => gap.detail).join();
}
