import { createKeptDirectoryReader, createKeptExchangeReader } from './audit/kept-audit-trail.js';
import { createKeptLogReader, type KeptLogOptions } from './audit/kept-log.js';
import { listWantedOperations } from './audit/scan/wanted-operations.js';
import path from 'node:path';
import { filterAlertSubscriptions } from './alerts/model/subscription.js';
import { composeOwnRights } from './compose-own-rights.js';
import { annotateApprovals } from './answers/approval-annotations.js';
import { CHECKS } from './answers/check-registry.js';
import { createAnswerService } from './answers/answer-service.js';
import { systemClock } from './system-clock.js';
import type { LiveTenant } from './config.js';
import type { Clock } from './core/clock.js';
import { ExpectedError } from './core/expected-error.js';
import { type ApproverPolicy, listApprovers } from './decisions/approver-policy.js';
import type { Log } from './core/log.js';
import type { AnswerService } from './answers/model/answer-service-port.js';
import { createApprovalReader } from './decisions/approved-app-reader.js';
import { demoConnection } from './demo-connection.js';
import { readRunningDemoAt } from './demo/running-demo-file.js';
import { type DemoTenant, startDemoTenant } from './demo/start-demo-tenant.js';
import { startReachableDemoTenant } from './demo/start-reachable-demo-tenant.js';
import { DEMO_READER_APP_ID, DEMO_RESPONDER_APP_ID, DEMO_TENANT_ID } from './demo/demo-tenant-contract.js';
import { generateTenantData } from './demo/tenant-data/generate-tenant-data.js';
import { defaultTenantDataOptions } from './demo/tenant-data/default-generator-options.js';
import { loadDetections } from './load-detections.js';
import type { Store } from './store/persistent-store.js';
import { CLOUDS, type MicrosoftCloud } from './m365/microsoft-clouds.js';
import { withPortalsOf } from './m365/portal-links.js';
import { createTokenCredential } from './tenant/http/token-credential-factory.js';
import type { TenantWriterFactory } from './tenant/model/tenant-writer-port.js';
import { createTenantWriterFactory } from './tenant/responder/tenant-writer.js';
import { createTenantClient, type TenantClient, type TenantClientOptions } from './tenant/read-only-tenant-client.js';
import { omitUndefined } from './core/omit-undefined.js';

/** A connected tenant, real or demo. */
export interface TenantConnection {
  readonly tenantId: string;
  /** Absent: the worldwide one. */
  readonly cloud?: MicrosoftCloud;
  readonly tenant: TenantClient;
  /** Creates the writers of decisions; absent: this process cannot change the tenant. */
  readonly writers?: TenantWriterFactory;
  /** App ids of Tenant Warden itself in this tenant. */
  readonly ownAppIds: readonly string[];
  /** The one of them that carries out decisions; absent: none does. */
  readonly responderAppId?: string;
  /** Object ids or user principal names of the emergency accounts; absent: none are named. */
  readonly emergencyAccounts?: readonly string[];
  /** Set for the demo tenant. */
  readonly isDemo?: true;
  close(): Promise<void>;
}

/** Stored data about a tenant (long lists as last read, the state of audit collection), the clock that dates them, and who is told of requests, and who takes them down. */
export type StoredTenantState = Pick<
  TenantClientOptions,
  'memory' | 'auditStates' | 'keptExchangeEvents' | 'keptDirectoryEvents' | 'holds' | 'observer' | 'recorder'
> & {
  readonly clock?: Clock;
};

