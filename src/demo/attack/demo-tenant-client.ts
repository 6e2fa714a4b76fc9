import { request } from 'node:https';
import { ExpectedError } from '../../core/expected-error.js';
import type { RunningDemo } from '../running-demo-file.js';
import { DEMO_TENANT_ID } from '../demo-tenant-contract.js';
import { omitUndefined } from '../../core/omit-undefined.js';

/** A JSON object, sent or received. */
export type JsonBody = Readonly<Record<string, unknown>>;

interface Sent {
  readonly method: string;
  readonly path: string;
  readonly token?: string;
  readonly body?: JsonBody;
  readonly form?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
}

const TIMEOUT_MS = 10_000;

/** HTTPS client of a running demo tenant: calls it as an attacker's tools would call Microsoft's services. */
export class DemoTenantClient {
  constructor(readonly demo: RunningDemo) {}

  /** Gets a token to act as a person, from a chosen IP address and at a chosen time. */
  async asPerson(as: string, resource: 'graph' | 'exchange', ip: string, at?: string): Promise<string> {
    const body = { as, resource, ip, ...omitUndefined({ at }) };
    return tokenIn(await this.send({ method: 'POST', path: '/demo/token', token: this.demo.token, body }));
  }

  /** Gets an app-only token by client secret. */
  async asApp(clientId: string, clientSecret: string, scope: string, ip: string): Promise<string> {
    const form = { grant_type: 'client_credentials', client_id: clientId, client_secret: clientSecret, scope };
    const path = `/${DEMO_TENANT_ID}/oauth2/v2.0/token`;
    return tokenIn(await this.send({ method: 'POST', path, form, headers: { 'x-forwarded-for': ip } }));
  }

  /** Adds raw records to the audit logs now. */
  async tell(records: readonly JsonBody[], directoryAudits: readonly JsonBody[]): Promise<void> {
    const body = { records, directoryAudits };
    await this.send({ method: 'POST', path: '/demo/records', token: this.demo.token, body });
  }

  graph(token: string, method: string, path: string, body?: JsonBody): Promise<JsonBody> {
    return this.send({ method, path: `/v1.0${path}`, token, ...omitUndefined({ body }) });
  }

  exchange(token: string, cmdlet: string, parameters: JsonBody): Promise<JsonBody> {
    const body = { CmdletInput: { CmdletName: cmdlet, Parameters: parameters } };
    return this.send({ method: 'POST', path: `/adminapi/beta/${DEMO_TENANT_ID}/InvokeCommand`, token, body });
  }

  /** Returns the response body; throws unless the status is a success. */
  async send(sent: Sent): Promise<JsonBody> {
    const { status, text } = await this.#exchange(sent);
    if (status >= 200 && status < 300) return parsed(text);
    throw new Error(`the demo tenant answered ${status} to ${sent.method} ${sent.path}: ${text.slice(0, 300)}`);
  }

  #exchange(sent: Sent): Promise<{ readonly status: number; readonly text: string }> {
    const payload = sent.form === undefined ? JSON.stringify(sent.body ?? {}) : String(new URLSearchParams(sent.form));
    const hasBody = sent.body !== undefined || sent.form !== undefined;
    const type = sent.form === undefined ? 'application/json' : 'application/x-www-form-urlencoded';
    return new Promise((resolve, reject) => {
      const outgoing = request(
        new URL(sent.path, this.demo.origin),
        {
          method: sent.method,
          ca: this.demo.caPem,
          agent: false,
          timeout: TIMEOUT_MS,
          headers: {
            ...(sent.token !== undefined && { authorization: `Bearer ${sent.token}` }),
            ...(hasBody && { 'content-type': type, 'content-length': Buffer.byteLength(payload) }),
            ...sent.headers,
          },
        },
        (incoming) => {
          const chunks: Buffer[] = [];
          incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
          incoming.on('error', reject);
          incoming.on('end', () => {
            resolve({ status: incoming.statusCode ?? 0, text: Buffer.concat(chunks).toString() });
          });
        },
      );
      outgoing.on('timeout', () => outgoing.destroy(new Error('no answer in time')));
      outgoing.on('error', (cause) => {
        reject(notRunning(cause));
      });
      outgoing.end(hasBody ? payload : undefined);
    });
  }
}

function notRunning(cause: Error): ExpectedError {
  return new ExpectedError(
    'The demo that was announced does not answer any more.',
    'Start it again with: npm start (in another terminal).',
    { cause },
  );
}

function tokenIn(body: JsonBody): string {
  return readTextProperty(body, 'access_token');
}

/** Reads a string property of a response; throws when it is missing. */
export function readTextProperty(body: JsonBody, name: string): string {
  const value = body[name];
  if (typeof value !== 'string') throw new Error(`the demo tenant's answer has no ${name}`);
  return value;
}

function parsed(text: string): JsonBody {
  const value: unknown = text === '' ? {} : JSON.parse(text);
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
