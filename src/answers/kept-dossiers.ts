import type { DossierSection } from '../core/dossier.js';
import type { Instant } from '../core/instant.js';
import type { Clock, Question } from '../core/ports.js';
import { isStillGood } from './fresh.js';
import { type SharedOptions, SharedReadings } from './shared.js';

interface Dated {
  readonly asOf: Instant;
  readonly sections: readonly DossierSection<string>[];
}

const MOST_KEPT = 50;

/**
 * Dossiers of one kind, in memory for a while: for the next page and for whoever asks the same. They are read in a moment, so a restart
 * may forget them. Who asks for one that is being read waits for that reading.
 */
export class KeptDossiers<D extends Dated> {
  readonly #kept = new Map<string, D>();
  readonly #readings = new SharedReadings<D>();

  /** `freshForMs`: how long one answers again without reading. */
  constructor(
    readonly clock: Clock,
    readonly freshForMs: number,
  ) {}

  /** The one under this key, where it still answers the question. */
  find(key: string, { refresh, anyAge }: Question): D | undefined {
    const known = refresh === true ? undefined : this.#kept.get(key);
    if (known === undefined || anyAge === true) return known;
    const reading = { asOf: known.asOf, gaps: known.sections.flatMap(({ gaps }) => gaps) };
    return isStillGood(reading, this.clock.now(), this.freshForMs) ? known : undefined;
  }

  /** Reads it and keeps it, the oldest of too many going. */
  read(key: string, question: Question, start: (how: SharedOptions) => Promise<D>): Promise<D> {
    return this.#readings.read(key, question, async (how) => {
      const made = await start(how);
      // Called off by all who asked: nobody else may take it for what the tenant says.
      if (how.signal.aborted) return made;
      this.#kept.delete(key);
      this.#kept.set(key, made);
      const [oldest] = this.#kept.keys();
      if (this.#kept.size > MOST_KEPT && oldest !== undefined) this.#kept.delete(oldest);
      return made;
    });
  }
}
