import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One uploaded piece. */
export interface UploadedPiece {
  readonly path: string;
  readonly range: string | undefined;
  readonly headers: IncomingMessage['headers'];
  readonly bytes: Buffer;
}

/** A fault of one request instead of the normal answer; `reset`: the connection closes after reading it. */
export type UploadFault =
  | { readonly status: number; readonly headers?: Readonly<Record<string, string>>; readonly body?: string }
  | { readonly reset: true };

/**
 * An upload session of OneDrive over HTTP: pieces in order, each with its range, 202 until the file is whole and 201 then.
 * Source: https://learn.microsoft.com/graph/api/driveitem-createuploadsession#upload-bytes-to-the-upload-session
 */
export class OneDriveUploadServer {
  readonly puts: UploadedPiece[] = [];
  /** Methods and paths that are no piece of a file. */
  readonly others: string[] = [];
  /** How the nth piece (from 0, repeats counted) goes wrong. */
  mood: (nth: number) => UploadFault | undefined = () => undefined;
  readonly #server = createServer((request, response) => {
    this.#serve(request, response).catch(() => request.socket.destroy());
  });

  static async start(): Promise<OneDriveUploadServer> {
    const server = new OneDriveUploadServer();
    await new Promise<void>((resolve) => server.#server.listen(0, '127.0.0.1', resolve));
    return server;
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** The file that the pieces make, in the order of their ranges; repeated ones count once. */
  text(): string {
    const pieces = new Map(this.puts.map((put) => [put.range, put.bytes]));
    return Buffer.concat([...pieces.values()]).toString('utf8');
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const path = request.url ?? '/';
    if (request.method !== 'PUT') {
      this.others.push(`${request.method ?? ''} ${path}`);
      response.writeHead(405).end();
      return;
    }
    const range = request.headers['content-range'];
    const bytes = Buffer.concat(chunks);
    const wrong = this.mood(this.puts.length);
    this.puts.push({ path, range, headers: request.headers, bytes });
    if (wrong !== undefined && 'reset' in wrong) {
      request.socket.destroy();
      return;
    }
    const [, from, to, total] = (/^bytes (\d+)-(\d+)\/(\d+)$/.exec(range ?? '') ?? []).map(Number);
    const fits = from !== undefined && to !== undefined && to - from + 1 === bytes.length;
    const status = !fits ? 400 : to + 1 === total ? 201 : 202;
    response.writeHead(wrong?.status ?? status, wrong?.headers ?? { 'Content-Type': 'application/json' });
    response.end(wrong?.body ?? '{}');
  }
}
