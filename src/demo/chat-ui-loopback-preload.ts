/**
 * Preloaded into the local Teams client. The client listens on all interfaces by default, which would let anyone on the
 * network write to the bot as the approver; this file restricts it to loopback. It also delays replies until the page
 * is ready, and exits when the parent process exits.
 */
import http from 'node:http';
import net from 'node:net';

type Listen = (...args: unknown[]) => net.Server;
const listen = Reflect.get(net.Server.prototype, 'listen') as Listen;

function listenOnLoopback(this: net.Server, ...args: unknown[]): net.Server {
  const [first, ...rest] = args;
  if (typeof first !== 'number' && typeof first !== 'string') return Reflect.apply(listen, this, args);
  const callback = rest.find((argument) => typeof argument === 'function');
  return Reflect.apply(listen, this, [{ port: Number(first), host: '127.0.0.1' }, callback]);
}
Reflect.set(net.Server.prototype, 'listen', listenOnLoopback);

/** Time the page gets to show a post before a reply to it arrives. */
const PAGE_MS = 500;

/** The page loses a reply that arrives before it shows the post (seen with 0.2.28, in channels). */
const emit = Reflect.get(http.Server.prototype, 'emit') as (...args: unknown[]) => boolean;

function emitLater(this: http.Server, ...args: unknown[]): boolean {
  const [event, request] = args;
  const isReply = event === 'request' && request instanceof http.IncomingMessage && isInThread(request);
  if (!isReply) return Reflect.apply(emit, this, args);
  setTimeout(() => Reflect.apply(emit, this, args), PAGE_MS);
  return true;
}
Reflect.set(http.Server.prototype, 'emit', emitLater);

function isInThread({ method, url = '' }: http.IncomingMessage): boolean {
  return method === 'POST' && /^\/_connector\/.*messageid.*\/activities/.test(url);
}

process.on('disconnect', () => {
  process.exit(0);
});
