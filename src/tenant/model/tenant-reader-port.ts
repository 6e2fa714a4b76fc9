import type { FactName, FactReading } from '../../facts/fact-types.js';
import type { Instant } from '../../core/instant.js';
import type { RequestCost } from '../../core/request-cost.js';

/** How to collect facts. */
export interface CollectOptions {
  /** For facts with a period (audit events): its start. */
  readonly since?: Instant;
  readonly signal?: AbortSignal;
  /** Maximum number of HTTP requests, retries included. What would need more becomes a gap (`truncated`) of its fact. */
  readonly requestBudget?: number;
  /** Called after each fact, with the number done, the total and the fact. */
  readonly onProgress?: (progress: { readonly done: number; readonly total: number; readonly fact: FactName }) => void;
}

/** The requested facts, each read or with the reason why not, and the cost. */
export interface CollectedFacts<N extends FactName> {
  readonly facts: { readonly [K in N]: FactReading<K> };
  readonly asOf: Instant;
  readonly cost: RequestCost;
}

/** Reads facts of the tenant. Implemented by `tenant`; never throws because of what the tenant does. */
export interface TenantReader {
  collect<N extends FactName>(names: readonly N[], options?: CollectOptions): Promise<CollectedFacts<N>>;
}
