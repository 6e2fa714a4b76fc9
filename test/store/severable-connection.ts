import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A way to the database that can be cut, and be made to say nothing. */
export interface SeverableConnection {
  /** The database's URL, by this way. */
  readonly url: string;
  /** Ends all connections and refuses new ones. */
  cut(): Promise<void>;
  /** Lets new ones in again, at the same port. */
  mend(): Promise<void>;
  /** Bytes no longer arrive, in either direction; nobody is told. */
  freeze(): void;
  close(): Promise<void>;
}

/** A TCP proxy on the loopback address in front of the database of a URL. */
export async function openSeverableConnection(databaseUrl: string): Promise<SeverableConnection> {
  const target = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  let frozen = false;
  const keep = (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => sockets.delete(socket));
  };
  const server = createServer((near) => {
    const far = connect(Number(target.port), target.hostname);
    keep(near);
    keep(far);
    near.on('data', (chunk) => frozen || far.write(chunk));
    far.on('data', (chunk) => frozen || near.write(chunk));
    near.on('close', () => far.destroy());
    far.on('close', () => near.destroy());
  });
  const listen = async (port: number) => {
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
    return (server.address() as AddressInfo).port;
  };
  const port = await listen(0);
  const url = new URL(databaseUrl);
  url.port = String(port);
  const cut = async () => {
    if (!server.listening) return;
    const closed = once(server, 'close');
    server.close();
    for (const socket of sockets) socket.destroy();
    await closed;
  };
  return {
    url: url.href,
    cut,
    mend: async () => {
      frozen = false;
      await listen(port);
    },
    freeze: () => {
      frozen = true;
    },
    close: cut,
  };
}

/** A PostgreSQL of an older day: speaks just enough of the protocol (version 3) to say what it is. */
export async function oldServer(version: string): Promise<{ readonly url: string; close(): Promise<void> }> {
  const message = (type: string, ...parts: readonly (string | Buffer)[]) => {
    const body = Buffer.concat(parts.map((part) => Buffer.from(part)));
    const head = Buffer.alloc(5);
    head.write(type);
    head.writeInt32BE(body.length + 4, 1);
    return Buffer.concat([head, body]);
  };
  const int = (value: number, bytes: 2 | 4) => {
    const buffer = Buffer.alloc(bytes);
    buffer.writeIntBE(value, 0, bytes);
    return buffer;
  };
  const ready = message('Z', 'I');
  const column = [
    int(1, 2),
    'server_version_num\0',
    int(0, 4),
    int(0, 2),
    int(25, 4),
    int(-1, 2),
    int(-1, 4),
    int(0, 2),
  ];
  const server = createServer((socket) => {
    socket.once('data', () => {
      socket.write(Buffer.concat([message('R', int(0, 4)), ready]));
      socket.on('data', (chunk) => {
        if (chunk.toString('latin1', 0, 1) !== 'Q') return socket.end();
        const row = message('D', int(1, 2), int(version.length, 4), version);
        return socket.write(Buffer.concat([message('T', ...column), row, message('C', 'SHOW\0'), ready]));
      });
    });
    socket.on('error', () => socket.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `postgresql://u:p@127.0.0.1:${(server.address() as AddressInfo).port}/db`,
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      await closed;
    },
  };
}
