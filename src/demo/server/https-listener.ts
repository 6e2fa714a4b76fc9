import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import type { FaultInjector, FaultyReply } from './fault-injection.js';
import {
  ServiceError,
  formatRequestTarget,
  type ApiReply,
  type ApiRequest,
  type ApiService,
} from './api-request-reply.js';
import type { RequestLog } from './request-log.js';
import type { ServerCertificate } from './tls-certificate.js';

/** One of the services behind the shared address, with its own error format. */
export interface MountedService {
  readonly serves: (path: string) => boolean;
  readonly handle: ApiService;
  readonly errorReply: (error: ServiceError, request: ApiRequest) => ApiReply;
  readonly contentType: string;
}

/** Port, certificate and services of the listener. */
export interface HttpsListenerOptions {
  readonly certificate: ServerCertificate;
  readonly port: number;
  readonly latencyMs: number;
  readonly services: readonly MountedService[];
  readonly faults: FaultInjector;
  readonly log: RequestLog;
}

/** A running HTTPS listener. */
export interface HttpsListener {
  readonly origin: string;
  close(): Promise<void>;
}

const MAX_BODY_BYTES = 4 * 1024 * 1024;
/**
 * As long as cloud services keep connections open: a client that pauses for a few seconds must not lose its connection
 * to the next request.
 */
const KEEP_ALIVE_MS = 120_000;

/** Listens on loopback with TLS and routes each request to its service. */
export async function startHttpsListener(options: HttpsListenerOptions): Promise<HttpsListener> {
  const sockets = new Map<number, Socket>();
  const { certificatePem, privateKeyPem } = options.certificate;
  const server = createServer({ cert: certificatePem, key: privateKeyPem });
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  server.on('connection', (socket: Socket) => {
    const port = socket.remotePort ?? 0;
    sockets.set(port, socket);
    socket.once('close', () => sockets.delete(port));
  });
  const port = await listenOn(server, options.port);
  const origin = `https://127.0.0.1:${port}`;
  server.on('request', (incoming: IncomingMessage, outgoing: ServerResponse) => {
    // A client that disconnects midway only needs its connection closed.
    serve(options, origin, incoming, outgoing, sockets).catch(() => outgoing.destroy());
  });
  return {
    origin,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

function listenOn(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}

async function serve(
  options: HttpsListenerOptions,
  origin: string,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  sockets: ReadonlyMap<number, Socket>,
): Promise<void> {
  const request = await readRequest(incoming, origin);
  const service = options.services.find(({ serves }) => serves(request.url.pathname));
  const reply = service === undefined ? NOT_FOUND : await answer(service, options, request);
  const status = reply.transport === 'hang' || reply.transport === 'reset' ? 0 : reply.status;
  const { parts = 1 } = reply;
  options.log.add({ method: request.method, path: formatRequestTarget(request.url), status, requests: parts });
  if (reply.transport === 'hang') return;
  if (reply.transport === 'reset') {
    sockets.get(incoming.socket.remotePort ?? 0)?.resetAndDestroy();
    incoming.socket.destroy();
    return;
  }
  send(reply, request, outgoing, service?.contentType ?? 'application/json; charset=utf-8');
}

const NOT_FOUND: FaultyReply = {
  status: 404,
  body: { error: { code: 'NotFound', message: 'No service at this address.' } },
};

async function answer(
  service: MountedService,
  options: HttpsListenerOptions,
  request: ApiRequest,
): Promise<FaultyReply> {
  try {
    if (request.body.length > MAX_BODY_BYTES)
      throw new ServiceError(413, 'RequestEntityTooLarge', 'The request is too large.');
    if (options.latencyMs > 0) await delay(options.latencyMs);
    return await options.faults.around(request, async () => service.handle(request));
  } catch (error) {
    if (error instanceof ServiceError) return service.errorReply(error, request);
    return service.errorReply(
      new ServiceError(500, 'InternalServerError', `The demo tenant broke: ${String(error)}`),
      request,
    );
  }
}

async function readRequest(incoming: IncomingMessage, origin: string): Promise<ApiRequest> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes <= MAX_BODY_BYTES + 1) chunks.push(chunk);
  }
  const headers: Record<string, string | undefined> = {};
  for (const [name, value] of Object.entries(incoming.headers))
    headers[name] = Array.isArray(value) ? value.join(', ') : value;
  return {
    method: incoming.method ?? 'GET',
    url: new URL(origin + (incoming.url ?? '/')),
    headers,
    body: Buffer.concat(chunks).toString(),
    requestId: randomUUID(),
  };
}

function send(reply: FaultyReply, request: ApiRequest, outgoing: ServerResponse, contentType: string): void {
  const text = typeof reply.body === 'object' ? JSON.stringify(reply.body) : (reply.body ?? '');
  const bytes = Buffer.from(text);
  outgoing.writeHead(reply.status, {
    ...(bytes.length > 0 && { 'content-type': contentType }),
    ...(reply.status !== 204 && { 'content-length': bytes.length }),
    'request-id': request.requestId,
    'client-request-id': request.headers['client-request-id'] ?? request.requestId,
    ...reply.headers,
  });
  if (reply.transport !== 'cut') {
    outgoing.end(bytes);
    return;
  }
  outgoing.write(bytes.subarray(0, Math.max(1, Math.floor(bytes.length / 2))), () => outgoing.destroy());
}
