import { LRUCache } from 'lru-cache';
import type { Clock } from '../core/clock.js';
import type { Instant } from '../core/instant.js';
import type { AnswerRequest } from './model/answer-service-port.js';
import { isReadingFresh } from './result-freshness.js';
import type { DossierSection } from './model/app-dossier.js';
import { type CoalescedReadOptions, RequestCoalescer } from './request-coalescer.js';

interface Dated {
  readonly dossier: { readonly asOf: Instant; readonly sections: readonly DossierSection<string>[] };
}

const MOST_KEPT = 50;

/**
 * In-memory cache of dossiers of one kind and what they were composed from, for the next page and for repeated questions. Dossiers are quick to read, so nothing is
 * persisted. Concurrent requests share one reading.
 */
export class DossierCache<D extends Dated> {
  readonly #kept = new LRUCache<string, D>({ max: MOST_KEPT });
  readonly #readings = new RequestCoalescer<D>();

  /** `freshForMs`: how long an entry is reused without reading again. */
  constructor(
    readonly clock: Clock,
    readonly freshForMs: number,
  ) {}

  /** The cached dossier, if it may still answer the question. */
  find(key: string, { refresh, anyAge }: AnswerRequest): D | undefined {
    const known = refresh === true ? undefined : this.#kept.get(key);
    if (known === undefined || anyAge === true) return known;
    const { asOf, sections } = known.dossier;
    const reading = { asOf, gaps: sections.flatMap(({ gaps }) => gaps) };
    return isReadingFresh(reading, this.clock.now(), this.freshForMs) ? known : undefined;
  }

  /** Reads a dossier and caches it; evicts the least recently used one when full. */
  read(key: string, question: AnswerRequest, start: (how: CoalescedReadOptions) => Promise<D>): Promise<D> {
    return this.#readings.read(key, question, async (how) => {
      const made = await start(how);
      // Aborted by all callers: the result is incomplete and must not be cached.
      if (how.signal.aborted) return made;
      this.#kept.set(key, made);
      return made;
    });
  }
}
