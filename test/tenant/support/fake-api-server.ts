import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Received {
  readonly method: string;
  readonly path: string;
  readonly authorization: string | undefined;
  /** Id of the work, as Microsoft logs it. */
  readonly clientRequestId?: string;
  readonly body: string;
}

export interface FakeApi {
  readonly origin: string;
  readonly received: readonly Received[];
  close(): Promise<void>;
}

export type FakeApiHandler = (request: Received, response: ServerResponse, nth: number) => void;

/** A service on loopback that answers as it is told; `nth` counts requests from 1. */
export async function startFakeApi(answer: FakeApiHandler): Promise<FakeApi> {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    void read(request).then((body) => {
      const { method = '', url = '', headers } = request;
      const id = headers['client-request-id'];
      const seen = {
        method,
        path: url,
        authorization: headers.authorization,
        body,
        ...(typeof id === 'string' && { clientRequestId: id }),
      };
      received.push(seen);
      answer(seen, response, received.length);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

async function read(request: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  return Buffer.concat(pieces).toString('utf8');
}

export function json(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): void {
  // Not chained: restify, where a test process loads it, replaces writeHead everywhere by one that returns nothing.
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(body));
}
