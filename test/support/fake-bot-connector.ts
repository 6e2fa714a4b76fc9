import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { PATIENCE_MS } from './wait-until.js';

/** An activity as the Bot Connector received it. */
export interface SentActivity {
  readonly type: string;
  readonly text?: string;
  readonly summary?: string;
  readonly replyToId?: string;
  readonly textFormat?: string;
  readonly channelData?: { readonly channel?: { readonly id: string } };
  readonly attachments?: readonly { readonly contentType: string; readonly content: unknown }[];
  /** Set for a conversation to create. */
  readonly activity?: SentActivity;
  readonly members?: readonly { readonly id: string }[];
  readonly tenantId?: string;
}

/** One request from the bot. */
export interface ConnectorCall {
  readonly kind: 'send' | 'update' | 'delete' | 'create' | 'member' | 'members';
  /** For a thread to create, the channel. */
  readonly conversationId: string;
  /** Id of the activity replied to, updated or deleted, or of the member. */
  readonly id: string | undefined;
  readonly activity: SentActivity;
  readonly authorization: string | undefined;
  readonly atMs: number;
}

/** A fault of the connector: which calls it hits and how. */
export interface ConnectorFault {
  readonly on: ConnectorCall['kind'];
  readonly status: number;
  /** Number of calls it hits. */
  readonly times: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Delay of the answer. */
  readonly afterMs?: number;
  /** Error code; default "Fault". */
  readonly code?: string;
  /** Reads the request, then resets the connection: the bot cannot know whether it was executed. */
  readonly reset?: true;
  /** The request is executed before the fault; with a success status the normal answer comes, late. */
  readonly taken?: true;
}

/** An effect of a call: a message posted or edited. */
export interface ConnectorEffect {
  readonly call: ConnectorCall;
  /** The service's id of the message. */
  readonly id: string;
}

export interface ConnectorMember {
  readonly id: string;
  readonly aadObjectId: string;
  readonly tenantId: string;
  readonly userRole: 'user' | 'guest';
}

/**
 * A Bot Connector (the service behind `serviceUrl`) over HTTP. It implements the part of the protocol that the bot
 * uses, records every call, and answers 404 to unknown requests: `unexpected` lists them, for the test to fail on.
 * Source: https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-api-reference
 */
