import { randomUUID } from 'node:crypto';
import type { DecisionCardCopy, DecisionStore } from '../decisions/model/decision-store-port.js';
import { UNDECIDED_STATES } from '../decisions/model/decision-state.js';
import { ExpectedError } from '../core/expected-error.js';
import type { Log } from '../core/log.js';
import type { Messenger, OutgoingMessage, SendOutcome } from '../bot/model/messenger-port.js';
import { type Decision } from '../decisions/model/decision.js';

/** What the decision worker needs. */
export interface DecisionWorkerOptions {
  readonly store: DecisionStore;
  /** Writes to the tenant; called for revokes and undos in progress, by one process at a time. */
  readonly execute: (decision: Decision, signal: AbortSignal) => Promise<void>;
  /** Reads only: approvals, rechecks, steps done by hand. */
  readonly followUp: (decision: Decision) => Promise<void>;
  /** Asks app owners and notes who did not answer; absent where no owners are asked. */
  readonly askOwners?: () => Promise<void>;
  /** Closes and reopens incidents to match the decisions on their apps; absent where there are no incidents. */
  readonly syncIncidents?: () => Promise<void>;
  readonly messenger: Pick<Messenger, 'update'>;
  readonly draw: (decision: Decision) => OutgoingMessage;
  /**
   * Whether this process follows decisions up for all: comparing approvals reads the tenant. Another one looks only after a click that it
   * took itself. Absent: always.
   */
  readonly isReader?: () => boolean;
  readonly log: Log;
  /** How often to check without being woken. */
  readonly everyMs?: number;
  /** How often approved apps are compared with what was approved. */
  readonly approvalsEveryMs?: number;
  readonly leaseMs?: number;
}

/** The running decision worker. */
export interface DecisionWorker {
  /** Something changed: check now. */
  wake(): void;
  /** New audit events: an approved app may have changed. Checked soon, but not once per event. */
  appsMayHaveChanged(): void;
  /** Stops current work after its step and waits for it; the next start resumes it. */
  close(): Promise<void>;
}

const EVERY_MS = 15_000;
const APPROVALS_EVERY_MS = 15 * 60_000;
/** Minimum time between two comparisons of all approved apps while events arrive. */
const APPROVALS_APART_MS = 10_000;
const LEASE_MS = 60_000;
const CARDS_AT_ONCE = 20;
const PAUSE_MS = 2_000;
/** For so long no other process edits the same card; a dead one delays it by as much. */
const EDIT_LEASE_MS = 10_000;

/**
 * Executes decisions, follows them up, and keeps their cards up to date. Works from stored state, not from notifications, so another
 * process can resume after a crash.
 */
export function startDecisionWorker(options: DecisionWorkerOptions): DecisionWorker {
  const work = new Work(options);
  work.wake();
  return work;
}

class Work implements DecisionWorker {
  readonly #options: DecisionWorkerOptions;
  readonly #holder = randomUUID();
  readonly #closing = new AbortController();
  readonly #running = new Map<string, Promise<void>>();
  readonly #timer: NodeJS.Timeout;
  /** Quick work: starts confirmed decisions and updates cards. */
  readonly #acting = new Rounds(() => this.#act());
  /** Slow work that reads the tenant or waits for Teams; cards do not wait for it. */
  readonly #looking = new Rounds(() => this.#look());
  /** Earliest next execution, by decision id. */
  readonly #notBeforeMs = new Map<string, number>();
  /** Earliest next try for cards that could not be edited, by copy; void when the decision changes. */
  readonly #waitingCards = new Map<string, { readonly version: number; readonly notBeforeMs: number }>();
  #approvalsAtMs = -Infinity;
  #appsMayHaveChanged = false;

