import { createSubscriptionService } from './alerts/subscription-service.js';
import type { SubscriptionService } from './alerts/model/subscription-service-port.js';
import type { AccessPolicy } from './answers/model/access-policy-port.js';
import { collectWantedOperations, createRecordParser } from './audit/scan/wanted-record-parser.js';
import { askAppOwner } from './bot/decisions/ask-app-owner.js';
import { createAlertCards, createCardRenderer } from './cards/index.js';
import { systemClock } from './system-clock.js';
import type { TenantConnection } from './compose-tenant.js';
import type { Config } from './config.js';
import type { Log } from './core/log.js';
import type { Messenger } from './bot/model/messenger-port.js';
import type { AnswerService } from './answers/model/answer-service-port.js';
import { readConflictedPeople } from './decisions/current-app-reader.js';
import { executeDecision, type ExecutionTiming, handOverToPeople } from './decisions/decision-executor.js';
import { createDecisionService } from './decisions/decision-service.js';
import { createEvidenceReader } from './decisions/app-evidence-reader.js';
import { followUpDecision } from './decisions/decision-follow-up.js';
import type { DecisionService } from './decisions/model/decision-service-port.js';
import type { Decision } from './decisions/model/decision.js';
import { type ApproverPolicy, findApproverRefusal } from './decisions/approver-policy.js';
import { startEventAssessment } from './jobs/event-assessment-job.js';
import { syncIncidentsWithDecisions } from './jobs/incident-decision-sync.js';
import { type DecisionWorker, type DecisionWorkerOptions, startDecisionWorker } from './jobs/decision-worker.js';
import { OwnerQuestionSender } from './jobs/owner-question-sender.js';
import { type AlertDispatcher, startAlertDispatcher } from './jobs/alert-dispatcher.js';
import { type ReportScheduler, startReportScheduler } from './jobs/report-scheduler.js';
import { startAuditSourcePoller } from './jobs/audit-source-poller.js';
import { INTENT_WORDS } from './intent-wordings.js';
import { assessApp } from './answers/app/app-assessment.js';
import { loadDetections } from './load-detections.js';
import { loadRemediations } from './load-remediations.js';
import type { Store } from './store/persistent-store.js';
import type { TenantWriterFactory } from './tenant/model/tenant-writer-port.js';
import { omitUndefined } from './core/omit-undefined.js';

/** What the background services need. */
export interface BackgroundServicesOptions {
  readonly open: TenantConnection;
  readonly store: Store;
  readonly answers: AnswerService;
  readonly access: AccessPolicy;
  readonly config: Pick<Config, 'audit' | 'dryRun'>;
  readonly approvers: Omit<ApproverPolicy, 'tenantId'>;
  /** App ids of Tenant Warden itself. */
  readonly ownAppIds: readonly string[];
  /** Absent: this process cannot change the tenant. */
  readonly writers?: TenantWriterFactory;
  /** How long sending a message may take, in milliseconds, before its state is unknown; default: one minute. */
  readonly alertLeaseMs?: number;
  /** Timing of decision execution and follow-up, and how long after a crash another process takes over. */
  readonly decisionPace?: { readonly timing?: Partial<ExecutionTiming> } & Pick<
    DecisionWorkerOptions,
    'everyMs' | 'leaseMs'
  >;
  readonly log: Log;
}

/** The services behind the chat. Background work starts once messages can be sent. */
export interface BackgroundServices {
  readonly alerts: SubscriptionService;
  readonly decisions: DecisionService;
  /** Starts collecting audit events, detecting, alerting and executing decisions. */
  start(messenger: Messenger): void;
  close(): Promise<void>;
}

