import { z } from 'zod/v4';
import type { AuditEvent } from '../m365/audit-event.js';
import { GAP_REASONS, type Gap } from '../core/gap.js';

const text = z.string();
const optional = text.optional();
const ids = z.object({ appId: optional, servicePrincipalId: optional, applicationId: optional, name: optional });

const event = z.object({
  id: text,
  at: text,
  operation: text,
  actor: z.object({
    kind: z.enum(['person', 'app', 'microsoft', 'partner', 'unknown']),
    id: text,
    name: text,
    throughAppId: optional,
  }),
  succeeded: z.boolean(),
  resultUnclear: z.literal(true).optional(),
  target: text,
  reason: optional,
  parameters: z.record(text, text),
  ip: optional,
  source: z.enum(['activity', 'audit-query', 'graph']),
  workload: z.enum(['entra', 'exchange', 'other']),
  targets: z.array(
    z.object({
      kind: z.enum(['user', 'service-principal', 'application', 'group', 'role', 'policy', 'other']),
      id: text,
      name: text,
      agentType: optional,
    }),
  ),
  changes: z.array(z.object({ name: text, old: text, new: text })),
  correlationId: optional,
  app: ids.optional(),
  person: z.object({ id: text, name: text }).optional(),
});

/** Whether a stored value is a valid event: an earlier version (or someone with psql) may have written something else. */
export function isAuditEvent(value: unknown): value is AuditEvent {
  return event.safeParse(value).success;
}

const gap = z.object({ reason: z.enum(GAP_REASONS), detail: text });

/** Parses a stored gap; undefined: it is not valid. */
export function parseGap(value: unknown): Gap | undefined {
  return gap.safeParse(value).data;
}
