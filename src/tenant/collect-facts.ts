import { randomUUID } from 'node:crypto';
import type { Clock } from '../core/clock.js';
import type { FactName, FactReading, FactTypes } from '../facts/fact-types.js';
import { distinctGaps, type Gap } from '../core/gap.js';
import type { Instant } from '../core/instant.js';
import type { Log } from '../core/log.js';
import type { Collector, CollectorContext, SharedRead, TenantReads } from './fact-collector.js';
import type { CollectedFacts, CollectOptions } from './model/tenant-reader-port.js';
import { TenantProblem } from './tenant-problem.js';
import type { CallContext } from './http/tenant-api-service.js';
import { omitUndefined } from '../core/omit-undefined.js';

/** What `collectFacts` needs: the collectors, the tenant’s APIs, a clock and a log. */
export interface FactCollectionDependencies {
  readonly collectors: { readonly [K in FactName]: Collector<K> };
  /** Binds the tenant's APIs to one piece of work. */
  readonly readsFor: (context: CallContext) => TenantReads;
  readonly clock: Clock;
  readonly log: Log;
}

type AnyReading = FactReading<FactName>;

/**
 * Reads the requested facts and their prerequisites concurrently, each once. A failure affects only its own fact: expected problems
 * become gaps, a bug is logged with its cause and becomes a `bug` gap. A fact derived from a partial one is partial too.
 */
export async function collectFacts<N extends FactName>(
  scheduling: FactCollectionDependencies,
  names: readonly N[],
  options: CollectOptions = {},
): Promise<CollectedFacts<N>> {
  const startedMs = performance.now();
  const asOf = scheduling.clock.now();
  const wanted = withPrerequisites(scheduling.collectors, names);
  const run = new Run(scheduling, options, asOf, wanted.size);
  const readings = await Promise.all([...wanted].map(async (fact) => [fact, await run.reading(fact)] as const));
  const asked = new Set<FactName>(names);
  return {
    // The registry's type ties each name to its collector; a loop over names loses that.
    facts: Object.fromEntries(readings.filter(([fact]) => asked.has(fact))) as CollectedFacts<N>['facts'],
    asOf,
    cost: { requests: run.requests(), ms: Math.round(performance.now() - startedMs) },
  };
}

function withPrerequisites(
  collectors: FactCollectionDependencies['collectors'],
  names: readonly FactName[],
): ReadonlySet<FactName> {
  const wanted = new Set<FactName>();
  const add = (name: FactName): void => {
    if (wanted.has(name)) return;
    collectors[name].after.forEach(add);
    collectors[name].afterIfRead?.forEach(add);
    wanted.add(name);
  };
  names.forEach(add);
  return wanted;
}

/** State of one `collectFacts` call: reads in progress, shared reads, and cost. */
class Run {
  readonly #readings = new Map<FactName, Promise<AnyReading>>();
  readonly #shared = new Map<SharedRead<unknown>, Promise<unknown>>();
  readonly #meters: { requests: number }[] = [];
  readonly #budget: CallContext['budget'];
  #done = 0;

  constructor(
    private readonly scheduling: FactCollectionDependencies,
    private readonly options: CollectOptions,
    private readonly asOf: Instant,
    private readonly total: number,
  ) {
    const { requestBudget: most } = options;
    this.#budget = most === undefined ? undefined : { left: most, of: most };
  }

  requests(): number {
    return this.#meters.reduce((sum, meter) => sum + meter.requests, 0);
  }

  reading(fact: FactName): Promise<AnyReading> {
    const known = this.#readings.get(fact);
    if (known !== undefined) return known;
    const reading = this.#read(this.scheduling.collectors[fact]).then((done) => {
      this.#done += 1;
      this.options.onProgress?.({ done: this.#done, total: this.total, fact });
      return done;
    });
    this.#readings.set(fact, reading);
    return reading;
  }

  async #read(collector: Collector): Promise<AnyReading> {
    const meter = { requests: 0 };
    this.#meters.push(meter);
    const failed = (gaps: readonly [Gap, ...Gap[]]): AnyReading => ({
      ok: false,
      gaps,
      asOf: this.asOf,
      requests: meter.requests,
    });
    const given: Partial<Record<FactName, unknown>> = {};
    const inherited: Gap[] = [];
    for (const [fact, reading] of await Promise.all(
      collector.after.map(async (name) => [name, await this.reading(name)] as const),
    )) {
      if (!reading.ok) return failed(reading.gaps);
      given[fact] = reading.value;
      inherited.push(...reading.gaps);
    }
    for (const name of collector.afterIfRead ?? []) {
      const reading = await this.reading(name);
      if (reading.ok) given[name] = reading.value;
    }
    try {
      const context = this.#context(meter, given as CollectorContext<FactName>['given']);
      const { value, gaps = [] } = await collector.collect(context);
      return {
        ok: true,
        value,
        gaps: distinctGaps([...inherited, ...gaps]),
        asOf: this.asOf,
        requests: meter.requests,
      };
    } catch (error) {
      return failed([this.#gap(error, collector.fact)]);
    }
  }

  #context(meter: { requests: number }, given: { readonly [K in FactName]: FactTypes[K] }): CollectorContext<FactName> {
    const { signal, since } = this.options;
    const reads = this.scheduling.readsFor({
      meter,
      ...omitUndefined({ signal, budget: this.#budget }),
    });
    const shared = <T>(read: SharedRead<T>): Promise<T> => {
      // The key object itself carries the type of its result.
      const known = this.#shared.get(read) as Promise<T> | undefined;
      if (known !== undefined) return known;
      const reading = read.read({ ...reads, shared });
      this.#shared.set(read, reading);
      return reading;
    };
    return { ...reads, given, now: this.asOf, since, shared };
  }

  #gap(error: unknown, fact: FactName): Gap {
    if (error instanceof TenantProblem) {
      this.scheduling.log.debug({ fact, err: error }, 'fact could not be read');
      return error.gap;
    }
    const id = randomUUID();
    this.scheduling.log.error({ fact, id, err: error }, 'collector failed');
    return { reason: 'bug', detail: `reading ${fact} (${id})` };
  }
}
