import { randomUUID } from 'node:crypto';
import type { Clock } from '../core/clock.js';
import type { DecisionStore } from '../decisions/model/decision-store-port.js';
import { type DecisionStateName, UNDECIDED_STATES } from '../decisions/model/decision-state.js';
import type { Log } from '../core/log.js';
import type { SendOutcome } from '../bot/model/messenger-port.js';
import type { DecisionEvent } from '../decisions/decision-state-machine-events.js';
import { applyDecisionEvent } from '../decisions/decision-state-machine.js';
import { type Decision, type OwnerQuestion } from '../decisions/model/decision.js';

/** What the owner question sender needs. */
export interface OwnerQuestionSenderOptions {
  readonly store: Pick<DecisionStore, 'find' | 'inStates' | 'change' | 'lease' | 'release'>;
  /** Asks an owner in a 1:1 chat; one try. */
  readonly ask: (decision: Decision, question: OwnerQuestion) => Promise<SendOutcome>;
  readonly clock: Clock;
  readonly log: Log;
  /** Delay after the first failed try; it doubles with each one. */
  readonly firstWaitMs?: number;
}

type Became = Extract<DecisionEvent, { name: 'owner-question' }>['became'];

/** States in which an answer may still matter. */
const STATES: readonly DecisionStateName[] = [...UNDECIDED_STATES, 'approved'];
/** Far longer than one question takes; after it another process takes over. */
const LEASE_MS = 60_000;
const FIRST_WAIT_MS = 5_000;
const LONGEST_WAIT_MS = 15 * 60_000;
const MOST_TRIES_TO_SAVE = 5;

/**
 * Asks owners what their app does, retrying until the question arrived or cannot arrive, and notes when an owner does not answer in time.
 * If delivery is uncertain it asks again: twice is better than never, and only the first answer counts.
 */
export class OwnerQuestionSender {
  readonly #options: OwnerQuestionSenderOptions;
  readonly #holder = `owner-questions:${randomUUID()}`;
  /** Retry delays, by question id. */
  readonly #waits = new Map<string, { readonly ms: number; readonly untilMs: number }>();

  constructor(options: OwnerQuestionSenderOptions) {
    this.#options = options;
  }

  /** Handles every due question once. */
  async runOnce(): Promise<void> {
    for (const decision of await this.#options.store.inStates(STATES)) {
      if (decision.questions.some((question) => this.#isDue(question))) await this.#tend(decision.id);
    }
  }

  #isDue(question: OwnerQuestion): boolean {
    const { answer, sentAt, problem, silentAt, id } = question;
    if (answer !== undefined || problem !== undefined || silentAt !== undefined) return false;
    if (sentAt !== undefined) return this.#isOver(question);
    return this.#isOver(question) || performance.now() >= (this.#waits.get(id)?.untilMs ?? 0);
  }

  #isOver({ dueAt }: OwnerQuestion): boolean {
    return Date.parse(this.#options.clock.now()) >= Date.parse(dueAt);
  }

  /** One process at a time, so that no owner is asked twice without reason. */
  async #tend(id: string): Promise<void> {
    const { store } = this.#options;
    if (!(await store.lease(id, this.#holder, LEASE_MS))) return;
    try {
      const decision = await store.find(id);
      if (decision === undefined || !STATES.includes(decision.state.name)) return;
      for (const question of decision.questions.filter((one) => this.#isDue(one))) {
        const became = await this.#whatBecame(decision, question);
        if (became !== undefined) await this.#note(id, question.id, became);
      }
    } finally {
      await store.release(id, this.#holder);
    }
  }

  async #whatBecame(decision: Decision, question: OwnerQuestion): Promise<Became | undefined> {
    const { ask, log, firstWaitMs = FIRST_WAIT_MS } = this.#options;
    if (this.#isOver(question)) return question.sentAt === undefined ? 'unavailable' : 'silent';
    const outcome = await ask(decision, question);
    if (outcome.sent) return 'sent';
    log.warn({ reason: outcome.reason, question: question.id }, 'failed to ask an app owner');
    if (outcome.reason === 'gone' || outcome.reason === 'refused') return outcome.reason;
    const ms = Math.min(LONGEST_WAIT_MS, (this.#waits.get(question.id)?.ms ?? firstWaitMs / 2) * 2);
    this.#waits.set(question.id, { ms, untilMs: performance.now() + Math.max(ms, outcome.retryAfterMs ?? 0) });
    return undefined;
  }

  /** Saves the outcome, retrying if someone decides or answers meanwhile: it is true either way. */
  async #note(id: string, questionId: string, became: Became): Promise<void> {
    const { store, clock } = this.#options;
    this.#waits.delete(questionId);
    for (let left = MOST_TRIES_TO_SAVE; left > 0; left -= 1) {
      const decision = await store.find(id);
      if (decision === undefined) return;
      const result = applyDecisionEvent(decision, { name: 'owner-question', questionId, became }, clock.now());
      if (!result.ok || (await store.change(decision, result.next, result.entries))) return;
    }
  }
}
