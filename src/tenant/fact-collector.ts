import type { FactName, FactTypes } from '../facts/fact-types.js';
import type { Gap } from '../core/gap.js';
import type { Instant } from '../core/instant.js';
import type { AuditSourceState } from '../facts/fact-types.js';
import type { ReadKeptDirectoryEvents, ReadKeptExchangeEvents } from '../audit/kept-audit-trail.js';
import type { FeedContent, NewestContent } from './activity/activity-feed-reader.js';
import type { ExchangeReader } from './exchange/exchange-cmdlet-reader.js';
import type { ListResult } from './graph/odata-paging.js';
import type { GraphReader } from './graph/graph-reader.js';
import type { ListCache } from './list-cache/list-cache.js';

/** The tenant's APIs as one collector sees them: read-only, requests counted per collector. */
export interface TenantReads {
  readonly graph: GraphReader;
  readonly exchange: ExchangeReader;
  /** Long lists cached from the last reading. */
  readonly memory: ListCache;
  /** Everything the activity feed still holds of a content type, for events since `from`. */
  readonly readFeed: (contentType: string, from: Instant) => Promise<FeedContent>;
  /** Only what the feed received since `from`; that may be nothing. */
  readonly readNewFeed: (contentType: string, from: Instant) => Promise<FeedContent>;
  /** What the watch has kept; undefined where it cannot be relied on, or no watch runs. */
  readonly keptExchangeEvents: ReadKeptExchangeEvents;
  /** What the watch has kept of the directory; none where it cannot be read, or no watch runs. */
  readonly keptDirectoryEvents: ReadKeptDirectoryEvents;
  /** When the activity feed last received content of a type, looking back to `from`. */
  readonly newestContent: (contentType: string, from: Instant) => Promise<NewestContent>;
  /** Object ids and user principal names, in lower case, that our configuration names as emergency accounts. */
  readonly emergencyAccounts: readonly string[];
  /** Progress of the audit watch per source; undefined when no watch runs. Throws TenantProblem when the lookup fails. */
  readonly auditStates: () => Promise<readonly AuditSourceState[] | undefined>;
  /** Searches the unified audit log of a period through Graph; records come unparsed. */
  readonly searchAuditLog: (
    period: { readonly from: Instant; readonly to: Instant },
    recordType: string,
  ) => Promise<ListResult<unknown>>;
}

/** A read that several facts share; it runs once per collection, on first use. */
export interface SharedRead<T> {
  readonly name: string;
  read(reads: SharedReadContext): Promise<T>;
}

/** What a shared read can use, other shared reads included. */
export interface SharedReadContext extends TenantReads {
  readonly shared: <T>(read: SharedRead<T>) => Promise<T>;
}

/** What a collector receives: the APIs, its prerequisites, and the requested period. */
export interface CollectorContext<A extends FactName, B extends FactName = never> extends SharedReadContext {
  /** Values of the facts listed in `after`, and of those in `afterIfRead` that could be read. */
  readonly given: { readonly [K in A]: FactTypes[K] } & { readonly [K in B]?: FactTypes[K] };
  readonly now: Instant;
  /** Start of the requested period, for facts that have one. */
  readonly since: Instant | undefined;
}

/** What a collector returns for its fact. */
export interface CollectedFact<K extends FactName> {
  readonly value: FactTypes[K];
  /** What is missing from the value; the gaps of prerequisite facts are added by `collectFacts`. */
  readonly gaps?: readonly Gap[];
}

/**
 * Reads one fact and declares the permissions and licence it needs. `collect` throws TenantProblem when nothing could be read; any
 * other error is a bug and affects only this fact.
 */
export interface Collector<
  K extends FactName = FactName,
  A extends FactName = FactName,
  B extends FactName = FactName,
> {
  readonly fact: K;
  /** Facts this one derives from. They are read first; if one fails, this fact fails too. */
  readonly after: readonly A[];
  /** Facts that add to what is read. They are read first; one that fails is left out, and its gap stays with the checks that judge it. */
  readonly afterIfRead?: readonly B[];
  /** Application permissions, least privileged first; for Exchange together with the role. */
  readonly permissions: readonly string[];
  /** Licence needed to read it, or to read it fully or better: see `licenceNote`. */
  readonly licence?: string;
  readonly licenceNote?: string;
  collect(context: CollectorContext<A, B>): Promise<CollectedFact<K>>;
}

/** Declares a collector; infers the names of its fact and prerequisites. */
export function defineCollector<
  const K extends FactName,
  const A extends FactName = never,
  const B extends FactName = never,
>(collector: Collector<K, A, B>): Collector<K, A, B> {
  return collector;
}
