import path from 'node:path';
import { filterAlertSubscriptions } from './alerts/model/subscription.js';
import { annotateApprovals } from './answers/approval-annotations.js';
import { CHECKS } from './answers/check-registry.js';
import { createAnswerService } from './answers/answer-service.js';
import { systemClock } from './system-clock.js';
import type { LiveTenant } from './config.js';
import type { Clock } from './core/clock.js';
import type { Log } from './core/log.js';
import type { AnswerService } from './answers/model/answer-service-port.js';
import { createApprovalReader } from './decisions/approved-app-reader.js';
import { demoConnection } from './demo-connection.js';
import { DEMO_DIRECTORY } from './demo/running-demo-file.js';
import { type DemoTenant, startDemoTenant } from './demo/start-demo-tenant.js';
import { DEMO_READER_APP_ID, DEMO_RESPONDER_APP_ID, DEMO_TENANT_ID } from './demo/demo-tenant-contract.js';
import { generateTenantData } from './demo/tenant-data/generate-tenant-data.js';
import { defaultTenantDataOptions } from './demo/tenant-data/default-generator-options.js';
import type { Store } from './store/persistent-store.js';
import { createTokenCredential } from './tenant/http/token-credential-factory.js';
import type { TenantWriterFactory } from './tenant/model/tenant-writer-port.js';
import { createTenantWriterFactory } from './tenant/responder/tenant-writer.js';
import {
  createTenantClient,
  type TenantClient,
  type TenantClientOptions,
  WORLDWIDE_ENDPOINTS,
} from './tenant/read-only-tenant-client.js';
import { omitUndefined } from './core/omit-undefined.js';

/** Delay of the demo's unified audit log in milliseconds; Microsoft's takes minutes to an hour. */
const AUDIT_LATENCY_MS = 2000;

/** A connected tenant, real or demo. */
export interface TenantConnection {
  readonly tenantId: string;
  readonly tenant: TenantClient;
  /** Creates the writers of decisions; absent: this process cannot change the tenant. */
  readonly writers?: TenantWriterFactory;
  /** App ids of Tenant Warden itself in this tenant. */
  readonly ownAppIds: readonly string[];
  /** Set in the demo. */
  readonly demo?: DemoTenant;
  close(): Promise<void>;
}

/** Stored data about a tenant: long lists as last read, and the state of audit collection; with the clock that dates them. */
export type StoredTenantState = Pick<TenantClientOptions, 'memory' | 'auditStates' | 'holds'> & {
  readonly clock?: Clock;
};

/** Gets the stored data about the tenant from a store. */
export function readStoredTenantState(
  store: Pick<Store, 'factMemory' | 'audit' | 'clock' | 'serviceHolds'>,
): StoredTenantState {
  return {
    memory: store.factMemory,
    auditStates: () => store.audit.states(),
    holds: store.serviceHolds,
    clock: store.clock,
  };
}

/** Size and seed of the demo tenant; absent: defaults. */
export interface DemoTenantSize {
  readonly users?: number;
  readonly servicePrincipals?: number;
  readonly seed?: number;
}

/** Starts the demo tenant in this process and connects to it like to a real one: over HTTPS, with a credential that it issues. */
export async function openDemoTenant(
  choice: DemoTenantSize,
  log: Log,
  dataDir?: string,
  stored: StoredTenantState = {},
): Promise<TenantConnection> {
  const world = generateTenantData({ ...defaultTenantDataOptions(new Date()), ...omitUndefined(choice) });
  const demo = await startDemoTenant({
    world,
    ...(dataDir === undefined ? {} : demoPlace(path.join(dataDir, DEMO_DIRECTORY))),
  });
  const tenant = createTenantClient({
    ...demoConnection(demo),
    clock: systemClock,
    log,
    ...stored,
  });
  const close = async () => {
    await tenant.close();
    await demo.close();
  };
  const writers = createTenantWriterFactory({
    ...demoConnection(demo, 'responder'),
    log,
  });
  const ownAppIds = [DEMO_READER_APP_ID, DEMO_RESPONDER_APP_ID];
  return { tenantId: DEMO_TENANT_ID, tenant, writers, ownAppIds, demo, close };
}

/** Options of a demo that persists: its certificate stays trusted across restarts, and another terminal can play an attack into it. */
function demoPlace(directory: string) {
  return { certificateDir: directory, controlDir: directory, auditLatencyMs: AUDIT_LATENCY_MS };
}

/** Connects to a real tenant. */
export function openLiveTenant(live: LiveTenant, log: Log, stored: StoredTenantState = {}): TenantConnection {
  const tenant = createTenantClient({
    tenantId: live.tenantId,
    endpoints: WORLDWIDE_ENDPOINTS,
    credential: createTokenCredential(live.reader),
    clock: systemClock,
    log,
    ...stored,
  });
  const { tenantId, reader, responder } = live;
  const writers =
    responder &&
    createTenantWriterFactory({
      tenantId,
      endpoints: WORLDWIDE_ENDPOINTS,
      credential: createTokenCredential(responder),
      log,
    });
  return {
    tenantId,
    tenant,
    ...omitUndefined({ writers }),
    ownAppIds: [reader.clientId, ...(responder === undefined ? [] : [responder.clientId])],
    close: () => tenant.close(),
  };
}

/** Builds the answer service for a tenant. Without a store, every answer is read from the tenant, and there is no history. */
export function composeAnswerService(
  open: TenantConnection,
  log: Log,
  store?: Pick<Store, 'results' | 'sweeps' | 'incidents' | 'audit' | 'decisions' | 'alerts' | 'clock'>,
): AnswerService {
  const answers = createAnswerService({
    checks: CHECKS,
    reader: open.tenant.reader,
    apps: open.tenant.apps,
    people: open.tenant.people,
    ...(store === undefined
      ? {}
      : {
          results: store.results,
          sweeps: store.sweeps,
          incidents: store,
          decisions: store.decisions,
          subscriptions: {
            alertSubscriptions: async () => filterAlertSubscriptions(await store.alerts.subscriptions()),
          },
        }),
    clock: store?.clock ?? systemClock,
    log,
  });
  return store === undefined ? answers : annotateApprovals(answers, createApprovalReader(store.decisions), log);
}
