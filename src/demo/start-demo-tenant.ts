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

/** How the demo tenant behaves. */
export interface DemoTenantOptions {
  readonly world: World;
  /** 0 (the default): any free port. */
  readonly port?: number;
  /** Added to every reply. */
  readonly latencyMs?: number;
  /** Delay until writes become readable. */
  readonly consistencyDelayMs?: number;
  /** Delay until writes appear in the unified audit log (feed and search); none when absent. */
  readonly auditLatencyMs?: number;
  /** Stores the certificates here, so that trust survives restarts; without it they are created at each start. */
  readonly certificateDir?: string;
  /**
   * Writes `running.json` here (readable by this account only) so that other processes can control this tenant; not
   * written when absent.
   */
  readonly controlDir?: string;
  /** The demo's clock: audit retention, content windows, dates of writes. The real time when absent. */
  readonly clock?: () => Date;
  /** `documented` enforces Graph's published limits. Default `off`. */
  readonly limits?: 'documented' | 'off';
  /** Duration of an audit log query; default 200 ms. */
  readonly auditQueryMs?: number;
  /** Blobs per page of the Management Activity API; default 100. */
  readonly blobsPerPage?: number;
}

/** Client id and secret of an app in the demo tenant. */
export interface AppCredentials {
  readonly clientId: string;
  readonly clientSecret: string;
}

/**
 * A running demo tenant: Entra's token endpoint, Microsoft Graph, Exchange and the Management Activity API at one
 * address.
 */
export interface DemoTenant {
  /** `https://127.0.0.1:port`: authority host, and base of all APIs. */
  readonly origin: string;
  /** The CA certificate (PEM) a client must trust. */
  readonly caPem: string;
  readonly world: World;
  readonly faults: Pick<Faults, 'add' | 'clear'>;
  readonly requests: Pick<RequestLog, 'count' | 'log' | 'reset'>;
  readonly credentials: {
    readonly tenantId: string;
    readonly reader: AppCredentials;
    readonly responder: AppCredentials;
  };
  /** Withholds an application permission from every app, effective at once. */
  withhold(permission: string): void;
  /** Grants it again; new tokens carry it. */
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
  if (clientSecret === undefined) throw new Error(`The demo data has no secret for the app ${clientId}.`);
  return { clientId, clientSecret };
}
