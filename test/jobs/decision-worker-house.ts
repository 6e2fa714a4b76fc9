import assert from 'node:assert/strict';
import type { SendOutcome } from '../../src/bot/model/messenger-port.js';
import type { DecisionCardCopy, DecisionStore } from '../../src/decisions/model/decision-store-port.js';
import type { Decision } from '../../src/decisions/model/decision.js';
import type { DecisionState, DecisionStateName } from '../../src/decisions/model/decision-state.js';
import {
  type DecisionWorker,
  type DecisionWorkerOptions,
  startDecisionWorker,
} from '../../src/jobs/decision-worker.js';
import { channel, uuid } from '../alerts/alert-samples.js';
import { decision, NOW } from '../decisions/decision-samples.js';
import { recordingLog } from '../support/test-logs.js';
import { waitUntil } from '../support/wait-until.js';
import { takeMonotonicClock } from './monotonic-time.js';

const SENT: SendOutcome = { sent: true, activityId: 'x' };

/** A decision in this state, as far as the worker looks at it. */
export function inState(number: number, name: DecisionStateName, more: { readonly byHand?: boolean } = {}): Decision {
  return decision({ id: uuid(number), state: { name, at: NOW, ...more } as DecisionState });
}

export function copyIn(conversationId: string, { id }: Decision): DecisionCardCopy {
  return { decisionId: id, conversation: channel(conversationId), activityId: `card in ${conversationId}` };
}

/**
 * A decision worker that does nothing by itself once it has started, on stored state that a test can change, and on a clock that only a
 * test puts forward.
 */
export class DecisionWorkerHouse {
  decisions: readonly Decision[] = [];
  stale: { readonly copy: DecisionCardCopy; readonly decision: Decision }[] = [];
  /** What the service says to an edit of the card in this conversation. */
  answer: (conversationId: string) => SendOutcome = () => SENT;
  /** Edits that were sent: conversation and version. */
  readonly edits: string[] = [];
  /** What was stored about copies and leases, in order. */
  readonly stored: string[] = [];
  /** How many stale copies were asked for, round by round. */
  readonly limits: number[] = [];
  /** Whether this process gets the lease of a decision. */
  lease: () => boolean | Promise<boolean> = () => true;
  leases = 0;
  editedElsewhere = false;
  /** Another edit began while ours was sent: nobody knows what the copy shows. */
  overtaken = false;
  readonly holders = new Set<string>();
  readonly log = recordingLog();
  readonly clock = takeMonotonicClock();
  #work: DecisionWorker | undefined;

  readonly store: Partial<DecisionStore> = {
    inStates: (states) => Promise.resolve(this.decisions.filter(({ state }) => states.includes(state.name))),
    find: (id) => Promise.resolve(this.decisions.find((one) => one.id === id)),
    settleNotes: () => Promise.resolve(),
    lease: (_, holder) => {
      this.leases += 1;
      this.holders.add(holder);
      return Promise.resolve(this.lease());
    },
    release: (id, holder) => {
      this.holders.add(holder);
      this.stored.push(`released ${id}`);
      return Promise.resolve();
    },
    staleCopies: (limit) => {
      this.limits.push(limit);
      return Promise.resolve(this.stale.slice(0, limit));
    },
    beginEdit: () => Promise.resolve(this.editedElsewhere ? undefined : 7),
    endEdit: ({ conversation }, edit, shown) => {
      this.stored.push(`${conversation.conversationId}: edit ${edit} shows ${shown ?? 'nothing new'}`);
      if (shown !== undefined && !this.overtaken) this.#drop(conversation.conversationId, shown);
      return Promise.resolve();
    },
    forgetCopy: ({ conversation }) => {
      this.stored.push(`${conversation.conversationId}: forgotten`);
      this.#drop(conversation.conversationId);
      return Promise.resolve();
    },
  };

  get work(): DecisionWorker {
    return this.#work ?? assert.fail('not started');
  }

  start(more: Partial<DecisionWorkerOptions> = {}): void {
    this.#work = startDecisionWorker({
      // Nothing else of the store is used.
      store: this.store as DecisionStore,
      execute: () => Promise.resolve(),
      followUp: () => Promise.resolve(),
      messenger: {
        update: ({ conversationId }, activityId, message) => {
          assert.equal(activityId, `card in ${conversationId}`);
          this.edits.push(`${conversationId} ${'text' in message ? message.text : ''}`);
          return Promise.resolve(this.answer(conversationId));
        },
      },
      draw: ({ version }) => ({ text: `v${version}` }),
      log: this.log,
      everyMs: 3_600_000,
      ...more,
    });
  }

  /** Wakes it, and waits until at least one whole round of work is over. */
  async round(): Promise<void> {
    const before = this.limits.length;
    this.work.wake();
    await waitUntil('a round is over', () => this.limits.length >= before + 2);
  }

  async close(): Promise<void> {
    await this.#work?.close();
    this.clock.restore();
  }

  #drop(conversationId: string, upTo = Infinity): void {
    this.stale = this.stale.filter(
      ({ copy, decision: { version } }) => copy.conversation.conversationId !== conversationId || version > upTo,
    );
  }
}
