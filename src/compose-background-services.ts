import type { SubscriptionService } from './alerts/model/subscription-service-port.js';
import type { BackgroundServicesOptions, RunningJobs } from './background-services-options.js';
import type { Messenger } from './bot/model/messenger-port.js';
import { composeAlerts } from './compose-alerts.js';
import { composeAudit } from './compose-audit.js';
import { composeDecisions } from './compose-decisions.js';
import type { DecisionService } from './decisions/model/decision-service-port.js';
import { createDailySweepJob } from './jobs/daily-sweep-job.js';
import { createRetentionJob } from './jobs/retention-job.js';
import { startLeasedJobs } from './jobs/leased-jobs.js';
import { omitUndefined } from './core/omit-undefined.js';
import { WakeSignal } from './jobs/wake-signal.js';
import { loadDetections } from './load-detections.js';
import { loadRemediations } from './load-remediations.js';

/** The services behind the chat. */
export interface BackgroundServices {
  readonly alerts: SubscriptionService;
  readonly decisions: DecisionService;
  /** Starts collecting audit events, detecting, alerting and executing decisions, once messages can be sent. */
  readonly start: (messenger: Messenger) => BackgroundJobs;
}

/** The running jobs, and whether this process does what is done once for all. */
export interface BackgroundJobs extends RunningJobs {
  readonly isLeaseHolder: () => boolean;
}

/** Composes the path of audit events from their sources to a channel, and of decisions from a click to the tenant. */
export async function composeBackgroundServices(options: BackgroundServicesOptions): Promise<BackgroundServices> {
  const [detections, remediations] = await Promise.all([loadDetections(), loadRemediations()]);
  const signals = { alertsChanged: new WakeSignal(), appsChanged: new WakeSignal() };
  const alerts = composeAlerts(options, signals.alertsChanged);
  const decisions = composeDecisions(options, remediations, signals);
  const audit = composeAudit(options, detections, () => {
    signals.alertsChanged.wake();
    signals.appsChanged.wake();
  });
  const start = (messenger: Messenger) => {
    const { store, answers, readLeaseMs: leaseMs, log } = options;
    const { clock, leases, sweeps } = store;
    const once = startLeasedJobs({
      leases,
      name: 'reading the tenant',
      jobs: [
        ...audit,
        createDailySweepJob({ answers, sweeps, clock, log }),
        createRetentionJob({
          deleteExpired: (keepDays) => store.deleteExpired(keepDays),
          keepDays: options.config.keepDays,
          log,
        }),
      ],
      log,
      ...omitUndefined({ leaseMs }),
    });
    const running = [alerts.start(messenger), decisions.start(messenger, once.isHolder), once];
    return {
      isLeaseHolder: once.isHolder,
      close: async () => {
        await Promise.all(running.map((jobs) => jobs.close()));
      },
    };
  };
  return { alerts: alerts.subscriptions, decisions: decisions.service, start };
}
