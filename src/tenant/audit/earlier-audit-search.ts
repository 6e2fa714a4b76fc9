import { graphObject } from '../graph/graph-object.js';
import type { AuditSearch } from '../graph/untyped-graph-properties.js';
import { z } from 'zod/v4';
import { instant, type Instant } from '../../core/instant.js';
import { instantSchema } from '../../schemas/instant-schema.js';
import type { GraphReader } from '../graph/graph-reader.js';
import type { AccessRequirement } from '../tenant-problem.js';

/** The name of our searches. Anybody may use it, so that it proves nothing. */
export const SEARCH_NAME = 'Tenant Warden';
/** Records arrive up to a day late, so that the end of an older search is searched again. Source: https://learn.microsoft.com/purview/audit-search */
const LATE_MS = 24 * 3_600_000;
/** An older result saves less than it costs to explain. */
const MOST_AGE_MS = 24 * 3_600_000;

const filters = z.array(z.unknown()).nullish();
const search = graphObject<AuditSearch>()({
  id: z.string(),
  displayName: z.string().nullish(),
  status: z.string().nullish(),
  filterStartDateTime: instantSchema,
  filterEndDateTime: instantSchema,
  recordTypeFilters: z.array(z.string()).nullish(),
  keywordFilter: z.string().nullish(),
  serviceFilter: z.string().nullish(),
  serviceFilters: filters,
  operationFilters: filters,
  userPrincipalNameFilters: filters,
  ipAddressFilters: filters,
  objectIdFilters: filters,
  administrativeUnitIdFilters: filters,
});
type Search = z.infer<typeof search>;

/** The period of a search. */
export interface AuditPeriod {
  readonly from: Instant;
  readonly to: Instant;
}

/**
 * Which earlier searches do: those for the same period, or those that end up to a day before and leave a rest. A period that is searched again
 * on purpose, because its records have arrived by now, takes none but its own.
 */
export type SearchMatch = 'same-period' | 'up-to-a-rest';

/** A search that runs or has ended at Microsoft, and what of the period it leaves. */
export interface EarlierSearch {
  readonly id: string;
  /** Undefined: it covers the period. */
  readonly rest: AuditPeriod | undefined;
}

/**
 * Finds a search of ours that covers the period, or all of it but the last day: Microsoft keeps searches for a month, and goes on with one
 * that we no longer wait for. One with any filter beside the record type is not ours, whatever its name says, since it could hide records.
 * Throws TenantProblem when the list cannot be read.
 * Source: https://learn.microsoft.com/graph/api/security-auditcoreroot-list-auditlogqueries
 */
export async function findEarlierSearch(
  graph: GraphReader,
  queries: string,
  period: AuditPeriod,
  recordType: string,
  need: AccessRequirement,
  match: SearchMatch,
): Promise<EarlierSearch | undefined> {
  const { items } = await graph.list({
    path: queries,
    schema: search.or(z.unknown().transform(() => undefined)),
    need,
  });
  const ours = items.filter((one) => isWholeSearchFor(one, recordType));
  const same = ours.find(
    ({ filterStartDateTime: start, filterEndDateTime: end }) =>
      sameTime(start, period.from) && sameTime(end, period.to),
  );
  if (same !== undefined) return { id: same.id, rest: undefined };
  if (match === 'same-period') return undefined;
  const covering = ours.filter(({ filterStartDateTime: start, filterEndDateTime: end }) => {
    const age = Date.parse(period.to) - Date.parse(end);
    return Date.parse(start) <= Date.parse(period.from) && age >= 0 && age <= MOST_AGE_MS;
  });
  const [best] = covering.sort((a, b) => Date.parse(b.filterEndDateTime) - Date.parse(a.filterEndDateTime));
  if (best === undefined) return undefined;
  const restFrom = Math.max(Date.parse(best.filterEndDateTime) - LATE_MS, Date.parse(period.from));
  // Nothing would be saved: the rest is the whole.
  if (restFrom === Date.parse(period.from)) return undefined;
  return { id: best.id, rest: { from: instant(restFrom), to: period.to } };
}

function sameTime(a: Instant, b: Instant): boolean {
  return Date.parse(a) === Date.parse(b);
}

function isWholeSearchFor(one: Search, recordType: string): boolean {
  const { recordTypeFilters: types, status } = one;
  const narrow = [
    one.serviceFilters,
    one.operationFilters,
    one.userPrincipalNameFilters,
    one.ipAddressFilters,
    one.objectIdFilters,
    one.administrativeUnitIdFilters,
  ];
  return (
    one.displayName === SEARCH_NAME &&
    types?.length === 1 &&
    types[0]?.toLowerCase() === recordType.toLowerCase() &&
    (status === 'notStarted' || status === 'running' || status === 'succeeded') &&
    narrow.every((list) => (list?.length ?? 0) === 0) &&
    [one.keywordFilter, one.serviceFilter].every((text) => (text ?? '') === '')
  );
}
