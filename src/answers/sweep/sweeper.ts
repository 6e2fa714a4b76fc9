import type { AnyCheck } from '../../core/check.js';
import { conclude } from '../../core/conclude.js';
import type { FactName, FactReading } from '../../core/facts.js';
import type { Clock, CollectOptions, Log, Question, ResultStore, SweepStore, TenantReader } from '../../core/ports.js';
import type { Report } from '../../core/report.js';
import type { Cost } from '../../core/result.js';
import { isFresh } from '../fresh.js';
import { SharedReadings, type SharedOptions } from '../shared.js';
import { sweepOf } from './keep.js';

/** What {@link createTenantSweeper} works with. */
export interface SweeperOptions {
  readonly checks: ReadonlyMap<string, AnyCheck>;
  readonly reader: TenantReader;
  readonly results?: ResultStore;
  readonly sweeps?: SweepStore;
  readonly clock: Clock;
  readonly log: Log;
  readonly freshForMs: number;
}

/** The result of a sweep: every check's report and the total cost of reading their facts. */
export interface Look {
  readonly reports: readonly Report[];
  readonly cost: Cost;
  /** true: made of stored reports, all fresh. */
  readonly stored: boolean;
}

/** How to run a sweep. */
export type LookOptions = Pick<Question, 'refresh' | 'signal' | 'onProgress'>;

/** Guards against endless paging: about fifty requests are usual, a few hundred in the largest tenants. */
const REQUEST_BUDGET = 10_000;
/** The key of the only shared reading. */
const ALL = 'all';

/**
 * Sweeps the whole tenant: reads the facts of all checks once, then runs every check. Concurrent callers share one sweep. Each
 * sweep is stored, and its reports answer later questions about single checks.
 */
export function createSweeper(options: SweeperOptions): { readonly look: (how: LookOptions) => Promise<Look> } {
  const { checks, reader, results, sweeps, clock, log, freshForMs } = options;
  const readings = new SharedReadings<Look>();

  async function fromStore(): Promise<Look | undefined> {
    if (results === undefined) return undefined;
    try {
      const reports = await Promise.all([...checks.values()].map(({ id }) => results.latest(id, {})));
      const now = clock.now();
      const fresh = reports.flatMap((one) => (one !== undefined && isFresh(one, now, freshForMs) ? [one] : []));
      return fresh.length < checks.size ? undefined : { reports: fresh, cost: { requests: 0, ms: 0 }, stored: true };
    } catch (cause) {
      log.warn({ err: cause }, 'Could not read stored results; reading the tenant instead');
      return undefined;
    }
  }

  async function read(shared: SharedOptions): Promise<Look> {
    const all = [...checks.values()];
    const names = new Set<FactName>(all.flatMap(({ needs, wants }) => [...needs, ...wants]));
    const how: CollectOptions = { requestBudget: REQUEST_BUDGET, ...shared };
    const collected = await reader.collect([...names], how);
    const { asOf, facts, cost } = collected;
    const reports = all.map((check) =>
      conclude(check, { facts, asOf, parameters: {}, cost: { requests: requestsFor(check, facts), ms: cost.ms } }),
    );
    // An aborted sweep says nothing about the tenant.
    if (!shared.signal.aborted) await keep(reports, cost);
    return { reports, cost, stored: false };
  }

  async function keep(reports: readonly Report[], cost: Cost): Promise<void> {
    try {
      await sweeps?.save(sweepOf(reports, cost));
      for (const report of reports) await results?.save(report);
    } catch (cause) {
      log.warn({ err: cause }, 'Could not store sweep');
    }
  }

  return {
    async look(how) {
      const stored = how.refresh === true || readings.has(ALL) ? undefined : await fromStore();
      return stored ?? readings.read(ALL, how, read);
    },
  };
}

/** The requests that one check would have cost alone: shared facts count for every check that needs them. */
function requestsFor(check: AnyCheck, facts: Readonly<Partial<Record<FactName, FactReading<FactName>>>>): number {
  const names = new Set<FactName>([...check.needs, ...check.wants]);
  return [...names].reduce((sum, name) => sum + (facts[name]?.requests ?? 0), 0);
}
