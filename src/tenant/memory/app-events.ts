import { z } from 'zod/v4';
import { type Instant, instant } from '../../core/instant.js';
import { normalise } from '../../audit/records/operation.js';
import type { SharedRead } from '../collector.js';
import { optionalInstant, optionalText } from '../collectors/wire.js';
import type { GraphReads } from '../graph/reads.js';
import { TenantProblem, type Need } from '../problem.js';

/** Names of the kept lists that the audit log helps to bring up to date. */
const AUDITED_LISTS = ['servicePrincipals', 'applications', 'appRoleGrants'] as const;

/**
 * Events are written down minutes after the act, and not in order: each look at the log goes back this much behind the newest event
 * of the last one. What is told later still is found by the next full read.
 */
const OVERLAP_MS = 60 * 60_000;

/** Under this category the directory writes what is done to applications and service principals. */
const CATEGORY = 'ApplicationManagement';
/** An application permission given or taken away. */
const ASSIGNMENT = /^(add|remove) app role assignment (to|from) service principal$/i;

const AUDITS = '/v1.0/auditLogs/directoryAudits';
const NEED: Need = { permission: 'AuditLog.Read.All' };

const property = z.object({ displayName: optionalText, oldValue: optionalText, newValue: optionalText });
const target = z.object({ id: optionalText, modifiedProperties: z.array(property).nullish() });
const audit = z
  .object({
    id: z.string(),
    activityDateTime: z.string().transform((text) => instant(text)),
    activityDisplayName: z.string(),
    targetResources: z.array(target).nullish(),
  })
  .transform(({ id, activityDateTime: at, activityDisplayName, targetResources }): AppEvent => {
    const targets = targetResources ?? [];
    return {
      id,
      at,
      targets: targets.flatMap((one) => one.id ?? []),
      ...(ASSIGNMENT.test(normalise(activityDisplayName)) && { holders: targets.flatMap(holdersIn) }),
    };
  });
const newest = z.object({ value: z.array(z.object({ activityDateTime: optionalInstant })) });

/** Something done to an application or service principal. */
export interface AppEvent {
  readonly id: string;
  readonly at: Instant;
  /** Object ids of all it was done to. */
  readonly targets: readonly string[];
  /** Of an application permission given or taken away: object ids of the apps it is about; none where the event does not say. */
  readonly holders?: readonly string[];
}

export interface AppEvents {
  readonly events: readonly AppEvent[];
  /** Up to when the log goes, by the service's own time, whatever the clock of this machine says: the next look begins there. */
  readonly to: Instant;
}

/**
 * What the directory's audit log says was done to apps since the kept lists were last brought up to date, once for all of them. Where
 * nothing is kept it only looks how far the log goes. undefined: the log cannot be read, or holds nothing.
 * Source: https://learn.microsoft.com/entra/identity/monitoring-health/reference-audit-activities
 */
export const appEvents: SharedRead<AppEvents | undefined> = {
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

/** Those that a list which was looked after up to a moment may not know of. */
export function eventsAfter({ events }: AppEvents, auditedTo: Instant): readonly AppEvent[] {
  const fromMs = Date.parse(auditedTo) - OVERLAP_MS;
  return events.filter(({ at }) => Date.parse(at) >= fromMs);
}

async function howFar(graph: GraphReads): Promise<AppEvents | undefined> {
  const { value } = await graph.get(`${AUDITS}?$orderby=activityDateTime desc&$top=1`, newest, NEED);
  const to = value[0]?.activityDateTime;
  return to === undefined ? undefined : { events: [], to };
}

async function since(graph: GraphReads, oldest: Instant): Promise<AppEvents | undefined> {
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

/** Values are JSON inside a string; what was given stands in the new value, what was taken away in the old one. */
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
