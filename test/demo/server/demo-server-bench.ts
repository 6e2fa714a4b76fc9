import { Agent, fetch, type Response } from 'undici';
import { startDemoTenant, type DemoTenant, type DemoTenantOptions } from '../../../src/demo/start-demo-tenant.js';
import type { TenantData, TenantDataOptions } from '../../../src/demo/demo-tenant-contract.js';
import { generateTenantData } from '../../../src/demo/tenant-data/generate-tenant-data.js';

export const GRAPH = 'https://graph.microsoft.com/.default';
export const EXCHANGE = 'https://outlook.office365.com/.default';
export const ACTIVITY = 'https://manage.office.com/.default';

export type Json = Record<string, unknown> & {
  readonly value?: Record<string, unknown>[];
  readonly error?: { readonly code: string; readonly message: string } & Record<string, unknown>;
};

export interface DemoReply {
  readonly status: number;
  readonly headers: Response['headers'];
  readonly body: Json;
}

export interface DemoRequest {
  readonly method?: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly scope?: string;
  readonly as?: 'reader' | 'responder' | 'nobody';
}

/** An HTTP client of a demo tenant that trusts its certificate and gets its own tokens. */
export interface DemoServerClient {
  readonly agent: Agent;
  token(scope: string, as?: 'reader' | 'responder'): Promise<string>;
  /** Asks with a Graph token of the reader unless said otherwise. */
  ask(pathOrLink: string, ask?: DemoRequest): Promise<DemoReply>;
  /** Every row of a list, by its next links. */
  all(path: string): Promise<Record<string, unknown>[]>;
}

/** A demo tenant of this process with a client. */
export interface DemoServerBench extends DemoServerClient {
  readonly tenant: DemoTenant;
  readonly world: TenantData;
  close(): Promise<void>;
}

/** The story's world with the calendar at its anchor. */
export async function openDemoServerBench(
  options: Omit<DemoTenantOptions, 'world'> = {},
  worldOptions: Partial<TenantDataOptions> = {},
  change: (world: TenantData) => TenantData = (world) => world,
): Promise<DemoServerBench> {
  const world = change(generateTenantData(worldOptions));
  const tenant = await startDemoTenant({ clock: () => new Date(world.options.anchor), ...options, world });
  const client = createDemoServerClient(tenant);
  const close = async () => {
    await client.agent.destroy();
    await tenant.close();
  };
  return { tenant, world, ...client, close };
}

/** A client of a demo tenant that may run in another process. Destroy its agent. */
export function createDemoServerClient(tenant: Pick<DemoTenant, 'origin' | 'caPem' | 'credentials'>): DemoServerClient {
  const agent = new Agent({ connect: { ca: tenant.caPem } });
  const tokens = new Map<string, string>();

  const token: DemoServerBench['token'] = async (scope, as = 'reader') => {
    const kept = tokens.get(`${scope} ${as}`);
    if (kept !== undefined) return kept;
    const { clientId, clientSecret } = tenant.credentials[as];
    const answer = await requestToken(tenant, agent, { client_id: clientId, client_secret: clientSecret, scope });
    const value = String(answer.body['access_token']);
    tokens.set(`${scope} ${as}`, value);
    return value;
  };

  const ask: DemoServerBench['ask'] = async (path, { method, body, headers, scope = GRAPH, as = 'reader' } = {}) => {
    const authorization = as === 'nobody' ? undefined : `Bearer ${await token(scope, as)}`;
    const response = await fetch(path.startsWith('https:') ? path : tenant.origin + path, {
      dispatcher: agent,
      method: method ?? (body === undefined ? 'GET' : 'POST'),
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      headers: {
        ...(authorization !== undefined && { authorization }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
    });
    return answered(response);
  };

  const all: DemoServerBench['all'] = async (path) => {
    const rows: Record<string, unknown>[] = [];
    for (let link: unknown = path; typeof link === 'string';) {
      const { body } = await ask(link);
      rows.push(...(body.value ?? []));
      link = body['@odata.nextLink'];
    }
    return rows;
  };

  return { agent, token, ask, all };
}

/** A plain POST to the token endpoint, with the form given. */
export async function requestToken(
  tenant: Pick<DemoTenant, 'origin' | 'credentials'>,
  agent: Agent,
  form: Readonly<Record<string, string>>,
  tenantId = tenant.credentials.tenantId,
): Promise<DemoReply> {
  const response = await fetch(`${tenant.origin}/${tenantId}/oauth2/v2.0/token`, {
    dispatcher: agent,
    method: 'POST',
    body: new URLSearchParams({ grant_type: 'client_credentials', ...form }),
  });
  return answered(response);
}

async function answered(response: Response): Promise<DemoReply> {
  const text = await response.text();
  const body = (text === '' ? {} : JSON.parse(text)) as Json;
  return { status: response.status, headers: response.headers, body };
}
