import { createAlertDesk } from './alerts/desk.js';
import { recordReader, wantedBy } from './audit/scan/index.js';
import { askOwner } from './bot/decisions/ask-owner.js';
import { createAlertCards, createCardRenderer } from './cards/index.js';
import { systemClock } from './clock.js';
import type { OpenTenant } from './compose.js';
import type { Config } from './config.js';
import type { AlertDesk } from './core/alert.js';
import type { Decision, DecisionDesk } from './core/decision.js';
import type { WriterFactory } from './core/decision-ports.js';
import type { Messenger } from './core/messenger.js';
import type { AccessPolicy, AnswerService, Log } from './core/ports.js';
import { handsNow } from './decisions/app-now.js';
import { carryOut, type CarryOutTiming, handOver } from './decisions/carry-out.js';
import { createDecisionDesk } from './decisions/desk.js';
import { createEvidenceReader } from './decisions/evidence.js';
import { followUp } from './decisions/follow-up.js';
import { type ApproverPolicy, refusalOfPerson } from './decisions/who-may.js';
import { startAssessment } from './jobs/assess-events.js';
import { closeIncidents } from './jobs/close-incidents.js';
import { type DecisionWork, type DecisionWorkOptions, startDecisionWork } from './jobs/decision-work.js';
import { OwnerQuestions } from './jobs/owner-questions.js';
import { type Alerts, startAlerts } from './jobs/send-alerts.js';
import { type Reports, startReports } from './jobs/send-reports.js';
import { startAuditWatch } from './jobs/watch-audit.js';
import { INTENT_WORDS } from './language/words.js';
import { loadDetections } from './load-detections.js';
import { loadRemediations } from './load-remediations.js';
import type { Store } from './store/store.js';

/** What the background services need. */
export interface WatchParts {
  readonly open: OpenTenant;
  readonly store: Store;
  readonly answers: AnswerService;
  readonly access: AccessPolicy;
  readonly config: Pick<Config, 'audit' | 'dryRun'>;
  readonly approvers: Omit<ApproverPolicy, 'tenantId'>;
  /** App ids of Tenant Warden itself. */
  readonly ownAppIds: readonly string[];
  /** Absent: this process cannot change the tenant. */
  readonly writers?: WriterFactory;
  /** How long sending a message may take, in milliseconds, before its state is unknown; default: one minute. */
  readonly alertLeaseMs?: number;
  /** Timing of decision execution and follow-up, and how long after a crash another process takes over. */
  readonly decisionPace?: { readonly timing?: Partial<CarryOutTiming> } & Pick<
    DecisionWorkOptions,
    'everyMs' | 'leaseMs'
  >;
  readonly log: Log;
}

/** The services behind the chat. Background work starts once messages can be sent. */
export interface Watch {
  readonly alerts: AlertDesk;
  readonly decisions: DecisionDesk;
  /** Starts collecting audit events, detecting, alerting and executing decisions. */
  start(messenger: Messenger): void;
  close(): Promise<void>;
}

/** Composes the path of audit events from their sources to a channel, and of decisions from a click to the tenant. */
export async function composeWatch(parts: WatchParts): Promise<Watch> {
  const { open, store, answers, access, config, log } = parts;
  const { tenant, tenantId } = open;
  const [detections, remediations] = await Promise.all([loadDetections(), loadRemediations()]);
  const clock = systemClock;
  const policy: ApproverPolicy = { ...parts.approvers, tenantId };
  const evidence = createEvidenceReader({ audit: store.audit, incidents: store.incidents, answers });
  const cards = createCardRenderer({ words: INTENT_WORDS });
  const started: {
    alerts?: Alerts;
    reports?: Reports;
    decisions?: DecisionWork;
    others: readonly { close(): Promise<void> }[];
  } = { others: [] };

  const alerts = createAlertDesk({
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
  const decisions = createDecisionDesk({
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
    started.alerts = startAlerts({
      store: store.alerts,
      conversations: store.conversations,
      messenger,
      cards: createAlertCards({ words: INTENT_WORDS }),
      answers,
      access,
      tenantId,
      clock,
      log,
      ...(parts.alertLeaseMs === undefined ? {} : { leaseMs: parts.alertLeaseMs }),
    });
    started.reports = startReports({ store: store.alerts, wake: () => started.alerts?.wake(), clock, log });
    const questions = new OwnerQuestions({
      store: store.decisions,
      ask: (decision, question) => askOwner({ messenger, cards, clock }, decision, question),
      clock,
      log,
    });
    const { writers } = parts;
    const { timing, ...workPace } = parts.decisionPace ?? {};
    started.decisions = startDecisionWork({
      store: store.decisions,
      carryOut: async (decision, signal) => {
        const { dryRun } = config;
        if (writers === undefined) return dryRun ? undefined : handOver({ store: store.decisions, clock }, decision);
        const mayStill = (who: Parameters<typeof refusalOfPerson>[0]) =>
          refusalOfPerson(who, policy, tenant.callers, log);
        const options = {
          store: store.decisions,
          writers,
          mayStill,
          handsNow: (working: Decision) => handsNow({ evidence, snapshots: tenant.snapshots }, working),
          tenantId,
          dryRun,
          clock,
          log,
          onProgress: wakeDecisions,
        };
        await carryOut({ ...options, ...(timing && { timing }) }, decision, signal);
      },
      followUp: (decision) =>
        followUp({ store: store.decisions, snapshots: tenant.snapshots, evidence, remediations, clock, log }, decision),
      askOwners: () => questions.look(),
      closeIncidents: async () => {
        if (await closeIncidents({ ...store, clock })) started.alerts?.wake();
      },
      messenger,
      draw: (decision) => cards.renderDecision(decision, { now: clock.now() }),
      log,
      ...workPace,
    });
    const assessment = startAssessment({
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
    const watch = startAuditWatch({
      api: tenant.audit,
      store: store.audit,
      reader: recordReader(wantedBy(detections)),
      clock,
      log,
      onKept: () => {
        assessment.poke();
      },
      pollMs: config.audit.pollSeconds * 1_000,
      keepDays: config.audit.keepDays,
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
