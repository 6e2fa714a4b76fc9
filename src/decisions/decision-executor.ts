import { setTimeout as sleep } from 'node:timers/promises';
import type { Clock } from '../core/clock.js';
import type { DecisionStore } from './model/decision-store-port.js';
import type { StepProgress } from './model/decision-state.js';
import type { Log } from '../core/log.js';
import type { Person } from '../core/person-id-and-name.js';
import type { UndoStep } from '../remediations/model/revoke-plan.js';
import type { TenantWriter, TenantWriterFactory, WriteOutcome } from '../tenant/model/tenant-writer-port.js';
import { findPlanStep, isNothingWritten, isStepFinished } from './revoke-execution-transitions.js';
import { isAgreementAllowed } from './conflict-of-interest-rules.js';
import type { DecisionEvent } from './decision-state-machine-events.js';
import { formatLostRight } from './dual-approval.js';
import { applyDecisionEvent } from './decision-state-machine.js';
import type { Decider, DecisionRefusal } from './model/decision-service-port.js';
import type { Decision } from './model/decision.js';
import { omitUndefined } from '../core/omit-undefined.js';

/** What the executor needs. */
export interface DecisionExecutorOptions {
  readonly store: DecisionStore;
  readonly writers: TenantWriterFactory;
  /** Checked again before the first write: the people who confirmed may have lost the right since. */
  readonly recheckApprover: (who: Decider) => Promise<DecisionRefusal | undefined>;
  /** Object ids of people with a conflict of interest now, read at the same time. */
  readonly readConflicted: (decision: Decision) => Promise<readonly string[] | 'cannot-verify'>;
  readonly tenantId: string;
  /** Nothing is written: decisions confirmed before the dry run wait until it ends. */
  readonly dryRun: boolean;
  readonly clock: Clock;
  readonly log: Log;
  /** Called when a step made progress: cards may show it. */
  readonly onProgress?: () => void;
  readonly timing?: Partial<ExecutionTiming>;
}

/** Delays in milliseconds. */
export interface ExecutionTiming {
  /** Delays before each read that looks for a write, until it counts as not done: the directory is eventually consistent. */
  readonly verifyAfterMs: readonly number[];
  /** Delays before each try of a write that the tenant did not accept. */
  readonly writeAfterMs: readonly number[];
}

/**
 * Reads usually reflect writes within seconds, in a large tenant within a few minutes.
 * Source: https://learn.microsoft.com/entra/architecture/architecture#consistency
 */
const TIMING: ExecutionTiming = {
  verifyAfterMs: [0, 500, 1_000, 2_000, 5_000, 10_000, 20_000, 30_000],
  writeAfterMs: [0, 1_000, 5_000, 15_000],
};

type Working = Decision & { readonly state: Extract<Decision['state'], { name: 'revoking' | 'undoing' }> };

/** Number of reads for the effect of an earlier try before writing again: some seconds. */
const LOOKS_FOR_EARLIER_TRY = 4;

/** The lease was lost, or someone else changed the decision: this process must not continue. */
class NotOurs extends Error {}

/**
 * Executes a confirmed decision step by step. Each step is saved before and after its write, so that a process that resumes after a crash
 * first checks what is already done, and does only the rest. Repeating it is harmless.
 */
export async function executeDecision(
  options: DecisionExecutorOptions,
  decision: Decision,
  signal: AbortSignal,
): Promise<void> {
  if (options.dryRun || !isWorking(decision) || decision.state.byHand) return;
  const permitted = await stopUnlessPermitted(options, decision);
  if (!permitted) return;
  const writer = options.writers({ decisionId: decision.id, app: decision.app.id, by: whoSaidSo(decision) });
  try {
    await new Work(options, writer, decision, signal).run();
  } catch (error) {
    if (!(error instanceof NotOurs)) throw error;
    options.log.info({ decisionId: decision.id }, 'another process executes this decision');
  } finally {
    await writer.close();
  }
}

