import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request to the model, as it arrived. */
interface ModelRequest {
  readonly path: string;
  readonly authorization: string | undefined;
  readonly body: {
    readonly model: string;
    readonly messages: readonly { readonly role: string; readonly content: string }[];
  };
  readonly text: string;
}

/** An OpenAI-compatible server that replies as it is told, well or badly. */
export class FakeModelServer {
  readonly requests: ModelRequest[] = [];
  /** Answers the next requests. */
  answer: (response: ServerResponse) => void = (response) => {
    this.say(response, '{}');
  };

  private constructor(
    readonly endpoint: string,
    readonly close: () => void,
  ) {}

  static async start(): Promise<FakeModelServer> {
    const holder: { server?: FakeModelServer } = {};
    const http = createServer((request, response) => {
      let text = '';
      request.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
      request.on('end', () => {
        const { url = '', headers } = request;
        const body = JSON.parse(text) as ModelRequest['body'];
        holder.server?.requests.push({ path: url, authorization: headers.authorization, body, text });
        holder.server?.answer(response);
      });
    });
    http.listen(0, '127.0.0.1');
    await once(http, 'listening');
    const { port } = http.address() as AddressInfo;
    holder.server = new FakeModelServer(`http://127.0.0.1:${port}/v1`, () => {
      http.closeAllConnections();
      http.close();
    });
    return holder.server;
  }

  /** A well-formed completion. */
  say(response: ServerResponse, content: string): void {
    response.writeHead(200, { 'Content-Type': 'application/json' });
    response.end(JSON.stringify({ choices: [{ index: 0, message: { role: 'assistant', content } }] }));
  }
}
