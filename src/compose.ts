import path from 'node:path';
import { withApprovals } from './answers/approvals.js';
import { createAnswerService } from './answers/service.js';
import { loadChecks } from './answers/load-checks.js';
import type { LiveTenant } from './config.js';
import { systemClock } from './clock.js';
import type { WriterFactory } from './core/decision-ports.js';
import type { AnswerService, Log } from './core/ports.js';
import { createApprovalReader } from './decisions/approvals.js';
import { demoConnection } from './demo-connection.js';
import { DEMO_DIRECTORY } from './demo/running.js';
import { type DemoTenant, startDemoTenant } from './demo/start-demo-tenant.js';
import type { WorldOptions } from './demo/world.js';
import { DEMO_READER_APP_ID, DEMO_RESPONDER_APP_ID, DEMO_TENANT_ID } from './demo/world.js';
import { createWorld } from './demo/world/create-world.js';
import { defaultWorldOptions } from './demo/world/options.js';
import type { Store } from './store/store.js';
import { createCredential } from './tenant/credentials.js';
import { createResponder } from './tenant/responder/responder.js';
import { createTenant, type Tenant, type TenantOptions, WORLDWIDE_ENDPOINTS } from './tenant/tenant.js';

/** Delay of the demo's unified audit log in milliseconds; Microsoft's takes minutes to an hour. */
const AUDIT_LATENCY_MS = 2000;

/** A connected tenant, real or demo. */
export interface OpenTenant {
  readonly tenantId: string;
  readonly tenant: Tenant;
  /** Creates the writers of decisions; absent: this process cannot change the tenant. */
  readonly writers?: WriterFactory;
  /** App ids of Tenant Warden itself in this tenant. */
  readonly ownAppIds: readonly string[];
  /** Set in the demo. */
  readonly demo?: DemoTenant;
  close(): Promise<void>;
}

/** Stored data about a tenant: long lists as last read, and the state of audit collection. */
export type KeptForTenant = Pick<TenantOptions, 'memory' | 'auditStates'>;

/** Gets the stored data about the tenant from a store. */
export function keptIn(store: Pick<Store, 'factMemory' | 'audit'>): KeptForTenant {
  return { memory: store.factMemory, auditStates: () => store.audit.states() };
}

/** Size and seed of the demo tenant; absent: defaults. */
export interface DemoChoice {
  readonly users?: number;
  readonly servicePrincipals?: number;
  readonly seed?: number;
}

/** Starts the demo tenant in this process and connects to it like to a real one: over HTTPS, with a credential that it issues. */
export async function openDemoTenant(
  choice: DemoChoice,
  log: Log,
  dataDir?: string,
  kept: KeptForTenant = {},
): Promise<OpenTenant> {
  const world = createWorld({ ...defaultWorldOptions(new Date()), ...defined(choice) });
  const demo = await startDemoTenant({
    world,
    ...(dataDir === undefined ? {} : demoPlace(path.join(dataDir, DEMO_DIRECTORY))),
  });
  const tenant = createTenant({
    ...demoConnection(demo),
    clock: systemClock,
    log,
    ...kept,
  });
  const close = async () => {
    await tenant.close();
    await demo.close();
  };
  const writers = createResponder({
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
export function openLiveTenant(live: LiveTenant, log: Log, kept: KeptForTenant = {}): OpenTenant {
  const tenant = createTenant({
    tenantId: live.tenantId,
    endpoints: WORLDWIDE_ENDPOINTS,
    credential: createCredential(live.reader),
    clock: systemClock,
    log,
    ...kept,
  });
  const { tenantId, reader, responder } = live;
  const writers =
    responder &&
    createResponder({ tenantId, endpoints: WORLDWIDE_ENDPOINTS, credential: createCredential(responder), log });
  return {
    tenantId,
    tenant,
    ...(writers && { writers }),
    ownAppIds: [reader.clientId, ...(responder === undefined ? [] : [responder.clientId])],
    close: () => tenant.close(),
  };
}

/** Builds the answer service for a tenant. Without a store, every answer is read from the tenant, and there is no history. */
export async function composeAnswers(
  open: OpenTenant,
  log: Log,
  store?: Pick<Store, 'results' | 'sweeps' | 'incidents' | 'audit' | 'decisions'>,
): Promise<AnswerService> {
  const answers = createAnswerService({
    checks: await loadChecks(),
    reader: open.tenant.reader,
    apps: open.tenant.apps,
    people: open.tenant.people,
    ...(store === undefined
      ? {}
      : { results: store.results, sweeps: store.sweeps, incidents: store, decisions: store.decisions }),
    clock: systemClock,
    log,
  });
  return store === undefined ? answers : withApprovals(answers, createApprovalReader(store.decisions), log);
}

function defined(choice: DemoChoice): Partial<WorldOptions> {
  return Object.fromEntries(Object.entries(choice).filter(([, value]) => value !== undefined));
}
