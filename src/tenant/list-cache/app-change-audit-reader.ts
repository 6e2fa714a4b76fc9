import type { DirectoryAudit, ModifiedProperty, TargetResource } from '@microsoft/microsoft-graph-types';
import { graphObject } from '../graph/graph-object.js';
import { z } from 'zod/v4';
import { type Instant, instant } from '../../core/instant.js';
import { normaliseOperation } from '../../audit/records/operation-name.js';
import type { SharedRead } from '../fact-collector.js';
import { optionalInstant, optionalText } from '../collectors/lib/graph-property-schemas.js';
import type { GraphReader } from '../graph/graph-reader.js';
import { TenantProblem, type AccessRequirement } from '../tenant-problem.js';

/** Names of the cached lists that the audit log helps to update. */
const AUDITED_LISTS = ['servicePrincipals', 'applications', 'appRoleGrants'] as const;

/**
 * The log records events minutes late and out of order, so each read starts this much before the newest event of the previous read.
 * The next full read finds events that arrive even later.
 */
const OVERLAP_MS = 60 * 60_000;

/** The log's category for changes of applications and service principals. */
const CATEGORY = 'ApplicationManagement';
/** Activities that grant or remove an application permission. */
const ASSIGNMENT = /^(add|remove) app role assignment (to|from) service principal$/i;

const AUDITS = '/v1.0/auditLogs/directoryAudits';
const NEED: AccessRequirement = { permission: 'AuditLog.Read.All' };

const property = graphObject<ModifiedProperty>()({
  displayName: optionalText,
  oldValue: optionalText,
  newValue: optionalText,
});
const target = graphObject<TargetResource>()({ id: optionalText, modifiedProperties: z.array(property).nullish() });
const audit = graphObject<DirectoryAudit>()({
  id: z.string(),
  activityDateTime: z.string().transform((text) => instant(text)),
  activityDisplayName: z.string(),
  targetResources: z.array(target).nullish(),
}).transform(({ id, activityDateTime: at, activityDisplayName, targetResources }): AppAuditEvent => {
  const targets = targetResources ?? [];
  return {
    id,
    at,
    targets: targets.flatMap((one) => one.id ?? []),
    ...(ASSIGNMENT.test(normaliseOperation(activityDisplayName)) && { holders: targets.flatMap(holdersIn) }),
  };
});
const newest = z.object({ value: z.array(graphObject<DirectoryAudit>()({ activityDateTime: optionalInstant })) });

/** A change of an application or service principal. */
export interface AppAuditEvent {
  readonly id: string;
  readonly at: Instant;
  /** Object ids of all targets. */
  readonly targets: readonly string[];
  /** For a granted or removed application permission: object ids of the apps that hold it; empty when the event does not say. */
  readonly holders?: readonly string[];
}

/** Changes of apps from the audit log. */
export interface AppAuditEvents {
  readonly events: readonly AppAuditEvent[];
  /** How far the log reaches, by the service's clock, not this machine's. The next read starts there. */
  readonly to: Instant;
}

/**
 * Reads the directory audit log for changes of apps since the cached lists were last updated, once for all lists. With nothing cached
 * it only finds how far the log reaches. Undefined when the log is unreadable or empty.
 * Source: https://learn.microsoft.com/entra/identity/monitoring-health/reference-audit-activities
 */
export const appAuditEvents: SharedRead<AppAuditEvents | undefined> = {
  name: 'appEvents',
  async read({ graph, memory }) {
    try {
      const lists = await Promise.all(AUDITED_LISTS.map((name) => memory.recall(name)));
      const [oldest] = lists.flatMap((list) => list?.head.auditedTo ?? []).toSorted();
      return oldest === undefined ? await howFar(graph) : await since(graph, oldest);
    } catch (error) {
      if (error instanceof TenantProblem) return undefined;
      throw error;
    }
  },
};

/** The events that a list updated up to `auditedTo` may have missed. */
export function selectEventsAfter({ events }: AppAuditEvents, auditedTo: Instant): readonly AppAuditEvent[] {
  const fromMs = Date.parse(auditedTo) - OVERLAP_MS;
  return events.filter(({ at }) => Date.parse(at) >= fromMs);
}

async function howFar(graph: GraphReader): Promise<AppAuditEvents | undefined> {
  const { value } = await graph.get(`${AUDITS}?$orderby=activityDateTime desc&$top=1`, newest, NEED);
  const to = value[0]?.activityDateTime;
  return to === undefined ? undefined : { events: [], to };
}

async function since(graph: GraphReader, oldest: Instant): Promise<AppAuditEvents | undefined> {
  const from = instant(Date.parse(oldest) - OVERLAP_MS);
  const filter = `activityDateTime ge ${from} and category eq '${CATEGORY}'`;
  const { items, gaps } = await graph.list({
    path: `${AUDITS}?$filter=${encodeURIComponent(filter)}&$top=1000`,
    schema: audit,
    key: ({ id }) => id,
    need: NEED,
  });
  if (gaps.length > 0) return undefined;
  const to = items.reduce((latest, { at }) => (Date.parse(at) > Date.parse(latest) ? at : latest), oldest);
  return { events: items, to };
}

/** Values are JSON inside a string: the new value for a grant, the old one for a removal. */
function holdersIn({ modifiedProperties }: z.infer<typeof target>): readonly string[] {
  const named = (modifiedProperties ?? []).filter(
    (one) => one.displayName?.toLowerCase() === 'serviceprincipal.objectid',
  );
  return named.flatMap(({ oldValue, newValue }) => [oldValue, newValue].flatMap((value) => unquoted(value) ?? []));
}

function unquoted(value: string | undefined): string | undefined {
  const text = value?.trim().replace(/^"|"$/g, '');
  return text === '' ? undefined : text;
}
