import type { AnyCheck } from '../../checks/model/check.js';
import type { Clock } from '../../core/clock.js';
import { concludeCheck } from '../../checks/model/conclude-check.js';
import type { FactName, FactReading } from '../../facts/fact-types.js';
import type { Log } from '../../core/log.js';
import type { AnswerRequest } from '../model/answer-service-port.js';
import type { CheckReport } from '../../checks/model/check-report.js';
import type { RequestCost } from '../../core/request-cost.js';
import type { CollectOptions, TenantReader } from '../../tenant/model/tenant-reader-port.js';
import { isReportFresh } from '../result-freshness.js';
import type { CheckReportStore } from '../model/check-report-store-port.js';
import type { SweepStore } from '../model/tenant-sweep-store-port.js';
import { RequestCoalescer, type CoalescedReadOptions } from '../request-coalescer.js';
import { buildSweep } from './stored-sweep-builder.js';

/** What {@link createTenantSweeper} works with. */
export interface TenantSweeperOptions {
  readonly checks: ReadonlyMap<string, AnyCheck>;
  readonly reader: TenantReader;
  readonly results?: CheckReportStore;
  readonly sweeps?: SweepStore;
  readonly clock: Clock;
  readonly log: Log;
  readonly freshForMs: number;
}

/** The result of a sweep: every check's report and the total cost of reading their facts. */
export interface SweepResult {
  readonly reports: readonly CheckReport[];
  readonly cost: RequestCost;
  /** true: made of stored reports, all fresh. */
  readonly stored: boolean;
}

/** How to run a sweep. */
export type SweepOptions = Pick<AnswerRequest, 'refresh' | 'signal' | 'onProgress'>;

/** Guards against endless paging: about fifty requests are usual, a few hundred in the largest tenants. */
const REQUEST_BUDGET = 10_000;
/** The key of the only shared reading. */
const ALL = 'all';

/**
 * Sweeps the whole tenant: reads the facts of all checks once, then runs every check. Concurrent callers share one sweep. Each
 * sweep is stored, and its reports answer later questions about single checks.
 */
export function createTenantSweeper(options: TenantSweeperOptions): {
  readonly look: (how: SweepOptions) => Promise<SweepResult>;
} {
  const { checks, reader, results, sweeps, clock, log, freshForMs } = options;
  const readings = new RequestCoalescer<SweepResult>();

  async function fromStore(): Promise<SweepResult | undefined> {
    if (results === undefined) return undefined;
    try {
      const reports = await Promise.all([...checks.values()].map(({ id }) => results.latest(id, {})));
      const now = clock.now();
      const fresh = reports.flatMap((one) => (one !== undefined && isReportFresh(one, now, freshForMs) ? [one] : []));
      return fresh.length < checks.size ? undefined : { reports: fresh, cost: { requests: 0, ms: 0 }, stored: true };
    } catch (cause) {
      log.warn({ err: cause }, 'Could not read stored results; reading the tenant instead');
      return undefined;
    }
  }

  async function read(shared: CoalescedReadOptions): Promise<SweepResult> {
    // A function of its own, whose frame ends with it: what is stored next would otherwise lie in memory beside the facts.
    const judged = await judgeAll(shared);
    // An aborted sweep says nothing about the tenant.
    if (!shared.signal.aborted) await keep(judged.reports, judged.cost);
    return { ...judged, stored: false };
  }

  async function judgeAll(shared: CoalescedReadOptions): Promise<Pick<SweepResult, 'reports' | 'cost'>> {
    const all = [...checks.values()];
    const names = new Set<FactName>(all.flatMap(({ needs, wants }) => [...needs, ...wants]));
    const how: CollectOptions = { requestBudget: REQUEST_BUDGET, ...shared };
    const { asOf, facts, cost } = await reader.collect([...names], how);
    const reports = all.map((check) =>
      concludeCheck(check, { facts, asOf, parameters: {}, cost: { requests: requestsFor(check, facts), ms: cost.ms } }),
    );
    return { reports, cost };
  }

  async function keep(reports: readonly CheckReport[], cost: RequestCost): Promise<void> {
    try {
      await sweeps?.save(buildSweep(reports, cost));
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
