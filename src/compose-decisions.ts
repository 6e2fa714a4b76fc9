import type { BackgroundServicesOptions, RunningJobs } from './background-services-options.js';
import { askAppOwner } from './bot/decisions/ask-app-owner.js';
import type { Messenger } from './bot/model/messenger-port.js';
import { createCardRenderer } from './cards/index.js';
import { omitUndefined } from './core/omit-undefined.js';
import { assessApp } from './answers/app/app-assessment.js';
import { createEvidenceReader } from './decisions/app-evidence-reader.js';
import { findApproverRefusal } from './decisions/approver-policy.js';
import { readConflictedPeople } from './decisions/current-app-reader.js';
import { executeDecision, handOverToPeople } from './decisions/decision-executor.js';
import { followUpDecision } from './decisions/decision-expiry-and-recheck.js';
import { createDecisionService } from './decisions/decision-service.js';
import type { DecisionService } from './decisions/model/decision-service-port.js';
import { type DecisionWorkerOptions, startDecisionWorker } from './jobs/decision-worker.js';
import { syncIncidentsWithDecisions } from './jobs/incident-decision-sync.js';
import { OwnerQuestionSender } from './jobs/owner-question-sender.js';
import { WakeSignal } from './jobs/wake-signal.js';
import { INTENT_WORDS } from './intent-wordings.js';
import type { Remediation } from './remediations/model/remediation.js';

/** Decisions on apps, and the job that executes them. */
export interface Decisions {
  readonly service: DecisionService;
  /** `isReader`: whether this process reads the tenant for all. */
  readonly start: (messenger: Messenger, isReader: () => boolean) => RunningJobs;
}

/** What is woken around decisions. */
export interface DecisionSignals {
  /** Woken here when a decision closed or reopened an incident. */
  readonly alertsChanged: WakeSignal;
  /** Woken elsewhere when an approved app may have changed. */
  readonly appsChanged: WakeSignal;
}

/** Composes the path of decisions from a click to the tenant. */
export function composeDecisions(
  options: BackgroundServicesOptions,
  remediations: readonly Remediation[],
  { alertsChanged, appsChanged }: DecisionSignals,
): Decisions {
  const { open, store, config, writers, log } = options;
  const { snapshots, callers, peopleWith } = open.tenant;
  const { clock } = store;
  const evidence = createEvidenceReader({
    audit: store.audit,
    incidents: store.incidents,
    apps: open.tenant.apps,
    assess: assessApp,
  });
  const decisionsChanged = new WakeSignal();
  const service = createDecisionService({
    store: store.decisions,
    snapshots,
    evidence,
    directory: callers,
    peopleWith,
    policy: { ...options.approvers, tenantId: open.tenantId },
    remediations,
    dryRun: config.dryRun,
    hasResponder: writers !== undefined,
    clock,
    log,
    wake: decisionsChanged.wake,
  });
  const execute = createExecution(options, evidence, decisionsChanged.wake);
  const followUp: DecisionWorkerOptions['followUp'] = (decision) =>
    followUpDecision({ store: store.decisions, snapshots, evidence, remediations, clock, log }, decision);
  const syncIncidents = async () => {
    if (await syncIncidentsWithDecisions({ ...store, clock })) alertsChanged.wake();
  };
  const start: Decisions['start'] = (messenger, isReader) => {
    const { everyMs, leaseMs } = options.decisionPace ?? {};
    const worker = startDecisionWorker({
      store: store.decisions,
      execute,
      followUp,
      syncIncidents,
      messenger,
      isReader,
      log,
      ...createDecisionMessages(options, messenger),
      ...omitUndefined({ everyMs, leaseMs }),
    });
    decisionsChanged.listen(() => {
      worker.wake();
    });
    appsChanged.listen(() => {
      worker.appsMayHaveChanged();
    });
    return worker;
  };
  return { service, start };
}

/** What writes to the tenant, as far as this process may. */
function createExecution(
  {
    open,
    store,
    config,
    approvers,
    writers,
    decisionPace,
    correlate = (_name, work) => work(),
    log,
  }: BackgroundServicesOptions,
  evidence: ReturnType<typeof createEvidenceReader>,
  onProgress: () => void,
): DecisionWorkerOptions['execute'] {
  const { tenant, tenantId } = open;
  const { snapshots, callers } = tenant;
  const { dryRun } = config;
  const { clock } = store;
  if (writers === undefined) {
    return async (decision) => {
      if (!dryRun) await handOverToPeople({ store: store.decisions, clock }, decision);
    };
  }
  const options = {
    store: store.decisions,
    writers,
    recheckApprover: (who) => findApproverRefusal(who, { ...approvers, tenantId }, callers, log),
    readConflicted: (decision) => readConflictedPeople({ evidence, snapshots }, decision),
    tenantId,
    dryRun,
    clock,
    log,
    onProgress,
    ...omitUndefined({ timing: decisionPace?.timing }),
  } satisfies Parameters<typeof executeDecision>[0];
  return async (decision, signal) => {
    await correlate('decision', () => executeDecision(options, decision, signal));
  };
}

/** What people see of decisions: cards, and questions to owners. */
function createDecisionMessages(
  { open, store, log }: BackgroundServicesOptions,
  messenger: Messenger,
): Pick<DecisionWorkerOptions, 'draw' | 'askOwners'> {
  const { clock } = store;
  const cards = createCardRenderer({ words: INTENT_WORDS, ...omitUndefined({ cloud: open.cloud }) });
  const questions = new OwnerQuestionSender({
    store: store.decisions,
    ask: (decision, question) => askAppOwner({ messenger, cards, clock }, decision, question),
    clock,
    log,
  });
  return {
    draw: (decision) => cards.renderDecision(decision, { now: clock.now() }),
    askOwners: () => questions.runOnce(),
  };
}