/** Gets the stored data about the tenant from a store, which keeps audit events for so many days. */
export function readStoredTenantState(
  store: Pick<Store, 'factMemory' | 'audit' | 'clock' | 'serviceHolds'>,
  keepDays: number,
): StoredTenantState {
  return {
    memory: store.factMemory,
    auditStates: () => store.audit.states(),
    keptExchangeEvents: createKeptExchangeReader(store.audit, { clock: store.clock, keepDays }),
    keptDirectoryEvents: createKeptDirectoryReader(store.audit, async () =>
      listWantedOperations(await loadDetections()),
    ),
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

/**
 * Starts the demo tenant in this process and connects to it like to a real one: over HTTPS, with a credential that it issues. Its history is
 * dated back from the day of the clock that the store has.
 */
export async function openDemoTenant(
  choice: DemoTenantSize,
  log: Log,
  dataDir?: string,
  stored: StoredTenantState = {},
): Promise<TenantConnection> {
  const { clock = systemClock } = stored;
  const now = () => new Date(clock.now());
  const world = generateTenantData({ ...defaultTenantDataOptions(now()), ...omitUndefined(choice) });
  const demo = await (dataDir === undefined
    ? startDemoTenant({ world, clock: now })
    : startReachableDemoTenant(world, dataDir));
  return connectToDemo(demo, log, stored, () => demo.close());
}

/**
 * Connects to a demo tenant that runs in another process, by the file that it wrote. Throws ExpectedError if there is no such file; a
 * tenant that has ended since is unreachable like any other.
 */
export async function openSharedDemoTenant(
  file: string,
  log: Log,
  stored: StoredTenantState = {},
): Promise<TenantConnection> {
  const running = await readRunningDemoAt(file);
  if (running !== undefined) return connectToDemo(running, log, stored);
  throw new ExpectedError(
    `No demo tenant is described in ${path.resolve(file)} (DEMO_TENANT_FILE).`,
    'Start it in another terminal with npm run demo-tenant, which prints the name of its file; then try again.',
  );
}

/** Connects both of our apps to a demo tenant; closing the connection ends with `end`. */
function connectToDemo(
  demo: Pick<DemoTenant, 'origin' | 'caPem' | 'credentials'>,
  log: Log,
  stored: StoredTenantState,
  end: () => Promise<void> = () => Promise.resolve(),
): TenantConnection {
  const tenant = createTenantClient({
    ...demoConnection(demo),
    clock: systemClock,
    log,
    ...stored,
  });
  const close = async () => {
    await tenant.close();
    await end();
  };
  const writers = createTenantWriterFactory({
    ...demoConnection(demo, 'responder'),
    log,
    ...omitUndefined({ observer: stored.observer, recorder: stored.recorder }),
  });
  const ownAppIds = [DEMO_READER_APP_ID, DEMO_RESPONDER_APP_ID];
  const responderAppId = DEMO_RESPONDER_APP_ID;
  const { cloud } = demoConnection(demo);
  return { tenantId: DEMO_TENANT_ID, cloud, tenant, writers, ownAppIds, responderAppId, isDemo: true, close };
}

/** Connects to a real tenant. */
export function openLiveTenant(live: LiveTenant, log: Log, stored: StoredTenantState = {}): TenantConnection {
  const tenant = createTenantClient({
    tenantId: live.tenantId,
    cloud: live.cloud,
    credential: createTokenCredential(live.reader),
    clock: systemClock,
    log,
    ...omitUndefined({ emergencyAccounts: live.emergencyAccounts }),
    ...stored,
  });
  const { tenantId, reader, responder, emergencyAccounts } = live;
  const writers =
    responder &&
    createTenantWriterFactory({
      tenantId,
      cloud: live.cloud,
      credential: createTokenCredential(responder),
      log,
      ...omitUndefined({ observer: stored.observer, recorder: stored.recorder }),
    });
  return {
    tenantId,
    cloud: live.cloud,
    tenant,
    ...omitUndefined({ writers, emergencyAccounts, responderAppId: responder?.clientId }),
    ownAppIds: [reader.clientId, ...(responder === undefined ? [] : [responder.clientId])],
    close: () => tenant.close(),
  };
}

/** What the answers of the bot know besides the tenant and the store. */
export interface AnswersOptions extends Pick<KeptLogOptions, 'keepDays'> {
  readonly approvers?: Omit<ApproverPolicy, 'tenantId'>;
  /** What "today" is, without a store, whose clock is the one that counts. Absent: the system's. */
  readonly clock?: Clock;
}

/**
 * Builds the answer service for a tenant. Without a store, every answer is read from the tenant, and there is no history. `keepDays`: how
 * long the store keeps audit events. `approvers`: who may decide on apps.
 */
export function composeAnswerService(
  open: TenantConnection,
  log: Log,
  store?: Pick<Store, 'results' | 'sweeps' | 'incidents' | 'audit' | 'decisions' | 'alerts' | 'clock'>,
  { approvers, clock = systemClock, ...kept }: AnswersOptions = {},
): AnswerService {
  const sources = { directory: open.tenant.callers, peopleWith: open.tenant.peopleWith, log };
  const answers = createAnswerService({
    checks: CHECKS,
    reader: open.tenant.reader,
    apps: open.tenant.apps,
    people: open.tenant.people,
    ownRights: composeOwnRights(open),
    ...(approvers === undefined
      ? {}
      : { approvers: () => listApprovers({ ...approvers, tenantId: open.tenantId }, sources) }),
    ...(store === undefined
      ? {}
      : {
          results: store.results,
          sweeps: store.sweeps,
          incidents: store,
          decisions: store.decisions,
          keptLog: createKeptLogReader(store.audit, { ...kept, clock: store.clock, loadDetections }),
          subscriptions: {
            alertSubscriptions: async () => filterAlertSubscriptions(await store.alerts.subscriptions()),
          },
        }),
    clock: store?.clock ?? clock,
    log,
  });
  const annotated =
    store === undefined ? answers : annotateApprovals(answers, createApprovalReader(store.decisions), log);
  return {
    ...annotated,
    answer: async (question) => withPortalsOf(open.cloud ?? CLOUDS.public, await annotated.answer(question)),
  };
}
