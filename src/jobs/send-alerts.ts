import type { AlertCards } from '../core/alert.js';
import type { AlertStore } from '../core/alert-outbox.js';
import type { Messenger } from '../core/messenger.js';
import type { AccessPolicy, AnswerService, Clock, ConversationStore, Log } from '../core/ports.js';
import { plan } from '../alerts/plan.js';
import { Sender } from '../alerts/sender.js';

/** What the alert dispatcher needs. */
export interface AlertsOptions {
  readonly store: AlertStore;
  readonly conversations: Pick<ConversationStore, 'markRemoved'>;
  readonly messenger: Messenger;
  readonly cards: AlertCards;
  readonly answers: AnswerService;
  /** See `AlertSenderOptions`. */
  readonly access: AccessPolicy;
  readonly tenantId: string;
  readonly clock: Clock;
  readonly log: Log;
  /** Fallback for {@link AlertDispatcher.wake}: how often to check for changes without a wake. */
  readonly everyMs?: number;
  /** See `AlertSenderOptions`. */
  readonly leaseMs?: number;
  readonly parallel?: number;
  readonly random?: () => number;
}

/** The running alert dispatcher. */
export interface Alerts {
  /** Plans and sends now: incidents, findings or subscriptions changed. Cheap to call often. */
  wake(): void;
  /** Stops planning and waits for messages in flight. */
  close(): Promise<void>;
}

const EVERY_MS = 15_000;
/** One try takes at most some twenty seconds, access check and Teams' limits included. After a crash a conversation is silent this long. */
const LEASE_MS = 30_000;
const PARALLEL = 20;
/** Delay after a database failure. */
const AFTER_FAILURE_MS = 1_000;

/**
 * Plans and sends alerts: on every wake, when a row is due, and on a slow timer. All state is in the store, so several processes may run
 * it on one database. Does not keep the process alive.
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
      log.warn({ err: cause }, 'failed to plan or send alerts; will retry');
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
