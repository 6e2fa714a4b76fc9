import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { demoConnection } from '../../src/demo-connection.js';
import { createAnswerService } from '../../src/answers/service.js';
import { loadChecks } from '../../src/answers/load-checks.js';
import type { Decider, Decision, DecisionDesk } from '../../src/core/decision.js';
import type { EvidenceReader, WriterFactory } from '../../src/core/decision-ports.js';
import { instant } from '../../src/core/instant.js';
import type { Clock } from '../../src/core/ports.js';
import { handsNow } from '../../src/decisions/app-now.js';
import { type CarryOutOptions, carryOut } from '../../src/decisions/carry-out.js';
import { createDecisionDesk, type DecisionDeskOptions } from '../../src/decisions/desk.js';
import { createEvidenceReader } from '../../src/decisions/evidence.js';
import { followUp } from '../../src/decisions/follow-up.js';
import { refusalOfPerson } from '../../src/decisions/who-may.js';
import { DEMO_APPROVERS_GROUP_ID, DEMO_PEOPLE, DEMO_TENANT_ID, type WireObject } from '../../src/demo/world.js';
import { ATTACK } from '../../src/demo/world/story.js';
import { loadRemediations } from '../../src/load-remediations.js';
import { openStore, type Store } from '../../src/store/store.js';
import { createResponder } from '../../src/tenant/responder/responder.js';
import { type DemoHouse, openDemoHouse } from '../support/demo-house.js';
import { silentLog } from '../support/log.js';
import { freshDatabaseUrl } from '../support/postgres.js';

/** Everything behind the buttons: a demo tenant over HTTPS, a real database, the desk and those who carry out. */
export interface DecisionHouse {
  readonly demo: DemoHouse;
  readonly store: Store;
  readonly desk: DecisionDesk;
  /** On the same decisions: the process was started again with other settings. */
  anotherDesk(change: Partial<DecisionDeskOptions>): DecisionDesk;
  readonly evidence: EvidenceReader;
  /** Object id of the attacker's app. */
  readonly app: string;
  readonly writers: WriterFactory;
  /** Carries out what is confirmed, once, as a job would. */
  work(id: string, change?: Partial<CarryOutOptions>, signal?: AbortSignal): Promise<Decision>;
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

export async function openDecisionHouse(
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
): Promise<DecisionHouse> {
  let passedMs = 0;
  const clock: Clock = { now: () => instant(Date.now() + passedMs) };
  const demo = await openDemoHouse({
    clock,
    ...(options.controlDir && { controlDir: options.controlDir }),
    ...(options.consistencyDelayMs && { consistencyDelayMs: options.consistencyDelayMs }),
  });
  const databaseUrl = options.databaseUrl ?? (await freshDatabaseUrl());
  const store = await openStore({ databaseUrl, dataDir: tmpdir(), log: silentLog, clock });
  const { tenant } = demo;
  const answers = createAnswerService({
    checks: await loadChecks(),
    reader: tenant.reader,
    apps: tenant.apps,
    clock,
    log: silentLog,
  });
  const evidence = createEvidenceReader({ audit: store.audit, incidents: store.incidents, answers });
  const policy = { tenantId: DEMO_TENANT_ID, groupId: DEMO_APPROVERS_GROUP_ID, roleTemplateIds: [] };
  const remediations = await loadRemediations();
  const deskOptions: DecisionDeskOptions = {
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
  const desk = createDecisionDesk(deskOptions);
  const writers = createResponder({
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
    desk,
    anotherDesk: (change) => createDecisionDesk({ ...deskOptions, ...change }),
    evidence,
    writers,
    app: idOf(demo, ATTACK.appId),
    async work(id, change = {}, signal = new AbortController().signal) {
      const options: CarryOutOptions = {
        store: store.decisions,
        writers,
        handsNow: (working) => handsNow({ evidence, snapshots: tenant.snapshots }, working),
        mayStill: (who) => refusalOfPerson(who, policy, tenant.callers, silentLog),
        tenantId: DEMO_TENANT_ID,
        dryRun: false,
        clock,
        log: silentLog,
        timing: QUICK,
        ...change,
      };
      await carryOut(options, await decision(id), signal);
      return decision(id);
    },
    async later(id) {
      const snapshots = tenant.snapshots;
      await followUp(
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
export function idOf({ world }: DemoHouse, appId: string): string {
  const found = rows(world.servicePrincipals).find((app) => app['appId'] === appId);
  if (found === undefined) throw new Error(`no app ${appId} in the world`);
  return found.id;
}

function rows(table: { readonly size: number; at(index: number): WireObject }): readonly WireObject[] {
  return Array.from({ length: table.size }, (_, i) => table.at(i));
}

export const NO_SUCH = randomUUID();
