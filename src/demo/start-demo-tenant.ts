import { announce, newControlSecret, withdraw } from './running.js';
import { activityErrorReply } from './server/activity/error-reply.js';
import { activityService } from './server/activity/service.js';
import { controlErrorReply, controlService } from './server/control.js';
import { Directory } from './server/directory.js';
import { exchangeErrorReply } from './server/exchange/errors.js';
import { exchangeService } from './server/exchange/service.js';
import { Faults } from './server/faults.js';
import { graphErrorReply } from './server/graph/error-reply.js';
import { graphRoutes } from './server/graph/routes.js';
import { graphService } from './server/graph/service.js';
import { LiveAudit } from './server/live-audit.js';
import { listen, type MountedService } from './server/listener.js';
import { Overlay } from './server/overlay.js';
import { Permissions } from './server/permissions.js';
import { RequestLog } from './server/request-log.js';
import { Throttle } from './server/throttle.js';
import { serverCertificate } from './server/tls.js';
import { tokenEndpoint, tokenErrorReply } from './server/token-endpoint.js';
import { Tokens } from './server/tokens.js';
import { DEMO_READER_APP_ID, DEMO_RESPONDER_APP_ID, DEMO_TENANT_ID, type World } from './world.js';

export type { Fault, FaultKind } from './server/faults.js';
export type { LogEntry } from './server/request-log.js';

export interface DemoTenantOptions {
  readonly world: World;
  /** 0 (the default): any free port. */
  readonly port?: number;
  /** Added to every answer. */
  readonly latencyMs?: number;
  /** Writes are read only this much later. */
  readonly consistencyDelayMs?: number;
  /** What is written is in the unified audit log (feed and search) only this much later; at once when left out. */
  readonly auditLatencyMs?: number;
  /** Keeps the certificates here, so that the address stays trusted over restarts; otherwise they are made at each start. */
  readonly certificateDir?: string;
  /** Tells other processes there (`running.json`, for this account only) how to play with this tenant; nobody when left out. */
  readonly controlDir?: string;
  /** The demo's calendar: audit retention, content windows, dates of writes. The real time when left out. */
  readonly clock?: () => Date;
  /** `documented`: Graph's published limits are in force. `off` when left out. */
  readonly limits?: 'documented' | 'off';
  /** How long an audit log query runs; 200 ms when left out. */
  readonly auditQueryMs?: number;
  /** Blobs on a page of the Management Activity API; 100 when left out. */
  readonly blobsPerPage?: number;
}

export interface AppCredentials {
  readonly clientId: string;
  readonly clientSecret: string;
}

/** A running demo tenant: Entra's token endpoint, Microsoft Graph, Exchange and the Management Activity API behind one address. */
export interface DemoTenant {
  /** `https://127.0.0.1:port`: authority host, and base of all APIs. */
  readonly origin: string;
  /** What a client has to trust. */
  readonly caPem: string;
  readonly world: World;
  readonly faults: Pick<Faults, 'add' | 'clear'>;
  readonly requests: Pick<RequestLog, 'count' | 'log' | 'reset'>;
  readonly credentials: {
    readonly tenantId: string;
    readonly reader: AppCredentials;
    readonly responder: AppCredentials;
  };
  /** Takes an application permission from every app, at once. */
  withhold(permission: string): void;
  /** Gives it back; new tokens carry it. */
  grant(permission: string): void;
  close(): Promise<void>;
}

const JSON_TYPE = 'application/json; charset=utf-8';
const GRAPH_TYPE = 'application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8';

/** Starts the demo tenant on loopback. */
export async function startDemoTenant(options: DemoTenantOptions): Promise<DemoTenant> {
  const { world, clock = () => new Date() } = options;
  const tenantId = DEMO_TENANT_ID;
  const [certificate, tokens] = await Promise.all([serverCertificate(options.certificateDir), Tokens.create(tenantId)]);
  const overlay = new Overlay(world, options.consistencyDelayMs ?? 0);
  const directory = new Directory(world, overlay);
  const permissions = new Permissions(directory);
  const faults = new Faults();
  const log = new RequestLog();
  const audit = new LiveAudit(world, clock, options.auditLatencyMs ?? 0);
  const parts = { world, tenantId, audit, overlay, directory, permissions, tokens, faults, clock };
  const throttle = new Throttle(options.limits === 'documented', world.users.size);
  const services: MountedService[] = [
    {
      serves: (path) => /^\/(v1\.0|beta)\//.test(path),
      handle: graphService({ ...parts, throttle, routes: graphRoutes(), auditQueryMs: options.auditQueryMs ?? 200 }),
      errorReply: graphErrorReply,
      contentType: GRAPH_TYPE,
    },
    {
      serves: (path) => path.startsWith('/adminapi/'),
      handle: exchangeService(parts),
      errorReply: exchangeErrorReply,
      contentType: JSON_TYPE,
    },
    {
      serves: (path) => path.startsWith('/api/v1.0/'),
      handle: activityService({ ...parts, blobsPerPage: options.blobsPerPage ?? 100 }),
      errorReply: activityErrorReply,
      contentType: JSON_TYPE,
    },
    {
      serves: (path) => /^\/[^/]+\/(oauth2|v2\.0)\//.test(path),
      handle: tokenEndpoint(parts),
      errorReply: tokenErrorReply,
      contentType: JSON_TYPE,
    },
  ];
  const credentials = {
    tenantId,
    reader: credentialsOf(world, DEMO_READER_APP_ID),
    responder: credentialsOf(world, DEMO_RESPONDER_APP_ID),
  };
  const controlSecret = newControlSecret();
  if (options.controlDir !== undefined) {
    services.push({
      serves: (path) => path.startsWith('/demo/'),
      handle: controlService({ ...parts, secret: controlSecret }),
      errorReply: controlErrorReply,
      contentType: JSON_TYPE,
    });
  }
  const listener = await listen({
    certificate,
    port: options.port ?? 0,
    latencyMs: options.latencyMs ?? 0,
    services,
    faults,
    log,
  });
  const running = { origin: listener.origin, pid: process.pid, token: controlSecret, caPem: certificate.caPem };
  if (options.controlDir !== undefined) await announce(options.controlDir, running);
  return {
    origin: listener.origin,
    caPem: certificate.caPem,
    world,
    faults,
    requests: log,
    credentials,
    withhold: (permission) => {
      permissions.withhold(permission);
    },
    grant: (permission) => {
      permissions.grant(permission);
    },
    close: async () => {
      if (options.controlDir !== undefined) await withdraw(options.controlDir, running);
      await listener.close();
    },
  };
}

function credentialsOf(world: World, clientId: string): AppCredentials {
  const clientSecret = world.clientSecrets.get(clientId);
  if (clientSecret === undefined) throw new Error(`The world has no secret for the app ${clientId}.`);
  return { clientId, clientSecret };
}