export class FakeBotConnector {
  readonly calls: ConnectorCall[] = [];
  /** Executed calls, whether or not the bot got the answer. */
  readonly accepted: ConnectorEffect[] = [];
  /** Decides the fault of each call; undefined: none. Faults from `fail` take precedence. */
  mood: (call: ConnectorCall) => Omit<ConnectorFault, 'on' | 'times'> | undefined = () => undefined;
  readonly unexpected: string[] = [];
  readonly members = new Map<string, ConnectorMember>();
  readonly #faults: (ConnectorFault & { left: number })[] = [];
  readonly #waiting = new Set<() => void>();
  readonly #server = createServer((request, response) => {
    // A request cut off by a dying bot has no effect.
    this.#serve(request, response).catch(() => request.socket.destroy());
  });
  #lastId = 0;

  /** Listens on a free port of loopback. */
  static async start(): Promise<FakeBotConnector> {
    const connector = new FakeBotConnector();
    // Longer than any test waits: closing an idle connection could lose a request in flight.
    connector.#server.keepAliveTimeout = 120_000;
    await new Promise<void>((resolve) => connector.#server.listen(0, '127.0.0.1', resolve));
    return connector;
  }

  get serviceUrl(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  fail(fault: ConnectorFault): void {
    this.#faults.push({ ...fault, left: fault.times });
  }

  /** Calls so far, of one kind and (for sent activities) of one activity type. */
  of(kind: ConnectorCall['kind'], type?: string): readonly ConnectorCall[] {
    return this.calls.filter((call) => call.kind === kind && (type === undefined || call.activity.type === type));
  }

  /** Resolves with the calls that match, once there are `count`; rejects after `limitMs` with what came instead. */
  async waitFor(
    matches: (call: ConnectorCall) => boolean,
    count = 1,
    limitMs = PATIENCE_MS,
  ): Promise<readonly ConnectorCall[]> {
    const deadline = performance.now() + limitMs;
    for (;;) {
      const found = this.calls.filter(matches);
      if (found.length >= count) return found;
      const leftMs = deadline - performance.now();
      if (leftMs <= 0) throw new Error(`${found.length} of ${count} calls came; all: ${JSON.stringify(this.calls)}`);
      await this.#nextCall(leftMs);
    }
  }

  /** The most calls about one conversation (a channel and its threads count as one) within any window of `windowMs`. */
  busiest(windowMs: number, conversationId?: string): number {
    const times = this.calls
      .filter((call) => conversationId === undefined || call.conversationId.split(';')[0] === conversationId)
      .map(({ atMs }) => atMs);
    return Math.max(0, ...times.map((from) => times.filter((at) => at >= from && at < from + windowMs).length));
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #nextCall(limitMs: number): Promise<void> {
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(timer);
        this.#waiting.delete(done);
        resolve();
      };
      const timer = setTimeout(done, limitMs);
      this.#waiting.add(done);
    });
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let text = '';
    for await (const chunk of request.setEncoding('utf8')) text += String(chunk);
    const path = new URL(request.url ?? '/', 'http://connector').pathname
      // Teams' own service URLs end in a region: https://smba.trafficmanager.net/emea/
      .replace(/^.*(?=\/v3\/)/, '')
      .split('/')
      .slice(1)
      .map(decodeURIComponent);
    const kind = kindOf(request.method ?? '', path);
    if (kind === undefined) {
      this.unexpected.push(`${request.method ?? ''} ${request.url ?? ''}`);
      answer(response, 404, { error: { code: 'NotFound', message: 'No such operation' } });
      return;
    }
    const activity = JSON.parse(text === '' ? '{"type":""}' : text) as SentActivity;
    const call: ConnectorCall = {
      kind,
      conversationId: path[2] ?? activity.channelData?.channel?.id ?? '',
      id: path[4],
      activity,
      authorization: request.headers.authorization,
      atMs: performance.now(),
    };
    this.calls.push(call);
    for (const wake of this.#waiting) wake();
    const fault = this.#fault(call);
    const reply = fault === undefined || fault.taken === true ? this.#take(call) : undefined;
    if (fault?.afterMs !== undefined) await delay(fault.afterMs, undefined, { ref: false });
    if (fault?.reset === true) request.socket.destroy();
    else if (reply !== undefined && (fault === undefined || fault.status < 300)) {
      answer(response, reply.status, reply.body, fault?.headers);
    } else if (fault !== undefined) {
      const error = { code: fault.code ?? 'Fault', message: 'switched on by the test' };
      answer(response, fault.status, { error }, fault.headers);
    }
  }

  #fault(call: ConnectorCall): Omit<ConnectorFault, 'on' | 'times'> | undefined {
    const fault = this.#faults.find((one) => one.on === call.kind && one.left > 0);
    if (fault === undefined) return this.mood(call);
    fault.left -= 1;
    return fault;
  }

  /** Executes a request. */
  #take(call: ConnectorCall): { readonly status: number; readonly body: object } {
    switch (call.kind) {
      case 'member': {
        const member = this.members.get(call.id ?? '');
        return member === undefined
          ? { status: 404, body: { error: { code: 'MemberNotFoundInConversation', message: 'Member not found' } } }
          : { status: 200, body: member };
      }
      case 'members':
        return { status: 200, body: { members: [...this.members.values()] } };
      case 'delete':
        return { status: 200, body: {} };
      case 'create': {
        this.#lastId += 1;
        const { activity, members = [] } = call.activity;
        const id = `17${this.#lastId}`;
        // A thread is named after its first message; a personal chat is always the same conversation.
        if (activity === undefined) {
          return { status: 201, body: { id: `a:with-${members.map((one) => one.id).join('-')}` } };
        }
        this.accepted.push({ call, id });
        return { status: 201, body: { id: `${call.conversationId};messageid=${id}`, activityId: id } };
      }
      default: {
        this.#lastId += 1;
        const id = call.kind === 'update' ? (call.id ?? '') : `sent-${this.#lastId}`;
        this.accepted.push({ call, id });
        return { status: call.kind === 'update' ? 200 : 201, body: { id } };
      }
    }
  }
}

function kindOf(method: string, [version, area, , part, id]: readonly string[]): ConnectorCall['kind'] | undefined {
  if (version !== 'v3' || area !== 'conversations') return undefined;
  if (method === 'POST' && part === undefined) return 'create';
  if (method === 'GET' && part === 'members' && id !== undefined) return 'member';
  if (method === 'GET' && part === 'pagedmembers') return 'members';
  if (part !== 'activities') return undefined;
  if (method === 'POST') return 'send';
  if (id === undefined) return undefined;
  if (method === 'PUT') return 'update';
  return method === 'DELETE' ? 'delete' : undefined;
}

function answer(
  response: ServerResponse,
  status: number,
  body: object,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, { 'Content-Type': 'application/json', ...headers });
  response.end(JSON.stringify(body));
}
