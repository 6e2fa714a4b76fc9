import { randomUUID } from 'node:crypto';
import { type Decision, UNDECIDED } from '../core/decision.js';
import type { CardCopy, DecisionStore } from '../core/decision-ports.js';
import { ExpectedError } from '../core/errors.js';
import type { Messenger, OutgoingMessage, SendOutcome } from '../core/messenger.js';
import type { Log } from '../core/ports.js';

export interface DecisionWorkOptions {
  readonly store: DecisionStore;
  /** Writes; called for what is being revoked or undone, by one process at a time. */
  readonly carryOut: (decision: Decision, signal: AbortSignal) => Promise<void>;
  /** Reads: approvals, later looks, what people do by hand. */
  readonly followUp: (decision: Decision) => Promise<void>;
  /** Asks the owners of apps, and notes which of them were silent; absent where nobody is asked. */
  readonly askOwners?: () => Promise<void>;
  /** Incidents follow the decisions on their apps; absent where there are none. */
  readonly closeIncidents?: () => Promise<void>;
  readonly messenger: Pick<Messenger, 'update'>;
  readonly draw: (decision: Decision) => OutgoingMessage;
  readonly log: Log;
  /** How often it is looked without being woken. */
  readonly everyMs?: number;
  /** How often approved apps are compared with what was approved. */
  readonly approvalsEveryMs?: number;
  readonly leaseMs?: number;
}

export interface DecisionWork {
  /** Something changed: look now. */
  wake(): void;
  /** Something was seen in the audit trail: an approved app may be another now. Looked at once, but not at every event anew. */
  appsMayHaveChanged(): void;
  /** Lets go of what is under way at the next step, and waits for it; the next start goes on with it. */
  close(): Promise<void>;
}

const EVERY_MS = 15_000;
const APPROVALS_EVERY_MS = 15 * 60_000;
/** A look reads every approved app; while events pour in, it is not begun more often than this. */
const APPROVALS_APART_MS = 10_000;
const LEASE_MS = 60_000;
const CARDS_AT_ONCE = 20;
const PAUSE_MS = 2_000;

/**
 * Carries decisions out, looks after them, and keeps their cards true. What is to be done follows from what is stored, not from what
 * was heard: a process that died in the middle is followed by one that goes on.
 */
export function startDecisionWork(options: DecisionWorkOptions): DecisionWork {
  const work = new Work(options);
  work.wake();
  return work;
}

class Work implements DecisionWork {
  readonly #options: DecisionWorkOptions;
  readonly #holder = randomUUID();
  readonly #closing = new AbortController();
  readonly #running = new Map<string, Promise<void>>();
  readonly #timer: NodeJS.Timeout;
  /** What must be quick: begins what is confirmed, shows how things stand. */
  readonly #acting = new Rounds(() => this.#act());
  /** What reads the tenant or waits for Teams, and may take long: cards do not wait for it. */
  readonly #looking = new Rounds(() => this.#look());
  /** By decision. */
  readonly #notBeforeMs = new Map<string, number>();
  /** Cards that could not be edited, by copy: not before then, unless the decision changes. */
  readonly #waitingCards = new Map<string, { readonly version: number; readonly notBeforeMs: number }>();
  #approvalsAtMs = -Infinity;
  #appsMayHaveChanged = false;