/** Leaves the remaining steps to people. For a process without a responder, which cannot finish what another process began with one. */
export async function handOverToPeople(
  { store, clock }: Pick<DecisionExecutorOptions, 'store' | 'clock'>,
  decision: Decision,
): Promise<void> {
  const result = applyDecisionEvent(decision, { name: 'to-hand' }, clock.now());
  if (result.ok) await store.change(decision, result.next, result.entries);
}

function isWorking(decision: Decision): decision is Working {
  return decision.state.name === 'revoking' || decision.state.name === 'undoing';
}

/** The people who confirmed what is executed now. */
function whoSaidSo({ state }: Working): readonly Person[] {
  return state.name === 'undoing' ? state.undoBy : (state.again ?? state).by;
}

/** False: do nothing now. Only a start is checked: half a revoke would be worse than a whole one. */
async function stopUnlessPermitted(options: DecisionExecutorOptions, decision: Working): Promise<boolean> {
  if (!isNothingWritten(decision.state)) return true;
  const found = await whoMayNoMore(options, decision);
  if (found === undefined) return true;
  // Their rights could not be read: try again later.
  if (found === 'cannot-verify') return false;
  const why = `${formatLostRight(found.name, found.refusal)}: nothing was written.`;
  const stopped = applyDecisionEvent(decision, { name: 'stopped', why }, options.clock.now());
  if (stopped.ok) await options.store.change(decision, stopped.next, stopped.entries);
  return false;
}

/** The first of the people who agreed who may no longer do so; undefined: all still may. */
async function whoMayNoMore(
  options: DecisionExecutorOptions,
  decision: Working,
): Promise<{ readonly name: string; readonly refusal: DecisionRefusal } | 'cannot-verify' | undefined> {
  const people = whoSaidSo(decision);
  for (const person of people) {
    const refusal = await options.recheckApprover({ ...person, tenantId: options.tenantId });
    if (refusal === 'cannot-verify') return refusal;
    if (refusal !== undefined) return { name: person.name, refusal };
  }
  // Skip reading the app where it cannot matter: a containment is executed whoever owns the app now.
  if (people.every((person) => isAgreementAllowed(decision, person, [person.objectId]))) return undefined;
  const hands = await options.readConflicted(decision);
  if (hands === 'cannot-verify') return hands;
  const person = people.find((one) => !isAgreementAllowed(decision, one, hands));
  return person && { name: person.name, refusal: 'in-the-evidence' };
}

class Work {
  readonly #options: DecisionExecutorOptions;
  readonly #writer: TenantWriter;
  readonly #signal: AbortSignal;
  readonly #timing: ExecutionTiming;
  #decision: Working;

  constructor(options: DecisionExecutorOptions, writer: TenantWriter, decision: Working, signal: AbortSignal) {
    this.#options = options;
    this.#writer = writer;
    this.#decision = decision;
    this.#signal = signal;
    this.#timing = { ...TIMING, ...options.timing };
  }

  async run(): Promise<void> {
    for (const { stepId } of this.#progress()) {
      const step = this.#progress().find((now) => now.stepId === stepId);
      if (step !== undefined && !isStepFinished(step)) await this.#step(step);
    }
    await this.#happened({ name: 'carried-out' });
  }

