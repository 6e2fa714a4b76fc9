/**
 * Loaded into the local Teams client before its own code. It listens on all interfaces by itself, where anyone on the network
 * could write to the bot as the approver: here it is kept to loopback. It also ends when whoever started it is gone.
 */
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

process.on('disconnect', () => {
  process.exit(0);
});