  constructor(options: DecisionWorkOptions) {
    this.#options = options;
    this.#timer = setInterval(() => {
      this.wake();
    }, options.everyMs ?? EVERY_MS);
    this.#timer.unref();
  }

  wake(): void {
    if (this.#closing.signal.aborted) return;
    this.#acting.again();
    this.#looking.again();
  }

  appsMayHaveChanged(): void {
    this.#appsMayHaveChanged = true;
    this.wake();
  }

  async close(): Promise<void> {
    clearInterval(this.#timer);
    this.#closing.abort(new Error('closing'));
    await Promise.all([this.#acting.over(), this.#looking.over()]);
    await Promise.all(this.#running.values());
  }

  async #act(): Promise<void> {
    await this.#quietly('decisions', () => this.#beginAll());
    await this.#quietly('incidents of decisions', () => this.#options.closeIncidents?.() ?? Promise.resolve());
    await this.#quietly('the record', () => this.#options.store.settleNotes());
    await this.#quietly('cards of decisions', () => this.#updateCards());
  }

  async #beginAll(): Promise<void> {
    for (const decision of await this.#options.store.inStates(['revoking', 'undoing'])) this.#begin(decision);
  }

  async #look(): Promise<void> {
    const { askOwners } = this.#options;
    await this.#quietly('questions to owners', () => askOwners?.() ?? Promise.resolve());
    this.#acting.again();
    await this.#quietly('decisions', () => this.#followAll());
  }

  async #followAll(): Promise<void> {
    const { store, followUp } = this.#options;
    const approvalsDue = this.#approvalsAreDue();
    const watched = [
      'revoking',
      'undoing',
      'revoked',
      'failed-in-part',
      ...(approvalsDue ? (['approved', ...UNDECIDED] as const) : []),
    ] as const;
    for (const decision of await store.inStates(watched)) {
      if (this.#closing.signal.aborted) return;
      await this.#quietly('a decision', () => followUp(decision));
      // What came of it is shown at once: the next look may take its time.
      this.#acting.again();
    }
  }

  #approvalsAreDue(): boolean {
    const { approvalsEveryMs = APPROVALS_EVERY_MS } = this.#options;
    const agoMs = performance.now() - this.#approvalsAtMs;
    const isDue =
      agoMs >= (this.#appsMayHaveChanged ? Math.min(APPROVALS_APART_MS, approvalsEveryMs) : approvalsEveryMs);
    if (!isDue) return false;
    this.#approvalsAtMs = performance.now();
    this.#appsMayHaveChanged = false;
    return true;
  }

  /** In the background: a revoke takes its time, and others must not wait for it. */
  #begin(decision: Decision): void {
    const { state, id } = decision;
    const byHand = (state.name === 'revoking' || state.name === 'undoing') && state.byHand;
    const waits = performance.now() < (this.#notBeforeMs.get(id) ?? 0);
    if (byHand || waits || this.#running.has(id)) return;
    // What ends without an end (nobody could be asked who may decide) is not begun again at once.
    this.#notBeforeMs.set(id, performance.now() + PAUSE_MS);
    const work = this.#quietly('carrying a decision out', () => this.#carryOut(decision.id)).finally(() => {
      this.#running.delete(decision.id);
      this.wake();
    });
    this.#running.set(decision.id, work);
  }

  async #carryOut(id: string): Promise<void> {
    const { store, carryOut, leaseMs = LEASE_MS } = this.#options;
    if (!(await store.lease(id, this.#holder, leaseMs))) return;
    const lost = new AbortController();
    const renewal = setInterval(() => {
      store.lease(id, this.#holder, leaseMs).then(
        (ours) => {
          if (!ours) lost.abort(new Error('another process carries it out'));
        },
        () => undefined,
      );
    }, leaseMs / 3);
    renewal.unref();
    try {
      const decision = await store.find(id);
      const signal = AbortSignal.any([this.#closing.signal, lost.signal]);
      if (decision !== undefined) await carryOut(decision, signal);
    } finally {
      clearInterval(renewal);
      await store.release(id, this.#holder);
    }
  }

  /** One that cannot be edited waits for its own next try, and takes no other's place. */
  async #updateCards(): Promise<void> {
    const { store } = this.#options;
    const stale = await store.staleCopies(CARDS_AT_ONCE + this.#waitingCards.size);
    const notBeforeMs = ({ copy, decision }: (typeof stale)[number]): number => {
      const waiting = this.#waitingCards.get(keyOf(copy));
      return waiting?.version === decision.version ? waiting.notBeforeMs : 0;
    };
    const due = stale
      .filter((one) => performance.now() >= notBeforeMs(one))
      // Those that were never tried come first.
      .toSorted((one, other) => notBeforeMs(one) - notBeforeMs(other));
    for (const { copy, decision } of due.slice(0, CARDS_AT_ONCE)) {
      if (this.#closing.signal.aborted) return;
      const pauseMs = await this.#updateCard(copy, decision);
      if (pauseMs === 0) this.#waitingCards.delete(keyOf(copy));
      else {
        const { version } = decision;
        this.#waitingCards.set(keyOf(copy), { version, notBeforeMs: performance.now() + pauseMs });
      }
    }
    if (due.length > CARDS_AT_ONCE) this.#acting.again();
  }

  /** How long it has to wait for the next try; 0 when there is none to be had. */
  async #updateCard(copy: CardCopy, decision: Decision): Promise<number> {
    const { store, messenger, draw } = this.#options;
    let pauseMs = PAUSE_MS;
    await this.#quietly('a card of a decision', async () => {
      const outcome = await messenger.update(copy.conversation, copy.activityId, draw(decision));
      if (outcome.sent) await store.copyShows(copy, decision.version);
      else if (outcome.reason === 'missing' || outcome.reason === 'gone') await store.forgetCopy(copy);
      pauseMs = pauseAfter(outcome);
    });
    return pauseMs;
  }

  /** What fails is tried again in the next round; the others do not wait for it. */
  async #quietly(what: string, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (err) {
      if (this.#closing.signal.aborted) return;
      // A database that is away for a while is no bug.
      const level = err instanceof ExpectedError ? 'warn' : 'error';
      this.#options.log[level]({ err, what }, 'work on decisions failed; it is tried again');
    }
  }
}

function pauseAfter(outcome: SendOutcome): number {
  if (outcome.sent || outcome.reason === 'missing' || outcome.reason === 'gone') return 0;
  // Nobody takes this version of it; the next one may be another.
  if (outcome.reason === 'refused') return Infinity;
  return Math.max(PAUSE_MS, outcome.retryAfterMs ?? 0);
}

function keyOf({ decisionId, conversation, activityId }: CardCopy): string {
  return JSON.stringify([decisionId, conversation.conversationId, activityId]);
}

/** One piece of work at a time; what is wanted meanwhile is done once more after it. */
class Rounds {
  readonly #work: () => Promise<void>;
  #running: Promise<void> | undefined;
  #wanted = false;
  #isOver = false;

  constructor(work: () => Promise<void>) {
    this.#work = work;
  }

  again(): void {
    if (this.#isOver) return;
    this.#wanted = true;
    this.#running ??= this.#all();
  }

  /** Forgets what is still wanted, and waits for what is under way. */
  async over(): Promise<void> {
    this.#isOver = true;
    this.#wanted = false;
    await this.#running;
  }

  async #all(): Promise<void> {
    while (this.#wanted) {
      this.#wanted = false;
      await this.#work();
    }
    this.#running = undefined;
  }
}
