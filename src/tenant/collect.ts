import { randomUUID } from 'node:crypto';
import type { FactName, FactReading, FactTypes } from '../core/facts.js';
import type { Gap } from '../core/gap.js';
import type { Instant } from '../core/instant.js';
import type { Clock, CollectOptions, Collected, Log } from '../core/ports.js';
import type { Collector, CollectorContext, Reads, SharedRead } from './collector.js';
import { TenantProblem } from './problem.js';
import type { CallContext } from './service.js';

export interface Scheduling {
  readonly collectors: { readonly [K in FactName]: Collector<K> };
  /** Binds the tenant's APIs to one piece of work. */
  readonly readsFor: (context: CallContext) => Reads;
  readonly clock: Clock;
  readonly log: Log;
}

type AnyReading = FactReading<FactName>;

/**
 * Reads the facts asked for and those they come after, side by side, each once. A fact that fails fails alone: expected problems
 * become its gaps, a bug is logged with its cause and becomes a `bug` gap. Facts derived from a partial one are partial too.
 */
export async function collect<N extends FactName>(
  scheduling: Scheduling,
  names: readonly N[],
  options: CollectOptions = {},
): Promise<Collected<N>> {
  const startedMs = performance.now();
  const asOf = scheduling.clock.now();
  const wanted = withPrerequisites(scheduling.collectors, names);
  const run = new Run(scheduling, options, asOf, wanted.size);
  const readings = await Promise.all([...wanted].map(async (fact) => [fact, await run.reading(fact)] as const));
  const asked = new Set<FactName>(names);
  return {
    // Each name was read by its own collector: the registry ties them by type, a loop over names cannot.
    facts: Object.fromEntries(readings.filter(([fact]) => asked.has(fact))) as Collected<N>['facts'],
    asOf,
    cost: { requests: run.requests(), ms: Math.round(performance.now() - startedMs) },
  };
}

function withPrerequisites(collectors: Scheduling['collectors'], names: readonly FactName[]): ReadonlySet<FactName> {
  const wanted = new Set<FactName>();
  const add = (name: FactName): void => {
    if (wanted.has(name)) return;
    collectors[name].after.forEach(add);
    wanted.add(name);
  };
  names.forEach(add);
  return wanted;
}

/** One collect call: what is under way, what is shared, and what it has cost. */
class Run {
  readonly #readings = new Map<FactName, Promise<AnyReading>>();
  readonly #shared = new Map<SharedRead<unknown>, Promise<unknown>>();
  readonly #meters: { requests: number }[] = [];
  readonly #budget: CallContext['budget'];
  #done = 0;

  constructor(
    private readonly scheduling: Scheduling,
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
    try {
      const context = this.#context(meter, given as CollectorContext<FactName>['given']);
      const { value, gaps = [] } = await collector.collect(context);
      return { ok: true, value, gaps: distinct([...inherited, ...gaps]), asOf: this.asOf, requests: meter.requests };
    } catch (error) {
      return failed([this.#gap(error, collector.fact)]);
    }
  }

  #context(meter: { requests: number }, given: { readonly [K in FactName]: FactTypes[K] }): CollectorContext<FactName> {
    const { signal, since } = this.options;
    const reads = this.scheduling.readsFor({
      meter,
      ...(signal === undefined ? {} : { signal }),
      ...(this.#budget === undefined ? {} : { budget: this.#budget }),
    });
    const shared = <T>(read: SharedRead<T>): Promise<T> => {
      // The key is the very object that says what type its result has.
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
      this.scheduling.log.debug({ fact, err: error }, 'a fact could not be read');
      return error.gap;
    }
    const id = randomUUID();
    this.scheduling.log.error({ fact, id, err: error }, 'a collector broke');
    return { reason: 'bug', detail: `reading ${fact} (${id})` };
  }
}

function distinct(gaps: readonly Gap[]): readonly Gap[] {
  return [...new Map(gaps.map((gap) => [`${gap.reason} ${gap.detail}`, gap])).values()];
}
