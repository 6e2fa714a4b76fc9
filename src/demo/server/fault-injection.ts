import { isRecord, ServiceError, formatRequestTarget, type ApiReply, type ApiRequest } from './api-request-reply.js';

/** A fault to inject: an HTTP status, or a network or paging misbehaviour. */
export type FaultKind =
  | 403
  | 404
  | 429
  | 500
  | 502
  | 503
  | 504
  /** Accepts the request and never answers. */
  | 'time-out'
  /** The connection ends with a reset. */
  | 'reset'
  /** A reset after the request was executed: the client cannot know that its write succeeded. */
  | 'reset-after'
  /** Sends less than `content-length` announces. */
  | 'cut-body'
  | 'malformed-json'
  /** An HTML page with status 200, as a proxy sends it. */
  | 'wrong-content-type'
  /** The next link points at the same page, for ever. */
  | 'looping-next-link'
  /** Every page comes twice: its next link points at itself once. */
  | 'repeated-page'
  /** The next link points at another host, which must never receive a token. */
  | 'foreign-next-link'
  /** An empty page with a next link precedes every page. */
  | 'empty-page'
  | 'null-value';

/** One fault to inject: which requests, what goes wrong, how often. */
export interface Fault {
  /** Prefix of path and query (`/v1.0/users`), or a pattern they must match. */
  readonly path: string | RegExp;
  readonly method?: string;
  readonly kind: FaultKind;
  /** Number of requests to hit; all when absent. */
  readonly times?: number;
  /** For 429 and 503; without it the reply has no `Retry-After`. */
  readonly retryAfterSeconds?: number;
}

/** A reply, or a connection failure instead of one. */
export type FaultyReply = ApiReply & { readonly transport?: 'hang' | 'reset' | 'cut' };

interface Active {
  readonly fault: Fault;
  left: number;
  /** URLs already repeated or preceded by an empty page. */
  readonly seen: Set<string>;
}

const FOREIGN_NEXT_LINK = 'https://graph.microsoft.com.attacker.invalid/v1.0/users?$skiptoken=stolen';

const CODES = {
  403: ['Authorization_RequestDenied', 'Insufficient privileges to complete the operation.'],
  404: ['ResourceNotFound', 'The resource could not be found.'],
  429: ['TooManyRequests', 'Too many requests.'],
  500: ['InternalServerError', 'Unable to process the request.'],
  502: ['BadGateway', 'The gateway received an invalid response.'],
  503: ['ServiceUnavailable', 'The service is temporarily unavailable.'],
  504: ['GatewayTimeout', 'The server did not respond in time.'],
} as const;

/** Injects faults that a test switches on at run time; each part of a `$batch` is matched separately. */
export class FaultInjector {
  readonly #active: Active[] = [];

  add(fault: Fault): void {
    this.#active.push({ fault, left: fault.times ?? Infinity, seen: new Set() });
  }

  clear(): void {
    this.#active.length = 0;
  }

  /** Answers a request, or applies the first matching fault. */
  async around(request: ApiRequest, answer: () => Promise<ApiReply>): Promise<FaultyReply> {
    const active = this.#active.find((candidate) => candidate.left > 0 && fits(candidate.fault, request));
    if (active === undefined) return answer();
    active.left--;
    const { kind, retryAfterSeconds } = active.fault;
    if (typeof kind === 'number') {
      const [code, message] = CODES[kind];
      const headers = retryAfterSeconds === undefined ? {} : { 'retry-after': String(retryAfterSeconds) };
      throw new ServiceError(kind, code, message, headers);
    }
    if (kind === 'time-out') return { status: 504, transport: 'hang' };
    if (kind === 'reset') return { status: 502, transport: 'reset' };
    if (kind === 'reset-after') return { ...(await answer()), transport: 'reset' };
    return distort(await answer(), kind, request, active.seen);
  }
}

function fits({ path, method }: Fault, request: ApiRequest): boolean {
  if (method !== undefined && method.toUpperCase() !== request.method) return false;
  const target = formatRequestTarget(request.url);
  return typeof path === 'string' ? target.startsWith(path) : target.search(path) !== -1;
}

function distort(
  reply: ApiReply,
  kind: Exclude<FaultKind, number | 'time-out' | 'reset' | 'reset-after'>,
  request: ApiRequest,
  seen: Set<string>,
): FaultyReply {
  const self = request.url.toString();
  const first = !seen.has(self);
  seen.add(self);
  switch (kind) {
    case 'cut-body':
      return { ...reply, transport: 'cut' };
    case 'malformed-json':
      return {
        ...reply,
        headers: { ...reply.headers, 'content-type': 'application/json' },
        body: '{"value": [{"id": ',
      };
    case 'wrong-content-type':
      return {
        status: 200,
        headers: { 'content-type': 'text/html' },
        body: '<html><body>Sign in to the network</body></html>',
      };
    case 'looping-next-link':
      return withBody(reply, { '@odata.nextLink': self });
    case 'repeated-page':
      return first ? withBody(reply, { '@odata.nextLink': self }) : reply;
    case 'foreign-next-link':
      return withBody(reply, { '@odata.nextLink': FOREIGN_NEXT_LINK });
    case 'empty-page':
      return first ? withBody(reply, { '@odata.nextLink': self, value: [] }) : reply;
    case 'null-value':
      return withBody(reply, { value: null });
  }
}

/** Rewrites a page; the Management Activity API pages by a header and returns bare arrays. */
function withBody(reply: ApiReply, changes: Readonly<Record<string, unknown>>): ApiReply {
  if (isRecord(reply.body)) return { ...reply, body: { ...reply.body, ...changes } };
  const next = changes['@odata.nextLink'];
  return {
    ...reply,
    ...(typeof next === 'string' && { headers: { ...reply.headers, nextpageuri: next } }),
    ...('value' in changes && { body: JSON.stringify(changes['value']) }),
  };
}