  constructor(options: DecisionWorkerOptions) {
    this.#options = options;
    this.#timer = setInterval(() => {
      this.#acting.again();
      if (this.#isReader()) this.#looking.again();
    }, options.everyMs ?? EVERY_MS);
    this.#timer.unref();
  }

  wake(): void {
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
    await this.#quietly('incidents of decisions', () => this.#options.syncIncidents?.());
    await this.#quietly('the record', () => this.#options.store.settleNotes());
    await this.#quietly('cards of decisions', () => this.#updateCards());
  }

  async #beginAll(): Promise<void> {
    for (const decision of await this.#options.store.inStates(['revoking', 'undoing'])) this.#begin(decision);
  }

  async #look(): Promise<void> {
    const { askOwners } = this.#options;
    await this.#quietly('questions to owners', () => askOwners?.());
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
      ...(approvalsDue ? (['approved', ...UNDECIDED_STATES] as const) : []),
    ] as const;
    for (const decision of await store.inStates(watched)) {
      if (this.#closing.signal.aborted) return;
      await this.#quietly('a decision', () => followUp(decision));
      // Show the result at once: the next follow-up may take long.
      this.#acting.again();
    }
  }

  #isReader(): boolean {
    return this.#options.isReader?.() ?? true;
  }

  #approvalsAreDue(): boolean {
    const { approvalsEveryMs = APPROVALS_EVERY_MS } = this.#options;
    const agoMs = performance.now() - this.#approvalsAtMs;
    const isDue =
      agoMs >= (this.#appsMayHaveChanged ? Math.min(APPROVALS_APART_MS, approvalsEveryMs) : approvalsEveryMs);
    if (!isDue || !this.#isReader()) return false;
    this.#approvalsAtMs = performance.now();
    this.#appsMayHaveChanged = false;
    return true;
  }

  /** Runs in the background: a revoke takes long, and other decisions must not wait for it. */
  #begin(decision: Decision): void {
    const { state, id } = decision;
    const byHand = 'byHand' in state && state.byHand;
    const waits = performance.now() < (this.#notBeforeMs.get(id) ?? 0);
    if (byHand || waits || this.#running.has(id)) return;
    // Do not restart at once what stopped early (for example, when the directory could not be read).
    this.#notBeforeMs.set(id, performance.now() + PAUSE_MS);
    const work = this.#quietly('carrying a decision out', () => this.#carryOut(decision.id)).finally(() => {
      this.#running.delete(decision.id);
      this.wake();
    });
    this.#running.set(decision.id, work);
  }

  async #carryOut(id: string): Promise<void> {
    const { store, execute: carryOut, leaseMs = LEASE_MS } = this.#options;
    if (!(await store.lease(id, this.#holder, leaseMs))) return;
    const lost = new AbortController();
    const renewal = setInterval(() => {
      store.lease(id, this.#holder, leaseMs).then(
        (ours) => {
          if (!ours) lost.abort(new Error('another process executes this decision'));
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

  /** Edits outdated cards. One that cannot be edited waits for its next try without blocking others. */
  async #updateCards(): Promise<void> {
    const { store } = this.#options;
    const stale = await store.staleCopies(CARDS_AT_ONCE + this.#waitingCards.size);
    const notBeforeMs = ({ copy, decision }: (typeof stale)[number]): number => {
      const waiting = this.#waitingCards.get(keyOf(copy));
      return waiting?.version === decision.version ? waiting.notBeforeMs : 0;
    };
    const due = stale
      .filter((one) => performance.now() >= notBeforeMs(one))
      // Never-tried cards first.
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
    if (due.length >= CARDS_AT_ONCE) this.#acting.again();
  }

  /** Milliseconds until the next try; 0: none is needed. */
  async #updateCard(copy: DecisionCardCopy, decision: Decision): Promise<number> {
    const { store, messenger, draw } = this.#options;
    let pauseMs = PAUSE_MS;
    await this.#quietly('a card of a decision', async () => {
      const edit = await store.beginEdit(copy, EDIT_LEASE_MS);
      if (edit === undefined) return;
      const outcome = await messenger.update(copy.conversation, copy.activityId, draw(decision));
      const isGone = !outcome.sent && (outcome.reason === 'missing' || outcome.reason === 'gone');
      if (isGone) await store.forgetCopy(copy);
      else await store.endEdit(copy, edit, outcome.sent ? decision.version : undefined);
      pauseMs = outcome.sent || isGone ? 0 : pauseAfter(outcome);
    });
    return pauseMs;
  }

  /** Logs a failure instead of throwing; the next round retries, and other work goes on. */
  async #quietly(what: string, work: () => Promise<void> | undefined): Promise<void> {
    try {
      await work();
    } catch (err) {
      if (this.#closing.signal.aborted) return;
      // A database that is unavailable for a while is no bug.
      const level = err instanceof ExpectedError ? 'warn' : 'error';
      this.#options.log[level]({ err, what }, 'decision work failed; will retry');
    }
  }
}

function pauseAfter(outcome: Extract<SendOutcome, { sent: false }>): number {
  // Teams refuses this version of the card; the next version may pass.
  if (outcome.reason === 'refused') return Infinity;
  return Math.max(PAUSE_MS, outcome.retryAfterMs ?? 0);
}

function keyOf({ decisionId, conversation, activityId }: DecisionCardCopy): string {
  return JSON.stringify([decisionId, conversation.conversationId, activityId]);
}

/** Runs one piece of work at a time; requests made meanwhile lead to one more run. */
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

  /** Drops pending requests and waits for the current run. */
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
