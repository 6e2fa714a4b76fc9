import type { IncomingMessage } from 'node:http';
import { type HttpRejection, createRejection } from './http-rejection.js';
import { isLoopbackHost } from './service-url-allowlist.js';

/**
 * Guards mode `local`, which has no authentication: allows this machine only, and no web page in its browser. A page can reach
 * loopback by a form or fetch (the browser then sends `Origin`) or by DNS rebinding (then `Host` is the page's own name). The local
 * client posts from its server, without `Origin`.
 */
export function checkLoopbackRequest(request: IncomingMessage): HttpRejection | undefined {
  if (!isLoopbackHost(request.socket.remoteAddress ?? '')) {
    return createRejection(403, 'LoopbackOnly', 'Without an app id this bot serves its own machine only.');
  }
  if (request.headers.origin !== undefined) {
    return createRejection(403, 'NoBrowsers', 'Web pages may not talk to this bot.');
  }
  if (!isLoopbackHost(hostName(request.headers.host ?? ''))) {
    return createRejection(403, 'LoopbackOnly', 'The Host header does not name this machine.');
  }
  return undefined;
}

/** `localhost:3978` and `[::1]:3978` without the port. */
function hostName(host: string): string {
  return host.replace(/:\d{1,5}$/, '');
}
