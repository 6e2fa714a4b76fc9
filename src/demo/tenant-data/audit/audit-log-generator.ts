import type { Instant } from '../../../core/instant.js';
import type { WireObject, TenantDataOptions } from '../../demo-tenant-contract.js';
import { listAddedBenignActivities } from '../benign/benign-activities.js';
import { type GeneratorContext, createGeneratorContext } from '../generator-context.js';
import { personFacts } from '../named-people.js';
import { PAST_ATTACK } from '../past-attack-profile.js';
import { formatUserPrincipalName } from '../graph-user-object.js';
import { buildAccountHistory } from './password-and-mfa-history.js';
import { buildAppHistory } from './app-lifecycle-history.js';
import type { AuditRecord } from './unified-audit-record.js';
import { toDirectoryAudit } from './directory-audit-formatter.js';
import type { EntraEvent } from './entra-event.js';
import { toEntraRecord } from './entra-record-formatter.js';
import { buildRoutineActivity } from './routine-activity.js';
import { toExchangeRecord } from './exchange-record-formatter.js';
import { buildMailFlowHistory } from './mail-flow-history.js';
import { buildRoleHistory } from './role-assignment-history.js';
import { AZURE_PORTAL_APP_ID, toSignInRecord } from './sign-in-record-formatter.js';

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
export function buildAuditLog(context: GeneratorContext): AuditLog {
  const { entra, records } = wholeHistory(context);
  const directoryFrom = context.ago(DIRECTORY_DAYS[context.options.licence]);
  const unifiedFrom = creationTime(context.ago(UNIFIED_DAYS));
  return {
    directoryAudits: entra
      .filter(({ at }) => at >= directoryFrom)
      .map((event) => toDirectoryAudit(context, event))
      .toReversed(),
    auditRecords: records.filter(({ CreationTime }) => CreationTime >= unifiedFrom),
  };
}

/** A time in the format of `CreationTime`. */
function creationTime(at: Instant): string {
  return at.replace('Z', '');
}

/** All generated events regardless of retention, oldest first. */
function wholeHistory(context: GeneratorContext): {
  readonly entra: readonly EntraEvent[];
  readonly records: readonly AuditRecord[];
} {
  const life = buildRoutineActivity(context);
  const benign = listAddedBenignActivities(context);
  const entra = sortedByTime([...buildEntraHistory(context), ...life.entra]);
  const exchange = [...buildMailFlowHistory(context), ...life.exchange, ...benign.flatMap((story) => story.exchange)];
  const records = [
    ...attackSignIns(context),
    ...benign.flatMap((story) => story.records),
    ...entra.map((event) => toEntraRecord(context, event)),
    ...exchange.map((event) => toExchangeRecord(context, event)),
    ...life.records,
  ];
  return { entra, records: records.sort((a, b) => compare(a.CreationTime, b.CreationTime)) };
}

/**
 * The last `days` of history without retention limits, oldest first: `activity` as Management Activity API records (all
 * workloads), `graph` as `directoryAudits` (Entra only).
 */
export function buildAuditHistory(
  options: TenantDataOptions,
  { days, shape }: { readonly days: number; readonly shape: 'activity' | 'graph' },
): readonly Readonly<Record<string, unknown>>[] {
  const context = createGeneratorContext(options);
  const { entra, records } = wholeHistory(context);
  const from = context.ago(days);
  if (shape === 'graph') return entra.filter(({ at }) => at >= from).map((event) => toDirectoryAudit(context, event));
  return records
    .filter(({ CreationTime }) => CreationTime >= creationTime(from))
    .map(({ contentType: _feed, ...record }) => record);
}

/** All Entra ID events of any age, oldest first. */
export function buildEntraHistory(context: GeneratorContext): readonly EntraEvent[] {
  const benign = listAddedBenignActivities(context).flatMap(({ entra }) => entra);
  return sortedByTime([
    ...buildAppHistory(context),
    ...buildRoleHistory(context),
    ...buildAccountHistory(context),
    ...benign,
  ]);
}

function attackSignIns(context: GeneratorContext): readonly AuditRecord[] {
  const facts = personFacts(context, 'itAdmin');
  const user = { id: facts.id, userPrincipalName: formatUserPrincipalName(facts) };
  const times: readonly (readonly [daysAgo: number, time: string])[] = [
    [PAST_ATTACK.armedDaysAgo, '02:05:48'],
    [20, '03:08:12'],
    [PAST_ATTACK.returnedDaysAgo, '02:38:30'],
  ];
  return times.map(([daysAgo, time]) =>
    toSignInRecord(context, {
      at: context.ago(daysAgo, time),
      user,
      ip: PAST_ATTACK.ip,
      applicationId: AZURE_PORTAL_APP_ID,
    }),
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
