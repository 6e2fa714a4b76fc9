import {
  createServer as createHttpServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import { createServer as createHttpsServer, request } from 'node:https';
import { connect, type AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { loadServerCertificate } from '../../src/demo/server/tls-certificate.js';
import type { DemoTenant } from '../../src/demo/start-demo-tenant.js';

/** Microsoft's hosts that lead to the demo tenant. No other can be reached through the proxy. */
const HOSTS: readonly string[] = ['login.microsoftonline.com', 'graph.microsoft.com', 'manage.office.com'];

/** An answer that the client was given. */
export interface AnsweredRequest {
  readonly method: string;
  readonly url: string;
  readonly status: number;
}

/** A proxy for a client that knows Microsoft's hosts alone. */
export interface MicrosoftHostsProxy {
  /** For `HTTPS_PROXY`. */
  readonly url: string;
  readonly answered: AnsweredRequest[];
  close(): Promise<void>;
}

/**
 * Starts a proxy that leads Microsoft's hosts to a demo tenant. It ends TLS itself, with a certificate of nobody's, so that links in answers
 * lead to Microsoft's hosts again: the client must not verify certificates.
 */
export async function startMicrosoftHostsProxy(demo: DemoTenant): Promise<MicrosoftHostsProxy> {
  const answered: AnsweredRequest[] = [];
  const { privateKeyPem, certificatePem } = await loadServerCertificate();
  const inside = createHttpsServer({ key: privateKeyPem, cert: certificatePem }, (asked, answer) => {
    void forward(demo, asked, answer, answered);
  });
  await listen(inside);
  const proxy = createHttpServer();
  const open = new Set<Duplex>();
  proxy.on('connect', ({ url = '' }: IncomingMessage, client: Duplex) => {
    open.add(client);
    if (!HOSTS.includes(url.replace(/:443$/, ''))) {
      client.end('HTTP/1.1 403 Forbidden\r\n\r\n');
      return;
    }
    const tunnel = connect(portOf(inside), '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n');
      tunnel.pipe(client).pipe(tunnel);
    });
    for (const [one, other] of [
      [client, tunnel],
      [tunnel, client],
    ] as const) {
      one.on('error', () => other.destroy());
    }
  });
  await listen(proxy);
  return {
    url: `http://127.0.0.1:${portOf(proxy)}`,
    answered,
    async close() {
      for (const client of open) client.destroy();
      inside.closeAllConnections();
      await Promise.all([inside, proxy].map((server) => new Promise((resolve) => server.close(resolve))));
    },
  };
}

async function forward(
  demo: DemoTenant,
  asked: IncomingMessage,
  answer: ServerResponse,
  answered: AnsweredRequest[],
): Promise<void> {
  const { method = 'GET', url = '/', headers } = asked;
  const { host = '' } = headers;
  const body = await buffer(asked);
  const sent = request(
    new URL(url, demo.origin),
    { method, headers: without(headers, ['host', 'accept-encoding']), ca: demo.caPem },
    (given) => {
      void buffer(given).then((content) => {
        const status = given.statusCode ?? 502;
        answered.push({ method, url: `https://${host}${url}`, status });
        const text = content.toString('utf8').replaceAll(demo.origin, `https://${host}`);
        answer.writeHead(status, without(given.headers, ['content-length', 'transfer-encoding'])).end(text);
      });
    },
  );
  sent.on('error', () => answer.destroy());
  sent.end(body);
}

/** The headers but those that are of one connection, or of the body as it was. */
function without(headers: IncomingHttpHeaders, names: readonly string[]): IncomingHttpHeaders {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !names.includes(name)));
}

function listen(server: { listen(port: number, host: string, done: () => void): unknown }): Promise<void> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
}

function portOf(server: { address(): unknown }): number {
  return (server.address() as AddressInfo).port;
}
