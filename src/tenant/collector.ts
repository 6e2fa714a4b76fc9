import type { AuditSourceState } from '../core/audit-ports.js';
import type { FactName, FactTypes } from '../core/facts.js';
import type { Gap } from '../core/gap.js';
import type { Instant } from '../core/instant.js';
import type { FeedContent, NewestContent } from './activity/feed.js';
import type { ExchangeReads } from './exchange/invoke-command.js';
import type { Listed } from './graph/paging.js';
import type { GraphReads } from './graph/reads.js';
import type { ListMemory } from './memory/list-memory.js';

/** The tenant's APIs as one collector sees them: reading only, its requests counted for it. */
export interface Reads {
  readonly graph: GraphReads;
  readonly exchange: ExchangeReads;
  /** The long lists as they were last read. */
  readonly memory: ListMemory;
  /** What the activity feed still holds of a content type, for events from a moment on. */
  readonly readFeed: (contentType: string, from: Instant) => Promise<FeedContent>;
  /** When the activity feed last got anything of a content type, looking back to a moment. */
  readonly newestContent: (contentType: string, from: Instant) => Promise<NewestContent>;
  /** How the watch over the audit trail gets on; undefined where there is none. Throws TenantProblem when that could not be looked up. */
  readonly auditStates: () => Promise<readonly AuditSourceState[] | undefined>;
  /** The unified audit log of a period through Graph; unparsed records. */
  readonly searchAuditLog: (
    period: { readonly from: Instant; readonly to: Instant },
    recordType: string,
  ) => Promise<Listed<unknown>>;
}

/** A read that several facts share: done once in a collect, by whoever asks first. */
export interface SharedRead<T> {
  readonly name: string;
  read(reads: SharedReads): Promise<T>;
}

/** What a shared read can use: other shared reads too. */
export interface SharedReads extends Reads {
  readonly shared: <T>(read: SharedRead<T>) => Promise<T>;
}

export interface CollectorContext<A extends FactName> extends SharedReads {
  /** The facts it comes after. */
  readonly given: { readonly [K in A]: FactTypes[K] };
  readonly now: Instant;
  /** Start of the period asked for, where a fact has one. */
  readonly since: Instant | undefined;
}

export interface CollectedFact<K extends FactName> {
  readonly value: FactTypes[K];
  /** What it does not hold; the gaps of the facts it comes after are added by the scheduler. */
  readonly gaps?: readonly Gap[];
}

/**
 * Reads one fact. Its file holds all there is to it, the permissions and the licence too. `collect` throws a TenantProblem when
 * nothing could be read; anything else it throws is a bug, and only this fact suffers from it.
 */
export interface Collector<K extends FactName = FactName, A extends FactName = FactName> {
  readonly fact: K;
  /** Facts this one derives from: read first, and not read when they could not be. */
  readonly after: readonly A[];
  /** Application permissions (least first); Exchange with its role. */
  readonly permissions: readonly string[];
  /** Licence without which it cannot be read (wholly, or better, as `licenceNote` says). */
  readonly licence?: string;
  readonly licenceNote?: string;
  collect(context: CollectorContext<A>): Promise<CollectedFact<K>>;
}

export function defineCollector<const K extends FactName, const A extends FactName = never>(
  collector: Collector<K, A>,
): Collector<K, A> {
  return collector;
}
