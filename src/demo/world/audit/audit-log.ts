import type { Instant } from '../../../core/instant.js';
import type { WireObject, WorldOptions } from '../../world.js';
import { addedStories } from '../benign/stories.js';
import { type WorldContext, worldContext } from '../context.js';
import { personFacts } from '../people.js';
import { ATTACK } from '../story.js';
import { userPrincipalName } from '../user-object.js';
import { accountHistory } from './account-history.js';
import { appHistory } from './app-history.js';
import type { AuditRecord } from './audit-record.js';
import { directoryAudit } from './directory-audit.js';
import type { EntraEvent } from './entra-event.js';
import { entraRecord } from './entra-record.js';
import { everyday } from './everyday.js';
import { exchangeRecord } from './exchange-record.js';
import { mailFlowHistory } from './mail-flow-history.js';
import { roleHistory } from './role-history.js';
import { AZURE_PORTAL_APP_ID, signInRecord } from './sign-in-record.js';

/**
 * Retention in days: directory log 7 without a licence and 30 with one, unified log 180.
 * Source: https://learn.microsoft.com/entra/identity/monitoring-health/reference-reports-data-retention
 */
const DIRECTORY_DAYS = { none: 7, p1: 30, p2: 30 } as const;
const UNIFIED_DAYS = 180;

/** The generated records of both logs. */
export interface AuditLog {
  readonly directoryAudits: readonly WireObject[];
  readonly auditRecords: readonly AuditRecord[];
}

/** Generates both logs. The directory log contains Entra events only; each log has its own format for them. */
export function auditLog(context: WorldContext): AuditLog {
  const { entra, records } = wholeHistory(context);
  const directoryFrom = context.ago(DIRECTORY_DAYS[context.options.licence]);
  const unifiedFrom = creationTime(context.ago(UNIFIED_DAYS));
  return {
    directoryAudits: entra
      .filter(({ at }) => at >= directoryFrom)
      .map((event) => directoryAudit(context, event))
      .toReversed(),
    auditRecords: records.filter(({ CreationTime }) => CreationTime >= unifiedFrom),
  };
}

/** A time in the format of `CreationTime`. */
function creationTime(at: Instant): string {
  return at.replace('Z', '');
}

/** All generated events regardless of retention, oldest first. */
function wholeHistory(context: WorldContext): {
  readonly entra: readonly EntraEvent[];
  readonly records: readonly AuditRecord[];
} {
  const life = everyday(context);
  const benign = addedStories(context);
  const entra = sortedByTime([...entraHistory(context), ...life.entra]);
  const exchange = [...mailFlowHistory(context), ...life.exchange, ...benign.flatMap((story) => story.exchange)];
  const records = [
    ...attackSignIns(context),
    ...benign.flatMap((story) => story.records),
    ...entra.map((event) => entraRecord(context, event)),
    ...exchange.map((event) => exchangeRecord(context, event)),
    ...life.records,
  ];
  return { entra, records: records.sort((a, b) => compare(a.CreationTime, b.CreationTime)) };
}

/**
 * The last `days` of history without retention limits, oldest first: `activity` as Management Activity API records (all
 * workloads), `graph` as `directoryAudits` (Entra only).
 */
export function auditHistory(
  options: WorldOptions,
  { days, shape }: { readonly days: number; readonly shape: 'activity' | 'graph' },
): readonly Readonly<Record<string, unknown>>[] {
  const context = worldContext(options);
  const { entra, records } = wholeHistory(context);
  const from = context.ago(days);
  if (shape === 'graph') return entra.filter(({ at }) => at >= from).map((event) => directoryAudit(context, event));
  return records
    .filter(({ CreationTime }) => CreationTime >= creationTime(from))
    .map(({ contentType: _feed, ...record }) => record);
}

/** All Entra ID events of any age, oldest first. */
export function entraHistory(context: WorldContext): readonly EntraEvent[] {
  const benign = addedStories(context).flatMap(({ entra }) => entra);
  return sortedByTime([...appHistory(context), ...roleHistory(context), ...accountHistory(context), ...benign]);
}

function attackSignIns(context: WorldContext): readonly AuditRecord[] {
  const facts = personFacts(context, 'itAdmin');
  const user = { id: facts.id, userPrincipalName: userPrincipalName(facts) };
  const times: readonly (readonly [daysAgo: number, time: string])[] = [
    [ATTACK.armedDaysAgo, '02:05:48'],
    [20, '03:08:12'],
    [ATTACK.returnedDaysAgo, '02:38:30'],
  ];
  return times.map(([daysAgo, time]) =>
    signInRecord(context, { at: context.ago(daysAgo, time), user, ip: ATTACK.ip, applicationId: AZURE_PORTAL_APP_ID }),
  );
}

function sortedByTime(events: readonly EntraEvent[]): readonly EntraEvent[] {
  return events.toSorted((a, b) => compare(a.at, b.at));
}

/** Compares timestamps of the same format; the sort stays stable. */
function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
