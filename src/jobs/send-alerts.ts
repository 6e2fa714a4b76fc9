import type { AlertCards } from '../core/alert.js';
import type { AlertStore } from '../core/alert-outbox.js';
import type { Messenger } from '../core/messenger.js';
import type { AccessPolicy, AnswerService, Clock, ConversationStore, Log } from '../core/ports.js';
import { plan } from '../alerts/plan.js';
import { Sender } from '../alerts/sender.js';

export interface AlertsOptions {
  readonly store: AlertStore;
  readonly conversations: Pick<ConversationStore, 'markRemoved'>;
  readonly messenger: Messenger;
  readonly cards: AlertCards;
  readonly answers: AnswerService;
  /** See `SenderOptions`. */
  readonly access: AccessPolicy;
  readonly tenantId: string;
  readonly clock: Clock;
  readonly log: Log;
  /** The net under {@link Alerts.wake}: what nobody told of is found this often. */
  readonly everyMs?: number;
  /** See `SenderOptions`. */
  readonly leaseMs?: number;
  readonly parallel?: number;
  readonly random?: () => number;
}

export interface Alerts {
  /** Something changed: incidents, findings, subscriptions. Plans and sends at once; cheap to call often. */
  wake(): void;
  /** Ends planning, waits for the messages that are on their way. */
  close(): Promise<void>;
}

const EVERY_MS = 15_000;
/** A try takes some twenty seconds at most, asking who may read it and the wait for Teams’ limits included; this long a conversation is silent after a crash. */
const LEASE_MS = 30_000;
const PARALLEL = 20;
/** After a database that was away, and never busier than this. */
const AFTER_FAILURE_MS = 1_000;

/**
 * Keeps the outbox moving: on every wake, when a row's time comes, and by a slow timer. All that it knows is in the store, so any number
 * of processes may run it on one database. It does not keep the process alive.
 */
export function startAlerts(options: AlertsOptions): Alerts {
  const { store, clock, log, everyMs = EVERY_MS } = options;
  const sender = new Sender({
    ...options,
    leaseMs: options.leaseMs ?? LEASE_MS,
    parallel: options.parallel ?? PARALLEL,
    random: options.random ?? Math.random,
  });
  let closed = false;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;
  let wanted: 'nothing' | 'send' | 'plan' = 'nothing';

  function want(what: 'send' | 'plan'): void {
    if (wanted !== 'plan') wanted = what;
    running ??= run().finally(() => {
      running = undefined;
      if (wanted !== 'nothing' && !closed) want(wanted);
    });
  }

  async function run(): Promise<void> {
    clearTimeout(timer);
    try {
      while (wanted !== 'nothing' && !closed) {
        const planning = wanted === 'plan';
        wanted = 'nothing';
        if (planning && (await store.plan(clock.now(), plan)).more) want('plan');
        await sender.begin((needsPlan) => {
          want(needsPlan ? 'plan' : 'send');
        });
      }
      if (!closed) await sleepUntilDue();
    } catch (cause) {
      log.warn({ err: cause }, 'alerts could not be planned or sent; it is tried again');
      sleep(AFTER_FAILURE_MS);
    }
  }

  async function sleepUntilDue(): Promise<void> {
    const now = clock.now();
    const moments = [await store.nextDueAt(now), sender.nextFreeAt()].flatMap((at) =>
      at === undefined ? [] : [Date.parse(at) - Date.parse(now) + 1],
    );
    sleep(Math.max(1, Math.min(everyMs, ...moments)));
  }

  function sleep(ms: number): void {
    clearTimeout(timer);
    if (closed) return;
    timer = setTimeout(() => {
      want('plan');
    }, ms);
    timer.unref();
  }

  want('plan');
  return {
    wake() {
      if (!closed) want('plan');
    },
    async close() {
      closed = true;
      clearTimeout(timer);
      await running;
      await sender.close();
      clearTimeout(timer);
    },
  };
}
