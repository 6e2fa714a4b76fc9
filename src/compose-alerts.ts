import type { SubscriptionService } from './alerts/model/subscription-service-port.js';
import { createSubscriptionService } from './alerts/subscription-service.js';
import type { BackgroundServicesOptions, RunningJobs } from './background-services-options.js';
import type { Messenger } from './bot/model/messenger-port.js';
import { createChangeRight } from './change-right.js';
import { createAlertCards } from './cards/index.js';
import { omitUndefined } from './core/omit-undefined.js';
import { startAlertDispatcher } from './jobs/alert-dispatcher.js';
import { startReportScheduler } from './jobs/report-scheduler.js';
import { WakeSignal } from './jobs/wake-signal.js';
import { INTENT_WORDS } from './intent-wordings.js';

/** Subscriptions, and the jobs that send alerts and reports. */
export interface Alerts {
  readonly subscriptions: SubscriptionService;
  readonly start: (messenger: Messenger) => RunningJobs;
}

/** Composes the path from stored findings to a channel. `alertsChanged` is woken when findings or incidents changed. */
export function composeAlerts(options: BackgroundServicesOptions, alertsChanged: WakeSignal): Alerts {
  const { open, store, answers, access, config, approvers, alertLeaseMs: leaseMs, log } = options;
  const { tenant, tenantId } = open;
  const { clock } = store;
  const subscriptionsChanged = new WakeSignal();
  const subscriptions = createSubscriptionService({
    store: store.alerts,
    incidents: store.incidents,
    access,
    findPerson: (who) => tenant.findPerson(who),
    findChangeRight: createChangeRight({ policy: { ...approvers, tenantId }, directory: tenant.callers, log }),
    ...omitUndefined({ watchPlace: config.watchChangesTo }),
    tenantId,
    clock,
    wake: subscriptionsChanged.wake,
  });
  const start = (messenger: Messenger) => {
    const dispatcher = startAlertDispatcher({
      store: store.alerts,
      findProblem: () => store.findProblem(),
      conversations: store.conversations,
      messenger,
      cards: createAlertCards({ words: INTENT_WORDS, ...omitUndefined({ cloud: open.cloud }) }),
      answers,
      access,
      tenantId,
      clock,
      log,
      ...omitUndefined({ leaseMs }),
    });
    const send = () => {
      dispatcher.wake();
    };
    const reports = startReportScheduler({ store: store.alerts, wake: send, log });
    alertsChanged.listen(send);
    subscriptionsChanged.listen(() => {
      send();
      reports.wake();
    });
    return {
      close: async () => {
        await Promise.all([reports.close(), dispatcher.close()]);
      },
    };
  };
  return { subscriptions, start };
}
