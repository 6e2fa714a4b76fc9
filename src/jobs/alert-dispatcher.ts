import { planAlerts } from '../alerts/alert-planner.js';
import { AlertSender } from '../alerts/alert-sender.js';
import type { AccessPolicy } from '../answers/model/access-policy-port.js';
import type { ConversationReferenceStore } from '../bot/model/conversation-reference-store-port.js';
import type { AlertStore } from '../alerts/model/alert-store-port.js';
import type { AlertCardRenderer } from '../cards/model/alert-card-renderer-port.js';
import type { Clock } from '../core/clock.js';
import type { Log } from '../core/log.js';
import type { Messenger } from '../bot/model/messenger-port.js';
import { omitUndefined } from '../core/omit-undefined.js';
import { DatabaseOutageWatch, type DatabaseOutageWatchOptions } from './database-outage-watch.js';
import type { AnswerService } from '../answers/model/answer-service-port.js';

/** What the alert dispatcher needs. */
export interface AlertDispatcherOptions {
  readonly store: AlertStore;
  readonly conversations: Pick<ConversationReferenceStore, 'markRemoved'>;
  readonly messenger: Messenger;
  readonly cards: AlertCardRenderer;
  readonly answers: AnswerService;
  /** See `AlertSenderOptions`. */
  readonly access: AccessPolicy;
  readonly tenantId: string;
  readonly clock: Clock;
  readonly log: Log;
  /** Fallback for {@link AlertDispatcher.wake}: how often to check for changes without a wake. */
  readonly everyMs?: number;
  /** See `DatabaseOutageWatchOptions`. */
  readonly findProblem: DatabaseOutageWatchOptions['findProblem'];
  readonly outageAfterMs?: number;
  /** See `AlertSenderOptions`. */
  readonly leaseMs?: number;
  readonly drawingLeaseMs?: number;
  readonly parallel?: number;
  readonly random?: () => number;
}

/** The running alert dispatcher. */
export interface AlertDispatcher {
  /** Plans and sends now: incidents, findings or subscriptions changed. Cheap to call often. */
  wake(): void;
  /** Stops planning and waits for messages in flight. */
  close(): Promise<void>;
}

const EVERY_MS = 15_000;
/** How often to look whether something waits that a process did not get to: it planned or stored it, and died. */
const LOOK_EVERY_MS = 3_000;
/** Renewed every 3 s while a message is being sent, which takes up to some twenty. After a crash a conversation is silent this long. */
const LEASE_MS = 10_000;
/** Renewed every 20 s while a report is drawn; after a crash another process draws it within a minute. */
const DRAWING_LEASE_MS = 60_000;
const PARALLEL = 20;
const OUTAGE_AFTER_MS = 2 * 60_000;
/** Delay after a database failure. */
const AFTER_FAILURE_MS = 1_000;

/**
 * Plans and sends alerts: on every wake, when a row is due, and on a slow timer. All state is in the store, so several processes may run
 * it on one database. Does not keep the process alive.
 */
export function startAlertDispatcher(options: AlertDispatcherOptions): AlertDispatcher {
  const { store, clock, log, everyMs = EVERY_MS } = options;
  const sender = new AlertSender({
    ...options,
    leaseMs: options.leaseMs ?? LEASE_MS,
    drawingLeaseMs: options.drawingLeaseMs ?? DRAWING_LEASE_MS,
    parallel: options.parallel ?? PARALLEL,
    random: options.random ?? Math.random,
  });
  const outages = new DatabaseOutageWatch({ ...options, outageAfterMs: options.outageAfterMs ?? OUTAGE_AFTER_MS });
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
        if (planning && (await plan()).more) want('plan');
        await sender.startSending((needsPlan) => {
          want(needsPlan ? 'plan' : 'send');
        });
      }
      if (!closed) await sleepUntilDue();
    } catch (cause) {
      outages.failed(cause);
      log.warn({ err: cause }, 'failed to plan or send alerts; will retry');
      sleep(AFTER_FAILURE_MS);
    }
  }

  async function plan(): Promise<{ readonly more: boolean }> {
    const outage = await outages.findEnded();
    const planned = await store.plan((input) => planAlerts({ ...input, ...omitUndefined({ outage }) }));
    if (outage !== undefined) outages.told();
    return planned;
  }

  async function sleepUntilDue(): Promise<void> {
    const freeAt = sender.nextFreeAt();
    const waits = [
      await store.nextDueInMs(),
      freeAt === undefined ? undefined : Date.parse(freeAt) - Date.parse(clock.now()),
    ].flatMap((ms) => (ms === undefined ? [] : [ms + 1]));
    sleep(Math.min(everyMs, ...waits));
  }

  /** Cheaper than planning, so more often. Only while nothing is done. */
  async function look(): Promise<void> {
    if (closed || running !== undefined) return;
    const waiting = await store.isAnythingWaiting().catch(() => false);
    if (waiting) want('plan');
  }

  function sleep(ms: number): void {
    clearTimeout(timer);
    if (closed) return;
    timer = setTimeout(() => {
      want('plan');
    }, ms);
    timer.unref();
  }

  const looking = setInterval(() => void look(), LOOK_EVERY_MS);
  looking.unref();
  want('plan');
  return {
    wake() {
      if (!closed) want('plan');
    },
    async close() {
      closed = true;
      clearInterval(looking);
      clearTimeout(timer);
      await running;
      await sender.close();
      clearTimeout(timer);
    },
  };
}
