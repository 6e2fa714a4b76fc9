import type { NotReady } from './bot/model/readiness.js';
import type { ExpectedError } from './core/expected-error.js';
import type { Store } from './store/persistent-store.js';

/** What `GET /readyz` tells of this process: what its start waits for, then whether its database can be used. */
export class ProcessReadiness {
  #waitingFor: ExpectedError | undefined;
  #store: Pick<Store, 'findProblem'> | undefined;

  /** The start waits for this. */
  waitsFor(problem: ExpectedError): void {
    this.#waitingFor = problem;
  }

  /** The start is done. */
  started(store: Pick<Store, 'findProblem'>): void {
    this.#store = store;
  }

  /** Why this process is not ready; undefined: it is. */
  readonly find = async (): Promise<NotReady | undefined> => {
    if (this.#store === undefined) {
      const { message: reason = 'Tenant Warden is starting.', nextStep = 'Wait a moment.' } = this.#waitingFor ?? {};
      return { status: 'starting', reason, nextStep };
    }
    const problem = await this.#store.findProblem();
    return problem && { status: 'database', reason: problem.message, nextStep: problem.nextStep };
  };
}
