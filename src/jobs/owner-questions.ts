import { randomUUID } from 'node:crypto';
import { type Decision, type DecisionStateName, type OwnerQuestion, UNDECIDED } from '../core/decision.js';
import type { DecisionStore } from '../core/decision-ports.js';
import type { SendOutcome } from '../core/messenger.js';
import type { Clock, Log } from '../core/ports.js';
import type { DecisionEvent } from '../decisions/events.js';
import { decide } from '../decisions/machine.js';

export interface OwnerQuestionsOptions {
  readonly store: Pick<DecisionStore, 'find' | 'inStates' | 'change' | 'lease' | 'release'>;
  /** Asks an owner in a chat of their own; one try. */
  readonly ask: (decision: Decision, question: OwnerQuestion) => Promise<SendOutcome>;
  readonly clock: Clock;
  readonly log: Log;
  /** How long it waits after the first try that did not arrive, and longer after each. */
  readonly firstWaitMs?: number;
}

type Became = Extract<DecisionEvent, { name: 'owner-question' }>['became'];

/** As long as an answer may still matter to somebody. */
const STATES: readonly DecisionStateName[] = [...UNDECIDED, 'approved'];
/** Far longer than one question takes; another process goes on after it. */
const LEASE_MS = 60_000;
const FIRST_WAIT_MS = 5_000;
const LONGEST_WAIT_MS = 15 * 60_000;
const MOST_TRIES_TO_SAVE = 5;

/**
 * Asks owners what their app does until it is known that they were asked or cannot be, and notes when one was silent to the end. Of what
 * may not have arrived it is better to ask twice than never: only the first answer counts.
 */
export class OwnerQuestions {
  readonly #options: OwnerQuestionsOptions;
  readonly #holder = `owner-questions:${randomUUID()}`;
  /** By question. */
  readonly #waits = new Map<string, { readonly ms: number; readonly untilMs: number }>();

  constructor(options: OwnerQuestionsOptions) {
    this.#options = options;
  }

  /** One round over all of them. */
  async look(): Promise<void> {
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

  /** One process at a time, so that nobody is asked twice for no reason. */
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
    log.warn({ reason: outcome.reason, question: question.id }, 'an owner could not be asked');
    if (outcome.reason === 'gone' || outcome.reason === 'refused') return outcome.reason;
    const ms = Math.min(LONGEST_WAIT_MS, (this.#waits.get(question.id)?.ms ?? firstWaitMs / 2) * 2);
    this.#waits.set(question.id, { ms, untilMs: performance.now() + Math.max(ms, outcome.retryAfterMs ?? 0) });
    return undefined;
  }

  /** Somebody may decide or answer meanwhile: what became of the question is true all the same. */
  async #note(id: string, questionId: string, became: Became): Promise<void> {
    const { store, clock } = this.#options;
    this.#waits.delete(questionId);
    for (let left = MOST_TRIES_TO_SAVE; left > 0; left -= 1) {
      const decision = await store.find(id);
      if (decision === undefined) return;
      const result = decide(decision, { name: 'owner-question', questionId, became }, clock.now());
      if (!result.ok || (await store.change(decision, result.next, result.entries))) return;
    }
  }
}
