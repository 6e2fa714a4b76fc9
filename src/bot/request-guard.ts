import type { Activity } from 'botbuilder';
import type { IncomingMessage } from 'node:http';
import type { Log } from '../core/log.js';
import { parseActivity } from './inbound-activity-parser.js';
import { RefusedTokenCounter } from './refused-token-counter.js';
import { type HttpRejection, createRejection } from './http-rejection.js';
import { checkLoopbackRequest } from './loopback-guard.js';
import type { BotMode } from './bot-options.js';
import { precheckToken } from './token-precheck.js';

/** What {@link RequestGuard} works with. */
export interface RequestGuardOptions {
  readonly mode: BotMode;
  readonly mayCall: (serviceUrl: string) => boolean;
  readonly log: Log;
}

/** Rejects requests before the SDK sees them. */
export class RequestGuard {
  readonly #options: RequestGuardOptions;
  readonly #failed = new RefusedTokenCounter();

  constructor(options: RequestGuardOptions) {
    this.#options = options;
  }

  /** Checks the headers, before any of the body is read. */
  checkHeaders(request: IncomingMessage): HttpRejection | undefined {
    return this.#who(request) ?? bodyKind(request);
  }

  /** Checks the parsed body. */
  checkBody(
    body: unknown,
  ): { readonly ok: true; readonly activity: Activity } | { readonly ok: false; readonly why: HttpRejection } {
    const parsed = parseActivity(body);
    if (!parsed.ok) return no(createRejection(400, 'BadActivity', `Not a Bot Framework activity: ${parsed.problem}.`));
    const { activity } = parsed;
    // Other channels use other token checks of the SDK; this bot is registered for Teams only.
    if (this.#options.mode.kind === 'teams' && activity.channelId !== 'msteams') {
      return no(createRejection(400, 'BadActivity', 'This bot serves Microsoft Teams only.'));
    }
    if (!this.#options.mayCall(activity.serviceUrl)) {
      this.#options.log.warn({ serviceUrl: activity.serviceUrl.slice(0, 200) }, 'Service URL refused');
      return no(createRejection(403, 'ServiceUrlNotAllowed', 'Replies may not go to this serviceUrl.'));
    }
    return { ok: true, activity };
  }

  /** The rejection for a token that we or the SDK refused; counts it against the address. */
  rejectToken(request: IncomingMessage, why: string): HttpRejection {
    const address = request.socket.remoteAddress ?? 'unknown';
    const { count, tooMany } = this.#failed.add(address);
    if (!tooMany) this.#options.log.warn({ address, why, count }, 'Token refused');
    return tooMany
      ? createRejection(429, 'TooManyRequests', 'Too many refused tokens.')
      : createRejection(401, 'Unauthorized', 'The token is missing or not valid.');
  }

  #who(request: IncomingMessage): HttpRejection | undefined {
    const { mode } = this.#options;
    if (mode.kind === 'local') return checkLoopbackRequest(request);
    const problem = precheckToken(request.headers.authorization, Date.now(), mode);
    return problem === undefined ? undefined : this.rejectToken(request, problem);
  }
}

/** Refuses compressed bodies: a few kilobytes can unpack to hundreds of megabytes. */
function bodyKind(request: IncomingMessage): HttpRejection | undefined {
  const type = request.headers['content-type'] ?? '';
  const isJson = /^application\/json\s*(;|$)/i.test(type);
  if (isJson && request.headers['content-encoding'] === undefined) return undefined;
  return createRejection(415, 'UnsupportedMediaType', 'Send application/json, not compressed.');
}

function no(why: HttpRejection): { readonly ok: false; readonly why: HttpRejection } {
  return { ok: false, why };
}
