import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { assessApp } from '../../src/answers/app/app-assessment.js';
import type { Clock } from '../../src/core/clock.js';
import { instant } from '../../src/core/instant.js';
import { readConflictedPeople } from '../../src/decisions/current-app-reader.js';
import { type DecisionExecutorOptions, executeDecision } from '../../src/decisions/decision-executor.js';
import { createDecisionService, type DecisionServiceOptions } from '../../src/decisions/decision-service.js';
import { createEvidenceReader } from '../../src/decisions/app-evidence-reader.js';
import { followUpDecision } from '../../src/decisions/decision-expiry-and-recheck.js';
import type { AppEvidenceReader } from '../../src/decisions/model/app-evidence-reader-port.js';
import type { Decider, DecisionService } from '../../src/decisions/model/decision-service-port.js';
import type { Decision } from '../../src/decisions/model/decision.js';
import { findApproverRefusal } from '../../src/decisions/approver-policy.js';
import { demoConnection } from '../../src/demo-connection.js';
import {
  DEMO_APPROVERS_GROUP_ID,
  DEMO_PEOPLE,
  DEMO_TENANT_ID,
  type WireObject,
} from '../../src/demo/demo-tenant-contract.js';
import { PAST_ATTACK } from '../../src/demo/tenant-data/past-attack-profile.js';
import { loadRemediations } from '../../src/load-remediations.js';
import { openStore, type Store } from '../../src/store/persistent-store.js';
import type { TenantWriterFactory } from '../../src/tenant/model/tenant-writer-port.js';
import { createTenantWriterFactory } from '../../src/tenant/responder/tenant-writer.js';
import { type DemoProduct, openDemoProduct } from '../support/demo-product-without-bot.js';
import { silentLog } from '../support/test-logs.js';
import { createMigratedDatabaseUrl } from '../support/postgres-test-server.js';

/** Everything behind the buttons: a demo tenant over HTTPS, a real database, the service and those who carry out. */
export interface DecisionTestEnvironment {
  readonly demo: DemoProduct;
  readonly store: Store;
  readonly service: DecisionService;
  /** On the same decisions: the process was started again with other settings. */
  anotherService(change: Partial<DecisionServiceOptions>): DecisionService;
  readonly evidence: AppEvidenceReader;
  /** Object id of the attacker's app. */
  readonly app: string;
  readonly writers: TenantWriterFactory;
  /** Carries out what is confirmed, once, as a job would. */
  work(id: string, change?: Partial<DecisionExecutorOptions>, signal?: AbortSignal): Promise<Decision>;
  /** What time does. */
  later(id: string): Promise<Decision>;
  decision(id: string): Promise<Decision>;
  passMinutes(minutes: number): void;
  close(): Promise<void>;
}

export const [APPROVER, SECOND, READER, EMPLOYEE, GUEST] = (
  ['approver', 'secondApprover', 'reader', 'employee', 'guest'] as const
).map((who): Decider => ({ objectId: DEMO_PEOPLE[who], name: who, tenantId: DEMO_TENANT_ID })) as [
  Decider,
  Decider,
  Decider,
  Decider,
  Decider,
];

export const QUICK = { verifyAfterMs: [0, 20, 50, 100, 200, 400], writeAfterMs: [0, 5, 10] } as const;

export async function openDecisionTestEnvironment(
  options: {
    readonly dryRun?: boolean;
    readonly byHand?: boolean;
    readonly databaseUrl?: string;
    /** The tenant shows what was written only this much later. */
    readonly consistencyDelayMs?: number;
    readonly wake?: () => void;
    /** Where the demo tells how to play with it. */
    readonly controlDir?: string;
  } = {},
): Promise<DecisionTestEnvironment> {
  let passedMs = 0;
  const clock: Clock = { now: () => instant(Date.now() + passedMs) };
  const demo = await openDemoProduct({
    clock,
    ...(options.controlDir && { controlDir: options.controlDir }),
    ...(options.consistencyDelayMs && { consistencyDelayMs: options.consistencyDelayMs }),
  });
  const databaseUrl = options.databaseUrl ?? (await createMigratedDatabaseUrl());
  const store = await openStore({ databaseUrl, dataDir: tmpdir(), log: silentLog, clock });
  const { tenant } = demo;
  const evidence = createEvidenceReader({
    audit: store.audit,
    incidents: store.incidents,
    apps: tenant.apps,
    assess: assessApp,
  });
  const policy = { tenantId: DEMO_TENANT_ID, groupId: DEMO_APPROVERS_GROUP_ID, roleTemplateIds: [] };
  const remediations = await loadRemediations();
  const serviceOptions: DecisionServiceOptions = {
    store: store.decisions,
    snapshots: tenant.snapshots,
    evidence,
    directory: tenant.callers,
    peopleWith: tenant.peopleWith,
    policy,
    remediations,
    dryRun: options.dryRun ?? false,
    hasResponder: !(options.byHand ?? false),
    clock,
    log: silentLog,
    wake: options.wake ?? (() => undefined),
  };
  const service = createDecisionService(serviceOptions);
  const writers = createTenantWriterFactory({
    ...demoConnection(demo.demo, 'responder'),
    log: silentLog,
    limits: { attempts: 2, baseDelayMs: 1, maxDelayMs: 5 },
  });
  const decision = async (id: string) => {
    const found = await store.decisions.find(id);
    if (found === undefined) throw new Error(`there is no decision ${id}`);
    return found;
  };
  return {
    demo,
    store,
    service,
    anotherService: (change) => createDecisionService({ ...serviceOptions, ...change }),
    evidence,
    writers,
    app: idOf(demo, PAST_ATTACK.appId),
    async work(id, change = {}, signal = new AbortController().signal) {
      const options: DecisionExecutorOptions = {
        store: store.decisions,
        writers,
        readConflicted: (working) => readConflictedPeople({ evidence, snapshots: tenant.snapshots }, working),
        recheckApprover: (who) => findApproverRefusal(who, policy, tenant.callers, silentLog),
        tenantId: DEMO_TENANT_ID,
        dryRun: false,
        clock,
        log: silentLog,
        timing: QUICK,
        ...change,
      };
      await executeDecision(options, await decision(id), signal);
      return decision(id);
    },
    async later(id) {
      const snapshots = tenant.snapshots;
      await followUpDecision(
        { store: store.decisions, snapshots, evidence, remediations, clock, log: silentLog },
        await decision(id),
      );
      return decision(id);
    },
    decision,
    passMinutes(minutes) {
      passedMs += minutes * 60_000;
    },
    async close() {
      await store.close();
      await demo.close();
    },
  };
}

/** Of the service principal with this app id. */
export function idOf({ world }: DemoProduct, appId: string): string {
  const found = rows(world.servicePrincipals).find((app) => app['appId'] === appId);
  if (found === undefined) throw new Error(`no app ${appId} in the world`);
  return found.id;
}

function rows(table: { readonly size: number; at(index: number): WireObject }): readonly WireObject[] {
  return Array.from({ length: table.size }, (_, i) => table.at(i));
}

export const NO_SUCH = randomUUID();
