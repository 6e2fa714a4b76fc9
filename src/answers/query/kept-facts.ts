import { LRUCache } from 'lru-cache';
import type { Clock } from '../../core/clock.js';
import { findDatabaseProblem } from '../../core/database-problem.js';
import type { DecisionStore } from '../../decisions/model/decision-store-port.js';
import type { FactName, FactReading } from '../../facts/fact-types.js';
import type { CollectedFacts } from '../../tenant/model/tenant-reader-port.js';
import { isReadingFresh } from '../result-freshness.js';

/** A question is followed by the next within seconds, and what is younger than a minute counts as read just now. */
const FRESH_FOR_MS = 60_000;
const MOST_READINGS = 20;
/** Rows in all readings together: the lists of a large tenant are not held for a question that may never come. */
const MOST_ROWS = 50_000;

/** What {@link KeptFacts} works with. */
export interface KeptFactsOptions {
  readonly clock: Clock;
  /** Whose steps change the tenant; absent on the command line. */
  readonly decisions?: Pick<DecisionStore, 'record'>;
}

/** Facts that were just read for a question, for those that follow it. */
export class KeptFacts<N extends FactName = FactName> {
  readonly #kept = new LRUCache<string, CollectedFacts<N>>({
    max: MOST_READINGS,
    maxSize: MOST_ROWS,
    sizeCalculation: (collected) => countRows(collected),
  });

  constructor(private readonly options: KeptFactsOptions) {}

  /**
   * The facts under this key, unless they are old, have gaps that the next reading may close, or were read before the last step of a
   * decision: then they tell of a tenant that we changed ourselves.
   */
  async find(key: string): Promise<CollectedFacts<N> | undefined> {
    const known = this.#kept.get(key);
    if (known === undefined) return undefined;
    const gaps = readingsOf(known).flatMap((reading) => reading.gaps);
    const isFresh = isReadingFresh({ asOf: known.asOf, gaps }, this.options.clock.now(), FRESH_FOR_MS);
    return isFresh && !(await this.#isOfBeforeOurActs(known)) ? known : undefined;
  }

  keep(key: string, collected: CollectedFacts<N>): void {
    this.#kept.set(key, collected);
  }

  async #isOfBeforeOurActs({ asOf }: Pick<CollectedFacts<N>, 'asOf'>): Promise<boolean> {
    try {
      const [last] = (await this.options.decisions?.record({ limit: 1 })) ?? [];
      return last !== undefined && Date.parse(last.at) >= Date.parse(asOf);
    } catch (error) {
      if (findDatabaseProblem(error) === undefined) throw error;
      return true;
    }
  }
}

function readingsOf<N extends FactName>({ facts }: CollectedFacts<N>): readonly FactReading<FactName>[] {
  return Object.values(facts);
}

function countRows<N extends FactName>(collected: CollectedFacts<N>): number {
  return readingsOf(collected).reduce((sum, reading) => sum + (reading.ok ? rowsIn(reading.value) : 0), 1);
}

/** Of a list, or of the lists in a value. */
function rowsIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 1;
  if ('length' in value && typeof value.length === 'number') return value.length;
  return Object.values(value).reduce<number>((sum, part) => sum + (Array.isArray(part) ? part.length : 1), 1);
}
