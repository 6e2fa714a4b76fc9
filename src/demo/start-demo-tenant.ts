import { writeRunningDemoFile, createControlSecret, removeRunningDemoFile } from './running-demo-file.js';
import { CLOUDS, explainAbsentApi, type CloudName } from '../m365/microsoft-clouds.js';
import { toActivityErrorReply } from './server/management-activity/activity-error-reply.js';
import { createActivityService } from './server/management-activity/activity-api-service.js';
import { toControlErrorReply, createControlService } from './server/demo-control-service.js';
import { DirectoryLookup } from './server/directory-lookup.js';
import { toExchangeErrorReply } from './server/exchange/cmdlet-errors.js';
import { createExchangeService } from './server/exchange/exchange-admin-service.js';
import { FaultInjector } from './server/fault-injection.js';
import { toGraphErrorReply } from './server/graph/graph-error-reply.js';
import { listGraphRoutes } from './server/graph/graph-route-table.js';
import { createGraphApiService } from './server/graph/graph-api-service.js';
import { LiveAuditLog } from './server/live-audit-log.js';
import { startHttpsListener, type MountedService } from './server/https-listener.js';
import { TenantWriteOverlay } from './server/tenant-write-overlay.js';
import { GrantedAppPermissions } from './server/granted-app-permissions.js';
import { RequestLog } from './server/request-log.js';
import { GraphThrottle } from './server/graph-throttle.js';
import { loadServerCertificate } from './server/tls-certificate.js';
import { createTokenEndpoint, toTokenErrorReply } from './server/token-endpoint.js';
import { AccessTokens } from './server/access-tokens.js';
import {
  DEMO_READER_APP_ID,
  DEMO_RESPONDER_APP_ID,
  DEMO_TENANT_ID,
  type DemoAppCredentials,
  type DemoCredentials,
  type TenantData,
} from './demo-tenant-contract.js';

export type { Fault, FaultKind } from './server/fault-injection.js';
export type { RequestLogEntry } from './server/request-log.js';

/** How the demo tenant behaves. */
export interface DemoTenantOptions {
  readonly world: TenantData;
  /** The cloud whose tokens it takes, and whose APIs it has; the worldwide one when absent. */
  readonly cloud?: CloudName;
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
  /** Records that an audit log query returns at most; default 1,000,000. */
  readonly auditQueryRecords?: number;
  /** Blobs per page of the Management Activity API; default 100. */
  readonly blobsPerPage?: number;
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
  readonly world: TenantData;
  readonly cloud: CloudName;
  readonly faults: Pick<FaultInjector, 'add' | 'clear'>;
  readonly requests: Pick<RequestLog, 'count' | 'log' | 'reset'>;
  readonly credentials: DemoCredentials;
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
  const cloud = CLOUDS[options.cloud ?? 'public'];
  const certificate = await loadServerCertificate(options.certificateDir);
  const tokens = await AccessTokens.create(tenantId, cloud, certificate);
  const overlay = new TenantWriteOverlay(world, options.consistencyDelayMs ?? 0);
  const directory = new DirectoryLookup(world, overlay);
  const permissions = new GrantedAppPermissions(directory);
  const faults = new FaultInjector();
  const log = new RequestLog();
  const audit = new LiveAuditLog(world, clock, options.auditLatencyMs ?? 0);
  const parts = { world, tenantId, audit, overlay, directory, permissions, tokens, faults, clock };
  const throttle = new GraphThrottle(options.limits === 'documented', world.users.size);
  const services: MountedService[] = [
    {
      serves: (path) => /^\/(v1\.0|beta)\//i.test(path),
      handle: createGraphApiService({
        ...parts,
        throttle,
        routes: listGraphRoutes().filter(({ path }) => explainAbsentApi(cloud, path) === undefined),
        auditQueryMs: options.auditQueryMs ?? 200,
        auditQueryRecords: options.auditQueryRecords ?? 1_000_000,
      }),
      errorReply: toGraphErrorReply,
      contentType: GRAPH_TYPE,
    },
    {
      serves: (path) => path.startsWith('/adminapi/'),
      handle: createExchangeService(parts),
      errorReply: toExchangeErrorReply,
      contentType: JSON_TYPE,
    },
    {
      serves: (path) => path.startsWith('/api/v1.0/'),
      handle: createActivityService({ ...parts, blobsPerPage: options.blobsPerPage ?? 100 }),
      errorReply: toActivityErrorReply,
      contentType: JSON_TYPE,
    },
    {
      serves: (path) => /^\/[^/]+\/(oauth2|v2\.0)\//.test(path),
      handle: createTokenEndpoint(parts),
      errorReply: toTokenErrorReply,
      contentType: JSON_TYPE,
    },
  ];
  const credentials = {
    tenantId,
    reader: credentialsOf(world, DEMO_READER_APP_ID),
    responder: credentialsOf(world, DEMO_RESPONDER_APP_ID),
  };
  const controlSecret = createControlSecret();
  if (options.controlDir !== undefined) {
    services.push({
      serves: (path) => path.startsWith('/demo/'),
      handle: createControlService({ ...parts, secret: controlSecret }),
      errorReply: toControlErrorReply,
      contentType: JSON_TYPE,
    });
  }
  const listener = await startHttpsListener({
    certificate,
    port: options.port ?? 0,
    latencyMs: options.latencyMs ?? 0,
    services,
    faults,
    log,
  });
  const running = {
    origin: listener.origin,
    pid: process.pid,
    token: controlSecret,
    caPem: certificate.caPem,
    credentials,
  };
  if (options.controlDir !== undefined) await writeRunningDemoFile(options.controlDir, running);
  return {
    origin: listener.origin,
    caPem: certificate.caPem,
    world,
    cloud: cloud.name,
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
      if (options.controlDir !== undefined) await removeRunningDemoFile(options.controlDir, running);
      await listener.close();
    },
  };
}

function credentialsOf(world: TenantData, clientId: string): DemoAppCredentials {
  const clientSecret = world.clientSecrets.get(clientId);
  if (clientSecret === undefined) throw new Error(`The demo data has no secret for the app ${clientId}.`);
  return { clientId, clientSecret };
}
