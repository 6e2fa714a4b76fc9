import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';

/** Speaks as much of a Bot Connector as a measurement needs: it takes replies and remembers when they came. */
export interface ChatProbe {
  /** Sends one message to the bot; resolves with the milliseconds until the reply that is no typing indicator. */
  ask(botOrigin: string, text: string): Promise<number>;
  close(): Promise<void>;
}

const PEOPLE = {
  from: { id: '29:me', name: 'Nadja Keller', aadObjectId: '00000000-0000-4000-8000-000000000001' },
  recipient: { id: '28:bot', name: 'Tenant Warden' },
};

export async function startChatProbe(): Promise<ChatProbe> {
  let arrived: (atMs: number) => void = () => undefined;
  const server = createServer((request, response) => {
    void body(request).then((text) => {
      // Not chained: restify, where it runs in this process, has a writeHead that gives nothing back.
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end('{"id":"1"}');
      const activity = text === '' ? {} : (JSON.parse(text) as { type?: string });
      if (activity.type === 'message') arrived(performance.now());
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  let sent = 0;

  return {
    async ask(botOrigin, text) {
      const reply = new Promise<number>((resolve) => (arrived = resolve));
      sent += 1;
      const startedAt = performance.now();
      const response = await fetch(`${botOrigin}/api/messages`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          type: 'message',
          id: `bench-${process.pid}-${sent}`,
          text,
          channelId: 'msteams',
          serviceUrl: `http://127.0.0.1:${port}/`,
          conversation: {
            id: 'a:bench',
            conversationType: 'personal',
            tenantId: '00000000-0000-4000-8000-0000000000ff',
          },
          channelData: { tenant: { id: '00000000-0000-4000-8000-0000000000ff' } },
          ...PEOPLE,
        }),
      });
      await response.arrayBuffer();
      if (!response.ok) throw new Error(`the bot answered ${response.status}`);
      return (await reply) - startedAt;
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

async function body(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text;
}