  #progress(): readonly StepProgress[] {
    const { state } = this.#decision;
    return state.name === 'undoing' ? state.undoSteps : state.steps;
  }

  async #step(before: StepProgress): Promise<void> {
    const parts = this.#partsOf(before.stepId);
    // Begun by a process that may have crashed before it saved the result: check before writing.
    const begun = before.state !== 'waiting';
    const undecided = begun || this.#decision.state.name === 'undoing';
    if (undecided && (await this.#isTrue(parts, begun ? this.#soon() : [0]))) {
      return this.#ended(before.stepId, 'gone', {});
    }
    if (before.state === 'waiting') await this.#moved({ stepId: before.stepId, state: 'started' });
    const written = await this.#write(parts);
    if (written.done) {
      const requestId = omitUndefined({ requestId: written.requestId });
      if (before.state !== 'written') await this.#moved({ stepId: before.stepId, state: 'written', ...requestId });
    }
    // Only what the tenant says afterwards counts, not the answer. A refusal ("exists already") may mean that an earlier try whose
    // answer was lost succeeded and cannot be read yet.
    const refused = !written.done && written.reason === 'refused';
    const isTrue = await this.#isTrue(parts, refused ? this.#soon() : this.#timing.verifyAfterMs);
    if (isTrue === true) return this.#ended(before.stepId, 'gone', {});
    if (!written.done) return this.#ended(before.stepId, 'failed', { detail: `${written.reason}: ${written.detail}` });
    const detail =
      isTrue === undefined ? 'written, but it could not be read whether it came true' : 'written, and still there';
    return this.#ended(before.stepId, 'not-gone', { detail });
  }

  /** The step's writes with their verification: one to revoke, possibly several to undo. */
  #partsOf(stepId: string): readonly UndoStep[] {
    const { state } = this.#decision;
    const step = findPlanStep(state, stepId);
    if (step === undefined) return [];
    if (state.name === 'revoking') return [step];
    return step.undo.possible ? step.undo.steps : [];
  }

  async #write(parts: readonly UndoStep[]): Promise<WriteOutcome> {
    let last: WriteOutcome = { done: true, gone: true };
    for (const { write, verify } of parts) {
      if (parts.length > 1 && (await this.#writer.verify(verify, { signal: this.#signal })) === true) continue;
      for (const waitMs of this.#timing.writeAfterMs) {
        await this.#wait(waitMs);
        last = await this.#writer.write(write, { signal: this.#signal });
        // A refusal will repeat; after an unknown outcome look for the effect before the next try.
        if (last.done || last.reason === 'refused') break;
        if (last.reason === 'unknown' && (await this.#isTrue([{ write, verify }], this.#soon())) === true) {
          last = { done: true, gone: false };
          break;
        }
      }
      if (!last.done) return last;
    }
    return last;
  }

  #soon(): readonly number[] {
    return this.#timing.verifyAfterMs.slice(0, LOOKS_FOR_EARLIER_TRY);
  }

  async #isTrue(parts: readonly UndoStep[], afterMs: readonly number[]): Promise<boolean | undefined> {
    let answer: boolean | undefined;
    for (const waitMs of afterMs) {
      await this.#wait(waitMs);
      const answers = await Promise.all(
        parts.map(({ verify }) => this.#writer.verify(verify, { signal: this.#signal })),
      );
      if (answers.every((one) => one === true)) return true;
      answer = answers.includes(false) ? false : undefined;
    }
    return answer;
  }

  async #wait(ms: number): Promise<void> {
    this.#signal.throwIfAborted();
    if (ms > 0) await sleep(ms, undefined, { signal: this.#signal });
  }

  #ended(stepId: string, state: 'gone' | 'not-gone' | 'failed', more: { readonly detail?: string }): Promise<void> {
    return this.#moved({ stepId, state, ...more });
  }

  #moved(progress: Omit<StepProgress, 'at'>): Promise<void> {
    return this.#happened({ name: 'step', progress: { ...progress, at: this.#options.clock.now() } });
  }

  async #happened(event: DecisionEvent): Promise<void> {
    const { store, clock } = this.#options;
    const result = applyDecisionEvent(this.#decision, event, clock.now());
    if (!result.ok) throw new Error(`a decision in ${this.#decision.state.name} cannot take ${event.name}`);
    if (!(await store.change(this.#decision, result.next, result.entries))) throw new NotOurs();
    if (isWorking(result.next)) this.#decision = result.next;
    this.#options.onProgress?.();
  }
}