/** Composes the path of audit events from their sources to a channel, and of decisions from a click to the tenant. */
export async function composeBackgroundServices(parts: BackgroundServicesOptions): Promise<BackgroundServices> {
  const { open, store, answers, access, config, log } = parts;
  const { tenant, tenantId } = open;
  const [detections, remediations] = await Promise.all([loadDetections(), loadRemediations()]);
  const clock = systemClock;
  const policy: ApproverPolicy = { ...parts.approvers, tenantId };
  const evidence = createEvidenceReader({
    audit: store.audit,
    incidents: store.incidents,
    apps: tenant.apps,
    assess: assessApp,
  });
  const cards = createCardRenderer({ words: INTENT_WORDS });
  const started: {
    alerts?: AlertDispatcher;
    reports?: ReportScheduler;
    decisions?: DecisionWorker;
    others: readonly { close(): Promise<void> }[];
  } = { others: [] };

  const alerts = createSubscriptionService({
    store: store.alerts,
    incidents: store.incidents,
    access,
    findPerson: (who) => tenant.findPerson(who),
    tenantId,
    clock,
    wake: () => {
      started.alerts?.wake();
      started.reports?.wake();
    },
  });
  const wakeDecisions = () => started.decisions?.wake();
  const decisions = createDecisionService({
    store: store.decisions,
    snapshots: tenant.snapshots,
    evidence,
    directory: tenant.callers,
    peopleWith: tenant.peopleWith,
    policy,
    remediations,
    dryRun: config.dryRun,
    hasResponder: parts.writers !== undefined,
    clock,
    log,
    wake: wakeDecisions,
  });

  function start(messenger: Messenger): void {
    started.alerts = startAlertDispatcher({
      store: store.alerts,
      conversations: store.conversations,
      messenger,
      cards: createAlertCards({ words: INTENT_WORDS }),
      answers,
      access,
      tenantId,
      clock,
      log,
      ...omitUndefined({ leaseMs: parts.alertLeaseMs }),
    });
    started.reports = startReportScheduler({ store: store.alerts, wake: () => started.alerts?.wake(), clock, log });
    const questions = new OwnerQuestionSender({
      store: store.decisions,
      ask: (decision, question) => askAppOwner({ messenger, cards, clock }, decision, question),
      clock,
      log,
    });
    const { writers } = parts;
    const { timing, ...workPace } = parts.decisionPace ?? {};
    started.decisions = startDecisionWorker({
      store: store.decisions,
      execute: async (decision, signal) => {
        const { dryRun } = config;
        if (writers === undefined)
          return dryRun ? undefined : handOverToPeople({ store: store.decisions, clock }, decision);
        const mayStill = (who: Parameters<typeof findApproverRefusal>[0]) =>
          findApproverRefusal(who, policy, tenant.callers, log);
        const options = {
          store: store.decisions,
          writers,
          recheckApprover: mayStill,
          readConflicted: (working: Decision) =>
            readConflictedPeople({ evidence, snapshots: tenant.snapshots }, working),
          tenantId,
          dryRun,
          clock,
          log,
          onProgress: wakeDecisions,
        };
        await executeDecision({ ...options, ...omitUndefined({ timing }) }, decision, signal);
      },
      followUp: (decision) =>
        followUpDecision(
          { store: store.decisions, snapshots: tenant.snapshots, evidence, remediations, clock, log },
          decision,
        ),
      askOwners: () => questions.runOnce(),
      syncIncidents: async () => {
        if (await syncIncidentsWithDecisions({ ...store, clock })) started.alerts?.wake();
      },
      messenger,
      draw: (decision) => cards.renderDecision(decision, { now: clock.now() }),
      log,
      ...workPace,
    });
    const assessment = startEventAssessment({
      audit: store.audit,
      incidents: store.incidents,
      decisions: store.decisions,
      detections,
      reader: tenant.reader,
      ownAppIds: parts.ownAppIds,
      clock,
      log,
      onChanged: () => {
        started.alerts?.wake();
        started.decisions?.appsMayHaveChanged();
      },
    });
    const watch = startAuditSourcePoller({
      api: tenant.audit,
      store: store.audit,
      reader: createRecordParser(collectWantedOperations(detections)),
      clock,
      log,
      onEventsStored: () => {
        assessment.poke();
      },
      pollMs: config.audit.pollSeconds * 1_000,
      retentionDays: config.audit.keepDays,
      alerts: store.alerts,
    });
    started.others = [watch, assessment];
  }

  return {
    alerts,
    decisions,
    start,
    async close() {
      const { others, reports, alerts: sending, decisions: work } = started;
      const running = [...others, reports, sending, work].filter((part) => part !== undefined);
      await Promise.all(running.map((part) => part.close()));
    },
  };
}
