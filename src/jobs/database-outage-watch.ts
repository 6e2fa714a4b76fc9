import { findDatabaseProblem, type DatabaseProblem } from '../core/database-problem.js';
import type { DatabaseOutage } from '../alerts/model/delivery-planning.js';
import type { Clock } from '../core/clock.js';

/** What the watch needs. */
export interface DatabaseOutageWatchOptions {
  /** Why the database cannot be used; a full disk shows in nothing else until something is stored. */
  readonly findProblem: () => Promise<DatabaseProblem | undefined>;
  readonly clock: Clock;
  /** A shorter outage delays no alert by much, and nobody is told. */
  readonly outageAfterMs: number;
}

/** Notes since when the database cannot be used, so that whoever waits for alerts can be told afterwards. */
export class DatabaseOutageWatch {
  readonly #options: DatabaseOutageWatchOptions;
  #outage: DatabaseOutage | undefined;

  constructor(options: DatabaseOutageWatchOptions) {
    this.#options = options;
  }

  /** Work failed. Anything but a database problem is none of this watch's business. */
  failed(error: unknown): void {
    const problem = findDatabaseProblem(error);
    if (problem !== undefined) this.#note(problem);
  }

  /** The outage that is over and worth telling; undefined: there was none, it was short, or it goes on. */
  async findEnded(): Promise<DatabaseOutage | undefined> {
    const { findProblem, clock, outageAfterMs } = this.#options;
    const problem = await findProblem();
    if (problem !== undefined) {
      this.#note(problem);
      return undefined;
    }
    if (this.#outage === undefined) return undefined;
    if (Date.parse(clock.now()) - Date.parse(this.#outage.since) >= outageAfterMs) return this.#outage;
    this.#outage = undefined;
    return undefined;
  }

  /** It was told. */
  told(): void {
    this.#outage = undefined;
  }

  #note({ state }: DatabaseProblem): void {
    this.#outage = { since: this.#outage?.since ?? this.#options.clock.now(), state };
  }
}
