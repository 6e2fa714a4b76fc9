import type { IncomingMessage } from 'node:http';
import type { Activity } from 'botbuilder';
import type { Log } from '../core/ports.js';
import { parseActivity } from './activity.js';
import { FailedSignIns } from './failed-sign-ins.js';
import { type Rejection, reject } from './http-error.js';
import { localDoor } from './local-door.js';
import type { BotMode } from './options.js';
import { tokenProblem } from './token-door.js';

/** What {@link RequestGuard} works with. */
export interface DoorOptions {
  readonly mode: BotMode;
  readonly mayCall: (serviceUrl: string) => boolean;
  readonly log: Log;
}

/** Rejects requests before the SDK sees them. */
export class Door {
  readonly #options: DoorOptions;
  readonly #failed = new FailedSignIns();

  constructor(options: DoorOptions) {
    this.#options = options;
  }

  /** Checks the headers, before any of the body is read. */
  head(request: IncomingMessage): Rejection | undefined {
    return this.#who(request) ?? bodyKind(request);
  }

  /** Checks the parsed body. */
  body(
    body: unknown,
  ): { readonly ok: true; readonly activity: Activity } | { readonly ok: false; readonly why: Rejection } {
    const parsed = parseActivity(body);
    if (!parsed.ok) return no(reject(400, 'BadActivity', `Not a Bot Framework activity: ${parsed.problem}.`));
    const { activity } = parsed;
    // Other channels use other token checks of the SDK; this bot is registered for Teams only.
    if (this.#options.mode.kind === 'teams' && activity.channelId !== 'msteams') {
      return no(reject(400, 'BadActivity', 'This bot serves Microsoft Teams only.'));
    }
    if (!this.#options.mayCall(activity.serviceUrl)) {
      this.#options.log.warn({ serviceUrl: activity.serviceUrl.slice(0, 200) }, 'Service URL refused');
      return no(reject(403, 'ServiceUrlNotAllowed', 'Replies may not go to this serviceUrl.'));
    }
    return { ok: true, activity };
  }

  /** The rejection for a token that we or the SDK refused; counts it against the address. */
  unauthorized(request: IncomingMessage, why: string): Rejection {
    const address = request.socket.remoteAddress ?? 'unknown';
    const { count, tooMany } = this.#failed.add(address);
    if (!tooMany) this.#options.log.warn({ address, why, count }, 'Token refused');
    return tooMany
      ? reject(429, 'TooManyRequests', 'Too many refused tokens.')
      : reject(401, 'Unauthorized', 'The token is missing or not valid.');
  }

  #who(request: IncomingMessage): Rejection | undefined {
    const { mode } = this.#options;
    if (mode.kind === 'local') return localDoor(request);
    const problem = tokenProblem(request.headers.authorization, Date.now(), mode.tenantId);
    return problem === undefined ? undefined : this.unauthorized(request, problem);
  }
}

/** Refuses compressed bodies: a few kilobytes can unpack to hundreds of megabytes. */
function bodyKind(request: IncomingMessage): Rejection | undefined {
  const type = request.headers['content-type'] ?? '';
  const isJson = /^application\/json\s*(;|$)/i.test(type);
  if (isJson && request.headers['content-encoding'] === undefined) return undefined;
  return reject(415, 'UnsupportedMediaType', 'Send application/json, not compressed.');
}

function no(why: Rejection): { readonly ok: false; readonly why: Rejection } {
  return { ok: false, why };
}
